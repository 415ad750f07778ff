//! Taught words, settings of all and of a client.

use store::{Facets, Scope, StoreError};

use crate::support::{draft, facets, memory};

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
    assert!(words.iter().all(|word| word.kind.is_none()));
    assert!(store.set_word_kind("e-CODEX", &scopes[1], "nom-propre").unwrap());
    assert!(!store.set_word_kind("absent", &scopes[1], "nom").unwrap());
    assert!(store.set_word_kind("e-CODEX", &scopes[1], "chose").is_err());
    let kinds: Vec<_> = store.words().unwrap().into_iter().map(|word| word.kind).collect();
    assert_eq!(kinds, [None, Some("nom-propre".to_owned()), None, None, None]);
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
fn what_is_no_word_is_refused_and_can_still_be_forgotten() {
    let store = memory();
    for word in ["a\nb", "😀", "-- 1", &"x".repeat(61), "a\u{0}"] {
        assert!(
            matches!(store.add_word(word, &Scope::Personal), Err(StoreError::NotAWord)),
            "{word:?}"
        );
        assert!(!store.remove_word(word, &Scope::Personal).unwrap());
    }
    assert!(store.add_word("Port-Blanc", &Scope::Personal).unwrap());
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
fn a_setting_keeps_its_last_value() {
    let store = memory();
    assert_eq!(store.setting("theme").unwrap(), None);
    for value in ["clair", "", "sombre\0{\"é\":1}"] {
        store.set_setting("theme", value).unwrap();
        assert_eq!(store.setting("theme").unwrap().as_deref(), Some(value));
    }
    assert_eq!(store.setting("thème").unwrap(), None);
}

#[test]
fn a_client_has_settings_of_its_own_until_they_are_taken_away() {
    let store = memory();
    let read = |client: &str| store.client_setting(client, "seuils").unwrap();
    store.set_setting("seuils", "pour tous").unwrap();
    assert_eq!(read("Halles"), None);
    for value in ["un", "deux"] {
        store.set_client_setting("Halles", "seuils", Some(value)).unwrap();
        assert_eq!(read("Halles").as_deref(), Some(value));
    }
    assert_eq!(read("halles"), None);
    assert_eq!(store.setting("seuils").unwrap().as_deref(), Some("pour tous"));
    store.set_client_setting("Halles", "seuils", None).unwrap();
    store.set_client_setting("Halles", "seuils", None).unwrap();
    assert_eq!(read("Halles"), None);
    assert!(matches!(
        store.set_client_setting("", "seuils", Some("un")),
        Err(StoreError::NoClient)
    ));
}

#[test]
fn clients_are_those_of_drafts_words_and_settings_each_once() {
    let store = memory();
    assert!(store.clients().unwrap().is_empty());
    let of = |title: &str, client: &str| {
        let id = draft(&store, title, "texte").id;
        let shown = Facets {
            client: Some(client.into()),
            ..facets(title)
        };
        store.save_head(&id, "texte", &shown, "").unwrap();
        id
    };
    of("Un", "Ville");
    of("Deux", "Ville");
    let thrown = of("Trois", "Parti");
    store.move_to_bin(&thrown).unwrap();
    store
        .add_word("Estacade", &Scope::Client("Phare".into()))
        .unwrap();
    store.add_word("backlink", &Scope::Personal).unwrap();
    store.set_client_setting("Gare", "seuils", Some("x")).unwrap();
    assert_eq!(store.clients().unwrap(), ["Gare", "Phare", "Ville"]);
}
