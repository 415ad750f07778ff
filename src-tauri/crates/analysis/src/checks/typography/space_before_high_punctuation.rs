//! No space before `;`, `!` or `?`, where the profile wants one.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-before-high-punctuation",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace manquante avant «\u{a0};\u{a0}», «\u{a0}!\u{a0}» ou «\u{a0}?\u{a0}»",
    why: "En France, les signes doubles se détachent du mot par une espace fine insécable.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale\u{a0}; le profil typographique du client décide.",
    mend: "Mettez une espace insécable avant le signe.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::BeforeHigh,
        "Il manque une espace avant ce signe.",
        findings,
    );
}
