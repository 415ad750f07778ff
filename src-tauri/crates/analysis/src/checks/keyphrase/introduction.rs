//! The first paragraph lacks the keyphrase.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.introduction",
    category: Category::Keyphrase,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Expression clé absente du chapô",
    why: "Le premier paragraphe confirme au lecteur qu’il est au bon endroit\u{a0}; c’est aussi là que Google puise souvent \
          l’extrait affiché.",
    source: "Estimation du métier, reprise par Yoast.",
    mend: "Nommez le sujet dans les deux premières phrases, avec les mots de l’expression clé.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    if report.in_introduction || !context.is_under_way() {
        return;
    }
    let place = context
        .measures
        .introduction
        .map_or_else(|| context.start(), |block| context.first_sentence(block));
    let message = format!(
        "«\u{a0}{}\u{a0}» n’est pas dans le premier paragraphe.",
        report.phrase
    );
    findings.add(&CHECK, place, message);
}
