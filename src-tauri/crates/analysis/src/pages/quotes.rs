//! Where a page says a term: a sentence of it, shortened round the term.

use std::ops::Range;

use document::Block;

use super::Page;
use crate::details::{Piece, excerpt};
use crate::proposals::keyphrases::{Group, Place};

/// Where a page says a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Which page, by its place.
    pub page: usize,
    /// How often it says the term.
    pub occurrences: u32,
    /// A sentence of it, shortened, the term in bold.
    pub excerpt: Vec<Piece>,
}

impl Quote {
    /// The first sentence that has the term, else the first line that does.
    pub(super) fn of(at: usize, page: &Page, group: &Group) -> Self {
        Self {
            page: at,
            occurrences: u32::try_from(group.places.len()).unwrap_or(u32::MAX),
            excerpt: quoted(page, group).unwrap_or_default(),
        }
    }
}

/// Places that are looked at for one in a sentence.
const LOOKED_AT: usize = 50;

fn quoted(page: &Page, group: &Group) -> Option<Vec<Piece>> {
    let blocks = &page.document.blocks;
    let within = |place: &Place| {
        let block = blocks.get(place.block)?;
        Some((place.range.clone(), block, sentence_of(block, &place.range)?))
    };
    let line = || {
        let place = group.places.first()?;
        let block = blocks.get(place.block)?;
        Some((place.range.clone(), block, 0..block.content.text.len()))
    };
    let (term, block, range) = group
        .places
        .iter()
        .take(LOOKED_AT)
        .find_map(within)
        .or_else(line)?;
    let mark = term.start - range.start..term.end - range.start;
    Some(excerpt::of(block.content.text.get(range)?, Some(mark)))
}

fn sentence_of(block: &Block, place: &Range<usize>) -> Option<Range<usize>> {
    let mut sentences = block
        .content
        .sentences
        .iter()
        .map(|sentence| sentence.text.clone());
    sentences.find(|sentence| sentence.start <= place.start && place.end <= sentence.end)
}
