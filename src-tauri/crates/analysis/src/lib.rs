//! From a document (with its brief and its source) to measures, checks and a [`Report`]. Reads no file, no
//! clock, no network, and cannot fail: the same text gives the same report.

mod blocks;
pub mod catalogue;
pub mod check;
pub mod checks;
mod clauses;
pub mod compare;
pub mod coverage;
pub mod details;
pub mod facts;
pub mod finding;
pub mod fix;
pub mod measures;
pub mod overlap;
pub mod pages;
mod part;
pub mod proposals;
pub mod report;
pub mod rewrite;
pub mod settings;
mod silences;
pub mod wording;

pub use blocks::Cache;
pub use check::{Category, Check, Level, Origin, Run, Threshold};
pub use details::{Details, Figure, details};
pub use finding::{Edit, Field, Finding, Fix};
pub use part::{Part, PartKind};
pub use proposals::{HeadingProposal, ProposedTitle};
pub use report::{Report, Request, Typography, analyse, analyse_with};
pub use settings::Settings;
pub use silences::Silences;

#[cfg(test)]
mod properties;
