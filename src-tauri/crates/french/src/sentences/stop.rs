//! A run of terminators, and whether it ends the sentence it stands in.

use super::context::{
    has_capital, is_counted, is_era, is_minutes, is_numbering, is_reference, last_word, opens_sentence,
};
use crate::characters::{is_hyphen, is_pictograph, is_space};
use crate::lists::{self, AbbreviationKind};

/// A run of terminators, with the marks that close after it.
pub(super) struct Stop {
    start: usize,
    /// The end of the closing marks.
    pub(super) after: usize,
    /// A single full stop.
    full_stop: bool,
    /// Two dots or more, or `…`, and no `!` or `?`.
    ellipsis: bool,
    /// A bracket is among the closing marks.
    bracket: bool,
}

impl Stop {
    pub(super) fn at(text: &str, start: usize) -> Self {
        let rest = text.get(start..).unwrap_or("");
        let run = rest
            .find(|c| !matches!(c, '.' | '!' | '?' | '…'))
            .unwrap_or(rest.len());
        let signs = rest.get(..run).unwrap_or("");
        let quiet = !signs.contains(['!', '?']);
        let mut after = start + run;
        let mut bracket = false;
        loop {
            let tail = text.get(after..).unwrap_or("");
            let Some(c) = tail.chars().next() else { break };
            if matches!(c, '»' | '”' | '"' | '’' | '\'' | ')' | ']' | '*' | '_' | '›') {
                bracket |= matches!(c, ')' | ']');
                after += c.len_utf8();
            } else if is_space(c) {
                let spaces = tail.find(|c| !is_space(c)).unwrap_or(tail.len());
                let closes = tail.get(spaces..).is_some_and(|t| t.starts_with(['»', '›']));
                if !closes {
                    break;
                }
                after += spaces;
            } else {
                let note = note(tail);
                if note == 0 {
                    break;
                }
                after += note;
            }
        }
        Self {
            start,
            after,
            full_stop: signs == ".",
            ellipsis: quiet && signs != ".",
            bracket,
        }
    }

    /// Whether the sentence that began at `sentence` ends here.
    pub(super) fn ends_sentence(&self, text: &str, sentence: usize) -> bool {
        let tail = text.get(self.after..).unwrap_or("");
        let before = text.get(..self.start).unwrap_or("");
        if !tail.starts_with(char::is_whitespace) {
            return tail.is_empty() || runs_together(before, tail);
        }
        // « […] » is a cut, not an end.
        if self.ellipsis && self.bracket && before.ends_with(['[', '(']) {
            return false;
        }
        let mut next = opening(tail);
        // « Il part. […] Il revient. »: what follows the cut decides.
        for cut in ["[…]", "[...]", "(…)", "(...)"] {
            if let Some(after) = tail.trim_start().strip_prefix(cut) {
                next = opening(after);
            }
        }
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
        if is_numbering(sentence) {
            return false;
        }
        let found = lists::abbreviations()
            .iter()
            .find(|abbreviation| abbreviation.is(word));
        if let Some(abbreviation) = found {
            // « (pommes, poires, etc.) Le reste »: the bracket closes, the sentence goes on.
            return !self.bracket && abbreviation_ends(abbreviation.kind, before, word, next);
        }
        if word == "J.-C" && is_era(before) {
            return true;
        }
        if word == "h" && is_minutes(next) {
            return false;
        }
        let last = word.rsplit(['.', '-']).next().unwrap_or("");
        let mut letters = last.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        // « J. Dupont », « U.E. » before a name: but « plan B. Le reste » ends.
        !initial || opens_sentence(next)
    }
}

fn abbreviation_ends(kind: AbbreviationKind, before: &str, word: &str, next: &str) -> bool {
    let numbered = next.starts_with(|c: char| c.is_ascii_digit()) || is_reference(next);
    match kind {
        AbbreviationKind::Always => false,
        AbbreviationKind::BeforeNumber => !numbered,
        AbbreviationKind::Counted => !numbered && is_counted(before, word),
        AbbreviationKind::MayEnd => true,
    }
}

/// The text after the marks that open a sentence: spaces, dashes, guillemets, brackets, emoji.
fn opening(tail: &str) -> &str {
    tail.trim_start_matches(|c: char| {
        c.is_whitespace()
            || is_hyphen(c)
            || is_pictograph(c)
            || matches!(
                c,
                '«' | '“' | '"' | '(' | '[' | '–' | '—' | '\'' | '’' | '‘' | '*' | '_'
            )
    })
}

/// The length of a note's number right after a stop: « fin.[12] », « fin.³ ».
fn note(tail: &str) -> usize {
    if let Some(inside) = tail.strip_prefix('[') {
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        let closed = inside.get(digits..).is_some_and(|rest| rest.starts_with(']'));
        return if (1..=3).contains(&digits) && closed {
            digits + 2
        } else {
            0
        };
    }
    tail.find(|c| !matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'))
        .unwrap_or(tail.len())
}

/// « la fin.Le début »: the space was lost, as in many sources.
fn runs_together(before: &str, tail: &str) -> bool {
    let word = last_word(before);
    word.chars().count() > 2
        && word.chars().all(char::is_lowercase)
        && tail.starts_with(char::is_uppercase)
        && opens_sentence(tail)
}
