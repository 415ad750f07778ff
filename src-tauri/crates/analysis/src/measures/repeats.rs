//! Words that come back too soon, by lemma: « décider », then « décide ». Only full words that a reader notices count:
//! not the frequent ones (faire, grand, année), not names, figures with their unit, nor what is repeated on purpose.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::lexemes::Lexemes;
use french::lexicon::{Lemma, Part, Reading};
use french::lists;
use french::quotes::is_quoted;
use french::words::TokenKind;

use crate::checks::readability::repeated_word::{many_words, near_words};
use crate::settings::Settings;

/// A word that comes back, or a group of words that come back together: « métriques statistiques ».
#[derive(Debug)]
pub(crate) struct Repeat {
    /// Its words'.
    pub lemmas: Vec<Lemma>,
    /// Where it stands, in order.
    pub places: Vec<Range<usize>>,
    /// Words from its first place to its last.
    pub distance: u32,
}

/// A full word of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FullWord {
    lemma: Lemma,
    /// A verb or none: « il livre » doesn't repeat « un livre ».
    verb: bool,
    token: usize,
    /// Words before it in its block.
    position: u32,
}

/// A lemma from this frequency on (Zipf) is too common for its return to be heard.
const COMMON: f32 = 5.3;

/// Letters from which a word is heard.
const LETTERS: usize = 5;

/// The words of a block that say what it is about.
pub(super) fn full_words(lexemes: &Lexemes<'_>) -> Vec<FullWord> {
    let mut words = Vec::new();
    let mut position = 0;
    for at in 0..lexemes.len() {
        let kind = lexemes.token(at).map(|token| token.kind);
        if kind == Some(TokenKind::Word)
            && let Some((lemma, verb)) = full_word(lexemes, at)
        {
            words.push(FullWord {
                lemma,
                verb,
                token: at,
                position,
            });
        }
        position += u32::from(matches!(kind, Some(TokenKind::Word | TokenKind::Number)));
    }
    words
}

/// The one lemma that the word has here, and whether it is a verb. `None` for a small word, a name, a word that may be
/// either of two.
fn full_word(lexemes: &Lexemes<'_>, at: usize) -> Option<(Lemma, bool)> {
    let lower = lexemes.lower(at);
    if lower.len() < LETTERS || lexemes.is_name(at) || lists::is_stop_word(lower) {
        return None;
    }
    let readings = lexemes.readings(at);
    let full = |reading: &Reading| {
        !reading.tags.is_grammatical()
            && match reading.tags.part() {
                Part::Noun | Part::Adjective | Part::Verb => true,
                Part::Adverb => lower.ends_with("ment"),
                _ => false,
            }
    };
    if readings.is_empty() || !readings.iter().all(full) {
        return None;
    }
    let of = |wanted: Part| {
        let mut lemmas = readings
            .iter()
            .filter(move |reading| reading.tags.part() == wanted)
            .map(|reading| reading.lemma);
        let first = lemmas.next()?;
        lemmas.all(|other| other == first).then_some(first)
    };
    let has = |part| readings.iter().any(|reading| reading.tags.part() == part);
    if has(Part::Noun) && has(Part::Verb) {
        if follows_pronoun(lexemes, at) {
            return None;
        }
        return match (lexemes.may_be(at, Part::Noun), lexemes.may_be(at, Part::Verb)) {
            (true, false) => of(Part::Noun).map(|lemma| (lemma, false)),
            (false, true) => of(Part::Verb).map(|lemma| (lemma, true)),
            _ => None,
        };
    }
    if has(Part::Verb) {
        return of(Part::Verb).map(|lemma| (lemma, true));
    }
    of(Part::Noun)
        .or_else(|| of(Part::Adjective))
        .or_else(|| of(Part::Adverb))
        .map(|lemma| (lemma, false))
}

/// « le facteur le livre »: after a noun or a subject, « le » may be a pronoun and the word a verb.
fn follows_pronoun(lexemes: &Lexemes<'_>, at: usize) -> bool {
    let Some(article) = at.checked_sub(1).filter(|article| lexemes.joins_next(*article)) else {
        return false;
    };
    let Some(before) = article
        .checked_sub(1)
        .filter(|before| lexemes.joins_next(*before))
    else {
        return false;
    };
    matches!(lexemes.lower(article), "le" | "la" | "les" | "l'")
        && !lexemes.may_be(before, Part::Verb)
        && !lexemes.may_be(before, Part::Preposition)
        && [Part::Noun, Part::Pronoun, Part::Name]
            .iter()
            .any(|part| lexemes.may_be(before, *part))
}

/// The lemmas that words with the capital of a name would have.
pub(super) fn names(lexemes: &Lexemes<'_>) -> Vec<Lemma> {
    let names = (0..lexemes.len()).filter(|at| lexemes.is_name(*at));
    let mut lemmas: Vec<Lemma> = names
        .flat_map(|at| lexemes.readings(at))
        .map(|reading| reading.lemma)
        .collect();
    lemmas.sort_unstable();
    lemmas.dedup();
    lemmas
}

