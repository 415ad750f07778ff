//! Words that French doesn't know, and words typed twice.

mod doubled_word;
mod unknown_word;

use crate::check::Check;

pub(crate) use unknown_word::doubtful as doubtful_words;

/// In the order shown.
pub const CHECKS: &[&Check] = &[&unknown_word::CHECK, &doubled_word::CHECK];
