//! A hyphen in the place of a dash: alone between two spaces, or on either side of an aside.

use french::characters::is_space;
use french::lists;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.hyphen-as-dash",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Trait d’union employé comme tiret",
    why: "Le trait d’union joint, le tiret sépare\u{a0}: autour d’une incise, c’est un tiret que le lecteur attend.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Remplacez le trait d’union par un tiret demi-cadratin (–), avec une espace de chaque côté.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let (mut at, mut open) = (0, None);
    while let Some(found) = page.text[at..].find('-') {
        let start = at + found;
        let hyphens = page.text[start..].len() - page.text[start..].trim_start_matches('-').len();
        at = start + hyphens;
        if hyphens <= 2 && stands_apart(page, start, at) {
            let message = "Un trait d’union tient la place d’un tiret.";
            rewrite(&CHECK, page, start..at, "–", message, findings);
        } else if hyphens == 1 && opens_aside(page, start) {
            // « -ment et -tion »: two that open are no pair.
            open = if open.is_none() { Some(start) } else { None };
        } else if let Some(first) = open
            && hyphens == 1
            && closes_aside(page, first, start)
        {
            aside(page, first, start, findings);
            open = None;
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

/// `mot -la suite`: a space before, a word after, and something on the line before it.
fn opens_aside(page: Page<'_>, at: usize) -> bool {
    let head = &page.text[..at];
    let before = head.trim_end_matches(is_space).chars().next_back();
    head.ends_with(is_space)
        && before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '»' | ')' | '%' | '’' | '”'))
        && page.letters_from(at + 1).chars().count() > 1
        && page.is_prose(at..at + 1)
}

/// `la suite- mot`: a word before, a space after, in the same sentence; « pré- et post- » wait for their noun.
fn closes_aside(page: Page<'_>, open: usize, at: usize) -> bool {
    let (inside, tail) = (&page.text[open + 1..at], &page.text[at + 1..]);
    let after = tail.trim_start_matches(is_space).chars().next();
    let word = inside.rsplit(is_space).next().unwrap_or_default();
    let waits = word.len() <= 24 && {
        let word = word.to_lowercase();
        lists::prefixes().iter().any(|prefix| prefix.text == word)
    };
    tail.starts_with(is_space)
        && after.is_some_and(char::is_alphanumeric)
        && inside.contains(is_space)
        && inside.ends_with(|c: char| c.is_alphabetic() || matches!(c, '»' | ')'))
        && inside.len() <= LONGEST_ASIDE
        && !inside.contains(['.', '!', '?', ';'])
        && !waits
        && page.is_prose(at..at + 1)
}

/// Bytes of an aside at most.
const LONGEST_ASIDE: usize = 240;

fn aside(page: Page<'_>, open: usize, close: usize, findings: &mut Findings) {
    let edits = page
        .replace(open..open + 1, "– ")
        .zip(page.replace(close..close + 1, " –"));
    let Some((first, last)) = edits else { return };
    let span = page.content.source_span(open..close + 1);
    let message = "Des traits d’union tiennent la place de tirets autour de l’incise.";
    findings.add(&CHECK, span, message).fix(Fix {
        label: format!("– {} –", &page.text[open + 1..close]),
        edits: vec![first, last],
        safe: true,
    });
}
