//! Units by one name for all their spellings.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::next_word;
use crate::fold::fold_case;
use crate::lists::lines;
use crate::words::Token;

/// Every spelling and the first of its line.
static NAMES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for line in lines(include_str!("../../../../../dictionaries/fr/unit-names.txt")) {
        let mut spellings = line.split_whitespace();
        if let Some(name) = spellings.next() {
            names.insert(name, name);
            names.extend(spellings.map(|spelling| (spelling, name)));
        }
    }
    names
});

/// The unit of that spelling, symbol or word.
pub(super) fn named(word: &str) -> Option<&'static str> {
    if word.len() > 24 {
        return None;
    }
    NAMES
        .get(word)
        .or_else(|| NAMES.get(fold_case(word).as_str()))
        .copied()
}

/// The unit that follows a number at token `at`, and how many tokens it takes: `%`, `pour cent`, `d’euros`.
pub(super) fn after(text: &str, tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    let word = next_word(text, tokens, at)?;
    let small = fold_case(word);
    let next = || next_word(text, tokens, at + 1);
    match small.as_str() {
        "pour" => next()
            .filter(|next| matches!(*next, "cent" | "100"))
            .map(|_| ("%", 2)),
        // « 3 millions d’euros », « deux millions de dollars »
        "d'" | "de" => next().and_then(named).map(|unit| (unit, 2)),
        _ => named(word).map(|unit| (unit, 1)),
    }
}
