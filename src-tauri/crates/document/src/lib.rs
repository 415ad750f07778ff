//! Markdown as a writer's document: blocks, visible runs, sentences and words, each with its byte span in
//! the source. Nothing here knows about SEO, files or the window.

mod block;
mod front_matter;
mod parse;
mod span;

pub use block::{Block, BlockContent, BlockKind, Image, Link, Run, RunKind, Sentence};
pub use front_matter::{Brief, FrontMatter, FrontMatterError, Meta, merge};
pub use parse::{Document, Format};
pub use span::Span;
