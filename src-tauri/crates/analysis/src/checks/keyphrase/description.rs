//! The description lacks the keyphrase, or has it too often.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::{DocumentContext, occurrences};
use crate::wording::grouped;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.description",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé dans la description",
    why: "Google met en gras les mots cherchés\u{a0}: une description qui les porte attire l’œil, une description qui les \
          répète rebute.",
    source: "Une ou deux fois\u{a0}: estimation du métier, reprise par Yoast.",
    mend: "Faites entrer l’expression une fois dans une phrase qui donne envie de lire.",
    thresholds: &[Threshold {
        key: "max-occurrences",
        label: "Occurrences dans la description",
        unit: "",
        default: 2.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(phrase) = &context.measures.phrases.main else {
        return;
    };
    let description = context.meta.description.trim();
    if description.is_empty() {
        return;
    }
    let count = occurrences(phrase, description);
    let most = context.settings.whole_threshold(&CHECK, "max-occurrences");
    let message = match u32::try_from(count).unwrap_or(u32::MAX) {
        0 => format!("La description ne contient pas «\u{a0}{}\u{a0}».", phrase.text()),
        count if count > most => {
            format!(
                "«\u{a0}{}\u{a0}» revient {}\u{a0}fois dans la description, {} au plus.",
                phrase.text(),
                grouped(count),
                most
            )
        }
        _ => return,
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Description);
}
