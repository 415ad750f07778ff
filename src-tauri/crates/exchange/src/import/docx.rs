//! A Word document becomes Markdown: its text with headings, lists, tables, links, emphasis and notes. Pictures,
//! deleted and hidden text, and its table of contents stay behind.

mod archive;
mod body;
mod list;
mod numbering;
mod paragraph;
mod related;
mod styles;
#[cfg(test)]
mod tests;
mod xml;

use std::collections::HashMap;

use dom_query::Document;

use super::ImportError;
use super::markdown;
use super::page::About;
use archive::Archive;

/// What a document gives.
#[derive(Debug, Default)]
pub(super) struct Word {
    /// Its text.
    pub(super) markdown: String,
    /// What its properties say.
    pub(super) about: About,
}

/// What the body refers to.
#[derive(Debug, Default)]
struct Parts {
    styles: styles::Styles,
    numbering: numbering::Numbering,
    links: HashMap<String, String>,
}

/// Reads a document.
pub(super) fn docx(bytes: &[u8]) -> Result<Word, ImportError> {
    let mut archive = Archive::open(bytes)?;
    let main = archive.main_part()?;
    let parts = Parts {
        styles: styles::read(&archive.beside(&main, "styles.xml")?)?,
        numbering: numbering::read(&archive.beside(&main, "numbering.xml")?)?,
        links: related::links(&archive.relations(&main)?)?,
    };
    let text = archive.part(&main)?.ok_or(ImportError::BrokenDocument)?;
    let mut html = body::html(&text, &parts)?;
    let mut notes = String::new();
    for (file, kind) in [
        ("footnotes.xml", body::Note::Foot),
        ("endnotes.xml", body::Note::End),
    ] {
        let text = archive.beside(&main, file)?;
        notes.push_str(&body::notes(&text, kind, &parts)?);
    }
    html.push_str(&notes);
    let about = related::about(&archive.part("docProps/core.xml")?.unwrap_or_default())?;
    let document = Document::from(&*super::page::bounded(&html));
    Ok(Word {
        markdown: document
            .body()
            .map_or_else(String::new, |body| markdown::markdown(&body)),
        about,
    })
}
