//! The text a draft is rewritten from: how it is read, how it is kept, how it is shown, what of it is left out.

use document::{Document, Format};
use exchange::{About, Cleaning};
use store::{SourceFormat, SourceText, Store};

use super::{drafts, orders};
use crate::error::{Answer, CommandError};
use crate::wire::convert;
use crate::wire::{Draft, Source};

/// A source taken apart: what its cleaning takes is gone, the order on its first line is left out.
pub fn document(source: &SourceText) -> Document {
    exchange::document(&source.text, format(source), &cleaning(source))
}

/// A source that was read, to be kept with its draft. `original` is what it was read from, kept where the text isn't all
/// of it.
pub fn kept(name: &str, read: exchange::Source, original: &[u8]) -> SourceText {
    let about = (read.about != About::default()).then(|| json(&read.about));
    SourceText {
        name: name.to_owned(),
        format: Some(match read.format {
            Format::Markdown => SourceFormat::Markdown,
            Format::Plain => SourceFormat::Plain,
        }),
        cleaning: (!read.cleaning.is_empty()).then(|| json(&read.cleaning)),
        about,
        notes: (!read.notes.is_empty()).then(|| read.notes.join("\n")),
        original: (!read.verbatim).then(|| original.to_vec()),
        text: read.text,
    }
}

/// A draft's source as the window shows it.
pub fn shown(store: &Store, draft: &str, source: &SourceText) -> Answer<Source> {
    let about = source
        .about
        .as_deref()
        .and_then(|about| serde_json::from_str(about).ok());
    Ok(convert::source(
        &convert::SourceParts {
            source,
            document: &document(source),
            cleaning: &cleaning(source),
            about: &about.unwrap_or_default(),
        },
        orders::shown(store, draft, source)?,
    ))
}

/// Takes the proposals of the cleaning, or puts them back: one answer for each, in their order.
///
/// # Errors
/// `stale` where they are other proposals than those the answers are for; those of the database.
pub fn clean(store: &Store, id: &str, taken: &[bool]) -> Answer<Draft> {
    let source = store.draft(id)?.source.unwrap_or_default();
    let mut cleaning = cleaning(&source);
    if cleaning.proposals.len() != taken.len() {
        return Err(CommandError::new(
            "stale",
            "La source de ce texte a changé entre-temps\u{a0}: rouvrez le texte, puis recommencez.",
        ));
    }
    for (proposal, taken) in cleaning.proposals.iter_mut().zip(taken) {
        proposal.taken = *taken;
    }
    store.set_cleaning(id, &json(&cleaning))?;
    drafts::read(store, id)
}

/// What is proposed for a source and decided about it. What can't be read any more is nothing proposed: the source then
/// stands there whole.
pub fn cleaning(source: &SourceText) -> Cleaning {
    let kept = source
        .cleaning
        .as_deref()
        .and_then(|kept| serde_json::from_str(kept).ok());
    let kept: Cleaning = kept.unwrap_or_default();
    kept.fitting(&source.text)
}

/// Whether a name is that of a Markdown file.
pub fn is_markdown(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|end| {
        ["md", "markdown"]
            .iter()
            .any(|known| end.eq_ignore_ascii_case(known))
    })
}

fn format(source: &SourceText) -> Format {
    match source.format {
        Some(SourceFormat::Markdown) => Format::Markdown,
        None if is_markdown(&source.name) => Format::Markdown,
        Some(SourceFormat::Plain) | None => Format::Plain,
    }
}

/// Plain data always has its JSON.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use analysis::Settings;

    use super::*;

    const PAGE: &str = "<title>Le port</title><main><h1>Le port</h1><p>Partager</p><p>Le port rouvre 😀 lundi.</p><p>Imprimer</p></main>";

    fn made(store: &Store) -> Draft {
        let read = exchange::read("port.html", PAGE.as_bytes()).unwrap();
        let source = kept("port.html", read, PAGE.as_bytes());
        drafts::insert(store, "", Some(source), &Settings::default()).unwrap()
    }

    #[test]
    fn what_is_put_back_is_read_again() {
        let store = Store::open_in_memory().unwrap();
        let draft = made(&store);
        let source = draft.source.unwrap();
        assert_eq!(source.paragraphs, ["Le port", "Le port rouvre 😀 lundi."]);
        assert_eq!(source.about.title, "Le port");
        let places: Vec<(&str, u32)> = source.cleaning.iter().map(|cut| (&*cut.before, cut.at)).collect();
        assert_eq!(places, [("Partager", 1), ("Imprimer", 2)]);
        assert!(
            source
                .cleaning
                .iter()
                .all(|cut| cut.taken && cut.reason == "Boutons de partage")
        );

        let source = clean(&store, &draft.id, &[false, true]).unwrap().source.unwrap();
        assert_eq!(
            source.paragraphs,
            ["Le port", "Partager", "Le port rouvre 😀 lundi."]
        );
        let again = clean(&store, &draft.id, &[true, true]).unwrap().source.unwrap();
        assert_eq!(again.paragraphs.len(), 2);
        assert_eq!(store.original(&draft.id).unwrap().unwrap(), PAGE.as_bytes());
        assert_eq!(clean(&store, &draft.id, &[true]).unwrap_err().code, "stale");
    }

    #[test]
    fn a_cleaning_that_cannot_be_read_leaves_the_source_whole() {
        let store = Store::open_in_memory().unwrap();
        let source = SourceText {
            name: "a.txt".into(),
            text: "Été 😀.\nPartager\n".into(),
            cleaning: Some(
                "[{\"kind\":\"updated\",\"edits\":[{\"start\":1,\"end\":999}],\"taken\":true}]".into(),
            ),
            ..SourceText::default()
        };
        assert_eq!(
            shown(&store, "x", &source).unwrap().paragraphs,
            ["Été 😀.", "Partager"]
        );
        let broken = SourceText {
            cleaning: Some("{".into()),
            ..source
        };
        assert_eq!(
            shown(&store, "x", &broken).unwrap().paragraphs,
            ["Été 😀.", "Partager"]
        );
    }
}
