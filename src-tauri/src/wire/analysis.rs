//! The report as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A range in UTF-16 code units of the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Range {
    /// First unit.
    pub from: u32,
    /// One past the last unit.
    pub to: u32,
}

/// The report on a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Report {
    /// The number the window gave to the text it describes. A report older than the text is dropped.
    pub revision: u32,
    /// Lengths.
    pub counts: Counts,
    /// The typography profile that the text was held to: its id.
    pub profile: String,
    /// Where the choice is to follow the text: which profile it follows, in French.
    pub profile_told: Option<String>,
    /// The contract.
    pub clauses: Vec<Clause>,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Figures.
    pub readability: Readability,
    /// The source's figures, where there is one.
    pub source: Option<SourceFigures>,
    /// Where the keyphrase stands.
    pub keyphrase: Option<Keyphrase>,
    /// Where each secondary keyphrase stands.
    pub secondary: Vec<Keyphrase>,
    /// The search result.
    pub snippet: Snippet,
    /// Findings in the order of the text.
    pub findings: Vec<Finding>,
    /// How many findings the writer's silences keep back.
    pub silenced: u32,
}

/// Lengths of a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Counts {
    /// By the brief's rule.
    pub words: u32,
    /// The rule's id.
    pub rule: String,
    /// « Mots ».
    pub mots: u32,
    /// « Traitement de texte ».
    pub traitement_de_texte: u32,
    /// « Antidote ».
    pub antidote: u32,
    /// « Scolaire ».
    pub scolaire: u32,
    /// With spaces.
    pub signs: u32,
    /// Without spaces.
    pub signs_without_spaces: u32,
    /// Of 1,500 signs.
    pub feuillets: f64,
    /// Sentences.
    pub sentences: u32,
    /// Paragraphs.
    pub paragraphs: u32,
    /// Headings.
    pub headings: u32,
    /// Minutes.
    pub reading_minutes: f64,
}

/// One clause of the order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Clause {
    /// Stable name.
    pub id: String,
    /// In French.
    pub label: String,
    /// What is wanted.
    pub wanted: String,
    /// What the text has.
    pub got: String,
    /// Whether it is met.
    pub met: bool,
    /// What is missing, in plain words; empty where it is met, or where `got` says it all.
    pub missing: String,
}

/// What stands between two headings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Section {
    /// The heading's text; empty before the first heading.
    pub title: String,
    /// Its level; 0 before the first heading.
    pub level: u8,
    /// Where.
    pub range: Range,
    /// Words by the brief's rule, heading left out.
    pub words: u32,
    /// Whether it passes the longest section allowed.
    pub too_long: bool,
    /// Words beyond the longest section allowed.
    pub excess: u32,
}

/// Readability figures.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Readability {
    /// Kandel and Moles.
    pub flesch: f64,
    /// LIX.
    pub lix: f64,
    /// Mean.
    pub words_per_sentence: f64,
    /// Mean.
    pub syllables_per_word: f64,
    /// 0–100.
    pub long_sentences_percent: f64,
    /// 0–100.
    pub passive_percent: f64,
    /// 0–100.
    pub connectors_percent: f64,
    /// Mean.
    pub words_per_paragraph: f64,
    /// How many sentences the figures are of.
    pub sentences: u32,
    /// How many are long.
    pub long_sentences: u32,
    /// How many are passive.
    pub passive_sentences: u32,
    /// How many have a linking word.
    pub connected_sentences: u32,
    /// How many paragraphs are too long.
    pub long_paragraphs: u32,
    /// How many sentences begin as their neighbours do.
    pub alike_sentences: u32,
}

/// What stands behind a figure of readability: the first sentences or paragraphs that it counts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigureDetails {
    /// The figure's id.
    pub figure: String,
    /// The number the window gave to the text it describes.
    pub revision: u32,
    /// How many sentences or paragraphs it counts.
    pub total: u32,
    /// The first of them.
    pub places: Vec<FigurePlace>,
    /// The words that weigh most, where words weigh.
    pub words: Vec<HeavyWord>,
}

/// A sentence or a paragraph that a figure counts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FigurePlace {
    /// Where in the body.
    pub range: Range,
    /// What a reader sees of it, shortened; bold is what was counted.
    pub excerpt: Vec<SnippetPiece>,
    /// Its words.
    pub words: u32,
    /// Its own figure, where it has one.
    pub value: Option<f64>,
}

/// A long word and where it stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeavyWord {
    /// As it stands first.
    pub text: String,
    /// How often.
    pub count: u32,
    /// Of one occurrence.
    pub syllables: u32,
    /// The first places in the body.
    pub places: Vec<Range>,
}

