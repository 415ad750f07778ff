//! Too many words between two headings.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::structure::{longest_section, subheadings};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, grouped};

pub(super) const MAX_WORDS: &str = "max-words";

/// The check.
pub static CHECK: Check = Check {
    id: "structure.section-too-long",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Section trop longue",
    why: "Au-delà de quelques paragraphes, le lecteur perd le fil et le mobile n’affiche plus qu’un mur de texte.",
    source: "300\u{a0}mots entre deux intertitres\u{a0}: seuil de lisibilité de Yoast. Le client peut en fixer un autre.",
    mend: "Coupez la section au paragraphe où l’idée change et donnez un intertitre à la seconde moitié. L’onglet \
           Intertitres propose un endroit et des titres.",
    thresholds: &[Threshold {
        key: MAX_WORDS,
        label: "Section la plus longue",
        unit: "mots",
        default: 300.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    // A text without any subheading has a check of its own.
    if subheadings(context).next().is_none() {
        return;
    }
    let longest = longest_section(context.settings);
    let measures = context.measures;
    // The section before the first heading has none.
    let lead = measures.sections.len() - measures.headings.len();
    for (index, section) in measures
        .sections
        .iter()
        .enumerate()
        .filter(|(_, section)| section.too_long)
    {
        let heading = index
            .checked_sub(lead)
            .and_then(|index| measures.headings.get(index));
        let place = match heading {
            Some(heading) => context.text_span(heading.block),
            None => context.first_sentence(0),
        };
        let words = counted(section.words, "mot", "mots");
        findings.add(
            &CHECK,
            place,
            format!("Section de {words}, {} au plus.", grouped(longest)),
        );
    }
}
