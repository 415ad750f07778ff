//! A title or a description with a typewriter's apostrophes, quotes or full stops: what `fix` never touches.

use document::Document;
use french::characters::is_space;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Field, Findings};
use crate::fix;
use crate::measures::DocumentContext;
use crate::settings::Settings;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.typewriter-signs",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::House,
    title: "Signes de machine à écrire",
    why: "Google montre le titre et la description comme ils sont écrits\u{a0}: une apostrophe ou des guillemets droits s’y \
          voient. Chapô ne corrige jamais l’en-tête de lui-même.",
    source: "Règle de la maison\u{a0}; règle commune à tous les profils typographiques.",
    mend: "Recopiez la forme proposée dans le champ.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let meta = context.meta;
    for (field, value) in [
        (Field::Title, &meta.title),
        (Field::Description, &meta.description),
    ] {
        if !value.contains(['\'', '"']) && !value.contains("...") {
            continue;
        }
        let line = Document::plain(value, 0);
        let edits = fix::typography(&line, &Settings::default(), context.profile);
        let mended = fix::apply(value, &edits);
        // Which spaces may break is nothing to a search result.
        if signs(&mended).eq(signs(value)) {
            continue;
        }
        let message = if field == Field::Title {
            format!("Le titre a des signes de machine à écrire. Bien composé\u{a0}: {mended}")
        } else {
            format!("La description a des signes de machine à écrire. Bien composée\u{a0}: {mended}")
        };
        let at = context.start();
        findings.add(&CHECK, at, message).about(field);
    }
}

fn signs(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !is_space(*c))
}
