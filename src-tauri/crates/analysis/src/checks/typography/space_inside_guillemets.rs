//! No space inside « », where the profile wants one.

use super::gap_findings;
use super::spaces::Fault;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.space-inside-guillemets",
    category: Category::Typography,
    level: Level::Error,
    origin: Origin::House,
    title: "Espace manquante à l’intérieur des guillemets",
    why: "Les guillemets français respirent\u{a0}: une espace insécable suit le premier et précède le second.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale\u{a0}; le profil typographique du client décide.",
    mend: "Mettez une espace insécable entre le guillemet et le mot.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    gap_findings(
        &CHECK,
        context,
        Fault::InsideGuillemets,
        "Il manque une espace à l’intérieur des guillemets.",
        findings,
    );
}
