//! A link with nothing to click on.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "media.link-without-text",
    category: Category::Media,
    level: Level::Error,
    origin: Origin::Google,
    title: "Lien sans texte",
    why: "Un lien vide ne se voit pas, ne se clique pas, et un lecteur d’écran ne peut dire où il mène.",
    source: "Google (bonnes pratiques pour les liens) et critère\u{a0}6.2 du RGAA.",
    mend: "Écrivez entre les crochets ce que le lecteur trouvera au bout du lien, ou supprimez le lien.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    for link in &content.links {
        let seen = content
            .text
            .get(link.text.clone())
            .is_some_and(|text| !text.trim().is_empty());
        // An image makes the link visible; its own check asks for its text.
        let pictured = content
            .images
            .iter()
            .any(|image| link.source.start <= image.source.start && image.source.end <= link.source.end);
        if !seen && !pictured {
            findings.add(&CHECK, link.source, "Ce lien n’a pas de texte.");
        }
    }
}
