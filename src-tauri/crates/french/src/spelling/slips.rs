//! How likely one spelling is written for another: the noisy channel through which a word that was meant becomes the
//! one that is read. Prices are hundredths of a power of ten: 300 is a slip made once in a thousand letters.

use std::sync::LazyLock;

use crate::fold::fold_into;
use crate::lists;

/// The price of one slip or of several.
pub(super) type Price = u16;

/// What can't be.
pub(super) const NEVER: Price = Price::MAX / 2;

/// Stand round every word, so that slips can say where in it they happen.
pub(super) const START: char = '^';
/// See [`START`].
pub(super) const END: char = '$';

const ACCENT_LOST: Price = 60;
const ACCENT_OTHER: Price = 80;
/// The dearest accent.
pub(super) const ACCENT_ADDED: Price = 110;
const KEY_BESIDE: Price = 270;
const LETTER: Price = 350;
const VOWEL_FOR_CONSONANT: Price = 420;
const DOUBLE_LOST: Price = 110;
const DOUBLED: Price = 150;
const LETTER_LOST: Price = 300;
const LETTER_ADDED: Price = 340;
const EXCHANGED: Price = 200;
const SIGN_LOST: Price = 130;
const SIGN_ADDED: Price = 230;
/// On top, where it happens to the first letter: nobody gets that one wrong.
pub(super) const FIRST: Price = 120;

/// Letters that are confused sooner than others.
const ALIKE: &[(char, char, Price)] = &[
    ('m', 'n', 220),
    ('c', 's', 190),
    ('s', 'z', 190),
    ('g', 'j', 180),
    ('i', 'y', 140),
    ('c', 'k', 200),
    ('c', 'q', 250),
    ('k', 'q', 220),
    ('b', 'p', 290),
    ('d', 't', 280),
    ('f', 'v', 280),
    ('a', 'e', 260),
    ('u', 'o', 290),
    ('x', 's', 240),
];

/// The letters of a French keyboard, row under row.
const ROWS: [&str; 3] = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

/// No slip is meant as more letters; see the test.
pub(super) const LONGEST: usize = 8;

/// A slip of several letters.
pub(super) struct Slip {
    /// What was meant.
    pub meant: Vec<char>,
    /// What is written.
    pub written: Vec<char>,
    /// How unlikely that is.
    pub price: Price,
}

static SLIPS: LazyLock<Vec<Slip>> = LazyLock::new(|| {
    let slip = |(meant, written, price): (&str, &str, Price)| Slip {
        meant: meant.chars().collect(),
        written: written.chars().collect(),
        price,
    };
    lists::slips().map(slip).collect()
});

/// The slips of several letters that the list names.
pub(super) fn all() -> impl Iterator<Item = &'static Slip> {
    SLIPS.iter()
}

/// One letter written for another, not the first of the word.
pub(super) fn exchanged(meant: char, written: char) -> Price {
    if meant == written {
        return 0;
    }
    if is_mark(meant) || is_mark(written) {
        return NEVER;
    }
    let (bare_meant, bare_written) = (bare(meant), bare(written));
    if bare_meant == bare_written {
        return if written == bare_written {
            ACCENT_LOST
        } else if meant == bare_meant {
            ACCENT_ADDED
        } else {
            ACCENT_OTHER
        };
    }
    if !meant.is_alphabetic() || !written.is_alphabetic() {
        return NEVER;
    }
    let accents = if meant == bare_meant && written == bare_written {
        0
    } else {
        ACCENT_LOST
    };
    let pair = (bare_meant.min(bare_written), bare_meant.max(bare_written));
    let alike = ALIKE
        .iter()
        .find(|(a, b, _)| (*a.min(b), *a.max(b)) == pair)
        .map(|(_, _, price)| *price);
    let beside = are_neighbours(bare_meant, bare_written).then_some(KEY_BESIDE);
    let price = alike.or(beside).unwrap_or_else(|| {
        if is_vowel(bare_meant) == is_vowel(bare_written) {
            LETTER
        } else {
            VOWEL_FOR_CONSONANT
        }
    });
    price + accents
}

