//! Noun groups by their parts of speech: a noun or a name with its adjectives and its complements in de, à, en; each
//! with all its places.

mod acronyms;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use document::Document;
use french::fold::fold;
use french::lists::{days, is_title, lines, months};

use crate::proposals::tagged::{Class, Tagged, Word, is_pointing};

/// Content words of the longest group.
const MOST_WORDS: usize = 5;

/// Words from the first to the last of the longest group: joints and articles stand between.
pub(super) const LONGEST: usize = MOST_WORDS * 3 - 2;

/// The lemmas of a group in order, the rest filled up.
type Key = [u32; MOST_WORDS];

/// What fills a key up.
const NONE: u32 = u32::MAX;

static PASSING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/passing-nouns.txt"
    ))
    .collect()
});

static CALENDAR: LazyLock<HashSet<String>> =
    LazyLock::new(|| months().iter().chain(days()).map(|name| fold(name)).collect());

/// A group and its places in the text.
#[derive(Debug)]
pub(super) struct Candidate {
    key: Key,
    /// As ranges of [`Tagged::words`], in order, never empty.
    pub places: Vec<Range<usize>>,
}

impl Candidate {
    /// Its lemmas.
    pub(super) fn lemmas(&self) -> &[u32] {
        let length = self.key.iter().position(|lemma| *lemma == NONE);
        self.key.get(..length.unwrap_or(MOST_WORDS)).unwrap_or_default()
    }
}

/// All groups of a text, in the order of their first places.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub all: Vec<Candidate>,
    /// Every place with its candidate, in the order of where it begins.
    pub places: Vec<(Range<usize>, usize)>,
}

impl Candidates {
    pub(super) fn of(document: &Document, tagged: &Tagged<'_>) -> Self {
        let mut found = Self::default();
        let mut index: HashMap<Key, usize> = HashMap::new();
        let words = &tagged.words;
        for start in 0..words.len() {
            // « ses propres tomates » is about the tomatoes.
            let pointing = words[start].class == Class::Adjective && is_pointing(&words[start]);
            // « Mme Aubin » is said of Aubin.
            let text = words[start].text;
            let courtesy = text.len() <= 4 && text.starts_with(char::is_uppercase) && is_title(text);
            if pointing || courtesy || is_passing(&words[start]) {
                continue;
            }
            let mut key = [NONE; MOST_WORDS];
            let mut at = start;
            let mut has_noun = false;
            for slot in 0..MOST_WORDS {
                let Some(lemma) = words.get(at).and_then(lemma) else {
                    break;
                };
                key[slot] = lemma;
                has_noun |= words[at].class != Class::Adjective;
                if CALENDAR.contains(&words[at].folded) {
                    break;
                }
                if has_noun || at == start {
                    let next = found.all.len();
                    let candidate = *index.entry(key).or_insert(next);
                    found.add(candidate, key, start..at + 1);
                }
                let Some(next) = next_part(words, at) else {
                    break;
                };
                at = next;
            }
        }
        acronyms::join(document, tagged, &mut found);
        found
    }

    fn add(&mut self, candidate: usize, key: Key, place: Range<usize>) {
        self.places.push((place.clone(), candidate));
        match self.all.get_mut(candidate) {
            Some(known) => known.places.push(place),
            None => self.all.push(Candidate {
                key,
                places: vec![place],
            }),
        }
    }
}

/// Whether a group headed by the word names a date, a time or an amount: « juillet », « milliards d’euros ».
pub(crate) fn is_passing(word: &Word<'_>) -> bool {
    let folded = word.folded.as_str();
    let singular = folded.strip_suffix('s').unwrap_or(folded);
    CALENDAR.contains(folded) || PASSING.contains(folded) || PASSING.contains(singular)
}

/// Whether a folded word is a month or a day.
pub(crate) fn is_calendar(folded: &str) -> bool {
    CALENDAR.contains(folded)
}

/// The lemma of what a group is made of.
fn lemma(word: &Word<'_>) -> Option<u32> {
    let named = matches!(word.class, Class::Noun | Class::Name | Class::Adjective);
    word.lemma.filter(|_| named && word.folded.len() > 1)
}

/// The next content word of the group: right beside, or after `de (la)`, `à (l’)`, `en`.
pub(crate) fn next_part(words: &[Word<'_>], at: usize) -> Option<usize> {
    let beside = |at: usize| words.get(at).filter(|word| word.beside);
    let mut next = at + 1;
    let word = beside(next)?;
    let joint = word.class == Class::Preposition
        && matches!(
            word.folded.as_str(),
            "de" | "d'" | "du" | "des" | "a" | "au" | "aux" | "en"
        );
    if !joint {
        return lemma(word).map(|_| next);
    }
    next += 1;
    if matches!(word.folded.as_str(), "de" | "a")
        && beside(next).is_some_and(|word| matches!(word.folded.as_str(), "la" | "l'"))
    {
        next += 1;
    }
    // An adjective alone is no complement.
    let is_noun = |word: &Word<'_>| matches!(word.class, Class::Noun | Class::Name);
    let part = beside(next)?;
    let noun = is_noun(part) || part.class == Class::Adjective && beside(next + 1).is_some_and(is_noun);
    lemma(part).filter(|_| noun).map(|_| next)
}
