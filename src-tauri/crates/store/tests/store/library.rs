//! The list, its order, its search, and the bin.

use store::{Facets, Listing, NewDraft, SourceText, Status, Store, StoreError};

use crate::support::{draft, draft_with_source, facets, memory};

fn titles(store: &Store, query: &str) -> Vec<String> {
    let listing = Listing {
        query: Some(query),
        bin: false,
    };
    store
        .list(listing)
        .unwrap()
        .into_iter()
        .map(|line| line.title)
        .collect()
}

fn bin(store: &Store) -> Vec<String> {
    let listing = Listing {
        bin: true,
        ..Listing::default()
    };
    store
        .list(listing)
        .unwrap()
        .into_iter()
        .map(|line| line.title)
        .collect()
}

#[test]
fn newest_change_first() {
    let store = memory();
    let first = draft(&store, "Un", "a").id;
    draft(&store, "Deux", "b");
    draft(&store, "Trois", "c");
    assert_eq!(titles(&store, ""), ["Trois", "Deux", "Un"]);
    store.save_head(&first, "changé", &facets("Un"), "").unwrap();
    assert_eq!(titles(&store, " \u{a0} "), ["Un", "Trois", "Deux"]);
}

#[test]
fn a_line_shows_what_the_caller_gave() {
    let store = memory();
    let shown = Facets {
        title: "Le marché".into(),
        excerpt: "Au petit matin".into(),
        keyphrase: Some("marché couvert".into()),
        client: Some("Halles".into()),
        words: 350,
        target: Some(700),
        clauses_met: 3,
        clauses_total: 7,
    };
    let id = store
        .create_draft(NewDraft {
            facets: shown.clone(),
            ..NewDraft::default()
        })
        .unwrap()
        .id;
    store.set_status(&id, Status::Review).unwrap();
    store.touch_opened(&id).unwrap();
    let line = store.list(Listing::default()).unwrap().remove(0);
    assert_eq!(
        (line.title, line.excerpt, line.keyphrase, line.client),
        (shown.title, shown.excerpt, shown.keyphrase, shown.client)
    );
    assert_eq!(
        (line.words, line.target, line.clauses_met, line.clauses_total),
        (350, Some(700), 3, 7)
    );
    assert_eq!(
        (line.status, line.id, line.deleted_at),
        (Status::Review, id, None)
    );
    assert!(line.opened_at.is_some_and(|opened| opened > line.created_at));
    assert_eq!(line.created_at, line.updated_at);
}

#[test]
fn search_reads_titles_texts_and_sources() {
    let store = memory();
    draft(
        &store,
        "Justice numérique",
        "Le cœur du dispositif tient à l’échange de preuves.",
    );
    draft(&store, "Marché", "Les étals rouvrent à Sète.");
    draft_with_source(&store, "Port", "La digue de l’Estacade sera refaite.");
    let cases: [(&str, &[&str]); 14] = [
        ("numerique", &["Justice numérique"]),
        ("NUMÉRIQUE", &["Justice numérique"]),
        ("num", &["Justice numérique"]),
        ("coeur", &["Justice numérique"]),
        ("cœur", &["Justice numérique"]),
        ("l'echange", &["Justice numérique"]),
        ("sete", &["Marché"]),
        ("estacade", &["Port"]),
        ("communique", &["Port"]),
        ("digue refaite", &["Port"]),
        ("digue numérique", &[]),
        ("igue", &[]),
        // Front matter that nobody wrote doesn't answer.
        ("lang", &[]),
        ("absent", &[]),
    ];
    for (query, expected) in cases {
        assert_eq!(titles(&store, query), expected, "{query}");
    }
}

