//! Figures in digits.

use super::Decimal;
use crate::characters::{is_apostrophe, is_space};

/// The value of a number as French writes it: spaces, full stops or apostrophes between groups of three digits, a
/// comma (or a lone full stop) before the decimals. `None` for what is no plain number: 20e, 18h30, 12/05.
pub(super) fn read(number: &str) -> Option<Decimal> {
    let plain: String = number
        .chars()
        .filter(|c| !is_space(*c) && !is_apostrophe(*c))
        .collect();
    if plain.len() > 30
        || !plain
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b',' || b == b'.')
    {
        return None;
    }
    let (whole, decimals) = match (plain.matches(',').count(), plain.matches('.').count()) {
        (0, 0) => (plain, String::new()),
        (1, _) => {
            let (whole, decimals) = plain.split_once(',')?;
            (ungrouped(whole)?, decimals.to_owned())
        }
        (0, _) => match ungrouped(&plain) {
            Some(whole) => (whole, String::new()),
            None => {
                let (whole, decimals) = plain.split_once('.').filter(|(_, after)| !after.contains('.'))?;
                (whole.to_owned(), decimals.to_owned())
            }
        },
        // 1,000,000 as English has it.
        (_, 0) => (ungrouped(&plain.replace(',', "."))?, String::new()),
        _ => return None,
    };
    let power = -i32::try_from(decimals.len()).ok()?;
    Some(Decimal::new(format!("{whole}{decimals}").parse().ok()?, power))
}

/// Digits without the full stops that part them in groups of three; `None` where they don't.
fn ungrouped(digits: &str) -> Option<String> {
    let mut groups = digits.split('.');
    let first = groups.next()?;
    let mut out = first.to_owned();
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        grouped = true;
        out.push_str(group);
    }
    (!grouped || (1..=3).contains(&first.len()) && !first.starts_with('0')).then_some(out)
}