/// How often each lemma stands among the words.
pub(super) fn counts(words: &[FullWord]) -> Vec<(Lemma, u32)> {
    let mut lemmas: Vec<Lemma> = words.iter().map(|word| word.lemma).collect();
    lemmas.sort_unstable();
    let runs = lemmas.chunk_by(|a, b| a == b);
    runs.filter_map(|run| Some((*run.first()?, u32::try_from(run.len()).unwrap_or(u32::MAX))))
        .collect()
}

/// The words that come back within the distances that the settings give.
pub(super) fn find(
    lexemes: &Lexemes<'_>,
    words: &[FullWord],
    quoted: &[Range<usize>],
    settings: &Settings,
) -> Vec<Repeat> {
    let (near, many) = (near_words(settings), many_words(settings));
    let mut sorted: Vec<FullWord> = words.to_vec();
    sorted.sort_by_key(|word| (word.lemma, word.verb, word.position));
    let mut found = Vec::new();
    for same in sorted.chunk_by(|a, b| (a.lemma, a.verb) == (b.lemma, b.verb)) {
        if same.len() < 2 || same[0].lemma.frequency() >= COMMON {
            continue;
        }
        let heard: Vec<FullWord> = same
            .iter()
            .copied()
            .filter(|word| is_heard(lexemes, *word, quoted))
            .collect();
        let mut rest = heard.as_slice();
        while let Some(length) = cluster(rest, near, many) {
            let (run, after) = rest.split_at(length.max(1));
            rest = after;
            if length > 1 && is_too_soon(lexemes, run) {
                found.push(Group::of(run));
            }
        }
    }
    found.sort_by_key(|group| group.places.first().map_or(0, |place| place.start));
    let mut groups = grouped(found);
    groups.retain(|group| !group.is_part_of_term(lexemes));
    groups.iter().map(|group| group.repeat(lexemes)).collect()
}

/// A word, or several that come back together.
struct Group {
    lemmas: Vec<Lemma>,
    /// The tokens of each place.
    places: Vec<Range<usize>>,
    distance: u32,
}

impl Group {
    fn of(run: &[FullWord]) -> Self {
        let position = |word: Option<&FullWord>| word.map_or(0, |word| word.position);
        Self {
            lemmas: run.first().map(|word| word.lemma).into_iter().collect(),
            places: run.iter().map(|word| word.token..word.token + 1).collect(),
            distance: position(run.last()) - position(run.first()),
        }
    }

    /// Whether the other one stands right behind at every place, a small word or two aside: « données d’entraînement ».
    fn leads_to(&self, other: &Self) -> bool {
        self.places.len() == other.places.len()
            && self.places.iter().zip(&other.places).all(|(own, next)| {
                let small = next.start.checked_sub(own.end);
                small.is_some_and(|small| small <= 2)
            })
    }

    /// « code postal », « sortie d’usine »: a word that completes the same noun at every place has no synonym
    /// there.
    fn is_part_of_term(&self, lexemes: &Lexemes<'_>) -> bool {
        let mut nouns = self.places.iter().map(|place| completed(lexemes, place.start));
        match nouns.next() {
            Some(Some(first)) => self.lemmas.len() == 1 && nouns.all(|noun| noun == Some(first)),
            _ => false,
        }
    }

    fn repeat(&self, lexemes: &Lexemes<'_>) -> Repeat {
        let bytes = |tokens: &Range<usize>| {
            let (first, last) = (
                lexemes.token(tokens.start)?,
                lexemes.token(tokens.end.checked_sub(1)?)?,
            );
            Some(first.range.start..last.range.end)
        };
        Repeat {
            lemmas: self.lemmas.clone(),
            places: self.places.iter().filter_map(bytes).collect(),
            distance: self.distance,
        }
    }
}

/// The noun that a word completes, right behind it or after « de ».
fn completed(lexemes: &Lexemes<'_>, at: usize) -> Option<Lemma> {
    let back = |at: usize| at.checked_sub(1).filter(|before| lexemes.joins_next(*before));
    let mut before = back(at)?;
    if matches!(lexemes.lower(before), "de" | "d'") {
        before = back(before)?;
    }
    let noun = |reading: &&Reading| reading.tags.part() == Part::Noun && !reading.tags.is_grammatical();
    lexemes
        .readings(before)
        .iter()
        .find(noun)
        .map(|reading| reading.lemma)
}

/// Words that come back together are told once.
fn grouped(found: Vec<Group>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::with_capacity(found.len());
    for next in found {
        match groups.last_mut() {
            Some(last) if last.leads_to(&next) => {
                last.lemmas.extend(next.lemmas);
                for (own, more) in last.places.iter_mut().zip(next.places) {
                    own.end = more.end;
                }
            }
            _ => groups.push(next),
        }
    }
    groups
}

