//! A long, learned or official word where a common one exists: solutionner, ultérieurement.

use french::advice::List;

use super::phrases::report;
use crate::check::{Category, Check, Level, Origin, Run};

/// The check.
pub static CHECK: Check = Check {
    id: "readability.long-word",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Mot long ou savant",
    why: "Un mot courant se lit plus vite et se comprend du premier coup, sur un téléphone surtout.",
    source: "Règle de la maison, dans l’esprit des guides du langage clair. Un terme technique ou juridique nécessaire reste à sa place.",
    mend: "Prenez le mot courant s’il dit la même chose\u{a0}; sinon, gardez le vôtre.",
    thresholds: &[],
    run: Run::Document(|context, findings| report(context, List::LongWords, &CHECK, findings)),
};
