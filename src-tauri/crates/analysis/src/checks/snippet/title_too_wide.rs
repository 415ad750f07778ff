//! A title that the search result cuts.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::snippet::{has_title, title_limit};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

pub(super) const MAX_PIXELS: &str = "max-pixels";

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.title-too-wide",
    category: Category::Snippet,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Titre trop large",
    why: "Google coupe un titre trop large à la fin d’un mot\u{a0}: ce qui suit ne se lit pas dans les résultats.",
    source: "600\u{a0}px en Arial\u{a0}20\u{a0}px sur ordinateur\u{a0}: estimation du métier. Google ne fixe pas de longueur et coupe selon \
             la largeur de l’écran.",
    mend: "Mettez l’essentiel au début, retirez les mots qui n’apportent rien.",
    thresholds: &[Threshold {
        key: MAX_PIXELS,
        label: "Largeur maximale",
        unit: "px",
        default: 600.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let (pixels, limit) = (
        context.measures.snippet.title_pixels,
        title_limit(context.settings),
    );
    if has_title(context) && pixels > limit {
        let shown = &context.measures.snippet.title_shown;
        let message =
            format!("{pixels}\u{a0}px pour {limit}\u{a0}: Google afficherait «\u{a0}{shown}\u{a0}».");
        findings.add(&CHECK, context.start(), message).about(Field::Title);
    }
}
