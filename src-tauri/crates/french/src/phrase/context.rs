//! What the word before one says of it, where a noun and a verb are written alike.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::gaps::core;
use crate::fold::fold;
use crate::lexicon::{Part, readings};
use crate::lists::lines;

/// Words that say that a verb follows: je, il, qui, ne, se…
static BEFORE_VERBS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/before-verbs.txt")).collect());

/// Whether a verb follows this word, and no noun: il, qui, ne, se…
pub(super) fn says_verb(before: &str) -> bool {
    !before.is_empty() && before.len() <= 8 && BEFORE_VERBS.contains(fold(before).as_str())
}

/// Whether the word is a form of avoir, after which a participle is one.
pub(super) fn is_having(before: &str) -> bool {
    !before.is_empty()
        && before.len() <= 12
        && readings(before)
            .any(|reading| reading.tags.part() == Part::Verb && reading.lemma.text() == "avoir")
}

/// Whether the word is a noun, so that a participle after it is one: « les forces armées » are no « armée ».
pub(super) fn follows_noun(before: &str) -> bool {
    let mut noun = false;
    before.len() <= 24
        && readings(before).all(|reading| {
            noun |= reading.tags.part() == Part::Noun;
            matches!(reading.tags.part(), Part::Noun | Part::Verb)
                && !matches!(reading.lemma.text(), "être" | "avoir")
        })
        && noun
}

/// Whether a noun follows this word: an article or another determiner, a preposition.
pub(super) fn says_noun(before: &str) -> bool {
    !before.is_empty()
        && before.len() <= 12
        && (core(&fold(before)).is_none()
            || readings(before)
                .any(|reading| matches!(reading.tags.part(), Part::Determiner | Part::Preposition)))
}
