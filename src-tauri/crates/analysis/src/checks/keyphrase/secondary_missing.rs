//! Secondary keyphrases that the text doesn't have.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.secondary-missing",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression secondaire absente",
    why: "Les expressions secondaires disent ce que le texte promet aussi de traiter\u{a0}; celle qui manque a été oubliée, ou n’a \
          rien à faire dans la liste.",
    source: "Usage du métier. Google ne demande pas d’expressions secondaires.",
    mend: "Traitez le point dans une phrase ou une section, ou retirez l’expression de la liste.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    if !context.is_under_way() {
        return;
    }
    let missing = context
        .measures
        .secondary
        .iter()
        .filter(|report| report.occurrences == 0);
    let missing: Vec<String> = missing
        .map(|report| format!("«\u{a0}{}\u{a0}»", report.phrase))
        .collect();
    let message = match missing.as_slice() {
        [] => return,
        [one] => format!("L’expression secondaire {one} n’apparaît nulle part dans le texte."),
        [most @ .., last] => format!(
            "Les expressions secondaires {} et {last} n’apparaissent nulle part dans le texte.",
            most.join(", ")
        ),
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Secondary);
}
