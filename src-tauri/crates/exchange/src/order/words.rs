//! The vocabulary of orders, `dictionaries/fr/orders.txt`: phrases by kind, folded and parted into words.

use std::collections::HashMap;
use std::sync::LazyLock;

use french::fold::fold;

use super::tokens::{Token, tokens};

/// A phrase, and what it stands for where the list says so.
pub(super) struct Phrase {
    words: Vec<String>,
    /// What it stands for; itself where the list names nothing.
    pub(super) stands_for: String,
}

static KINDS: LazyLock<HashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let lines = include_str!("../../../../../dictionaries/fr/orders.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(':'))
        .map(|(kind, phrases)| {
            let mut phrases: Vec<Phrase> = phrases.split(',').map(phrase).collect();
            // The longest that fits is meant.
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
            (kind, phrases)
        })
        .collect()
});

fn phrase(written: &str) -> Phrase {
    let (phrase, stands_for) = written.split_once('=').unwrap_or((written, written));
    Phrase {
        words: tokens(phrase).into_iter().map(|token| token.folded).collect(),
        stands_for: stands_for.trim().to_owned(),
    }
}

/// The phrases of a kind.
fn of(kind: &str) -> &'static [Phrase] {
    KINDS.get(kind).map(Vec::as_slice).unwrap_or_default()
}

/// The phrase of a kind that begins at a token, and how many tokens it has.
pub(super) fn at(kind: &str, tokens: &[Token], index: usize) -> Option<(&'static Phrase, usize)> {
    let rest = tokens.get(index..)?;
    let fits = |phrase: &&Phrase| {
        phrase.words.len() <= rest.len()
            && !phrase.words.is_empty()
            && phrase
                .words
                .iter()
                .zip(rest)
                .all(|(word, token)| *word == token.folded)
    };
    of(kind)
        .iter()
        .find(fits)
        .map(|phrase| (phrase, phrase.words.len()))
}

/// The first phrase of a kind, where it begins, and how many tokens it has.
pub(super) fn first(kind: &str, tokens: &[Token]) -> Option<(&'static Phrase, usize, usize)> {
    (0..tokens.len())
        .find_map(|index| at(kind, tokens, index).map(|(phrase, length)| (phrase, index, length)))
}

/// Whether a phrase of a kind stands somewhere.
pub(super) fn has(kind: &str, tokens: &[Token]) -> bool {
    first(kind, tokens).is_some()
}

/// Whether all of it is a phrase of a kind.
pub(super) fn is(kind: &str, tokens: &[Token]) -> bool {
    at(kind, tokens, 0).is_some_and(|(_, length)| length == tokens.len())
}

/// A small number in letters.
pub(super) fn count(folded: &str) -> Option<u32> {
    for kind in ["count", "count_feminine", "count_english"] {
        let lines = LISTS.get(kind)?;
        if let Some(index) = lines.iter().position(|word| word == folded) {
            return u32::try_from(index + 1).ok();
        }
    }
    None
}

/// The lists whose order means something, as written.
static LISTS: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let lines = include_str!("../../../../../dictionaries/fr/orders.txt").lines();
    let counts = lines.filter(|line| line.starts_with("count"));
    counts
        .filter_map(|line| line.split_once(':'))
        .map(|(kind, words)| (kind, words.split(',').map(|word| fold(word.trim())).collect()))
        .collect()
});
