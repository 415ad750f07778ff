//! The words of a text as a phrase sees them: hyphen compounds parted, so that « compte rendu » and
//! « compte-rendu » are alike.

use std::ops::Range;

use crate::characters::{is_apostrophe, is_hyphen, is_space};
use crate::fold::fold;
use crate::lists::{is_clitic, is_stop_word};
use crate::words::{Token, TokenKind};

/// A token, or a part of a hyphen compound.
pub(super) struct Piece {
    pub range: Range<usize>,
    /// The token's range.
    pub whole: Range<usize>,
    pub last_of_token: bool,
    symbol: bool,
}

impl Piece {
    pub fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.clone()).unwrap_or("")
    }

    /// The token's text.
    pub fn whole<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.whole.clone()).unwrap_or("")
    }

    /// Without case and accents.
    pub fn folded(&self, text: &str) -> String {
        fold(self.text(text))
    }

    /// Whether it is a part of a compound.
    pub fn is_part(&self) -> bool {
        self.range != self.whole
    }

    /// Whether it is the first part of a compound.
    pub fn starts_compound(&self) -> bool {
        self.is_part() && self.range.start == self.whole.start
    }

    /// Whether `other` is the last part of the same compound.
    pub fn ends(&self, other: &Self) -> bool {
        self.whole == other.whole && other.last_of_token
    }

    /// A word that carries no sense by itself: « de », « & », both parts of « est-ce ». The parts of « bien-être » carry
    /// theirs together.
    pub fn is_small(&self, text: &str) -> bool {
        let word = self.text(text);
        if self.symbol {
            return word == "&";
        }
        if !self.is_part() {
            return is_stop_word(word);
        }
        let whole = self.whole(text);
        let asks = whole.rsplit(is_hyphen).next().is_some_and(is_clitic);
        (asks && is_stop_word(word)) || is_link(word)
    }
}

/// What links the parts of a compound: arc-en-ciel, prêt-à-porter, chemin-de-fer.
fn is_link(word: &str) -> bool {
    word.len() <= 3
        && matches!(
            fold(word).as_str(),
            "de" | "des" | "du" | "en" | "a" | "au" | "la" | "le" | "les" | "et"
        )
}

/// The pieces of the tokens, in order.
pub(super) fn pieces<'t>(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Piece> + 't {
    tokens.iter().flat_map(move |token| {
        let word = token.text(text);
        let parts = if token.kind == TokenKind::Word { word } else { "" };
        let mut at = token.range.start;
        let mut done = false;
        std::iter::from_fn(move || {
            if done {
                return None;
            }
            let rest = parts.get(at - token.range.start..).unwrap_or("");
            let hyphen = rest.char_indices().find(|(_, c)| is_hyphen(*c));
            let (end, next) = match hyphen {
                Some((offset, c)) => (at + offset, at + offset + c.len_utf8()),
                None => (token.range.end, token.range.end),
            };
            let piece = Piece {
                range: at..end,
                whole: token.range.clone(),
                last_of_token: hyphen.is_none(),
                symbol: token.kind == TokenKind::Symbol,
            };
            done = hyphen.is_none();
            at = next;
            Some(piece)
        })
    })
}

/// Whether what stands between two words leaves them side by side: spaces, a hyphen, quotation marks, emphasis.
pub(super) fn joins(between: &str) -> bool {
    let mut breaks = 0;
    between.chars().all(|c| {
        breaks += usize::from(c == '\n');
        c.is_whitespace()
            || is_hyphen(c)
            || is_apostrophe(c)
            || matches!(c, '*' | '_' | '«' | '»' | '"' | '“' | '”' | '\u{200b}')
    }) && breaks < 2
}

/// The word right before the token at `at`, with nothing but space between; empty where there is none.
pub(super) fn before<'a>(text: &'a str, tokens: &[Token], at: usize) -> &'a str {
    let pair = at
        .checked_sub(1)
        .and_then(|last| tokens.get(last).zip(tokens.get(at)));
    pair.filter(|(last, token)| {
        let between = text.get(last.range.end..token.range.start).unwrap_or(".");
        between.chars().all(|c| is_space(c) || c == '\n')
    })
    .map_or("", |(last, _)| last.text(text))
}
