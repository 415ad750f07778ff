//! The keyphrase hardly occurs.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// Words from which one occurrence isn't enough (200: where 0.5 % makes one).
const LONG_ENOUGH_FOR_TWO: u32 = 200;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.density-low",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé trop rare",
    why: "Un texte qui ne nomme presque jamais son sujet répond peut-être à une autre question que celle du lecteur.",
    source: "0,5\u{a0}% au moins\u{a0}: seuil de Yoast, qui multiplie la densité par 0,7\u{a0}+\u{a0}un tiers du nombre de mots pleins et \
             demande deux occurrences au moins. Google ne publie aucune densité à atteindre.",
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
    let words = context.measures.counts.words.mots;
    let least = super::weighed(context, context.settings.threshold(&CHECK, "min-percent"));
    let least = super::whole(least.ceil()).max(if words < LONG_ENOUGH_FOR_TWO { 1 } else { 2 });
    if !context.is_under_way() || report.occurrences >= least {
        return;
    }
    let words = counted(words, "mot", "mots");
    let message = match report.occurrences {
        0 => format!(
            "«\u{a0}{}\u{a0}» n’apparaît nulle part dans le texte.",
            report.phrase
        ),
        count => format!(
            "«\u{a0}{}\u{a0}» apparaît {}\u{a0}fois sur {words}\u{a0}: {}\u{a0}fois au moins.",
            report.phrase,
            grouped(count),
            grouped(least)
        ),
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Keyphrase);
}
