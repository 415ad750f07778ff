//! More than one title of level 1.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::checks::structure::heading_jump::level_fix;
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.several-h1",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Plusieurs titres de niveau\u{a0}1",
    why: "Le titre de niveau\u{a0}1 dit de quoi parle la page\u{a0}; un second brouille le message et le plan.",
    source: "Règle de la maison, d’après le critère\u{a0}9.1 du RGAA. Google accepte plusieurs H1.",
    mend: "Gardez un seul titre de niveau\u{a0}1 et passez les autres au niveau\u{a0}2.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    for heading in context
        .measures
        .headings
        .iter()
        .filter(|heading| heading.level == 1)
        .skip(1)
    {
        let finding = findings.add(
            &CHECK,
            context.text_span(heading.block),
            "La page a déjà un titre de niveau\u{a0}1\u{a0}: celui-ci devrait être un intertitre.",
        );
        finding.fixes.extend(level_fix(context, heading.block, 1, 2));
    }
}
