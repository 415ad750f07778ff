//! How a text is built: its headings with what stands under each.

use document::{Block, BlockKind, Document};
use french::counting::WordCounts;

use crate::measures;

/// A heading and the text up to the next one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// 1 to 6; 0 for what comes before the first heading.
    pub level: u8,
    /// What a reader sees of the heading; empty before the first one.
    pub title: String,
    /// Words under it, the heading's own left out.
    pub words: WordCounts,
}

/// The sections of a text in order. What comes before the first heading is one where it says anything.
pub fn outline(document: &Document) -> Vec<Section> {
    let headings = measures::headings(document);
    let first = headings
        .first()
        .map_or(document.blocks.len(), |heading| heading.block);
    let mut sections = Vec::with_capacity(headings.len() + 1);
    let opening = words(document.blocks.get(..first));
    if opening != WordCounts::default() {
        sections.push(Section {
            words: opening,
            ..Section::default()
        });
    }
    for (at, heading) in headings.iter().enumerate() {
        let end = headings
            .get(at + 1)
            .map_or(document.blocks.len(), |next| next.block);
        sections.push(Section {
            level: heading.level,
            title: heading.title.clone(),
            words: words(document.blocks.get(heading.block + 1..end)),
        });
    }
    sections
}

fn words(blocks: Option<&[Block]>) -> WordCounts {
    let blocks = blocks.unwrap_or_default().iter();
    let shown = blocks.filter(|block| block.content.kind != BlockKind::Rule);
    shown.fold(WordCounts::default(), |sum, block| sum + block.content.counts)
}
