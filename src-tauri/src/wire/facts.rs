//! The draft beside its source, as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Range;

/// What a draft has made of its source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Rewrite {
    /// The number the window gave to the text it describes. One older than the text is dropped.
    pub revision: u32,
    /// Five-word sequences taken over, 0–100.
    pub shared_percent: f64,
    /// How many of the source's facts are kept.
    pub kept: u32,
    /// How many it has; a very long source's are not all in `facts`.
    pub total: u32,
    /// Facts of the draft that have no source yet.
    pub left: u32,
    /// Facts that must be kept.
    pub wanted: u32,
    /// How many of these are missing or altered.
    pub wanted_lost: u32,
    /// The source's facts in its order.
    pub facts: Vec<SourceFact>,
    /// Those of the draft alone, in its order.
    pub unsourced: Vec<UnsourcedFact>,
    /// Runs of words taken over, in the draft's order.
    pub copied: Vec<CopiedRun>,
    /// Paragraphs of the source that the draft hasn't touched.
    pub uncovered: Vec<UncoveredParagraph>,
}

/// A place in the source as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourcePlace {
    /// Number of the paragraph shown, from 0.
    pub paragraph: u32,
    /// First UTF-16 unit of the paragraph.
    pub from: u32,
    /// One past the last.
    pub to: u32,
}

/// A fact of the source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceFact {
    /// By which it is known again.
    pub name: String,
    /// `person`, `organisation`, `acronym`, `place`, `figure`, `date` or `quote`.
    pub kind: String,
    /// As the source writes it.
    pub text: String,
    /// `kept`, `altered` or `missing`.
    pub status: String,
    /// Where in the source.
    pub source: SourcePlace,
    /// What stands for it in the draft.
    pub draft_text: Option<String>,
    /// Where in the body.
    pub range: Option<Range>,
    /// Who says the quote.
    pub speaker: Option<String>,
    /// Who says it in the draft.
    pub draft_speaker: Option<String>,
    /// What the person is.
    pub role: Option<String>,
    /// Whether the writer wants it kept.
    pub wanted: bool,
}

/// A fact of the draft alone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UnsourcedFact {
    /// By which it is known again.
    pub name: String,
    /// As in [`SourceFact`].
    pub kind: String,
    /// As the draft writes it.
    pub text: String,
    /// Where in the body.
    pub range: Range,
    /// Who says the quote.
    pub speaker: Option<String>,
    /// What the person is.
    pub role: Option<String>,
    /// Where it comes from, once the writer has said so.
    pub note: Option<String>,
    /// Whether the writer asks for no source.
    pub passed: bool,
}

/// A run of words taken over.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CopiedRun {
    /// Where in the body.
    pub range: Range,
    /// Where in the source; a run lies in one paragraph.
    pub source: SourcePlace,
    /// Its words, names left out.
    pub words: u32,
}

/// A paragraph of the source that the draft hasn't touched.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UncoveredParagraph {
    /// Number of the paragraph shown, from 0.
    pub paragraph: u32,
    /// Its text.
    pub text: String,
    /// Its words.
    pub words: u32,
}
