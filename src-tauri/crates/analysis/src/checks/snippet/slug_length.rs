//! An address too long to be read or spoken.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::snippet::slug_words;
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.slug-length",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Adresse trop longue",
    why: "Une adresse courte se retient, se dicte et s’affiche entière au-dessus du titre.",
    source: "Trois à six mots\u{a0}: usage du métier. Google ne fixe pas de longueur.",
    mend: "Gardez les mots de l’expression clé et un ou deux qui distinguent cette page des autres.",
    thresholds: &[Threshold {
        key: "max-words",
        label: "Adresse la plus longue",
        unit: "mots",
        default: 6.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let words = u32::try_from(slug_words(&context.meta.slug).count()).unwrap_or(u32::MAX);
    let most = context.settings.whole_threshold(&CHECK, "max-words");
    if words > most {
        let message = format!(
            "Adresse de {}, {} au plus.",
            counted(words, "mot", "mots"),
            grouped(most)
        );
        findings.add(&CHECK, context.start(), message).about(Field::Slug);
    }
}
