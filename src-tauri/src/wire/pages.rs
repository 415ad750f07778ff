//! The pages that the writer brought, as the window sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SnippetPiece;

/// The pages of a draft and what most of them share.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PageSet {
    /// Which pages these are, counted by which rule: a comparison belongs to the set of the same stamp.
    pub stamp: String,
    /// In the order in which they came.
    pub pages: Vec<BroughtPage>,
    /// How many of them are in French, and so can share a term.
    pub compared: u32,
    /// As many pages are longer as are shorter; 0 without a page.
    pub median_words: u32,
    /// What more than half of them say, best first.
    pub terms: Vec<SharedTerm>,
}

/// A page that the writer brought.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BroughtPage {
    /// By which it is taken away again.
    pub id: String,
    /// Its file.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its address, possibly empty.
    pub address: String,
    /// Its language where that isn't French: its terms aren't counted then.
    pub foreign: Option<String>,
    /// By the draft's rule.
    pub words: u32,
    /// Its headings, with what stands under each.
    pub outline: Vec<OutlineSection>,
}

/// A heading and the words under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OutlineSection {
    /// 1 to 6; 0 for what comes before the first heading.
    pub level: u8,
    /// Empty before the first heading.
    pub title: String,
    /// By the draft's rule.
    pub words: u32,
}

/// A term that most of the pages share.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SharedTerm {
    /// In the form that the pages use most.
    pub text: String,
    /// How often all of them together say it.
    pub occurrences: u32,
    /// How often the page in the middle of those that say it does.
    pub typical: u32,
    /// Where each page says it.
    pub quotes: Vec<PageQuote>,
}

/// A sentence in which a page says a term.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PageQuote {
    /// Which page, by its place from 0.
    pub page: u32,
    /// How often it says the term.
    pub occurrences: u32,
    /// The sentence, the term in bold.
    pub excerpt: Vec<SnippetPiece>,
}

/// A draft beside its pages.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PagesBeside {
    /// The number the window gave to the text it describes. One older than the text is dropped.
    pub revision: u32,
    /// That of the set it belongs to.
    pub stamp: String,
    /// The draft's length by its rule.
    pub words: u32,
    /// The draft's headings.
    pub outline: Vec<OutlineSection>,
    /// What the draft says of each shared term, in the order of the set.
    pub said: Vec<SaidTerm>,
}

/// What a draft says of a shared term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SaidTerm {
    /// How often, in any form.
    pub occurrences: u32,
    /// `missing`, `little` or `covered`.
    pub cover: String,
}
