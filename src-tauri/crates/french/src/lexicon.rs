//! The morphological lexicon: every form of the dictionary with its lemmas and what it is. It is expanded from
//! `fr.dic` and `fr.aff` when the program is built and lies in it as a finite-state map: nothing is loaded.
//!
//! A word is looked up in any case, with either apostrophe and with accents composed or not. What is elided before it
//! (`l’État`) and the parts of a compound (`va-t-il`) are told apart first.

mod known;
mod layout;
mod lookup;
mod table;
mod tags;

pub use known::{is_form, is_known};
pub use lookup::{Readings, frequency, readings};
pub(crate) use table::english_centizipf;
pub(crate) use table::form_map;
pub use table::{Lemma, forms};
pub use tags::{Elision, Gender, NameKind, Number, Part, Tags, VerbForm, VerbUse};

/// One way to understand a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reading {
    /// What a dictionary lists it under: `mangeait` → `manger`, `nationaux` → `national`.
    pub lemma: Lemma,
    /// What the form is.
    pub tags: Tags,
}

impl std::fmt::Debug for Tags {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut tags = f.debug_tuple("Tags");
        tags.field(&self.part());
        if let Some(form) = self.form() {
            tags.field(&form);
        }
        if let Some(gender) = self.gender() {
            tags.field(&gender);
        }
        if let Some(number) = self.number() {
            tags.field(&number);
        }
        tags.finish()
    }
}

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod tests;
