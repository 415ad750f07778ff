//! Finds a keyphrase in French text as a reader would: through inflection, accents, case, elision and articles,
//! but in its order and with its words side by side. A keyphrase is a group round a noun, so its words match nouns
//! and adjectives; one that holds an infinitive matches the forms of its verb.

mod context;
mod gaps;
mod pieces;
mod spellings;
mod word;
mod writing;

use std::ops::Range;

use crate::characters::{is_hyphen, is_space};
use crate::fold::fold;
use crate::lists::is_stop_word;
use crate::slug::slugify;
use crate::words::{Token, TokenKind, tokens};
use gaps::{Gap, is_kept_noun, leads};
use pieces::{Piece, before, joins, pieces};
use word::{Typed, Word};

/// Words of a phrase that are compared; a keyphrase has four.
const MOST_STEPS: usize = 60;

/// Small words that may stand between two words of a phrase.
const MOST_SMALL: usize = 4;

/// A keyphrase made ready for searching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    text: String,
    content: Vec<String>,
    steps: Vec<Step>,
}

/// One word that must be found, and the small words that stand before it in the phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    word: Word,
    gap: Gap,
    /// The compound that begins here, written as one word: `weekend` for `week-end`, and its number of words.
    joined: Option<(String, usize)>,
}

impl Phrase {
    /// Prepares `text` for searching. Articles and question words at either end don't matter; a phrase of nothing but
    /// small words is taken whole.
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        let tokens = tokens(text);
        let parts: Vec<Piece> = pieces(text, &tokens).collect();
        let folded: Vec<String> = parts.iter().map(|piece| piece.folded(text)).collect();
        let small: Vec<bool> = parts
            .iter()
            .zip(&folded)
            .map(|(piece, word)| piece.is_small(text) && !is_kept_noun(word))
            .collect();
        let none = small.iter().all(|small| *small);
        let count = small.iter().filter(|small| !**small || none).count();
        let mut phrase = Self {
            text: text.to_owned(),
            content: Vec::new(),
            steps: Vec::new(),
        };
        let mut gap = Vec::new();
        for (at, (piece, word)) in parts.iter().zip(folded).enumerate() {
            if word.is_empty() {
                continue;
            }
            let is_small = small.get(at).copied().unwrap_or(false) && !none;
            if is_small {
                let next_is_small = small.get(at + 1).copied().unwrap_or(true);
                // « sur mesure » isn't any « mesure », but « dans l’Union » is the Union.
                if phrase.steps.is_empty() && !next_is_small && leads(&word) {
                    phrase.push(Word::small(&word), Vec::new());
                } else {
                    gap.push(word);
                }
                continue;
            }
            // A paragraph in the place of a keyphrase is looked for by its beginning: each place of a text must
            // not be compared with the whole of it.
            if phrase.steps.len() < MOST_STEPS {
                let typed = Typed {
                    word: piece.text(text),
                    alone: count == 1 && phrase.steps.is_empty(),
                    first: phrase.steps.is_empty(),
                };
                let before = std::mem::take(&mut gap);
                let first = phrase.steps.is_empty();
                phrase.push(Word::new(&typed), if first { Vec::new() } else { before });
            }
            phrase.content.push(word);
        }
        phrase.join_compounds(text, &tokens);
        phrase
    }

    fn push(&mut self, word: Word, gap: Vec<String>) {
        let gap = Gap::new(&gap);
        self.steps.push(Step {
            word,
            gap,
            joined: None,
        });
    }

    /// Lets « e-mail » find « email » and « week-end » « weekend ».
    fn join_compounds(&mut self, text: &str, tokens: &[Token]) {
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.text(text);
            if word.len() > word::LONGEST || !word.contains(is_hyphen) {
                continue;
            }
            let parts: Vec<String> = word.split(is_hyphen).map(fold).collect();
            let at = self.steps.windows(parts.len()).position(|steps| {
                let same = |(step, part): (&Step, &String)| step.word.folded() == part;
                steps.iter().zip(&parts).all(same)
            });
            if let Some(step) = at.and_then(|at| self.steps.get_mut(at)) {
                step.joined = Some((parts.concat(), parts.len()));
            }
        }
    }

    /// The phrase as it was given, trimmed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The words that carry its sense, folded, in order.
    pub fn content_words(&self) -> &[String] {
        &self.content
    }

    /// The phrase as the last part of an address.
    pub fn slug(&self) -> String {
        slugify(&self.text)
    }

    /// Byte ranges in `text` where the phrase stands, from its first to its last content word, without overlap.
    /// `tokens` are those of `text`, or of a part of it.
    pub fn find_in(&self, text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let Some(first) = self.steps.first() else {
            return found;
        };
        for (at, token) in tokens.iter().enumerate() {
            let word = token.text(text);
            if !first.word.may_be(word) || found.last().is_some_and(|last| token.range.start < last.end) {
                continue;
            }
            if let Some(end) = self.match_at(text, tokens, at) {
                found.push(token.range.start..end);
            }
        }
        found
    }

    /// The end of the phrase when it stands where the token at `at` begins.
    fn match_at(&self, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let mut pieces = pieces(text, tokens.get(at..)?);
        let mut end: Option<usize> = None;
        let mut last_of_token = true;
        let mut gap: Vec<String> = Vec::new();
        let mut index = 0;
        let mut after_verb = false;
        while let Some(step) = self.steps.get(index) {
            gap.clear();
            loop {
                let piece = pieces.next()?;
                if end.is_some_and(|end| !joins(text.get(end..piece.range.start).unwrap_or("."))) {
                    return None;
                }
                let fits = |gap: &[String]| end.is_none() || step.gap.fits(gap, after_verb);
                let word = piece.text(text);
                let context = || if index == 0 { before(text, tokens, at) } else { "" };
                if step.word.may_be(word) && step.word.is(word, context) && fits(&gap) {
                    (end, last_of_token) = (Some(piece.range.end), piece.last_of_token);
                    after_verb = step.word.is_verb();
                    index += 1;
                    break;
                }
                if let Some((joined, length)) = &step.joined
                    && !piece.is_part()
                    && word.len() <= word::LONGEST
                    && fits(&gap)
                    && is_or_has_plural(&fold(word), joined)
                {
                    (end, last_of_token) = (Some(piece.range.end), true);
                    after_verb = false;
                    index += length;
                    break;
                }
                if piece.starts_compound() && fits(&gap) && step.word.is_joined(piece.whole(text)) {
                    end = Some(piece.whole.end);
                    last_of_token = true;
                    after_verb = false;
                    index += 1;
                    while !piece.ends(&pieces.next()?) {}
                    break;
                }
                // Nothing but a few small words may stand between two words of the phrase.
                if end.is_none() || gap.len() >= MOST_SMALL || !piece.is_small(text) {
                    return None;
                }
                gap.push(fold(word));
                end = Some(piece.range.end);
            }
        }
        // « justice » isn't found in « justice-fiction ».
        end.filter(|_| last_of_token)
    }

    /// Whether the address has every word of the phrase, in order and side by side, small ones aside. An address has
    /// no accents, so none are asked for.
    pub fn is_in_address(&self, address: &str) -> bool {
        let part = address.trim_end_matches('/').rsplit('/').next().unwrap_or("");
        let kept = |word: &&str| !word.is_empty() && (is_kept_noun(word) || !is_stop_word(word));
        let there: Vec<&str> = part
            .split(|c: char| is_hyphen(c) || c == '_' || is_space(c))
            .filter(kept)
            .collect();
        let wanted: Vec<&Step> = self.steps.iter().filter(|step| !step.word.is_small()).collect();
        let wanted_here = |words: &[&str]| {
            words
                .iter()
                .zip(&wanted)
                .all(|(word, step)| step.word.is_plain(word))
        };
        !wanted.is_empty() && there.windows(wanted.len()).any(wanted_here)
    }

    /// Whether a word by itself is the phrase's first word with a sense: in French, what the phrase is about.
    pub fn is_head(&self, word: &str) -> bool {
        let head = self.steps.iter().find(|step| !step.word.is_small());
        head.is_some_and(|step| step.word.may_be(word) && step.word.is(word, || ""))
    }

    /// Whether a word by itself is one of the phrase's content words.
    pub fn has_word(&self, word: &str) -> bool {
        self.steps
            .iter()
            .any(|step| !step.word.is_small() && step.word.may_be(word) && step.word.is(word, || ""))
    }
}

fn is_or_has_plural(word: &str, singular: &str) -> bool {
    word.strip_prefix(singular)
        .is_some_and(|rest| matches!(rest, "" | "s" | "x"))
}

#[cfg(test)]
mod tests;
