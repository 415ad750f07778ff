//! No address though the text is under way.

use french::slug::slugify;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.slug-missing",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Google,
    title: "Pas d’adresse",
    why: "Sans adresse choisie, le site en fabrique une\u{a0}: un numéro, ou le titre entier avec ses petits mots.",
    source: "Google (documentation sur la structure des adresses)\u{a0}: des mots lisibles plutôt que des identifiants.",
    mend: "Trois à six mots pleins du titre, en minuscules, sans accents, séparés par des traits d’union.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let meta = context.meta;
    if !context.is_under_way() || !meta.slug.trim().is_empty() || !meta.canonical.trim().is_empty() {
        return;
    }
    let finding = findings.add(&CHECK, context.start(), "La page n’a pas encore d’adresse.");
    finding.about(Field::Slug);
    let slug = slugify(&context.measures.snippet.title);
    if !slug.is_empty() {
        finding.fix(Fix {
            label: slug,
            edits: Vec::new(),
            safe: false,
        });
    }
}
