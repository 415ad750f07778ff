//! Capitals without their accent: Etat, A la.

use french::characters::is_apostrophe;
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
        if token.kind != TokenKind::Word || !word.starts_with(['A', 'C', 'E', 'I']) {
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
                Some("À")
            } else {
                None
            }
        } else {
            lists::accented_capital(word)
        };
        if let Some(right) = right {
            let message = format!("La majuscule garde son accent\u{a0}: «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, token.range.clone(), right, message, findings);
        }
    }
}

fn begins_sentence(page: Page<'_>, at: usize) -> bool {
    let opening = |c: char| c.is_whitespace() || matches!(c, '«' | '"' | '“' | '(' | '–' | '—' | '-');
    let head = page.text[..at].trim_end_matches(opening);
    head.is_empty() || head.ends_with(['.', '!', '?', '…', ':'])
}
