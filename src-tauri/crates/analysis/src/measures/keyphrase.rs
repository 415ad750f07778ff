//! Where the keyphrases stand: body, title, introduction, headings, address, description.

mod places;
mod stretch;

use std::sync::Arc;

use document::{BlockKind, Document, Format, Meta, Span};
use french::lists::is_stop_word;
use french::phrase::Phrase;
use french::words::{TokenKind, tokens};

use super::headings::Heading;
use crate::report::KeyphraseReport;
use places::BlockPlaces;
pub use places::Phrases;
pub(crate) use places::{PhraseCache, Place};

/// The report on the main keyphrase, `None` where none is given, and those on the secondary ones.
pub(super) fn reports(
    document: &Document,
    meta: &Meta,
    headings: &[Heading],
    phrases: &Phrases,
) -> (Option<KeyphraseReport>, Vec<KeyphraseReport>) {
    let text = Text {
        document,
        meta,
        title: title(meta, headings),
        introduction: introduction(document),
        blocks: &phrases.blocks,
    };
    let main = phrases
        .main
        .as_ref()
        .map(|phrase| text.report(phrase, |block| &block.main));
    let secondary = phrases.secondary.iter().enumerate();
    let secondary = secondary.map(|(index, phrase)| {
        text.report(phrase, |block| {
            block.secondary.get(index).map_or(&[], Vec::as_slice)
        })
    });
    (main, secondary.collect())
}

/// Where a phrase is looked for.
struct Text<'a> {
    document: &'a Document,
    meta: &'a Meta,
    title: String,
    introduction: Option<usize>,
    blocks: &'a [Arc<BlockPlaces>],
}

impl Text<'_> {
    fn report<'b>(&'b self, phrase: &Phrase, of: impl Fn(&'b BlockPlaces) -> &'b [Place]) -> KeyphraseReport {
        let mut places = Vec::new();
        let mut in_introduction = false;
        let (mut with, mut all) = (0_u32, 0_u32);
        let blocks = self.document.blocks.iter().zip(self.blocks);
        for (index, (block, found)) in blocks.enumerate() {
            let found = of(found);
            if let BlockKind::Heading(2 | 3) = block.content.kind {
                with += u32::from(!found.is_empty());
                all += 1;
            }
            in_introduction |= self.introduction == Some(index) && !found.is_empty();
            places.extend(found.iter().map(|place| block.place(place.range.clone())));
        }
        let words = self.document.counts().mots;
        let occurrences = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let words_before = words_before(phrase, &self.title);
        KeyphraseReport {
            phrase: phrase.text().to_owned(),
            occurrences,
            density_percent: percent(occurrences, words),
            in_title: words_before.is_some(),
            words_before_in_title: words_before,
            in_introduction,
            in_headings_percent: percent(with, all),
            headings_with: with,
            headings: all,
            in_slug: phrase.is_in_address(&self.meta.slug),
            in_description: count(phrase, &self.meta.description) > 0,
            longest_without: stretch::longest(self.document, self.blocks.iter().map(|block| of(block))),
            places,
        }
    }
}

/// The introduction: the first paragraph (the chapô). In plain text, where no sign tells a title, it is the first one
/// that ends as a sentence does.
pub(super) fn introduction(document: &Document) -> Option<usize> {
    let paragraph = |block: &document::Block| {
        matches!(block.content.kind, BlockKind::Paragraph | BlockKind::Quote)
            && !block.content.text.trim().is_empty()
    };
    let first = document.blocks.iter().position(paragraph);
    if document.format != Format::Plain {
        return first;
    }
    let closed = |block: &document::Block| {
        let text = block
            .content
            .text
            .trim_end_matches(|c: char| c.is_whitespace() || "»”\")".contains(c));
        text.ends_with(['.', '!', '?', '…'])
    };
    document
        .blocks
        .iter()
        .position(|block| paragraph(block) && closed(block))
        .or(first)
}

/// The SEO title, or the first H1 that stands in for it.
fn title(meta: &Meta, headings: &[Heading]) -> String {
    if !meta.title.trim().is_empty() {
        return meta.title.clone();
    }
    headings
        .iter()
        .find(|heading| heading.level == 1)
        .map(|heading| heading.title.clone())
        .unwrap_or_default()
}

/// How many words stand before the phrase in a title, the small word right before it (an article) not counted;
/// `None` where the title hasn't it.
fn words_before(phrase: &Phrase, title: &str) -> Option<u32> {
    let tokens = tokens(title);
    let first = phrase.find_in(title, &tokens).into_iter().next()?;
    let before = tokens.partition_point(|token| token.range.start < first.start);
    let before = tokens.get(..before).unwrap_or_default();
    let mut words = before
        .iter()
        .rev()
        .filter(|token| token.kind != TokenKind::Elided)
        .peekable();
    words.next_if(|token| is_stop_word(token.text(title)));
    u32::try_from(words.count()).ok()
}

/// How often a phrase stands in a field.
pub(crate) fn count(phrase: &Phrase, text: &str) -> usize {
    phrase.find_in(text, &tokens(text)).len()
}

pub(super) fn percent(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        100.0 * f64::from(part) / f64::from(whole)
    }
}

/// Byte ranges of `text` that a search for the keyphrase would set bold: each of its content words, with the
/// small words between two of them.
pub(super) fn query_words(text: &str, phrase: &Phrase) -> Vec<Span> {
    if phrase.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let tokens = tokens(text);
    let whole: Vec<Span> = phrase
        .find_in(text, &tokens)
        .into_iter()
        .map(Span::from)
        .collect();
    let mut bold = whole.clone();
    for token in &tokens {
        let next = whole.partition_point(|span| span.end <= token.range.start);
        let inside = whole
            .get(next)
            .is_some_and(|span| span.start <= token.range.start);
        if !inside && phrase.has_word(token.text(text)) {
            bold.push(token.range.clone().into());
        }
    }
    bold.sort();
    bold
}

#[cfg(test)]
mod tests;
