//! Where the keyphrase stands: body, title, introduction, headings, address, description.

use std::collections::HashSet;

use document::{BlockKind, Document, Meta, Span};
use french::fold::fold;
use french::lists::is_stop_word;
use french::phrase::Phrase;
use french::slug::slug_words;
use french::stem::{stem, stem_folded};
use french::words::tokens;

use super::headings::Heading;
use crate::report::KeyphraseReport;

/// The report on the main keyphrase; `None` where none is given.
pub(super) fn report(document: &Document, meta: &Meta, headings: &[Heading]) -> Option<KeyphraseReport> {
    let phrase = Phrase::new(&meta.keyphrase);
    if phrase.is_empty() {
        return None;
    }
    let mut places = Vec::new();
    let mut in_introduction = false;
    let mut in_headings = (0_u32, 0_u32);
    let introduction = introduction(document);
    for (index, block) in document.blocks.iter().enumerate() {
        let content = &block.content;
        let found = phrase.find_in(&content.text, &content.tokens);
        if let BlockKind::Heading(2 | 3) = content.kind {
            in_headings.0 += u32::from(!found.is_empty());
            in_headings.1 += 1;
        }
        in_introduction |= introduction == Some(index) && !found.is_empty();
        places.extend(found.into_iter().map(|range| block.place(range)));
    }
    let words = document.counts().mots;
    let occurrences = u32::try_from(places.len()).unwrap_or(u32::MAX);
    Some(KeyphraseReport {
        phrase: phrase.text().to_owned(),
        occurrences,
        density_percent: percent(occurrences, words),
        in_title: occurs(&phrase, &title(meta, headings)),
        in_introduction,
        in_headings_percent: percent(in_headings.0, in_headings.1),
        in_slug: in_slug(&phrase, &meta.slug),
        in_description: occurs(&phrase, &meta.description),
        places,
    })
}

/// The introduction: the first paragraph (the chapô).
pub(super) fn introduction(document: &Document) -> Option<usize> {
    let paragraph = |block: &document::Block| {
        matches!(block.content.kind, BlockKind::Paragraph | BlockKind::Quote)
            && !block.content.text.trim().is_empty()
    };
    document.blocks.iter().position(paragraph)
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

fn occurs(phrase: &Phrase, text: &str) -> bool {
    count(phrase, text) > 0
}

/// How often a phrase stands in a field.
pub(crate) fn count(phrase: &Phrase, text: &str) -> usize {
    phrase.find_in(text, &tokens(text)).len()
}

/// Whether the address has every content word of the phrase, in order and side by side.
fn in_slug(phrase: &Phrase, slug: &str) -> bool {
    let part = slug.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let stems = |words: &mut dyn Iterator<Item = &str>| -> Vec<String> {
        words
            .filter(|word| !word.is_empty() && !is_stop_word(word))
            .map(stem)
            .collect()
    };
    let there = stems(&mut part.split(['-', '_']));
    let words = slug_words(phrase.text());
    let wanted = stems(&mut words.iter().flat_map(|word| word.split('-')));
    !wanted.is_empty() && there.windows(wanted.len()).any(|window| window == wanted)
}

fn percent(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        100.0 * f64::from(part) / f64::from(whole)
    }
}

/// Byte ranges of `text` that a search for the keyphrase would set bold: each of its content words, with the
/// small words between two of them.
pub(super) fn query_words(text: &str, keyphrase: &str) -> Vec<Span> {
    let phrase = Phrase::new(keyphrase);
    if phrase.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let stems: HashSet<String> = phrase.content_words().iter().map(|word| stem(word)).collect();
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
        if !inside && stems.contains(&stemmed(token.text(text))) {
            bold.push(token.range.clone().into());
        }
    }
    bold.sort();
    bold
}

fn stemmed(word: &str) -> String {
    let mut folded = fold(word);
    stem_folded(&mut folded);
    folded
}

#[cfg(test)]
mod tests;
