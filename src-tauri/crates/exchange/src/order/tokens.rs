//! An order in words, each with its place, and in the segments that commas and line ends part.

use std::ops::Range;

use french::fold::fold;

/// A word, a number, or a colon.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Lower case without accents, signs at its edges left out.
    pub(super) folded: String,
    /// Its bytes in the text it was read from.
    pub(super) range: Range<usize>,
}

/// Signs at the edge of a word that aren't part of it.
fn is_edge(char: char) -> bool {
    matches!(
        char,
        '.' | ','
            | ';'
            | '!'
            | '?'
            | '"'
            | '«'
            | '»'
            | '“'
            | '”'
            | '('
            | ')'
            | '['
            | ']'
            | '*'
            | '•'
            | '_'
            | '#'
            | '~'
            | '≈'
            | '≥'
            | '≤'
            | '>'
            | '<'
    )
}

/// The words of a text: parted at blanks, after apostrophes, round colons and equals signs, and between digits and
/// what follows them (`10%`, `700mots`).
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut last: Option<char> = None;
    let mut push = |range: Range<usize>| {
        let word = &text[range.clone()];
        let trimmed = word.trim_matches(is_edge);
        let folded = fold(trimmed);
        let folded = folded.trim_end_matches('\'');
        if !folded.is_empty() {
            tokens.push(Token {
                folded: folded.to_owned(),
                range,
            });
        }
    };
    // An address keeps its colon.
    let is_alone = |at: usize, char: char| matches!(char, ':' | '=') && !text[at..].starts_with("://");
    for (at, char) in text.char_indices() {
        let parted = match last {
            Some(last) if last.is_ascii_digit() && (char.is_alphabetic() || char == '%') => {
                let word = &text[start.unwrap_or(at)..at];
                word.chars()
                    .all(|c| c.is_ascii_digit() || is_edge(c) || matches!(c, '-' | '–'))
            }
            Some(last) => matches!(last, '\'' | '’' | '%'),
            None => false,
        };
        if char.is_whitespace() || parted || is_alone(at, char) {
            if let Some(start) = start.take() {
                push(start..at);
            }
            last = None;
        }
        if char.is_whitespace() {
            continue;
        }
        if is_alone(at, char) {
            push(at..at + char.len_utf8());
            continue;
        }
        start.get_or_insert(at);
        last = Some(char);
    }
    if let Some(start) = start {
        push(start..text.len());
    }
    tokens
}

/// The parts of an order that each ask for something: parted at line ends, semicolons, bars, commas that don't stand in
/// a number, and ends of sentences. Each comes with whether a comma alone parts it from the one before.
pub(super) fn segments(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut segments = Vec::new();
    let (mut start, mut after_comma) = (0, false);
    let digit = |char: Option<char>| char.is_some_and(|char| char.is_ascii_digit());
    let mut quoted = false;
    for (at, char) in text.char_indices() {
        let next = text[at + char.len_utf8()..].chars().next();
        let before = text[..at].chars().next_back();
        quoted = match char {
            '«' | '“' => true,
            '»' | '”' | '\n' => false,
            _ => quoted,
        };
        let cuts = match char {
            '\n' | ';' | '|' => true,
            ',' => !(quoted || digit(before) && digit(next)),
            '.' | '!' => next.is_none_or(char::is_whitespace) && !quoted,
            _ => false,
        };
        if cuts {
            segments.push((start..at, after_comma));
            after_comma = char == ',';
            start = at + char.len_utf8();
        }
    }
    segments.push((start..text.len(), after_comma));
    segments.retain(|(range, _)| !text[range.clone()].trim().is_empty());
    segments
}
