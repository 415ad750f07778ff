//! A link whose text says nothing of where it goes: « cliquez ici ».

use std::collections::HashSet;
use std::sync::LazyLock;

use french::fold::fold;
use french::lists::lines;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "media.vague-link",
    category: Category::Media,
    level: Level::Warning,
    origin: Origin::Google,
    title: "Lien qui ne dit pas où il mène",
    why: "Lu seul, comme le fait un lecteur d’écran, «\u{a0}cliquez ici\u{a0}» ne dit rien de la page visée.",
    source: "Google (bonnes pratiques pour les liens)\u{a0}: un texte descriptif plutôt que «\u{a0}cliquez ici\u{a0}»\u{a0}; critère\u{a0}6.1 du \
             RGAA.",
    mend: "Posez le lien sur les mots qui nomment ce que le lecteur trouvera.",
    thresholds: &[],
    run: Run::Block(run),
};

static VAGUE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    lines(include_str!("../../../../../../dictionaries/fr/vague-links.txt"))
        .map(fold)
        .collect()
});

/// The longest anchor worth comparing, in bytes.
const LONGEST: usize = 60;

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    for link in &content.links {
        let anchor = content.text.get(link.text.clone()).unwrap_or("");
        let bare = anchor.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.len() <= LONGEST && VAGUE.contains(&fold(bare)) {
            let message = format!("«\u{a0}{bare}\u{a0}» ne dit pas où mène le lien.");
            findings.add(&CHECK, content.source_span(link.text.clone()), message);
        }
    }
}
