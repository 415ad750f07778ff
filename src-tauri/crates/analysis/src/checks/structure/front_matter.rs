//! Front matter that can't be read: title, description and order are then unknown.

use document::Span;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.front-matter",
    category: Category::Structure,
    level: Level::Error,
    origin: Origin::House,
    title: "En-tête illisible",
    why: "Tant que l’en-tête ne se lit pas, le titre, la description, l’adresse et la commande sont ignorés.",
    source: "L’en-tête est écrit en YAML, le format que lisent la plupart des générateurs de sites.",
    mend: "Reprenez la ligne indiquée\u{a0}: une clé, deux-points, une espace, puis la valeur\u{a0}; entre guillemets droits si \
           la valeur contient elle-même un deux-points.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let front_matter = &context.document.front_matter;
    let Some(error) = &front_matter.error else { return };
    let text = &*context.document.text;
    let message = format!(
        "En-tête illisible, ligne\u{a0}{}\u{a0}: {}",
        error.line, error.message
    );
    findings.add(&CHECK, place(text, error.line, error.column), message);
}

/// From a line and a column (characters, both from 1) to the end of the line; the empty span at the end of
/// the text where there is no such line.
fn place(text: &str, line: usize, column: usize) -> Span {
    let mut start = 0;
    for (index, content) in text.split_inclusive('\n').enumerate() {
        if index + 1 == line {
            let shown = content.trim_end();
            let from = shown
                .char_indices()
                .nth(column.saturating_sub(1))
                .map_or(shown.len(), |(at, _)| at);
            // At the end of a line there is nothing to underline: the whole line is.
            let from = if from == shown.len() { 0 } else { from };
            return Span::new(start + from, start + shown.len());
        }
        start += content.len();
    }
    Span::new(text.len(), text.len())
}
