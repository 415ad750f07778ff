//! The scanner behind [`super::tokens`]: at each start it decides which kind of token begins there.

use super::addresses;
use super::{Token, TokenKind};
use crate::characters::{is_apostrophe, is_hyphen, is_letter, is_middle_dot, is_space, is_word_part};
use crate::lists;

pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Up to here the run has already been looked at for an address and holds none.
    no_address_before: usize,
    /// The character before the current one.
    previous: Option<char>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            no_address_before: 0,
            previous: None,
        }
    }

    pub(super) fn run(mut self, out: &mut Vec<Token>) {
        while let Some(c) = self.char_at(self.at) {
            let start = self.at;
            if is_letter(c) {
                if !self.address(start, out) {
                    self.word(start, out);
                }
            } else if c.is_numeric() {
                if !self.address(start, out) {
                    self.number(start, out);
                }
            } else if matches!(c, '#' | '@') && self.handle(start, out) {
            } else if is_symbol(c) {
                let end = self.run_end(start, |c| c == '\u{fe0f}' || c == '\u{200d}' || is_symbol(c));
                self.push(start, end, TokenKind::Symbol, out);
            } else {
                self.at += c.len_utf8();
            }
            // Every branch has moved on; this keeps the loop finite whatever happens.
            if self.at <= start {
                self.at = start + c.len_utf8();
            }
            self.previous = self
                .text
                .get(..self.at)
                .and_then(|before| before.chars().next_back());
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind, out: &mut Vec<Token>) {
        out.push(Token {
            range: start..end,
            kind,
        });
        self.at = end;
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or("")
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// The end of the run of characters from `start` that satisfy `keep`.
    fn run_end(&self, start: usize, keep: impl Fn(char) -> bool) -> usize {
        let rest = self.rest(start);
        start + rest.find(|c| !keep(c)).unwrap_or(rest.len())
    }

    fn address(&mut self, start: usize, out: &mut Vec<Token>) -> bool {
        if start < self.no_address_before {
            return false;
        }
        let rest = self.rest(start);
        match addresses::recognise(rest) {
            Ok((length, kind)) => {
                self.push(start, start + length, kind, out);
                true
            }
            Err(looked_at) => {
                self.no_address_before = start + looked_at;
                false
            }
        }
    }

    fn handle(&mut self, start: usize, out: &mut Vec<Token>) -> bool {
        if self.previous.is_some_and(|c| is_word_part(c) || c == '/') {
            return false;
        }
        let end = self.run_end(start + 1, |c| is_word_part(c) || c == '_');
        let body = self.text.get(start + 1..end).unwrap_or("");
        if !body.chars().any(is_letter) {
            return false;
        }
        self.push(start, end, TokenKind::Handle, out);
        true
    }

    fn number(&mut self, start: usize, out: &mut Vec<Token>) {
        let mut end = self.run_end(start, is_word_part);
        let digits = self.text.get(start..end).unwrap_or("");
        let mut grouped = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        loop {
            let mut rest = self.rest(end).chars();
            let Some(sign) = rest.next() else { break };
            let next = end + sign.len_utf8();
            let follows = rest.next();
            if is_space(sign) && sign != '\t' {
                // Thousands: three digits exactly.
                let stop = if grouped {
                    self.run_end(next, is_word_part)
                } else {
                    next
                };
                let group = self.text.get(next..stop).unwrap_or("");
                if group.len() != 3 || !group.bytes().all(|b| b.is_ascii_digit()) {
                    break;
                }
                end = stop;
            } else if matches!(sign, '.' | ',' | '/' | ':') && follows.is_some_and(|c| c.is_ascii_digit()) {
                grouped = false;
                end = self.run_end(next, is_word_part);
            } else {
                break;
            }
        }
        self.push(start, end, TokenKind::Number, out);
    }

    fn word(&mut self, start: usize, out: &mut Vec<Token>) {
        // Where the current part began (after the last hyphen or apostrophe), to recognise elisions.
        let mut begin = start;
        let mut end = self.run_end(start, is_word_part);
        loop {
            let mut rest = self.rest(end).chars();
            let Some(sign) = rest.next() else { break };
            let next = end + sign.len_utf8();
            let follows = rest.next();
            if is_apostrophe(sign) {
                let left = self.text.get(begin..end).unwrap_or("");
                let joins = follows.is_some_and(is_letter);
                let right_end = if joins {
                    self.run_end(next, is_word_part)
                } else {
                    next
                };
                let kept =
                    joins && lists::keeps_apostrophe(left, self.text.get(next..right_end).unwrap_or(""));
                if begin == start && !kept && lists::is_elision(left) {
                    // « c'est-à-dire » is one word, though c' alone is an elision.
                    if joins && lists::begins_kept_compound(left, self.rest(start)) {
                        end = right_end;
                        continue;
                    }
                    self.push(start, next, TokenKind::Elided, out);
                    return;
                }
                if !joins {
                    break;
                }
                end = right_end;
            } else if is_hyphen(sign) && follows.is_some_and(is_word_part) {
                begin = start;
                end = self.run_end(next, is_word_part);
            } else if is_middle_dot(sign) && follows.is_some_and(is_letter) {
                end = self.run_end(next, is_word_part);
            } else if sign == '.' && self.dotted(start, end, follows) {
                let hyphen = follows.is_some_and(is_hyphen);
                let from = if hyphen {
                    next + follows.map_or(0, char::len_utf8)
                } else {
                    next
                };
                end = self.run_end(from, is_word_part);
            } else if sign == '(' {
                match self.bracketed(next) {
                    Some(stop) => end = stop,
                    None => break,
                }
            } else {
                break;
            }
        }
        end = self.tail(start, end);
        self.push(start, end, TokenKind::Word, out);
    }

    /// Whether the full stop at `end` belongs to the word: `U.E.`, `J.-C.`, `c.-à-d.`, `étudiant.e.s`.
    fn dotted(&self, start: usize, end: usize, follows: Option<char>) -> bool {
        let word = self.text.get(start..end).unwrap_or("");
        let last = word.rsplit(['.', '-']).next().unwrap_or("");
        let single = last.chars().count() == 1 && last.chars().all(is_letter);
        let after = end + 1;
        match follows {
            Some(c) if is_hyphen(c) => single && self.char_at(after + c.len_utf8()).is_some_and(is_letter),
            Some(c) if is_letter(c) => {
                let stop = self.run_end(after, is_word_part);
                let part = self.text.get(after..stop).unwrap_or("");
                let capital = single && last.chars().all(char::is_uppercase);
                if capital && part.chars().count() == 1 && c.is_uppercase() {
                    return true;
                }
                lists::is_inclusive_suffix(part)
            }
            // The last stop of a dotted acronym.
            _ => single && word.contains('.') && last != word && !lists::is_inclusive_suffix(last),
        }
    }

    /// The end of `(e)s` when it stands at `from - 1`, as in `salarié(e)s`.
    fn bracketed(&self, from: usize) -> Option<usize> {
        let close = self.run_end(from, is_letter);
        let inside = self.text.get(from..close)?;
        if !(inside == "s" || inside == "x" || lists::is_inclusive_suffix(inside))
            || self.char_at(close)? != ')'
        {
            return None;
        }
        Some(self.run_end(close + 1, is_letter))
    }

    /// Signs that end certain words: `C++`, `C#`, `n°`.
    fn tail(&self, start: usize, end: usize) -> usize {
        let word = self.text.get(start..end).unwrap_or("");
        let rest = self.rest(end);
        for sign in ["++", "#", "+"] {
            let after = rest
                .strip_prefix(sign)
                .and_then(|after| after.chars().next().map_or(Some(' '), Some));
            let closed = after.is_some_and(|c| !is_word_part(c) && c != '+' && c != '#');
            let short = word.len() <= 2 || sign == "+";
            if closed && short && word.chars().next().is_some_and(char::is_uppercase) {
                return end + sign.len();
            }
        }
        if matches!(word, "n" | "N" | "nos" | "Nos") && rest.starts_with(['°', 'º']) {
            return self.run_end(end, |c| matches!(c, '°' | 'º'));
        }
        end
    }
}

fn is_symbol(c: char) -> bool {
    match c {
        '%' | '&' | '+' | '=' | '$' | '<' | '>' | '~' | '^' | '|' => true,
        c if c.is_ascii() => false,
        '‰' | '§' | '°' | '€' | '£' | '¥' | '©' | '®' | '™' | '×' | '÷' | '±' => true,
        c => {
            matches!(c as u32,
            0x20a0..=0x20cf | 0x2100..=0x2bff | 0x1f000..=0x1faff)
                && !c.is_alphanumeric()
        }
    }
}
