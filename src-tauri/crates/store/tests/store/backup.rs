//! Copies of the whole database.

use std::fs;

use store::{OpenOptions, StoreError, Timestamp};

use crate::support::{draft, open, page};

#[test]
fn a_backup_stands_alone_and_never_overwrites() {
    let dir = tempfile::tempdir().unwrap();
    let noon: Timestamp = "2026-03-04T12:00:00Z".parse().unwrap();
    let store = OpenOptions::default()
        .clock(move || noon)
        .open(&dir.path().join("chapo.sqlite"))
        .unwrap();
    let id = draft(&store, "Titre", "texte").id;
    store.checkpoint(&id, Some("Remise"), "Ana").unwrap();
    store.add_pages(&id, &[page("phare")]).unwrap();
    let folder = dir.path().join("sauvegardes/été");
    let first = store.backup(&folder).unwrap();
    assert_eq!(first.file_name().unwrap(), "chapo-2026-03-04-120000.sqlite");
    let kept = fs::read(&first).unwrap();
    draft(&store, "Plus tard", "autre");
    let second = store.backup(&folder).unwrap();
    assert_eq!(second.file_name().unwrap(), "chapo-2026-03-04-120000-2.sqlite");
    assert_eq!(fs::read(&first).unwrap(), kept);
    // Nothing else in the folder: no journal, no half-written file.
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    let copy = open(&first);
    assert!(!copy.is_new());
    assert_eq!(copy.draft(&id).unwrap(), store.draft(&id).unwrap());
    assert_eq!(copy.revisions(&id).unwrap(), store.revisions(&id).unwrap());
    assert_eq!(copy.pages(&id).unwrap(), store.pages(&id).unwrap());
    assert_eq!(open(&second).count().unwrap(), 2);
}

#[test]
fn a_backup_needs_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(&dir.path().join("chapo.sqlite"));
    let file = dir.path().join("fichier");
    fs::write(&file, "ceci n’est pas un dossier").unwrap();
    assert!(matches!(store.backup(&file), Err(StoreError::Folder(_))));
    assert!(matches!(
        store.backup(&file.join("dessous")),
        Err(StoreError::Folder(_))
    ));
    assert_eq!(fs::read_to_string(&file).unwrap(), "ceci n’est pas un dossier");
}

#[test]
fn a_database_in_memory_can_be_backed_up() {
    let dir = tempfile::tempdir().unwrap();
    let store = crate::support::memory();
    let id = draft(&store, "Titre", "texte").id;
    let path = store.backup(dir.path()).unwrap();
    assert_eq!(open(&path).draft(&id).unwrap().title, "Titre");
}
