//! Finds linking words (puisque, c’est-à-dire, en revanche…) in a sentence, through elision, contraction and hyphens.
//! Words that only sometimes link (or, car, en fait, au moins) count where they stand as a link does.

mod entry;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::lists;
use crate::words::{Token, TokenKind};
use entry::{Entry, Place, normal, same};

struct Table {
    by_first: HashMap<String, Vec<Entry>>,
    first_letters: HashSet<char>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut by_first: HashMap<String, Vec<Entry>> = HashMap::new();
    for entry in lists::connectors().iter().map(|line| Entry::read(line)) {
        if let Some(first) = entry.words.first().cloned() {
            by_first.entry(first).or_default().push(entry);
        }
    }
    for entries in by_first.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    }
    let first_letters = by_first.keys().filter_map(|word| word.chars().next()).collect();
    Table {
        by_first,
        first_letters,
    }
});

/// Byte ranges of the linking words in `text`. `tokens` are those of one sentence of `text`: the first of them is
/// where a connector such as « or » counts. Ranges don't overlap; the longest connector wins.
pub fn find(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let sentence = Sentence { text, tokens };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match sentence.match_at(at) {
            Some(length) => {
                let end = tokens
                    .get(at + length - 1)
                    .map_or(token.range.end, |last| last.range.end);
                found.push(token.range.start..end);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a connector begins with this word.
pub fn is_first_word(word: &str) -> bool {
    word.len() <= 24 && TABLE.by_first.contains_key(normal(word).as_str())
}

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 40;

/// What stands between two neighbours, as far as a link is concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// White space, nothing after an elision, or the end of a quotation.
    None,
    /// A comma, a bracket, a dash, a quotation that begins.
    Pause,
    /// A semicolon, a colon, the sentence's beginning or its end.
    Break,
}

#[derive(Clone, Copy)]
struct Sentence<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Sentence<'a> {
    /// How many tokens the connector has that begins here.
    fn match_at(self, at: usize) -> Option<usize> {
        let token = self.tokens.get(at).filter(|token| token.is_lexical())?;
        let word = token.text(self.text);
        let first = word.chars().next()?.to_lowercase().next()?;
        if word.len() > LONGEST || !TABLE.first_letters.contains(&first) {
            return None;
        }
        let entries = TABLE.by_first.get(normal(word).as_str())?;
        let entry = entries.iter().find(|entry| self.fits(entry, at))?;
        Some(entry.words.len())
    }

    fn fits(self, entry: &Entry, at: usize) -> bool {
        let last = at + entry.words.len() - 1;
        entry.words.iter().enumerate().skip(1).all(|(offset, wanted)| {
            self.gap(at + offset) == Gap::None
                && self
                    .word(at + offset)
                    .is_some_and(|word| same(wanted, &word, at + offset == last))
        }) && self.stands(entry.place, at, last)
            && !self.beside(at.checked_sub(1), self.gap(at), &entry.not_after)
            && !self.beside(Some(last + 1), self.gap(last + 1), &entry.not_before)
            && (!entry.not_before_number || !self.is_number(last + 1))
            && !self.is_mention(at, last)
            && !self.is_outcry(at, last)
    }

    fn is_number(self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// « Les mots « mais » et « donc » »: named, not used.
    fn is_mention(self, first: usize, last: usize) -> bool {
        let before = self.before(first).trim_end();
        let after = self.after(last).trim_start();
        before.ends_with(['«', '“']) && after.starts_with(['»', '”'])
            || before.ends_with('"') && after.starts_with('"')
    }

    /// « Enfin !! » alone answers nothing.
    fn is_outcry(self, first: usize, last: usize) -> bool {
        first == 0 && last + 1 == self.tokens.len() && self.after(last).trim_start().starts_with(['!', '?'])
    }

    /// The text before a token.
    fn before(self, at: usize) -> &'a str {
        let start = self.tokens.get(at).map_or(0, |token| token.range.start);
        self.text.get(..start).unwrap_or("")
    }

    /// The text after a token.
    fn after(self, at: usize) -> &'a str {
        let end = self
            .tokens
            .get(at)
            .map_or(self.text.len(), |token| token.range.end);
        self.text.get(end..).unwrap_or("")
    }

    fn stands(self, place: Place, first: usize, last: usize) -> bool {
        let (before, after) = (self.gap(first), self.gap(last + 1));
        match place {
            Place::Anywhere => true,
            Place::First => before == Gap::Break,
            Place::SetOff => before != Gap::None || after != Gap::None,
            Place::SetOffBothSides => before != Gap::None && after != Gap::None,
            Place::Leading => after != Gap::Break,
            Place::BeforeColon => before == Gap::Break && self.after(last).trim_start().starts_with(':'),
        }
    }

    /// Whether one of `words` stands right beside the connector.
    fn beside(self, at: Option<usize>, gap: Gap, words: &[String]) -> bool {
        !words.is_empty()
            && gap == Gap::None
            && at
                .and_then(|at| self.word(at))
                .is_some_and(|word| words.iter().any(|wanted| same(wanted, &word, true)))
    }

    /// A word in its normal form; `None` for what is too long to be one of ours.
    fn word(self, at: usize) -> Option<String> {
        let token = self.tokens.get(at).filter(|token| token.range.len() <= LONGEST)?;
        Some(normal(token.text(self.text)))
    }

    /// What stands between a token and the one before it.
    fn gap(self, at: usize) -> Gap {
        let (Some(before), Some(token)) = (
            at.checked_sub(1).and_then(|before| self.tokens.get(before)),
            self.tokens.get(at),
        ) else {
            return Gap::Break;
        };
        let between = self.text.get(before.range.end..token.range.start).unwrap_or("");
        if between.contains([';', ':', '.', '!', '?', '…']) {
            Gap::Break
        } else if between
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '»' | '”'))
        {
            // The end of a quotation is no pause: « un « triste rappel » du fait que ».
            Gap::None
        } else {
            Gap::Pause
        }
    }
}

#[cfg(test)]
mod tests;
