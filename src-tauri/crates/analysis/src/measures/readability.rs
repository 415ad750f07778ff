//! Readability of a whole text from the sums of its blocks.

use document::Document;

use super::block::{self, BlockMeasures, Longest, SentenceMeasures, flesch};
use super::openings::{SentenceAt, alike};
use crate::checks::readability::alike_sentences;
use crate::report::Readability;
use crate::settings::Settings;

/// The figures, all 0 where there is no sentence or no word. `alike` are the series of sentences that begin alike.
pub(super) fn readability(blocks: &[BlockMeasures], alike: &[Vec<SentenceAt>]) -> Readability {
    let count = |figure: fn(&BlockMeasures) -> u32| blocks.iter().map(figure).sum::<u32>();
    let sum = |figure: fn(&BlockMeasures) -> u32| f64::from(count(figure));
    let (sentences, words) = (sum(|b| b.sentences), sum(|b| b.words));
    if sentences == 0.0 || words == 0.0 {
        return Readability::default();
    }
    let words_per_sentence = sum(|b| b.sentence_words) / sentences;
    let syllables_per_word = sum(|b| b.syllables) / words;
    let share = |figure: fn(&BlockMeasures) -> u32| 100.0 * sum(figure) / sentences;
    Readability {
        flesch: flesch(words_per_sentence, syllables_per_word),
        lix: words_per_sentence + 100.0 * sum(|b| b.long_words) / words,
        words_per_sentence,
        syllables_per_word,
        long_sentences_percent: share(|b| b.long_sentences),
        passive_percent: share(|b| b.passive_sentences),
        connectors_percent: 100.0 * sum(|b| b.connected_sentences) / sum(|b| b.running_sentences).max(1.0),
        words_per_paragraph: sum(|b| b.paragraph_words) / sum(|b| b.paragraphs).max(1.0),
        sentences: count(|b| b.sentences),
        long_sentences: count(|b| b.long_sentences),
        passive_sentences: count(|b| b.passive_sentences),
        running_sentences: count(|b| b.running_sentences),
        connected_sentences: count(|b| b.connected_sentences),
        long_paragraphs: count(|b| b.long_paragraphs),
        alike_sentences: u32::try_from(alike.iter().map(Vec::len).sum::<usize>()).unwrap_or(u32::MAX),
    }
}

/// The figures of a text whose blocks aren't known.
pub(super) fn of_document(document: &Document, settings: &Settings) -> Readability {
    let longest = Longest::of(settings);
    let sentences: Vec<Vec<SentenceMeasures>> = document
        .blocks
        .iter()
        .map(|block| block::sentences(&block.content))
        .collect();
    let known = document.blocks.iter().zip(&sentences);
    let blocks: Vec<BlockMeasures> = known
        .clone()
        .map(|(block, sentences)| BlockMeasures::of(&block.content, sentences, longest))
        .collect();
    let series = alike(
        known.map(|(block, sentences)| (&*block.content, sentences.as_slice())),
        alike_sentences(settings),
    );
    readability(&blocks, &series)
}

#[cfg(test)]
mod tests;
