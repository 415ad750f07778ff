//! Times of day set tight, 19h30, or the way of clocks and of English, 18:30.

use french::characters::{NBSP, is_space};
use french::words::TokenKind;

use super::page::Page;
use super::{rewrite, shows_date};
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.time-of-day",
    category: Category::Typography,
    level: Level::Advice,
    origin: Origin::House,
    title: "Écriture de l’heure",
    why: "Le «\u{a0}h\u{a0}» est le symbole d’une unité\u{a0}: il se détache des chiffres, comme «\u{a0}km\u{a0}» ou «\u{a0}€\u{a0}».",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Heures\u{a0}».",
    mend: "Écrivez l’heure avec un «\u{a0}h\u{a0}», une espace insécable de chaque côté.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for token in page
        .content
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Number)
    {
        if let Some((hours, minutes)) = parts(token.text(page.text)) {
            let after = page.text[token.range.end..].trim_start();
            // « les 24h du Mans », « 24h Chrono »: a name's own way of writing it.
            let name = minutes.is_empty() && after.starts_with(|c: char| c.is_uppercase() || c == '/');
            if name || minutes.is_empty() && after.starts_with("du Mans") {
                continue;
            }
            let right = if minutes.is_empty() {
                format!("{hours}{NBSP}h")
            } else {
                format!("{hours}{NBSP}h{NBSP}{minutes}")
            };
            let message = format!("L’heure s’écrit «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, token.range.clone(), &right, message, findings);
        }
    }
    for (at, _) in page.text.match_indices(':') {
        with_colon(page, at, findings);
    }
}

/// « à 18:30 »: the word before tells it from a ratio or a verse; which houses write it so is the writer's to say.
fn with_colon(page: Page<'_>, at: usize, findings: &mut Findings) {
    let figures = |c: char| c.is_ascii_digit();
    let (head, tail) = (&page.text[..at], &page.text[at + 1..]);
    let start = head.trim_end_matches(figures).len();
    let end = at + 1 + (tail.len() - tail.trim_start_matches(figures).len());
    let (hours, minutes) = (&head[start..], &page.text[at + 1..end]);
    let lead = head[..start].trim_end_matches(is_space);
    let time = (1..=2).contains(&hours.len())
        && minutes.len() == 2
        && hours.parse::<u8>().is_ok_and(|hour| hour <= 24)
        && minutes.parse::<u8>().is_ok_and(|minute| minute < 60)
        && (hours, minutes) != ("16", "10");
    let alone =
        lead.len() < start && !page.text[end..].starts_with(|c: char| c.is_alphanumeric() || c == ':');
    let word = lead
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if !(time && alone && shows_date(word, "heure") && page.is_prose(start..end)) {
        return;
    }
    let right = format!("{hours}{NBSP}h{NBSP}{minutes}");
    let message = format!("En français, l’heure s’écrit «\u{a0}{right}\u{a0}».");
    let edit = page.replace(start..end, right.as_str());
    let finding = findings.add(&CHECK, page.content.source_span(start..end), message);
    finding.fixes.extend(edit.map(|edit| Fix {
        label: right,
        edits: vec![edit],
        safe: false,
    }));
}

/// `19h30` → (19, 30); `48h` → (48, nothing).
fn parts(token: &str) -> Option<(&str, &str)> {
    let (hours, minutes) = token.split_once(['h', 'H'])?;
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let whole = (1..=2).contains(&hours.len()) && figures(hours) && figures(minutes);
    let time = match minutes.len() {
        0 => token.ends_with('h'),
        2 => hours.parse::<u8>().is_ok_and(|hour| hour <= 24) && minutes.parse::<u8>().is_ok_and(|m| m < 60),
        _ => false,
    };
    (whole && time).then_some((hours, minutes))
}
