//! What a draft has made of its source: the facts, what is copied, what isn't dealt with yet. Worked out together from
//! one reading of both texts, of which a [`Cache`] keeps whatever didn't change.

mod measure;

use std::sync::Arc;

use document::{Block, BlockContent, Document};
use rustc_hash::FxHashMap;

use crate::coverage::{Uncovered, uncovered};
use crate::facts::block::BlockFacts;
use crate::facts::side::Side;
use crate::facts::{Register, align};
use crate::overlap::{Overlap, Shingles, overlap};

pub use measure::{Decisions, Measure, fact_name};

/// A draft beside its source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rewrite {
    /// Still true: the facts of both.
    pub facts: Register,
    /// Different enough: what is copied.
    pub overlap: Overlap,
    /// The source's paragraphs that the draft hasn't touched, in the source's order.
    pub uncovered: Vec<Uncovered>,
}

/// Compares a draft with its source.
pub fn rewrite(source: &Document, draft: &Document) -> Rewrite {
    rewrite_with(source, draft, &mut Cache::default())
}

/// The same as [`rewrite`]; the source is read once, and of the draft only what `cache` doesn't know.
pub fn rewrite_with(source: &Document, draft: &Document, cache: &mut Cache) -> Rewrite {
    let from = cache.source(source);
    let draft = cache.draft(draft);
    let facts = align::register(&from.side, &draft);
    Rewrite {
        overlap: overlap(&from.side, &from.shingles, &draft),
        uncovered: uncovered(&from.side, &draft, &facts.touched),
        facts,
    }
}

/// What is kept from one comparison to the next, for one draft at a time.
#[derive(Debug, Default)]
pub struct Cache {
    source: Option<Arc<Source>>,
    /// By identity of their content, which is held so that it stays the same.
    blocks: FxHashMap<usize, (Arc<BlockContent>, Arc<BlockFacts>)>,
}

/// A source read, known by the identity of its text.
#[derive(Debug)]
struct Source {
    text: Arc<str>,
    side: Side,
    shingles: Shingles,
}

impl Cache {
    fn source(&mut self, source: &Document) -> Arc<Source> {
        if let Some(known) = self
            .source
            .as_ref()
            .filter(|known| Arc::ptr_eq(&known.text, &source.text))
        {
            return Arc::clone(known);
        }
        let side = Side::of(source, |block| Arc::new(BlockFacts::of(&block.content)));
        let read = Arc::new(Source {
            text: Arc::clone(&source.text),
            shingles: Shingles::of(&side),
            side,
        });
        self.source = Some(Arc::clone(&read));
        read
    }

    fn draft(&mut self, draft: &Document) -> Side {
        let mut before = std::mem::take(&mut self.blocks);
        let read = |block: &Block| {
            let key = Arc::as_ptr(&block.content).addr();
            let known = self.blocks.entry(key).or_insert_with(|| {
                before.remove(&key).unwrap_or_else(|| {
                    let facts = Arc::new(BlockFacts::of(&block.content));
                    (Arc::clone(&block.content), facts)
                })
            });
            Arc::clone(&known.1)
        };
        Side::of(draft, read)
    }
}

#[cfg(test)]
mod tests;
