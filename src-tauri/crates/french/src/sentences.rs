//! Parts running text into sentences the French way: abbreviations, initials, quotations and ellipses don't end one.

use std::ops::Range;

use crate::characters::{is_apostrophe, is_hyphen, is_letter, is_space, is_word_part};
use crate::lists::{self, AbbreviationKind};

/// Byte ranges of the sentences of a paragraph, without the white space round them. A blank line ends a sentence,
/// a single line break doesn't; a closing guillemet or bracket belongs to the sentence that it closes.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = text
        .get(at..)
        .and_then(|rest| rest.find(['.', '!', '?', '…', '\n']))
    {
        let stop = at + found;
        if text.as_bytes().get(stop) == Some(&b'\n') {
            // Look no further than this white space.
            let rest = text.get(stop..).unwrap_or("");
            let blank = rest.len() - rest.trim_start().len();
            if rest.get(1..blank).is_some_and(|space| space.contains('\n')) {
                push(text, start, stop, &mut out);
                start = stop + blank;
            }
            at = stop + blank.max(1);
            continue;
        }
        let end = Stop::at(text, stop);
        at = end.after;
        if end.ends_sentence(text, start) {
            push(text, start, end.after, &mut out);
            start = end.after;
        }
    }
    push(text, start, text.len(), &mut out);
    out
}

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Range<usize>>) {
    let slice = text.get(start..end).unwrap_or("");
    let from = start + (slice.len() - slice.trim_start().len());
    let to = from + slice.trim().len();
    if from < to {
        out.push(from..to);
    }
}

/// A run of terminators, with the marks that close after it.
struct Stop {
    start: usize,
    /// The end of the closing marks.
    after: usize,
    /// A single full stop.
    full_stop: bool,
    /// Two dots or more, or `…`, and no `!` or `?`.
    ellipsis: bool,
}

impl Stop {
    fn at(text: &str, start: usize) -> Self {
        let rest = text.get(start..).unwrap_or("");
        let run = rest
            .find(|c| !matches!(c, '.' | '!' | '?' | '…'))
            .unwrap_or(rest.len());
        let signs = rest.get(..run).unwrap_or("");
        let quiet = !signs.contains(['!', '?']);
        let mut after = start + run;
        loop {
            let tail = text.get(after..).unwrap_or("");
            let Some(c) = tail.chars().next() else { break };
            if matches!(c, '»' | '”' | '"' | '’' | '\'' | ')' | ']' | '*' | '_' | '›') {
                after += c.len_utf8();
            } else if is_space(c) {
                let spaces = tail.find(|c| !is_space(c)).unwrap_or(tail.len());
                let closes = tail.get(spaces..).is_some_and(|t| t.starts_with(['»', '›']));
                if !closes {
                    break;
                }
                after += spaces;
            } else {
                break;
            }
        }
        Self {
            start,
            after,
            full_stop: signs == ".",
            ellipsis: quiet && signs != ".",
        }
    }

    fn ends_sentence(&self, text: &str, sentence: usize) -> bool {
        let tail = text.get(self.after..).unwrap_or("");
        if !tail.starts_with(char::is_whitespace) {
            return tail.is_empty();
        }
        // « […] » is a cut, not an end.
        let before = text.get(..self.start).unwrap_or("");
        let closed = text.get(..self.after).is_some_and(|t| t.ends_with([']', ')']));
        if self.ellipsis && closed && before.ends_with(['[', '(']) {
            return false;
        }
        let next = tail.trim_start_matches(|c: char| {
            c.is_whitespace()
                || is_hyphen(c)
                || matches!(
                    c,
                    '«' | '“' | '"' | '(' | '[' | '–' | '—' | '\'' | '’' | '‘' | '*' | '_'
                )
        });
        let Some(first) = next.chars().next() else {
            return true;
        };
        if matches!(first, '!' | '?' | '.' | '…' | ',' | ';' | ':' | '»' | ')' | ']') {
            return false;
        }
        if first.is_lowercase() && !has_capital(next) {
            return false;
        }
        !self.full_stop || self.full_stop_ends(before, text.get(sentence..self.start).unwrap_or(""), next)
    }

    /// Whether a lone full stop before a capital, a digit or a sign ends the sentence.
    fn full_stop_ends(&self, before: &str, sentence: &str, next: &str) -> bool {
        let word = last_word(before);
        if word.is_empty() {
            return true;
        }
        // « 1. Présentation », « IV. Bilan »: the number of what follows.
        let whole = sentence.trim();
        if whole == word
            && (word.bytes().all(|b| b.is_ascii_digit()) || is_roman(word) || word.chars().count() == 1)
        {
            return false;
        }
        let numbered = next.starts_with(|c: char| c.is_ascii_digit()) || is_reference(next);
        let found = lists::abbreviations()
            .iter()
            .find(|abbreviation| abbreviation.is(word));
        match found.map(|abbreviation| abbreviation.kind) {
            Some(AbbreviationKind::Always) => return false,
            Some(AbbreviationKind::BeforeNumber) => return !numbered,
            Some(AbbreviationKind::MayEnd) => return true,
            None => {}
        }
        if word == "J.-C" && is_era(before) {
            return true;
        }
        let last = word.rsplit(['.', '-']).next().unwrap_or("");
        let mut letters = last.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        // « J. Dupont », « U.E. » before a name: but « plan B. Le reste » ends.
        !initial || opens_sentence(next)
    }
}

/// The word that stands right before a full stop, dots and hyphens inside it included.
fn last_word(before: &str) -> &str {
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
fn has_capital(next: &str) -> bool {
    next.chars()
        .take(24)
        .take_while(|c| is_word_part(*c) || is_hyphen(*c))
        .any(char::is_uppercase)
}

fn is_roman(word: &str) -> bool {
    word.bytes()
        .all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}

/// « 52 av. J.-C. » is a date, « J.-C. Dupont » a name.
fn is_era(before: &str) -> bool {
    let words = before.trim_end_matches("J.-C").trim_end();
    ["av.", "apr.", "avant", "après"]
        .iter()
        .any(|word| words.ends_with(word))
}

/// What follows « art. », « t. », « chap. »: a Roman number or a lone capital (L. 123-4).
fn is_reference(next: &str) -> bool {
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

/// Whether the word opens a sentence rather than going on with a name: Le, Il, Dans, Ensuite…
fn opens_sentence(next: &str) -> bool {
    let word = first_word(next);
    if word.chars().count() < 2 {
        // L’, D’, C’ before an apostrophe, or À.
        let mut rest = next.chars().skip(1);
        return matches!(word, "À" | "A" | "Y") || rest.next().is_some_and(is_apostrophe);
    }
    lists::is_stop_word(word) || crate::connectors::is_first_word(word)
}

#[cfg(test)]
mod tests;
