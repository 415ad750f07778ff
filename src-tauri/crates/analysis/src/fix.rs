//! Applying fixes to a text.

use crate::finding::Edit;

/// The text with the edits applied. Edits may come in any order; of two that overlap, the first in the text
/// is applied and the other left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for edit in sorted {
        if edit.span.start < done {
            continue;
        }
        out.push_str(&text[done..edit.span.start]);
        out.push_str(&edit.insert);
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    out
}
