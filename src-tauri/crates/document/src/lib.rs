//! Markdown as a writer's document: blocks, visible runs, sentences and words, each with its byte span in
//! the source. Nothing here knows about SEO, files or the window.

mod block;
mod cache;
mod content;
mod front_matter;
mod html_text;
mod markdown;
mod parse;
mod plain;
mod runs;
mod sentences;
mod span;

pub use block::{Block, BlockContent, BlockKind, Image, Link, Run, RunKind, Sentence};
pub use cache::Cache;
pub use front_matter::{Border, Brief, FrontMatter, FrontMatterError, Meta, Silence, compose, merge, split};
pub use markdown::options;
pub use parse::{Document, Format};
pub use span::Span;
