//! Too large a share of long sentences in the whole text.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::{beside_source, is_long_enough, level, sentence_words};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, decimal};

pub(super) const MAX_WORDS: &str = "max-words";
const MAX_PERCENT: &str = "max-percent";
const FAR_PERCENT: &str = "far-percent";

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-sentences",
    category: Category::Readability,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Beaucoup de phrases longues",
    why: "Une phrase longue de temps en temps donne du rythme\u{a0}; trop nombreuses, elles fatiguent le lecteur pressé.",
    source: "25\u{a0}% de phrases au-delà de 20\u{a0}mots, 30\u{a0}% au plus\u{a0}: seuils de lisibilité de Yoast pour le français.",
    mend: "Coupez d’abord les plus longues, puis alternez phrases courtes et phrases longues. L’onglet Lisibilité les montre.",
    thresholds: &[
        Threshold {
            key: MAX_WORDS,
            label: "Longueur au-delà de laquelle une phrase est longue",
            unit: "mots",
            default: 20.0,
        },
        Threshold {
            key: MAX_PERCENT,
            label: "Part de phrases longues acceptée",
            unit: "%",
            default: 25.0,
        },
        Threshold {
            key: FAR_PERCENT,
            label: "Part de phrases longues à ne pas dépasser",
            unit: "%",
            default: 30.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let percent = context.measures.readability.long_sentences_percent;
    let accepted = context.settings.threshold(&CHECK, MAX_PERCENT);
    if !is_long_enough(context) || percent <= accepted {
        return;
    }
    let source = context.source_figure(|figures| figures.long_sentences_percent);
    let far = percent > context.settings.threshold(&CHECK, FAR_PERCENT);
    let message = format!(
        "{}\u{a0}% des phrases dépassent {}{}\u{a0}; {}\u{a0}% au plus.",
        decimal(percent),
        counted(sentence_words(context.settings), "mot", "mots"),
        beside_source(source),
        decimal(accepted)
    );
    findings
        .add(&CHECK, context.start(), message)
        .at_level(level(far, source.is_some_and(|source| percent < source)));
}
