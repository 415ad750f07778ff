//! Figures in letters: deux cent trente-quatre, quatre-vingts, soixante et onze.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Decimal, next_word};
use crate::characters::is_hyphen;
use crate::fold::fold_case;
use crate::lists::lines;
use crate::words::{Token, TokenKind};

/// Words and their values; a thousand and more multiply what stands before.
static VALUES: LazyLock<HashMap<&'static str, u64>> = LazyLock::new(|| {
    lines(include_str!("../../../../../dictionaries/fr/number-words.txt"))
        .filter_map(|line| {
            let (word, value) = line.split_once(' ')?;
            Some((word, value.trim().parse().ok()?))
        })
        .collect()
});

/// The longest word that is looked at, in bytes: quatre-vingt-dix-neuf, and more welded on.
const LONGEST: usize = 60;

/// The power of ten that a word multiplies by: mille, million, milliard.
pub(super) fn magnitude(word: &str) -> Option<i32> {
    let value = *VALUES.get(fold_case(word).as_str()).filter(|_| word.len() < 12)?;
    match value {
        1_000 => Some(3),
        1_000_000 => Some(6),
        1_000_000_000 => Some(9),
        _ => None,
    }
}

/// The number that begins at token `at` and how many tokens it takes. Millions are left to the caller.
pub(super) fn read(text: &str, tokens: &[Token], at: usize) -> Option<(Decimal, usize)> {
    let mut sum = Sum::default();
    let mut taken = 0;
    while let Some(token) = tokens
        .get(at + taken)
        .filter(|token| token.kind == TokenKind::Word)
    {
        let word = if taken == 0 {
            token.text(text)
        } else {
            next_word(text, tokens, at + taken)?
        };
        if word.len() > LONGEST {
            break;
        }
        let word = fold_case(word);
        let values: Option<Vec<u64>> = word
            .split(is_hyphen)
            .filter(|part| *part != "et")
            .map(|part| VALUES.get(part).copied())
            .collect();
        // « soixante et onze »: the word between joins two numbers.
        let joins =
            word == "et" && taken > 0 && next_word(text, tokens, at + taken + 1).is_some_and(ends_tens);
        match values {
            _ if joins => taken += 1,
            Some(values) if !values.is_empty() && values.iter().all(|value| *value < 1_000_000) => {
                let mut next = sum.clone();
                if !values.iter().all(|value| next.add(*value)) {
                    break;
                }
                sum = next;
                taken += 1;
            }
            _ => break,
        }
    }
    let value = sum.value().filter(|_| taken > 0)?;
    Some((Decimal::new(u128::from(value), 0), taken))
}

/// « et un », « et onze »: what follows tens.
fn ends_tens(word: &str) -> bool {
    matches!(fold_case(word).as_str(), "un" | "une" | "onze")
}

/// A number being put together.
#[derive(Clone, Default)]
struct Sum {
    thousands: u64,
    below: u64,
    /// The last value added; the next must be smaller, or multiply.
    last: Option<u64>,
}

impl Sum {
    /// Adds a word's value; says whether it fits there. « deux trois » is two numbers.
    fn add(&mut self, value: u64) -> bool {
        let fits = match (value, self.last) {
            (_, None) => true,
            (1000, Some(last)) => last != 1000 && self.thousands == 0,
            (100, Some(last)) => (2..=9).contains(&last),
            // quatre-vingts
            (20, Some(4)) => true,
            (20..=90, Some(last)) => last >= 100,
            (10..=19, Some(last)) => last >= 100 || last == 60 || last == 20,
            (_, Some(last)) => last >= 20 || last == 10 && value >= 7,
        };
        if !fits {
            return false;
        }
        match value {
            1000 => {
                self.thousands = self.below.max(1) * 1000;
                self.below = 0;
            }
            100 => {
                let units = self.below % 10;
                self.below += units.max(1) * 100 - units;
            }
            20 if self.last == Some(4) => self.below += 76,
            value => self.below += value,
        }
        self.last = Some(value);
        true
    }

    fn value(&self) -> Option<u64> {
        self.last.map(|_| self.thousands + self.below)
    }
}
