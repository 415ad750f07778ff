//! A draft's source for the window.

use document::Document;
use exchange::cleaning::{Cleaned, Cut, Proposal};
use exchange::{About, Cleaning};
use store::SourceText;

use crate::wire::{CleaningProposal, Source, SourceAbout, SourceOrder};

/// Characters shown on either side of what is mended.
const BESIDE: usize = 18;

/// A source and what was made of it.
#[derive(Debug)]
pub struct SourceParts<'a> {
    /// As it is kept.
    pub source: &'a SourceText,
    /// Taken apart, cleaned.
    pub document: &'a Document,
    /// What is proposed for it.
    pub cleaning: &'a Cleaning,
    /// What it says of itself.
    pub about: &'a About,
}

/// A source as the window shows it.
pub fn source(parts: &SourceParts<'_>, order: Option<SourceOrder>) -> Source {
    let SourceParts {
        source,
        document,
        cleaning,
        about,
    } = parts;
    let blocks = || {
        let shown = |text: &str| text.trim().to_owned();
        let blocks = document.blocks.iter();
        blocks
            .map(move |block| (block.span(), shown(&block.content.text)))
            .filter(|(_, text)| !text.is_empty())
    };
    let ends: Vec<usize> = blocks().map(|(span, _)| span.end).collect();
    let cleaned = cleaning.apply(&source.text);
    Source {
        name: source.name.clone(),
        text: source.text.clone(),
        paragraphs: blocks().map(|(_, text)| text).collect(),
        order,
        about: SourceAbout {
            title: about.title.clone(),
            author: about.author.clone(),
            date: about.date.clone(),
            address: about.address.clone(),
        },
        notes: source
            .notes
            .iter()
            .flat_map(|notes| notes.lines())
            .map(str::to_owned)
            .collect(),
        cleaning: cleaning
            .proposals
            .iter()
            .map(|proposal| shown(&source.text, proposal, &cleaned, &ends))
            .collect(),
    }
}

/// A proposal, beside the paragraph that it stands before or in.
fn shown(text: &str, proposal: &Proposal, cleaned: &Cleaned, ends: &[usize]) -> CleaningProposal {
    let none = Cut {
        start: 0,
        end: 0,
        replacement: String::new(),
    };
    let first = proposal.edits.first().unwrap_or(&none);
    let mends = proposal.kind.mends();
    let place = cleaned.of_source(first.start);
    let struck = text.get(first.start..first.end).unwrap_or_default();
    let line = |text: &str| {
        text.split(['\n', '\r'])
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let (lead, trail) = if mends || !struck.ends_with('\n') {
        beside(text, first)
    } else {
        Default::default()
    };
    CleaningProposal {
        kind: proposal.kind.id().to_owned(),
        reason: proposal.kind.reason().to_owned(),
        taken: proposal.taken,
        mends,
        at: super::number(ends.partition_point(|end| *end <= place)),
        places: super::number(proposal.edits.len()),
        before: if mends { struck.to_owned() } else { line(struck) },
        after: first.replacement.clone(),
        lead: if mends { lead } else { String::new() },
        trail: if mends { trail } else { String::new() },
    }
}

/// The words on either side of a piece, of its own line.
fn beside(text: &str, cut: &Cut) -> (String, String) {
    let before = text.get(..cut.start).unwrap_or_default();
    let after = text.get(cut.end..).unwrap_or_default();
    let before = before.rsplit(['\n', '\r']).next().unwrap_or_default();
    let after = after.split(['\n', '\r']).next().unwrap_or_default();
    let from = before.char_indices().rev().nth(BESIDE).map(|(at, _)| at);
    let lead = from.map_or(before, |at| {
        before[at..].split_once(' ').map_or("", |(_, words)| words)
    });
    let to = after.char_indices().nth(BESIDE).map_or(after.len(), |(at, _)| at);
    let trail = if to == after.len() {
        after
    } else {
        after[..to].rsplit_once(' ').map_or("", |(words, _)| words)
    };
    (lead.to_owned(), trail.to_owned())
}
