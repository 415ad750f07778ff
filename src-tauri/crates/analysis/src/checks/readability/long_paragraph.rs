//! A paragraph that is a wall of text.

use document::BlockKind;

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::BlockContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-paragraph",
    category: Category::Readability,
    level: Level::Warning,
    origin: Origin::House,
    title: "Paragraphe trop long",
    why: "Sur un téléphone, un tel paragraphe remplit plus d’un écran sans que l’œil trouve où se reposer.",
    source: "150\u{a0}mots\u{a0}: seuil de lisibilité de Yoast. En presse, une idée par paragraphe.",
    mend: "Coupez à la phrase où l’idée change.",
    thresholds: &[Threshold {
        key: "max-words",
        label: "Paragraphe le plus long",
        unit: "mots",
        default: 150.0,
    }],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    let prose = matches!(
        content.kind,
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem { .. }
    );
    let longest = context.settings.whole_threshold(&CHECK, "max-words");
    let words = content.counts.mots;
    if prose && words > longest {
        let message = format!(
            "Paragraphe de {}, {} au plus.",
            counted(words, "mot", "mots"),
            grouped(longest)
        );
        findings.add(&CHECK, content.source_span(0..content.text.len()), message);
    }
}
