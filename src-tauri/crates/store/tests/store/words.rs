//! Taught words, silenced findings, settings.

use store::{Scope, StoreError};

use crate::support::{draft, memory};

#[test]
fn a_word_is_known_in_its_scope() {
    let store = memory();
    let id = draft(&store, "Titre", "texte").id;
    let scopes = [
        Scope::Personal,
        Scope::Client("Halles".into()),
        Scope::Client("".into()),
        Scope::Draft(id.clone()),
    ];
    for scope in &scopes {
        assert!(store.add_word("  e-CODEX\n", scope).unwrap());
        assert!(!store.add_word("e-CODEX", scope).unwrap());
    }
    assert!(store.add_word("E-codex", &Scope::Personal).unwrap());
    let words = store.words().unwrap();
    assert_eq!(words.len(), 5);
    for (word, scope) in words.iter().zip(&scopes) {
        assert_eq!((word.word.as_str(), &word.scope), ("e-CODEX", scope));
    }
    assert!(!words[0].created_at.is_empty());
    assert!(store.remove_word("e-CODEX", &Scope::Personal).unwrap());
    assert!(!store.remove_word("e-CODEX", &Scope::Personal).unwrap());
    assert!(
        !store
            .remove_word("e-CODEX", &Scope::Client("Autre".into()))
            .unwrap()
    );
    assert_eq!(store.words().unwrap().len(), 4);
    store.move_to_bin(&id).unwrap();
    store.delete_forever(&id).unwrap();
    assert_eq!(store.words().unwrap().len(), 3);
}

#[test]
fn an_empty_word_is_refused() {
    let store = memory();
    for word in ["", " \u{a0}\n"] {
        assert!(matches!(
            store.add_word(word, &Scope::Personal),
            Err(StoreError::EmptyWord)
        ));
        assert!(matches!(
            store.remove_word(word, &Scope::Personal),
            Err(StoreError::EmptyWord)
        ));
    }
}

#[test]
fn a_finding_is_silenced_and_can_speak_again() {
    let store = memory();
    let (one, two) = (draft(&store, "Un", "a").id, draft(&store, "Deux", "b").id);
    assert!(store.ignore(Some(&one), "spelling.unknown", "Estacade").unwrap());
    assert!(!store.ignore(Some(&one), "spelling.unknown", "Estacade").unwrap());
    assert!(store.ignore(Some(&one), "spelling.unknown", "").unwrap());
    assert!(store.ignore(None, "structure.section-too-long", "").unwrap());
    let seen = |id: Option<&str>| -> Vec<(Option<String>, String)> {
        store
            .ignores(id)
            .unwrap()
            .into_iter()
            .map(|silent| (silent.draft_id, silent.excerpt))
            .collect()
    };
    assert_eq!(
        seen(Some(&one)),
        [
            (Some(one.clone()), "Estacade".into()),
            (Some(one.clone()), "".into()),
            (None, "".into())
        ]
    );
    assert_eq!(seen(Some(&two)), [(None, "".into())]);
    assert_eq!(seen(None), [(None, "".into())]);
    assert_eq!(
        store.ignores(None).unwrap()[0].check,
        "structure.section-too-long"
    );
    assert!(
        store
            .unignore(Some(&one), "spelling.unknown", "Estacade")
            .unwrap()
    );
    assert!(
        !store
            .unignore(Some(&two), "structure.section-too-long", "")
            .unwrap()
    );
    assert!(store.unignore(None, "structure.section-too-long", "").unwrap());
    assert_eq!(seen(Some(&one)), [(Some(one.clone()), "".into())]);
}

#[test]
fn a_setting_keeps_its_last_value() {
    let store = memory();
    assert_eq!(store.setting("theme").unwrap(), None);
    for value in ["clair", "", "sombre\0{\"é\":1}"] {
        store.set_setting("theme", value).unwrap();
        assert_eq!(store.setting("theme").unwrap().as_deref(), Some(value));
    }
    assert_eq!(store.setting("thème").unwrap(), None);
}
