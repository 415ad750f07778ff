//! YAML front matter: the keys of a draft on disk, read strictly and written back without touching the
//! keys that are not ours.

use std::fmt;
use std::ops::Range;

use french::counting::CountRule;
use french::typography::ProfileChoice;

use crate::Span;

mod border;
mod fields;
mod merge;
mod scalar;
mod yaml;

pub use border::Border;
pub use merge::merge;

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
    /// Typography profile, or the one that the text follows.
    pub profile: Option<ProfileChoice>,
    /// The text it is rewritten from, as a path relative to the draft.
    pub source: String,
    /// What the checks are not to say of this text.
    pub silences: Vec<Silence>,
    /// Where no subheading is to be proposed.
    pub no_subheading: Vec<Border>,
}

/// What stands before the sentence of a silence, and after it.
const IN_SENTENCE: (&str, char) = (" (dans : ", ')');

/// A check that the file itself silences, written `check`, `check: excerpt` or `check: excerpt (dans : sentence)`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silence {
    /// The check's id.
    pub check: String,
    /// The words it is silent for; empty: wherever it speaks.
    pub excerpt: String,
    /// The sentence it is silent in; empty: in every sentence.
    pub sentence: String,
}

impl Silence {
    /// Reads `check`, `check: excerpt` or `check: excerpt (dans : sentence)`.
    pub fn read(written: &str) -> Self {
        let (check, rest) = written.split_once(':').unwrap_or((written, ""));
        Self::of(check, rest)
    }

    /// The silence of a check, with what is written after its colon.
    pub(crate) fn of(check: &str, rest: &str) -> Self {
        let rest = rest.trim();
        let (excerpt, sentence) = rest
            .strip_suffix(IN_SENTENCE.1)
            .and_then(|rest| rest.split_once(IN_SENTENCE.0))
            .filter(|(_, sentence)| !sentence.trim().is_empty())
            .unwrap_or((rest, ""));
        Self {
            check: check.trim().to_owned(),
            excerpt: excerpt.trim().to_owned(),
            sentence: sentence.trim().to_owned(),
        }
    }
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.check)?;
        if self.excerpt.is_empty() {
            return Ok(());
        }
        write!(f, ": {}", self.excerpt)?;
        if self.sentence.is_empty() {
            return Ok(());
        }
        write!(f, "{}{}{}", IN_SENTENCE.0, self.sentence, IN_SENTENCE.1)
    }
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
    /// At most that many words.
    pub words_max: Option<u32>,
    /// A subheading at least every so many words.
    pub section_words: Option<u32>,
    /// Made for search engines: keyphrase, title and description wanted.
    pub seo: Option<bool>,
    /// At most that many signs in the title.
    pub title_signs: Option<u32>,
    /// At most that many signs in the description.
    pub description_signs: Option<u32>,
    /// At least that many links.
    pub links: Option<u32>,
    /// Addresses, or parts of them, that the text must link to.
    pub link_to: Vec<String>,
    /// At most that share of five-word sequences taken over from the source, in per cent.
    pub similarity: Option<u32>,
    /// No fact that the source doesn't hold.
    pub sourced: Option<bool>,
    /// The tone wanted, in the client's words; nobody but a reader can tell whether it is met.
    pub tone: Option<String>,
}

impl Brief {
    /// The keys of the front matter's `brief`, in the order written.
    pub const KEYS: [&'static str; 14] = [
        "words",
        "words_max",
        "count_rule",
        "subheadings",
        "section_words",
        "lang",
        "seo",
        "title_signs",
        "description_signs",
        "links",
        "link_to",
        "similarity",
        "sourced",
        "tone",
    ];

