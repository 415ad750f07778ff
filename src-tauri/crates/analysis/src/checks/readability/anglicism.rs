//! An anglicism of web writing that has a French word in use: impacter, deadline.

use french::advice::List;

use super::phrases::report;
use crate::check::{Category, Check, Level, Origin, Run};

/// The check.
pub static CHECK: Check = Check {
    id: "readability.anglicism",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Anglicisme",
    why: "Un mot anglais que tous ne comprennent pas, ou un calque, éloigne une part des lecteurs et date vite.",
    source: "Règle de la maison\u{a0}: liste d’anglicismes qui ont un équivalent en usage. Les mots adoptés, ceux du métier et ceux de l’expression clé ne sont pas relevés.",
    mend: "Choisissez l’équivalent français le plus précis. Si le terme anglais est voulu, mettez-le en italique.",
    thresholds: &[],
    run: Run::Document(|context, findings| report(context, List::Anglicisms, &CHECK, findings)),
};
