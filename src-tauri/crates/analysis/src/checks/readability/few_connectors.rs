//! Too small a share of sentences with a linking word.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::readability::{beside_source, level};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::decimal;

const WANTED_PERCENT: &str = "wanted-percent";
const MIN_PERCENT: &str = "min-percent";
const FROM_WORDS: &str = "from-words";

/// Sentences of running text under which their share means nothing: a recipe or a product sheet has fewer.
const LEAST: u32 = 20;

/// The check.
pub static CHECK: Check = Check {
    id: "readability.few-connectors",
    category: Category::Readability,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Peu de mots de liaison",
    why: "«\u{a0}Mais\u{a0}», «\u{a0}parce que\u{a0}», «\u{a0}en revanche\u{a0}» disent au lecteur comment une phrase tient à la précédente\u{a0}; sans eux, \
          il doit le deviner.",
    source: "30\u{a0}% de phrases avec un mot de liaison, 20\u{a0}% au moins\u{a0}: seuils de lisibilité de Yoast, pour un texte de \
             200\u{a0}mots ou plus. Les listes n’y sont pas comptées\u{a0}: on en juge à partir de 20\u{a0}phrases de texte suivi.",
    mend: "Là où deux phrases se répondent, dites comment\u{a0}: cause, opposition, suite, exemple. N’en mettez pas où le lien \
           va de soi.",
    thresholds: &[
        Threshold {
            key: WANTED_PERCENT,
            label: "Part de phrases avec un mot de liaison souhaitée",
            unit: "%",
            default: 30.0,
        },
        Threshold {
            key: MIN_PERCENT,
            label: "Part de phrases avec un mot de liaison à atteindre",
            unit: "%",
            default: 20.0,
        },
        Threshold {
            key: FROM_WORDS,
            label: "Longueur à partir de laquelle on en juge",
            unit: "mots",
            default: 200.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let figures = &context.measures.readability;
    let percent = figures.connectors_percent;
    let wanted = context.settings.threshold(&CHECK, WANTED_PERCENT);
    let from = context.settings.whole_threshold(&CHECK, FROM_WORDS);
    if !context.is_under_way()
        || figures.running_sentences < LEAST
        || context.measures.counts.words.mots < from
        || percent >= wanted
    {
        return;
    }
    let source = context.source_figure(|figures| figures.connectors_percent);
    let far = percent < context.settings.threshold(&CHECK, MIN_PERCENT);
    let message = format!(
        "{}\u{a0}% des phrases ont un mot de liaison{}\u{a0}; {}\u{a0}% au moins.",
        decimal(percent),
        beside_source(source),
        decimal(wanted)
    );
    findings
        .add(&CHECK, context.start(), message)
        .at_level(level(far, source.is_some_and(|source| percent > source)));
}
