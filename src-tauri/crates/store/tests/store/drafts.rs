//! Making, reading, saving and copying a draft.

use store::{Facets, NewDraft, NewSilence, Scope, SourceText, Status, Store, StoreError};

use crate::support::{NOBODY, draft, draft_with_source, facets, memory, open};

#[test]
fn a_draft_comes_back_as_it_was_made() {
    let store = memory();
    let source = SourceText {
        name: "communiqué.txt".into(),
        text: "Le tribunal a siégé.".into(),
        ..SourceText::default()
    };
    let facets = Facets {
        title: "L’audience".into(),
        excerpt: "Le tribunal…".into(),
        keyphrase: Some("audience publique".into()),
        client: Some("Mairie".into()),
        words: 612,
        target: Some(700),
        clauses_met: 6,
        clauses_total: 10,
    };
    let made = store
        .create_draft(NewDraft {
            text: "# L’audience".into(),
            source: Some(source.clone()),
            facets,
        })
        .unwrap();
    assert_eq!(made.id.len(), 36);
    assert_eq!(
        (made.text.as_str(), made.source.as_ref()),
        ("# L’audience", Some(&source))
    );
    assert_eq!(
        (made.title.as_str(), made.words, made.target),
        ("L’audience", 612, Some(700))
    );
    assert_eq!((made.revision, made.status), (1, Status::Draft));
    assert_eq!(
        (made.created_at.as_str(), made.deleted_at.as_ref()),
        ("2026-01-01T00:00:00.000Z", None)
    );
    assert_eq!(made.created_at, made.updated_at);
    assert_eq!(store.draft(&made.id).unwrap(), made);
}

#[test]
fn saving_counts_changes_only() {
    let store = memory();
    let id = draft(&store, "Le port", "La digue tient.").id;
    let first = store
        .save_head(&id, "La digue cède.", &facets("Le port"), "Ana")
        .unwrap();
    assert_eq!(first.revision, 2);
    let same = store
        .save_head(&id, "La digue cède.", &facets("Le port"), "Ana")
        .unwrap();
    assert_eq!(same, first);
    // Only what the library shows has changed.
    let shown = store
        .save_head(&id, "La digue cède.", &facets("Le port du Havre"), "Ana")
        .unwrap();
    assert_eq!(shown, first);
    let now = store.draft(&id).unwrap();
    assert_eq!(
        (now.title.as_str(), now.revision, &now.updated_at),
        ("Le port du Havre", 2, &first.saved_at)
    );
    assert!(now.updated_at > now.created_at);
}

#[test]
fn any_text_survives() {
    let store = memory();
    let texts = [
        "",
        "\0",
        "avant\0après\0",
        "😀👩‍👩‍👧‍👦 e\u{301}té\u{202f}! \u{feff}",
        "\r\n\r\n",
        "\u{1}\u{7f}\u{85}",
        "' \" ; -- DROP TABLE drafts",
    ];
    let id = draft(&store, "Tout", "rien").id;
    for text in texts {
        store
            .save_head(
                &id,
                text,
                &Facets {
                    title: text.into(),
                    ..Facets::default()
                },
                text,
            )
            .unwrap();
        let read = store.draft(&id).unwrap();
        assert_eq!((read.text.as_str(), read.title.as_str()), (text, text));
        assert_eq!(store.checkpoint(&id, Some("point"), text).unwrap().text, text);
    }
    // Texts that differ only after a NUL are two texts.
    let before = store.save_head(&id, "a\0b", &facets("x"), "").unwrap().revision;
    assert_eq!(
        store.save_head(&id, "a\0c", &facets("x"), "").unwrap().revision,
        before + 1
    );
}