/// How many of the words, from the first, come back too soon: 0 where the first stands alone, `None` at the end.
fn cluster(words: &[FullWord], near: u32, many: u32) -> Option<usize> {
    let first = words.first()?;
    let close = words
        .windows(2)
        .take_while(|pair| pair[1].position - pair[0].position <= near)
        .count();
    let within = words
        .iter()
        .take_while(|word| word.position - first.position <= many)
        .count();
    Some(match (close, within) {
        (_, 3..) => within,
        (1.., _) => close + 1,
        _ => 0,
    })
}

/// Whether one of them at least isn't repeated on purpose.
fn is_too_soon(lexemes: &Lexemes<'_>, run: &[FullWord]) -> bool {
    !run.windows(2)
        .all(|pair| is_on_purpose(lexemes, pair[0], pair[1]))
}

/// Whether the writer could have chosen another word: not in a quotation, after a figure, before a name.
fn is_heard(lexemes: &Lexemes<'_>, word: FullWord, quoted: &[Range<usize>]) -> bool {
    let Some(token) = lexemes.token(word.token) else {
        return false;
    };
    let written = lexemes.lower(word.token);
    let number = |at: usize| lexemes.token(at).map(|token| token.kind) == Some(TokenKind::Number);
    let after_number = word.token > 0 && lexemes.joins_next(word.token - 1) && number(word.token - 1);
    !is_quoted(&token.range, quoted)
        && !after_number
        && !before_name(lexemes, word.token)
        && !inside_name(lexemes, word.token)
        && !lists::is_title(written)
        && !is_numeral(written)
        && !lists::months().contains(&written)
        && !lists::days().contains(&written)
}

static NUMERALS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("../../../../../dictionaries/fr/numerals.txt")).collect());

/// « deux milliards », « une centaine »: figures, though in letters.
fn is_numeral(lower: &str) -> bool {
    NUMERALS.contains(lower) || lower.strip_suffix('s').is_some_and(|one| NUMERALS.contains(one))
}

/// « le ministre Durand », « la province de Québec », « article 12 ».
fn before_name(lexemes: &Lexemes<'_>, at: usize) -> bool {
    let mut next = at;
    for _ in 0..3 {
        if !lexemes.joins_next(next) {
            return false;
        }
        next += 1;
        if lexemes.is_name(next) || lexemes.token(next).map(|token| token.kind) == Some(TokenKind::Number) {
            return true;
        }
        let small = matches!(
            lexemes.lower(next),
            "de" | "d'" | "du" | "des" | "la" | "l'" | "le" | "les" | "no" | "n"
        );
        if !small {
            return false;
        }
    }
    false
}

/// « le Réseau européen de formation »: from a capital on, adjectives and « de » make one name.
fn inside_name(lexemes: &Lexemes<'_>, at: usize) -> bool {
    let mut before = at;
    for _ in 0..4 {
        let Some(next) = before.checked_sub(1).filter(|next| lexemes.joins_next(*next)) else {
            return false;
        };
        before = next;
        if lexemes.is_name(before) {
            return before + 1 < at;
        }
        let small = matches!(lexemes.lower(before), "de" | "d'" | "du" | "des");
        if !small && !lexemes.may_be(before, Part::Adjective) {
            return false;
        }
    }
    false
}

/// Whether the word is repeated on purpose:
/// - « de ville en ville », « ni argent ni argent »: a small word between the two;
/// - « un hangar… Ce hangar », « un autre hangar »: taken up, or set against it;
/// - « son arrêt à Lyon, seul arrêt au retour »: in apposition;
/// - « un procès qu’on ne comprend pas n’est pas un procès »: said of any such thing;
/// - « une ville jeune, une ville ouverte »: in a series of like groups.
fn is_on_purpose(lexemes: &Lexemes<'_>, first: FullWord, second: FullWord) -> bool {
    let before = |word: FullWord| word.token.checked_sub(1).map_or("", |at| lexemes.lower(at));
    let comma = |at: usize| at.checked_sub(1).is_some_and(|at| lexemes.gap(at).contains(','));
    let small_between = second.position - first.position <= 2;
    let demonstrative = matches!(before(second), "ce" | "cet" | "cette" | "ces");
    let adjective = second
        .token
        .checked_sub(1)
        .filter(|at| lexemes.may_be(*at, Part::Adjective));
    let apposition = comma(second.token) || adjective.is_some_and(comma);
    let another = matches!(before(second), "autre" | "autres");
    let generic = matches!(before(first), "un" | "une") && before(first) == before(second);
    let forms_alike = lexemes.lower(first.token) == lexemes.lower(second.token);
    let between = first.token..second.token;
    let one_sentence = !between
        .clone()
        .any(|at| lexemes.gap(at).contains(['.', '!', '?', '…']));
    let listed = |at: usize| {
        lexemes.gap(at).contains([',', ';']) || matches!(lexemes.lower(at), "et" | "ou" | "ni" | "mais")
    };
    let series = one_sentence && between.into_iter().any(listed);
    small_between
        || demonstrative
        || another
        || apposition
        || generic
        || forms_alike && series && before(first) == before(second)
}
