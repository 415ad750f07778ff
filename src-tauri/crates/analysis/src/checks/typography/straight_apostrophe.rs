//! Typewriter apostrophes: one finding for the text.

use document::{Block, Document};
use french::characters::is_apostrophe;

use super::page::Page;
use super::{Place, whole_text};
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.straight-apostrophe",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Apostrophes droites",
    why: "L’apostrophe courbe est celle des textes composés\u{a0}; la droite vient du clavier.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Corrigez tout d’un coup\u{a0}: seules les apostrophes changent, jamais les mots.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let message = |number| {
        let apostrophes = counted(number, "apostrophe droite", "apostrophes droites");
        format!("{apostrophes} à remplacer par l’apostrophe courbe (’).")
    };
    whole_text(
        &CHECK,
        context,
        |block, _| places(context.document, block),
        message,
        findings,
    );
}

fn places(document: &Document, block: &Block) -> Vec<Place> {
    let Some(page) = Page::in_document(document, block) else {
        return Vec::new();
    };
    let signs = page.text.match_indices(['\'', '‘', 'ʼ']);
    signs
        .filter(|(at, sign)| joins_letters(page, *at, at + sign.len()))
        .filter_map(|(at, sign)| {
            let edit = page.replace(at..at + sign.len(), "’")?;
            Some(Place {
                span: page.content.source_span(at..at + sign.len()),
                edits: vec![edit],
            })
        })
        .collect()
}

/// `l'eau`, `l'« eau »`, but neither `5'30`, `'mot'` nor `1'500`.
fn joins_letters(page: Page<'_>, start: usize, end: usize) -> bool {
    let before = page.before(start).is_some_and(char::is_alphabetic);
    let sign = page.after(start);
    let after = page.after(end).is_some_and(|c| match sign {
        Some('\'') => c.is_alphanumeric() || matches!(c, '«' | '“' | '"'),
        _ => c.is_alphabetic(),
    });
    before && after && sign.is_some_and(is_apostrophe) && page.is_prose(start..end)
}
