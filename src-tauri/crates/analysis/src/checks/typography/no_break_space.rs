//! Spaces at which a line could break, or of another width than the house's: one finding for the text.

use document::{Block, Span};

use super::page::Page;
use super::spaces::Fault;
use super::{Place, whole_text};
use crate::blocks::BlockReport;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.no-break-space",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Espaces insécables",
    why: "Sans espace insécable, un «\u{a0}?\u{a0}», un «\u{a0}%\u{a0}» ou un mois peut passer seul à la ligne suivante.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, Code de rédaction interinstitutionnel (6.4) ou \
             usage québécois et suisse, selon le profil typographique du client.",
    mend: "Corrigez tout d’un coup\u{a0}: seules les espaces changent, jamais les mots.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let message = |number| {
        let places = counted(number, "espace n’est pas celle", "espaces ne sont pas celles");
        format!(
            "{places} que demande le profil «\u{a0}{}\u{a0}».",
            context.profile.label()
        )
    };
    let of_block = |block: &Block, report: &BlockReport| {
        let Some(page) = Page::in_document(context.document, block) else {
            return Vec::new();
        };
        let gaps = report.gaps.iter().filter(|gap| gap.fault == Fault::NoBreak);
        gaps.filter_map(|gap| {
            let edit = gap.edit(page)?;
            Some(Place {
                span: shown(page, edit.span),
                edits: vec![edit],
            })
        })
        .collect()
    };
    whole_text(&CHECK, context, of_block, message, findings);
}

/// The place itself, or the character after it where a space is missing.
fn shown(page: Page<'_>, span: Span) -> Span {
    if !span.is_empty() {
        return span;
    }
    let run = page
        .content
        .runs
        .iter()
        .find(|run| run.source.start <= span.start && span.start < run.source.end);
    let next = run.and_then(|run| page.after(run.text.start + (span.start - run.source.start)));
    Span::new(span.start, span.start + next.map_or(0, char::len_utf8))
}
