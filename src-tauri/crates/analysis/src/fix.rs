//! Applying fixes to a text, and all the safe typographic ones at once.

use document::{Document, Format, Span};
use french::spelling::NoSpelling;
use french::typography::Profile;

use crate::check::Category;
use crate::compare::compare;
use crate::finding::{Edit, Finding};
use crate::report::{Request, analyse};
use crate::settings::Settings;

/// Rounds of corrections at most: one may make room for another, never for many.
const ROUNDS: usize = 3;

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

/// Every safe typographic correction of a document, ascending, without overlap: applied together, they
/// leave nothing for a second pass. Silenced checks and ignored findings stay as they are.
pub fn typography(document: &Document, settings: &Settings, profile: Profile) -> Vec<Edit> {
    let settings = Settings {
        profile: Some(profile),
        ..settings.clone()
    };
    let first = safe_edits(document, &settings);
    let mut text = apply(&document.text, &first);
    for _ in 1..ROUNDS {
        let edits = safe_edits(&parsed(&text, document), &settings);
        if edits.is_empty() {
            break;
        }
        text = apply(&text, &edits);
    }
    between(&document.text, &text)
}

/// The safe edits of the typographic findings, in order.
fn safe_edits(document: &Document, settings: &Settings) -> Vec<Edit> {
    let report = analyse(&Request {
        document,
        source: None,
        settings,
        spelling: &NoSpelling,
    });
    let typographic = |finding: &Finding| finding.check.category == Category::Typography;
    report
        .findings
        .into_iter()
        .filter(typographic)
        .filter_map(|finding| finding.fixes.into_iter().find(|fix| fix.safe))
        .flat_map(|fix| fix.edits)
        .collect()
}

/// The text read as the document was.
fn parsed(text: &str, like: &Document) -> Document {
    match like.format {
        Format::Markdown => Document::markdown(text),
        Format::Plain => Document::plain(text, like.body_start),
    }
}

/// Edits that turn one text into the other, each as short as it can be.
pub fn between(text: &str, wanted: &str) -> Vec<Edit> {
    compare(text, wanted)
        .into_iter()
        .flat_map(|change| narrowed(text, change.a, change.b.of(wanted)))
        .collect()
}

/// Leaves out what both sides begin and end with.
fn narrowed(text: &str, span: Span, insert: &str) -> Option<Edit> {
    let old = span.of(text);
    let head: usize = old
        .chars()
        .zip(insert.chars())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    let (old, new) = (&old[head..], &insert[head..]);
    let tail: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    let edit = Edit::new(
        Span::new(span.start + head, span.end - tail),
        &new[..new.len() - tail],
    );
    (!edit.span.is_empty() || !edit.insert.is_empty()).then_some(edit)
}

#[cfg(test)]
mod tests;
