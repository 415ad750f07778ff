//! Where to cut a section that is too long: between two paragraphs, where they have the fewest words in common,
//! so that no part is too long or too short.

use std::collections::HashMap;
use std::ops::Range;

use document::{BlockContent, BlockKind, Document};
use french::counting::CountRule;

use super::lexis::Lexis;

/// Words of the longest and the shortest section.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// A section may not be longer.
    pub longest: u32,
    /// Nor shorter.
    pub shortest: u32,
}

/// What a part's distance from the ideal length weighs against a cut's cohesion (0–1).
const EVENNESS: f64 = 0.6;

/// What a word over or under the limits costs: more than anything else, but a paragraph can't be cut.
const OUTSIDE: f64 = 10.0;

/// Paragraphs of the longest part that is considered: keeps a text of empty lines from taking for ever.
const LOOK_BACK: usize = 400;

/// Content words looked at on either side of a cut.
const WINDOW: usize = 60;

/// Words read to find them: a text of nothing but small words is not read whole at each paragraph.
const READ: usize = 600;

/// The blocks before which to cut, in order; none where no place keeps both sides long enough.
pub(super) fn cuts(
    document: &Document,
    lexis: &Lexis<'_>,
    blocks: Range<usize>,
    rule: CountRule,
    limits: Limits,
) -> Vec<usize> {
    let mut places = vec![blocks.start];
    places.extend((blocks.start + 1..blocks.end).filter(|block| may_cut(document, *block)));
    places.push(blocks.end);
    let words = |range: Range<usize>| -> u32 {
        document.blocks[range]
            .iter()
            .map(|block| block.content.counts.get(rule))
            .sum()
    };
    let sizes: Vec<u32> = places.windows(2).map(|pair| words(pair[0]..pair[1])).collect();
    let total: u32 = sizes.iter().sum();
    let parts = total.div_ceil((limits.longest * 3 / 4).max(1)).max(2);
    let ideal = f64::from(total) / f64::from(parts);
    let ties: Vec<f64> = places
        .iter()
        .map(|place| cohesion(lexis, &blocks, *place))
        .collect();
    // best[i]: the cheapest way to cover what stands before place i, and the place of its last cut.
    let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
    for end in 1..places.len() {
        let mut cheapest = (f64::INFINITY, 0);
        let mut size = 0;
        for start in (0..end).rev().take(LOOK_BACK) {
            size += sizes[start];
            // The whole isn't a way of cutting it.
            if start == 0 && end + 1 == places.len() {
                break;
            }
            let tie = if start == 0 { 0.0 } else { ties[start] };
            let cost = best[start].0 + tie + part_cost(size, ideal, limits);
            if cost < cheapest.0 {
                cheapest = (cost, start);
            }
            // Longer parts only get worse.
            if size > limits.longest && cheapest.0.is_finite() {
                break;
            }
        }
        best.push(cheapest);
    }
    let mut chosen = Vec::new();
    let mut at = places.len() - 1;
    while let Some((cost, start)) = best.get(at).filter(|_| at > 0) {
        if !cost.is_finite() {
            return Vec::new();
        }
        at = *start;
        if at > 0 {
            chosen.push(at);
        }
    }
    chosen.reverse();
    // A part that is too short would be worse than the long section.
    let edges: Vec<usize> = [0]
        .into_iter()
        .chain(chosen.iter().copied())
        .chain([places.len() - 1])
        .collect();
    let short = edges
        .windows(2)
        .any(|pair| sizes[pair[0]..pair[1]].iter().sum::<u32>() < limits.shortest);
    if short {
        Vec::new()
    } else {
        chosen.into_iter().map(|at| places[at]).collect()
    }
}

fn part_cost(size: u32, ideal: f64, limits: Limits) -> f64 {
    let over = f64::from(size.saturating_sub(limits.longest) + limits.shortest.saturating_sub(size));
    let off = (f64::from(size) - ideal) / ideal.max(1.0);
    EVENNESS * off * off + OUTSIDE * over
}

/// A subheading goes before a paragraph, and not between « voici : » and what it announces.
fn may_cut(document: &Document, block: usize) -> bool {
    let (before, after) = (
        &document.blocks[block - 1].content,
        &document.blocks[block].content,
    );
    // In plain text a line without a full stop is a title already, or a caption.
    let is_line = |content: &BlockContent| {
        content.kind == BlockKind::Paragraph
            && !content
                .text
                .trim_end()
                .ends_with(['.', '!', '?', '…', '»', '"', ')'])
    };
    after.kind == BlockKind::Paragraph
        && !after.sentences.is_empty()
        && !is_line(after)
        && !matches!(before.kind, BlockKind::Heading(_))
        && !is_line(before)
}

/// How much what stands before a block has in common with what follows, 0–1: the cosine of the content words
/// in a window on either side.
fn cohesion(lexis: &Lexis<'_>, blocks: &Range<usize>, cut: usize) -> f64 {
    let before = &lexis.words[lexis.range(blocks.start..cut)];
    let after = &lexis.words[lexis.range(cut..blocks.end)];
    let last = before.iter().rev().take(READ).filter_map(|word| word.stem);
    let first = after.iter().take(READ).filter_map(|word| word.stem);
    let (before, after) = (count(last.take(WINDOW)), count(first.take(WINDOW)));
    let dot: f64 = before
        .iter()
        .map(|(stem, count)| count * after.get(stem).copied().unwrap_or(0.0))
        .sum();
    let norm = |counts: &HashMap<u32, f64>| counts.values().map(|count| count * count).sum::<f64>().sqrt();
    let norms = norm(&before) * norm(&after);
    if norms > 0.0 { dot / norms } else { 0.0 }
}

fn count(stems: impl Iterator<Item = u32>) -> HashMap<u32, f64> {
    let mut counts = HashMap::new();
    for stem in stems {
        *counts.entry(stem).or_insert(0.0) += 1.0;
    }
    counts
}
