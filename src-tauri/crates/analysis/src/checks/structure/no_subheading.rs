//! A long text without a single subheading.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::structure::subheadings;
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.no-subheading",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Aucun intertitre",
    why: "À l’écran, on parcourt avant de lire\u{a0}: sans intertitre, rien n’arrête l’œil et le lecteur ne sait pas où \
          trouver ce qu’il cherche.",
    source: "Règle de la maison, et critère\u{a0}9.1 du RGAA\u{a0}: la page est structurée par des titres. Google dit que leur \
             ordre n’a pas d’effet sur le classement.",
    mend: "Posez un intertitre là où le sujet change. L’onglet Intertitres en propose.",
    thresholds: &[Threshold {
        key: "min-words",
        label: "Longueur à partir de laquelle un intertitre est attendu",
        unit: "mots",
        default: 250.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let words = context.measures.words();
    let unwanted = context.meta.brief.subheadings == Some(false);
    let short = words < context.settings.whole_threshold(&CHECK, "min-words");
    if unwanted || short || subheadings(context).next().is_some() {
        return;
    }
    let message = format!("Aucun intertitre sur {}.", counted(words, "mot", "mots"));
    findings.add(&CHECK, context.start(), message);
}
