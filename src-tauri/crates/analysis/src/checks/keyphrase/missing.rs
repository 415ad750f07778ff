//! No keyphrase is given though the text is under way.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.missing",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Pas d’expression clé",
    why: "L’expression clé dit à quelle recherche le texte répond\u{a0}; sans elle, rien ne peut être vérifié de ce côté.",
    source: "Usage du métier. Google ne demande pas d’expression clé\u{a0}: c’est un outil de rédaction.",
    mend: "Écrivez dans le champ les mots que taperait un lecteur pour trouver ce texte.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    if context.measures.keyphrase.is_none() && context.is_under_way() {
        let message = "Aucune expression clé n’est choisie pour ce texte.";
        findings
            .add(&CHECK, context.start(), message)
            .about(Field::Keyphrase);
    }
}
