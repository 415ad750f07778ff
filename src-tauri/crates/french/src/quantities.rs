//! Reads the quantities of a text: figures in digits or letters, with their magnitude and their unit. The same
//! quantity in another dress has the same value: 1724, 1 724 and 1.724; 80 % and quatre-vingts pour cent; 1,5 million
//! and 1 500 000.

mod decimal;
mod digits;
mod letters;
mod ordinals;
mod units;

use std::ops::Range;

pub use decimal::Decimal;
pub use ordinals::ordinal;

use crate::characters::is_space;
use crate::words::{Token, TokenKind};

/// A quantity and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// From the first digit or letter to the end of its unit; bytes of the text.
    pub range: Range<usize>,
    /// Its value, magnitude words (mille, millions) multiplied in.
    pub value: Decimal,
    /// Its unit by one name for all its spellings: `%`, `€`, `km`.
    pub unit: Option<&'static str>,
    /// Whether it is written in letters.
    pub in_letters: bool,
}

/// The quantity that begins at token `at`, and how many tokens it takes. `un` and `une` alone are articles; ordinals
/// (`20e`), times and whatever else holds letters is none.
pub fn quantity_at(text: &str, tokens: &[Token], at: usize) -> Option<(Quantity, usize)> {
    let first = tokens.get(at)?;
    let (mut value, mut taken, in_letters) = match first.kind {
        TokenKind::Number => {
            let taken = 1 + apostrophe_groups(text, tokens, at);
            let end = tokens.get(at + taken - 1)?.range.end;
            (digits::read(text.get(first.range.start..end)?)?, taken, false)
        }
        TokenKind::Word => {
            let (value, taken) = letters::read(text, tokens, at)?;
            (value, taken, true)
        }
        TokenKind::Symbol if first.text(text) != "%" => {
            // $ 200
            let unit = units::named(first.text(text))?;
            let (quantity, taken) = quantity_at(text, tokens, at + 1).filter(|(q, _)| q.unit.is_none())?;
            let touches = gap(text, tokens, at).is_some_and(|gap| gap.chars().all(is_space));
            let range = first.range.start..quantity.range.end;
            let whole = Quantity {
                range,
                unit: Some(unit),
                ..quantity
            };
            return touches.then_some((whole, taken + 1));
        }
        _ => return None,
    };
    // A percentage is no number of hundredths, so « cent » is looked at by `letters` alone.
    while let Some(power) = next_word(text, tokens, at + taken).and_then(letters::magnitude) {
        value = value.times_ten_to(power)?;
        taken += 1;
    }
    let mut end = tokens.get(at + taken - 1)?.range.end;
    let unit = units::after(text, tokens, at + taken).map(|(unit, more)| {
        taken += more;
        end = tokens.get(at + taken - 1).map_or(end, |token| token.range.end);
        unit
    });
    if in_letters && taken == 1 && unit.is_none() && value == Decimal::from(1) {
        return None;
    }
    let quantity = Quantity {
        range: first.range.start..end,
        value,
        unit,
        in_letters,
    };
    Some((quantity, taken))
}

/// How many groups of three digits follow a number after an apostrophe, as Switzerland writes: 1’500’000.
fn apostrophe_groups(text: &str, tokens: &[Token], at: usize) -> usize {
    let is_group = |place: usize| {
        let joined = gap(text, tokens, place - 1).is_some_and(|gap| matches!(gap, "'" | "’"));
        let next = tokens.get(place).map_or("", |token| token.text(text));
        joined && next.len() == 3 && next.bytes().all(|b| b.is_ascii_digit())
    };
    (at + 1..).take_while(|place| is_group(*place)).count()
}

/// The word at `at` where nothing but spaces parts it from the token before.
fn next_word<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    let before = at.checked_sub(1)?;
    let touches = gap(text, tokens, before)?
        .chars()
        .all(|c| is_space(c) || c == '\n');
    tokens.get(at).filter(|_| touches).map(|token| token.text(text))
}

/// What stands between a token and the next.
fn gap<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    text.get(tokens.get(at)?.range.end..tokens.get(at + 1)?.range.start)
}

#[cfg(test)]
mod tests;
