//! Ordinals: 1re, 2e, XXIe, and not 1ère, 2ème, XXIème.

use french::words::TokenKind;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.ordinal",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Abréviation d’un ordinal",
    why: "On abrège en 1er, 1re, 2e, XXIe\u{a0}: «\u{a0}2ème\u{a0}» et «\u{a0}1ère\u{a0}» sont des abréviations de l’usage oral.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Abréviations\u{a0}».",
    mend: "Ne gardez que les lettres de l’abréviation.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for token in &page.content.tokens {
        if !matches!(token.kind, TokenKind::Number | TokenKind::Word) {
            continue;
        }
        let word = token.text(page.text);
        if let Some(right) = abbreviated(word) {
            let message = format!("L’ordinal s’abrège «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, token.range.clone(), &right, message, findings);
        }
    }
}

/// The right abbreviation of a wrong one.
fn abbreviated(word: &str) -> Option<String> {
    let figures = |c: char| c.is_ascii_digit();
    let romans = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C');
    let number = if word.starts_with(figures) {
        word.trim_start_matches(figures)
    } else {
        word.trim_start_matches(romans)
    };
    let (number, end) = word.split_at(word.len() - number.len());
    let first = matches!(number, "1" | "I");
    let ending = match end {
        "ère" | "ére" | "ière" | "iere" | "ere" if first => "re",
        "ères" | "ières" if first => "res",
        "ier" if first => "er",
        "iers" if first => "ers",
        "ème" | "éme" | "ième" | "ieme" | "eme" | "è" if !first => "e",
        "èmes" | "émes" | "ièmes" | "iemes" | "emes" if !first => "es",
        _ => return None,
    };
    (!number.is_empty()).then(|| format!("{number}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_and_wrong() {
        for (word, right) in [
            ("1ère", Some("1re")),
            ("2ème", Some("2e")),
            ("XXIème", Some("XXIe")),
            ("20èmes", Some("20es")),
            ("1er", None),
            ("2e", None),
            ("XIXe", None),
            ("Lier", None),
            ("Cième", Some("Ce")),
            ("ème", None),
        ] {
            assert_eq!(abbreviated(word).as_deref(), right, "{word}");
        }
    }
}
