//! Length of sentences and paragraphs, passives, connectors, sentences that begin alike; the text beside its source; the
//! choice of words.

mod anglicism;
mod few_connectors;
mod harder_than_source;
mod hollow_phrase;
mod long_paragraph;
mod long_sentence;
mod long_sentences;
mod long_word;
mod passive_sentences;
mod phrases;
mod pleonasm;
pub(crate) mod repeated_word;
mod sentences_begin_alike;

use crate::check::{Check, Level};
use crate::measures::DocumentContext;
use crate::settings::Settings;
use crate::wording::decimal;

/// In the order shown.
pub const CHECKS: &[&Check] = &[
    &long_paragraph::CHECK,
    &long_sentences::CHECK,
    &long_sentence::CHECK,
    &passive_sentences::CHECK,
    &few_connectors::CHECK,
    &sentences_begin_alike::CHECK,
    &harder_than_source::CHECK,
    &hollow_phrase::CHECK,
    &pleonasm::CHECK,
    &anglicism::CHECK,
    &long_word::CHECK,
    &repeated_word::CHECK,
];

/// Sentences under which a share means nothing.
const ENOUGH: u32 = 8;

/// Words over which a sentence counts as long.
pub fn sentence_words(settings: &Settings) -> u32 {
    settings.whole_threshold(&long_sentences::CHECK, long_sentences::MAX_WORDS)
}

/// Words over which a paragraph is long.
pub fn paragraph_words(settings: &Settings) -> u32 {
    settings.whole_threshold(&long_paragraph::CHECK, long_paragraph::MAX_WORDS)
}

/// How many sentences in a row may not begin alike.
pub fn alike_sentences(settings: &Settings) -> usize {
    let least = settings.whole_threshold(&sentences_begin_alike::CHECK, sentences_begin_alike::SENTENCES);
    usize::try_from(least).unwrap_or(usize::MAX)
}

/// Whether a share of the text's sentences means something: enough is written, and enough of it in sentences.
fn is_long_enough(context: &DocumentContext<'_>) -> bool {
    context.is_under_way() && context.measures.readability.sentences >= ENOUGH
}

/// The level of a share that is beyond what is accepted: a warning where it is far beyond, unless the source is
/// worse still.
fn level(far: bool, better_than_source: bool) -> Level {
    if far && !better_than_source {
        Level::Warning
    } else {
        Level::Advice
    }
}

/// « , contre 24 % dans la source », where there is a source.
fn beside_source(percent: Option<f64>) -> String {
    percent.map_or_else(String::new, |percent| {
        format!(", contre {}\u{a0}% dans la source", decimal(percent))
    })
}
