//! Too large a share of passive sentences.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::{beside_source, is_long_enough, level};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::decimal;

/// So few passives aren't worth a word, whatever their share.
const FEW: u32 = 2;

const MAX_PERCENT: &str = "max-percent";
const FAR_PERCENT: &str = "far-percent";

/// The check.
pub static CHECK: Check = Check {
    id: "readability.passive-sentences",
    category: Category::Readability,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Beaucoup de phrases au passif",
    why: "Au passif, on ne sait plus qui agit\u{a0}; trop fréquent, il donne au texte un ton administratif.",
    source: "10\u{a0}% de phrases au passif, 15\u{a0}% au plus\u{a0}: seuils de lisibilité de Yoast pour le français. Les états («\u{a0}la \
             mairie est située\u{a0}») ne comptent pas.",
    mend: "Nommez celui qui agit et faites-en le sujet, ou essayez «\u{a0}on\u{a0}». Gardez le passif là où l’auteur de l’action \
           importe peu. L’onglet Lisibilité montre ces phrases.",
    thresholds: &[
        Threshold {
            key: MAX_PERCENT,
            label: "Part de phrases au passif acceptée",
            unit: "%",
            default: 10.0,
        },
        Threshold {
            key: FAR_PERCENT,
            label: "Part de phrases au passif à ne pas dépasser",
            unit: "%",
            default: 15.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let figures = &context.measures.readability;
    let percent = figures.passive_percent;
    let accepted = context.settings.threshold(&CHECK, MAX_PERCENT);
    if !is_long_enough(context) || figures.passive_sentences <= FEW || percent <= accepted {
        return;
    }
    let source = context.source_figure(|figures| figures.passive_percent);
    let far = percent > context.settings.threshold(&CHECK, FAR_PERCENT);
    let message = format!(
        "{}\u{a0}% des phrases sont au passif{}\u{a0}; {}\u{a0}% au plus.",
        decimal(percent),
        beside_source(source),
        decimal(accepted)
    );
    findings
        .add(&CHECK, context.start(), message)
        .at_level(level(far, source.is_some_and(|source| percent < source)));
}
