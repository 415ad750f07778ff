//! Applying fixes to a text, and all the safe typographic ones at once.

mod patch;

use document::{Document, Format, Span};
use french::spelling::NoSpelling;
use french::typography::{Profile, ProfileChoice};

use crate::check::Category;
use crate::finding::{Edit, Finding};
use crate::report::{Request, analyse};
use crate::settings::Settings;
use patch::Patch;

/// Rounds of corrections at most: one may make room for another, never for many.
const ROUNDS: usize = 3;

/// The text with the edits applied. Edits may come in any order; of two that overlap, the first in the text
/// is applied and the other left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for edit in applicable(edits) {
        out.push_str(&text[done..edit.span.start]);
        out.push_str(&edit.insert);
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    out
}

/// The edits that can be applied together, ascending: of two that overlap, the first.
fn applicable(edits: &[Edit]) -> Vec<&Edit> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut done = 0;
    sorted.retain(|edit| {
        let free = edit.span.start >= done;
        if free {
            done = edit.span.end;
        }
        free
    });
    sorted
}

/// Every safe typographic correction of a document, ascending, without overlap: applied together, they
/// leave nothing for a second pass. Silenced checks and ignored findings stay as they are.
pub fn typography(document: &Document, settings: &Settings, profile: impl Into<ProfileChoice>) -> Vec<Edit> {
    let mut settings = Settings {
        profile: Some(profile.into()),
        ..settings.clone()
    };
    let (first, applied) = safe_edits(document, &settings);
    // The profile that the text follows is told from the text as it was written.
    settings.profile = Some(applied.into());
    let mut patch = Patch::new(document.text.len());
    patch.apply(&applicable(&first));
    let mut text = apply(&document.text, &first);
    for _ in 1..ROUNDS {
        let (edits, _) = safe_edits(&parsed(&text, document), &settings);
        if edits.is_empty() {
            break;
        }
        patch.apply(&applicable(&edits));
        text = apply(&text, &edits);
    }
    patch.edits(&document.text)
}

/// The safe edits of the typographic findings, in order, and the profile that they follow.
fn safe_edits(document: &Document, settings: &Settings) -> (Vec<Edit>, Profile) {
    let report = analyse(&Request {
        document,
        source: None,
        settings,
        spelling: &NoSpelling,
    });
    let typographic = |finding: &Finding| finding.check.category == Category::Typography;
    let edits = report
        .findings
        .into_iter()
        .filter(typographic)
        .filter_map(|finding| finding.fixes.into_iter().find(|fix| fix.safe))
        .flat_map(|fix| fix.edits)
        .filter_map(|edit| narrowed(&document.text, edit.span, &edit.insert))
        .collect();
    (edits, report.typography.profile())
}

/// The text read as the document was.
fn parsed(text: &str, like: &Document) -> Document {
    match like.format {
        Format::Markdown => Document::markdown(text),
        Format::Plain => Document::plain(text, like.body_start),
    }
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
