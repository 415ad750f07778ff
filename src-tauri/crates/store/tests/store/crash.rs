//! What was saved is there after the program was killed.

use std::env;
use std::fs;
use std::path::Path;

use store::Listing;

use crate::support::{again, draft, facets, open};

const VICTIM: &str = "CHAPO_TEST_DIES_AFTER_SAVING";

#[test]
fn a_killed_program_loses_nothing_saved() {
    if let Some(path) = env::var_os(VICTIM) {
        let store = open(Path::new(&path));
        let id = draft(&store, "Avant", "un").id;
        store.checkpoint(&id, None, "").unwrap();
        store
            .save_head(&id, "Tous les mots tapés.", &facets("Après"), "Ana")
            .unwrap();
        std::process::abort();
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let test = "crash::a_killed_program_loses_nothing_saved";
    for round in 1..=3 {
        let end = again(&env::current_exe().unwrap(), test, VICTIM, &path)
            .output()
            .unwrap();
        assert!(!end.status.success());
        let log = path.with_extension("sqlite-wal");
        assert!(
            fs::metadata(&log).unwrap().len() > 0,
            "the program had time to tidy up"
        );
        if round == 2 {
            // Killed again before anyone opened the database.
            continue;
        }
        let store = open(&path);
        assert!(!store.is_new());
        assert_eq!(store.count().unwrap(), round);
        let line = store
            .list(Listing {
                query: Some("tapés"),
                bin: false,
            })
            .unwrap()
            .remove(0);
        let read = store.draft(&line.id).unwrap();
        assert_eq!(
            (read.text.as_str(), read.title.as_str(), read.revision),
            ("Tous les mots tapés.", "Après", 2)
        );
        assert_eq!(store.revisions(&line.id).unwrap().len(), 1);
    }
}

#[test]
fn a_store_dropped_without_closing_has_everything() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let store = open(&path);
    let id = draft(&store, "Titre", "un").id;
    store.save_head(&id, "deux", &facets("Titre"), "").unwrap();
    drop(store);
    assert_eq!(open(&path).draft(&id).unwrap().text, "deux");
}

#[test]
fn a_log_cut_short_loses_only_what_was_being_written() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let store = open(&path);
    let id = draft(&store, "Titre", "un").id;
    let log = path.with_extension("sqlite-wal");
    let saved = fs::metadata(&log).unwrap().len();
    store
        .save_head(&id, &"deux ".repeat(5_000), &facets("Titre"), "")
        .unwrap();
    let copy = dir.path().join("copie.sqlite");
    fs::copy(&path, &copy).unwrap();
    let bytes = fs::read(&log).unwrap();
    let cut = saved as usize + 5_000;
    assert!(bytes.len() > cut);
    fs::write(copy.with_extension("sqlite-wal"), &bytes[..cut]).unwrap();
    let read = open(&copy).draft(&id).unwrap();
    assert!(read.text.ends_with("un\n"));
    assert_eq!(read.revision, 1);
}