#[test]
fn fifty_megabytes_survive() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let line = "Le conseil a voté l’échéancier\u{a0}; 12 élus étaient présents 😀.\n";
    let text = line.repeat((50 << 20) / line.len() + 1);
    let store = open(&path);
    let id = draft(&store, "Long", "court").id;
    store.save_head(&id, &text, &facets("Long"), "").unwrap();
    drop(store);
    assert!(open(&path).draft(&id).unwrap().text == text);
}

#[test]
fn a_copy_has_its_own_life() {
    let store = memory();
    let first = draft_with_source(&store, "Original", "Une source.");
    store.set_status(&first.id, Status::Approved).unwrap();
    store
        .add_word("Eurojust", &Scope::Draft(first.id.clone()))
        .unwrap();
    store
        .silence(NewSilence {
            draft_id: Some(&first.id),
            check: "spelling.unknown",
            excerpt: "Eurojust",
            ..NewSilence::default()
        })
        .unwrap();
    store.checkpoint(&first.id, Some("remise"), "Ana").unwrap();
    let copy = store.duplicate(&first.id, "# Copie", &facets("Copie")).unwrap();
    assert_ne!(copy.id, first.id);
    assert_eq!(
        (copy.text.as_str(), copy.title.as_str(), copy.revision),
        ("# Copie", "Copie", 1)
    );
    assert_eq!((&copy.source, copy.status), (&first.source, Status::Draft));
    assert!(store.revisions(&copy.id).unwrap().is_empty());
    assert_eq!(store.silences(Some(&copy.id)).unwrap().len(), 1);
    assert!(
        store
            .words()
            .unwrap()
            .iter()
            .any(|word| word.scope == Scope::Draft(copy.id.clone()))
    );
    store
        .save_head(&copy.id, "# Autre", &facets("Autre"), "")
        .unwrap();
    assert_eq!(store.draft(&first.id).unwrap().text, first.text);
}

#[test]
fn source_and_status_can_be_changed() {
    let store = memory();
    let id = draft(&store, "Titre", "Texte").id;
    for text in ["première", "seconde"] {
        let source = SourceText {
            name: "n".into(),
            text: text.into(),
            ..SourceText::default()
        };
        store.set_source(&id, Some(&source)).unwrap();
        assert_eq!(store.draft(&id).unwrap().source, Some(source));
    }
    store.set_source(&id, None).unwrap();
    assert_eq!(store.draft(&id).unwrap().source, None);
    for status in Status::ALL {
        store.set_status(&id, status).unwrap();
        assert_eq!(store.draft(&id).unwrap().status, status);
        assert_eq!(Status::from_name(status.as_str()), Some(status));
    }
    assert_eq!(Status::from_name("autre"), None);
}

#[test]
fn an_unknown_id_is_said_to_be_unknown() {
    let store = memory();
    let no = facets("");
    let answers = [
        store.draft(NOBODY).err(),
        store.save_head(NOBODY, "", &no, "").err(),
        store.set_source(NOBODY, None).err(),
        store.set_status(NOBODY, Status::Review).err(),
        store.touch_opened(NOBODY).err(),
        store.duplicate(NOBODY, "", &no).err(),
        store.move_to_bin(NOBODY).err(),
        store.restore(NOBODY).err(),
        store.delete_forever("'; --").err(),
        store.checkpoint(NOBODY, None, "").err(),
        store.import_revision(NOBODY, "", None, "").err(),
        store.revisions(NOBODY).err(),
        store.add_word("mot", &Scope::Draft(NOBODY.into())).err(),
        store.silences(Some("")).err(),
    ];
    for answer in answers {
        assert!(matches!(answer, Some(StoreError::NoSuchDraft)), "{answer:?}");
    }
    assert!(matches!(store.revision(NOBODY), Err(StoreError::NoSuchRevision)));
    assert_eq!(store.count().unwrap(), 0);
}

#[test]
fn the_store_may_move_to_its_own_thread() {
    let store: Store = memory();
    let count = std::thread::spawn(move || store.count().unwrap()).join().unwrap();
    assert_eq!(count, 0);
}
