//! The form in which words are looked up.

use std::borrow::Cow;

use crate::characters::{is_apostrophe, is_hyphen, is_invisible};
use crate::fold::composed;

/// Composed, with straight apostrophes and plain hyphens, nothing invisible.
pub(crate) fn normal(word: &str) -> Cow<'_, str> {
    let word = word.trim_matches(|c: char| c.is_whitespace());
    let odd = |c: char| (is_apostrophe(c) && c != '\'') || (is_hyphen(c) && c != '-') || is_invisible(c);
    let composed = composed(word);
    if !composed.contains(odd) {
        return composed;
    }
    let tidy = composed.chars().filter(|c| !is_invisible(*c)).map(|c| match c {
        c if is_apostrophe(c) => '\'',
        c if is_hyphen(c) => '-',
        c => c,
    });
    Cow::Owned(tidy.collect())
}
