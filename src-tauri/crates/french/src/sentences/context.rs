//! What stands round a full stop: the word before it, the word after it, and what they make of it.

use crate::characters::{is_apostrophe, is_hyphen, is_letter, is_word_part};
use crate::lists;

/// The word that stands right before a full stop, dots and hyphens inside it included.
pub(super) fn last_word(before: &str) -> &str {
    let mut from = before.len();
    for (at, c) in before.char_indices().rev().take(24) {
        if !(is_word_part(c) || is_hyphen(c) || c == '.' || c == '°') {
            break;
        }
        from = at;
    }
    before.get(from..).unwrap_or("").trim_start_matches(['.', '-'])
}

fn first_word(next: &str) -> &str {
    let end = next
        .char_indices()
        .take(24)
        .find(|(_, c)| !is_letter(*c) && !is_word_part(*c))
        .map(|(at, _)| at);
    match end {
        Some(end) => next.get(..end).unwrap_or(""),
        None => next
            .char_indices()
            .nth(24)
            .map_or(next, |(at, _)| next.get(..at).unwrap_or("")),
    }
}

/// eu-LISA, iPhone: a name that begins in lower case may open a sentence.
pub(super) fn has_capital(next: &str) -> bool {
    next.chars()
        .take(24)
        .take_while(|c| is_word_part(*c) || is_hyphen(*c))
        .any(char::is_uppercase)
}

fn is_roman(word: &str) -> bool {
    word.bytes()
        .all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}

/// « 1. Présentation », « 3.2. Les résultats », « IV. Bilan », « Art. 2. Le juge » : whether all that the sentence
/// holds so far is the number of what follows.
pub(super) fn is_numbering(sentence: &str) -> bool {
    let sentence = sentence.trim();
    if sentence.len() > 48 {
        return false;
    }
    let Some((label, number)) = sentence.rsplit_once(char::is_whitespace) else {
        let figures = sentence
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        return figures || is_roman(sentence) || sentence.chars().count() == 1;
    };
    let figures = number.starts_with(|c: char| c.is_ascii_digit());
    (figures || is_roman(number)) && lists::is_part_label(label.trim_end_matches('.'))
}

/// « 52 av. J.-C. » is a date, « J.-C. Dupont » a name.
pub(super) fn is_era(before: &str) -> bool {
    let words = before.trim_end_matches("J.-C").trim_end();
    ["av.", "apr.", "avant", "après"]
        .iter()
        .any(|word| words.ends_with(word))
}

/// What follows « art. », « t. », « chap. »: a Roman number or a lone capital (L. 123-4).
pub(super) fn is_reference(next: &str) -> bool {
    let word = first_word(next);
    if next
        .get(word.len()..)
        .is_some_and(|after| after.starts_with(is_apostrophe))
    {
        return false;
    }
    !word.is_empty()
        && (is_roman(word) || word.chars().count() == 1 && word.chars().all(char::is_uppercase))
        && word != "À"
        && word != "A"
}

/// Whether a number stands right before the abbreviation: « 240 p. ».
pub(super) fn is_counted(before: &str, word: &str) -> bool {
    before
        .strip_suffix(word)
        .is_some_and(|before| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// « 2 h. 10 », « 18 h. 45, » : minutes, not the number that begins a sentence.
pub(super) fn is_minutes(next: &str) -> bool {
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    let after = next.get(digits..).unwrap_or("");
    digits == 2 && (after.is_empty() || after.starts_with(['.', ',', ';', ')', '!', '?']))
}

/// Whether the word opens a sentence rather than going on with a name: Le, Il, Dans, Ensuite…
pub(super) fn opens_sentence(next: &str) -> bool {
    let word = first_word(next);
    if word.chars().count() < 2 {
        // L’, D’, C’ before an apostrophe, or À.
        let mut rest = next.chars().skip(1);
        return matches!(word, "À" | "A" | "Y") || rest.next().is_some_and(is_apostrophe);
    }
    lists::is_stop_word(word) || crate::connectors::is_first_word(word)
}