    /// The language wanted, without its region, in lower case: `fr` for `fr-FR`.
    pub fn language(&self) -> Option<String> {
        let code = self.lang.as_deref()?.split(['-', '_']).next()?.trim();
        (!code.is_empty()).then(|| code.to_lowercase())
    }
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

/// Parts a text into the YAML of its front matter (without the `---` lines) and its body. A text without
/// front matter, or whose front matter is never closed, is all body. A byte order mark belongs to neither.
pub fn split(text: &str) -> (&str, &str) {
    match locate(text) {
        Located::Found { raw, body_start } => (&text[raw], &text[body_start..]),
        Located::Absent | Located::Unclosed => ("", &text[bom_len(text)..]),
    }
}

/// The contrary of [`split`]: a whole text from its YAML and its body. Without YAML the body stands alone,
/// unless it begins like front matter itself.
pub fn compose(raw_yaml: &str, body: &str) -> String {
    if raw_yaml.is_empty() && first_line_end(body).is_none() && !body.starts_with(BOM) {
        return body.to_owned();
    }
    let sample = if raw_yaml.is_empty() { body } else { raw_yaml };
    let line_end = line_end_of(sample);
    let missing = if raw_yaml.is_empty() || raw_yaml.ends_with('\n') {
        ""
    } else {
        line_end
    };
    format!("---{line_end}{raw_yaml}{missing}---{line_end}{body}")
}

impl Meta {
    /// The language of the text: `lang`, or `fr` where it isn't given.
    pub fn language(&self) -> &str {
        if self.lang.is_empty() { "fr" } else { &self.lang }
    }
}

/// Reads the front matter of a text and tells where its body begins.
pub(crate) fn read(text: &str) -> (FrontMatter, usize) {
    match locate(text) {
        Located::Absent => (FrontMatter::default(), bom_len(text)),
        Located::Unclosed => {
            let message = "la ligne «\u{a0}---\u{a0}» ouvre un en-tête que rien ne referme\u{a0}; \
                           ajoutez une seconde ligne «\u{a0}---\u{a0}»";
            let error = FrontMatterError {
                line: 1,
                column: 1,
                message: message.to_owned(),
            };
            (
                FrontMatter {
                    error: Some(error),
                    ..FrontMatter::default()
                },
                bom_len(text),
            )
        }
        Located::Found { raw, body_start } => {
            let span = Some(Span::new(bom_len(text), body_start));
            let raw = text[raw].to_owned();
            let (meta, error) = match fields::read(&raw) {
                Ok(fields) => (fields.meta, None),
                // The YAML begins on the document's second line.
                Err(fault) => (Meta::default(), Some(fault.placed(&raw, 2))),
            };
            (
                FrontMatter {
                    span,
                    raw,
                    meta,
                    error,
                },
                body_start,
            )
        }
    }
}

const BOM: char = '\u{feff}';

/// Length in bytes of the byte order mark that a text begins with.
pub(crate) fn bom_len(text: &str) -> usize {
    if text.starts_with(BOM) { BOM.len_utf8() } else { 0 }
}

/// The line end that a text uses.
fn line_end_of(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// `title: …`, `title:`: a key of front matter, and no sentence with a colon in it.
fn has_colon_of_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let in_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        !key.is_empty()
            && key.chars().all(in_key)
            && (value.is_empty() || value.starts_with(char::is_whitespace))
    })
}

/// Where the front matter stands.
enum Located {
    Absent,
    Unclosed,
    Found { raw: Range<usize>, body_start: usize },
}

fn locate(text: &str) -> Located {
    let bom = bom_len(text);
    let Some(start) = first_line_end(&text[bom..]).map(|end| bom + end) else {
        return Located::Absent;
    };
    let mut at = start;
    let mut has_key = false;
    let mut before_blank = true;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Located::Found {
                raw: start..at,
                body_start: at + line.len(),
            };
        }
        before_blank &= !line.trim().is_empty();
        has_key |= before_blank && has_colon_of_key(line);
        at += line.len();
    }
    // A text may begin with a rule: `---` opens front matter only where a key follows.
    if has_key {
        Located::Unclosed
    } else {
        Located::Absent
    }
}

/// Where the first line ends if it is `---`.
fn first_line_end(text: &str) -> Option<usize> {
    let line = text.split_inclusive('\n').next()?;
    (line.trim_end() == "---" && line.ends_with('\n') || line == "---").then_some(line.len())
}
