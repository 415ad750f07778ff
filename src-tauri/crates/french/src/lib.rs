//! What Chapô knows of French: words, sentences, syllables, word lists, folding, typography and spelling.
//! It knows neither Markdown nor SEO, and reads no file but the dictionary whose path it is given.

pub mod advice;
pub mod characters;
pub mod connectors;
pub mod counting;
pub mod dates;
pub mod english;
pub mod fold;
pub mod inflect;
pub mod lexemes;
pub mod lexicon;
pub mod lists;
mod normal;
pub mod phrase;
pub mod quantities;
pub mod quotes;
pub mod reform;
pub mod sentences;
pub mod slug;
pub mod spelling;
pub mod stem;
pub mod syllables;
pub mod typography;
pub mod words;

#[cfg(test)]
mod properties;
