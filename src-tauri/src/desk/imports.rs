//! What comes in: a source becomes a draft to write, a draft on disk becomes one of the library.

use std::path::{Path, PathBuf};

use document::Document;
use exchange::{ImportError, file};
use store::{RevisionKind, SourceText, Store};

use super::{drafts, ground, sources};
use crate::error::{Answer, CommandError};
use crate::wire::Draft;

/// Reads a file that is brought in as a source: Markdown with front matter is a draft all the same, anything
/// else is the source of an empty draft.
///
/// # Errors
/// Those of the file, of an empty text, and of the database.
pub fn file(store: &Store, path: &Path) -> Answer<Draft> {
    let bytes = file::read_file(path)?;
    match markdown(path, &bytes).filter(|text| !document::split(text).0.is_empty()) {
        Some(text) => draft(store, path, &text),
        None => make(store, &name_of(path), read(path, &bytes)?, &bytes),
    }
}

/// Reads a file that is meant to be written on: Markdown is a draft, with or without front matter, anything
/// else is the source of an empty draft.
///
/// # Errors
/// Those of [`file`].
pub fn work(store: &Store, path: &Path) -> Answer<Draft> {
    let bytes = file::read_file(path)?;
    if sources::is_markdown(&name_of(path)) {
        // What is written on is written back, and that in UTF-8: another encoding is named and not converted.
        let text = file::decoded(path, &bytes)?;
        if !text.trim().is_empty() {
            return draft(store, path, &text);
        }
    }
    make(store, &name_of(path), read(path, &bytes)?, &bytes)
}

/// The text of a Markdown file, where it is one that can be read.
fn markdown(path: &Path, bytes: &[u8]) -> Option<String> {
    let text = sources::is_markdown(&name_of(path)).then(|| file::decoded(path, bytes));
    text?.ok()
}

/// Reads the bytes of a file as a source; a fault names the file.
fn read(path: &Path, bytes: &[u8]) -> Answer<exchange::Source> {
    exchange::read(&name_of(path), bytes).map_err(|error| named(path, error))
}

