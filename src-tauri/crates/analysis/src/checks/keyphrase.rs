//! The keyphrase and where it should stand.

mod density_high;
mod density_low;
mod description;
mod headings;
mod introduction;
mod missing;
mod secondary_missing;
mod slug;
mod stuffed;
mod title;
mod title_late;
mod too_long;
mod uneven;

use crate::check::Check;
use crate::measures::DocumentContext;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &missing::CHECK,
    &too_long::CHECK,
    &title::CHECK,
    &title_late::CHECK,
    &introduction::CHECK,
    &headings::CHECK,
    &slug::CHECK,
    &description::CHECK,
    &density_low::CHECK,
    &density_high::CHECK,
    &stuffed::CHECK,
    &uneven::CHECK,
    &secondary_missing::CHECK,
];

/// How many words carry the keyphrase's sense.
fn content_words(context: &DocumentContext<'_>) -> u32 {
    let phrase = context.measures.phrases.main.as_ref();
    let words = phrase.map_or(0, |phrase| phrase.content_words().len());
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// The occurrences that make a density, weighed as Yoast weighs them: the density is multiplied by 0.7 + words / 3,
/// so that a long phrase is asked for less often (`keyphraseLengthFactor` in its source).
fn weighed(context: &DocumentContext<'_>, percent: f64) -> f64 {
    let factor = 0.7 + f64::from(content_words(context)) / 3.0;
    percent * f64::from(context.measures.counts.words.mots) / (100.0 * factor)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped; `as` saturates"
)]
fn whole(number: f64) -> u32 {
    number.max(0.0) as u32
}
