//! A dash that touches a word on one side, or an em dash set tight the English way.

use std::ops::Range;

use super::page::Page;
use super::spaces::Fault;
use super::{gap_findings, mend};
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-around-dash",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Tiret collé au mot",
    why: "Un tiret d’incise collé d’un seul côté se confond avec un trait d’union.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Mettez une espace de chaque côté du tiret.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let message = "Le tiret touche un mot\u{a0}: il lui faut une espace de chaque côté.";
    gap_findings(&CHECK, context, Fault::AroundDash, message, findings);
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for (at, dash) in page.text.match_indices('—') {
        let range = at..at + dash.len();
        if is_set_tight(page, &range)
            && page.is_prose(range.clone())
            && let Some(edit) = page.replace(range.clone(), " — ")
        {
            mend(&CHECK, page, range, " — ", edit, message, findings);
        }
    }
}

/// « mot—mot », the English way; « Paris—Lyon » is a name.
fn is_set_tight(page: Page<'_>, dash: &Range<usize>) -> bool {
    let word = page.text[page.word_start(dash.start)..dash.start].chars().next();
    match (page.before(dash.start), page.after(dash.end)) {
        (Some(before), Some(after)) => {
            let names = word.is_some_and(char::is_uppercase) && after.is_uppercase();
            (before.is_alphabetic() || matches!(before, '»' | ')'))
                && (after.is_alphabetic() || after == '«')
                && !names
        }
        _ => false,
    }
}
