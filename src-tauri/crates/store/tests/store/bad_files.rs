//! Files that aren't a database of ours, or that can't be used: told apart, and left as they are.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{Listing, Store, StoreError};

use crate::support::{draft, open, options};

/// A folder with a database of one draft, closed.
fn library() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let store = open(&path);
    draft(
        &store,
        "Titre",
        &"Une phrase assez longue pour remplir des pages. ".repeat(2_000),
    );
    store.close().unwrap();
    (dir, path)
}

/// What opening says; the file must be the same afterwards, and alone in its folder.
fn refused(path: &Path) -> StoreError {
    let before = fs::read(path).unwrap();
    let error = options().open(path).unwrap_err();
    assert!(fs::read(path).unwrap() == before, "{error:?} altered the file");
    assert_eq!(
        fs::read_dir(path.parent().unwrap()).unwrap().count(),
        1,
        "{error:?} left something behind"
    );
    let line = error.to_string();
    assert!(!line.contains('\n') && line.contains("\u{a0}: "), "{line}");
    error
}

#[test]
fn a_fresh_database_and_its_folders_are_made() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Données de l’été?#%20/chapo.sqlite");
    let store = open(&path);
    assert!(store.is_new());
    draft(&store, "Titre", "texte");
    store.close().unwrap();
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    let store = open(&path);
    assert!(!store.is_new());
    assert_eq!(store.count().unwrap(), 1);
}

#[test]
fn an_empty_file_is_a_fresh_database() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    fs::write(&path, b"").unwrap();
    assert!(open(&path).is_new());
    assert!(!open(&path).is_new());
}

#[test]
fn other_bytes_are_damage() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let noise: Vec<u8> = (0..50_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for bytes in [&noise[..], &noise[..100], b"x", "# Un article\n".as_bytes()] {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(refused(&path), StoreError::Damaged));
    }
}

#[test]
fn a_truncated_file_is_damage() {
    let (_dir, path) = library();
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() > 40_000);
    for left in [
        50,
        1_000,
        4_096,
        4_097,
        whole.len() / 2,
        whole.len() - 4_096,
        whole.len() - 1,
    ] {
        fs::write(&path, &whole[..left]).unwrap();
        assert!(matches!(refused(&path), StoreError::Damaged), "{left} bytes");
    }
}

#[test]
fn an_emptied_file_beside_its_log_is_damage() {
    let (_dir, path) = library();
    let store = open(&path);
    draft(&store, "Encore", "dans le journal");
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("chapo.sqlite");
    fs::write(&copy, "").unwrap();
    let log = copy.with_extension("sqlite-wal");
    fs::copy(path.with_extension("sqlite-wal"), &log).unwrap();
    assert!(matches!(options().open(&copy), Err(StoreError::Damaged)));
    assert!(fs::metadata(&log).unwrap().len() > 0);
}

#[test]
fn pages_overwritten_in_the_middle_are_damage() {
    let (_dir, path) = library();
    let mut bytes = fs::read(&path).unwrap();
    // The first page keeps the header and the schema; the roots of the tables follow.
    for byte in &mut bytes[4_096..20_480] {
        *byte ^= 0xa5;
    }
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path), StoreError::Damaged));
}

#[test]
fn a_newer_schema_is_left_to_a_newer_program() {
    let (_dir, path) = library();
    let db = Connection::open(&path).unwrap();
    db.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99")
        .unwrap();
    db.close().unwrap();
    match refused(&path) {
        StoreError::TooNew { found: 99, known } => assert!((1..99).contains(&known)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_newer_schema_still_in_the_log_is_seen_and_left() {
    let (_dir, path) = library();
    let db = Connection::open(&path).unwrap();
    db.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 99")
        .unwrap();
    // The file and its log as a killed program leaves them.
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("chapo.sqlite");
    fs::copy(&path, &copy).unwrap();
    fs::copy(
        path.with_extension("sqlite-wal"),
        copy.with_extension("sqlite-wal"),
    )
    .unwrap();
    let before = (
        fs::read(&copy).unwrap(),
        fs::read(copy.with_extension("sqlite-wal")).unwrap(),
    );
    assert!(matches!(
        options().open(&copy),
        Err(StoreError::TooNew { found: 99, .. })
    ));
    assert!(
        before
            == (
                fs::read(&copy).unwrap(),
                fs::read(copy.with_extension("sqlite-wal")).unwrap()
            )
    );
}

#[test]
fn another_program_keeps_its_database() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    for version in [0, 1] {
        let db = Connection::open(&path).unwrap();
        db.execute_batch(&format!(
            "CREATE TABLE IF NOT EXISTS bookmarks (url TEXT); PRAGMA user_version = {version}"
        ))
        .unwrap();
        db.close().unwrap();
        assert!(
            matches!(refused(&path), StoreError::NotOurs),
            "user_version {version}"
        );
    }
}

#[test]
fn a_folder_in_the_place_of_the_file() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(options().open(dir.path()), Err(StoreError::CannotOpen)));
}

#[test]
fn a_file_in_the_place_of_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("fichier");
    fs::write(&file, "texte").unwrap();
    for path in [file.join("chapo.sqlite"), file.join("dessous/chapo.sqlite")] {
        assert!(matches!(options().open(&path), Err(StoreError::Folder(_))));
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "texte");
}

#[test]
fn a_lock_held_by_another_program_is_waited_for_then_told() {
    let (_dir, path) = library();
    let store = open(&path);
    let id = store.list(Listing::default()).unwrap().remove(0).id;
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(store.move_to_bin(&id), Err(StoreError::Locked)));
    // Readers don't wait for a writer.
    assert_eq!(store.count().unwrap(), 1);
    other.execute_batch("ROLLBACK").unwrap();
    store.move_to_bin(&id).unwrap();
}

#[test]
fn a_database_held_exclusively_cannot_be_opened() {
    let (_dir, path) = library();
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE drafts SET words = 1")
        .unwrap();
    assert!(matches!(options().open(&path), Err(StoreError::Locked)));
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    assert_eq!(open(&path).count().unwrap(), 1);
}

#[test]
fn two_programs_may_read_and_write_in_turn() {
    let (_dir, path) = library();
    let (window, terminal) = (open(&path), Store::open(&path).unwrap());
    draft(&window, "De la fenêtre", "a");
    draft(&terminal, "Du terminal", "b");
    assert_eq!((window.count().unwrap(), terminal.count().unwrap()), (3, 3));
}
