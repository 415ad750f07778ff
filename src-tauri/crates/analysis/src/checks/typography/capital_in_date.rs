//! Months and days with a capital inside a date.

use french::lists;
use french::words::{Token, TokenKind};

use super::page::Page;
use super::{rewrite, shows_date};
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.capital-in-date",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Majuscule à un mois ou à un jour",
    why: "En français, les mois et les jours sont des noms communs\u{a0}: la majuscule est anglaise.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Écrivez le mois ou le jour en minuscules.",
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
        if token.kind != TokenKind::Word || word.len() > 16 {
            continue;
        }
        let (prefix, name) = word.strip_prefix("mi-").map_or(("", word), |name| ("mi-", name));
        if !name.starts_with(char::is_uppercase) || is_all_capitals(name) {
            continue;
        }
        let lower = word.to_lowercase();
        let name = &lower[prefix.len()..];
        let dated = if lists::months().contains(&name) {
            !prefix.is_empty() || month_in_date(page, tokens, index)
        } else {
            let singular = name.strip_suffix('s').unwrap_or(name);
            prefix.is_empty() && lists::days().contains(&singular) && day_in_date(page, tokens, index)
        };
        if dated {
            let message = format!("Dans une date, «\u{a0}{lower}\u{a0}» s’écrit en minuscules.");
            rewrite(&CHECK, page, token.range.clone(), &lower, message, findings);
        }
    }
}

/// « 8 Octobre », « en Octobre 2026 », « fin Octobre ». A street's or a feast's name (rue du 4 Septembre, le
/// 14 Juillet) keeps its capital.
fn month_in_date(page: Page<'_>, tokens: &[Token], index: usize) -> bool {
    let Some(day) = previous(page, tokens, index) else {
        return false;
    };
    let year = next(page, tokens, index).is_some_and(is_year);
    let numbered = day == "1er" || day.len() <= 2 && is_figures(day);
    if numbered {
        let feast = matches!(
            (day, tokens[index].text(page.text)),
            ("14", "Juillet") | ("11" | "4", "Septembre" | "Novembre") | ("8" | "1er" | "10", "Mai")
        );
        return !is_street(page, tokens, index) && (year || !feast);
    }
    // « Mai 68 » is an event.
    let event = next(page, tokens, index).is_some_and(|next| next.len() == 2 && is_figures(next));
    let led = match day {
        "de" | "d’" | "d'" => previous(page, tokens, index - 1) == Some("mois"),
        _ => shows_date(day, "mois"),
    };
    (led || year && day.starts_with(char::is_lowercase)) && !event
}

/// « le Mercredi 7 octobre », « chaque Lundi », « le Samedi matin », but neither « Lundi 7 octobre » at the start
/// of a sentence nor « le Journal du Dimanche ».
fn day_in_date(page: Page<'_>, tokens: &[Token], index: usize) -> bool {
    let numbered =
        next(page, tokens, index).is_some_and(|day| day == "1er" || day.len() <= 2 && is_figures(day));
    let part = next(page, tokens, index).is_some_and(|part| shows_date(part, "jour"));
    let each = match previous(page, tokens, index) {
        Some("chaque" | "Chaque") => true,
        Some("les") => previous(page, tokens, index - 1).is_some_and(|all| all.eq_ignore_ascii_case("tous")),
        _ => false,
    };
    let numbered = numbered || part || each;
    let followed_by_month = next(page, tokens, index + 1)
        .is_some_and(|month| lists::months().contains(&month.to_lowercase().as_str()));
    let inside = previous(page, tokens, index).is_some_and(|word| {
        word != "du" && word.starts_with(char::is_lowercase)
            || matches!(word, "Le" | "Ce" | "Chaque") && (followed_by_month || part || each)
    });
    let start = page
        .content
        .sentences
        .iter()
        .any(|sentence| sentence.text.start == tokens[index].range.start);
    numbered && inside && !start
}

fn previous<'a>(page: Page<'a>, tokens: &[Token], index: usize) -> Option<&'a str> {
    let token = tokens.get(index.checked_sub(1)?)?;
    let between = &page.text[token.range.end..tokens[index].range.start];
    is_blank(between).then(|| token.text(page.text))
}

fn next<'a>(page: Page<'a>, tokens: &[Token], index: usize) -> Option<&'a str> {
    let token = tokens.get(index + 1)?;
    let between = &page.text[tokens[index].range.end..token.range.start];
    is_blank(between).then(|| token.text(page.text))
}

fn is_blank(between: &str) -> bool {
    between.chars().all(char::is_whitespace)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && matches!(word.as_bytes()[0], b'1' | b'2')
}

fn is_figures(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

fn is_all_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// Whether a street, a stadium or the like stands two or three words before: « place du 8 Mai 1945 ».
fn is_street(page: Page<'_>, tokens: &[Token], index: usize) -> bool {
    let list = include_str!("../../../../../../dictionaries/fr/places-with-dates.txt");
    tokens[..index].iter().rev().skip(1).take(2).any(|token| {
        let word = token.text(page.text).to_lowercase();
        lists::lines(list).any(|place| place == word)
    })
}
