//! A space before a comma or a full stop.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-before-comma",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace avant une virgule ou un point",
    why: "La virgule et le point touchent le mot qui les précède\u{a0}; détachés, ils peuvent passer seuls à la ligne.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Supprimez l’espace.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::BeforeComma,
        "La virgule et le point touchent le mot qui les précède.",
        findings,
    );
}
