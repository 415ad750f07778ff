//! What stands behind each figure of readability: the sentences, paragraphs and words that it counts. Worked out
//! only for who asks, from what is known of each block; a report never carries it.

pub(crate) mod excerpt;
mod heavy;

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use document::{Block, BlockContent, Document, Span};

use crate::blocks::{BlockReport, Cache, Ground};
use crate::checks::readability as checks;
use crate::measures::{Longest, SentenceMeasures, alike, is_paragraph, is_running};
use crate::report::{Request, typography};

pub use excerpt::Piece;
pub use heavy::HeavyWord;

/// A figure that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Kandel and Moles: the sentences and the words that weigh most.
    Flesch,
    /// Mean length of a sentence: every sentence, longest first.
    WordsPerSentence,
    /// Long sentences, longest first.
    LongSentences,
    /// Mean length of a paragraph: every paragraph, longest first.
    WordsPerParagraph,
    /// Passive sentences, in order.
    Passive,
    /// Sentences with a connector, in order.
    Connectors,
    /// Sentences in a row that begin alike, in order.
    Alike,
    /// LIX: the sentences and the long words that weigh most.
    Lix,
}

impl Figure {
    /// Every figure.
    pub const ALL: [Self; 8] = [
        Self::Flesch,
        Self::WordsPerSentence,
        Self::LongSentences,
        Self::WordsPerParagraph,
        Self::Passive,
        Self::Connectors,
        Self::Alike,
        Self::Lix,
    ];

    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flesch => "flesch",
            Self::WordsPerSentence => "words-per-sentence",
            Self::LongSentences => "long-sentences",
            Self::WordsPerParagraph => "words-per-paragraph",
            Self::Passive => "passive",
            Self::Connectors => "connectors",
            Self::Alike => "alike",
            Self::Lix => "lix",
        }
    }

    /// The figure of that name.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id)
    }
}

/// What a figure counts, the first of it.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// How many sentences or paragraphs it counts.
    pub total: usize,
    /// The first of them.
    pub places: Vec<Place>,
    /// The words that weigh most, where words weigh.
    pub words: Vec<HeavyWord>,
}

/// A sentence or a paragraph that a figure counts.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where, in the document's bytes.
    pub span: Span,
    /// What of it was counted: the passive, the connector, the words it begins with.
    pub mark: Option<Span>,
    /// What a reader sees of it, shortened, the mark bold.
    pub excerpt: Vec<Piece>,
    /// Its words by the rule « Mots ».
    pub words: u32,
    /// Its own figure, where it has one: ease of reading, or LIX.
    pub value: Option<f64>,
}

/// So many of the sentences that weigh most are shown.
const HARDEST: usize = 12;

/// What stands behind a figure: at most `most` places. Blocks that `cache` knows aren't looked at again.
pub fn details(request: &Request<'_>, figure: Figure, most: usize, cache: &mut Cache) -> Details {
    let meta = request.settings.meta(&request.document.front_matter.meta);
    let ground = Ground {
        settings: request.settings,
        profile: typography(request.document, &meta, cache).profile(),
        spelling: request.spelling,
    };
    let blocks = cache.blocks(request.document, ground);
    let known = Known {
        document: request.document,
        blocks: &blocks,
        longest: Longest::of(request.settings),
    };
    match figure {
        Figure::Flesch => Details {
            words: heavy::syllables(known.contents()),
            ..known.hardest(most, SentenceMeasures::flesch, |own, mean| mean - own)
        },
        Figure::Lix => Details {
            words: heavy::letters(known.contents()),
            ..known.hardest(most, SentenceMeasures::lix, |own, mean| own - mean)
        },
        Figure::WordsPerSentence => known.longest(most, 0),
        Figure::LongSentences => known.longest(most, known.longest.sentence),
        Figure::WordsPerParagraph => known.paragraphs(most),
        Figure::Passive => known.marked(most, |_, sentence| sentence.passive.clone()),
        Figure::Connectors => known.marked(most, |block, sentence| {
            sentence.connector.clone().filter(|_| is_running(&block.content))
        }),
        Figure::Alike => known.alike(most, checks::alike_sentences(request.settings)),
    }
}

/// A text whose blocks are known.
struct Known<'a> {
    document: &'a Document,
    blocks: &'a [Arc<BlockReport>],
    longest: Longest,
}

impl<'a> Known<'a> {
    /// Blocks with prose in them, and their sentences.
    fn blocks(&self) -> impl Iterator<Item = (&'a Block, &'a [SentenceMeasures])> {
        let blocks = self.document.blocks.iter().zip(self.blocks);
        blocks.map(|(block, report)| (block, report.sentences.as_slice()))
    }

    fn sentences(&self) -> impl Iterator<Item = (&'a Block, &'a SentenceMeasures)> {
        self.blocks()
            .flat_map(|(block, sentences)| sentences.iter().map(move |sentence| (block, sentence)))
    }

