//! Spaces inside numbers, between a number and what it counts, and after the abbreviations that hold to
//! what follows.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::characters::{NBSP, is_no_break, is_space};
use french::lists::{self, lines};

use super::{Fault, Gap, Place};
use crate::checks::typography::page::Page;

/// Units written out: euros, kilomètres, millions…
static UNIT_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../../dictionaries/fr/unit-words.txt"
    ))
    .collect()
});

/// Abbreviations that hold to the name or the number after them.
static HOLDING: LazyLock<Vec<(&str, bool)>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../../dictionaries/fr/no-break-after.txt"
    ))
    .filter_map(|line| line.rsplit_once(' '))
    .map(|(text, kind)| (text.trim(), kind == "nombre"))
    .collect()
});

/// Characters on either side of a gap that may be of the same number: four groups and wide spaces.
const LONGEST_NUMBER: usize = 40;

impl Place<'_> {
    /// After a digit: a group of thousands, a percent sign, a unit, a month.
    pub(super) fn after_number(&self) -> Option<Gap> {
        if !self.is_prose() {
            return None;
        }
        if self.after.is_ascii_digit() {
            return self.thousands();
        }
        if matches!(self.after, '%' | '‰') {
            let alone = self.second().is_none_or(|c| !c.is_alphanumeric());
            return if alone {
                self.exactly(self.profile.before_percent(), Fault::BeforeUnit)
            } else {
                None
            };
        }
        let whole = self.unit()?;
        // « 5€/mois », « 4 j/semaine »: what stands after the stroke is what it is counted by.
        let by = whole.split_once('/').filter(|(unit, by)| {
            !unit.is_empty() && !lists::is_unit(whole) && by.chars().all(char::is_alphabetic)
        });
        let word = by.map_or(whole, |(unit, _)| unit);
        let tied = lists::is_unit(word) || UNIT_WORDS.contains(word);
        if self.is_empty() {
            let clear = tied && (is_clear_symbol(word) || self.measures(word)) && !self.is_part_of_a_name();
            return if clear {
                self.gap(self.profile.before_unit(), Fault::BeforeUnit)
            } else {
                None
            };
        }
        if tied {
            return self.exactly(self.profile.before_unit(), Fault::BeforeUnit);
        }
        let day = self.digits_before().len() <= 2;
        if day && is_month(word) { self.held() } else { None }
    }

    /// After a word: n°, M., p., 1er before a month, the h of a time before its minutes.
    pub(super) fn after_word(&self) -> Option<Gap> {
        if !matches!(self.before, '.' | '°' | 'e' | 's' | 'r' | 'h') || !self.is_prose() {
            return None;
        }
        let start = self.page.word_start(self.start);
        let word = &self.page.text[start..self.start];
        let holds = HOLDING.iter().any(|(text, number)| {
            *text == word
                && if *number {
                    self.after.is_ascii_digit()
                } else {
                    self.after.is_uppercase()
                }
        });
        if holds {
            let tight = self.before == '°' && self.is_empty();
            return if tight {
                self.gap(Some(NBSP), Fault::NoBreak)
            } else {
                self.held()
            };
        }
        match word {
            "1er" if is_month(self.page.letters_from(self.end)) => self.held(),
            "h" if self.after.is_ascii_digit() && self.follows_number(start) => self.held(),
            _ => None,
        }
    }

    /// Any no-break space will do.
    fn held(&self) -> Option<Gap> {
        if self.is_empty() {
            return None;
        }
        let mut spaces = self.spaces().chars();
        let right = spaces.next().is_some_and(is_no_break) && spaces.next().is_none();
        if right {
            None
        } else {
            self.gap(Some(NBSP), Fault::NoBreak)
        }
    }

    /// Between two groups of a number: `12 300`, not `01 23 45` nor `2024 300`.
    fn thousands(&self) -> Option<Gap> {
        let mut spaces = self.spaces().chars();
        let single = spaces.next().filter(|_| spaces.next().is_none());
        let right = single.is_some_and(|space| self.profile.accepts_thousands(space));
        if right || !self.parts_thousands() {
            return None;
        }
        self.gap(self.profile.thousands(), Fault::NoBreak)
    }

    /// Whether the gap is between two groups of one number.
    pub(super) fn parts_thousands(&self) -> bool {
        let figures = self.before.is_ascii_digit() && self.after.is_ascii_digit();
        figures && !self.is_empty() && self.is_prose() && self.groups_of_three().unwrap_or(false)
    }

    fn groups_of_three(&self) -> Option<bool> {
        let text = self.page.text;
        let inside = |c: &char| c.is_ascii_digit() || is_space(*c);
        let bytes = |chars: &mut dyn Iterator<Item = char>| -> Option<usize> {
            // Figures without end are no number, and each of their gaps must not read them all.
            let mut chars = chars.take_while(inside);
            let sum = chars.by_ref().take(LONGEST_NUMBER).map(char::len_utf8).sum();
            chars.next().is_none().then_some(sum)
        };
        let left = self.start - bytes(&mut text[..self.start].chars().rev())?;
        let right = self.end + bytes(&mut text[self.end..].chars())?;
        let mut groups = text[left..right]
            .split(is_space)
            .filter(|group| !group.is_empty());
        let first = groups.next()?;
        let whole = (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && groups.clone().count() <= 3
            && groups.all(|group| group.len() == 3);
        let attached = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '#');
        let before = text[..left]
            .chars()
            .next_back()
            .filter(|_| !text[left..].starts_with(is_space));
        let after = text[right..]
            .chars()
            .next()
            .filter(|_| !text[..right].ends_with(is_space));
        let alone = !before.is_some_and(|c| attached(c) || matches!(c, ',' | '.' | ':' | '’' | '\'' | '+'))
            && !after.is_some_and(|c| attached(c) && !c.is_alphabetic());
        Some(whole && alone)
    }

    /// The symbol or the word on the right, whole: neither `l` of « l’eau » nor `t` of « t-shirts ».
    fn unit(&self) -> Option<&str> {
        let rest = &self.page.text[self.end..];
        let part =
            |c: char| c.is_alphanumeric() || matches!(c, '°' | '€' | '$' | '£' | '¥' | '/' | '²' | '³');
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let next = rest[end..].chars().next();
        let cut = next.is_some_and(|c| {
            french::characters::is_apostrophe(c) || french::characters::is_hyphen(c) || c == '_'
        });
        (end > 0 && !cut).then(|| &rest[..end])
    }

    /// `6m`, `60g`, `3,5t`: a symbol of one letter that measures, and neither « la 4g » nor « 3l » of a reference.
    fn measures(&self, symbol: &str) -> bool {
        let one = self.digits_before().len() == 1 && !self.page.text[..self.start - 1].ends_with(',');
        matches!(symbol, "m" | "g" | "t" | "W" | "V") && !(one && symbol != "m")
    }

    fn digits_before(&self) -> &str {
        let head = &self.page.text[..self.start];
        let left = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        &head[left..]
    }

    /// `B2km`, `#5km`: the number belongs to something else.
    fn is_part_of_a_name(&self) -> bool {
        let head = &self.page.text[..self.start];
        let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
        head.ends_with(|c: char| c.is_alphabetic() || matches!(c, '-' | '#' | '_' | '/' | '@'))
    }

    /// Whether a number stands before the word that begins at `start`.
    fn follows_number(&self, start: usize) -> bool {
        let head = self.page.text[..start].trim_end_matches(is_space);
        head.len() < start && head.ends_with(|c: char| c.is_ascii_digit())
    }
}

/// Whether an apostrophe parts groups of three figures, as in Switzerland: 1’500.
pub(super) fn parts_thousands(page: Page<'_>, sign: Range<usize>) -> bool {
    let figures = |c: char| c.is_ascii_digit();
    let (head, tail) = (&page.text[..sign.start], &page.text[sign.end..]);
    let before = head.len() - head.trim_end_matches(figures).len();
    let after = tail.len() - tail.trim_start_matches(figures).len();
    (1..=3).contains(&before) && after == 3 && page.is_prose(sign)
}

fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    lists::months().contains(&lower.as_str())
}

/// Symbols that are read as units even when they touch the number: `5km`, `20€`, but not `4K`, `5s`, `16px`.
fn is_clear_symbol(word: &str) -> bool {
    let technical = matches!(word, "px" | "pt" | "pp" | "ppm" | "ms");
    let currency = matches!(word, "€" | "£" | "¥");
    currency || !technical && lists::is_unit(word) && word.chars().count() >= 2
}
