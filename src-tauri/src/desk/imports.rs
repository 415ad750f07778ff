//! What comes in: a source becomes a draft to write, a draft on disk becomes one of the library.

use std::path::{Path, PathBuf};

use document::Document;
use exchange::file;
use store::{RevisionKind, SourceText, Store};

use super::{drafts, ground, sources};
use crate::error::Answer;
use crate::wire::Draft;

/// Reads a file that is brought in as a source: Markdown with front matter is a draft all the same, anything
/// else is the source of an empty draft.
///
/// # Errors
/// Those of the file, of an empty text, and of the database.
pub fn file(store: &Store, path: &Path) -> Answer<Draft> {
    let text = file::read_text(path)?;
    let name = name_of(path);
    if sources::is_markdown(&name) && !document::split(&text).0.is_empty() {
        draft(store, path, &text)
    } else {
        self::text(store, &name, &text)
    }
}

/// Reads a file that is meant to be written on: Markdown is a draft, with or without front matter, anything
/// else is the source of an empty draft.
///
/// # Errors
/// Those of [`file`].
pub fn work(store: &Store, path: &Path) -> Answer<Draft> {
    let text = file::read_text(path)?;
    let name = name_of(path);
    if sources::is_markdown(&name) && !text.trim().is_empty() {
        draft(store, path, &text)
    } else {
        self::text(store, &name, &text)
    }
}

/// A draft on disk becomes one of the library, with the source that it names.
fn draft(store: &Store, path: &Path, text: &str) -> Answer<Draft> {
    let source = named_source(path, text).and_then(|source| {
        // A source that is gone doesn't keep the draft out.
        self::source(&source).map_err(crate::error::tell).ok()
    });
    let draft = drafts::insert(store, text, source, &ground::settings_of_text(store, text)?)?;
    // The text as it came, so that the same file is recognised when it is opened again.
    store.import_revision(&draft.id, text, Some(&name_of(path)), "")?;
    Ok(draft)
}

/// Makes a text the source of a new, empty draft, with the order that it begins with.
///
/// # Errors
/// `empty` where there is nothing to read.
pub fn text(store: &Store, name: &str, text: &str) -> Answer<Draft> {
    let imported = exchange::import(name, text)?;
    let source = SourceText {
        name: name.to_owned(),
        text: imported.source,
    };
    let settings = ground::settings_of_text(store, &imported.draft)?;
    drafts::insert(store, &imported.draft, Some(source), &settings)
}

/// Reads a file as a source.
pub fn source(path: &Path) -> Answer<SourceText> {
    let text = file::read_text(path)?;
    let name = name_of(path);
    Ok(SourceText {
        text: exchange::import(&name, &text)?.source,
        name,
    })
}

/// The draft for a file that the command line names: the one that was made of it before, as long as the
/// file is what it was then, or a new one.
///
/// # Errors
/// Those of [`file`].
pub fn open(store: &Store, path: &Path) -> Answer<String> {
    if let Some(draft) = made_of(store, path)?
        && came_from(store, &draft, &file::read_text(path)?)?
    {
        store.touch_opened(&draft.id)?;
        return Ok(draft.id);
    }
    keep(store, path)
}

/// Brings a file that is meant to be written on into the library, which knows it again by its place.
///
/// # Errors
/// Those of [`file`].
pub fn keep(store: &Store, path: &Path) -> Answer<String> {
    let id = work(store, path)?.id;
    store.set_setting(&key(path), &id)?;
    Ok(id)
}

/// The draft of the library that was last made of the file at this place, whatever has become of the file.
pub fn made_of(store: &Store, path: &Path) -> Answer<Option<store::Draft>> {
    let Some(id) = store.setting(&key(path))? else {
        return Ok(None);
    };
    Ok(store.draft(&id).ok().filter(|draft| draft.deleted_at.is_none()))
}

/// The setting under which the library remembers what it made of a file.
fn key(path: &Path) -> String {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    format!("file:{}", path.display())
}

/// Whether a draft was made of this very text.
fn came_from(store: &Store, draft: &store::Draft, text: &str) -> Answer<bool> {
    if draft.source.as_ref().is_some_and(|source| source.text == text) {
        return Ok(true);
    }
    for row in store
        .revisions(&draft.id)?
        .iter()
        .filter(|row| row.kind == RevisionKind::Imported)
    {
        if store.revision(&row.id)?.text == text {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The source that a draft on disk names, beside it.
pub fn named_source(draft: &Path, text: &str) -> Option<PathBuf> {
    let named = Document::markdown(&document::compose(document::split(text).0, ""))
        .front_matter
        .meta
        .source;
    let named = named.trim();
    (!named.is_empty()).then(|| draft.parent().unwrap_or(Path::new("")).join(named))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFT: &str = "---\ntitle: Le phare\nsource: s.txt\n---\n\nUn phare.\n";

    #[test]
    fn a_source_becomes_an_empty_draft() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("phare.txt");
        std::fs::write(
            &path,
            "SEO, intertitres, en français, 800 mots\nLe phare rouvre.\n",
        )
        .unwrap();
        let draft = file(&store, &path).unwrap();
        assert_eq!(draft.content.meta.brief.words, Some(800));
        assert_eq!(draft.content.body, "");
        let source = draft.source.unwrap();
        assert_eq!(source.paragraphs, ["Le phare rouvre."]);
        assert_eq!(
            source.order.as_deref(),
            Some("SEO, intertitres, en français, 800 mots")
        );
        assert_eq!(
            drafts::list(&store, "", false).unwrap()[0].title,
            "Le phare rouvre."
        );
    }

    #[test]
    fn a_draft_on_disk_comes_with_its_source_and_is_recognised_again() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("phare.md");
        std::fs::write(&path, DRAFT).unwrap();
        std::fs::write(dir.path().join("s.txt"), "Le phare rouvre.\n").unwrap();
        let id = open(&store, &path).unwrap();
        let draft = store.draft(&id).unwrap();
        assert_eq!(draft.text, DRAFT);
        assert_eq!(draft.source.unwrap().text, "Le phare rouvre.\n");
        drafts::rename(&store, &id, "Autre").unwrap();
        assert_eq!(open(&store, &path).unwrap(), id);
        std::fs::write(&path, format!("{DRAFT}Plus.\n")).unwrap();
        assert_ne!(open(&store, &path).unwrap(), id);
    }

    #[test]
    fn markdown_named_on_the_command_line_is_written_on() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("phare.md");
        std::fs::write(&path, "# Le phare\n\nIl rouvre.\n").unwrap();
        let id = open(&store, &path).unwrap();
        let draft = store.draft(&id).unwrap();
        assert_eq!(draft.text, "# Le phare\n\nIl rouvre.\n");
        assert!(draft.source.is_none());
        // Brought in as a source, the same file stays one.
        assert!(file(&store, &path).unwrap().source.is_some());
    }

    #[test]
    fn what_cannot_be_read_leaves_the_library_as_it_was() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let empty = dir.path().join("vide.txt");
        std::fs::write(&empty, " \n").unwrap();
        let latin = dir.path().join("latin.txt");
        std::fs::write(&latin, b"\xc9t\xe9").unwrap();
        let code = |path: &Path| file(&store, path).unwrap_err().code;
        assert_eq!(code(&empty), "empty");
        assert_eq!(code(&latin), "not-utf8");
        assert_eq!(code(dir.path()), "directory");
        assert_eq!(code(&dir.path().join("absent.md")), "no-such-file");
        assert_eq!(store.count().unwrap(), 0);
    }
}
