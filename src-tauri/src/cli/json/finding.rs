//! A finding as an object, with what mends it.

use analysis::finding::Fix;
use analysis::{Edit, Finding};
use document::Span;
use serde::Serialize;

use super::{SpanJson, Spans};

#[derive(Debug, Serialize)]
pub struct FindingJson<'a> {
    pub check: &'a str,
    pub category: &'a str,
    pub level: &'a str,
    pub origin: &'a str,
    pub message: &'a str,
    pub field: Option<&'a str>,
    pub span: SpanJson,
    pub places: Vec<SpanJson>,
    pub excerpt: &'a str,
    /// What may take the place of `span`, where that mends it; a correction of several places is in `corrections` alone.
    pub fixes: Vec<String>,
    pub corrections: Vec<CorrectionJson<'a>>,
}

/// A correction as the window offers it.
#[derive(Debug, Serialize)]
pub struct CorrectionJson<'a> {
    pub label: &'a str,
    /// Whether `chapo fix` applies it.
    pub safe: bool,
    /// In ascending order, none overlapping another.
    pub edits: Vec<EditJson<'a>>,
}

#[derive(Debug, Serialize)]
pub struct EditJson<'a> {
    pub start: usize,
    pub end: usize,
    pub insert: &'a str,
}

impl<'a> CorrectionJson<'a> {
    fn new(fix: &'a Fix, spans: &Spans<'_>) -> Self {
        let edit = |edit: &'a Edit| {
            let SpanJson { start, end, .. } = spans.of_span(edit.span);
            EditJson {
                start,
                end,
                insert: &edit.insert,
            }
        };
        Self {
            label: &fix.label,
            safe: fix.safe,
            edits: fix.edits.iter().map(edit).collect(),
        }
    }
}

impl<'a> FindingJson<'a> {
    pub fn new(finding: &'a Finding, spans: &Spans<'_>) -> Self {
        let span = match finding.field {
            Some(field) if finding.span.is_empty() => spans.of_field(field.id()),
            _ => finding.span,
        };
        Self {
            check: finding.check.id,
            category: finding.check.category.id(),
            level: finding.level.id(),
            origin: finding.check.origin.id(),
            message: &finding.message,
            field: finding.field.map(analysis::Field::id),
            span: spans.of_span(span),
            places: finding.places.iter().map(|place| spans.of_span(*place)).collect(),
            excerpt: &finding.excerpt,
            fixes: finding
                .fixes
                .iter()
                .filter_map(|fix| replacement(fix, span, spans))
                .collect(),
            corrections: finding
                .fixes
                .iter()
                .map(|fix| CorrectionJson::new(fix, spans))
                .collect(),
        }
    }
}

/// What takes the place of a finding's span where every edit of a correction lies in it.
fn replacement(fix: &Fix, span: Span, spans: &Spans<'_>) -> Option<String> {
    let inside = |edit: &Edit| span.start <= edit.span.start && edit.span.end <= span.end;
    if !fix.edits.iter().all(inside) {
        return None;
    }
    let edits: Vec<Edit> = fix
        .edits
        .iter()
        .map(|edit| {
            let (start, end) = (edit.span.start - span.start, edit.span.end - span.start);
            Edit::new(Span::new(start, end), edit.insert.clone())
        })
        .collect();
    Some(analysis::fix::apply(spans.document.slice(span), &edits))
}
