//! Every database that a released version wrote opens, and gives back what was put into it.
//! The files are made by `examples/released_database.rs` at each release of a schema.

use std::fs;
use std::path::Path;

use store::{Decision, Listing, RevisionKind, Scope, SourceFormat, Status};

use crate::support::{facets, open};

const DATABASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/databases");

#[test]
fn every_released_database_opens() {
    let mut seen = Vec::new();
    for entry in fs::read_dir(DATABASES).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "sqlite") {
            println!("{}", file.display());
            assert!(fs::metadata(&file).unwrap().len() < 200_000);
            let dir = tempfile::tempdir().unwrap();
            let copy = dir.path().join("chapo.sqlite");
            fs::copy(&file, &copy).unwrap();
            let version = file.file_stem().unwrap().to_str().unwrap().to_owned();
            finds_everything(&copy);
            finds_what_came_later(&copy, &version);
            goes_on(&copy);
            seen.push(version);
        }
    }
    seen.sort();
    assert_eq!(
        seen,
        ["v1", "v2", "v3", "v4", "v5", "v6", "v7"],
        "a database of each released schema"
    );
}

fn finds_everything(path: &Path) {
    let store = open(path);
    assert!(!store.is_new());
    let list = store.list(Listing::default()).unwrap();
    assert_eq!(
        list.iter().map(|line| line.title.as_str()).collect::<Vec<_>>(),
        [
            "Le cœur de ville retrouve ses halles",
            "Des preuves numériques mieux partagées"
        ]
    );
    let halls = &list[0];
    assert_eq!(
        (halls.status, halls.words, halls.target),
        (Status::Review, 31, Some(700))
    );
    assert_eq!((halls.clauses_met, halls.clauses_total), (4, 7));
    assert_eq!(
        (halls.client.as_deref(), halls.keyphrase.as_deref()),
        (Some("Ville d’Aubrac"), Some("halles couvertes"))
    );
    assert!(halls.opened_at.is_some());
    let draft = store.draft(&halls.id).unwrap();
    assert_eq!(
        (draft.revision, draft.created_at.as_str()),
        (2, "2026-02-03T09:00:00.000Z")
    );
    assert!(
        draft
            .text
            .contains("Les marchands s’y installent dès jeudi\u{202f}! 😀")
    );
    let source = draft.source.unwrap();
    assert_eq!(source.name, "communique.txt");
    assert!(source.text.starts_with("Le maire a rouvert"));

    let revisions = store.revisions(&halls.id).unwrap();
    assert_eq!(
        revisions
            .iter()
            .map(|line| (line.kind, line.name.as_deref()))
            .collect::<Vec<_>>(),
        [
            (RevisionKind::Imported, Some("Relecture")),
            (RevisionKind::Named, Some("Remise au client")),
            (RevisionKind::Timed, None)
        ]
    );
    assert_eq!(revisions[0].parent.as_ref(), Some(&revisions[1].id));
    assert!(
        store
            .revision(&revisions[2].id)
            .unwrap()
            .text
            .ends_with("Les travaux s’achèvent.\n")
    );

    let words = store.words().unwrap();
    assert_eq!(
        words
            .iter()
            .map(|word| (word.word.as_str(), word.scope.clone()))
            .collect::<Vec<_>>(),
        [
            ("backlink", Scope::Personal),
            ("Estacade", Scope::Client("Ville d’Aubrac".into())),
            ("e-CODEX", Scope::Draft(list[1].id.clone()))
        ]
    );
    let silences = store.silences(Some(&halls.id)).unwrap();
    assert_eq!(
        silences[..2]
            .iter()
            .map(|silent| (
                silent.check.as_str(),
                silent.excerpt.as_str(),
                silent.sentence.as_str(),
                silent.draft_id.is_some()
            ))
            .collect::<Vec<_>>(),
        [
            ("readability.long-sentence", "", "", false),
            ("spelling.unknown", "Estacade", "", true)
        ]
    );
    assert!(silences[0].created_at.starts_with("2026-02-03T09:"));
    assert_eq!(
        store.setting("profile").unwrap().as_deref(),
        Some("imprimerie-nationale")
    );

    let found = |query, bin| {
        store
            .list(Listing {
                query: Some(query),
                bin,
            })
            .unwrap()
            .len()
    };
    assert_eq!(
        (
            found("coeur halles", false),
            found("preuve", false),
            found("brouillon", true)
        ),
        (1, 1, 1)
    );
}

