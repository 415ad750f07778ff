//! What comes along with a source and isn't its text: share bars, other articles' titles, counters, captions pasted
//! twice, and marks broken on the way. The cleaning proposes; each proposal is taken or put back, and with all of them
//! put back the text is the one that came.

mod kind;
mod lines;
mod lists;
mod mending;
mod related;
mod removal;
mod repeats;
mod spaces;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use document::{Format, Span};
use serde::{Deserialize, Serialize};

pub use kind::Kind;

/// What is proposed for one source, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cleaning {
    /// The proposals.
    pub proposals: Vec<Proposal>,
}

/// Something that isn't the source's text, or is broken in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What it is.
    pub kind: Kind,
    /// What is taken out or replaced; never empty, in order, apart from each other and from other proposals'.
    pub edits: Vec<Cut>,
    /// Whether it is followed; put back otherwise.
    pub taken: bool,
}

/// A piece of the source and what stands in its place, if anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What replaces it; empty: nothing.
    #[serde(rename = "to", default, skip_serializing_if = "String::is_empty")]
    pub replacement: String,
}

impl Cut {
    fn new(start: usize, end: usize, replacement: &str) -> Self {
        Self {
            start,
            end,
            replacement: replacement.to_owned(),
        }
    }
}

impl Proposal {
    fn new(kind: Kind, edits: Vec<Cut>) -> Self {
        Self {
            kind,
            edits,
            taken: true,
        }
    }

    /// From the first piece to the last.
    pub fn span(&self) -> Span {
        let start = self.edits.first().map_or(0, |cut| cut.start);
        Span::new(start, self.edits.last().map_or(start, |cut| cut.end))
    }
}

/// A text with its cleaning done, and where each of its bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// What was kept, in order: the first begins both texts.
    pieces: Vec<Piece>,
}

/// A piece of a source that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// Where it begins in the cleaned text.
    here: usize,
    /// Where it begins in the source.
    there: usize,
    length: usize,
}

impl Cleaned {
    /// The place in the source of a place here; one in what was put in stands where that begins.
    pub fn to_source(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.here <= at);
        let piece = next.checked_sub(1).and_then(|index| self.pieces.get(index));
        piece.map_or(at, |piece| piece.there + (at - piece.here).min(piece.length))
    }

    /// What a span of the text covers in the source; the edges that stand in what was put in take all of what that
    /// replaces.
    pub fn span_to_source(&self, span: Span) -> Span {
        let start = self.to_source(span.start);
        let before_end = self.pieces.partition_point(|piece| piece.here < span.end);
        let piece = before_end.checked_sub(1).and_then(|index| self.pieces.get(index));
        let end = piece.map_or(span.end, |piece| match self.pieces.get(before_end) {
            Some(next) if span.end - piece.here > piece.length => next.there,
            _ => piece.there + (span.end - piece.here).min(piece.length),
        });
        Span::new(start, end.max(start))
    }

    /// The place here of a place in the source; one in what was taken out stands where that was.
    pub fn of_source(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.there <= at);
        let piece = next.checked_sub(1).and_then(|index| self.pieces.get(index));
        piece.map_or(0, |piece| piece.here + (at - piece.there).min(piece.length))
    }
}

impl Cleaning {
    /// Looks a source through, all of it taken. Front matter and order are left out.
    pub fn propose(text: &str, format: Format) -> Self {
        let from = match format {
            Format::Markdown => text.len() - document::split(text).1.len(),
            Format::Plain => 0,
        };
        let from = from.max(crate::order::order_span(text).map_or(0, |span| span.end));
        let lines = lines::lines(text, from, format);
        let kinds = removal::kinds(&lines);
        let mut proposals = removal::proposals(&lines, &kinds);
        let kept: Vec<&lines::Line<'_>> = lines
            .iter()
            .zip(&kinds)
            .filter_map(|(line, kind)| kind.is_none().then_some(line))
            .collect();
        proposals.extend(removal::updates(&kept));
        proposals.extend(mending::proposals(&kept));
        proposals.extend(spaces::proposals(&kept));
        Self::apart(proposals)
    }

    /// The proposals in the order of the text, without the pieces that an earlier one has taken already.
    fn apart(proposals: Vec<Proposal>) -> Self {
        let mut taken: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
        let mut kept: Vec<Proposal> = Vec::new();
        for mut proposal in proposals {
            proposal.edits.sort_by_key(|cut| cut.start);
            proposal.edits.retain(|cut| {
                let before = taken.range(..cut.end).next_back();
                let free = before.is_none_or(|(_, end)| *end <= cut.start);
                if free && cut.start < cut.end {
                    taken.insert(cut.start, cut.end);
                }
                free && cut.start < cut.end
            });
            if !proposal.edits.is_empty() {
                kept.push(proposal);
            }
        }
        kept.sort_by_key(|proposal| proposal.span().start);
        Self { proposals: kept }
    }

    /// A cleaning that was kept with a text, without the pieces that don't fit it.
    pub fn fitting(self, text: &str) -> Self {
        let mut proposals = self.proposals;
        for proposal in &mut proposals {
            proposal.edits.retain(|cut| {
                cut.start < cut.end && text.is_char_boundary(cut.start) && text.is_char_boundary(cut.end)
            });
        }
        Self::apart(proposals)
    }

    /// Whether nothing is proposed.
    pub fn is_empty(&self) -> bool {
        self.proposals.is_empty()
    }

    /// Takes every proposal, or puts every one back.
    pub fn set_all(&mut self, taken: bool) {
        for proposal in &mut self.proposals {
            proposal.taken = taken;
        }
    }

    /// The text with what is taken.
    pub fn apply(&self, text: &str) -> Cleaned {
        let mut cuts: Vec<&Cut> = self
            .proposals
            .iter()
            .filter(|proposal| proposal.taken)
            .flat_map(|proposal| &proposal.edits)
            .collect();
        cuts.sort_by_key(|cut| cut.start);
        let mut cleaned = Cleaned {
            text: String::with_capacity(text.len()),
            pieces: Vec::with_capacity(cuts.len() + 1),
        };
        let mut at = 0;
        for cut in cuts {
            let Some(kept) = text.get(at..cut.start) else {
                continue;
            };
            cleaned.keep(at, kept);
            cleaned.text.push_str(&cut.replacement);
            at = cut.end;
        }
        cleaned.keep(at, text.get(at..).unwrap_or_default());
        cleaned
    }
}

impl Cleaned {
    fn keep(&mut self, there: usize, kept: &str) {
        self.pieces.push(Piece {
            here: self.text.len(),
            there,
            length: kept.len(),
        });
        self.text.push_str(kept);
    }
}
