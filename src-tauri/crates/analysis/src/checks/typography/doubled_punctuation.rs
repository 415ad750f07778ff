//! A sign typed twice, or two that exclude each other.

use french::characters::is_space;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.doubled-punctuation",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Ponctuation en double",
    why: "Deux signes là où un seul suffit arrêtent l’œil sur une faute de frappe.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Gardez le signe qui convient et supprimez l’autre.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for sign in [",,", ";;", ".."] {
        for (at, _) in page.text.match_indices(sign) {
            if stands_twice(page, at, sign) {
                rewrite(
                    &CHECK,
                    page,
                    at..at + 2,
                    &sign[..1],
                    "Le signe est tapé deux fois.",
                    findings,
                );
            }
        }
    }
    stop_before_comma(page, findings);
    guillemets(page, findings);
}

/// Two and not three, after a word, in no path or interval.
fn stands_twice(page: Page<'_>, at: usize, sign: &str) -> bool {
    let first = page.after(at);
    let word = page
        .before(at)
        .is_some_and(|c| c.is_alphabetic() || matches!(c, '»' | ')' | '%' | '"'));
    let next = page.after(at + sign.len());
    word && next != first
        && next.is_none_or(|c| c.is_whitespace() || is_space(c) || matches!(c, '»' | ')' | '"'))
}

/// « Eurojust. , l’initiative »: which of the two stays is the writer's choice.
fn stop_before_comma(page: Page<'_>, findings: &mut Findings) {
    for (at, _) in page.text.match_indices(',') {
        let head = page.text[..at].trim_end_matches(is_space);
        let stop = head.ends_with(['.', ',', ';', ':']) && head.len() < at;
        if stop && page.is_prose(head.len() - 1..at + 1) {
            let span = page.content.source_span(head.len() - 1..at + 1);
            findings.add(
                &CHECK,
                span,
                "Deux signes de ponctuation se suivent\u{a0}: l’un des deux est de trop.",
            );
        }
    }
}

/// « « mot »: opened twice and closed once.
fn guillemets(page: Page<'_>, findings: &mut Findings) {
    let (opened, closed) = (page.text.matches('«').count(), page.text.matches('»').count());
    if opened == closed {
        return;
    }
    let sign = if opened > closed { '«' } else { '»' };
    for (at, found) in page.text.match_indices(sign) {
        let rest = &page.text[at + found.len()..];
        let after = rest.trim_start_matches(is_space);
        let end = page.text.len() - after.len() + found.len();
        if after.starts_with(sign) && page.is_prose(at..end) {
            let message = "Le guillemet est tapé deux fois.";
            let finding = findings.add(&CHECK, page.content.source_span(at..end), message);
            finding.fixes.extend(page.replace(at..end, found).map(|edit| Fix {
                label: found.to_owned(),
                edits: vec![edit],
                safe: false,
            }));
            return;
        }
    }
}
