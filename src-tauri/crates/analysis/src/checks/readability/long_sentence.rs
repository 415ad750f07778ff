//! One sentence that runs on and on.

use document::BlockKind;

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::BlockContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-sentence",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Phrase très longue",
    why: "Passé une trentaine de mots, on a souvent oublié le sujet quand arrive la fin de la phrase.",
    source: "Règle de la maison. Le métier vise 20\u{a0}mots en moyenne\u{a0}; une longue phrase bien bâtie reste permise.",
    mend: "Cherchez le «\u{a0}qui\u{a0}», le «\u{a0}et\u{a0}» ou le point-virgule où la phrase peut finir, et repartez d’un sujet.",
    thresholds: &[Threshold {
        key: "max-words",
        label: "Phrase la plus longue",
        unit: "mots",
        default: 35.0,
    }],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    if matches!(content.kind, BlockKind::TableCell { .. } | BlockKind::Html) {
        return;
    }
    let longest = context.settings.whole_threshold(&CHECK, "max-words");
    for sentence in content
        .sentences
        .iter()
        .filter(|sentence| sentence.words > longest)
    {
        let message = format!("Phrase de {}.", counted(sentence.words, "mot", "mots"));
        findings.add(&CHECK, content.source_span(sentence.text.clone()), message);
    }
}
