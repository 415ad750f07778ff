//! Figures and plurals in French sentences.

/// « 1 mot », « 2 mots »: French plurals begin at two. Both forms are given whole.
pub fn counted(number: u32, one: &str, many: &str) -> String {
    format!("{}\u{a0}{}", grouped(number), if number < 2 { one } else { many })
}

/// Digits in groups of three, parted by U+202F.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 6);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// « 1er », « 3e », masculine.
pub(crate) fn ordinal(number: u32) -> String {
    format!("{}{}", grouped(number), if number == 1 { "er" } else { "e" })
}

/// One decimal at most, with a comma: `1,3`, `25`.
pub(crate) fn decimal(value: f64) -> String {
    let rounded = format!("{value:.1}");
    rounded
        .strip_suffix(".0")
        .map_or_else(|| rounded.replace('.', ","), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_groups() {
        assert_eq!(counted(0, "mot", "mots"), "0\u{a0}mot");
        assert_eq!(counted(2, "mot", "mots"), "2\u{a0}mots");
        assert_eq!(grouped(612), "612");
        assert_eq!((ordinal(1), ordinal(3)), ("1er".to_owned(), "3e".to_owned()));
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
    }

    #[test]
    fn decimals() {
        assert_eq!(decimal(1.26), "1,3");
        assert_eq!(decimal(25.0), "25");
    }
}
