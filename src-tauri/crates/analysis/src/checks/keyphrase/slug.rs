//! The address lacks the keyphrase.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.slug",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé absente de l’adresse",
    why: "L’adresse s’affiche au-dessus du titre dans les résultats\u{a0}: elle confirme le sujet d’un coup d’œil.",
    source: "Estimation du métier. Google conseille des mots lisibles dans l’adresse, sans en exiger aucun.",
    mend: "Reprenez les mots pleins de l’expression, sans accents, séparés par des traits d’union.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    if report.in_slug || context.meta.slug.trim().is_empty() {
        return;
    }
    let message = format!("L’adresse ne reprend pas «\u{a0}{}\u{a0}».", report.phrase);
    findings.add(&CHECK, context.start(), message).about(Field::Slug);
}
