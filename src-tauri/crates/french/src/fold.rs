//! Two ways of making spellings comparable: `fold` forgets case, accents and ligatures, `fold_case` only case.

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::characters::{is_apostrophe, is_hyphen, is_invisible, is_no_break};

/// Lower case without accents: `Cœur d’Été` gives `coeur d'ete`. Ligatures are opened (œ, æ), every
/// apostrophe is `'`, every no-break space a space, every hyphen `-`; invisible characters are dropped.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// [`fold`], appended to a buffer of the caller's.
pub fn fold_into(text: &str, out: &mut String) {
    for c in text.chars() {
        fold_char(c, out);
    }
}

fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out.push('e'),
        'à' | 'â' | 'À' | 'Â' => out.push('a'),
        'ç' | 'Ç' => out.push('c'),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        c if is_apostrophe(c) => out.push('\''),
        c if is_no_break(c) => out.push(' '),
        c if is_hyphen(c) => out.push('-'),
        c if is_invisible(c) => {}
        c => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                out.extend(part.to_lowercase().filter(|c| !is_combining_mark(*c)));
            }
        }),
    }
}

/// Lower case, composed (NFC), every apostrophe `'`; accents and the rest stay: `L’ÉTÉ` gives `l'été`.
pub fn fold_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = true;
    let lower = text.chars().flat_map(char::to_lowercase).map(|c| {
        let c = if is_apostrophe(c) { '\'' } else { c };
        plain &= is_always_composed(c);
        c
    });
    let lower: String = lower.collect();
    if plain { lower } else { lower.nfc().collect() }
}

/// The composed form (NFC), borrowed where the text already is.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_always_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Characters that composing never changes: those before the combining marks, and what French punctuation adds.
fn is_always_composed(c: char) -> bool {
    c < '\u{300}' || matches!(c, '\u{2010}'..='\u{2027}' | '\u{202f}')
}

/// The first character of the folded text, without folding the rest; used to skip most comparisons.
pub fn first_folded(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    if first.is_ascii() {
        return Some(first.to_ascii_lowercase());
    }
    let mut buffer = String::new();
    for c in text.chars() {
        fold_char(c, &mut buffer);
        if let Some(c) = buffer.chars().next() {
            return Some(c);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_ligatures_apostrophes_and_spaces() {
        assert_eq!(fold("Cœur d’Été"), "coeur d'ete");
        assert_eq!(fold("ÆGYPTE\u{a0}!"), "aegypte !");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
        assert_eq!(fold("co\u{ad}opération"), "cooperation");
        assert_eq!(fold("Ångström, İzmir"), "angstrom, izmir");
    }

    #[test]
    fn case_alone() {
        assert_eq!(fold_case("L’ÉTÉ"), "l'été");
        assert_eq!(fold_case("E\u{301}TÉ"), "été");
    }

    #[test]
    fn first_character() {
        assert_eq!(first_folded("État"), Some('e'));
        assert_eq!(first_folded("œuvre"), Some('o'));
        assert_eq!(first_folded(""), None);
    }

    #[test]
    fn composing_borrows_when_it_can() {
        assert!(matches!(composed("été"), Cow::Borrowed(_)));
        assert_eq!(composed("e\u{301}"), "é");
    }
}
