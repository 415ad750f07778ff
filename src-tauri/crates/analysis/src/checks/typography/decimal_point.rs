//! Numbers written as in English: 1.5 % for 1,5 %, 38.400 euros for 38 400 euros.

use french::characters::is_space;
use french::lists;
use french::words::TokenKind;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.decimal-point",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Point dans un nombre",
    why: "En français, la virgule sépare les décimales et une espace les milliers\u{a0}: «\u{a0}1.500\u{a0}euros\u{a0}» se lit mille cinq cents \
          chez les uns, un euro et demi chez les autres.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Nombres\u{a0}».",
    mend: "Mettez une virgule devant les décimales, une espace insécable entre les milliers.",
    thresholds: &[],
    run: Run::Block(run),
};

/// Groups of three figures at most: millions.
const GROUPS: usize = 3;

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content).filter(|page| page.text.contains('.')) else {
        return;
    };
    for token in page
        .content
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Number)
    {
        let whole = token.text(page.text);
        let figures = whole.trim_end_matches(|c: char| !c.is_ascii_digit());
        let end = token.range.start + figures.len();
        if !measures(page, end) {
            continue;
        }
        if let Some(right) = french(figures, context.profile.thousands()) {
            let message = format!("En français, ce nombre s’écrit «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, token.range.start..end, &right, message, findings);
        }
    }
}

/// Whether percent, money or millions follow: a version, a date or a reference has none of them.
fn measures(page: Page<'_>, at: usize) -> bool {
    let rest = page.text[at..].trim_start_matches(is_space);
    let word = page.letters_from(page.text.len() - rest.len());
    rest.starts_with(['%', '€', '$', '£'])
        || matches!(
            word,
            "euros" | "euro" | "dollars" | "millions" | "million" | "milliards" | "milliard"
        )
        || word.chars().count() >= 2 && lists::is_unit(word) && rest.len() < page.text.len() - at
}

/// The number as French writes it; `None` where it has no point, or none that is sure.
fn french(figures: &str, thousands: Option<char>) -> Option<String> {
    let parts: Vec<&str> = figures.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [whole, decimals] if digits(whole) && digits(decimals) && decimals.len() <= 2 => {
            Some(format!("{whole},{decimals}"))
        }
        [first, groups @ ..] if !groups.is_empty() && groups.len() <= GROUPS => {
            let grouped = digits(first)
                && (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && groups.iter().all(|group| group.len() == 3 && digits(group));
            grouped.then(|| parts.join(thousands.map(String::from).unwrap_or_default().as_str()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_become_commas_or_spaces() {
        let nbsp = Some('\u{a0}');
        assert_eq!(french("1.5", nbsp).as_deref(), Some("1,5"));
        assert_eq!(french("38.400", nbsp).as_deref(), Some("38\u{a0}400"));
        assert_eq!(french("1.250.000", nbsp).as_deref(), Some("1\u{a0}250\u{a0}000"));
        for number in [
            "12", "1.2345", "0.125", "1.2.3", "1.", ".5", "1234.567", "1.234.56",
        ] {
            assert_eq!(french(number, nbsp), None, "{number}");
        }
    }
}
