//! Spaces, quotes, apostrophes and signs.

mod accented_capital;
mod capital_in_date;
mod capital_in_language;
mod courtesy_title;
mod decimal_point;
mod double_space;
mod doubled_punctuation;
mod ellipsis;
mod hyphen_as_dash;
mod no_break_space;
mod ordinal;
mod page;
mod space_after_comma;
mod space_around_dash;
mod space_before_colon;
mod space_before_comma;
mod space_before_high_punctuation;
mod space_before_unit;
mod space_inside_guillemets;
mod space_inside_parentheses;
mod spaces;
mod straight_apostrophe;
mod straight_quotes;
mod thousands;
mod time_of_day;
mod title_case;
mod trailing_space;

use std::ops::Range;

use document::{Block, BlockContent, Span};
use french::lists;
use french::typography::{Profile, Traces};

use crate::blocks::BlockReport;
use crate::check::Check;
use crate::finding::{Edit, Findings, Fix};
use crate::measures::{BlockContext, DocumentContext};
use crate::wording::counted;
use page::Page;
use spaces::Fault;

pub(crate) use spaces::Gap;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &straight_apostrophe::CHECK,
    &no_break_space::CHECK,
    &straight_quotes::CHECK,
    &space_before_colon::CHECK,
    &space_before_high_punctuation::CHECK,
    &space_inside_guillemets::CHECK,
    &space_before_unit::CHECK,
    &space_before_comma::CHECK,
    &space_after_comma::CHECK,
    &space_inside_parentheses::CHECK,
    &space_around_dash::CHECK,
    &double_space::CHECK,
    &trailing_space::CHECK,
    &doubled_punctuation::CHECK,
    &ellipsis::CHECK,
    &hyphen_as_dash::CHECK,
    &accented_capital::CHECK,
    &capital_in_date::CHECK,
    &capital_in_language::CHECK,
    &ordinal::CHECK,
    &courtesy_title::CHECK,
    &decimal_point::CHECK,
    &time_of_day::CHECK,
    &title_case::CHECK,
    &thousands::CHECK,
];

/// The spaces of a block that aren't as the profile wants them, in order.
pub(crate) fn gaps(content: &BlockContent, profile: Profile) -> Vec<Gap> {
    Page::of(content).map_or_else(Vec::new, |page| spaces::gaps(page, profile))
}

/// What a block's spaces tell of the profile that the text follows.
pub(crate) fn traces(content: &BlockContent) -> Traces {
    Page::of(content).map_or_else(Traces::default, spaces::traces)
}

/// One place of a correction that is made throughout the text, relative to its block.
#[derive(Debug)]
pub(crate) struct Place {
    /// What is shown: never empty.
    span: Span,
    edits: Vec<Edit>,
}

/// Adds the one finding that stands for all its places, with one safe fix that mends them together.
/// `of_block` gives a block's places; it is asked once a block.
fn whole_text(
    check: &'static Check,
    context: &DocumentContext<'_>,
    of_block: impl Fn(&Block, &BlockReport) -> Vec<Place>,
    message: impl Fn(u32) -> String,
    findings: &mut Findings,
) {
    let (mut places, mut edits) = (Vec::new(), Vec::new());
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        for place in report.places.of(check.id, || of_block(block, report)).iter() {
            places.push(place.span.shifted(block.start));
            let shifted = place.edits.iter();
            edits.extend(shifted.map(|edit| Edit::new(edit.span.shifted(block.start), &*edit.insert)));
        }
    }
    let Some(first) = places.first().copied() else {
        return;
    };
    // The edits of a quotation stand on both sides of those of one inside it.
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let number = u32::try_from(places.len()).unwrap_or(u32::MAX);
    let finding = findings.add(check, first, message(number));
    finding.places = places;
    finding.fix(Fix {
        label: format!("Tout corriger ({})", counted(number, "endroit", "endroits")),
        edits,
        safe: true,
    });
}

/// Adds a finding for each gap of that fault, shown with the words on its sides.
fn gap_findings(
    check: &'static Check,
    context: &BlockContext<'_>,
    fault: Fault,
    message: &str,
    findings: &mut Findings,
) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for gap in context.gaps.iter().filter(|gap| gap.fault == fault) {
        if let Some(edit) = gap.edit(page) {
            let insert = gap.wanted.map(String::from).unwrap_or_default();
            mend(check, page, gap.range.clone(), &insert, edit, message, findings);
        }
    }
}

/// Adds a finding about a range of the visible text with one safe fix; its label shows the neighbouring
/// words as they will read.
fn mend(
    check: &'static Check,
    page: Page<'_>,
    range: Range<usize>,
    insert: &str,
    edit: Edit,
    message: &str,
    findings: &mut Findings,
) {
    let shown = page.around(range.clone());
    let (before, after) = (
        &page.text[shown.start..range.start],
        &page.text[range.end..shown.end],
    );
    let fix = Fix {
        label: format!("{before}{insert}{after}"),
        edits: vec![edit],
        safe: true,
    };
    findings
        .add(check, page.content.source_span(shown), message)
        .fix(fix);
}

/// Replaces a whole range of prose, shown as it stands.
fn rewrite(
    check: &'static Check,
    page: Page<'_>,
    range: Range<usize>,
    insert: &str,
    message: impl Into<String>,
    findings: &mut Findings,
) {
    if !page.is_prose(range.clone()) {
        return;
    }
    if let Some(edit) = page.replace(range.clone(), insert) {
        let fix = Fix {
            label: insert.to_owned(),
            edits: vec![edit],
            safe: true,
        };
        findings
            .add(check, page.content.source_span(range), message)
            .fix(fix);
    }
}

/// Whether a word beside a month (`mois`), a day (`jour`) or a time (`heure`) shows that a date is meant.
fn shows_date(word: &str, beside: &str) -> bool {
    let list = include_str!("../../../../../dictionaries/fr/date-words.txt");
    word.len() <= 12 && {
        let word = word.to_lowercase();
        lists::lines(list)
            .filter_map(|line| line.rsplit_once(' '))
            .any(|(entry, kind)| kind == beside && entry == word)
    }
}
