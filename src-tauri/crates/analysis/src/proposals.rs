//! What Chapô proposes and the writer decides: keyphrases, subheadings, title, description, address, chapô.

mod cuts;
pub mod keyphrases;
mod reading;
mod refusals;
pub mod snippet;
pub mod subheadings;
mod tagged;
mod titles;

use document::Border;

pub use reading::Reading;
pub use refusals::{Refusals, Unheld, unheld};

/// Where a subheading is missing, and titles to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadingProposal {
    /// Byte offset where it goes: the start of a block.
    pub at: usize,
    /// The same place by the words on either side, for [`Refusals`].
    pub border: Border,
    /// Level, 2 or 3.
    pub level: u8,
    /// Best first, at least one, three at most.
    pub titles: Vec<ProposedTitle>,
    /// Why, one French sentence.
    pub reason: String,
    /// Words of the section before the cut, by the brief's rule.
    pub words_before: u32,
    /// Words of the section after the cut.
    pub words_after: u32,
}

/// A title and what it is built on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedTitle {
    /// The title, in sentence case, without a full stop.
    pub text: String,
    /// In French: the words of the section that it takes up.
    pub basis: String,
}
