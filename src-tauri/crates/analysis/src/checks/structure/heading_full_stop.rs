//! A heading that ends like a sentence.

use french::lists::abbreviations;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.heading-full-stop",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Point final dans un titre",
    why: "Un titre annonce et laisse la suite ouverte\u{a0}; le point final l’arrête comme une phrase du texte.",
    source: "Usage typographique français\u{a0}: pas de point à la fin d’un titre centré ou isolé.",
    mend: "Retirez le point\u{a0}; le point d’interrogation et les points de suspension peuvent rester.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    for heading in &context.measures.headings {
        let block = &context.document.blocks[heading.block];
        let text = block.content.text.trim_end();
        let Some(before) = text.strip_suffix('.').filter(|before| !is_needed(before)) else {
            continue;
        };
        let stop = block.place(before.len()..text.len());
        let finding = findings.add(&CHECK, stop, "Un titre ne prend pas de point final.");
        finding.fix(Fix {
            label: before.to_owned(),
            edits: vec![Edit::new(stop, "")],
            safe: false,
        });
    }
}

/// Whether the point belongs to what stands before it: an ellipsis, an abbreviation, an initial.
fn is_needed(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    initial || word.contains('.') || abbreviations().iter().any(|abbreviation| abbreviation.is(word))
}
