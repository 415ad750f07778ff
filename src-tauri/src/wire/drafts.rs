//! Drafts, revisions and the library as the window sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Source;

/// What was ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Brief {
    /// At least that many words; `null` where the contract doesn't say.
    pub words: Option<u32>,
    /// `mots`, `traitement-de-texte`, `antidote` or `scolaire`; `null` = the client's.
    pub count_rule: Option<String>,
    /// Subheadings wanted.
    pub subheadings: Option<bool>,
    /// Language wanted.
    pub lang: Option<String>,
    /// At most that many words.
    pub words_max: Option<u32>,
    /// A subheading at least every so many words.
    pub section_words: Option<u32>,
    /// Keyphrase, title and description wanted.
    pub seo: Option<bool>,
    /// At most that many signs in the title.
    pub title_signs: Option<u32>,
    /// At most that many signs in the description.
    pub description_signs: Option<u32>,
    /// At least that many links.
    pub links: Option<u32>,
    /// What the text must link to.
    pub link_to: Vec<String>,
    /// At most that share taken over from the source, in per cent.
    pub similarity: Option<u32>,
    /// No fact that the source doesn't hold.
    pub sourced: Option<bool>,
    /// The tone wanted.
    pub tone: Option<String>,
}

/// The order that a source begins with, read for confirmation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceOrder {
    /// Its words.
    pub text: String,
    /// What it asks for, clause by clause.
    pub clauses: Vec<OrderClause>,
    /// Why it can't be followed, one French line; `null` where it can.
    pub conflict: Option<String>,
    /// The contract that it makes.
    pub brief: Brief,
    /// The main keyphrase that it names; empty where it names none.
    pub keyphrase: String,
    /// The secondary ones.
    pub secondary: Vec<String>,
    /// Whether the writer has confirmed it or put it aside.
    pub answered: bool,
}

/// One thing that an order asks for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OrderClause {
    /// In French, with its figure.
    pub label: String,
    /// The order's own words.
    pub from: String,
}

/// The fields of the front matter that Chapô knows.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Meta {
    /// `<title>`.
    pub title: String,
    /// Meta description.
    pub description: String,
    /// Last part of the address.
    pub slug: String,
    /// Main keyphrase.
    pub keyphrase: String,
    /// Secondary keyphrases.
    pub secondary: Vec<String>,
    /// Language.
    pub lang: String,
    /// Date as written.
    pub date: String,
    /// Author.
    pub author: String,
    /// Canonical address.
    pub canonical: String,
    /// Client's name.
    pub client: String,
    /// The order.
    pub brief: Brief,
    /// Typography profile's id, `auto` to follow the text; empty = the client's.
    pub profile: String,
    /// What the file itself silences: `check`, or `check: words`.
    pub silences: Vec<String>,
    /// Where the file itself wants no subheading: `words before | words after`.
    pub no_subheading: Vec<String>,
}

/// A draft's text, front matter and body apart. What the window holds and sends back.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Content {
    /// The raw YAML as it was opened (unknown keys and comments kept); `meta` is merged into it on saving.
    pub front_matter: String,
    /// The known fields.
    pub meta: Meta,
    /// Markdown without front matter.
    pub body: String,
}

/// A draft opened for writing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Draft {
    /// UUID.
    pub id: String,
    /// Number of the head revision in the database.
    #[ts(type = "number")]
    pub revision: i64,
    /// Its text.
    pub content: Content,
    /// What it is rewritten from.
    pub source: Option<Source>,
    /// `draft`, `review`, `approved` or `delivered`.
    pub status: String,
    /// RFC 3339, UTC.
    pub created_at: String,
    /// RFC 3339, UTC.
    pub updated_at: String,
    /// A front matter that could not be read (line, column and reason in French); the raw text is kept.
    pub front_matter_error: Option<String>,
}

/// A row of the library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DraftSummary {
    /// UUID.
    pub id: String,
    /// Title or first heading; never empty (« Sans titre »).
    pub title: String,
    /// Beginning of the text.
    pub excerpt: String,
    /// Main keyphrase.
    pub keyphrase: String,
    /// Client's name.
    pub client: String,
    /// `draft`, `review`, `approved` or `delivered`.
    pub status: String,
    /// Words by the brief's rule.
    pub words: u32,
    /// Words wanted.
    pub target: Option<u32>,
    /// Clauses met.
    pub clauses_met: u32,
    /// Clauses in all.
    pub clauses_total: u32,
    /// RFC 3339, UTC.
    pub updated_at: String,
    /// RFC 3339, UTC; `null` while it is not in the bin.
    pub deleted_at: Option<String>,
}

/// The answer to an autosave: sent only after the commit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Saved {
    /// Number of the head revision.
    #[ts(type = "number")]
    pub revision: i64,
    /// RFC 3339, UTC.
    pub saved_at: String,
}

/// A checkpoint in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RevisionSummary {
    /// UUID.
    pub id: String,
    /// RFC 3339, UTC.
    pub created_at: String,
    /// Who.
    pub author: String,
    /// Given by the writer; `null` for a timed one.
    pub name: Option<String>,
    /// `named`, `timed` or `imported`.
    pub kind: String,
    /// Words of its text by the draft's rule.
    pub words: u32,
}

/// A word of the personal dictionary.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonalWord {
    /// The word.
    pub word: String,
    /// The client whose texts alone may have it; `null`: every text.
    pub client: Option<String>,
    /// What it is: `nom`, `adjectif`, `verbe` or `nom-propre`; as it looks, where nobody has said.
    pub kind: String,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// A finding that the writer has silenced.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Silence {
    /// Its number, by which it is undone.
    #[ts(type = "number")]
    pub id: i64,
    /// The check's id.
    pub check: String,
    /// The words it holds for; empty: wherever the check speaks.
    pub excerpt: String,
    /// The sentence it holds for; empty: in every sentence.
    pub sentence: String,
    /// The draft it holds for; `null`: every draft.
    pub draft_id: Option<String>,
    /// That draft's title.
    pub draft_title: String,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// What is to be silenced.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NewSilence {
    /// The check's id.
    pub check: String,
    /// The words it is to hold for; empty: wherever the check speaks.
    pub excerpt: String,
    /// The sentence it is to hold for, as the body has it; empty: in every sentence.
    pub sentence: String,
    /// In every draft, and not in this one alone.
    pub everywhere: bool,
}
