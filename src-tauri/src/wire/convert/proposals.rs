//! Proposed subheadings as the window sees them.

use document::Document;

use super::BodyIndex;
use crate::wire::{HeadingProposal, ProposedTitle};

/// Proposals in the window's units.
pub fn proposals(document: &Document, proposals: &[analysis::HeadingProposal]) -> Vec<HeadingProposal> {
    let index = BodyIndex::new(&document.text, document.body_start);
    let title = |title: &analysis::ProposedTitle| ProposedTitle {
        text: title.text.clone(),
        basis: title.basis.clone(),
    };
    proposals
        .iter()
        .map(|proposal| HeadingProposal {
            at: index.offset(proposal.at),
            level: proposal.level,
            titles: proposal.titles.iter().map(title).collect(),
            reason: proposal.reason.clone(),
            words_before: proposal.words_before,
            words_after: proposal.words_after,
        })
        .collect()
}
