//! What the tests bring in and type.

use std::path::{Path, PathBuf};

use anyhow::Result;

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// The first of the real source texts, or one of our own where they aren't there.
pub fn source() -> Result<String> {
    match first_seed()? {
        Some(text) => Ok(text),
        None => Ok(std::fs::read_to_string(
            root().join("src-tauri/sample/source.txt"),
        )?),
    }
}

/// The first of the real source texts, which are no part of the repository.
pub fn first_seed() -> Result<Option<String>> {
    let folder = root().join("../shared/seeds");
    let seed = std::fs::read_dir(&folder).ok().and_then(|entries| {
        entries.flatten().map(|e| e.path()).find(|p| {
            p.file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with("000_"))
        })
    });
    if seed.is_none() {
        eprintln!("the folder shared/seeds isn't there: the window test brings in a source of our own");
    }
    Ok(seed.map(std::fs::read_to_string).transpose()?)
}

/// An article as it is typed: a heading, two paragraphs, accents, an emoji and one misspelling.
pub const ARTICLE: &str = "# Été à la mer : la justice prend le large\n\nLe tribunal de Port-Clair ouvre cet été un accès numérique pour les estivants. Un seul guichet suffit désormais : on y dépose sa requête, on y suit son dossier, on y paie ses frais 😀.\n\n## Un guichet pour tous\n\nLe greffe promet un acceuil en trois langues et des réponses en quinze jours. L’an dernier, il en fallait quarante.";

/// A long text of about this many words, in sections of three paragraphs.
pub fn long_text(words: usize) -> String {
    let sentence = "Le conseil municipal examine chaque trimestre les comptes du marché couvert avec les commerçants et les riverains du quartier. ";
    let mut text = String::from("# Le marché couvert\n\n");
    let mut count = 3;
    for paragraph in 0.. {
        if count >= words {
            break;
        }
        if paragraph % 3 == 0 {
            text.push_str(&format!("## Chapitre {paragraph}\n\n"));
        }
        for _ in 0..4 {
            text.push_str(sentence);
            count += 19;
        }
        text.push_str("\n\n");
    }
    text
}
