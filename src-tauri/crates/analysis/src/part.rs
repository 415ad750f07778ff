//! The part of the text that a finding stands in: its sentence, or what takes a sentence's place.

use document::{Block, BlockKind, Document, Span};

use crate::finding::Finding;

/// A sentence, a title, a paragraph: what the writer means by « ici ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where, in the document's bytes.
    pub span: Span,
}

/// Kinds of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A sentence.
    Sentence,
    /// A heading.
    Heading,
    /// A paragraph, where the finding spans several sentences.
    Paragraph,
    /// A cell of a table.
    Cell,
}

impl PartKind {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Cell => "cell",
        }
    }
}

impl Part {
    /// The smallest part that a finding stands in. None for one about a field, the whole text, many places,
    /// or more than a paragraph.
    pub(crate) fn of(finding: &Finding, document: &Document) -> Option<Self> {
        if finding.field.is_some() || finding.span.is_empty() || finding.places.len() > 1 {
            return None;
        }
        let next = document
            .blocks
            .partition_point(|block| block.start <= finding.span.start);
        let block = document.blocks.get(next.checked_sub(1)?)?;
        if finding.span.end > block.span().end {
            return None;
        }
        let whole = block.place(0..block.content.text.len());
        match block.content.kind {
            BlockKind::Heading(_) => Some(Self {
                kind: PartKind::Heading,
                span: whole,
            }),
            BlockKind::TableCell { .. } => Some(Self {
                kind: PartKind::Cell,
                span: whole,
            }),
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote | BlockKind::Footnote => {
                let sentence = sentence(finding.span, block).map(|span| Self {
                    kind: PartKind::Sentence,
                    span,
                });
                sentence.or(Some(Self {
                    kind: PartKind::Paragraph,
                    span: whole,
                }))
            }
            BlockKind::Code | BlockKind::Html | BlockKind::Rule => None,
        }
    }
}

/// The sentence of a block that holds a span.
fn sentence(span: Span, block: &Block) -> Option<Span> {
    let sentences = &block.content.sentences;
    let next = sentences.partition_point(|sentence| block.place(sentence.text.clone()).start <= span.start);
    let sentence = sentences.get(next.checked_sub(1)?)?;
    Some(block.place(sentence.text.clone())).filter(|sentence| span.end <= sentence.end)
}
