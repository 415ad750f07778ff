//! The figures of one block and of its sentences. They depend on its content alone, so that they can be kept while
//! it stays unchanged; the figures of a text are their sums.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;
use std::sync::LazyLock;

use document::{BlockContent, BlockKind, Sentence};
use french::connectors;
use french::fold::fold_case;
use french::lists::lines;
use french::sentences::is_dateline;
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
    /// Sentences of running paragraphs: items of a list hold together without connectors.
    pub running_sentences: u32,
    /// Those with a connector.
    pub connected_sentences: u32,
    /// Whole words: elided ones (`l’`) belong to the next, numbers and addresses have no syllables.
    pub words: u32,
    /// Syllables of these words.
    pub syllables: u32,
    /// Words of more than six letters.
    pub long_words: u32,
    /// 1 for a paragraph of running text, 0 for anything else.
    pub paragraphs: u32,
    /// The words of that paragraph by the rule « Mots ».
    pub paragraph_words: u32,
    /// 1 for a paragraph, a quote or a list item over the longest accepted.
    pub long_paragraphs: u32,
}

/// The figures of one sentence of prose; ranges are bytes of its block's visible text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SentenceMeasures {
    /// The whole sentence.
    pub text: Range<usize>,
    /// Its words by the rule « Mots ».
    pub words: u32,
    /// Its whole words, which have syllables.
    pub spoken: u32,
    /// Their syllables.
    pub syllables: u32,
    /// Those of more than six letters.
    pub long_words: u32,
    /// Its first passive.
    pub passive: Option<Range<usize>>,
    /// Its first connector.
    pub connector: Option<Range<usize>>,
    /// What it begins with; `None` where it has no word.
    pub opening: Option<Opening>,
}

/// The first word of a sentence, or the first two where the first is an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Where.
    pub range: Range<usize>,
    /// The same for words that are the same, case aside.
    pub key: u64,
}

/// From what on sentences and paragraphs are long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Longest {
    /// The words that a sentence may have.
    pub sentence: u32,
    /// The words that a paragraph may have.
    pub paragraph: u32,
}

impl Longest {
    /// As the settings say.
    pub fn of(settings: &Settings) -> Self {
        Self {
            sentence: readability::sentence_words(settings),
            paragraph: readability::paragraph_words(settings),
        }
    }
}

/// The sentences of a block of prose, without the date that an article begins with.
pub(super) fn own_sentences(content: &BlockContent) -> impl Iterator<Item = &Sentence> {
    let prose = is_prose(content);
    content
        .sentences
        .iter()
        .filter(move |sentence| prose && !is_dateline(&content.text, &sentence.text))
}

/// The sentences of a block of prose with their figures; none for a heading, a piece of a list, a table, code.
pub(crate) fn sentences(content: &BlockContent) -> Vec<SentenceMeasures> {
    if !is_prose(content) {
        return Vec::new();
    }
    let mut tokens = content.tokens.as_slice();
    let measured = own_sentences(content).map(|sentence| {
        let before = tokens.partition_point(|token| token.range.start < sentence.text.start);
        let inside = tokens.partition_point(|token| token.range.start < sentence.text.end);
        let own = &tokens[before..inside];
        tokens = &tokens[inside..];
        SentenceMeasures::of(&content.text, sentence, own)
    });
    measured.collect()
}

impl SentenceMeasures {
    fn of(text: &str, sentence: &Sentence, tokens: &[Token]) -> Self {
        let mut measures = Self {
            text: sentence.text.clone(),
            words: sentence.words,
            spoken: 0,
            syllables: 0,
            long_words: 0,
            passive: passive::find(text, tokens),
            connector: connectors::find(text, tokens).into_iter().next(),
            opening: Opening::of(text, tokens),
        };
        let mut before = "";
        for token in tokens {
            let word = token.text(text);
            let previous = std::mem::replace(&mut before, word);
            if token.kind != TokenKind::Word {
                continue;
            }
            measures.spoken += 1;
            measures.syllables += french::syllables::syllables_after(previous, word);
            measures.long_words += u32::from(is_long(word));
        }
        measures
    }

