//! The keyphrase hardly occurs.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::{counted, decimal};

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.density-low",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé trop rare",
    why: "Un texte qui ne nomme presque jamais son sujet répond peut-être à une autre question que celle du lecteur.",
    source: "0,5\u{a0}% au moins\u{a0}: seuil de Yoast. Google ne publie aucune densité à atteindre.",
    mend: "Remplacez quelques pronoms ou périphrases par l’expression, là où la phrase y gagne en clarté.",
    thresholds: &[Threshold {
        key: "min-percent",
        label: "Densité minimale",
        unit: "%",
        default: 0.5,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let least = context.settings.threshold(&CHECK, "min-percent");
    if !context.is_under_way() || report.density_percent >= least {
        return;
    }
    let words = counted(context.measures.counts.words.mots, "mot", "mots");
    let message = match report.occurrences {
        0 => format!(
            "«\u{a0}{}\u{a0}» n’apparaît nulle part dans le texte.",
            report.phrase
        ),
        count => format!(
            "«\u{a0}{}\u{a0}» apparaît {count}\u{a0}fois sur {words}, soit {}\u{a0}% pour {}\u{a0}% au moins.",
            report.phrase,
            decimal(report.density_percent),
            decimal(least)
        ),
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Keyphrase);
}
