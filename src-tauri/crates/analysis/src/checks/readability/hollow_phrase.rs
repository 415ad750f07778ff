//! A phrase that is heavy, hollow or worn out: dans le cadre de, il est à noter que.

use french::advice::List;

use super::phrases::report;
use crate::check::{Category, Check, Level, Origin, Run};

/// The check.
pub static CHECK: Check = Check {
    id: "readability.hollow-phrase",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Formule lourde ou creuse",
    why: "Une formule toute faite retarde l’information\u{a0}; le lecteur pressé saute la phrase, parfois le paragraphe.",
    source: "Règle de la maison\u{a0}: liste de formules relevées par nos soins, chacune avec son conseil. Une citation n’est pas relevée.",
    mend: "Prenez le mot court, ou supprimez la formule et relisez\u{a0}: la phrase tient presque toujours.",
    thresholds: &[],
    run: Run::Document(|context, findings| report(context, List::HollowPhrases, &CHECK, findings)),
};
