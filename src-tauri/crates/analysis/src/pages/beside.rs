//! A draft beside the pages: which of the terms that they share it lacks, says a little, or has.

use document::Document;

use super::Pages;
use super::terms::{Shared, Term};

/// What a draft says of a term that the pages share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// How often, in any form.
    pub occurrences: u32,
    /// What that amounts to.
    pub cover: Cover,
}

/// How much a draft says of a term.
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

impl Cover {
    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Little => "little",
            Self::Covered => "covered",
        }
    }
}

/// The shared terms with what a draft says of each, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside<'p> {
    /// Those that it lacks.
    pub missing: Vec<&'p Term>,
    /// Those that it has.
    pub covered: Vec<(&'p Term, Said)>,
}

/// Typical occurrences from which a draft can say a term too little.
const OFTEN: u32 = 4;

impl Pages {
    /// What a draft says of each shared term, in the order of [`Pages::terms`].
    pub fn said(&self, draft: &Document) -> Vec<Said> {
        self.shared.iter().map(|shared| said(draft, shared)).collect()
    }

    /// The shared terms that a draft lacks, and those that it has.
    pub fn beside(&self, draft: &Document) -> Beside<'_> {
        let mut beside = Beside::default();
        for (term, said) in self.terms().zip(self.said(draft)) {
            match said.cover {
                Cover::Missing => beside.missing.push(term),
                Cover::Little | Cover::Covered => beside.covered.push((term, said)),
            }
        }
        beside
    }
}

fn said(draft: &Document, shared: &Shared) -> Said {
    let blocks = draft.blocks.iter().map(|block| &block.content);
    let count = blocks
        .map(|content| shared.phrase.find_in(&content.text, &content.tokens).len())
        .sum::<usize>();
    let occurrences = u32::try_from(count).unwrap_or(u32::MAX);
    let typical = shared.term.typical;
    Said {
        occurrences,
        cover: match occurrences {
            0 => Cover::Missing,
            _ if typical >= OFTEN && occurrences.saturating_mul(3) < typical => Cover::Little,
            _ => Cover::Covered,
        },
    }
}
