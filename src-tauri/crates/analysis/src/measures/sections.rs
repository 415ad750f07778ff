//! What stands between two headings, and how long it is.

use document::{Document, Span};
use french::counting::CountRule;

use super::headings::Heading;
use crate::checks::structure;
use crate::report::Section;
use crate::settings::Settings;

/// Sections in order. What comes before the first heading is one of them where it holds a block.
pub(super) fn all(
    document: &Document,
    headings: &[Heading],
    rule: CountRule,
    settings: &Settings,
) -> Vec<Section> {
    let longest = structure::longest_section(settings);
    let first_heading = headings
        .first()
        .map_or(document.blocks.len(), |heading| heading.block);
    let mut sections = Vec::with_capacity(headings.len() + 1);
    if first_heading > 0 {
        sections.push(section(document, None, 0..first_heading, rule, longest));
    }
    for (index, heading) in headings.iter().enumerate() {
        let end = headings
            .get(index + 1)
            .map_or(document.blocks.len(), |next| next.block);
        sections.push(section(
            document,
            Some(heading),
            heading.block..end,
            rule,
            longest,
        ));
    }
    sections
}

fn section(
    document: &Document,
    heading: Option<&Heading>,
    blocks: std::ops::Range<usize>,
    rule: CountRule,
    longest: u32,
) -> Section {
    let start = document.blocks[blocks.start].start;
    let end = document
        .blocks
        .get(blocks.end)
        .map_or(document.text.len(), |next| next.start);
    let body = &document.blocks[blocks.start + usize::from(heading.is_some())..blocks.end];
    let words = body.iter().map(|block| block.content.counts.get(rule)).sum();
    Section {
        title: heading.map(|heading| heading.title.clone()).unwrap_or_default(),
        level: heading.map_or(0, |heading| heading.level),
        span: Span::new(start, end.max(start)),
        words,
        too_long: words > longest,
    }
}
