//! From a file, a pasted text or a pasted page to a source.

use analysis::measures;
use document::Format;

use super::kind::{self, Kind};
use super::{About, ImportError, Source, docx, mhtml, page};
use crate::cleaning::Cleaning;
use crate::decode::{DecodeError, LARGEST_FILE, recognise};

/// Reads a file. `name` tells Markdown from plain text.
///
/// # Errors
/// What holds no text, or none that can be read for sure.
pub fn read(name: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    if u64::try_from(bytes.len()).map_or(true, |len| len > LARGEST_FILE) {
        return Err(DecodeError::TooLarge.into());
    }
    match kind::of_bytes(bytes) {
        Some(Kind::Archive) => return word(bytes),
        Some(Kind::Compound) if kind::is_locked(bytes) => return Err(ImportError::ProtectedDocument),
        _ => {}
    }
    if !mhtml::is_saved(name, bytes) {
        return converted(name, bytes);
    }
    let saved = mhtml::saved(bytes).ok_or(ImportError::BrokenSavedPage)?;
    let mut source = converted("page.html", &saved.html)?;
    if source.about.address.is_empty() {
        source.about.address = saved.address;
    }
    Ok(source)
}

/// A text or a page in whatever encoding it is in.
fn converted(name: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let read = recognise(bytes)?;
    let mut source = of_text(name, &read.text)?;
    if let Some(from) = read.from {
        source.verbatim = false;
        source.notes.insert(
            0,
            format!("Fichier en {from}\u{a0}: son texte a été converti en UTF-8."),
        );
    }
    Ok(source)
}

/// Reads a text that was typed or pasted.
///
/// # Errors
/// Nothing but blanks.
pub fn read_text(name: &str, text: &str) -> Result<Source, ImportError> {
    of_text(name, text)
}

/// The Markdown of HTML that was copied in a browser or a word processor; `None` where it says no more than its text
/// does, as what editors of code copy.
pub fn read_pasted(html: &str) -> Option<String> {
    if u64::try_from(html.len()).map_or(true, |len| len > LARGEST_FILE) || !page::has_structure(html) {
        return None;
    }
    Some(page::fragment(html)).filter(|text| !text.trim().is_empty())
}

fn of_text(name: &str, text: &str) -> Result<Source, ImportError> {
    let (text, removed) = without_controls(text);
    if is_blank(&text) {
        return Err(ImportError::Empty);
    }
    let mut notes = Vec::new();
    match removed {
        0 => {}
        1 => notes.push("Un caractère de commande invisible a été retiré de la source.".to_owned()),
        _ => notes.push(format!(
            "{removed} caractères de commande invisibles ont été retirés de la source."
        )),
    }
    match kind::of_text(name, &text) {
        Kind::Page => {
            let page = page::page(&text);
            if is_blank(&page.markdown) {
                return Err(ImportError::NoText);
            }
            if !page.dropped.is_empty() {
                notes.push(format!(
                    "Habillage de la page laissé de côté\u{a0}: {}.",
                    page.dropped.join(", ")
                ));
            }
            Ok(finished(
                page.markdown,
                Format::Markdown,
                page.about,
                notes,
                false,
            ))
        }
        Kind::Markdown => Ok(finished(text, Format::Markdown, About::default(), notes, true)),
        Kind::Text | Kind::Archive | Kind::Compound => {
            Ok(finished(text, Format::Plain, About::default(), notes, true))
        }
    }
}

fn word(bytes: &[u8]) -> Result<Source, ImportError> {
    let word = docx::docx(bytes)?;
    let (text, _) = without_controls(&word.markdown);
    if is_blank(&text) {
        return Err(ImportError::Empty);
    }
    Ok(finished(text, Format::Markdown, word.about, Vec::new(), false))
}

fn finished(text: String, format: Format, about: About, mut notes: Vec<String>, verbatim: bool) -> Source {
    let source = Source {
        cleaning: Cleaning::propose(&text, format),
        text,
        format,
        about,
        verbatim,
        notes: Vec::new(),
    };
    if let Some(language) = measures::language(&source.document()).filter(|language| language.code != "fr") {
        notes.push(format!(
            "Source en {}\u{a0}: ses faits et ses phrases ne se comparent au texte français qu’en partie.",
            language.name
        ));
    }
    Source { notes, ..source }
}

fn is_blank(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim().is_empty()
}

/// The text without control characters other than tab and line ends, and how many were taken out.
fn without_controls(text: &str) -> (String, usize) {
    let kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\r' | '\t');
    let source: String = text.chars().filter(kept).collect();
    let removed = text.chars().filter(|char| !kept(char)).count();
    (source, removed)
}
