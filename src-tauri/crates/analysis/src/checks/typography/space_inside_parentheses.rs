//! A space inside parentheses.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-inside-parentheses",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace à l’intérieur des parenthèses",
    why: "Les parenthèses touchent les mots qu’elles enferment.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Supprimez l’espace.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::InsideParentheses,
        "Les parenthèses touchent les mots qu’elles enferment.",
        findings,
    );
}
