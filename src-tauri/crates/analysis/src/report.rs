//! The report: what the analysis says of a text.

use document::{Document, Span};
use french::counting::{CountRule, Signs, WordCounts};
use french::spelling::Spelling;

use crate::finding::Finding;
use crate::settings::Settings;

/// What is to be analysed.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The draft.
    pub document: &'a Document,
    /// The text it is rewritten from.
    pub source: Option<&'a Document>,
    /// Figures and choices.
    pub settings: &'a Settings,
    /// Who knows words.
    pub spelling: &'a dyn Spelling,
}

/// Everything that is said of a text. Spans are bytes of the document's text.
#[derive(Clone, Debug)]
pub struct Report {
    /// Lengths.
    pub counts: Counts,
    /// The order's clauses.
    pub clauses: Vec<Clause>,
    /// Sections between headings, in order; the first may have no heading.
    pub sections: Vec<Section>,
    /// How hard it reads.
    pub readability: Readability,
    /// Where the keyphrase stands; `None` where there is none.
    pub keyphrase: Option<KeyphraseReport>,
    /// What a search result would show.
    pub snippet: Snippet,
    /// The source's lengths, where there is one.
    pub source_counts: Option<Counts>,
    /// Findings in the order of the text, those on fields first.
    pub findings: Vec<Finding>,
}

/// Lengths of a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// By the four rules.
    pub words: WordCounts,
    /// With and without spaces.
    pub signs: Signs,
    /// Press sheets of 1,500 signs, spaces included.
    pub feuillets: f64,
    /// Sentences (headings are none).
    pub sentences: u32,
    /// Paragraphs, list items and quotes.
    pub paragraphs: u32,
    /// Headings of all levels.
    pub headings: u32,
    /// At 195 words a minute (Yoast's figure for French).
    pub reading_minutes: f64,
}

/// One clause of the order.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Stable name: `words`, `subheadings`, `sections`, `language`, `keyphrase-title` …
    pub id: &'static str,
    /// In French, for example « 700 mots ».
    pub label: String,
    /// What is wanted.
    pub wanted: String,
    /// What the text has.
    pub got: String,
    /// Whether it is met.
    pub met: bool,
}

/// What stands between two headings.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's text; empty for what comes before the first heading.
    pub title: String,
    /// Its level; 0 for what comes before the first heading.
    pub level: u8,
    /// From the heading to the next one.
    pub span: Span,
    /// Words of its body by the brief's rule, heading left out.
    pub words: u32,
    /// Whether it passes the longest section allowed.
    pub too_long: bool,
}

/// Readability figures. Percentages are 0–100.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readability {
    /// Kandel and Moles: 207 − 1.015 × words/sentence − 73.6 × syllables/word.
    pub flesch: f64,
    /// Words/sentence + 100 × words of more than 6 letters / words.
    pub lix: f64,
    /// Mean length of a sentence.
    pub words_per_sentence: f64,
    /// Mean length of a word.
    pub syllables_per_word: f64,
    /// Sentences over the threshold (20 words).
    pub long_sentences_percent: f64,
    /// Passive sentences.
    pub passive_percent: f64,
    /// Sentences with a connector.
    pub connectors_percent: f64,
}

/// Where the keyphrase stands.
#[derive(Clone, Debug)]
pub struct KeyphraseReport {
    /// As the writer gave it.
    pub phrase: String,
    /// How often the body has it.
    pub occurrences: u32,
    /// 100 × occurrences × words of the phrase / words of the text.
    pub density_percent: f64,
    /// In the SEO title.
    pub in_title: bool,
    /// In the first paragraph.
    pub in_introduction: bool,
    /// Share of the H2 and H3 that have it.
    pub in_headings_percent: f64,
    /// In the slug.
    pub in_slug: bool,
    /// In the description.
    pub in_description: bool,
    /// Where it stands in the body.
    pub places: Vec<Span>,
}

/// The search result as Google might show it.
#[derive(Clone, Debug, Default)]
pub struct Snippet {
    /// The SEO title (or the first heading where there is none), with the site's suffix.
    pub title: String,
    /// Its width in px, Arial 20.
    pub title_pixels: u32,
    /// As shown: cut at a word with « … » beyond the limit.
    pub title_shown: String,
    /// The description (or the beginning of the text where there is none).
    pub description: String,
    /// Its width in px, Arial 14, the keyphrase counted bold.
    pub description_pixels: u32,
    /// As shown on a desktop.
    pub description_shown: String,
    /// As shown on a phone.
    pub description_shown_mobile: String,
    /// The title as shown on a phone.
    pub title_shown_mobile: String,
    /// Breadcrumb: host › slug.
    pub url: String,
    /// Byte ranges of `title_shown` that are bold.
    pub title_bold: Vec<Span>,
    /// Byte ranges of `description_shown` that are bold.
    pub description_bold: Vec<Span>,
    /// The title's limit in px.
    pub title_limit: u32,
    /// The description's limit in px on a desktop.
    pub description_limit: u32,
    /// The description's limit in px on a phone.
    pub description_limit_mobile: u32,
}

impl Report {
    /// Whether the command line says « rien à reprendre »: every clause met, no finding of level error.
    pub fn is_clean(&self) -> bool {
        self.clauses.iter().all(|clause| clause.met)
            && self.findings.iter().all(|finding| finding.check.level != crate::check::Level::Error)
    }

    /// The count that the brief's rule gives.
    pub fn words(&self, rule: CountRule) -> u32 {
        self.counts.words.get(rule)
    }
}
