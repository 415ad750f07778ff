//! Headings, sections and length.

mod doubled_heading;
mod front_matter;
mod generic_heading;
mod heading_full_stop;
mod heading_jump;
mod no_subheading;
mod overlong_heading;
mod section_too_long;
mod several_h1;
mod short_text;
mod word_target;

use crate::check::Check;
use crate::measures::{DocumentContext, Heading};
use crate::settings::Settings;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &front_matter::CHECK,
    &word_target::CHECK,
    &short_text::CHECK,
    &no_subheading::CHECK,
    &section_too_long::CHECK,
    &heading_jump::CHECK,
    &several_h1::CHECK,
    &generic_heading::CHECK,
    &overlong_heading::CHECK,
    &doubled_heading::CHECK,
    &heading_full_stop::CHECK,
];

/// Words of the longest section allowed.
pub fn longest_section(settings: &Settings) -> u32 {
    settings.whole_threshold(&section_too_long::CHECK, section_too_long::MAX_WORDS)
}

/// The headings below the page's title.
pub(crate) fn subheadings<'a>(context: &DocumentContext<'a>) -> impl Iterator<Item = &'a Heading> {
    context
        .measures
        .headings
        .iter()
        .filter(|heading| heading.level >= 2)
}
