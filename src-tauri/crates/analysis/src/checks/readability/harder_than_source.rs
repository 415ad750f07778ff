//! A text that reads harder than the one it is rewritten from.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::is_long_enough;
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::decimal;

const POINTS: &str = "points";

/// The check.
pub static CHECK: Check = Check {
    id: "readability.harder-than-source",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Moins lisible que la source",
    why: "Un article tiré d’un communiqué doit se lire plus facilement que lui\u{a0}: c’est pour cela qu’on le demande.",
    source: "Règle de la maison. Facilité de lecture de Kandel et Moles\u{a0}: on compare le texte à sa source, jamais à un idéal, \
             car la prose officielle part de loin.",
    mend: "Coupez les phrases les plus longues et préférez les mots courts. L’onglet Lisibilité montre les phrases et les \
           mots qui pèsent le plus.",
    thresholds: &[Threshold {
        key: POINTS,
        label: "Écart accepté avec la source",
        unit: "points",
        default: 3.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(source) = context.source_figure(|figures| figures.flesch) else {
        return;
    };
    let own = context.measures.readability.flesch;
    if !is_long_enough(context) || source - own <= context.settings.threshold(&CHECK, POINTS) {
        return;
    }
    let message = format!(
        "Moins lisible que la source\u{a0}: {} contre {}.",
        decimal(own.round()),
        decimal(source.round())
    );
    findings.add(&CHECK, context.start(), message);
}
