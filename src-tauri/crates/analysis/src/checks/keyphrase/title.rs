//! The title lacks the keyphrase.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.title",
    category: Category::Keyphrase,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Expression clé absente du titre",
    why: "Dans la page de résultats, le lecteur cherche ses propres mots\u{a0}: un titre qui les porte est plus souvent choisi.",
    source: "Estimation du métier. Google demande seulement un titre descriptif et concis.",
    mend: "Placez l’expression dans le titre, au début si la phrase s’y prête.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    // A missing title has a check of its own.
    if report.in_title || !super::super::snippet::has_title(context) {
        return;
    }
    let message = format!("«\u{a0}{}\u{a0}» n’est pas dans le titre.", report.phrase);
    findings.add(&CHECK, context.start(), message).about(Field::Title);
}
