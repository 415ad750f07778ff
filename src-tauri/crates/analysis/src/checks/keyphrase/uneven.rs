//! A long part of the text in which the keyphrase doesn't occur.

use document::Span;
use french::phrase::Phrase;

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// Occurrences from which their places say something; where there are fewer, that is the fault.
const ENOUGH: u32 = 3;

/// How often the phrase's first word recalls the subject in its place: « le conciliateur » for « conciliateur de justice ».
const RECALLS: usize = 2;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.uneven",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé mal répartie",
    why: "Un long passage qui ne nomme plus le sujet s’en éloigne peut-être\u{a0}; le lecteur arrivé par une recherche s’y perd.",
    source: "La moitié du texte au plus\u{a0}: seuil de Yoast, qui compte en phrases et signale dès 30\u{a0}%. Google ne dit rien de la \
             répartition. Un passage qui reprend deux fois le premier mot de l’expression n’est pas signalé.",
    mend: "Rappelez le sujet une fois dans ce passage, dans une phrase ou un intertitre, ou vérifiez que le passage a sa place ici.",
    thresholds: &[
        Threshold {
            key: "max-percent",
            label: "Plus long passage sans l’expression",
            unit: "%",
            default: 50.0,
        },
        Threshold {
            key: "min-words",
            label: "Longueur de texte à partir de laquelle regarder",
            unit: "mots",
            default: 300.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let shortest = context.settings.whole_threshold(&CHECK, "min-words");
    let most = context.settings.threshold(&CHECK, "max-percent");
    let Some(stretch) = report.longest_without.filter(|stretch| stretch.percent > most) else {
        return;
    };
    if report.occurrences < ENOUGH || context.measures.counts.words.mots < shortest {
        return;
    }
    let Some(phrase) = &context.measures.phrases.main else {
        return;
    };
    if recalls(context, stretch.span, phrase) >= RECALLS {
        return;
    }
    let message = format!(
        "«\u{a0}{}\u{a0}» n’apparaît pas pendant {}, soit {:.0}\u{a0}% du texte.",
        report.phrase,
        counted(stretch.words, "mot", "mots"),
        stretch.percent
    );
    findings.add(&CHECK, stretch.span, message);
}

/// How often the phrase's first word stands in a stretch.
fn recalls(context: &DocumentContext<'_>, stretch: Span, phrase: &Phrase) -> usize {
    let blocks = context.document.blocks.iter();
    let inside = blocks.filter(|block| block.start < stretch.end && block.span().end > stretch.start);
    inside
        .map(|block| {
            let content = &block.content;
            let heads = content.tokens.iter().filter(|token| {
                let place = block.place(token.range.clone());
                phrase.is_head(token.text(&content.text))
                    && place.start >= stretch.start
                    && place.end <= stretch.end
            });
            heads.count()
        })
        .sum()
}
