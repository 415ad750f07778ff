//! Parts running text into sentences the French way: abbreviations, initials, quotations and ellipses don't end one.

mod context;
mod stop;

use std::ops::Range;

use crate::characters::{is_dash, is_pictograph, is_space};
use crate::lists;
use stop::Stop;

/// Byte ranges of the sentences of a paragraph, without the white space round them. A blank line ends a sentence,
/// a single line break only before a line that begins with a bullet or with a dialogue's dash; a closing guillemet or
/// bracket belongs to the sentence that it closes, and so do an emoji or a note's number that follow the stop.
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
            let parted = rest.get(1..blank).is_some_and(|space| space.contains('\n'));
            if parted || rest.get(blank..).is_some_and(opens_line) {
                push(text, start, stop, false, &mut out);
                start = stop + blank;
            }
            at = stop + blank.max(1);
            continue;
        }
        let end = Stop::at(text, stop);
        at = end.after;
        if end.ends_sentence(text, start) {
            at += pictographs(text.get(at..).unwrap_or(""));
            push(text, start, at, start > 0, &mut out);
            start = at;
        }
    }
    push(text, start, text.len(), start > 0, &mut out);
    out
}

/// Whether a sentence is the date that an article of the press begins with, and a dash after it: « 22 mai 2012. – »,
/// « Lyon, le 3 juin 2014. – ». It says nothing by itself.
pub fn is_dateline(text: &str, sentence: &Range<usize>) -> bool {
    if sentence.len() > LONGEST_DATELINE {
        return false;
    }
    let date = text.get(sentence.clone()).unwrap_or("").trim_end_matches('.');
    let mut words = date.split_whitespace().rev();
    let (year, month, day) = (words.next(), words.next(), words.next());
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |word: &str| lists::months().contains(&word.to_lowercase().as_str());
    let after = text.get(sentence.end..).unwrap_or("").trim_start();
    after.starts_with(['-', '–', '—'])
        && year.is_some_and(is_year)
        && month.is_some_and(is_month)
        && day.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The longest dateline, in bytes.
const LONGEST_DATELINE: usize = 48;

/// Adds the sentence between two places. Signs alone (« ! », an emoji at the end) belong to the sentence before, when
/// they `follow` one.
fn push(text: &str, start: usize, end: usize, follow: bool, out: &mut Vec<Range<usize>>) {
    let slice = text.get(start..end).unwrap_or("");
    let from = start + (slice.len() - slice.trim_start().len());
    let to = from + slice.trim().len();
    if from >= to {
        return;
    }
    if follow
        && !slice.contains(char::is_alphanumeric)
        && let Some(last) = out.last_mut()
        && !text.get(last.end..from).is_some_and(|gap| gap.contains('\n'))
    {
        last.end = to;
        return;
    }
    out.push(from..to);
}

/// Whether a line that begins so begins a sentence, whatever ended the line before: a bullet, or a dash and a capital.
fn opens_line(line: &str) -> bool {
    let mut chars = line.chars();
    let Some(sign) = chars.next() else { return false };
    let rest = chars.as_str();
    if matches!(
        sign,
        '•' | '◦' | '▪' | '▫' | '‣' | '●' | '■' | '✓' | '✔' | '➜' | '→' | '►'
    ) {
        return rest.starts_with(is_space);
    }
    is_dash(sign)
        && rest
            .trim_start_matches(is_space)
            .trim_start_matches(['«', '“', '"'])
            .trim_start_matches(is_space)
            .starts_with(char::is_uppercase)
}

/// The length of the emoji that follow a stop, with the spaces before them: « Bravo ! 🎉 ».
fn pictographs(tail: &str) -> usize {
    let body = tail.trim_start_matches(is_space);
    let signs = body.find(|c| !is_pictograph(c)).unwrap_or(body.len());
    let alone = body
        .get(signs..)
        .is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace));
    if signs > 0 && alone {
        tail.len() - body.len() + signs
    } else {
        0
    }
}

#[cfg(test)]
mod tests;
