//! « en Français »: the name of a language with a capital.

use french::lists;
use french::words::TokenKind;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.capital-in-language",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Majuscule à une langue",
    why: "Les langues s’écrivent en minuscules\u{a0}: «\u{a0}en français\u{a0}». La majuscule est pour les habitants\u{a0}: «\u{a0}un \
          Français\u{a0}».",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Écrivez le nom de la langue en minuscules.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for pair in page.content.tokens.windows(2) {
        let (first, second) = (pair[0].text(page.text), pair[1].text(page.text));
        let between = &page.text[pair[0].range.end..pair[1].range.start];
        let after_en = pair[1].kind == TokenKind::Word
            && matches!(first, "en" | "En")
            && !between.is_empty()
            && between.chars().all(char::is_whitespace);
        if !after_en || !second.starts_with(char::is_uppercase) || second.chars().all(char::is_uppercase) {
            continue;
        }
        let lower = second.to_lowercase();
        // « en Corse » is an island.
        if lower != "corse" && lists::languages().contains(&lower.as_str()) {
            let message = format!("La langue s’écrit en minuscules\u{a0}: «\u{a0}en {lower}\u{a0}».");
            rewrite(&CHECK, page, pair[1].range.clone(), &lower, message, findings);
        }
    }
}
