//! A hyphen set off by spaces, in the place of a dash.

use french::characters::is_space;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.hyphen-as-dash",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Trait d’union employé comme tiret",
    why: "Le trait d’union joint, le tiret sépare\u{a0}: entre deux espaces, c’est un tiret que le lecteur attend.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Remplacez le trait d’union par un tiret demi-cadratin (–).",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let mut at = 0;
    while let Some(found) = page.text[at..].find('-') {
        let start = at + found;
        let hyphens = page.text[start..].len() - page.text[start..].trim_start_matches('-').len();
        at = start + hyphens;
        if hyphens <= 2 && stands_apart(page, start, at) {
            let message = "Un trait d’union tient la place d’un tiret.";
            rewrite(&CHECK, page, start..at, "–", message, findings);
        }
    }
}

/// Between two words of one line, each side with a space; `10 - 3` is left to the reader.
fn stands_apart(page: Page<'_>, start: usize, end: usize) -> bool {
    let (head, tail) = (&page.text[..start], &page.text[end..]);
    let left = head.trim_end_matches(is_space).chars().next_back();
    let right = tail.trim_start_matches(is_space).chars().next();
    let (Some(left), Some(right)) = (left, right) else {
        return false;
    };
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '*' | '/' | '<' | '>');
    let formula = |c: char| matches!(c, '-' | '–' | '|' | '+' | '=') || c.is_whitespace();
    let spaced = head.ends_with(is_space) && tail.starts_with(is_space);
    let reckoning = figure(left) && figure(right);
    spaced && !reckoning && !formula(left) && !formula(right) && !is_minus(head, tail)
}

/// « un recul de 12 % en mai et de - 3 % en juin »: a figure with its unit, and no sentence that ends before it.
fn is_minus(head: &str, tail: &str) -> bool {
    let figure = tail.trim_start_matches(is_space);
    let after = figure.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let unit = after.trim_start_matches(is_space);
    figure.starts_with(|c: char| c.is_ascii_digit())
        && unit.starts_with(['%', '‰', '°', '€', '$'])
        && !head.trim_end_matches(is_space).ends_with(['.', '!', '?', '»'])
}
