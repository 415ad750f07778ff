//! Two words that say the same thing: prévoir à l’avance.

use french::advice::List;

use super::phrases::report;
use crate::check::{Category, Check, Level, Origin, Run};

/// The check.
pub static CHECK: Check = Check {
    id: "readability.pleonasm",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Pléonasme",
    why: "Dire deux fois la même chose allonge la phrase et donne au lecteur attentif l’impression d’un texte non relu.",
    source: "Règle de la maison\u{a0}: liste de pléonasmes relevés par nos soins. Ceux que l’usage a figés (tri sélectif, au fur et à mesure) sont admis.",
    mend: "Gardez un seul des deux mots.",
    thresholds: &[],
    run: Run::Document(|context, findings| report(context, List::Pleonasms, &CHECK, findings)),
};
