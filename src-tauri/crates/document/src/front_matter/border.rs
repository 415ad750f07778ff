//! A border between two neighbouring blocks, known by the words on either side of it.

use std::fmt;

/// What parts the words before from those after.
const SIGN: &str = " | ";

/// The border between two blocks, written `the last words before | the first words after`. Offsets would not outlive
/// the next edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Border {
    /// How the block before ends.
    pub before: String,
    /// How the block after begins.
    pub after: String,
}

impl Border {
    /// A border between these words, on one line and without the sign that parts them.
    pub fn new(before: &str, after: &str) -> Self {
        let line = |text: &str| {
            let words: Vec<&str> = text
                .split(|c: char| c.is_ascii_whitespace() || c == '|')
                .filter(|word| !word.is_empty())
                .collect();
            words.join(" ")
        };
        Self {
            before: line(before),
            after: line(after),
        }
    }

    /// Reads `before | after`; without the sign, they are the words after.
    pub fn read(written: &str) -> Self {
        let (before, after) = written.split_once('|').unwrap_or(("", written));
        Self::new(before, after)
    }

    /// Whether it names no word at all.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }
}

impl fmt::Display for Border {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{SIGN}{}", self.before, self.after)
    }
}
