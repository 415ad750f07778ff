//! Neither a title nor an H1.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::checks::snippet::has_title;
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.title-missing",
    category: Category::Snippet,
    level: Level::Warning,
    origin: Origin::Google,
    title: "Pas de titre",
    why: "Sans titre, Google en compose un à partir de la page, rarement celui que vous auriez choisi.",
    source: "Google (documentation sur les liens de titre)\u{a0}: chaque page doit avoir un titre descriptif et concis.",
    mend: "Écrivez un titre qui dit le sujet en une ligne, ou un titre de niveau\u{a0}1 en tête du texte.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    if context.is_under_way() && !has_title(context) {
        findings
            .add(&CHECK, context.start(), "La page n’a pas encore de titre.")
            .about(Field::Title);
    }
}
