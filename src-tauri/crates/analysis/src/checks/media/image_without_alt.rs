//! An image that says nothing to who can't see it.

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "media.image-without-alt",
    category: Category::Media,
    level: Level::Warning,
    origin: Origin::Google,
    title: "Image sans texte de remplacement",
    why: "Un lecteur d’écran lit ce texte à la place de l’image\u{a0}; Google s’en sert pour comprendre ce qu’elle montre.",
    source: "Google (bonnes pratiques pour les images) et critère\u{a0}1.1 du RGAA.",
    mend: "Décrivez entre les crochets ce que l’image apporte au texte. Une image purement décorative peut être ignorée \
           ici.",
    thresholds: &[],
    run: Run::Block(run),
};

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    for image in context
        .content
        .images
        .iter()
        .filter(|image| image.alt.trim().is_empty())
    {
        findings.add(
            &CHECK,
            image.source,
            "Cette image n’a pas de texte de remplacement.",
        );
    }
}