/// A letter that was meant after `before` and isn't written.
pub(super) fn lost(meant: char, before: char, first: bool) -> Price {
    if is_mark(meant) {
        return NEVER;
    }
    if !meant.is_alphabetic() {
        return SIGN_LOST;
    }
    let price = if meant == before {
        DOUBLE_LOST
    } else if bare(meant) == 'h' {
        180
    } else if bare(meant) == 'e' {
        270
    } else {
        LETTER_LOST
    };
    price + if first { FIRST } else { 0 }
}

/// A letter that is written after `before` and wasn't meant.
pub(super) fn added(written: char, before: char, after: char, first: bool) -> Price {
    if is_mark(written) {
        return NEVER;
    }
    if !written.is_alphabetic() {
        return SIGN_ADDED;
    }
    let price = if written == before {
        DOUBLED
    } else if bare(written) == 'h' {
        200
    } else if bare(written) == 'e' {
        310
    } else if are_neighbours(written, before) || are_neighbours(written, after) {
        LETTER_ADDED - 40
    } else {
        LETTER_ADDED
    };
    price + if first { FIRST } else { 0 }
}

/// Two letters in the wrong order.
pub(super) fn swapped(first: bool) -> Price {
    EXCHANGED + if first { FIRST } else { 0 }
}

fn is_mark(c: char) -> bool {
    c == START || c == END
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'œ' | 'æ')
}

/// The letter without its accent.
pub(super) fn bare(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' | 'ä' => 'a',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        c if c.is_ascii() || matches!(c, 'œ' | 'æ') => c,
        c => {
            let mut folded = String::new();
            fold_into(c.encode_utf8(&mut [0; 4]), &mut folded);
            folded.chars().next().unwrap_or(c)
        }
    }
}

/// Whether the keys of two letters touch.
fn are_neighbours(a: char, b: char) -> bool {
    let (Some((row_a, column_a)), Some((row_b, column_b))) = (key(a), key(b)) else {
        return false;
    };
    // The rows are shifted by about half a key.
    row_a.abs_diff(row_b) <= 1
        && column_a.abs_diff(column_b) <= 1
        && (row_a == row_b || column_a == column_b || (row_a < row_b) == (column_a > column_b))
}

/// Where a letter's key is.
fn key(c: char) -> Option<(usize, usize)> {
    ROWS.iter().enumerate().find_map(|(row, keys)| {
        keys.bytes()
            .position(|key| char::from(key) == c)
            .map(|column| (row, column))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read() {
        assert!(all().count() > 200, "{}", all().count());
        assert!(all().all(|slip| (1..=LONGEST).contains(&slip.meant.len()) && slip.price > 0));
        let both = |a: &str, b: &str| {
            all().any(|slip| {
                slip.meant.iter().collect::<String>() == a && slip.written.iter().collect::<String>() == b
            })
        };
        assert!(both("an", "en") && both("en", "an") && both("ph", "f") && !both("oe", "œ"));
    }

    #[test]
    fn keys_of_a_french_keyboard() {
        assert!(
            are_neighbours('a', 'z')
                && are_neighbours('a', 'q')
                && are_neighbours('o', 'l')
                && are_neighbours('m', 'l')
        );
        assert!(!are_neighbours('a', 'p') && !are_neighbours('a', 'e') && !are_neighbours('q', 'd'));
    }

    #[test]
    fn accents_and_doubled_letters_are_cheap() {
        assert!(exchanged('é', 'e') < exchanged('a', 'e') && exchanged('a', 'e') < exchanged('a', 't'));
        assert!(
            lost('p', 'p', false) < lost('p', 'l', false) && lost('l', 'a', false) < lost('l', START, true)
        );
    }
}
