//! Counts words by the four rules that contracts in the trade refer to, and signs.

use std::fmt;
use std::ops::{Add, AddAssign};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::characters::{is_apostrophe, is_dash, is_line_break};
use crate::fold::composed;
use crate::lists;

/// Signs (spaces included) in a feuillet, the unit that French publishers pay by.
pub const FEUILLET: u32 = 1_500;

/// Which of the four ways of counting words is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountRule {
    /// Tokens between white space that hold a letter or a digit.
    #[default]
    Mots,
    /// Tokens between white space, a spaced « : » too, as Word and LibreOffice count.
    TraitementDeTexte,
    /// `Mots`, each parted at its apostrophes.
    Antidote,
    /// `Antidote`, parted at hyphens too; the euphonic -t- doesn't count.
    Scolaire,
}

impl CountRule {
    /// All rules, the default first.
    pub const ALL: [Self; 4] = [
        Self::Mots,
        Self::TraitementDeTexte,
        Self::Antidote,
        Self::Scolaire,
    ];

    /// The name used in front matter and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mots => "mots",
            Self::TraitementDeTexte => "traitement-de-texte",
            Self::Antidote => "antidote",
            Self::Scolaire => "scolaire",
        }
    }

    /// The name shown to the writer.
    pub fn label(self) -> &'static str {
        match self {
            Self::Mots => "Mots",
            Self::TraitementDeTexte => "Traitement de texte",
            Self::Antidote => "Antidote",
            Self::Scolaire => "Scolaire",
        }
    }
}

impl fmt::Display for CountRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that is none of the rules; says which there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "règle de comptage inconnue\u{a0}: «\u{a0}{0}\u{a0}» (mots, traitement-de-texte, antidote ou scolaire)"
)]
pub struct UnknownCountRule(pub String);

impl FromStr for CountRule {
    type Err = UnknownCountRule;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|rule| rule.as_str() == name)
            .ok_or_else(|| UnknownCountRule(name.to_owned()))
    }
}

/// The number of words by each rule. Sums of parts are the count of the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct WordCounts {
    /// By [`CountRule::Mots`].
    pub mots: u32,
    /// By [`CountRule::TraitementDeTexte`].
    pub traitement_de_texte: u32,
    /// By [`CountRule::Antidote`].
    pub antidote: u32,
    /// By [`CountRule::Scolaire`].
    pub scolaire: u32,
}

impl WordCounts {
    /// The count by one rule.
    pub fn get(&self, rule: CountRule) -> u32 {
        match rule {
            CountRule::Mots => self.mots,
            CountRule::TraitementDeTexte => self.traitement_de_texte,
            CountRule::Antidote => self.antidote,
            CountRule::Scolaire => self.scolaire,
        }
    }
}

impl Add for WordCounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            mots: self.mots + other.mots,
            traitement_de_texte: self.traitement_de_texte + other.traitement_de_texte,
            antidote: self.antidote + other.antidote,
            scolaire: self.scolaire + other.scolaire,
        }
    }
}

impl AddAssign for WordCounts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// Counts the words of a visible text by all four rules at once.
pub fn count(text: &str) -> WordCounts {
    let mut counts = WordCounts::default();
    for token in text.split_whitespace() {
        counts.traitement_de_texte += 1;
        if !token.contains(char::is_alphanumeric) {
            continue;
        }
        counts.mots += 1;
        if !token.contains(|c| is_apostrophe(c) || is_dash(c)) {
            counts.antidote += 1;
            counts.scolaire += 1;
            continue;
        }
        parts(token, &mut counts);
    }
    counts
}

/// Adds the parts of one token that holds an apostrophe or a hyphen. In Antidote's rule a token with a word such as
/// aujourd’hui isn't parted at all, not even d’aujourd’hui; at school it is two. The contract's figures tell so.
fn parts(token: &str, counts: &mut WordCounts) {
    let before = counts.antidote;
    let mut whole = false;
    let mut start = 0;
    for (at, c) in token.char_indices().filter(|(_, c)| is_apostrophe(*c)) {
        let after = at + c.len_utf8();
        if kept(token, at, after) {
            whole = true;
            continue;
        }
        part(token.get(start..at).unwrap_or(""), counts);
        start = after;
    }
    part(token.get(start..).unwrap_or(""), counts);
    if whole {
        counts.antidote = before + 1;
    }
}

/// Whether the apostrophe between `at` and `after` is inside a word such as aujourd’hui.
fn kept(token: &str, at: usize, after: usize) -> bool {
    let left = token.get(..at).unwrap_or("");
    let right = token.get(after..).unwrap_or("");
    let left = left.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let right = right.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    !left.is_empty() && !right.is_empty() && lists::keeps_apostrophe(left, right)
}

fn part(part: &str, counts: &mut WordCounts) {
    if !part.contains(char::is_alphanumeric) {
        return;
    }
    counts.antidote += 1;
    let mut pieces = 0;
    let mut euphonic = 0;
    let mut split = part.split(is_dash).peekable();
    while let Some(piece) = split.next() {
        if piece.contains(char::is_alphanumeric) {
            // « a-t-il »: a lone t between two pieces, before a pronoun.
            let pronoun = split.peek().is_some_and(|next| {
                let next = next.trim_end_matches(|c: char| !c.is_alphanumeric());
                ["il", "ils", "elle", "elles", "on"]
                    .iter()
                    .any(|p| next.eq_ignore_ascii_case(p))
            });
            if pieces > 0 && pronoun && matches!(piece, "t" | "T") {
                euphonic += 1;
            } else {
                pieces += 1;
            }
        }
    }
    counts.scolaire += if pieces == 0 { euphonic } else { pieces };
}

/// The length of a text in signs: Unicode characters after composition (NFC); line breaks don't count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Signs {
    /// Spaces of every kind included.
    pub with_spaces: u32,
    /// Spaces of every kind left out.
    pub without_spaces: u32,
}

impl Signs {
    /// The length in feuillets of 1,500 signs, spaces included.
    pub fn feuillets(&self) -> f64 {
        f64::from(self.with_spaces) / f64::from(FEUILLET)
    }
}

impl Add for Signs {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            with_spaces: self.with_spaces + other.with_spaces,
            without_spaces: self.without_spaces + other.without_spaces,
        }
    }
}

impl AddAssign for Signs {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// Counts the signs of a visible text.
pub fn signs(text: &str) -> Signs {
    let mut signs = Signs::default();
    for c in composed(text).chars() {
        if is_line_break(c) {
            continue;
        }
        signs.with_spaces += 1;
        if !c.is_whitespace() {
            signs.without_spaces += 1;
        }
    }
    signs
}

#[cfg(test)]
mod tests;