/// What only the newer schemas hold.
fn finds_what_came_later(path: &Path, version: &str) {
    let store = open(path);
    let kind = (version >= "v3").then(|| "nom".to_owned());
    assert_eq!(store.words().unwrap()[0].kind, kind);
    let halls = store.list(Listing::default()).unwrap().remove(0);
    let decided = store.decisions(&halls.id).unwrap();
    let noted = decided
        .iter()
        .map(|one| (one.fact.as_str(), &one.decision))
        .collect::<Vec<_>>();
    let expected = [
        ("date:2024", &Decision::Wanted),
        (
            "figure:20",
            &Decision::Sourced("Procès-verbal de séance 😀".into()),
        ),
    ];
    assert_eq!(noted, if version >= "v5" { &expected[..] } else { &[] });
    let refused = store.refused_subheadings(&halls.id).unwrap();
    let places: Vec<(&str, &str)> = refused
        .iter()
        .map(|place| (place.before.as_str(), place.after.as_str()))
        .collect();
    let expected = [(
        "Les travaux s’achèvent.",
        "Les marchands s’y installent dès jeudi\u{202f}! 😀",
    )];
    assert_eq!(places, if version >= "v6" { &expected[..] } else { &[] });
    let pages = store.pages(&halls.id).unwrap();
    assert_eq!(pages.len(), usize::from(version >= "v7"));
    if let Some(page) = pages.first() {
        assert_eq!(page.page.name, "halles-de-lyon.html");
        assert!(page.page.text.ends_with("un café 😀.\n"));
    }
    let silences = store.silences(Some(&halls.id)).unwrap();
    let sentences: Vec<&str> = silences.iter().map(|silent| silent.sentence.as_str()).collect();
    let profile = store.client_setting("Ville d’Aubrac", "profile").unwrap();
    match version {
        "v1" => assert_eq!((sentences, profile), (vec!["", ""], None)),
        _ => assert_eq!(
            (sentences, profile.as_deref()),
            (
                vec!["", "", "Les marchands s’y installent dès jeudi\u{202f}! 😀"],
                Some("web-sur")
            )
        ),
    }
    assert_eq!(store.clients().unwrap(), ["Ville d’Aubrac"]);
    let source = store.draft(&halls.id).unwrap().source.unwrap();
    let original = store.original(&halls.id).unwrap().unwrap();
    if version >= "v4" {
        assert_eq!(source.format, Some(SourceFormat::Plain));
        assert!(source.cleaning.unwrap().contains("updated"));
        assert!(source.about.unwrap().contains("Réouverture"));
        assert_eq!(source.notes.as_deref(), Some("Fichier en Windows-1252."));
        assert!(original.ends_with(b"ferm\xe9es"));
    } else {
        assert_eq!(
            (source.format, source.cleaning, source.about, source.notes),
            (None, None, None, None)
        );
        assert_eq!(original, source.text.as_bytes());
    }
}

/// Opened a second time, it is written to as any other.
fn goes_on(path: &Path) {
    let store = open(path);
    let first = store.list(Listing::default()).unwrap().remove(0);
    let saved = store
        .save_head(&first.id, "Un autre texte.", &facets(&first.title), "Ana")
        .unwrap();
    assert_eq!(saved.revision, 3);
    assert_eq!(
        store
            .list(Listing {
                query: Some("autre texte"),
                bin: false
            })
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        store.checkpoint(&first.id, None, "Ana").unwrap().text,
        "Un autre texte."
    );
    store.move_to_bin(&first.id).unwrap();
    assert_eq!(store.empty_bin().unwrap(), 2);
    assert!(store.all_silences().unwrap().len() == 1 && store.words().unwrap().len() == 3);
}
