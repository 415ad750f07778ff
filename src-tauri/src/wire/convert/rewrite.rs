//! The draft beside its source, in the window's units.

use std::collections::HashMap;

use analysis::facts::Kind;
use analysis::rewrite::{Decisions, Rewrite, fact_name};
use document::{Block, Document, Span};
use store::{Decision, FactDecision};

use super::{BodyIndex, number};
use crate::wire;

/// Rows of a kind that go to the window; no writer looks at more.
const MOST: usize = 2000;

/// A comparison as the window sees it.
pub fn rewrite(
    source: &Document,
    draft: &Document,
    revision: u32,
    found: &Rewrite,
    decided: &[FactDecision],
) -> wire::Rewrite {
    let index = BodyIndex::new(&draft.text, draft.body_start);
    let shown = Paragraphs::of(source);
    let decisions: HashMap<&str, &Decision> = decided
        .iter()
        .map(|one| (one.fact.as_str(), &one.decision))
        .collect();
    let measure = found.measure(&counted(decided));
    let facts = found.facts.source.iter().filter_map(|fact| {
        let name = fact_name(fact.kind, &fact.text);
        Some(wire::SourceFact {
            kind: fact.kind.id().to_owned(),
            text: fact.text.clone(),
            status: fact.status.id().to_owned(),
            source: shown.place(fact.span)?,
            draft_text: fact.draft.as_ref().map(|(text, _)| text.clone()),
            range: fact.draft.as_ref().map(|(_, span)| index.range(*span)),
            speaker: fact.speaker.clone(),
            draft_speaker: fact.draft_speaker.clone(),
            role: fact.role.clone(),
            wanted: matches!(decisions.get(name.as_str()), Some(Decision::Wanted)),
            name,
        })
    });
    let unsourced = found.facts.unsourced.iter().map(|fact| {
        let name = fact_name(fact.kind, &fact.text);
        let decision = decisions.get(name.as_str());
        wire::UnsourcedFact {
            kind: kind(fact.kind),
            text: fact.text.clone(),
            range: index.range(fact.span),
            speaker: fact.speaker.clone(),
            role: fact.role.clone(),
            note: match decision {
                Some(Decision::Sourced(note)) => Some(note.clone()),
                _ => None,
            },
            passed: matches!(decision, Some(Decision::Passed)),
            name,
        }
    });
    let copied = found.overlap.copied.iter().filter_map(|run| {
        Some(wire::CopiedRun {
            range: index.range(run.span),
            source: shown.place(run.source_span)?,
            words: run.words,
        })
    });
    let uncovered = found.uncovered.iter().map(|left| wire::UncoveredParagraph {
        paragraph: number(left.paragraph),
        text: left.text.clone(),
        words: left.words,
    });
    wire::Rewrite {
        revision,
        shared_percent: measure.similarity_percent,
        kept: number(found.facts.kept()),
        total: number(found.facts.source.len()),
        left: number(measure.unsourced),
        wanted: number(measure.wanted),
        wanted_lost: number(measure.wanted_lost),
        facts: facts.take(MOST).collect(),
        unsourced: unsourced.take(MOST).collect(),
        copied: copied.take(MOST).collect(),
        uncovered: uncovered.take(MOST).collect(),
    }
}

fn kind(kind: Kind) -> String {
    kind.id().to_owned()
}

/// Decisions as the measure takes them.
pub fn counted(decided: &[FactDecision]) -> Decisions {
    let mut decisions = Decisions::default();
    for one in decided {
        let set = match one.decision {
            Decision::Wanted => &mut decisions.wanted,
            Decision::Passed | Decision::Sourced(_) => &mut decisions.settled,
        };
        set.insert(one.fact.clone());
    }
    decisions
}

/// The paragraphs of a source as the window shows them: blocks that hold text, trimmed.
struct Paragraphs<'a> {
    blocks: Vec<&'a Block>,
}

impl<'a> Paragraphs<'a> {
    fn of(source: &'a Document) -> Self {
        let blocks = source.blocks.iter();
        Self {
            blocks: blocks
                .filter(|block| !block.content.text.trim().is_empty())
                .collect(),
        }
    }

    /// Where a span of the source stands in the paragraphs; cut at its paragraph's end.
    fn place(&self, span: Span) -> Option<wire::SourcePlace> {
        let at = self
            .blocks
            .partition_point(|block| block.start <= span.start)
            .checked_sub(1)?;
        let block = self.blocks.get(at)?;
        let text = block.content.text.as_str();
        let lead = text.len() - text.trim_start().len();
        let end = text.trim_end().len();
        let units = |byte: usize| {
            let byte = text.floor_char_boundary(visible(block, byte).clamp(lead, end.max(lead)));
            number(text[lead..byte].chars().map(char::len_utf16).sum::<usize>())
        };
        Some(wire::SourcePlace {
            paragraph: number(at),
            from: units(span.start),
            to: units(span.end),
        })
    }
}

/// The byte of a block's visible text that a byte of the source shows as.
fn visible(block: &Block, byte: usize) -> usize {
    let inside = byte.saturating_sub(block.start);
    let runs = &block.content.runs;
    let next = runs.partition_point(|run| run.source.end < inside);
    runs.get(next).map_or(block.content.text.len(), |run| {
        let offset = inside.saturating_sub(run.source.start);
        if run.source.len() == run.text.len() {
            run.text.start + offset
        } else if offset == 0 {
            run.text.start
        } else {
            run.text.end
        }
    })
}
