//! No description though the text is under way.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.description-missing",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Google,
    title: "Pas de description",
    why: "Sans description, Google prend un passage de la page\u{a0}; les réseaux sociaux n’affichent parfois rien.",
    source: "Google (documentation sur les extraits)\u{a0}: la description est utilisée quand elle résume mieux la page que \
             son texte.",
    mend: "Résumez en une ou deux phrases ce que le lecteur apprendra, avec l’expression clé.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    if context.is_under_way() && context.meta.description.trim().is_empty() {
        findings
            .add(&CHECK, context.start(), "La page n’a pas encore de description.")
            .about(Field::Description);
    }
}
