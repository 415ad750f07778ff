//! The numbers of an order, and how each is meant: at least, at most, about, from one to another.

use super::tokens::Token;
use super::words;

/// How far from a number its meaning may stand, in tokens.
const REACH: usize = 4;

/// A number, or both ends of a range, before its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) least: Option<u32>,
    pub(super) most: Option<u32>,
    /// The first of its tokens, the meaning before it included.
    pub(super) start: usize,
    /// One past the last, the meaning after it included.
    pub(super) end: usize,
}

/// « about 700 words » is kept within a tenth, as writers' contracts usually have it (our house's reading).
const TOLERANCE: u32 = 10;

/// The amount whose unit is the token `unit` and has `length` tokens.
pub(super) fn before(tokens: &[Token], unit: usize, length: usize) -> Option<Amount> {
    let (last, from) = number_before(tokens, unit)?;
    let range = from
        .checked_sub(1)
        .filter(|&joint| words::is("between", &tokens[joint..from]))
        // « de 800 mots à 1 000 mots »
        .map(|joint| {
            if joint > 0 && words::is("unit", &tokens[joint - 1..joint]) {
                joint - 1
            } else {
                joint
            }
        })
        .and_then(|joint| number_before(tokens, joint));
    if let Some((first, start)) = range.filter(|(first, _)| *first < last) {
        let start = start.saturating_sub(usize::from(start > 0));
        return Some(amount(Some(first), Some(last), start, unit + length));
    }
    if let Some((first, last)) = tokens[from..unit].first().and_then(|token| dashed(&token.folded)) {
        return Some(amount(Some(first), Some(last), from, unit + length));
    }
    let (start, end) = (from, unit + length);
    let meant = meaning(tokens, start, end);
    Some(match meant {
        Some(("most", start, end)) => amount(None, Some(last), start, end),
        Some(("about", start, end)) => {
            let within = last / TOLERANCE;
            amount(Some(last - within), Some(last + within), start, end)
        }
        Some((_, start, end)) => amount(Some(last), None, start, end),
        None => amount(Some(last), None, start, end),
    })
}

/// A number that has a meaning and no unit: « 900 maximum ».
pub(super) fn bare(tokens: &[Token]) -> Option<Amount> {
    let end = (1..=tokens.len())
        .find(|&end| number_before(tokens, end).is_some() && number_before(tokens, end + 1).is_none())?;
    let (value, start) = number_before(tokens, end)?;
    match meaning(tokens, start, end)? {
        ("most", start, end) => Some(amount(None, Some(value), start, end)),
        ("least", start, end) => Some(amount(Some(value), None, start, end)),
        _ => None,
    }
}

fn amount(least: Option<u32>, most: Option<u32>, start: usize, end: usize) -> Amount {
    Amount {
        least,
        most,
        start,
        end,
    }
}

/// Which of the three meanings stands nearest, before or after; with the bounds that take it in.
fn meaning(tokens: &[Token], start: usize, end: usize) -> Option<(&'static str, usize, usize)> {
    let mut nearest: Option<(usize, (&'static str, usize, usize))> = None;
    for kind in ["least", "most", "about"] {
        for index in start.saturating_sub(REACH)..(end + REACH).min(tokens.len()) {
            let Some((_, length)) = words::at(kind, tokens, index) else {
                continue;
            };
            let distance = if index + length <= start {
                start - index - length
            } else if index >= end {
                index - end
            } else {
                continue;
            };
            // « pas plus de » holds « plus de »: the longer is meant.
            let score = distance * 8 + 8 - length.min(7);
            if nearest.is_none_or(|(best, _)| score < best) {
                nearest = Some((score, (kind, start.min(index), end.max(index + length))));
            }
        }
    }
    nearest.map(|(_, found)| found)
}

/// The number that ends right before a token, and where it begins: `700`, `1 000`, `1,000`, `deux`.
fn number_before(tokens: &[Token], end: usize) -> Option<(u32, usize)> {
    let token = tokens.get(end.checked_sub(1)?)?;
    let start = end - 1;
    if let Some(count) = words::count(&token.folded) {
        return Some((count, start));
    }
    if let Some((_, last)) = dashed(&token.folded) {
        return Some((last, start));
    }
    let mut digits = grouped(&token.folded)?;
    let mut from = start;
    // Groups of three parted by a blank.
    while digits.len().is_multiple_of(3)
        && let Some(group) = from.checked_sub(1).and_then(|before| tokens.get(before))
        && (1..=3).contains(&group.folded.len())
        && group.folded.bytes().all(|byte| byte.is_ascii_digit())
    {
        digits.insert_str(0, &group.folded);
        from -= 1;
    }
    let value: u32 = digits.parse().ok()?;
    (1..=1_000_000).contains(&value).then_some((value, from))
}

/// `1,000`, `1.500`, `700`: digits alone, without the signs between them.
fn grouped(folded: &str) -> Option<String> {
    let digits: String = folded.chars().filter(|char| !matches!(char, '.' | ',')).collect();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// `700-900`.
fn dashed(folded: &str) -> Option<(u32, u32)> {
    let (first, last) = folded.split_once(['-', '–'])?;
    let (first, last) = (grouped(first)?.parse().ok()?, grouped(last)?.parse().ok()?);
    (first < last).then_some((first, last))
}
