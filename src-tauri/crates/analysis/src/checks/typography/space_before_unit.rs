//! A number that touches its unit.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-before-unit",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace manquante entre un nombre et son unité",
    why: "Un nombre collé à son unité se lit mal, et la règle est la même, qu’il s’agisse de pourcentages, d’euros ou de kilomètres.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale\u{a0}; Bureau international des poids et mesures, brochure sur le SI, 5.4.3.",
    mend: "Mettez une espace insécable entre le nombre et l’unité.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::BeforeUnit,
        "Il manque une espace entre le nombre et son unité.",
        findings,
    );
}