    /// Its own ease of reading.
    pub fn flesch(&self) -> f64 {
        flesch(
            f64::from(self.words),
            f64::from(self.syllables) / f64::from(self.spoken.max(1)),
        )
    }

    /// Its own LIX.
    pub fn lix(&self) -> f64 {
        f64::from(self.words) + 100.0 * f64::from(self.long_words) / f64::from(self.spoken.max(1))
    }
}

/// The ease of reading for French (Kandel and Moles, 1958).
pub(super) fn flesch(words_per_sentence: f64, syllables_per_word: f64) -> f64 {
    207.0 - 1.015 * words_per_sentence - 73.6 * syllables_per_word
}

impl Opening {
    fn of(text: &str, tokens: &[Token]) -> Option<Self> {
        let first = tokens
            .first()
            .filter(|token| token.range.len() <= LONGEST_OPENING)?;
        // A flag, an emoji or a number is no word that one hears again.
        if !first.text(text).contains(char::is_alphabetic) || is_label(text, tokens) {
            return None;
        }
        let word = fold_case(first.text(text));
        let second = tokens
            .get(1)
            .filter(|token| token.range.len() <= LONGEST_OPENING && UNNOTICED.contains(word.as_str()));
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        if let Some(second) = second {
            fold_case(second.text(text)).hash(&mut hasher);
        }
        Some(Self {
            range: first.range.start..second.unwrap_or(first).range.end,
            key: hasher.finish(),
        })
    }
}

/// « Photo : », « Crédits photo © »: what stands before such a sign names what follows and begins no sentence.
fn is_label(text: &str, tokens: &[Token]) -> bool {
    let mut pairs = tokens.windows(2).take(LABEL_WORDS);
    pairs.any(|pair| {
        let between = text.get(pair[0].range.end..pair[1].range.start).unwrap_or("");
        between.contains([':', '©'])
    })
}

/// The words that a label has at most.
const LABEL_WORDS: usize = 3;

/// Words that aren't noticed at the head of a sentence: articles, small prepositions.
static UNNOTICED: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/openings.txt")).collect());

/// Longer words, in bytes, begin no two sentences.
const LONGEST_OPENING: usize = 40;

/// Whether LIX calls a word long: more than six letters (Björnsson, 1968).
pub(crate) fn is_long(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).nth(6).is_some()
}

impl BlockMeasures {
    /// Sums up a block from its sentences.
    pub(crate) fn of(content: &BlockContent, sentences: &[SentenceMeasures], longest: Longest) -> Self {
        let words = content.counts.mots;
        let running = is_running(content);
        let mut measures = Self {
            paragraphs: u32::from(running),
            paragraph_words: if running { words } else { 0 },
            long_paragraphs: u32::from(is_paragraph(content) && words > longest.paragraph),
            ..Self::default()
        };
        for sentence in sentences {
            measures.sentences += 1;
            measures.sentence_words += sentence.words;
            measures.long_sentences += u32::from(sentence.words > longest.sentence);
            measures.passive_sentences += u32::from(sentence.passive.is_some());
            measures.running_sentences += u32::from(running);
            measures.connected_sentences += u32::from(running && sentence.connector.is_some());
            measures.words += sentence.spoken;
            measures.syllables += sentence.syllables;
            measures.long_words += sentence.long_words;
        }
        measures
    }
}

/// Whether a block is a paragraph of running text.
pub(crate) fn is_running(content: &BlockContent) -> bool {
    matches!(content.kind, BlockKind::Paragraph | BlockKind::Quote) && content.counts.mots > 0
}

/// Whether a block may be too long a paragraph.
pub(crate) fn is_paragraph(content: &BlockContent) -> bool {
    matches!(
        content.kind,
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem { .. }
    )
}

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
