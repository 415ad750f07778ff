//! A draft beside the pages: the shared terms that it lacks, says a little, or has; its outline and theirs.

use std::ops::Range;

use document::{Block, Document};

use super::terms::Shared;
use super::{Page, Pages};
use crate::details::{Piece, excerpt};
use crate::proposals::keyphrases::Place;

/// What a draft says of what the pages share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// Shared terms that the draft lacks, best first.
    pub missing: Vec<Term>,
    /// Those that it has, best first.
    pub covered: Vec<Term>,
}

/// A term that most of the pages share.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// In the form that the pages use most.
    pub text: String,
    /// How often all of them together say it.
    pub occurrences: u32,
    /// How often the page in the middle of those that say it does.
    pub typical: u32,
    /// How often the draft says it, in any form.
    pub in_draft: u32,
    /// What that amounts to.
    pub cover: Cover,
    /// Where the pages say it, one sentence of each, in their order.
    pub quotes: Vec<Quote>,
}

/// How much the draft says of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Not at all.
    Missing,
    /// Under a third of what the typical page does, where that says it four times or more (our own figure: it only
    /// sorts, nobody is asked to reach it).
    Little,
    /// As pages do.
    Covered,
}

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

/// Typical occurrences from which a draft can say a term too little.
const OFTEN: u32 = 4;

impl Pages {
    /// Compares a draft with what the pages share.
    pub fn beside(&self, draft: &Document) -> Beside {
        let mut beside = Beside::default();
        for shared in &self.shared {
            let in_draft = said(draft, shared);
            let cover = match in_draft {
                0 => Cover::Missing,
                _ if shared.typical >= OFTEN && in_draft.saturating_mul(3) < shared.typical => Cover::Little,
                _ => Cover::Covered,
            };
            let term = self.term(shared, in_draft, cover);
            if cover == Cover::Missing {
                beside.missing.push(term);
            } else {
                beside.covered.push(term);
            }
        }
        beside
    }

    fn term(&self, shared: &Shared, in_draft: u32, cover: Cover) -> Term {
        let quote = |at: &usize| {
            let page = self.pages.get(*at)?;
            let group = page.group(&shared.key)?;
            Some(Quote {
                page: *at,
                occurrences: u32::try_from(group.places.len()).unwrap_or(u32::MAX),
                excerpt: quoted(page, &group.places),
            })
        };
        Term {
            text: shared.text.clone(),
            occurrences: shared.occurrences,
            typical: shared.typical,
            in_draft,
            cover,
            quotes: shared.pages.iter().filter_map(quote).collect(),
        }
    }
}

/// How often a draft says a term, in any form.
fn said(draft: &Document, term: &Shared) -> u32 {
    let blocks = draft.blocks.iter().map(|block| &block.content);
    let count = blocks
        .map(|content| term.phrase.find_in(&content.text, &content.tokens).len())
        .sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The first sentence that has one of the places, else the first line that does.
fn quoted(page: &Page, places: &[Place]) -> Vec<Piece> {
    let block = |place: &Place| page.document.blocks.get(place.block);
    let sentence = |place: &Place| Some((block(place)?, sentence_of(block(place)?, &place.range)?));
    let found = places
        .iter()
        .find_map(|place| sentence(place).map(|found| (place, found)));
    let line = || {
        let place = places.first()?;
        let block = block(place)?;
        Some((place, (block, 0..block.content.text.len())))
    };
    let Some((place, (block, range))) = found.or_else(line) else {
        return Vec::new();
    };
    let mark = place.range.start - range.start..place.range.end - range.start;
    excerpt::of(block.content.text.get(range).unwrap_or_default(), Some(mark))
}

fn sentence_of(block: &Block, place: &Range<usize>) -> Option<Range<usize>> {
    let mut sentences = block
        .content
        .sentences
        .iter()
        .map(|sentence| sentence.text.clone());
    sentences.find(|sentence| sentence.start <= place.start && place.end <= sentence.end)
}
