//! Too large a share of long sentences in the whole text.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::sentence_words;
use crate::finding::Findings;
use crate::measures::{BlockMeasures, DocumentContext};
use crate::wording::{counted, decimal};

pub(super) const MAX_WORDS: &str = "max-words";

/// Sentences under which a share means nothing.
const ENOUGH: u32 = 8;

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-sentences",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Beaucoup de phrases longues",
    why: "Une phrase longue de temps en temps donne du rythme\u{a0}; trop nombreuses, elles fatiguent le lecteur pressé.",
    source: "Plus de 25\u{a0}% de phrases au-delà de 20\u{a0}mots\u{a0}: seuil de lisibilité de Yoast pour le français.",
    mend: "Coupez d’abord les plus longues, puis alternez phrases courtes et phrases longues.",
    thresholds: &[
        Threshold {
            key: MAX_WORDS,
            label: "Longueur au-delà de laquelle une phrase est longue",
            unit: "mots",
            default: 20.0,
        },
        Threshold {
            key: "max-percent",
            label: "Part de phrases longues acceptée",
            unit: "%",
            default: 25.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let sum = |figure: fn(&BlockMeasures) -> u32| context.measures.blocks.iter().map(figure).sum::<u32>();
    let percent = context.measures.readability.long_sentences_percent;
    let accepted = context.settings.threshold(&CHECK, "max-percent");
    if sum(|block| block.sentences) < ENOUGH || percent <= accepted {
        return;
    }
    let message = format!(
        "{}\u{a0}% des phrases dépassent {}, pour {}\u{a0}% acceptés.",
        decimal(percent),
        counted(sentence_words(context.settings), "mot", "mots"),
        decimal(accepted)
    );
    findings.add(&CHECK, context.start(), message);
}
