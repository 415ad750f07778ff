//! A title that leaves half of its line unused.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.title-too-narrow",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Titre court",
    why: "Il reste de la place pour dire au lecteur ce qu’il trouvera de plus ici qu’ailleurs.",
    source: "400\u{a0}px au moins en Arial\u{a0}20\u{a0}px\u{a0}: estimation du métier, reprise par Yoast.",
    mend: "Ajoutez un lieu, une date, un chiffre ou un bénéfice, si le titre y gagne.",
    thresholds: &[Threshold {
        key: "min-pixels",
        label: "Largeur minimale",
        unit: "px",
        default: 400.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let pixels = context.measures.snippet.title_pixels;
    let least = context.settings.whole_threshold(&CHECK, "min-pixels");
    // An H1 that stands in for the title is judged as a heading.
    if context.meta.title.trim().is_empty() || pixels >= least {
        return;
    }
    let message = format!(
        "{pixels}\u{a0}px\u{a0}: il reste de la place jusqu’à {}\u{a0}px.",
        context.measures.snippet.title_limit
    );
    findings.add(&CHECK, context.start(), message).about(Field::Title);
}
