//! From text to [`Document`].

use std::sync::Arc;

use french::counting::{Signs, WordCounts};

use crate::{Block, Cache, FrontMatter, Span, front_matter, markdown, plain};

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
        Self::read(text, None)
    }

    /// The same as [`Self::markdown`]; blocks that `cache` knows from the last reading aren't built again.
    pub fn markdown_with(text: &str, cache: &mut Cache) -> Self {
        cache.begin();
        let document = Self::read(text, Some(cache));
        cache.end();
        document
    }

    fn read(text: &str, cache: Option<&mut Cache>) -> Self {
        let (front_matter, body_start) = front_matter::read(text);
        let blocks = markdown::blocks(text, body_start, cache);
        Self {
            text: text.into(),
            format: Format::Markdown,
            front_matter,
            body_start,
            blocks,
        }
    }

    /// Reads plain text; the first `skip` bytes (an order) belong to no block. A `skip` that is too long or
    /// falls inside a character is brought back to the end of the text or the start of the character.
    pub fn plain(text: &str, skip: usize) -> Self {
        let body_start = text.floor_char_boundary(skip).max(front_matter::bom_len(text));
        let blocks = plain::blocks(text, body_start);
        let front_matter = FrontMatter::default();
        Self {
            text: text.into(),
            format: Format::Plain,
            front_matter,
            body_start,
            blocks,
        }
    }

    /// The sum of the blocks' counts.
    pub fn counts(&self) -> WordCounts {
        self.blocks
            .iter()
            .fold(WordCounts::default(), |sum, block| sum + block.content.counts)
    }

    /// The sum of the blocks' signs.
    pub fn signs(&self) -> Signs {
        self.blocks
            .iter()
            .fold(Signs::default(), |sum, block| sum + block.content.signs)
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}
