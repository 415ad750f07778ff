//! A heading that skips a level.

use document::Span;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.heading-jump",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Niveau de titre sauté",
    why: "Un lecteur d’écran annonce les niveaux\u{a0}: un niveau sauté laisse croire qu’une partie manque.",
    source: "Critère\u{a0}9.1 du RGAA. Google juge l’ordre des titres «\u{a0}fantastique pour les lecteurs d’écran\u{a0}», sans effet \
             sur le classement.",
    mend: "Remontez le titre d’un niveau, ou ajoutez celui qui manque au-dessus.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    // The page's title is an H1 whether it stands in the text or in the fields.
    let mut before = 1;
    for heading in &context.measures.headings {
        let wanted = before + 1;
        if heading.level > wanted {
            let message = format!(
                "Un titre de niveau\u{a0}{} suit un titre de niveau\u{a0}{before}.",
                heading.level
            );
            let finding = findings.add(&CHECK, context.text_span(heading.block), message);
            finding
                .fixes
                .extend(level_fix(context, heading.block, heading.level, wanted));
        }
        before = heading.level;
    }
}

/// Rewrites the marks of a `###` heading; one underlined by dashes has none to rewrite.
pub(super) fn level_fix(context: &DocumentContext<'_>, block: usize, from: u8, to: u8) -> Option<Fix> {
    let start = context.document.blocks.get(block)?.start;
    let marks = context.document.text.get(start..start + usize::from(from))?;
    if !marks.bytes().all(|mark| mark == b'#') {
        return None;
    }
    let new = "#".repeat(usize::from(to));
    let edits = vec![Edit::new(Span::new(start, start + usize::from(from)), new)];
    Some(Fix {
        label: format!("Titre de niveau\u{a0}{to}"),
        edits,
        safe: false,
    })
}
