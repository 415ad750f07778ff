//! The figures that checks, clauses and panels read. A check asks a measure and never another check.

mod block;
mod counts;
mod headings;
mod keyphrase;
mod language;
mod openings;
mod passive;
mod readability;
mod repeats;
mod sections;
mod snippet;
mod style;
mod width;

use std::collections::HashSet;
use std::sync::Arc;

use document::{BlockContent, Document, Meta, Span};
use french::counting::CountRule;
use french::spelling::Spelling;
use french::typography::Profile;

use crate::blocks::{BlockReport, Cache};
use crate::checks::readability as readability_checks;
use crate::checks::typography::Gap;
use crate::report::{Counts, KeyphraseReport, Readability, Request, Section, Snippet};
use crate::rewrite::Rewrite;
use crate::settings::Settings;

pub use block::BlockMeasures;
pub(crate) use block::{Longest, SentenceMeasures, is_long, is_paragraph, is_running, sentences};
pub use headings::{Heading, all as headings};
pub use keyphrase::Phrases;
pub(crate) use keyphrase::{PhraseCache, Place, count as occurrences};
pub(crate) use language::Tally;
pub use language::{ForeignParagraph, Language, is_english, language, language_name};
use language::{foreign_paragraphs, language_of};
pub(crate) use openings::{SentenceAt, alike};
pub(crate) use snippet::{DESCRIPTION_SIZE, TITLE_SIZE, with_suffix};
pub(crate) use style::Style;
pub use width::{Face, width};

/// What a block check sees: one block, wherever it stands, and the choices that hold for all.
#[derive(Clone, Copy)]
pub struct BlockContext<'a> {
    /// The block; all spans are relative to its first byte.
    pub content: &'a BlockContent,
    /// Figures and choices.
    pub settings: &'a Settings,
    /// The typography that the client's house follows.
    pub profile: Profile,
    /// The spaces that aren't as the profile wants them.
    pub(crate) gaps: &'a [Gap],
}

/// What a document check sees.
#[derive(Clone, Copy)]
pub struct DocumentContext<'a> {
    /// The draft.
    pub document: &'a Document,
    /// Its fields and its brief, the settings' overrides taken in.
    pub meta: &'a Meta,
    /// The figures.
    pub measures: &'a Measures,
    /// What is known of each block by itself, in the document's order.
    pub(crate) blocks: &'a [Arc<BlockReport>],
    /// The text it is rewritten from.
    pub source: Option<&'a Document>,
    /// What became of that text, where the contract or the writer asks for it.
    pub rewrite: Option<&'a Rewrite>,
    /// Figures and choices.
    pub settings: &'a Settings,
    /// The typography that the client's house follows.
    pub profile: Profile,
    /// Who knows words.
    pub spelling: &'a dyn Spelling,
}

impl DocumentContext<'_> {
    /// A block's visible text as a span of the document.
    pub fn text_span(&self, block: usize) -> Span {
        self.document
            .blocks
            .get(block)
            .map_or_else(|| self.start(), |b| b.place(0..b.content.text.len()))
    }

    /// The empty span that stands for the whole text: the beginning of its first block.
    pub fn start(&self) -> Span {
        let at = self
            .document
            .blocks
            .first()
            .map_or(self.document.body_start, |block| block.start);
        Span::new(at, at)
    }

    /// A block's first sentence as a span of the document: where a finding about a whole part is shown.
    pub fn first_sentence(&self, block: usize) -> Span {
        let Some(block) = self.document.blocks.get(block) else {
            return self.start();
        };
        let text = block
            .content
            .sentences
            .first()
            .map_or(0..block.content.text.len(), |first| first.text.clone());
        block.place(text)
    }

    /// A figure of the source, where there is one and it has sentences.
    pub(crate) fn source_figure(&self, figure: fn(&Readability) -> f64) -> Option<f64> {
        let source = self.measures.source_readability.as_ref()?;
        (source.sentences > 0).then(|| figure(source))
    }

    /// Whether enough is written for missing parts to be worth a word: a draft just opened is left alone.
    pub fn is_under_way(&self) -> bool {
        self.measures.words() >= UNDER_WAY
    }
}

