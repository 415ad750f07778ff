//! No space before a colon, where the profile wants one.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-before-colon",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace manquante avant un deux-points",
    why: "En français, le deux-points se détache du mot\u{a0}: sans espace, la phrase se lit comme de l’anglais.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale\u{a0}; le profil typographique du client décide.",
    mend: "Mettez une espace insécable avant le deux-points.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::BeforeColon,
        "Il manque une espace avant le deux-points.",
        findings,
    );
}
