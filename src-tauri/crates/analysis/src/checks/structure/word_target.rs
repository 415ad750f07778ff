//! Fewer words than the order asks for.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "structure.word-target",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::Contract,
    title: "Longueur commandée non atteinte",
    why: "C’est la longueur que le client a commandée, et souvent celle qu’il paie.",
    source: "La commande du client. Google dit n’avoir aucun nombre de mots préféré\u{a0}: ce seuil est un contrat, pas une \
             règle de référencement.",
    mend: "Reprenez dans la source un fait, un exemple ou une citation qui manque encore, plutôt que d’allonger les \
           phrases.",
    thresholds: &[Threshold {
        key: "tolerance",
        label: "Écart toléré sous la commande",
        unit: "%",
        default: 0.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(wanted) = context.meta.brief.words else {
        return;
    };
    let got = context.measures.words();
    let tolerance = context.settings.threshold(&CHECK, "tolerance").clamp(0.0, 100.0);
    if got == 0 || f64::from(got) >= f64::from(wanted) * (1.0 - tolerance / 100.0) {
        return;
    }
    let missing = counted(wanted - got, "mot", "mots");
    let message = format!(
        "Il manque encore {missing}\u{a0}: {} sur {} commandés.",
        grouped(got),
        grouped(wanted)
    );
    findings.add(&CHECK, context.start(), message);
}
