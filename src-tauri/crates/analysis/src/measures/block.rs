//! The figures of one block. They depend on its content alone, so that they can be kept while it stays
//! unchanged; the figures of a text are their sums.

use document::{BlockContent, BlockKind, Document, Sentence};
use french::connectors;
use french::words::{Token, TokenKind};

use super::passive;
use crate::checks::readability;
use crate::settings::Settings;

/// What readability is computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockMeasures {
    /// Sentences of prose.
    pub sentences: u32,
    /// Their words by the rule « Mots ».
    pub sentence_words: u32,
    /// Sentences over the threshold (20 words).
    pub long_sentences: u32,
    /// Sentences with a passive.
    pub passive_sentences: u32,
    /// Sentences with a connector.
    pub connected_sentences: u32,
    /// Whole words: elided ones (`l’`) belong to the next, numbers and addresses have no syllables.
    pub words: u32,
    /// Syllables of these words.
    pub syllables: u32,
    /// Words of more than six letters.
    pub long_words: u32,
}

/// The figures of every block.
pub(super) fn all(document: &Document, settings: &Settings) -> Vec<BlockMeasures> {
    let longest = readability::sentence_words(settings);
    document
        .blocks
        .iter()
        .map(|block| BlockMeasures::of(&block.content, longest))
        .collect()
}

impl BlockMeasures {
    /// Measures a block; a sentence of more than `longest` words is long.
    pub fn of(content: &BlockContent, longest: u32) -> Self {
        let mut measures = Self::default();
        if !is_prose(content) {
            return measures;
        }
        let mut tokens = content.tokens.as_slice();
        for sentence in &content.sentences {
            let before = tokens.partition_point(|token| token.range.start < sentence.text.start);
            let inside = tokens.partition_point(|token| token.range.start < sentence.text.end);
            measures.add(content, sentence, &tokens[before..inside], longest);
            tokens = &tokens[inside..];
        }
        measures
    }

    fn add(&mut self, content: &BlockContent, sentence: &Sentence, tokens: &[Token], longest: u32) {
        let text = content.text.as_str();
        self.sentences += 1;
        self.sentence_words += sentence.words;
        self.long_sentences += u32::from(sentence.words > longest);
        self.passive_sentences += u32::from(passive::is_passive(text, tokens));
        let connected = !connectors::find(text, tokens).is_empty();
        self.connected_sentences += u32::from(connected);
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.text(text);
            self.words += 1;
            self.syllables += french::syllables::syllables(word);
            self.long_words += u32::from(word.chars().filter(|c| c.is_alphabetic()).count() > LONG_WORD);
        }
    }
}

/// LIX calls a word long beyond six letters (Björnsson, 1968).
const LONG_WORD: usize = 6;

/// Whether a block's sentences are sentences: paragraphs, quotes and footnotes, and list items that end as
/// a sentence does (« Un badge ; » is a part of one).
fn is_prose(content: &BlockContent) -> bool {
    match content.kind {
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::Footnote => true,
        BlockKind::ListItem { .. } => {
            let text = content
                .text
                .trim_end_matches(|c: char| c.is_whitespace() || "»”\")".contains(c));
            text.ends_with(['.', '!', '?', '…'])
        }
        _ => false,
    }
}
