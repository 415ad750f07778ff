//! Several sentences in a row that begin with the same words.

use document::Span;

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::{DocumentContext, SentenceAt};
use crate::wording::counted;

pub(super) const SENTENCES: &str = "sentences";

/// The check.
pub static CHECK: Check = Check {
    id: "readability.sentences-begin-alike",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Phrases qui commencent de même",
    why: "Trois phrases de suite au même début sonnent comme une litanie, et l’œil saute d’une ligne à l’autre.",
    source: "3\u{a0}phrases de suite\u{a0}: seuil de lisibilité de Yoast. Après un article, c’est le mot suivant qui compte.",
    mend: "Commencez l’une des phrases par un complément («\u{a0}Dès demain, …\u{a0}») ou joignez-la à la précédente. Une anaphore \
           voulue peut rester.",
    thresholds: &[Threshold {
        key: SENTENCES,
        label: "Phrases de suite à partir desquelles on le signale",
        unit: "phrases",
        default: 3.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    if !context.is_under_way() {
        return;
    }
    for series in &context.measures.alike {
        let openings: Vec<(Span, &str)> = series.iter().filter_map(|at| opening(context, *at)).collect();
        let Some((first, words)) = openings.first().copied() else {
            continue;
        };
        let count = u32::try_from(series.len()).unwrap_or(u32::MAX);
        let message = format!(
            "{} de suite commencent par «\u{a0}{}\u{a0}».",
            counted(count, "phrase", "phrases"),
            words
        );
        findings.add(&CHECK, first, message).places = openings.iter().map(|(place, _)| *place).collect();
    }
}

/// Where the words stand that a sentence begins with, and what they are.
fn opening<'a>(context: &DocumentContext<'a>, at: SentenceAt) -> Option<(Span, &'a str)> {
    let sentence = context.blocks.get(at.block)?.sentences.get(at.sentence)?;
    let block = context.document.blocks.get(at.block)?;
    let range = sentence.opening.as_ref()?.range.clone();
    Some((block.place(range.clone()), block.content.text.get(range)?))
}
