//! Capitals without their accent: Etat, A la.

use std::borrow::Cow;

use french::characters::is_apostrophe;
use french::lexicon::{self, Part};
use french::lists;
use french::words::TokenKind;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.accented-capital",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Majuscule sans accent",
    why: "L’accent a pleine valeur orthographique, sur les majuscules aussi\u{a0}: il évite bien des contresens.",
    source: "Académie française, «\u{a0}Questions de langue\u{a0}», accentuation des majuscules\u{a0}; règle commune à tous les profils.",
    mend: "Mettez l’accent sur la majuscule.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let tokens = &page.content.tokens;
    for (index, token) in tokens.iter().enumerate() {
        let word = token.text(page.text);
        if token.kind != TokenKind::Word || !word.starts_with(['A', 'C', 'E', 'I', 'O', 'U']) {
            continue;
        }
        let right = if word == "A" {
            let next = tokens
                .get(index + 1)
                .map(|next| (next.range.start, next.text(page.text)));
            let preposition = next.is_some_and(|(start, next)| {
                let close = page.text[token.range.end..start]
                    .chars()
                    .all(french::characters::is_space);
                let plain = next.replace(is_apostrophe, "'");
                close && start > token.range.end && lists::follows_preposition_a(&plain)
            });
            if preposition && begins_sentence(page, token.range.start) {
                Some(Cow::Borrowed("À"))
            } else {
                None
            }
        } else if let Some(right) = lists::accented_capital(word) {
            Some(Cow::Borrowed(right))
        } else if context.settings.words.contains(word) {
            None
        } else {
            let led = begins_sentence(page, token.range.start) || follows_article(page, index);
            unknown_without_accent(word).filter(|_| led).map(Cow::Owned)
        };
        if let Some(right) = right {
            let message = format!("La majuscule garde son accent\u{a0}: «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, token.range.clone(), &right, message, findings);
        }
    }
}

/// The word with an accent on its capital, where French knows it so and not without: `Ebahi` gives `Ébahi`. Names are
/// written as their bearers write them.
fn unknown_without_accent(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let initial = letters.next()?;
    let rest = letters.as_str();
    let plain =
        word.len() <= 40 && rest.chars().count() >= 2 && rest.chars().all(|c| c.is_lowercase() || c == '-');
    if !plain || lists::is_web_term(word) || lists::is_foreign(word) || lexicon::is_known(word) {
        return None;
    }
    let accented = match initial {
        'A' => "ÀÂ",
        'C' => "Ç",
        'E' => "ÉÈÊ",
        'I' => "Î",
        'O' => "Ô",
        'U' => "ÛÙ",
        _ => return None,
    };
    let mut known = accented.chars().filter_map(|capital| {
        let right = format!("{capital}{rest}");
        let mut readings = lexicon::readings(&right).peekable();
        let common = readings.peek().is_some() && readings.all(|reading| reading.tags.part() != Part::Name);
        common.then_some(right)
    });
    // Two that are possible leave the choice to the writer.
    known.next().filter(|_| known.next().is_none())
}

/// « l’Ecaille », « les Ecoutants »; without an article a product or a person may be meant: Electron, Echo.
fn follows_article(page: Page<'_>, index: usize) -> bool {
    let Some(before) = index
        .checked_sub(1)
        .and_then(|last| page.content.tokens.get(last))
    else {
        return false;
    };
    let word = before.text(page.text).replace(is_apostrophe, "'").to_lowercase();
    matches!(
        word.as_str(),
        "l'" | "les" | "des" | "ces" | "aux" | "une" | "cette"
    )
}

fn begins_sentence(page: Page<'_>, at: usize) -> bool {
    let opening = |c: char| c.is_whitespace() || matches!(c, '«' | '"' | '“' | '(' | '–' | '—' | '-');
    let head = page.text[..at].trim_end_matches(opening);
    head.is_empty() || head.ends_with(['.', '!', '?', '…', ':'])
}
