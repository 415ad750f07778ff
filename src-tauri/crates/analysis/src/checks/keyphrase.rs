//! The keyphrase and where it should stand.

mod density_high;
mod density_low;
mod description;
mod headings;
mod introduction;
mod missing;
mod slug;
mod title;
mod too_long;

use french::phrase::Phrase;

use crate::check::Check;
use crate::measures::DocumentContext;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &missing::CHECK,
    &too_long::CHECK,
    &title::CHECK,
    &introduction::CHECK,
    &headings::CHECK,
    &slug::CHECK,
    &description::CHECK,
    &density_low::CHECK,
    &density_high::CHECK,
];

/// How many H2 and H3 have the keyphrase, and how many there are.
pub(crate) fn headings(context: &DocumentContext<'_>) -> (u32, u32) {
    let phrase = Phrase::new(&context.meta.keyphrase);
    let mut count = (0, 0);
    for heading in context
        .measures
        .headings
        .iter()
        .filter(|heading| matches!(heading.level, 2 | 3))
    {
        let content = &context.document.blocks[heading.block].content;
        count.0 += u32::from(!phrase.find_in(&content.text, &content.tokens).is_empty());
        count.1 += 1;
    }
    count
}
