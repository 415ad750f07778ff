//! Two texts side by side.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Range;

/// One side of a comparison.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Side {
    /// The text compared (body of a draft or checkpoint, or the source).
    pub text: String,
    /// « Texte actuel », a checkpoint's name, or the source's.
    pub label: String,
    /// Words by the draft's rule.
    pub words: u32,
    /// Clauses met.
    pub clauses_met: u32,
    /// Clauses in all.
    pub clauses_total: u32,
    /// Findings of level error or warning.
    pub faults: u32,
    /// RFC 3339, UTC, where known.
    pub date: Option<String>,
}

/// What differs, by words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Change {
    /// `insert`, `delete` or `replace`.
    pub kind: String,
    /// In the left text.
    pub a: Range,
    /// In the right text.
    pub b: Range,
}

/// Two texts side by side.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// Left.
    pub a: Side,
    /// Right.
    pub b: Side,
    /// In order.
    pub changes: Vec<Change>,
}

/// Which text to take.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum TextRef {
    /// The head of a draft.
    Draft {
        /// UUID.
        id: String,
    },
    /// A checkpoint.
    Revision {
        /// UUID.
        id: String,
    },
    /// The source of a draft.
    Source {
        /// The draft's UUID.
        id: String,
    },
}
