//! A link that gives this page's keyphrase away to another page.

use french::phrase::Phrase;
use french::words::tokens;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "media.link-anchor-keyphrase",
    category: Category::Media,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Lien sur l’expression clé",
    why: "Le texte d’un lien annonce la page visée\u{a0}: un lien sur l’expression clé désigne une autre page que celle-ci \
          comme la réponse.",
    source: "Estimation du métier, reprise par Yoast.",
    mend: "Posez le lien sur d’autres mots de la phrase, ceux qui disent ce que l’autre page apporte.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(phrase) = &context.measures.phrases.main else {
        return;
    };
    for block in &context.document.blocks {
        for link in &block.content.links {
            let anchor = block.content.text.get(link.text.clone()).unwrap_or("");
            // A link to a place of this very page takes nothing away.
            if !link.url.starts_with('#') && is_whole(phrase, anchor) {
                let message = format!(
                    "Le texte de ce lien est l’expression clé elle-même, «\u{a0}{}\u{a0}».",
                    phrase.text()
                );
                findings.add(&CHECK, block.place(link.text.clone()), message);
            }
        }
    }
}

/// Whether the anchor is the phrase and nothing else but small words.
fn is_whole(phrase: &Phrase, anchor: &str) -> bool {
    let tokens = tokens(anchor);
    let found = phrase.find_in(anchor, &tokens);
    let [range] = found.as_slice() else { return false };
    let outside = tokens
        .iter()
        .filter(|token| token.range.end <= range.start || token.range.start >= range.end);
    outside
        .into_iter()
        .all(|token| french::lists::is_stop_word(token.text(anchor)))
}
