//! A block of the document and what stands in it. Everything inside a [`BlockContent`] is relative to the
//! block's first byte, so that an unchanged block keeps its content (and its cached analysis) when text
//! before it moves.

use std::ops::Range;
use std::sync::Arc;

use french::counting::WordCounts;
use french::words::Token;

use crate::Span;

/// One leaf block, at its place in the source.
#[derive(Clone, Debug)]
pub struct Block {
    /// Byte offset of the block's first byte in the document's text.
    pub start: usize,
    /// What the block holds; spans are relative to `start`.
    pub content: Arc<BlockContent>,
}

impl Block {
    /// The block's span in the document.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.content.source_len)
    }

    /// A range of the block's visible text as a span of the document.
    pub fn place(&self, visible: Range<usize>) -> Span {
        self.content.source_span(visible).shifted(self.start)
    }
}

/// What kind of leaf a block is. Containers (lists, quotes) are flattened into their leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading and its level, 1 to 6.
    Heading(u8),
    /// A paragraph outside lists and quotes.
    Paragraph,
    /// The text of a list item (one for each paragraph of the item); depth starts at 1.
    ListItem {
        /// Nesting depth, from 1.
        depth: u8,
        /// Whether the list is numbered.
        ordered: bool,
    },
    /// A paragraph inside a block quote.
    Quote,
    /// One cell of a table.
    TableCell {
        /// Whether the cell stands in the header row.
        header: bool,
    },
    /// Fenced or indented code.
    Code,
    /// Raw HTML block; its comments are invisible.
    Html,
    /// A horizontal rule.
    Rule,
    /// A footnote's paragraph.
    Footnote,
}

/// The position-independent content of a block.
#[derive(Clone, Debug)]
pub struct BlockContent {
    /// What the block is.
    pub kind: BlockKind,
    /// Length of the block's source in bytes.
    pub source_len: usize,
    /// What a reader sees: markup gone, entities and escapes decoded, soft breaks as `\n`. Images'
    /// alternative text is not in it.
    pub text: String,
    /// The pieces `text` is made of, in order, without gaps.
    pub runs: Vec<Run>,
    /// Sentences of `text`, in order; none in code, rules, headings (a heading is not a sentence).
    pub sentences: Vec<Sentence>,
    /// Tokens of `text` (byte ranges of `text`); none from code blocks and inline code.
    pub tokens: Vec<Token>,
    /// Links whose text stands in the block.
    pub links: Vec<Link>,
    /// Images in the block.
    pub images: Vec<Image>,
    /// The four word counts of `text`.
    pub counts: WordCounts,
    /// Signs with and without spaces.
    pub signs: french::counting::Signs,
}

/// A piece of visible text and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What it is.
    pub kind: RunKind,
    /// Byte range in the block's visible text.
    pub text: Range<usize>,
    /// Span in the source, relative to the block. Same length as `text` unless the source is an entity.
    pub source: Span,
    /// Inside `**…**`.
    pub strong: bool,
    /// Inside `*…*`.
    pub emphasis: bool,
    /// Index into `links` when the run is part of a link's text.
    pub link: Option<usize>,
}

/// What a run is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunKind {
    /// Prose: the only kind that typography and spelling may look at.
    Text,
    /// A decoded entity or another piece whose source differs from what is seen.
    Entity,
    /// Inline or block code.
    Code,
    /// A bare URL or e-mail address written as text or autolink.
    Url,
    /// A soft or hard line break, seen as `\n`.
    Break,
    /// Raw HTML whose text is seen (never tags or comments, which have no run).
    Html,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Byte range in the block's visible text.
    pub text: Range<usize>,
    /// Words by the rule « Mots ».
    pub words: u32,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Byte range of its anchor in the block's visible text (empty where the link has no text).
    pub text: Range<usize>,
    /// The whole link in the source, relative to the block.
    pub source: Span,
    /// Its destination, decoded.
    pub url: String,
    /// Its title, possibly empty.
    pub title: String,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where in the visible text it stands.
    pub at: usize,
    /// The whole image in the source, relative to the block.
    pub source: Span,
    /// Alternative text, possibly empty.
    pub alt: String,
    /// Its address.
    pub url: String,
}

impl BlockContent {
    /// A range of the visible text as a span of the source, relative to the block. A range that begins or
    /// ends inside an entity is widened to the whole entity; an empty range gives an empty span at its
    /// place.
    pub fn source_span(&self, visible: Range<usize>) -> Span {
        let start = self.source_offset(visible.start, true);
        let end = if visible.is_empty() {
            start
        } else {
            self.source_offset(visible.end, false)
        };
        Span::new(start, end.max(start))
    }

    /// The runs that overlap a range of the visible text.
    pub fn runs_in(&self, visible: Range<usize>) -> impl Iterator<Item = &Run> {
        let first = self.runs.partition_point(|run| run.text.end <= visible.start);
        self.runs[first..]
            .iter()
            .take_while(move |run| run.text.start < visible.end)
    }

    fn source_offset(&self, at: usize, opening: bool) -> usize {
        // An opening edge belongs to the run that starts there, a closing edge to the run that ends there.
        let index = if opening {
            self.runs.partition_point(|run| run.text.end <= at)
        } else {
            self.runs.partition_point(|run| run.text.end < at)
        };
        match self.runs.get(index) {
            None => self.runs.last().map_or(0, |run| run.source.end),
            Some(run) if at <= run.text.start => run.source.start,
            Some(run) if run.source.len() == run.text.len() => run.source.start + (at - run.text.start),
            Some(run) if opening => run.source.start,
            Some(run) => run.source.end,
        }
    }
}
