//! The longest stretch of a text in which a phrase doesn't occur.

use document::{Block, Document, Span};

use super::places::Place;
use crate::report::Stretch;

/// An occurrence: its block and its place there.
type At<'a> = Option<(usize, &'a Place)>;

/// The longest stretch without the phrase whose places each block has in `blocks`, in whole sentences; `None` where
/// the phrase doesn't occur.
pub(super) fn longest<'a>(document: &Document, blocks: impl Iterator<Item = &'a [Place]>) -> Option<Stretch> {
    let (mut start, mut last, mut last_end): (u32, At<'_>, u32) = (0, None, 0);
    let mut longest: (u32, At<'_>, At<'_>) = (0, None, None);
    let mut close = |words: u32, from: At<'a>, to: At<'a>| {
        if words > longest.0 {
            longest = (words, from, to);
        }
    };
    for (index, (block, places)) in document.blocks.iter().zip(blocks).enumerate() {
        for place in places {
            let here = Some((index, place));
            close((start + place.before).saturating_sub(last_end), last, here);
            last_end = start + place.before + place.words;
            last = here;
        }
        start += block.content.counts.mots;
    }
    last?;
    close(start.saturating_sub(last_end), last, None);
    let (words, from, to) = longest;
    let (begin, end) = (beginning(document, from), ending(document, to));
    Some(Stretch {
        words,
        percent: super::percent(words, start),
        span: Span::new(begin, end.max(begin)),
    })
}

/// The first sentence that begins after the occurrence, or the next block.
fn beginning(document: &Document, from: At<'_>) -> usize {
    let Some((index, place)) = from else {
        return document.blocks.first().map_or(document.body_start, text_start);
    };
    let rest = document.blocks.get(index..).unwrap_or_default();
    let sentence = rest.first().and_then(|block| {
        let sentences = block.content.sentences.iter();
        let next = sentences
            .map(|sentence| &sentence.text)
            .find(|text| text.start >= place.range.end)?;
        Some(block.place(next.clone()).start)
    });
    let next_block = || rest.iter().skip(1).find(|block| has_words(block)).map(text_start);
    let here = || {
        rest.first()
            .map_or(document.body_start, |block| block.place(place.range.clone()).end)
    };
    sentence.or_else(next_block).unwrap_or_else(here)
}

/// The last sentence that ends before the occurrence, or the block before.
fn ending(document: &Document, to: At<'_>) -> usize {
    let last_end = |blocks: &[Block]| blocks.iter().rev().find(|block| has_words(block)).map(text_end);
    let Some((index, place)) = to else {
        return last_end(&document.blocks).unwrap_or(document.body_start);
    };
    let block = document.blocks.get(index);
    let sentence = block.and_then(|block| {
        let sentences = block.content.sentences.iter().rev();
        let last = sentences
            .map(|sentence| &sentence.text)
            .find(|text| text.end <= place.range.start)?;
        Some(block.place(last.clone()).end)
    });
    let before = || last_end(document.blocks.get(..index).unwrap_or_default());
    sentence
        .or_else(before)
        .or_else(|| block.map(|block| block.place(place.range.clone()).start))
        .unwrap_or(document.body_start)
}

fn has_words(block: &Block) -> bool {
    block.content.counts.mots > 0
}

fn text_start(block: &Block) -> usize {
    block.place(0..block.content.text.len()).start
}

fn text_end(block: &Block) -> usize {
    block.place(0..block.content.text.len()).end
}
