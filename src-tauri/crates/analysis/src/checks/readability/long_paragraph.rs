//! A paragraph that is a wall of text.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::level;
use crate::finding::Findings;
use crate::measures::{BlockContext, is_paragraph};
use crate::wording::{counted, grouped};

pub(super) const MAX_WORDS: &str = "max-words";
const FAR_WORDS: &str = "far-words";

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-paragraph",
    category: Category::Readability,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Paragraphe trop long",
    why: "Sur un téléphone, un tel paragraphe remplit plus d’un écran sans que l’œil trouve où se reposer.",
    source: "150\u{a0}mots, 200 au plus\u{a0}: seuils de lisibilité de Yoast. En presse, une idée par paragraphe.",
    mend: "Coupez à la phrase où l’idée change.",
    thresholds: &[
        Threshold {
            key: MAX_WORDS,
            label: "Paragraphe le plus long",
            unit: "mots",
            default: 150.0,
        },
        Threshold {
            key: FAR_WORDS,
            label: "Longueur de paragraphe à ne pas dépasser",
            unit: "mots",
            default: 200.0,
        },
    ],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    let longest = context.settings.whole_threshold(&CHECK, MAX_WORDS);
    let words = content.counts.mots;
    if is_paragraph(content) && words > longest {
        let message = format!(
            "Paragraphe de {}, {} au plus.",
            counted(words, "mot", "mots"),
            grouped(longest)
        );
        let far = words > context.settings.whole_threshold(&CHECK, FAR_WORDS);
        findings
            .add(&CHECK, content.source_span(0..content.text.len()), message)
            .at_level(level(far, false));
    }
}
