//! The characters that French typography plays with: apostrophes, spaces, hyphens, dashes.

use unicode_normalization::char::is_combining_mark;

/// U+00A0, the no-break space.
pub const NBSP: char = '\u{a0}';
/// U+202F, the narrow no-break space.
pub const NNBSP: char = '\u{202f}';

/// Every character that writers use as an apostrophe: `'`, `’`, `ʼ`, `‘`, `＇`.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '\u{ff07}')
}

/// A space inside a line, breaking or not: space, tab, the no-break and the thin ones.
pub fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}'
    ) || is_no_break(c)
}

/// A space at which a line may not break: U+00A0, U+202F, U+2007.
pub fn is_no_break(c: char) -> bool {
    matches!(c, NBSP | NNBSP | '\u{2007}')
}

/// The end of a line or paragraph, in any of its spellings.
pub fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// A hyphen that joins the parts of a compound: `-`, U+2010, U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// A hyphen or a dash (‒ – — ―) or the minus sign.
pub fn is_dash(c: char) -> bool {
    is_hyphen(c) || matches!(c, '\u{2012}'..='\u{2015}' | '\u{2212}')
}

/// A character that is in the text but not to be seen: soft hyphen, joiners, zero-width spaces, BOM.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// An emoji or a part of one; arrows, ticks and other signs that serve as bullets aren't.
pub fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{2712}' | '\u{2715}'..='\u{2793}' | '\u{2b50}' | '\u{2b55}'
        | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
}

/// The middle dots that inclusive writing uses: `·`, `•`, `‧`, `⋅`.
pub fn is_middle_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '‧' | '⋅')
}

/// A letter that may begin a word.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        c.is_alphabetic()
    }
}

/// A character that continues a word: letter, digit, combining mark, soft hyphen, joiner.
pub fn is_word_part(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric()
        || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
        || is_combining_mark(c)
}

/// A vowel letter of French, accents included, `y` too.
pub fn is_vowel(c: char) -> bool {
    let c = c.to_lowercase().next().unwrap_or(c);
    "aàâäáãåeéèêëiîïíìoôöóòõuùûüúyÿœæ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_break_spaces_are_spaces() {
        for c in [NBSP, NNBSP] {
            assert!(is_space(c) && is_no_break(c));
        }
        assert!(is_space(' ') && !is_no_break(' '));
        assert!(!is_space('\n') && is_line_break('\n'));
    }

    #[test]
    fn apostrophes_and_hyphens() {
        assert!("'’ʼ‘".chars().all(is_apostrophe));
        assert!(is_hyphen('\u{2011}') && is_dash('–') && !is_hyphen('–'));
        assert!(is_vowel('É') && is_vowel('œ') && !is_vowel('ç'));
    }
}
