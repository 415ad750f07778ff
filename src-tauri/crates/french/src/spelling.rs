//! Spelling: which words are known, what to put instead of the others, and which unknown words are faults at all.
//! Only [`speller`] and its handle know hunspell, which reads other editions of the dictionary than the lexicon's.

mod accents;
mod forms;
mod handle;
mod judge;
mod near;
mod slips;
pub mod speller;
mod suggestions;
mod sum;

use std::collections::HashSet;

pub use accents::accented_capital;
pub use judge::{check_text, is_listed, is_strange, names_in};
pub use speller::{Speller, SpellingError};

/// Whoever can tell known words from unknown ones.
pub trait Spelling {
    /// Whether the word is spelled as some French dictionary has it. Elided words, compounds, capitals, ordinals,
    /// inclusive forms and web terms are understood; either apostrophe and decomposed accents too.
    fn knows(&self, word: &str) -> bool;

    /// Whether one slip, or its accents, part an unknown word from a French one: what looks like nothing in French
    /// is a name or a foreign word sooner than a fault. Slower than `knows`: some milliseconds a word.
    fn resembles_known(&self, _word: &str) -> bool {
        true
    }

    /// Whether an unknown word in lower case is a term, a new word or a foreign one sooner than a slip for a French
    /// word. As slow.
    fn is_strange(&self, _word: &str) -> bool {
        false
    }

    /// What could be meant instead of an unknown word, the likeliest first; `own` are words that the writer has added.
    /// Slow: some milliseconds a word.
    fn suggest(&self, word: &str, own: &HashSet<String>) -> Vec<String>;
}

/// Stands in where the dictionary is missing: knows every word, so that nothing is flagged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoSpelling;

impl Spelling for NoSpelling {
    fn knows(&self, _word: &str) -> bool {
        true
    }

    fn suggest(&self, _word: &str, _own: &HashSet<String>) -> Vec<String> {
        Vec::new()
    }
}

impl<S: Spelling + ?Sized> Spelling for &S {
    fn knows(&self, word: &str) -> bool {
        (**self).knows(word)
    }

    fn resembles_known(&self, word: &str) -> bool {
        (**self).resembles_known(word)
    }

    fn is_strange(&self, word: &str) -> bool {
        (**self).is_strange(word)
    }

    fn suggest(&self, word: &str, own: &HashSet<String>) -> Vec<String> {
        (**self).suggest(word, own)
    }
}

/// What the writer and the rest of the document add to the dictionary.
#[derive(Debug, Clone, Copy)]
pub struct SpellingContext<'a> {
    /// Words the writer or the client has added; a plural or a feminine of one of them is accepted too.
    pub personal: &'a HashSet<String>,
    /// Names met elsewhere in the document, as [`names_in`] finds them, or known to the client.
    pub names: &'a HashSet<String>,
}

/// Whether `word` is known when `base` says which simple words are: elided, compound and inclusive forms, ordinals and
/// web terms are understood.
pub(crate) fn is_known_by(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    forms::known(&forms::normal(word), base)
}

#[cfg(test)]
mod tests;
