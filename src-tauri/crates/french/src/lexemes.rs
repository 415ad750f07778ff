//! The words of a text with what the lexicon knows of each, looked up once for all who ask.

use std::ops::Range;

use crate::fold::fold_case;
use crate::lexicon::{Part, Reading, VerbForm, readings};
use crate::words::{Token, TokenKind};

/// The longest word, in bytes, that is looked up.
const LONGEST: usize = 48;

/// The tokens of a text, each in lower case and with its readings.
#[derive(Debug, Clone)]
pub struct Lexemes<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lower: String,
    readings: Vec<Reading>,
    /// Where each token ends in `lower` and in `readings`.
    ends: Vec<(usize, usize)>,
}

impl<'a> Lexemes<'a> {
    /// Looks up the words among `tokens`, which are those of `text`.
    pub fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        let mut lexemes = Self {
            text,
            tokens,
            lower: String::with_capacity(text.len()),
            readings: Vec::with_capacity(tokens.len() * 2),
            ends: Vec::with_capacity(tokens.len()),
        };
        for token in tokens {
            let word = token.text(text);
            if word.len() <= LONGEST {
                push_lower(word, &mut lexemes.lower);
                if token.kind == TokenKind::Word {
                    lexemes.readings.extend(readings(word));
                }
            }
            lexemes.ends.push((lexemes.lower.len(), lexemes.readings.len()));
        }
        lexemes
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token at a place.
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// As it is written; empty beyond the last token.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// In lower case, composed, with straight apostrophes; empty for a huge word and beyond the last token.
    pub fn lower(&self, at: usize) -> &str {
        let range = self.between(at, |end| end.0);
        self.lower.get(range).unwrap_or("")
    }

    /// What the word may be; empty for what is no word or isn't known.
    pub fn readings(&self, at: usize) -> &[Reading] {
        let range = self.between(at, |end| end.1);
        self.readings.get(range).unwrap_or_default()
    }

    fn between(&self, at: usize, end: impl Fn(&(usize, usize)) -> usize) -> Range<usize> {
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, &end);
        start..self.ends.get(at).map_or(start, &end)
    }

    /// The text from the beginning of a token to the end of another one.
    pub fn stretch(&self, tokens: Range<usize>) -> &'a str {
        let ends = (
            self.tokens.get(tokens.start),
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        );
        match ends {
            (Some(first), Some(last)) => self.text.get(first.range.start..last.range.end).unwrap_or(""),
            _ => "",
        }
    }

    /// What stands between a token and the next one.
    pub fn gap(&self, at: usize) -> &'a str {
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return "";
        };
        self.text.get(token.range.end..next.range.start).unwrap_or("")
    }

    /// Whether nothing but space stands between a token and the next one.
    pub fn joins_next(&self, at: usize) -> bool {
        if at + 1 >= self.tokens.len() {
            return false;
        }
        let gap = self.gap(at);
        let elided = self.tokens.get(at).map(|token| token.kind) == Some(TokenKind::Elided);
        (elided || !gap.is_empty()) && gap.chars().all(char::is_whitespace)
    }

    /// Whether a token stands where a sentence, a title, a quotation or an item may begin.
    pub fn is_start(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            self.gap(before)
                .contains(|c: char| ".!?…:;«»“”\"—–•()[]|".contains(c))
        })
    }

    /// Whether a word's capital shows a name: it doesn't begin a sentence, or there is more than one.
    pub fn is_name(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        letters.next().is_some_and(char::is_uppercase)
            && (!self.is_start(at) || letters.any(char::is_uppercase))
    }

    /// Whether a word in lower case is none of French and looks like English: it isn't known and has no accent.
    pub fn is_foreign(&self, at: usize) -> bool {
        let word = self.word(at);
        self.tokens.get(at).map(|token| token.kind) == Some(TokenKind::Word)
            && self.readings(at).is_empty()
            && word.len() > 2
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
    }

    /// Whether the word may be that part of speech here. A word that may be a noun or a verb is a noun after an
    /// article, and a verb after a pronoun.
    pub fn may_be(&self, at: usize, part: Part) -> bool {
        let readings = self.readings(at);
        let has = |part| readings.iter().any(|reading| reading.tags.part() == part);
        if !has(part) {
            return false;
        }
        match part {
            // « de devoir » may be a verb, « en acte » is a noun.
            Part::Verb if has(Part::Noun) && self.is_infinitive(at) => !self.follows_article(at),
            Part::Verb if has(Part::Noun) => !self.follows_determiner(at),
            Part::Noun | Part::Adjective if has(Part::Verb) => !self.follows_subject(at),
            _ => true,
        }
    }

    /// Whether the word may be an infinitive.
    pub fn is_infinitive(&self, at: usize) -> bool {
        let infinitive = |reading: &Reading| reading.tags.form() == Some(VerbForm::Infinitive);
        self.readings(at).iter().any(infinitive)
    }

    /// Whether an article or another determiner stands right before.
    pub fn follows_article(&self, at: usize) -> bool {
        at.checked_sub(1)
            .filter(|before| self.joins_next(*before))
            .is_some_and(|before| {
                matches!(self.lower(before), "l'" | "du" | "des" | "au" | "aux")
                    || self.lower(before) != "de" && self.is_part(before, Part::Determiner)
            })
    }

    /// Whether a determiner stands right before, or a preposition that a noun follows.
    pub fn follows_determiner(&self, at: usize) -> bool {
        let preposition = |before: &usize| matches!(self.lower(*before), "d'" | "de" | "en" | "par");
        self.follows_article(at)
            || at
                .checked_sub(1)
                .filter(|before| self.joins_next(*before))
                .filter(preposition)
                .is_some()
    }

    /// Whether a pronoun that a finite verb follows stands right before: il mange, qui mange, se mange, ne mange.
    fn follows_subject(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| self.joins_next(*before)) else {
            return false;
        };
        matches!(
            self.lower(before),
            "je" | "j'"
                | "tu"
                | "il"
                | "elle"
                | "on"
                | "nous"
                | "vous"
                | "ils"
                | "elles"
                | "qui"
                | "se"
                | "s'"
                | "ne"
                | "n'"
                | "m'"
                | "t'"
                | "y"
        )
    }

    fn is_part(&self, at: usize, part: Part) -> bool {
        self.readings(at)
            .iter()
            .any(|reading| reading.tags.part() == part)
    }
}

/// [`fold_case`], without allocating for the words that most are.
fn push_lower(word: &str, out: &mut String) {
    let plain = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | '\'' | 'à'..='ö' | 'ù'..='ü' | 'œ');
    if word.chars().all(plain) {
        out.push_str(word);
    } else if let Some(start) = word.strip_suffix('’')
        && start.chars().all(plain)
    {
        out.push_str(start);
        out.push('\'');
    } else {
        out.push_str(&fold_case(word));
    }
}
