//! Complements of a noun beyond « de », « à » and « en »: « la lutte contre la fraude », « la coopération entre les deux
//! parquets ».

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use french::fold::fold;
use french::lists::lines;

use crate::proposals::tagged::{Class, Word};

/// Nouns, folded and singular, and the prepositions that they take.
static TAKEN: LazyLock<HashMap<String, HashSet<&str>>> = LazyLock::new(|| {
    let file = include_str!("../../../../../../dictionaries/fr/noun-complements.txt");
    lines(file)
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((fold(words.next()?), words.collect()))
        })
        .collect()
});

/// Whether a noun takes a complement with a preposition.
fn takes(noun: &Word<'_>, preposition: &str) -> bool {
    let bare = noun.folded.strip_suffix(['s', 'x']).unwrap_or(&noun.folded);
    let find = |key: &str| TAKEN.get(key).is_some_and(|taken| taken.contains(preposition));
    noun.class == Class::Noun && (find(&noun.folded) || find(bare))
}

/// Whether a noun among some words takes the preposition that stands at a place.
pub(super) fn is_taken(words: &[Word<'_>], group: &Range<usize>, at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| word.beside) else {
        return false;
    };
    let inside = words.get(group.clone()).unwrap_or_default();
    word.class == Class::Preposition && inside.iter().any(|noun| takes(noun, &word.folded))
}

/// The next content word of a group whose last one stands at `at`: after a preposition that one of its nouns takes, or
/// the second of two that « entre » joins.
pub(super) fn next(words: &[Word<'_>], group: &Range<usize>) -> Option<usize> {
    let at = group.end.checked_sub(1)?;
    let inside = words.get(group.clone())?;
    let joint = words.get(at + 1).filter(|word| word.beside)?;
    let between = inside.iter().any(|word| word.folded == "entre");
    let joined = inside.iter().any(|word| word.folded == "et");
    let goes_on = is_taken(words, group, at + 1) || joint.folded == "et" && between && !joined;
    if !goes_on {
        return None;
    }
    let mut next = at + 2;
    let beside = |at: usize| words.get(at).filter(|word| word.beside);
    if beside(next)
        .is_some_and(|word| matches!(word.folded.as_str(), "le" | "la" | "les" | "l'" | "un" | "une"))
    {
        next += 1;
    }
    let part = beside(next)?;
    let noun = |word: &Word<'_>| matches!(word.class, Class::Noun | Class::Name);
    let opened = part.class == Class::Adjective && beside(next + 1).is_some_and(noun);
    (part.lemma.is_some() && (noun(part) || opened)).then_some(next)
}
