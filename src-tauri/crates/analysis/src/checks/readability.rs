//! Length of sentences and paragraphs.

mod long_paragraph;
mod long_sentence;
mod long_sentences;

use crate::check::Check;
use crate::settings::Settings;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &long_paragraph::CHECK,
    &long_sentences::CHECK,
    &long_sentence::CHECK,
];

/// Words over which a sentence counts as long.
pub fn sentence_words(settings: &Settings) -> u32 {
    settings.whole_threshold(&long_sentences::CHECK, long_sentences::MAX_WORDS)
}
