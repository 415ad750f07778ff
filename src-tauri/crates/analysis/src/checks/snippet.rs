//! Title, description and address as the search result shows them.

mod description_length;
mod description_missing;
mod slug_accents;
mod slug_length;
mod slug_missing;
mod slug_stop_words;
mod title_missing;
mod title_too_narrow;
mod title_too_wide;
mod typewriter_signs;

use crate::check::Check;
use crate::measures::DocumentContext;
use crate::settings::Settings;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &title_missing::CHECK,
    &title_too_wide::CHECK,
    &title_too_narrow::CHECK,
    &description_missing::CHECK,
    &description_length::CHECK,
    &slug_missing::CHECK,
    &slug_accents::CHECK,
    &slug_stop_words::CHECK,
    &slug_length::CHECK,
    &typewriter_signs::CHECK,
];

/// The title's limit in px on a desktop.
pub fn title_limit(settings: &Settings) -> u32 {
    settings.whole_threshold(&title_too_wide::CHECK, title_too_wide::MAX_PIXELS)
}

/// The description's limit in px on a desktop.
pub fn description_limit(settings: &Settings) -> u32 {
    settings.whole_threshold(&description_length::CHECK, description_length::MAX_PIXELS)
}

/// The description's limit in px on a phone.
pub fn description_limit_mobile(settings: &Settings) -> u32 {
    settings.whole_threshold(&description_length::CHECK, description_length::MAX_PIXELS_MOBILE)
}

/// Whether the page has a title: its field, or an H1 that stands in for it.
pub(crate) fn has_title(context: &DocumentContext<'_>) -> bool {
    let h1 = context
        .measures
        .headings
        .iter()
        .any(|heading| heading.level == 1 && !heading.title.is_empty());
    h1 || !context.meta.title.trim().is_empty()
}

/// The words of the address's last part.
pub(crate) fn slug_words(slug: &str) -> impl Iterator<Item = &str> {
    let part = slug.trim().trim_end_matches('/').rsplit('/').next().unwrap_or("");
    part.split(['-', '_']).filter(|word| !word.is_empty())
}
