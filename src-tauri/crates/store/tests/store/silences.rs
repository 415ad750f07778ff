//! Findings silenced: how far each silence reaches, and that each can be undone.

use store::{NewSilence, StoreError};

use crate::support::{NOBODY, draft, facets, memory};

const CHECK: &str = "spelling.unknown-word";

fn word<'a>(draft: Option<&'a str>, excerpt: &'a str) -> NewSilence<'a> {
    NewSilence {
        draft_id: draft,
        check: CHECK,
        excerpt,
        sentence: "",
    }
}

#[test]
fn a_silence_reaches_its_sentence_its_text_or_every_text() {
    let store = memory();
    let (one, two) = (draft(&store, "Un", "a").id, draft(&store, "Deux", "b").id);
    let sentence = NewSilence {
        sentence: "L’Estacade 😀 tient.",
        ..word(Some(&one), "Estacade")
    };
    for new in [
        sentence,
        word(Some(&one), "Estacade"),
        word(Some(&one), ""),
        word(None, "Estacade"),
    ] {
        assert!(store.silence(new).unwrap(), "{new:?}");
        assert!(!store.silence(new).unwrap(), "once is enough: {new:?}");
    }
    let seen = |id: Option<&str>| -> Vec<(Option<String>, String, String)> {
        let rows = store.silences(id).unwrap().into_iter();
        rows.map(|row| (row.draft_id, row.excerpt, row.sentence))
            .collect()
    };
    let here = || Some(one.clone());
    assert_eq!(
        seen(Some(&one)),
        [
            (here(), "Estacade".into(), "L’Estacade 😀 tient.".into()),
            (here(), "Estacade".into(), String::new()),
            (here(), String::new(), String::new()),
            (None, "Estacade".into(), String::new())
        ]
    );
    let everywhere = [(None, "Estacade".into(), String::new())];
    assert_eq!(seen(Some(&two)), everywhere);
    assert_eq!(seen(None), everywhere);
    let first = &store.silences(Some(&one)).unwrap()[0];
    assert_eq!(
        (first.check.as_str(), first.draft_title.as_deref()),
        (CHECK, Some("Un"))
    );
    assert!(!first.created_at.is_empty());
}

#[test]
fn a_silence_is_undone_by_its_number_which_no_other_gets() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    store.silence(word(Some(&id), "Estacade")).unwrap();
    let number = store.silences(Some(&id)).unwrap()[0].id;
    assert!(store.unsilence(number).unwrap());
    assert!(!store.unsilence(number).unwrap());
    assert!(store.silences(Some(&id)).unwrap().is_empty());
    store.silence(word(Some(&id), "Autre")).unwrap();
    assert!(
        !store.unsilence(number).unwrap(),
        "a list shown before undoes nothing else"
    );
    assert_eq!(store.silences(Some(&id)).unwrap().len(), 1);
}

#[test]
fn a_sentence_without_a_draft_and_a_draft_that_is_gone_are_refused() {
    let store = memory();
    let lost = NewSilence {
        sentence: "Une phrase.",
        ..word(None, "Une")
    };
    assert!(store.silence(lost).is_err());
    assert!(matches!(
        store.silence(word(Some(NOBODY), "x")),
        Err(StoreError::NoSuchDraft)
    ));
    assert!(matches!(
        store.silences(Some(NOBODY)),
        Err(StoreError::NoSuchDraft)
    ));
    assert!(store.all_silences().unwrap().is_empty());
}

#[test]
fn silences_go_with_their_draft_and_are_copied_with_it() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    let sentence = NewSilence {
        sentence: "Une phrase.",
        ..word(Some(&id), "Une")
    };
    store.silence(sentence).unwrap();
    store.silence(word(None, "Partout")).unwrap();
    let copy = store.duplicate(&id, "a", &facets("Un (copie)")).unwrap().id;
    let copied = store.silences(Some(&copy)).unwrap();
    assert!(
        copied
            .iter()
            .any(|row| row.sentence == "Une phrase." && row.draft_id.as_ref() == Some(&copy))
    );
    assert_eq!(store.all_silences().unwrap().len(), 3);
    store.move_to_bin(&id).unwrap();
    let left = store.all_silences().unwrap();
    assert_eq!(left.len(), 2, "what lies in the bin isn't listed: {left:?}");
    store.restore(&id).unwrap();
    assert_eq!(store.all_silences().unwrap().len(), 3);
    store.move_to_bin(&id).unwrap();
    store.delete_forever(&id).unwrap();
    assert_eq!(store.all_silences().unwrap().len(), 2);
}
