//! From text to [`Document`].

use std::sync::Arc;

use french::counting::{Signs, WordCounts};

use crate::{Block, FrontMatter, Span};

/// How the text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown with optional YAML front matter.
    Markdown,
    /// Plain text: every line that isn't blank belongs to a paragraph; no markup.
    Plain,
}

/// A text taken apart.
#[derive(Clone, Debug)]
pub struct Document {
    /// The whole source text.
    pub text: Arc<str>,
    /// How it was read.
    pub format: Format,
    /// Its front matter.
    pub front_matter: FrontMatter,
    /// What is left out before the body: front matter, or the order on a source's first line.
    pub body_start: usize,
    /// Its leaf blocks in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Reads Markdown with optional front matter. Never fails: any text is a document.
    pub fn markdown(text: &str) -> Self {
        Self::empty(text, Format::Markdown)
    }

    /// Reads plain text; the first `skip` bytes (an order) belong to no block.
    pub fn plain(text: &str, skip: usize) -> Self {
        Self { body_start: skip, ..Self::empty(text, Format::Plain) }
    }

    /// The sum of the blocks' counts.
    pub fn counts(&self) -> WordCounts {
        self.blocks.iter().map(|block| block.content.counts).sum()
    }

    /// The sum of the blocks' signs.
    pub fn signs(&self) -> Signs {
        self.blocks.iter().map(|block| block.content.signs).sum()
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    fn empty(text: &str, format: Format) -> Self {
        Self {
            text: text.into(),
            format,
            front_matter: FrontMatter::default(),
            body_start: 0,
            blocks: Vec::new(),
        }
    }
}
