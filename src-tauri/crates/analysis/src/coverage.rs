//! What of the source the draft hasn't dealt with: paragraphs of which it has neither a fact nor the words.

use document::{BlockKind, Span};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::block::{BlockFacts, Id};
use crate::facts::side::Side;

/// A paragraph of the source that the draft hasn't touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncovered {
    /// Its number among the source's blocks that show text, from 0.
    pub paragraph: usize,
    /// Where, in the source's bytes.
    pub span: Span,
    /// As a reader sees it.
    pub text: String,
    /// Its words, by the rule « Mots ».
    pub words: u32,
}

/// Words of the shortest paragraph worth dealing with; shorter ones are captions, dates, buttons.
const SHORTEST: u32 = 15;
/// A paragraph counts as touched from this share of its own content words on, in hundredths: fewer come together by
/// chance in two texts on one subject (our own figure, from rewrites of press releases).
const TOUCHED_PERCENT: usize = 33;

/// The paragraphs of the source that the draft hasn't touched.
pub(crate) fn uncovered(source: &Side, draft: &Side, touched: &[usize]) -> Vec<Uncovered> {
    // In how many paragraphs of the source a word stands: what is everywhere tells nothing of any of them.
    let mut spread: FxHashMap<Id, usize> = FxHashMap::default();
    for known in &source.blocks {
        for stem in &known.facts.stems {
            *spread.entry(*stem).or_default() += 1;
        }
    }
    let stems: FxHashSet<Id> = draft
        .blocks
        .iter()
        .flat_map(|known| known.facts.stems.iter().copied())
        .collect();
    let touched: FxHashSet<usize> = touched.iter().copied().collect();
    let visible = source
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, known)| !known.block.content.text.trim().is_empty())
        .enumerate();
    let asked =
        visible.filter(|(_, (_, known))| is_prose(known.block.content.kind, &known.block.content.text));
    asked
        .filter(|(_, (_, known))| known.block.content.counts.mots >= SHORTEST)
        .filter(|(_, (block, known))| !touched.contains(block) && !has_words(&known.facts, &spread, &stems))
        .map(|(paragraph, (_, known))| Uncovered {
            paragraph,
            span: known.block.span(),
            text: known.block.content.text.trim().to_owned(),
            words: known.block.content.counts.mots,
        })
        .collect()
}

/// Whether the draft has enough of a paragraph's own words.
fn has_words(block: &BlockFacts, spread: &FxHashMap<Id, usize>, stems: &FxHashSet<Id>) -> bool {
    let own: Vec<&Id> = block
        .stems
        .iter()
        .filter(|stem| spread.get(stem).is_some_and(|count| *count <= 2))
        .collect();
    let touched = own.iter().filter(|stem| stems.contains(stem)).count();
    own.is_empty() || touched * 100 >= own.len() * TOUCHED_PERCENT
}

/// A paragraph of running text that ends as one.
fn is_prose(kind: BlockKind, text: &str) -> bool {
    let running = matches!(
        kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote
    );
    running
        && text
            .trim_end()
            .ends_with(['.', '!', '?', '…', '»', ':', '”', ';'])
}
