//! What is proposed for a draft's fields, as the window sees it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Range;

/// What is proposed for a draft's fields.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldProposals {
    /// What the text is about, best first.
    pub keyphrases: Vec<ProposedPhrase>,
    /// What the source is about and the text doesn't say, best first.
    pub to_cover: Vec<ProposedPhrase>,
    /// Titles, best first, three at most.
    pub titles: Vec<SizedProposal>,
    /// A description of whole sentences; none where the text has none of the right length.
    pub description: Option<SizedProposal>,
    /// The last part of the address.
    pub slug: String,
    /// The beginning of the first paragraph as a chapô; none where the text has one.
    pub chapo: Option<ChapoProposal>,
}

/// The first sentences of a long first paragraph, proposed as the chapô.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChapoProposal {
    /// The sentences.
    pub text: String,
    /// The space behind them: a paragraph break in its place makes them the chapô.
    pub gap: Range,
}

/// A place where the writer wants no subheading.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefusedHeading {
    /// Its number, by which it is allowed again.
    #[ts(type = "number")]
    pub id: i64,
    /// The last words before it.
    pub before: String,
    /// The first words after it.
    pub after: String,
}

/// A keyphrase proposed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProposedPhrase {
    /// In its most frequent form.
    pub text: String,
    /// How often it is said, in any form.
    pub occurrences: u32,
}

/// A text proposed, with its width in a search result.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SizedProposal {
    /// The text.
    pub text: String,
    /// Its width in pixels, the site's suffix included.
    pub pixels: u32,
}
