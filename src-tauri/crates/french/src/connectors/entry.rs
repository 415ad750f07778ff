//! One line of the list of linking words.

use crate::fold::fold_case;
use crate::words::tokens;

/// A linking word and where it counts.
#[derive(Debug)]
pub(super) struct Entry {
    pub words: Vec<String>,
    pub place: Place,
    /// Words after which it is something else: « un car ».
    pub not_after: Vec<String>,
    /// Words before which it is something else: « d’une part de gâteau ».
    pub not_before: Vec<String>,
    /// Whether it is something else before a number: « 5 % au lieu de 8 ».
    pub not_before_number: bool,
}

/// Where a linking word must stand to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Anywhere,
    /// As the first words of a sentence, or after a semicolon or a colon.
    First,
    /// With a punctuation mark, or the sentence's end, on one side at least.
    SetOff,
    SetOffBothSides,
    /// Before a word or a pause, not before a stop: « On ne sait pas quand. »
    Leading,
    /// As the first words, before a colon: « Résultat : … ».
    BeforeColon,
}

impl Entry {
    /// Reads `^or > et jaune`; the list's head says what the signs mean.
    pub fn read(line: &str) -> Self {
        let (line, not_before) = line.split_once('>').unwrap_or((line, ""));
        let (line, not_after) = line.split_once('<').unwrap_or((line, ""));
        let (place, text) = match line.trim().split_at_checked(1) {
            Some(("^", text)) => (Place::First, text),
            Some((",", text)) => (Place::SetOff, text),
            Some(("=", text)) => (Place::SetOffBothSides, text),
            Some(("+", text)) => (Place::Leading, text),
            Some((":", text)) => (Place::BeforeColon, text),
            _ => (Place::Anywhere, line.trim()),
        };
        Self {
            words: words(text),
            place,
            not_after: words(not_after),
            not_before: words(not_before),
            not_before_number: not_before.contains('0'),
        }
    }
}

fn words(text: &str) -> Vec<String> {
    tokens(text)
        .iter()
        .map(|token| normal(token.text(text)))
        .collect()
}

/// A last « de » or « à » also stands for its contractions: « à cause du », « grâce aux ».
pub(super) fn same(wanted: &str, word: &str, last: bool) -> bool {
    wanted == word
        || last
            && match wanted {
                "de" => matches!(word, "du" | "des"),
                "à" => matches!(word, "au" | "aux"),
                _ => false,
            }
}

/// Lower case; an elided que, de or ne in full: puisqu’ → puisque, d’ → de.
pub(super) fn normal(word: &str) -> String {
    let mut word = fold_case(word);
    if word.ends_with('\'') {
        word.pop();
        if word.ends_with("qu") || word == "d" || word == "n" {
            word.push('e');
        } else {
            word.push('\'');
        }
    }
    word
}
