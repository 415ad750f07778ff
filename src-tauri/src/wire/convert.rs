//! From the engine's types, in bytes, to what the window sees, in UTF-16 code units of the body.

mod catalogue;
mod content;
mod details;
mod drafts;
mod proposals;
mod report;
mod rewrite;
mod sources;
mod utf16;

pub use catalogue::catalogue;
pub use content::{from_brief, from_text, profile_of, rule_of, to_brief, to_meta, to_text};
pub use details::{details, piece};
pub use drafts::{draft_status, personal_word, saved, silence, summary};
pub use proposals::{chapo, proposals, refused};
pub use report::{About, edits, report};
pub use rewrite::{counted, rewrite};
pub use sources::{SourceParts, source};
pub use utf16::BodyIndex;

/// A count as the window's integers hold it.
pub fn number(count: impl TryInto<u32>) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}
