//! A heading that says nothing: Introduction, Conclusion…

use crate::check::{Category, Check, Level, Origin, Run};
use crate::checks::structure::subheadings;
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.generic-heading",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Intertitre passe-partout",
    why: "Un intertitre comme «\u{a0}Introduction\u{a0}» irait sur n’importe quel texte\u{a0}: il n’apprend rien à qui parcourt la page.",
    source: "Usage de la presse\u{a0}: un intertitre annonce ce que dit la section.",
    mend: "Dites en quelques mots ce que la section apporte, avec ses propres termes.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    for heading in subheadings(context).filter(|heading| french::lists::is_generic_heading(&heading.title)) {
        let message = format!(
            "«\u{a0}{}\u{a0}» pourrait coiffer n’importe quel texte.",
            heading.title
        );
        findings.add(&CHECK, context.text_span(heading.block), message);
    }
}