/// The source's figures, to compare with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceFigures {
    /// Words by the brief's rule.
    pub words: u32,
    /// Its readability.
    pub readability: Readability,
}

/// Where the keyphrase stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Keyphrase {
    /// As given.
    pub phrase: String,
    /// In the body.
    pub occurrences: u32,
    /// Per cent.
    pub density_percent: f64,
    /// Where in the body.
    pub places: Vec<Range>,
    /// In the SEO title.
    pub in_title: bool,
    /// In the first paragraph.
    pub in_introduction: bool,
    /// How many H2 and H3 have it.
    pub headings_with: u32,
    /// How many H2 and H3 there are.
    pub headings: u32,
    /// In the address.
    pub in_slug: bool,
    /// In the description.
    pub in_description: bool,
    /// The longest stretch without it; `null` where it doesn't occur.
    pub longest_without: Option<Stretch>,
}

/// A stretch of the text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Stretch {
    /// Its words.
    pub words: u32,
    /// Its share of the text's words, 0–100.
    pub percent: f64,
    /// Its sentences.
    pub range: Range,
}

/// The search result.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Snippet {
    /// Pieces of the title as shown, desktop.
    pub title: Vec<SnippetPiece>,
    /// Pieces of the title as shown, phone.
    pub title_mobile: Vec<SnippetPiece>,
    /// Width of the whole title in px.
    pub title_pixels: u32,
    /// Limit in px.
    pub title_limit: u32,
    /// Pieces of the description as shown, desktop.
    pub description: Vec<SnippetPiece>,
    /// Pieces of the description as shown, phone.
    pub description_mobile: Vec<SnippetPiece>,
    /// Width of the whole description in px.
    pub description_pixels: u32,
    /// Limit in px, desktop.
    pub description_limit: u32,
    /// Limit in px, phone.
    pub description_limit_mobile: u32,
    /// The site's name.
    pub site: String,
    /// Breadcrumb.
    pub url: String,
    /// Whether the title is the writer's own, and not the first heading standing in.
    pub title_given: bool,
    /// Whether the description is the writer's own.
    pub description_given: bool,
}

/// A piece of a line of the search result.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SnippetPiece {
    /// Its text.
    pub text: String,
    /// Bold as a word of the query.
    pub bold: bool,
}

/// One finding.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Finding {
    /// The check's id; what it means stands in the catalogue.
    pub check: String,
    /// The category's id.
    pub category: String,
    /// `error`, `warning` or `advice`.
    pub level: String,
    /// One French sentence.
    pub message: String,
    /// Where in the body; `null` for a field or the whole text.
    pub range: Option<Range>,
    /// `title`, `description`, `slug` or `keyphrase`; `null` for the body.
    pub field: Option<String>,
    /// Every place, where one finding stands for many.
    pub places: Vec<Range>,
    /// The text at its place.
    pub excerpt: String,
    /// Best first.
    pub fixes: Vec<Fix>,
    /// The sentence it stands in, or what takes a sentence's place; `null` for a field, the whole text, many places.
    pub part: Option<Part>,
    /// Whether it is about some words, which may stand elsewhere too.
    pub about_words: bool,
}

/// The part of the text that a finding stands in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Part {
    /// `sentence`, `heading`, `paragraph` or `cell`.
    pub kind: String,
    /// Where in the body.
    pub range: Range,
}

/// One way to mend a finding.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Fix {
    /// What the text becomes.
    pub label: String,
    /// All its edits.
    pub edits: Vec<Edit>,
    /// Whether « tout corriger » applies it.
    pub safe: bool,
}

/// Replace a range of the body.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Edit {
    /// First UTF-16 unit.
    pub from: u32,
    /// One past the last.
    pub to: u32,
    /// What comes instead.
    pub insert: String,
}

/// Where a subheading is missing, and titles to choose from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeadingProposal {
    /// Where to insert it: the beginning of a block.
    pub at: u32,
    /// The last words before that place, by which it is refused.
    pub before: String,
    /// The first words after it.
    pub after: String,
    /// Level, 2 or 3.
    pub level: u8,
    /// Best first, at least one.
    pub titles: Vec<ProposedTitle>,
    /// Why, in French.
    pub reason: String,
    /// Words of the section before the cut.
    pub words_before: u32,
    /// Words of the section after the cut.
    pub words_after: u32,
}

/// A title and what it is built on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProposedTitle {
    /// The title.
    pub text: String,
    /// In French: the words of the section it takes up.
    pub basis: String,
}
