//! Lengths of a whole text: sums of its blocks' lengths. Sentences are those that readability is computed of.

use document::{BlockKind, Document};

use super::block::own_sentences;
use crate::report::Counts;

/// Words a minute: Yoast's reading speed for French.
const WORDS_A_MINUTE: f64 = 195.0;

/// The lengths of a document.
pub(super) fn counts(document: &Document) -> Counts {
    let words = document.counts();
    let signs = document.signs();
    let mut counts = Counts {
        words,
        signs,
        feuillets: signs.feuillets(),
        reading_minutes: f64::from(words.mots) / WORDS_A_MINUTE,
        ..Counts::default()
    };
    for block in &document.blocks {
        counts.sentences += u32::try_from(own_sentences(&block.content).count()).unwrap_or(u32::MAX);
        match block.content.kind {
            BlockKind::Heading(_) => counts.headings += 1,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote | BlockKind::Footnote => {
                counts.paragraphs += u32::from(!block.content.text.is_empty());
            }
            _ => {}
        }
    }
    counts
}
