//! Long numbers without their groups of three figures.

use french::characters::is_space;
use french::lists;
use french::words::TokenKind;

use super::page::Page;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.thousands",
    category: Category::Typography,
    level: Level::Advice,
    origin: Origin::House,
    title: "Grand nombre sans séparation",
    why: "Par tranches de trois chiffres, un grand nombre se lit d’un coup d’œil\u{a0}; les années, elles, restent d’un seul \
          tenant.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Nombres\u{a0}».",
    mend: "Séparez les tranches de trois chiffres par une espace insécable.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let Some(space) = context.profile.thousands() else {
        return;
    };
    for (index, token) in page.content.tokens.iter().enumerate() {
        let number = token.text(page.text);
        let figures = number.bytes().take_while(u8::is_ascii_digit).count();
        let tail = number[figures..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let bare = token.kind == TokenKind::Number
            && (4..=9).contains(&figures)
            && (tail.is_empty() || lists::is_unit(tail));
        if !bare || number.starts_with('0') {
            continue;
        }
        let range = token.range.start..token.range.start + figures;
        let certain = counts_money(page, range.end);
        let before = index
            .checked_sub(1)
            .and_then(|last| page.content.tokens.get(last));
        let named = before.is_some_and(|last| is_label(last.text(page.text)));
        let counted = figures >= 5 && !named && counts_something(page, range.end);
        if !(certain || counted) || !page.is_prose(range.clone()) {
            continue;
        }
        let right = grouped(&page.text[range.clone()], space);
        let message = format!("Ce nombre se lit mieux «\u{a0}{right}\u{a0}».");
        if let Some(edit) = page.replace(range.clone(), right.as_str()) {
            let fix = Fix {
                label: right,
                edits: vec![edit],
                safe: certain,
            };
            findings
                .add(&CHECK, page.content.source_span(range), message)
                .fix(fix);
        }
    }
}

/// Followed by euros or a symbol of money: no year, no code.
fn counts_money(page: Page<'_>, at: usize) -> bool {
    let rest = page.text[at..].trim_start_matches(is_space);
    let word = page.letters_from(page.text.len() - rest.len());
    rest.starts_with(['€', '$', '£']) || matches!(word, "euros" | "dollars" | "francs")
}

/// Followed by a word in lower case: 12300 visiteurs, and not « 75011 Paris ».
fn counts_something(page: Page<'_>, at: usize) -> bool {
    let rest = page.text[at..].trim_start_matches(is_space);
    let word = page.letters_from(page.text.len() - rest.len());
    rest.len() < page.text.len() - at
        && word.chars().count() > 2
        && word.starts_with(char::is_lowercase)
        && !lists::is_stop_word(word)
}

/// What stands before a number that names a thing: n°, code, loi, article…
fn is_label(word: &str) -> bool {
    let folded = french::fold::fold(word);
    lists::lines(include_str!(
        "../../../../../../dictionaries/fr/number-labels.txt"
    ))
    .any(|label| label == folded)
}

fn grouped(figures: &str, space: char) -> String {
    let mut out = String::with_capacity(figures.len() + 9);
    for (index, figure) in figures.chars().enumerate() {
        if index > 0 && (figures.len() - index).is_multiple_of(3) {
            out.push(space);
        }
        out.push(figure);
    }
    out
}
