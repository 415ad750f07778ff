//! Proposed subheadings, the places refused to them and the proposed chapô as the window sees them.

use document::{Document, Span};

use super::BodyIndex;
use crate::wire::{ChapoProposal, HeadingProposal, ProposedTitle, Range, RefusedHeading};

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
            before: proposal.border.before.clone(),
            after: proposal.border.after.clone(),
            level: proposal.level,
            titles: proposal.titles.iter().map(title).collect(),
            reason: proposal.reason.clone(),
            words_before: proposal.words_before,
            words_after: proposal.words_after,
        })
        .collect()
}

/// A place refused to subheadings.
pub fn refused(place: store::RefusedSubheading) -> RefusedHeading {
    RefusedHeading {
        id: place.id,
        before: place.before,
        after: place.after,
    }
}

/// A chapô with what a paragraph break takes the place of.
pub fn chapo(document: &Document, text: String, gap: Span) -> ChapoProposal {
    let index = BodyIndex::new(&document.text, document.body_start);
    ChapoProposal {
        text,
        gap: Range {
            from: index.offset(gap.start),
            to: index.offset(gap.end),
        },
    }
}
