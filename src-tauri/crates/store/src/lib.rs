//! Drafts, revisions, words and settings in one SQLite file.
//! Nothing outside this crate writes SQL, and this crate knows nothing of Markdown or of French rules.

mod backup;
mod drafts;
mod error;
mod facts;
mod library;
mod look;
mod open;
mod pages;
mod refusals;
mod revisions;
mod schema;
mod search;
mod settings;
mod silences;
mod sources;
mod words;

pub use drafts::{Draft, Facets, NewDraft, Saved, Status};
pub use error::StoreError;
pub use facts::{Decision, FactDecision};
pub use jiff::Timestamp;
pub use library::{DraftSummary, Listing};
pub use open::{OpenOptions, Store};
pub use pages::{MOST_PAGES, NewPage, Page};
pub use refusals::RefusedSubheading;
pub use revisions::{Revision, RevisionKind, RevisionSummary};
pub use silences::{NewSilence, Silence};
pub use sources::{SourceFormat, SourceText};
pub use words::{Scope, Word};

/// What every call of the store answers.
pub type Result<T> = std::result::Result<T, StoreError>;
