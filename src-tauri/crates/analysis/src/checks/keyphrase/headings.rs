//! The keyphrase in too few or too many subheadings.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// Subheadings from which a share that is too high means something.
const ENOUGH: u32 = 3;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.headings",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé et intertitres",
    why: "Un intertitre qui reprend l’expression rappelle le sujet à qui parcourt la page\u{a0}; répétée partout, elle ne dit \
          plus rien.",
    source: "30 à 75\u{a0}% des intertitres de niveaux\u{a0}2 et\u{a0}3\u{a0}: estimation du métier, reprise par Yoast.",
    mend: "Placez l’expression, ou une variante, dans un intertitre où elle vient d’elle-même\u{a0}; retirez-la ailleurs.",
    thresholds: &[
        Threshold {
            key: "min-percent",
            label: "Part minimale d’intertitres",
            unit: "%",
            default: 30.0,
        },
        Threshold {
            key: "max-percent",
            label: "Part maximale d’intertitres",
            unit: "%",
            default: 75.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let (with, all) = (report.headings_with, report.headings);
    if all == 0 || !context.is_under_way() {
        return;
    }
    let percent = report.in_headings_percent;
    let (least, most) = (
        context.settings.threshold(&CHECK, "min-percent"),
        context.settings.threshold(&CHECK, "max-percent"),
    );
    let message = if with == 0 {
        format!("Aucun intertitre ne porte «\u{a0}{}\u{a0}».", report.phrase)
    } else if percent < least {
        format!(
            "«\u{a0}{}\u{a0}» n’est que dans {with}\u{a0}intertitre sur\u{a0}{all}.",
            report.phrase
        )
    } else if percent > most && all >= ENOUGH {
        format!(
            "«\u{a0}{}\u{a0}» revient dans {with}\u{a0}intertitres sur\u{a0}{all}.",
            report.phrase
        )
    } else {
        return;
    };
    let first = context
        .measures
        .headings
        .iter()
        .find(|heading| matches!(heading.level, 2 | 3));
    let place = first.map_or_else(|| context.start(), |heading| context.text_span(heading.block));
    findings.add(&CHECK, place, message);
}
