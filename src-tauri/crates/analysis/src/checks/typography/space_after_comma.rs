//! No space after a comma, a semicolon or a full stop.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-after-comma",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace manquante après une virgule, un point-virgule ou un point",
    why: "Sans espace, les deux mots se lisent comme un seul.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Mettez une espace après le signe.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::AfterComma,
        "Il manque une espace après ce signe.",
        findings,
    );
}
