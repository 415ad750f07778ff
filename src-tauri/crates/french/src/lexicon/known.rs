//! Which words the lexicon knows.

use super::lookup::{Readings, elision};
use super::tags::Elision;
use crate::characters::is_vowel;
use crate::normal::normal;

/// Whether the dictionary has the word: a simple form in any fitting case, or a form with what may be elided before
/// it. No compound is parted. It answers as hunspell does with the same files.
pub fn is_form(word: &str) -> bool {
    form(&normal(word))
}

fn form(word: &str) -> bool {
    if !Readings::of(word).is_empty() {
        return true;
    }
    let Some((left, right)) = word.split_once('\'') else {
        return false;
    };
    let Some(elision) = elision(left) else {
        return false;
    };
    // « l’État », but not « n’Nivelles »: a capital inside is a name's, and verbs are none.
    let before_names = matches!(elision, Elision::L | Elision::D | Elision::Qu);
    let opens = |letter: char| is_vowel(letter) || matches!(letter, 'h' | 'H');
    let may_be_lower = left.contains(char::is_uppercase)
        || !right.starts_with(char::is_uppercase)
        || before_names && right.starts_with(opens);
    let mut readings = if may_be_lower {
        Readings::of(right)
    } else {
        Readings::exactly(right)
    };
    readings.any(|reading| reading.tags.elides(elision))
}

/// Whether the word, or every part of the compound, is known: `e-mail`, `va-t-il`, `coût-bénéfice`. Web terms, ordinals
/// and inclusive forms are words too.
pub fn is_known(word: &str) -> bool {
    crate::spelling::is_known_by(word, &form)
}
