//! What a check is: one block of data (what, why, where the rule comes from, thresholds) and one function.

use crate::finding::Findings;
use crate::measures::{BlockContext, DocumentContext};

/// A check, declared once in its own file. Settings, panels, help, the command line and TypeScript are fed
/// from this block.
#[derive(Debug)]
pub struct Check {
    /// `category.fault`, for example `structure.heading-jump`.
    pub id: &'static str,
    /// Which group it is shown in.
    pub category: Category,
    /// How serious a finding is.
    pub level: Level,
    /// Who sets the rule.
    pub origin: Origin,
    /// The fault in a few French words.
    pub title: &'static str,
    /// Why it matters to the reader or the client, one or two French sentences.
    pub why: &'static str,
    /// Where the rule and its figure come from, in French.
    pub source: &'static str,
    /// How to mend it, in French.
    pub mend: &'static str,
    /// The figures that a client may set.
    pub thresholds: &'static [Threshold],
    /// What runs.
    pub run: Run,
}

/// What a check looks at. A block check sees one block alone, so that its findings can be kept while the
/// block stays unchanged; a document check sees the measures of the whole.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// Called once a block.
    Block(fn(&BlockContext<'_>, &mut Findings)),
    /// Called once a document.
    Document(fn(&DocumentContext<'_>, &mut Findings)),
}

/// A figure of a check, settable per client.
#[derive(Debug)]
pub struct Threshold {
    /// Name inside the check, for example `max-words`; settings know it as `check-id.max-words`.
    pub key: &'static str,
    /// What it sets, in French.
    pub label: &'static str,
    /// Unit in French (`mots`, `%`, `px`, `signes`), possibly empty.
    pub unit: &'static str,
    /// Its value where the client says nothing.
    pub default: f64,
}

/// The groups in which findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// Unknown words.
    Spelling,
    /// Agreement and the like (a later issue).
    Grammar,
    /// Spaces, quotes, apostrophes, signs.
    Typography,
    /// Headings, sections, length.
    Structure,
    /// Sentences and paragraphs.
    Readability,
    /// The keyphrase and where it stands.
    Keyphrase,
    /// Title, description, address.
    Snippet,
    /// Images and links.
    Media,
    /// The draft against its source (a later issue).
    Source,
}

impl Category {
    /// Every category in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Spelling,
        Self::Grammar,
        Self::Typography,
        Self::Structure,
        Self::Readability,
        Self::Keyphrase,
        Self::Snippet,
        Self::Media,
        Self::Source,
    ];

    /// The stable name, first part of a check's id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Spelling => "spelling",
            Self::Grammar => "grammar",
            Self::Typography => "typography",
            Self::Structure => "structure",
            Self::Readability => "readability",
            Self::Keyphrase => "keyphrase",
            Self::Snippet => "snippet",
            Self::Media => "media",
            Self::Source => "source",
        }
    }

    /// The French name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Spelling => "Orthographe",
            Self::Grammar => "Grammaire",
            Self::Typography => "Typographie",
            Self::Structure => "Structure",
            Self::Readability => "Lisibilité",
            Self::Keyphrase => "Expression clé",
            Self::Snippet => "Extrait Google",
            Self::Media => "Images et liens",
            Self::Source => "Source",
        }
    }
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Wrong.
    Error,
    /// Likely to be mended.
    Warning,
    /// A proposal.
    Advice,
}

impl Level {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// Who sets a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Said by Google.
    Google,
    /// Estimate of the trade.
    Estimate,
    /// The client's brief.
    Contract,
    /// Readability or house style.
    House,
}

impl Origin {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Estimate => "estimate",
            Self::Contract => "contract",
            Self::House => "house",
        }
    }

    /// The French name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Estimate => "estimation du métier",
            Self::Contract => "contrat du client",
            Self::House => "règle de la maison",
        }
    }
}
