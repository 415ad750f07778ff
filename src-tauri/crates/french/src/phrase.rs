//! Finds a keyphrase in French text as a reader would: through inflection, accents, case, elision and articles,
//! but in its order and with its words side by side.

use std::ops::Range;

use crate::characters::{is_apostrophe, is_hyphen};
use crate::fold::{first_folded, fold};
use crate::lists::is_stop_word;
use crate::slug::slugify;
use crate::stem::stem_folded;
use crate::words::{Token, TokenKind, tokens};

/// The longest word, in bytes, that is compared; longer ones match nothing.
const LONGEST: usize = 120;

/// A keyphrase made ready for searching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    text: String,
    content: Vec<String>,
    steps: Vec<Step>,
}

/// Words of a phrase that are compared; a keyphrase has four.
const MOST_STEPS: usize = 60;

/// One word that must be found, and the small words that stand before it in the phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    stem: String,
    first: char,
    gap: Vec<String>,
}

impl Phrase {
    /// Prepares `text` for searching. Small words at either end don't matter; a phrase of nothing else is taken whole.
    pub fn new(text: &str) -> Self {
        let parts: Vec<String> = pieces(text, &tokens(text))
            .map(|piece| fold(piece.text(text)))
            .collect();
        let all_small = parts.iter().all(|part| is_stop_word(part));
        let mut phrase = Self {
            text: text.trim().to_owned(),
            content: Vec::new(),
            steps: Vec::new(),
        };
        let mut gap = Vec::new();
        for part in parts {
            if part.is_empty() {
                continue;
            }
            if is_stop_word(&part) && !all_small {
                gap.push(part);
                continue;
            }
            let mut stem = part.clone();
            stem_folded(&mut stem);
            let Some(first) = stem.chars().next() else {
                continue;
            };
            let before = std::mem::take(&mut gap);
            let gap = if phrase.steps.is_empty() {
                Vec::new()
            } else {
                before
            };
            phrase.content.push(part);
            // A paragraph in the place of a keyphrase is looked for by its beginning: each place of a text must
            // not be compared with the whole of it.
            if phrase.steps.len() < MOST_STEPS {
                phrase.steps.push(Step { stem, first, gap });
            }
        }
        phrase
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
        let mut scratch = String::new();
        for (at, token) in tokens.iter().enumerate() {
            if found.last().is_some_and(|last| token.range.start < last.end)
                || first_folded(token.text(text)) != Some(first.first)
            {
                continue;
            }
            let mut pieces = pieces(text, tokens.get(at..).unwrap_or_default());
            if let Some(end) = self.match_at(text, &mut pieces, &mut scratch) {
                found.push(token.range.start..end);
            }
        }
        found
    }

    /// The end of the phrase when it stands where `pieces` begin.
    fn match_at(
        &self,
        text: &str,
        pieces: &mut impl Iterator<Item = Piece>,
        scratch: &mut String,
    ) -> Option<usize> {
        let mut end: Option<usize> = None;
        let mut last_of_token = true;
        let mut gap: Vec<String> = Vec::new();
        for step in &self.steps {
            gap.clear();
            loop {
                let piece = pieces.next()?;
                if end.is_some_and(|end| !joins(text.get(end..piece.range.start).unwrap_or("."))) {
                    return None;
                }
                let word = piece.text(text);
                let hit = first_folded(word) == Some(step.first) && piece.range.len() <= LONGEST && {
                    scratch.clear();
                    crate::fold::fold_into(word, scratch);
                    stem_folded(scratch);
                    *scratch == step.stem
                };
                let fits = hit && (end.is_none() || same_gap(&step.gap, &gap));
                if fits {
                    end = Some(piece.range.end);
                    last_of_token = piece.last_of_token;
                    break;
                }
                // Nothing but a few small words may stand between two words of the phrase.
                if end.is_none() || gap.len() >= 4 || !is_stop_word(word) {
                    return None;
                }
                gap.push(fold(word));
                end = Some(piece.range.end);
            }
        }
        // « justice » isn't found in « justice-fiction ».
        end.filter(|_| last_of_token)
    }
}

/// A token, or a part of a hyphen compound.
struct Piece {
    range: Range<usize>,
    last_of_token: bool,
}

impl Piece {
    fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.clone()).unwrap_or("")
    }
}

/// The words of the tokens, hyphen compounds parted, so that « compte rendu » and « compte-rendu » are alike.
fn pieces<'t>(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Piece> + 't {
    tokens
        .iter()
        .filter(|token| token.kind != TokenKind::Symbol)
        .flat_map(move |token| {
            let word = token.text(text);
            let parts = if token.kind == TokenKind::Word { word } else { "" };
            let mut at = token.range.start;
            let mut done = false;
            std::iter::from_fn(move || {
                if done {
                    return None;
                }
                let rest = parts.get(at - token.range.start..).unwrap_or("");
                let hyphen = rest.char_indices().find(|(_, c)| is_hyphen(*c));
                let (end, next) = match hyphen {
                    Some((offset, c)) => (at + offset, at + offset + c.len_utf8()),
                    None => (token.range.end, token.range.end),
                };
                let piece = Piece {
                    range: at..end,
                    last_of_token: hyphen.is_none(),
                };
                done = hyphen.is_none();
                at = next;
                Some(piece)
            })
        })
}

/// Whether what stands between two words leaves them side by side: spaces, a hyphen, quotation marks, emphasis.
fn joins(between: &str) -> bool {
    let mut breaks = 0;
    between.chars().all(|c| {
        breaks += usize::from(c == '\n');
        c.is_whitespace()
            || is_hyphen(c)
            || is_apostrophe(c)
            || matches!(c, '*' | '_' | '«' | '»' | '"' | '“' | '”' | '\u{200b}')
    }) && breaks < 2
}

/// Whether the small words of the text are those of the phrase, articles and contractions aside.
fn same_gap(wanted: &[String], found: &[String]) -> bool {
    let bare = wanted.is_empty();
    let wanted = wanted.iter().filter_map(|word| core(word));
    let mut found = found.iter().filter_map(|word| core(word));
    if bare {
        // « agence immobilière Lyon » also finds « agence immobilière à Lyon ».
        return match found.next() {
            None => true,
            Some(word) => matches!(word, "de" | "a" | "en") && found.next().is_none(),
        };
    }
    wanted.eq(found)
}

/// What a small word says once articles are forgotten: du, des, d’ → de; aux → a; le, la, les, l’ → nothing.
fn core(word: &str) -> Option<&str> {
    match word {
        "le" | "la" | "les" | "l'" | "un" | "une" => None,
        "du" | "des" | "d'" | "de" => Some("de"),
        "au" | "aux" | "a" => Some("a"),
        word => Some(word),
    }
}

#[cfg(test)]
mod tests;
