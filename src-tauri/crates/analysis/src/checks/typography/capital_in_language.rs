//! « en Français », « parler Anglais »: the name of a language with a capital.

use std::collections::HashMap;
use std::sync::LazyLock;

use french::characters::is_space;
use french::lists;
use french::words::{Token, TokenKind};

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

/// How a word leads to the name of a language.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    Direct,
    Article,
    De,
}

static LEADS: LazyLock<HashMap<&str, Lead>> = LazyLock::new(|| {
    lists::lines(include_str!(
        "../../../../../../dictionaries/fr/language-words.txt"
    ))
    .filter_map(|line| line.rsplit_once(' '))
    .filter_map(|(word, lead)| {
        let lead = match lead {
            "direct" => Lead::Direct,
            "article" => Lead::Article,
            "de" => Lead::De,
            _ => return None,
        };
        Some((word, lead))
    })
    .collect()
});

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let tokens = &page.content.tokens;
    for (index, token) in tokens.iter().enumerate().skip(1) {
        let word = token.text(page.text);
        let capital = token.kind == TokenKind::Word && word.starts_with(char::is_uppercase);
        if !capital || word.len() > 24 || word.chars().all(char::is_uppercase) {
            continue;
        }
        let lower = word.to_lowercase();
        if lists::languages().contains(&lower.as_str()) && is_language(page, tokens, index, &lower) {
            let message = format!("La langue s’écrit en minuscules\u{a0}: «\u{a0}{lower}\u{a0}».");
            rewrite(&CHECK, page, token.range.clone(), &lower, message, findings);
        }
    }
}

/// Whether the words before say that a language is meant, and nobody from there.
fn is_language(page: Page<'_>, tokens: &[Token], index: usize, lower: &str) -> bool {
    let text = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map(|token| token.text(page.text))
    };
    let joined = |at: usize| {
        let between = &page.text[tokens[at - 1].range.end..tokens[at].range.start];
        between.chars().all(|c| is_space(c) || c == '\n')
    };
    let lead = |at: usize| {
        let word = text(at.checked_sub(1))?;
        let close = joined(at) && word.len() <= 24;
        close
            .then(|| LEADS.get(word.to_lowercase().as_str()).copied())
            .flatten()
    };
    if lead(index) == Some(Lead::Direct) {
        // « en Corse » is an island.
        return lower != "corse"
            || text(index.checked_sub(1)).is_some_and(|word| !word.eq_ignore_ascii_case("en"));
    }
    let Some(small) = text(index.checked_sub(1)).filter(|_| joined(index)) else {
        return false;
    };
    let before = index - 1;
    match small {
        "le" | "l’" | "l'" => {
            let after_de = text(before.checked_sub(1)) == Some("de") && joined(before) && before >= 2;
            before >= 1 && lead(before) == Some(Lead::Article)
                || after_de && lead(before - 1) == Some(Lead::De)
        }
        "de" | "du" | "d’" | "d'" => before >= 1 && lead(before) == Some(Lead::De),
        _ => false,
    }
}
