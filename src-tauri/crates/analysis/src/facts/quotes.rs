//! Somebody's own words: between quotation marks, or after a verb of saying and a colon where the marks were lost.

use std::ops::Range;

use document::BlockContent;
use french::fold::fold_case;
use french::lexicon::{Part, readings};
use french::lists::{is_stop_word, is_verb_of_saying};
use french::quantities::quantity_at;
use french::words::{Token, TokenKind};

use super::block::{Id, id};
use super::speakers::Speaker;

/// Words quoted, in a form that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its words in lower case, accents kept, punctuation left out.
    pub words: Vec<Id>,
    /// Whether it stands between quotation marks.
    pub is_marked: bool,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
}

/// Fewer words are a word set apart, not a quote.
const SHORTEST: usize = 4;

/// Every quote of a block, with the range of what is quoted.
pub(super) fn quotes(content: &BlockContent) -> Vec<(Range<usize>, Quote)> {
    let mut found: Vec<(Range<usize>, Quote)> = marked(&content.text)
        .into_iter()
        .filter_map(|range| quote(content, range, true))
        .collect();
    if found.is_empty() {
        found.extend(unmarked(content).and_then(|range| quote(content, range, false)));
    }
    found
}

fn quote(content: &BlockContent, range: Range<usize>, is_marked: bool) -> Option<(Range<usize>, Quote)> {
    let inside = content.text.get(range.clone())?;
    let start = range.start + (inside.len() - inside.trim_start().len());
    let range = start..start + inside.trim().len();
    let at = |byte: usize| content.tokens.partition_point(|token| token.range.start < byte);
    let tokens = content.tokens.get(at(range.start)..at(range.end))?;
    let words: Vec<Id> = words_of(&content.text, tokens)
        .into_iter()
        .map(|(word, _)| word)
        .collect();
    let quote = Quote {
        words,
        is_marked,
        speaker: None,
    };
    (quote.words.len() >= SHORTEST).then_some((range, quote))
}

/// The words of a text as quotes compare them, with their places: punctuation left out, figures by their value (80 % and
/// 80 pour cent are typography).
pub(super) fn words_of(text: &str, tokens: &[Token]) -> Vec<(Id, Range<usize>)> {
    let mut words = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((quantity, taken)) = quantity_at(text, tokens, at) {
            let word = format!("{}{}", quantity.value, quantity.unit.unwrap_or(""));
            words.push((id(&word), quantity.range));
            at += taken;
            continue;
        }
        if token.kind != TokenKind::Symbol {
            let mut word = fold_case(token.text(text));
            word.retain(|c| !c.is_whitespace());
            words.push((id(word.trim_end_matches('\'')), token.range.clone()));
        }
        at += 1;
    }
    words
}

/// What stands between « and », “ and ”, or two straight marks. A quote in a quote belongs to the outer one.
fn marked(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (None, '«' | '“' | '"') => {
                open = Some((at + c.len_utf8(), c));
                depth = 0;
            }
            (Some((_, '«')), '«') => depth += 1,
            (Some((_, '«')), '»') if depth > 0 => depth -= 1,
            (Some((start, '«')), '»') | (Some((start, '“')), '”') | (Some((start, '"')), '"') => {
                found.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// What follows « a déclaré : », « a souligné que Les… » or « a déclaré la lutte est… », to the end of the block: quotes
/// whose marks were lost.
fn unmarked(content: &BlockContent) -> Option<Range<usize>> {
    let text = content.text.as_str();
    let tokens = content.tokens.as_slice();
    let said = tokens.iter().position(|token| is_saying(token.text(text)))?;
    let next = tokens.get(said + 1)?;
    let gap = text.get(tokens[said].range.end..next.range.start)?;
    if gap.trim() == ":" {
        return text[next.range.start..]
            .starts_with(char::is_uppercase)
            .then_some(next.range.start..text.len());
    }
    if !gap.trim().is_empty() {
        return None;
    }
    if matches!(next.text(text), "que" | "qu’" | "qu'") {
        let first = tokens.get(said + 2)?;
        let word = first.text(text);
        let lost = word.starts_with(char::is_uppercase) && is_stop_word(word);
        return lost.then_some(first.range.start..text.len());
    }
    // « a déclaré la guerre » says no words; a clause with a verb of its own does.
    let spoken =
        said > 0 && is_auxiliary(tokens[said - 1].text(text)) && opens_clause(text, &tokens[said + 1..]);
    spoken.then_some(next.range.start..text.len())
}

fn is_auxiliary(word: &str) -> bool {
    readings(word).any(|reading| reading.tags.form().is_some() && reading.lemma.text() == "avoir")
}

/// Whether a determiner comes first and a finite verb follows in the same clause.
fn opens_clause(text: &str, tokens: &[Token]) -> bool {
    let determiner = |word: &str| readings(word).any(|reading| reading.tags.part() == Part::Determiner);
    if !tokens.first().is_some_and(|token| {
        matches!(token.kind, TokenKind::Word | TokenKind::Elided) && determiner(token.text(text))
    }) {
        return false;
    }
    let mut end = tokens[0].range.start;
    for token in tokens.iter().take(24) {
        let gap = text.get(end..token.range.start).unwrap_or(".");
        let word = token.text(text);
        if gap.contains(['.', '!', '?', ';', ',', ':'])
            || matches!(word, "qui" | "que" | "qu’" | "qu'" | "dont" | "où")
        {
            return false;
        }
        end = token.range.end;
        if is_finite(word) {
            return true;
        }
    }
    false
}

/// Whether a word can be nothing but a finite verb; « est » is être's.
fn is_finite(word: &str) -> bool {
    let mut found = readings(word).peekable();
    found.peek().is_some()
        && (matches!(word, "est" | "sont" | "a" | "ont") || found.all(|reading| reading.tags.is_finite()))
}

/// Whether the word is a form of a verb of saying.
pub(super) fn is_saying(word: &str) -> bool {
    readings(word).any(|reading| reading.tags.part() == Part::Verb && is_verb_of_saying(reading.lemma.text()))
}
