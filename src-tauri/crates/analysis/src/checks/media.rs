//! Images and links.

mod image_without_alt;
mod link_anchor_keyphrase;
mod link_without_text;
mod vague_link;

use crate::check::Check;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &image_without_alt::CHECK,
    &link_without_text::CHECK,
    &vague_link::CHECK,
    &link_anchor_keyphrase::CHECK,
];
