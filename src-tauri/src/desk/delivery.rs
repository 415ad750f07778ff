//! The finished text: what is shown, copied or written to a file.

use std::path::{Path, PathBuf};

use document::Document;
use exchange::html::PageOptions;

use crate::error::{Answer, CommandError, reason};
use crate::places;
use crate::wire::convert;
use crate::wire::{Content, ExportedFile, Preferences};

/// Longest name of a file, in bytes, its ending left out; file systems stop at 255.
const LONGEST_NAME: usize = 120;

/// Forms of a finished text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole HTML page.
    Page,
    /// The body alone, in HTML.
    Fragment,
    /// Markdown with its front matter.
    Markdown,
    /// Plain text.
    Text,
}

impl Kind {
    /// The ending of such a file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Page | Self::Fragment => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }
}

/// The form of that name.
pub fn kind(name: &str) -> Answer<Kind> {
    Ok(match name {
        "page" => Kind::Page,
        "fragment" => Kind::Fragment,
        "markdown" => Kind::Markdown,
        "text" => Kind::Text,
        other => {
            return Err(CommandError::new(
                "bad-kind",
                format!(
                    "La forme «\u{a0}{other}\u{a0}» n’existe pas\u{a0}: choisissez page, fragment, markdown ou text."
                ),
            ));
        }
    })
}

/// The finished text of what the window holds.
pub fn render(content: &Content, kind: Kind) -> Answer<String> {
    Ok(finished(
        &Document::markdown(&convert::to_text(content)),
        kind,
        "",
    ))
}

/// The finished text of a document; `name` (a file's, possibly empty) is the title of one that gives none.
pub fn finished(document: &Document, kind: Kind, name: &str) -> String {
    match kind {
        Kind::Page => exchange::html::page(
            document,
            &PageOptions {
                fallback_title: name.to_owned(),
            },
        ),
        Kind::Fragment => exchange::html::fragment(document),
        Kind::Markdown => exchange::markdown(document),
        Kind::Text => exchange::text(document),
    }
}

/// Where exports go: the folder of the preferences, or « Chapô » in the documents folder.
///
/// # Errors
/// `no-folder` where the system knows no home folder.
pub fn directory(preferences: &Preferences) -> Answer<PathBuf> {
    match preferences.export_dir.trim() {
        "" => places::exports_dir().ok_or_else(|| {
            CommandError::new(
                "no-folder",
                "Le dossier des documents est introuvable\u{a0}: choisissez un dossier d’export dans les réglages.",
            )
        }),
        chosen => Ok(PathBuf::from(chosen)),
    }
}

/// Writes the finished text beside its target, then renames it. The folder is made where it is missing.
///
/// # Errors
/// `exists` where the file is there already and `replace` wasn't asked; those of the disk.
pub fn write(
    content: &Content,
    kind: Kind,
    directory: &Path,
    name: &str,
    replace: bool,
) -> Answer<ExportedFile> {
    let finished = render(content, kind)?;
    std::fs::create_dir_all(directory).map_err(|error| unusable(directory, &error))?;
    let target = directory.join(file_name(name, kind));
    if target.exists() && !replace {
        return Err(CommandError::new(
            "exists",
            format!(
                "«\u{a0}{}\u{a0}» existe déjà\u{a0}: remplacez-le ou choisissez un autre nom.",
                target.display()
            ),
        ));
    }
    exchange::file::write(&target, finished.as_bytes())?;
    let bytes = finished.len().try_into().unwrap_or(u64::MAX);
    Ok(ExportedFile {
        path: target.to_string_lossy().into_owned(),
        bytes,
    })
}

fn unusable(directory: &Path, error: &std::io::Error) -> CommandError {
    CommandError::new(
        "folder",
        format!(
            "Le dossier «\u{a0}{}\u{a0}» ne peut pas servir ({})\u{a0}: choisissez-en un autre.",
            directory.display(),
            reason(error)
        ),
    )
}

/// A name that every file system takes, with the ending of its form. What was typed is kept as far as it
/// can be: accents and spaces stay, separators and signs that Windows refuses become hyphens.
pub fn file_name(name: &str, kind: Kind) -> String {
    let ending = format!(".{}", kind.extension());
    let typed = name.trim();
    let stem = match typed.len().checked_sub(ending.len()) {
        Some(at) if typed.is_char_boundary(at) && typed[at..].eq_ignore_ascii_case(&ending) => &typed[..at],
        _ => typed,
    };
    let refused =
        |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let mut stem: String = stem.chars().map(|c| if refused(c) { '-' } else { c }).collect();
    stem.truncate(stem.floor_char_boundary(LONGEST_NAME));
    let stem = stem.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '-'));
    let stem = if stem.is_empty() { "sans-titre" } else { stem };
    let reserved = ["con", "prn", "aux", "nul"]
        .iter()
        .any(|name| stem.eq_ignore_ascii_case(name));
    format!("{stem}{}{ending}", if reserved { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_holds_no_path() {
        assert_eq!(file_name("../../étc/passwd", Kind::Page), "étc-passwd.html");
        assert_eq!(file_name("L’été à la mer", Kind::Text), "L’été à la mer.txt");
        assert_eq!(file_name("article.HTML", Kind::Page), "article.html");
        assert_eq!(file_name("...", Kind::Markdown), "sans-titre.md");
        assert_eq!(file_name("a:b?\u{0}c", Kind::Fragment), "a-b--c.html");
        assert_eq!(file_name("NUL", Kind::Text), "NUL-.txt");
        assert!(file_name(&"é".repeat(400), Kind::Page).len() < 200);
    }

    #[test]
    fn a_file_is_not_replaced_unasked() {
        let dir = tempfile::tempdir().unwrap();
        let content = Content {
            body: "## Été\n\nCorps.\n".to_owned(),
            ..Content::default()
        };
        let folder = dir.path().join("exports");
        let written = write(&content, Kind::Page, &folder, "été", false).unwrap();
        assert_eq!(std::fs::metadata(&written.path).unwrap().len(), written.bytes);
        let refused = write(&content, Kind::Page, &folder, "été", false).unwrap_err();
        assert_eq!(refused.code, "exists");
        write(&content, Kind::Page, &folder, "été", true).unwrap();
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    }
}
