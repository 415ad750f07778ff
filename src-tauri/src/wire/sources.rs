//! A draft's source as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SourceOrder;

/// The text a draft is rewritten from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Source {
    /// File name or a name given.
    pub name: String,
    /// The untouched text.
    pub text: String,
    /// The text as shown: one entry a paragraph, the order and what the cleaning takes left out.
    pub paragraphs: Vec<String>,
    /// The order that it begins with, if any.
    pub order: Option<SourceOrder>,
    /// What it says of itself.
    pub about: SourceAbout,
    /// What the writer should know of how it was read, one line each.
    pub notes: Vec<String>,
    /// What is proposed to be taken out of it, in the order of the text.
    pub cleaning: Vec<CleaningProposal>,
}

/// What a source says of itself; an empty string: it doesn't say.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceAbout {
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published.
    pub date: String,
    /// Its address.
    pub address: String,
}

/// Something that isn't the source's text, or is broken in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CleaningProposal {
    /// What it is: `share`, `related`…
    pub kind: String,
    /// Why it is proposed.
    pub reason: String,
    /// Whether it is followed; put back otherwise.
    pub taken: bool,
    /// Whether it mends the source's own words; it takes whole lines away otherwise.
    pub mends: bool,
    /// The paragraph that it is in, or that it stands before.
    pub at: u32,
    /// How many places it is about.
    pub places: u32,
    /// The words before the first place, for a mend.
    pub lead: String,
    /// What stands in the source at the first place: lines, or the piece to be mended.
    pub before: String,
    /// What stands there instead, for a mend.
    pub after: String,
    /// The words after the first place, for a mend.
    pub trail: String,
}
