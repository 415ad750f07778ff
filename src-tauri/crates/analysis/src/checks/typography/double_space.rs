//! Two spaces where one is enough.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.double-space",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espaces en double",
    why: "Deux espaces de suite font un trou dans la ligne et trahissent une retouche.",
    source: "Règle de la maison, commune à tous les profils.",
    mend: "Ne gardez qu’une espace.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::Double,
        "Il y a plusieurs espaces de suite.",
        findings,
    );
}
