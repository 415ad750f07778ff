//! A heading too long to be taken in at a glance.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "structure.overlong-heading",
    category: Category::Structure,
    level: Level::Advice,
    origin: Origin::House,
    title: "Titre trop long",
    why: "Un titre se lit d’un coup d’œil\u{a0}; au-delà d’une ligne et demie, il devient une phrase de plus.",
    source: "Usage de la presse\u{a0}: onze mots environ, 72\u{a0}signes.",
    mend: "Gardez le mot qui porte l’information et le verbe, renvoyez le reste au paragraphe.",
    thresholds: &[Threshold {
        key: "max-signs",
        label: "Titre le plus long",
        unit: "signes",
        default: 72.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let longest = context.settings.whole_threshold(&CHECK, "max-signs");
    for heading in &context.measures.headings {
        let signs = context.document.blocks[heading.block].content.signs.with_spaces;
        if signs > longest {
            let message = format!(
                "Titre de {}, {} au plus.",
                counted(signs, "signe", "signes"),
                grouped(longest)
            );
            findings.add(&CHECK, context.text_span(heading.block), message);
        }
    }
}
