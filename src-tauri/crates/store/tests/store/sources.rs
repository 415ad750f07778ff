//! What a draft keeps of its source.

use store::{NewDraft, SourceFormat, SourceText, StoreError};

use crate::support::{NOBODY, facets, memory};

fn source() -> SourceText {
    SourceText {
        name: "port.html".into(),
        text: "# Le port\n\nPartager\n".into(),
        format: Some(SourceFormat::Markdown),
        cleaning: Some("[]".into()),
        about: Some("{\"title\":\"Le port\"}".into()),
        notes: Some("Une note.\nUne autre.".into()),
        original: Some(b"<h1>Le port</h1>\xff".to_vec()),
    }
}

/// As a draft that is read gives it.
fn without_original(source: SourceText) -> SourceText {
    SourceText {
        original: None,
        ..source
    }
}

#[test]
fn the_original_and_what_is_known_of_it_are_kept() {
    let store = memory();
    let new = NewDraft {
        source: Some(source()),
        facets: facets("Le port"),
        ..NewDraft::default()
    };
    let id = store.create_draft(new).unwrap().id;
    assert_eq!(store.draft(&id).unwrap().source, Some(without_original(source())));
    assert_eq!(store.original(&id).unwrap(), source().original);
    let copy = store.duplicate(&id, "", &facets("Copie")).unwrap();
    assert_eq!(copy.source, Some(without_original(source())));
    assert_eq!(store.original(&copy.id).unwrap(), source().original);
}

#[test]
fn a_decision_changes_the_cleaning_and_nothing_else() {
    let store = memory();
    let new = NewDraft {
        source: Some(source()),
        ..NewDraft::default()
    };
    let id = store.create_draft(new).unwrap().id;
    store.set_cleaning(&id, "[1]").unwrap();
    let kept = store.draft(&id).unwrap().source.unwrap();
    assert_eq!(kept.cleaning.as_deref(), Some("[1]"));
    assert_eq!((kept.text, kept.notes), (source().text, source().notes));
    assert_eq!(store.original(&id).unwrap(), source().original);
}

#[test]
fn another_source_forgets_what_was_known_of_the_last_one() {
    let store = memory();
    let new = NewDraft {
        source: Some(source()),
        ..NewDraft::default()
    };
    let id = store.create_draft(new).unwrap().id;
    let pasted = SourceText {
        name: "Texte collé".into(),
        text: "Un autre texte.".into(),
        ..SourceText::default()
    };
    store.set_source(&id, Some(&pasted)).unwrap();
    assert_eq!(store.draft(&id).unwrap().source, Some(pasted));
    assert_eq!(store.original(&id).unwrap().unwrap(), b"Un autre texte.");
    store.set_source(&id, None).unwrap();
    assert_eq!(store.original(&id).unwrap(), None);
    for answer in [store.set_cleaning(&id, "[]"), store.set_cleaning(NOBODY, "[]")] {
        assert!(matches!(answer, Err(StoreError::NoSuchDraft)));
    }
}
