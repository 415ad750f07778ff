//! Cuts text into tokens: words with elisions parted, numbers, addresses, file names, handles, symbols.
//! One pass, linear in the length of the text; punctuation and spaces are what lies between the tokens.

mod addresses;
mod scan;

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A lexical word; hyphen compounds, inclusive forms and dotted acronyms are whole.
    Word,
    /// An elided word with its apostrophe: `l’`, `qu’`, `jusqu’`.
    Elided,
    /// Whatever begins with a digit: `12`, `1 724`, `3,5`, `20e`, `24h/24`, `01/06/2018`.
    Number,
    /// A web address, with or without scheme: `https://exemple.fr/page`, `exemple.fr`.
    Url,
    /// An e-mail address.
    Email,
    /// A file name or another machine identifier: `rapport.pdf`, `mot_cle`.
    FileName,
    /// A hashtag or an account: `#justice`, `@chapo`.
    Handle,
    /// A sign that is neither letter, digit nor punctuation: `%`, `€`, `&`, an emoji.
    Symbol,
}

/// A piece of text that stands for something, as a byte range of the text it was cut from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Token {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// The token's text; empty when `text` isn't the text that the token was cut from.
    pub fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.clone()).unwrap_or("")
    }

    /// Whether the token is a word of the language, whole or elided.
    pub fn is_lexical(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Elided)
    }
}

/// All tokens of `text`, in order, without overlap.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    scan::Scanner::new(text).run(&mut tokens);
    tokens
}

/// Byte ranges of the lexical words: `l’État` is two, `aujourd’hui` and `va-t-il` are one; no number, no address.
pub fn words(text: &str) -> Vec<Range<usize>> {
    tokens(text)
        .into_iter()
        .filter(Token::is_lexical)
        .map(|token| token.range)
        .collect()
}

#[cfg(test)]
mod tests;