/// Words from which a draft counts as under way (house rule: about two paragraphs).
const UNDER_WAY: u32 = 100;

/// All figures of a draft.
#[derive(Clone, Debug)]
pub struct Measures {
    /// Which rule counts words.
    pub rule: CountRule,
    /// Lengths.
    pub counts: Counts,
    /// The source's lengths.
    pub source_counts: Option<Counts>,
    /// Block by block, in the document's order.
    pub blocks: Vec<BlockMeasures>,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// What stands between headings.
    pub sections: Vec<Section>,
    /// How hard it reads.
    pub readability: Readability,
    /// Sentences in a row that begin alike.
    pub(crate) alike: Vec<Vec<SentenceAt>>,
    /// How hard the source reads.
    pub source_readability: Option<Readability>,
    /// The keyphrases made ready for searching, and their places.
    pub phrases: Phrases,
    /// Where the keyphrase stands.
    pub keyphrase: Option<KeyphraseReport>,
    /// Where each secondary keyphrase stands.
    pub secondary: Vec<KeyphraseReport>,
    /// The search result.
    pub snippet: Snippet,
    /// Words that stand with a capital inside a sentence and that French doesn't know: names, for spelling.
    pub names: HashSet<String>,
    /// The introduction: index of the first paragraph.
    pub introduction: Option<usize>,
    /// The language that the text is written in, where it is long enough to tell.
    pub language: Option<Language>,
    /// Paragraphs in another language than the one ordered; none where no language is ordered.
    pub foreign_paragraphs: Vec<ForeignParagraph>,
}

impl Measures {
    /// Measures a draft whose fields are `meta` and whose blocks are known.
    pub(crate) fn of(
        request: &Request<'_>,
        meta: &Meta,
        blocks: &[Arc<BlockReport>],
        cache: &mut Cache,
    ) -> Self {
        let document = request.document;
        let least = readability_checks::alike_sentences(request.settings);
        let alike = {
            let known = document.blocks.iter().zip(blocks);
            alike(
                known.map(|(block, report)| (&*block.content, report.sentences.as_slice())),
                least,
            )
        };
        let rule = meta.brief.count_rule.unwrap_or_default();
        let known = document.blocks.iter().zip(blocks);
        let tallies = known.map(|(block, report)| {
            let tally = report.language.get_or_init(|| Tally::of(&block.content));
            (block.content.kind, tally)
        });
        let language = language_of(tallies.clone().map(|(_, tally)| tally));
        let foreign_paragraphs = match meta.brief.language() {
            Some(wanted) => foreign_paragraphs(tallies, &wanted),
            None => Vec::new(),
        };
        let names = blocks.iter().flat_map(|block| &block.names).cloned().collect();
        let phrases = cache.phrases.phrases(document, meta);
        let blocks: Vec<BlockMeasures> = blocks.iter().map(|block| block.measures).collect();
        let headings = headings::all(document);
        let (keyphrase, secondary) = keyphrase::reports(document, meta, &headings, &phrases);
        let source = request.source.map(|source| {
            let measure = || {
                let readability = readability::of_document(source, request.settings);
                (counts::counts(source), readability)
            };
            cache.source(source, measure)
        });
        Self {
            rule,
            counts: counts::counts(document),
            source_counts: source.map(|(counts, _)| counts),
            sections: sections::all(document, &headings, rule, request.settings),
            readability: readability::readability(&blocks, &alike),
            alike,
            source_readability: source.map(|(_, readability)| readability),
            keyphrase,
            secondary,
            snippet: snippet::snippet(document, meta, &headings, phrases.main.as_ref(), request.settings),
            phrases,
            language,
            foreign_paragraphs,
            names,
            introduction: keyphrase::introduction(document),
            blocks,
            headings,
        }
    }

    /// Words by the brief's rule.
    pub fn words(&self) -> u32 {
        self.counts.words.get(self.rule)
    }
}
