//! Writing values as YAML: bare where no reader of YAML could take them for something else, between double
//! quotes otherwise.

use std::fmt::Write as _;

/// Where a value is written, since that decides what may stand bare.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// After `key: ` on its own line.
    Line,
    /// Inside `[…]` or `{…}`.
    Flow,
    /// A date on its own line: the only value that may look like a date and stand bare.
    Date,
}

/// `text` as a YAML scalar that reads back the same.
pub(super) fn write(text: &str, place: Place) -> String {
    if stands_bare(text, place) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn stands_bare(text: &str, place: Place) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let like_a_number = text
        .chars()
        .all(|char| "0123456789abcdefxoABCDEFTZe:.-+_ ".contains(char))
        && text.contains(|char: char| char.is_ascii_digit());
    (first.is_alphanumeric() || first == '«')
        && text.trim() == text
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(":\t")
        && !text.contains(" #")
        && (place == Place::Date || !like_a_number)
        && !(place == Place::Flow && text.contains([',', '[', ']', '{', '}', ':', '"', '\'']))
        && !text.contains(must_be_escaped)
        && !is_reserved(text)
}

/// Words that some version of YAML reads as a truth value or as nothing.
fn is_reserved(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    matches!(
        &*word,
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "null" | "nan" | "inf"
    )
}

fn must_be_escaped(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}')
        || (char as u32) & 0xfffe == 0xfffe
}

fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for char in text.chars() {
        match char {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            _ if must_be_escaped(char) => {
                // Writing to a string cannot fail.
                let _ = match char as u32 {
                    code @ 0..=0xff => write!(written, "\\x{code:02x}"),
                    code @ 0x100..=0xffff => write!(written, "\\u{code:04x}"),
                    code => write!(written, "\\U{code:08x}"),
                };
            }
            _ => written.push(char),
        }
    }
    written.push('"');
    written
}
