//! The title has the keyphrase, but late.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.title-late",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé loin dans le titre",
    why: "Dans une page de résultats, l’œil ne lit que le début des titres, et c’est leur fin qui est coupée.",
    source: "Au début du titre\u{a0}: estimation du métier, reprise par Yoast. Google ne demande aucune place. Le seuil laisse la \
             place d’une question («\u{a0}Comment bien choisir son…\u{a0}»).",
    mend: "Commencez par l’expression si la phrase y gagne\u{a0}: «\u{a0}Guichet unique\u{a0}: douze communes à l’essai\u{a0}».",
    thresholds: &[Threshold {
        key: "max-words",
        label: "Mots avant l’expression",
        unit: "mots",
        default: 4.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let most = context.settings.whole_threshold(&CHECK, "max-words");
    let Some(before) = report.words_before_in_title.filter(|before| *before > most) else {
        return;
    };
    let message = format!(
        "«\u{a0}{}\u{a0}» vient après {} dans le titre, {} au plus.",
        report.phrase,
        counted(before, "mot", "mots"),
        grouped(most)
    );
    findings.add(&CHECK, context.start(), message).about(Field::Title);
}
