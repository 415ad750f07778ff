//! Words that French doesn't know, and words typed twice.

mod doubled_word;
mod unknown_word;

use crate::check::Check;

/// In the order shown.
pub const CHECKS: &[&Check] = &[&unknown_word::CHECK, &doubled_word::CHECK];
