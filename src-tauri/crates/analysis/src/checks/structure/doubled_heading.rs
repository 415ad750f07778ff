//! Two headings with the same words.

use std::collections::HashSet;

use french::fold::fold;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.doubled-heading",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Titre en double",
    why: "Deux titres identiques empêchent de distinguer les sections dans le plan et dans les liens vers elles.",
    source: "Règle de la maison.",
    mend: "Dites dans le second ce que sa section a de propre, ou réunissez les deux sections.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for heading in context
        .measures
        .headings
        .iter()
        .filter(|heading| !heading.title.is_empty())
    {
        if !seen.insert(fold(&heading.title)) {
            let message = format!("«\u{a0}{}\u{a0}» est déjà le titre d’une section.", heading.title);
            findings.add(&CHECK, context.text_span(heading.block), message);
        }
    }
}
