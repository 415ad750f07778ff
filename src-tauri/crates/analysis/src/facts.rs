//! The fact register: what the source says of people, figures, dates and the like, and what has become of it in the
//! draft. A fact is kept in whatever dress; altered where the draft has another value in its place; missing; and a fact
//! of the draft that the source doesn't hold has no source.

pub(crate) mod align;
pub(crate) mod block;
mod dates;
mod expansions;
mod extract;
mod names;
mod pairing;
mod phrases;
mod quotes;
mod roles;
mod same;
pub(crate) mod side;
mod speakers;

use document::{Document, Span};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody, by name.
    Person,
    /// A body or a product, by name.
    Organisation,
    /// Initials: UE, eu-LISA.
    Acronym,
    /// A place, by name.
    Place,
    /// A figure, in digits or letters, with its unit.
    Figure,
    /// A date, a year, a century, a time.
    Date,
    /// Somebody's own words.
    Quote,
}

impl Kind {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Acronym => "acronym",
            Self::Place => "place",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Quote => "quote",
        }
    }

    /// The French name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "Personne",
            Self::Organisation => "Organisation",
            Self::Acronym => "Sigle",
            Self::Place => "Lieu",
            Self::Figure => "Chiffre",
            Self::Date => "Date",
            Self::Quote => "Citation",
        }
    }
}

/// What has become of a fact of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// The draft holds it.
    Kept,
    /// The draft has another value in its place.
    Altered,
    /// The draft doesn't speak of it.
    Missing,
}

impl Status {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Altered => "altered",
            Self::Missing => "missing",
        }
    }
}

/// A fact of the source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceFact {
    /// What it is about.
    pub kind: Kind,
    /// As the source writes it, first.
    pub text: String,
    /// Where, in the source's bytes.
    pub span: Span,
    /// What has become of it.
    pub status: Status,
    /// What stands for it in the draft, and where in the draft's bytes.
    pub draft: Option<(String, Span)>,
    /// Who says the quote, as the source names them.
    pub speaker: Option<String>,
    /// Who says it in the draft.
    pub draft_speaker: Option<String>,
    /// What the person is, as the source says it.
    pub role: Option<String>,
}

/// A fact of the draft that the source doesn't hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsourced {
    /// What it is about.
    pub kind: Kind,
    /// As the draft writes it, first.
    pub text: String,
    /// Where, in the draft's bytes.
    pub span: Span,
    /// Who says the quote, as the draft names them.
    pub speaker: Option<String>,
    /// What the person is, as the draft says it.
    pub role: Option<String>,
}

/// The facts of both texts, each fact once, in the order of its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    /// Those of the source.
    pub source: Vec<SourceFact>,
    /// Those of the draft alone.
    pub unsourced: Vec<Unsourced>,
    /// Blocks of the source with a fact of their own that the draft speaks of.
    pub(crate) touched: Vec<usize>,
}

impl Register {
    /// How many of the source's facts are kept.
    pub fn kept(&self) -> usize {
        self.source
            .iter()
            .filter(|fact| fact.status == Status::Kept)
            .count()
    }
}

/// Compares the facts of a source with those of a draft.
pub fn register(source: &Document, draft: &Document) -> Register {
    crate::rewrite::rewrite(source, draft).facts
}

#[cfg(test)]
mod tests;
