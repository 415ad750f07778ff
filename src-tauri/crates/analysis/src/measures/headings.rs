//! The headings of a text, in order.

use document::{BlockKind, Document};

/// A heading and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Index of its block.
    pub block: usize,
    /// 1 to 6.
    pub level: u8,
    /// What a reader sees of it, on one line.
    pub title: String,
}

/// Every heading.
pub fn all(document: &Document) -> Vec<Heading> {
    let blocks = document.blocks.iter().enumerate();
    blocks
        .filter_map(|(index, block)| match block.content.kind {
            BlockKind::Heading(level) => Some(Heading {
                block: index,
                level,
                title: one_line(&block.content.text),
            }),
            _ => None,
        })
        .collect()
}

/// Line breaks as spaces, ends trimmed.
pub(super) fn one_line(text: &str) -> String {
    text.trim().replace(['\n', '\r'], " ")
}
