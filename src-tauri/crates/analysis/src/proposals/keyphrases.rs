//! What a text is about: its noun groups and names, ranked by what tells a subject from a passing word.

mod candidates;
mod features;
mod groups;
mod rank;
mod shown;

use document::Document;

use super::tagged::Tagged;
use candidates::Candidates;
pub(super) use candidates::{is_calendar, is_passing, next_part};
pub(crate) use groups::{Group, Place, groups};
pub(crate) use shown::written;

/// A keyphrase that the text suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedKeyphrase {
    /// In its most frequent real form, in lower case but for names, without an article.
    pub text: String,
    /// How likely it is that a reader would have named it, 0–1.
    pub score: f64,
    /// How often the text says it, in any form.
    pub occurrences: u32,
}

/// The keyphrases of a document, best first, `most` of them at most.
pub fn propose(document: &Document, most: usize) -> Vec<ProposedKeyphrase> {
    of_tagged(document, &Tagged::of(document), most)
}

/// The same for a text whose words are known already.
pub(super) fn of_tagged(document: &Document, tagged: &Tagged<'_>, most: usize) -> Vec<ProposedKeyphrase> {
    let candidates = Candidates::of(document, tagged);
    rank::best(document, tagged, &candidates, most)
}

#[cfg(test)]
mod tests;