#[test]
fn nothing_typed_is_an_operator() {
    let store = memory();
    draft(
        &store,
        "Signes",
        "On écrit « C++ », \"AND\", 50 %, * et 😀 dans near(a b).",
    );
    draft(&store, "Sans", "Rien de tout cela.");
    for query in [
        "\"",
        "*",
        "«",
        "😀",
        "AND",
        "near(a",
        "\"and\"",
        "50 %",
        "dans 😀",
        "\0signes\0",
    ] {
        assert_eq!(titles(&store, query), ["Signes"], "{query}");
    }
    // A sign beside a letter doesn't count: words that begin with c answer too.
    assert!(titles(&store, "C++").contains(&"Signes".to_owned()));
    for query in [
        "NOT",
        "OR cela",
        "title:rien",
        "a OR b)",
        "((",
        "^",
        "{title}",
        "''",
        "\\",
        "👻",
        "\u{301}",
    ] {
        assert!(!titles(&store, query).contains(&"Signes".to_owned()), "{query}");
    }
    assert!(titles(&store, &"(".repeat(2_000)).is_empty());
    assert!(titles(&store, &"mot ".repeat(2_000)).is_empty());
}

#[test]
fn the_index_follows_every_change() {
    let store = memory();
    let id = draft(&store, "Titre", "avant").id;
    store.save_head(&id, "apres", &facets("Nouveau"), "").unwrap();
    assert_eq!(
        (titles(&store, "avant").len(), titles(&store, "après").len()),
        (0, 1)
    );
    assert_eq!(
        (titles(&store, "titre").len(), titles(&store, "nouveau").len()),
        (0, 1)
    );
    let source = SourceText {
        name: "note".into(),
        text: "origine".into(),
        ..SourceText::default()
    };
    store.set_source(&id, Some(&source)).unwrap();
    assert_eq!(titles(&store, "origine").len(), 1);
    store.duplicate(&id, "double", &facets("Copie")).unwrap();
    assert_eq!(titles(&store, "origine").len(), 2);
    store.set_source(&id, None).unwrap();
    assert_eq!(titles(&store, "origine"), ["Copie"]);
    store.move_to_bin(&id).unwrap();
    assert!(titles(&store, "apres").is_empty());
    let thrown = store
        .list(Listing {
            query: Some("apres"),
            bin: true,
        })
        .unwrap();
    assert_eq!(thrown.len(), 1);
    store.delete_forever(&id).unwrap();
    // The row number is free again: the next draft must not answer for the one deleted.
    draft(&store, "Suivant", "autre");
    assert!(titles(&store, "apres").is_empty());
}

#[test]
fn the_bin_gives_back_or_forgets() {
    let store = memory();
    let ids: Vec<_> = ["A", "B", "C"]
        .map(|title| draft(&store, title, "texte").id)
        .into();
    assert!(matches!(store.delete_forever(&ids[0]), Err(StoreError::NotInBin)));
    assert_eq!(store.empty_bin().unwrap(), 0);
    store.move_to_bin(&ids[2]).unwrap();
    store.move_to_bin(&ids[0]).unwrap();
    let since = store.draft(&ids[2]).unwrap().deleted_at;
    store.move_to_bin(&ids[2]).unwrap();
    assert_eq!(store.draft(&ids[2]).unwrap().deleted_at, since);
    assert_eq!(
        (bin(&store), titles(&store, "")),
        (vec!["A".into(), "C".into()], vec!["B".into()])
    );
    assert_eq!(store.count().unwrap(), 1);
    store.restore(&ids[0]).unwrap();
    store.restore(&ids[0]).unwrap();
    assert_eq!(titles(&store, ""), ["B", "A"]);
    // What is typed into a draft that has just gone to the bin isn't lost.
    store.save_head(&ids[2], "encore", &facets("C"), "").unwrap();
    assert_eq!(store.draft(&ids[2]).unwrap().text, "encore");
    assert_eq!(store.empty_bin().unwrap(), 1);
    assert!(matches!(store.draft(&ids[2]), Err(StoreError::NoSuchDraft)));
    assert_eq!(store.count().unwrap(), 2);
}