    /// Blocks of which words are counted.
    fn contents(&self) -> impl Iterator<Item = &'a Block> {
        self.blocks()
            .filter(|(_, sentences)| !sentences.is_empty())
            .map(|(block, _)| block)
    }

    /// The sentences that pull a mean of words away most: `beyond` says by how much a sentence's own figure is
    /// worse than the mean.
    fn hardest(
        &self,
        most: usize,
        own: fn(&SentenceMeasures) -> f64,
        beyond: fn(f64, f64) -> f64,
    ) -> Details {
        let spoken: f64 = self.sentences().map(|(_, s)| f64::from(s.spoken)).sum();
        let valued = self.sentences().filter(|(_, sentence)| sentence.spoken > 0);
        let valued = valued.map(|(block, sentence)| (block, sentence, own(sentence)));
        let valued: Vec<_> = valued.collect();
        let mean: f64 = valued
            .iter()
            .map(|(_, sentence, value)| value * f64::from(sentence.spoken) / spoken)
            .sum();
        let weight =
            |value: f64, sentence: &SentenceMeasures| beyond(value, mean) * f64::from(sentence.spoken);
        let mut hard: Vec<_> = valued
            .into_iter()
            .filter(|(_, _, value)| beyond(*value, mean) > 0.0)
            .collect();
        hard.sort_by(|a, b| weight(b.2, b.1).total_cmp(&weight(a.2, a.1)));
        let places = hard
            .iter()
            .take(most.min(HARDEST))
            .map(|(block, sentence, value)| Place {
                value: Some(*value),
                ..place(block, sentence, None)
            });
        Details {
            total: hard.len(),
            places: places.collect(),
            words: Vec::new(),
        }
    }

    /// Sentences of more than `over` words, longest first.
    fn longest(&self, most: usize, over: u32) -> Details {
        let long = self.sentences().filter(|(_, sentence)| sentence.words > over);
        let mut long: Vec<_> = long.collect();
        long.sort_by_key(|(_, sentence)| Reverse(sentence.words));
        Details {
            total: long.len(),
            places: long
                .into_iter()
                .take(most)
                .map(|(block, sentence)| place(block, sentence, None))
                .collect(),
            words: Vec::new(),
        }
    }

    /// Paragraphs of running text and all that are too long, longest first.
    fn paragraphs(&self, most: usize) -> Details {
        let counted = |content: &BlockContent| {
            is_running(content) || is_paragraph(content) && content.counts.mots > self.longest.paragraph
        };
        let paragraphs = self
            .document
            .blocks
            .iter()
            .filter(|block| counted(&block.content));
        let mut paragraphs: Vec<&Block> = paragraphs.collect();
        paragraphs.sort_by_key(|block| Reverse(block.content.counts.mots));
        let places = paragraphs.iter().take(most).map(|block| {
            let text = &block.content.text;
            Place {
                span: block.place(0..text.len()),
                mark: None,
                excerpt: excerpt::of(text, None),
                words: block.content.counts.mots,
                value: None,
            }
        });
        Details {
            total: paragraphs.len(),
            places: places.collect(),
            words: Vec::new(),
        }
    }

    /// The sentences in which something was found, in order.
    fn marked(&self, most: usize, mark: fn(&Block, &SentenceMeasures) -> Option<Range<usize>>) -> Details {
        let mut found = self
            .sentences()
            .filter_map(|(block, sentence)| Some((block, sentence, mark(block, sentence)?)));
        let places: Vec<Place> = found
            .by_ref()
            .take(most)
            .map(|(block, sentence, mark)| place(block, sentence, Some(mark)))
            .collect();
        Details {
            total: places.len() + found.count(),
            places,
            words: Vec::new(),
        }
    }

    /// The sentences of every series that begins alike.
    fn alike(&self, most: usize, least: usize) -> Details {
        let series = alike(
            self.blocks()
                .map(|(block, sentences)| (&*block.content, sentences)),
            least,
        );
        let places = series.iter().flatten().take(most).filter_map(|at| {
            let sentence = self.blocks.get(at.block)?.sentences.get(at.sentence)?;
            let mark = sentence.opening.as_ref().map(|opening| opening.range.clone());
            Some(place(self.document.blocks.get(at.block)?, sentence, mark))
        });
        Details {
            places: places.collect(),
            total: series.iter().map(Vec::len).sum(),
            words: Vec::new(),
        }
    }
}

fn place(block: &Block, sentence: &SentenceMeasures, mark: Option<Range<usize>>) -> Place {
    let start = sentence.text.start;
    let inside = mark.as_ref().map(|mark| mark.start - start..mark.end - start);
    let text = block.content.text.get(sentence.text.clone()).unwrap_or("");
    Place {
        span: block.place(sentence.text.clone()),
        mark: mark.map(|mark| block.place(mark)),
        excerpt: excerpt::of(text, inside),
        words: sentence.words,
        value: None,
    }
}

#[cfg(test)]
mod tests;