fn named(path: &Path, error: ImportError) -> CommandError {
    let error = CommandError::from(error);
    CommandError::new(
        &error.code,
        format_args!("{}\u{a0}: {}", file::shown(path), error.message),
    )
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

/// Makes a pasted text the source of a new, empty draft, with the order that it begins with. `html` is what the text was
/// made of, where it was copied with its look.
///
/// # Errors
/// `empty` where there is nothing to read, `order-alone` where there is nothing but an order.
pub fn text(store: &Store, name: &str, text: &str, html: Option<&str>) -> Answer<Draft> {
    let (source, original) = pasted(name, text, html)?;
    make(store, name, source, &original)
}

/// The Markdown of HTML that was copied; `None` where it says no more than its text.
pub fn clipboard(html: &str) -> Option<String> {
    exchange::read_pasted(html)
}

fn pasted(name: &str, text: &str, html: Option<&str>) -> Answer<(exchange::Source, Vec<u8>)> {
    let Some(html) = html else {
        return Ok((exchange::read_text(name, text)?, Vec::new()));
    };
    // Read as what it was turned into, whatever name the writer gives it.
    let source = exchange::read_text("collé.md", text)?;
    let source = exchange::Source {
        verbatim: false,
        ..source
    };
    Ok((source, html.as_bytes().to_vec()))
}

fn make(store: &Store, name: &str, source: exchange::Source, original: &[u8]) -> Answer<Draft> {
    let imported = exchange::import(name, source)?;
    let settings = ground::settings_of_text(store, &imported.draft)?;
    let source = exchange::Source {
        notes: imported.notes,
        ..imported.source
    };
    drafts::insert(
        store,
        &imported.draft,
        Some(sources::kept(name, source, original)),
        &settings,
    )
}

/// Reads a file as a source.
///
/// # Errors
/// Those of the file, and of what is no source.
pub fn source(path: &Path) -> Answer<SourceText> {
    let bytes = file::read_file(path)?;
    Ok(sources::kept(
        &name_of(path),
        whole(path, read(path, &bytes)?)?,
        &bytes,
    ))
}

/// Makes a source of a pasted text, as [`text`] does.
///
/// # Errors
/// Those of [`text`].
pub fn source_of_text(name: &str, text: &str, html: Option<&str>) -> Answer<SourceText> {
    let (source, original) = pasted(name, text, html)?;
    Ok(sources::kept(name, whole(Path::new(name), source)?, &original))
}

/// A source that holds more than an order.
fn whole(path: &Path, source: exchange::Source) -> Answer<exchange::Source> {
    let imported = exchange::import("", source).map_err(|error| named(path, error))?;
    Ok(imported.source)
}

/// The draft for a file that the command line names: the one that was made of it before, as long as the
/// file is what it was then, or a new one.
///
/// # Errors
/// Those of [`file`].
pub fn open(store: &Store, path: &Path) -> Answer<String> {
    if let Some(draft) = made_of(store, path)?
        && came_from(store, &draft, &file::read_file(path)?)?
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

/// Whether a draft was made of these very bytes.
fn came_from(store: &Store, draft: &store::Draft, bytes: &[u8]) -> Answer<bool> {
    if store
        .original(&draft.id)?
        .is_some_and(|original| original == bytes)
    {
        return Ok(true);
    }
    let Ok(text) = exchange::decode(bytes) else {
        return Ok(false);
    };
    for row in store
        .revisions(&draft.id)?
        .iter()
        .filter(|row| row.kind == RevisionKind::Imported)
    {
        if store.revision(&row.id)?.text == text {
            return Ok(true);
        }
    }
    Ok(draft.source.as_ref().is_some_and(|source| source.text == text))
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
            source.order.as_ref().map(|order| order.text.as_str()),
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
    fn a_page_is_kept_as_it_came_beside_what_was_made_of_it() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("phare.html");
        let page = b"<main><h1>Le phare</h1><p>Il rouvre \xe0 l\x92\xe9t\xe9.</p></main>";
        std::fs::write(&path, page).unwrap();
        let id = open(&store, &path).unwrap();
        let source = drafts::read(&store, &id).unwrap().source.unwrap();
        assert_eq!(source.paragraphs, ["Le phare", "Il rouvre à l’été."]);
        assert!(source.notes.iter().any(|note| note.contains("Windows-1252")));
        assert_eq!(store.original(&id).unwrap().unwrap(), page);
        assert_eq!(open(&store, &path).unwrap(), id);
    }

    #[test]
    fn what_was_copied_with_its_look_is_read_as_markdown() {
        let store = Store::open_in_memory().unwrap();
        let html = "<h2>Le phare</h2><p>Il <b>rouvre</b>.</p>";
        let markdown = clipboard(html).unwrap();
        let draft = text(&store, "Texte collé", &markdown, Some(html)).unwrap();
        assert_eq!(draft.source.unwrap().paragraphs, ["Le phare", "Il rouvre."]);
        assert_eq!(store.original(&draft.id).unwrap().unwrap(), html.as_bytes());
        assert_eq!(clipboard("<div><span>let a</span></div>"), None);
    }

    #[test]
    fn what_cannot_be_read_leaves_the_library_as_it_was() {
        let store = Store::open_in_memory().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let empty = dir.path().join("vide.txt");
        std::fs::write(&empty, " \n").unwrap();
        let wide = dir.path().join("large.txt");
        std::fs::write(&wide, b"\xff\xfe\0\0\xc9\0\0\0").unwrap();
        let order = dir.path().join("commande.txt");
        std::fs::write(&order, "SEO, intertitres, 700 mots\n").unwrap();
        let word = dir.path().join("casse.docx");
        std::fs::write(&word, b"PK\x03\x04").unwrap();
        let code = |path: &Path| file(&store, path).unwrap_err().code;
        assert_eq!(code(&empty), "empty");
        assert_eq!(code(&wide), "not-utf8");
        assert_eq!(code(&order), "order-alone");
        assert_eq!(code(&word), "broken");
        assert_eq!(code(dir.path()), "directory");
        assert_eq!(code(&dir.path().join("absent.md")), "no-such-file");
        assert_eq!(store.count().unwrap(), 0);
    }
}
