//! A keyphrase of so many words that nobody types it.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.too-long",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Expression clé trop longue",
    why: "Plus l’expression est longue, moins elle est cherchée, et moins elle entre naturellement dans les phrases.",
    source: "Un à quatre mots pleins\u{a0}: usage du métier, repris par Yoast.",
    mend: "Gardez les deux ou trois mots qui portent le sujet.",
    thresholds: &[Threshold {
        key: "max-words",
        label: "Mots pleins de l’expression",
        unit: "mots",
        default: 4.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let words = super::content_words(context);
    let longest = context.settings.whole_threshold(&CHECK, "max-words");
    if words > longest {
        let words = counted(words, "mot plein", "mots pleins");
        let message = format!("L’expression clé compte {words}, {} au plus.", grouped(longest));
        findings
            .add(&CHECK, context.start(), message)
            .about(Field::Keyphrase);
    }
}
