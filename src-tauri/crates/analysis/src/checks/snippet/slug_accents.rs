//! An address with accents, capitals, spaces or signs.

use french::slug::slugify;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.slug-accents",
    category: Category::Snippet,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Adresse avec accents ou signes",
    why: "Copiée dans un message, une adresse accentuée se change en suite de «\u{a0}%C3%A9\u{a0}» que personne ne lit, et \
          certains outils la cassent.",
    source: "Usage du métier. Google sait lire les accents dans une adresse, mais conseille des traits d’union entre les \
             mots.",
    mend: "Lettres minuscules sans accents, chiffres et traits d’union seulement.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let slug = context.meta.slug.trim();
    let clean = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'/');
    if slug.bytes().all(clean) {
        return;
    }
    let message = format!(
        "«\u{a0}{slug}\u{a0}» a des accents, des majuscules ou des signes qui passent mal dans une adresse."
    );
    let finding = findings.add(&CHECK, context.start(), message);
    finding.about(Field::Slug);
    let mended: Vec<String> = slug
        .split('/')
        .map(slugify)
        .filter(|part| !part.is_empty())
        .collect();
    if !mended.is_empty() {
        finding.fix(Fix {
            label: mended.join("/"),
            edits: Vec::new(),
            safe: false,
        });
    }
}
