//! Where a subheading is missing: in a section of more than 300 words, or in a text that has none.

use super::HeadingProposal;
use crate::report::Request;

/// Proposals in the order of the text.
pub fn propose(request: &Request<'_>) -> Vec<HeadingProposal> {
    let _ = request;
    Vec::new()
}
