//! Plain text: each line that isn't blank is a paragraph, as press releases come.

use std::sync::Arc;

use crate::{Block, BlockKind, content};

/// The paragraphs of `text` from byte `body_start` on.
pub(crate) fn blocks(text: &str, body_start: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = body_start;
    for line in text[body_start..].split_inclusive(['\n', '\r']) {
        let shown = line.trim();
        if !shown.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let content = Arc::new(content::plain(BlockKind::Paragraph, shown));
            blocks.push(Block { start, content });
        }
        at += line.len();
    }
    blocks
}
