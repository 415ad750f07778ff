//! Cuts a text into words, runs of spaces and single signs, so that nothing is lost and no word is split.

use french::characters::{is_apostrophe, is_hyphen, is_word_part as is_word};

/// The pieces of a text, in order; together they are the text.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    let mut start = 0;
    while start < text.len() {
        let end = start + piece(&text[start..]);
        pieces.push(&text[start..end]);
        start = end;
    }
    pieces
}

/// The length of the first piece: a word with its hyphens, an elision with its apostrophe, spaces that are
/// alike, one line end, or one sign with what combines with it.
fn piece(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let Some((_, first)) = chars.next() else {
        return 0;
    };
    if first == '\n' {
        return 1;
    }
    if first.is_whitespace() {
        return text
            .find(|c: char| !c.is_whitespace() || c == '\n')
            .unwrap_or(text.len());
    }
    if !is_word(first) {
        // A sign keeps its variation selectors, joiners and skin tones.
        let mut joined = false;
        for (at, c) in chars {
            let combines = is_word(c) && !c.is_alphanumeric()
                || matches!(c as u32, 0xfe00..=0xfe0f | 0x1f3fb..=0x1f3ff | 0x20e3);
            if !combines && !joined {
                return at;
            }
            joined = c == '\u{200d}';
        }
        return text.len();
    }
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if is_word(c) {
            continue;
        }
        if is_apostrophe(c) && next.is_some_and(is_word) {
            return at + c.len_utf8();
        }
        if is_hyphen(c) && next.is_some_and(is_word) {
            continue;
        }
        return at;
    }
    text.len()
}
