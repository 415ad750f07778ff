//! Readability of a whole text from the sums of its blocks.

use super::BlockMeasures;
use crate::report::Readability;

/// The figures, all 0 where there is no sentence or no word.
pub(super) fn readability(blocks: &[BlockMeasures]) -> Readability {
    let sum =
        |figure: fn(&BlockMeasures) -> u32| blocks.iter().map(|block| f64::from(figure(block))).sum::<f64>();
    let (sentences, words) = (sum(|b| b.sentences), sum(|b| b.words));
    if sentences == 0.0 || words == 0.0 {
        return Readability::default();
    }
    let words_per_sentence = sum(|b| b.sentence_words) / sentences;
    let syllables_per_word = sum(|b| b.syllables) / words;
    let share = |figure: fn(&BlockMeasures) -> u32| 100.0 * sum(figure) / sentences;
    Readability {
        flesch: 207.0 - 1.015 * words_per_sentence - 73.6 * syllables_per_word,
        lix: words_per_sentence + 100.0 * sum(|b| b.long_words) / words,
        words_per_sentence,
        syllables_per_word,
        long_sentences_percent: share(|b| b.long_sentences),
        passive_percent: share(|b| b.passive_sentences),
        connectors_percent: share(|b| b.connected_sentences),
    }
}

#[cfg(test)]
mod tests;
