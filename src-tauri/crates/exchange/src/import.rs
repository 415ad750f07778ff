//! A source becomes a draft: the source is kept as it came, its order becomes a brief, and the draft begins
//! with front matter and an empty body.

use document::{BlockKind, Brief, Document, Meta, compose, merge};

use crate::order::{self, Order};

/// What a source gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The source's own title, where it says which it is (front matter or first heading).
    pub title: Option<String>,
    /// The source as it came, without invisible control characters.
    pub source: String,
    /// The order on its first line.
    pub order: Option<Order>,
    /// What the order asks for, with the house's defaults.
    pub brief: Brief,
    /// A draft: front matter and an empty body.
    pub draft: String,
    /// What the writer should know, in French.
    pub notes: Vec<String>,
}

/// Why a source can't be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Nothing but blanks.
    #[error("ce fichier est vide\u{a0}: il n’y a rien à importer")]
    Empty,
}

/// Reads a source. `name` is the file's name as the draft shall cite it.
pub fn import(name: &str, text: &str) -> Result<Imported, ImportError> {
    let (source, removed) = without_controls(text);
    if source.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let order = order::find(&source);
    let brief = order::brief(order.as_ref());
    let language = brief.lang.clone().unwrap_or_default();
    let meta = Meta {
        lang: language,
        brief: brief.clone(),
        source: name.to_owned(),
        ..Meta::default()
    };
    let mut notes = Vec::new();
    match removed {
        0 => {}
        1 => notes.push("Un caractère de commande invisible a été retiré de la source.".to_owned()),
        _ => notes.push(format!(
            "{removed} caractères de commande invisibles ont été retirés de la source."
        )),
    }
    let title = title(name, &source, &mut notes);
    Ok(Imported {
        title,
        source,
        order,
        brief,
        draft: compose(&merge("", &meta), ""),
        notes,
    })
}

/// The text without control characters other than tab and line ends, and how many were taken out.
fn without_controls(text: &str) -> (String, usize) {
    let kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\r' | '\t');
    let source: String = text.chars().filter(kept).collect();
    let removed = text.chars().filter(|char| !kept(char)).count();
    (source, removed)
}

fn title(name: &str, source: &str, notes: &mut Vec<String>) -> Option<String> {
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    if !matches!(extension.as_deref(), Some("md" | "markdown")) {
        return None;
    }
    let document = Document::markdown(source);
    if let Some(error) = &document.front_matter.error {
        notes.push(format!("Source\u{a0}: {error}."));
    }
    if !document.front_matter.meta.title.is_empty() {
        return Some(document.front_matter.meta.title);
    }
    let heading = document
        .blocks
        .iter()
        .find(|block| block.content.kind == BlockKind::Heading(1))?;
    Some(heading.content.text.replace('\n', " ")).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_release_becomes_an_empty_draft_with_its_brief() {
        let text = "SEO, intertitres, en français, 800 mots\nLe pont rouvre lundi.\n";
        let imported = import("pont.txt", text).unwrap();
        assert_eq!(imported.source, text);
        assert_eq!(
            imported.order.unwrap().text,
            "SEO, intertitres, en français, 800 mots"
        );
        let draft = Document::markdown(&imported.draft);
        assert_eq!(draft.front_matter.meta.brief, imported.brief);
        assert_eq!(draft.front_matter.meta.brief.words, Some(800));
        assert_eq!(draft.front_matter.meta.source, "pont.txt");
        assert!(draft.blocks.is_empty());
        assert!(
            imported
                .draft
                .contains("brief: { words: 800, count_rule: mots, subheadings: true, lang: fr }")
        );
    }

    #[test]
    fn controls_go_and_are_told() {
        let imported = import("a.txt", "Un\0 pont\u{b} \u{7f}rouvre\tici\r\n").unwrap();
        assert_eq!(imported.source, "Un pont rouvre\tici\r\n");
        assert!(imported.notes[0].starts_with("3 caractères"));
    }

    #[test]
    fn markdown_keeps_its_title() {
        let title = |text| import("a.md", text).unwrap().title;
        assert_eq!(
            title("---\ntitle: Le pont\n---\n# Autre").as_deref(),
            Some("Le pont")
        );
        assert_eq!(title("# Le *pont*\n\nTexte").as_deref(), Some("Le pont"));
        assert_eq!(title("Texte"), None);
    }

    #[test]
    fn nothing_cannot_be_imported() {
        for text in ["", " \n\t", "\u{feff}\n", "\0\0"] {
            assert_eq!(import("a.txt", text), Err(ImportError::Empty), "{text:?}");
        }
    }
}
