//! A dash that touches the word before it.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-around-dash",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Tiret collé au mot",
    why: "Un tiret d’incise collé d’un seul côté se confond avec un trait d’union.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Mettez une espace de chaque côté du tiret.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::AroundDash,
        "Il manque une espace avant le tiret.",
        findings,
    );
}
