//! Byte offsets of a whole text to UTF-16 offsets of its body: one walk over the body, then each offset
//! costs a walk of at most [`STEP`] bytes, in whatever order they come.

use analysis::Edit as ByteEdit;
use document::Span;

use super::number;
use crate::wire::{Edit, Range};

/// Bytes between two marks of the index.
const STEP: usize = 256;

/// The index of one body.
#[derive(Debug)]
pub struct BodyIndex<'t> {
    body: &'t str,
    body_start: usize,
    /// UTF-16 units before each byte that is a multiple of [`STEP`]; empty where the body is ASCII.
    marks: Vec<u32>,
}

impl<'t> BodyIndex<'t> {
    /// Indexes the body of `text`, which begins at byte `body_start`.
    pub fn new(text: &'t str, body_start: usize) -> Self {
        let body_start = text.floor_char_boundary(body_start);
        let body = &text[body_start..];
        let marks = if body.is_ascii() { Vec::new() } else { marks(body) };
        Self {
            body,
            body_start,
            marks,
        }
    }

    /// Whether a span of the text lies in the body.
    pub fn holds(&self, span: Span) -> bool {
        span.start >= self.body_start && span.end <= self.body_start + self.body.len()
    }

    /// UTF-16 units of the body before a byte of the text. What stands before the body gives 0; a byte
    /// inside a character stands for the character's beginning.
    pub fn offset(&self, byte: usize) -> u32 {
        let at = self
            .body
            .floor_char_boundary(byte.saturating_sub(self.body_start));
        if self.marks.is_empty() {
            return number(at);
        }
        let mark = at / STEP;
        // A mark that falls inside a character counts the units before that character.
        let from = self.body.floor_char_boundary(mark * STEP);
        let before = self.marks.get(mark).copied().unwrap_or_default();
        before.saturating_add(units(&self.body[from..at]))
    }

    /// A span of the text as a range of the body.
    pub fn range(&self, span: Span) -> Range {
        Range {
            from: self.offset(span.start),
            to: self.offset(span.end),
        }
    }

    /// An edit of the body; `None` for one that touches what stands before it.
    pub fn edit(&self, edit: &ByteEdit) -> Option<Edit> {
        self.holds(edit.span).then(|| {
            let Range { from, to } = self.range(edit.span);
            Edit {
                from,
                to,
                insert: edit.insert.clone(),
            }
        })
    }
}

fn marks(body: &str) -> Vec<u32> {
    let mut marks = Vec::with_capacity(body.len() / STEP + 1);
    let (mut seen, mut from) = (0, 0);
    for at in (0..=body.len()).step_by(STEP) {
        let to = body.floor_char_boundary(at);
        seen += units(&body[from..to]);
        from = to;
        marks.push(seen);
    }
    marks
}

fn units(text: &str) -> u32 {
    number(text.chars().map(char::len_utf16).sum::<usize>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The slow and sure way.
    fn plainly(text: &str, body_start: usize, byte: usize) -> u32 {
        number(text[body_start..byte].encode_utf16().count())
    }

    fn agrees_everywhere(text: &str, body_start: usize) {
        let index = BodyIndex::new(text, body_start);
        for (byte, _) in text.char_indices().filter(|(byte, _)| *byte >= body_start) {
            assert_eq!(index.offset(byte), plainly(text, body_start, byte), "byte {byte}");
        }
        assert_eq!(index.offset(text.len()), plainly(text, body_start, text.len()));
    }

    #[test]
    fn accents_emoji_and_thin_spaces() {
        agrees_everywhere("# Été à la mer 😀\n\n« Où\u{202f}? » 👩‍🚒 e\u{301}t\u{301}", 0);
    }

    #[test]
    fn the_front_matter_is_left_out() {
        let text = "---\ntitle: Été 😀\n---\nÀ l’été, 😀 oui.";
        let body = text.find('À').unwrap();
        agrees_everywhere(text, body);
        let index = BodyIndex::new(text, body);
        assert_eq!(index.offset(3), 0);
        assert!(!index.holds(Span::new(4, 9)));
        assert!(index.holds(Span::new(body, text.len())));
    }

    #[test]
    fn long_texts_with_characters_across_the_marks() {
        for shift in 0..5 {
            let text = format!("{}{}", "a".repeat(shift), "é😀’x".repeat(300));
            agrees_everywhere(&text, 0);
        }
        agrees_everywhere(&"plain words ".repeat(100), 0);
    }

    #[test]
    fn a_byte_inside_a_character_or_past_the_end_is_brought_back() {
        let index = BodyIndex::new("a😀b", 0);
        assert_eq!(index.offset(3), 1);
        assert_eq!(index.offset(5), 3);
        assert_eq!(index.offset(99), 4);
        assert_eq!(index.range(Span::new(1, 5)), Range { from: 1, to: 3 });
    }

    #[test]
    fn an_edit_of_the_front_matter_stays_out() {
        let index = BodyIndex::new("---\na: b\n---\né !", 13);
        assert!(index.edit(&ByteEdit::new(Span::new(4, 5), "x")).is_none());
        let edit = index.edit(&ByteEdit::new(Span::new(15, 16), "\u{202f}")).unwrap();
        assert_eq!((edit.from, edit.to, edit.insert.as_str()), (1, 2, "\u{202f}"));
    }
}
