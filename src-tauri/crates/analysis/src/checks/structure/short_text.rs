//! A text too short to cover a subject, where nobody ordered a length.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "structure.short-text",
    category: Category::Structure,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Texte court",
    why: "Un texte très court répond rarement à toutes les questions que se pose celui qui cherche.",
    source: "300\u{a0}mots\u{a0}: seuil de l’outil Yoast, repris par le métier. Google dit n’avoir aucun nombre de mots préféré.",
    mend: "Ajoutez ce qu’un lecteur demanderait ensuite\u{a0}; si tout est dit, ignorez ce conseil.",
    thresholds: &[Threshold {
        key: "min-words",
        label: "Longueur minimale sans commande",
        unit: "mots",
        default: 300.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let words = context.measures.words();
    let wanted = context.settings.whole_threshold(&CHECK, "min-words");
    if context.meta.brief.words.is_some() || !context.is_under_way() || words >= wanted {
        return;
    }
    let message = format!(
        "{} seulement\u{a0}; le métier en conseille {} au moins.",
        counted(words, "mot", "mots"),
        grouped(wanted)
    );
    findings.add(&CHECK, context.start(), message);
}
