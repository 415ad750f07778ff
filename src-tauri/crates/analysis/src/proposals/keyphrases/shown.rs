//! How a group is shown: in the form that the text uses most.

use std::ops::Range;

use document::Document;

use super::candidates::Candidate;
use crate::proposals::tagged::{Class, Tagged};

/// Places that are compared to find the most frequent form.
const PLACES: usize = 200;

/// The most frequent form of a candidate, the first of several; in lower case, but for names.
pub(super) fn shown(document: &Document, tagged: &Tagged<'_>, candidate: &Candidate) -> String {
    let mut forms: Vec<(String, usize)> = Vec::new();
    for place in candidate.places.iter().take(PLACES) {
        let form = form(document, tagged, place);
        match forms.iter_mut().find(|(other, _)| *other == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
    }
    let best = forms
        .into_iter()
        .reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map_or_else(String::new, |(form, _)| form)
}

fn form(document: &Document, tagged: &Tagged<'_>, place: &Range<usize>) -> String {
    let words = tagged.words.get(place.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return String::new();
    };
    let text = document
        .blocks
        .get(first.block)
        .map_or("", |block| &block.content.text);
    let text = text.get(first.range.start..last.range.end).unwrap_or("");
    written(text, first.class == Class::Name)
}

/// A group as it is shown: on one line, in lower case unless it begins with a name.
pub(crate) fn written(text: &str, is_name: bool) -> String {
    let text = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('\'', "’");
    if is_name {
        return text;
    }
    let mut chars = text.chars();
    let lower = chars.next().into_iter().flat_map(char::to_lowercase);
    lower.chain(chars).collect()
}
