//! What the section says, in its own words: a sentence that stands by itself, or what stands of it before a syntactic
//! border.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::connectors;
use french::lists::lines;
use french::words::tokens;

use super::{Idea, LONGEST, Section, Text, capitalised};
use crate::proposals::ProposedTitle;
use crate::proposals::tagged::{Class, Word, is_pointing};

static BORDERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/clause-borders.txt"
    ))
    .collect()
});

/// Words of the shortest sentence that says enough, and of the longest that is looked at.
const WORDS: Range<usize> = 4..40;

/// Words of the longest subject.
const SUBJECT: usize = 10;

/// The statements of a section, best first.
pub(super) fn statements(text: Text<'_>, section: &Section) -> Vec<Idea> {
    let words = &text.tagged.words;
    let mut found: Vec<Idea> = section
        .words
        .clone()
        .filter(|at| text.is_prose(*at) && words.get(*at).is_some_and(|word| word.opens))
        .filter(|at| text.gap_before(*at) == ".")
        .filter_map(|at| statement(text, section, at))
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// The statement that begins at a word.
fn statement(text: Text<'_>, section: &Section, start: usize) -> Option<Idea> {
    let words = &text.tagged.words;
    let first = words.get(start)?;
    let opens = match first.class {
        Class::Name => true,
        Class::Determiner => matches!(
            first.folded.as_str(),
            "le" | "la" | "les" | "l'" | "un" | "une" | "chaque"
        ),
        _ => false,
    };
    if !opens || !first.text.starts_with(char::is_uppercase) {
        return None;
    }
    let verb = start
        + 1
        + words
            .get(start + 1..start + SUBJECT)?
            .iter()
            .position(|word| word.class == Class::Verb)?;
    let subject = words.get(start..verb)?;
    if !subject.iter().skip(1).all(in_subject) || !subject.iter().any(|word| word.lemma.is_some()) {
        return None;
    }
    if !words.get(verb)?.beside || is_first_or_second(words.get(verb)?) {
        return None;
    }
    let end = end(text, start, verb, section.words.end)?;
    let place = start..end;
    let title = capitalised(&text.stretch(&place));
    let sized = title.chars().count() <= LONGEST && WORDS.contains(&place.len());
    if !sized || title.contains(['«', '»', '"', '“', '”', '(', ')', ':', ';', '…', '!', '?', '.']) {
        return None;
    }
    if !connectors::find(&title, &tokens(&title)).is_empty() {
        return None;
    }
    let lemmas = text.lemmas(&place);
    Some(Idea {
        title: ProposedTitle {
            text: title,
            basis: "reprend une phrase de la section".to_owned(),
        },
        score: section.weights.sum(&lemmas),
        lemmas,
    })
}

/// Where the statement may end, the last place that isn't too far: the sentence's own end, or a border with an object
/// before it.
fn end(text: Text<'_>, start: usize, verb: usize, last: usize) -> Option<usize> {
    let words = &text.tagged.words;
    let signs = |end: usize| text.stretch(&(start..end)).chars().count();
    let mut best = None;
    let mut object = false;
    for at in verb + 1..(start + WORDS.end).min(last) {
        let word = words.get(at)?;
        let before = words.get(at - 1)?;
        let gap = text.gap_before(at);
        let whole = object
            && matches!(
                before.class,
                Class::Noun | Class::Name | Class::Adjective | Class::Participle | Class::Infinitive
            );
        if whole && signs(at) <= LONGEST {
            let border = BORDERS.contains(word.folded.as_str())
                || word.folded == "pour"
                    && words
                        .get(at + 1)
                        .is_some_and(|next| next.class == Class::Infinitive);
            if gap == "." && is_full_stop(text, at) || border && gap != "." && !is_copula(words, verb) {
                best = Some(at);
            }
        }
        if gap == "." {
            return best;
        }
        // A comma that ends nothing begins a list or an aside.
        let relative = matches!(word.class, Class::Pronoun)
            && matches!(word.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "ou");
        if gap == "," || relative || is_pointing(word) || word.class == Class::Verb {
            return best;
        }
        if word.class == Class::Pronoun && !matches!(word.folded.as_str(), "se" | "s'") {
            return best;
        }
        object |= word.lemma.is_some()
            && matches!(
                word.class,
                Class::Noun | Class::Name | Class::Adjective | Class::Infinitive | Class::Participle
            );
    }
    let end = (start + WORDS.end).min(last);
    (end == last && object && signs(end) <= LONGEST && is_full_stop(text, end))
        .then_some(end)
        .or(best)
}

/// « est un… » needs what follows to say something.
fn is_copula(words: &[Word<'_>], verb: usize) -> bool {
    words
        .get(verb)
        .is_some_and(|word| matches!(word.folded.as_str(), "est" | "sont" | "etait" | "etaient"))
        && words
            .get(verb + 1)
            .is_some_and(|word| word.class == Class::Determiner)
}

/// Whether the sentence ends before a word with a full stop and nothing else.
fn is_full_stop(text: Text<'_>, at: usize) -> bool {
    let words = &text.tagged.words;
    let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) else {
        return false;
    };
    let block = text
        .document
        .blocks
        .get(before.block)
        .map_or("", |block| &block.content.text);
    let rest = block.get(before.range.end..).unwrap_or("");
    rest.starts_with('.')
        && rest
            .get(1..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

fn in_subject(word: &Word<'_>) -> bool {
    word.beside
        && !is_pointing(word)
        && (matches!(
            word.class,
            Class::Noun
                | Class::Name
                | Class::Adjective
                | Class::Determiner
                | Class::Preposition
                | Class::Number
        ) || matches!(word.folded.as_str(), "et" | "ne" | "n'" | "se" | "s'"))
        && !matches!(word.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs")
}

fn is_first_or_second(word: &Word<'_>) -> bool {
    word.reading
        .is_some_and(|reading| !reading.tags.is_person(3, false) && !reading.tags.is_person(3, true))
}
