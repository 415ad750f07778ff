//! Three full stops for an ellipsis, and « etc. » followed by one.

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.ellipsis",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Points de suspension",
    why: "Les points de suspension sont un seul caractère\u{a0}: trois points séparés peuvent se couper en fin de ligne.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Remplacez les trois points par «\u{a0}…\u{a0}»\u{a0}; après «\u{a0}etc.\u{a0}», un seul point suffit.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for (at, dots) in page.text.match_indices("...") {
        let end = at + dots.len();
        let more =
            page.before(at) == Some('.') || page.after(end).is_some_and(|c| matches!(c, '.' | '/' | '\\'));
        if more || page.before(at).is_some_and(|c| matches!(c, '/' | '\\')) {
            continue;
        }
        if follows_etc(page, at) {
            rewrite(&CHECK, page, at..end, ".", ETC, findings);
        } else {
            let message = "Trois points séparés au lieu des points de suspension.";
            rewrite(&CHECK, page, at..end, "…", message, findings);
        }
    }
    for (at, sign) in page.text.match_indices('…') {
        if follows_etc(page, at) {
            rewrite(&CHECK, page, at..at + sign.len(), ".", ETC, findings);
        }
    }
}

const ETC: &str = "Après «\u{a0}etc.\u{a0}», les points de suspension font double emploi.";

fn follows_etc(page: Page<'_>, at: usize) -> bool {
    page.text[page.word_start(at)..at].eq_ignore_ascii_case("etc")
}
