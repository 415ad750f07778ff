//! Where a subheading is missing: in a section of more than 300 words, or in a text of 250 words that has none.

use std::ops::Range;

use document::{Document, Meta};
use french::counting::CountRule;

use super::HeadingProposal;
use super::Reading;
use super::cuts::{Limits, Wanted, cuts, is_heading_line};
use super::refusals::border_before;
use super::titles::Titles;
use crate::checks::structure::longest_section;
use crate::measures::{Heading, headings};
use crate::report::Request;
use crate::wording::{counted, grouped};

/// Words under which a text needs no subheading.
const TEXT: u32 = 250;

/// No section gets shorter than this.
const SHORTEST: u32 = 60;

/// Proposals in the order of the text; none where every section is short enough, or where nothing correct
/// could be made of the section's own words.
pub fn propose(request: &Request<'_>) -> Vec<HeadingProposal> {
    Reading::of(request).subheadings()
}

/// As many proposals as the writer asks for, wherever the subject turns most, in the order of the text; fewer where
/// the text has no more places, or where nothing correct could be made of a section's words.
pub fn propose_some(request: &Request<'_>, count: usize) -> Vec<HeadingProposal> {
    Reading::of(request).some_subheadings(count)
}

pub(super) fn proposals(reading: &Reading<'_>, wanted: Wanted) -> Vec<HeadingProposal> {
    let (document, settings) = (reading.document, reading.settings);
    let meta = settings.meta(&document.front_matter.meta);
    let rule = meta.brief.count_rule.unwrap_or_default();
    let limits = Limits {
        longest: longest_section(settings),
        shortest: SHORTEST,
    };
    let headings = headings(document);
    let parts = parts(document, &headings, rule, limits, wanted);
    if parts.is_empty() || meta.brief.subheadings == Some(false) {
        return Vec::new();
    }
    let tagged = reading.tagged();
    let refused = settings.refusals.with(&meta.no_subheading).blocks(document);
    let mut titles = Titles::of(document, tagged, &taken(&headings, &meta), &meta.keyphrase);
    let mut proposals = Vec::new();
    for part in &parts {
        let cuts = cuts(
            document,
            tagged,
            part.blocks.clone(),
            rule,
            limits,
            wanted,
            &refused,
        );
        let ends = cuts.iter().skip(1).copied().chain([part.blocks.end]);
        let mut kept: Vec<_> = cuts
            .iter()
            .zip(ends)
            .map(|(cut, end)| {
                let marked = is_heading_line(document, tagged, *cut);
                let found = if marked {
                    titles.of_headed(*cut..end)
                } else {
                    titles.of_section(*cut..end)
                };
                (*cut, found)
            })
            .collect();
        kept.retain(|(_, titles)| !titles.is_empty());
        let ends: Vec<usize> = kept
            .iter()
            .skip(1)
            .map(|(cut, _)| *cut)
            .chain([part.blocks.end])
            .collect();
        let mut before = part.blocks.start;
        for ((cut, titles), end) in kept.into_iter().zip(ends) {
            let words_before = words(document, before..cut, rule);
            let words_after = words(document, cut..end, rule);
            before = cut;
            proposals.push(HeadingProposal {
                at: document.blocks[cut].start,
                border: border_before(document, cut),
                level: part.level,
                titles,
                reason: part.reason(words_before, words_after),
                words_before,
                words_after,
            });
        }
    }
    proposals
}

/// A part of the text that is too long.
struct Part {
    /// Its blocks, heading left out.
    blocks: Range<usize>,
    /// Level of the headings to put into it.
    level: u8,
    words: u32,
    /// Whether the text has subheadings at all.
    has_subheadings: bool,
}

impl Part {
    fn reason(&self, before: u32, after: u32) -> String {
        let words = counted(self.words, "mot", "mots");
        let split = format!(
            "couper ici donne {} et {}",
            grouped(before),
            counted(after, "mot", "mots")
        );
        if self.has_subheadings {
            format!("Section de {words}\u{a0}: {split}.")
        } else {
            format!("Aucun intertitre sur {words}\u{a0}: {split}.")
        }
    }
}

fn parts(
    document: &Document,
    headings: &[Heading],
    rule: CountRule,
    limits: Limits,
    wanted: Wanted,
) -> Vec<Part> {
    let has_subheadings = headings.iter().any(|heading| heading.level >= 2);
    let all = words(document, 0..document.blocks.len(), rule);
    let starts = [(0, 0)]
        .into_iter()
        .chain(headings.iter().map(|heading| (heading.block + 1, heading.level)));
    let ends = headings
        .iter()
        .map(|heading| heading.block)
        .chain([document.blocks.len()]);
    let parts = starts
        .zip(ends)
        .filter(|((start, _), end)| start < end)
        .map(|((start, level), end)| Part {
            blocks: start..end,
            level: level.clamp(2, 3),
            words: words(document, start..end, rule),
            has_subheadings,
        });
    // A number is asked for the longest part: the text itself where it has no subheading.
    if wanted != Wanted::Enough {
        return parts.max_by_key(|part| part.words).into_iter().collect();
    }
    let too_long = |part: &Part| part.words > limits.longest || !has_subheadings && part.words >= TEXT;
    parts.filter(|part| all >= TEXT && too_long(part)).collect()
}

fn words(document: &Document, blocks: Range<usize>, rule: CountRule) -> u32 {
    document.blocks[blocks]
        .iter()
        .map(|block| block.content.counts.get(rule))
        .sum()
}

/// Titles that are in use already.
fn taken(headings: &[Heading], meta: &Meta) -> Vec<String> {
    headings
        .iter()
        .map(|heading| heading.title.clone())
        .chain([meta.title.clone()])
        .collect()
}

#[cfg(test)]
mod tests;
