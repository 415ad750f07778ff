//! Words that French doesn't know, words typed twice, and two spellings of French in one text.

mod doubled_word;
mod mixed_1990;
mod unknown_word;

use crate::check::Check;

pub(crate) use mixed_1990::{TwoSpellings, two_spellings};
pub(crate) use unknown_word::doubtful as doubtful_words;

/// In the order shown.
pub const CHECKS: &[&Check] = &[&unknown_word::CHECK, &doubled_word::CHECK, &mixed_1990::CHECK];
