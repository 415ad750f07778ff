//! Checkpoints, and that nothing changes them.

use rusqlite::Connection;
use store::{RevisionKind, StoreError};

use crate::support::{draft, facets, memory, open};

#[test]
fn revisions_follow_one_another() {
    let store = memory();
    let id = draft(&store, "Titre", "un").id;
    let first = store.checkpoint(&id, None, "horloge").unwrap();
    assert_eq!(
        (first.kind, first.parent.as_ref(), first.name.as_ref()),
        (RevisionKind::Timed, None, None)
    );
    assert_eq!(first.text, store.draft(&id).unwrap().text);
    assert_eq!(
        (first.draft_id.as_str(), first.author.as_str()),
        (id.as_str(), "horloge")
    );
    store.save_head(&id, "deux", &facets("Titre"), "Ana").unwrap();
    let second = store.checkpoint(&id, Some(" Remise "), "Ana").unwrap();
    assert_eq!(
        (second.kind, second.name.as_deref()),
        (RevisionKind::Named, Some("Remise"))
    );
    assert_eq!(second.parent.as_ref(), Some(&first.id));
    let third = store
        .import_revision(&id, "relu", Some("Relecture"), "Luc")
        .unwrap();
    assert_eq!(
        (third.kind, third.text.as_str()),
        (RevisionKind::Imported, "relu")
    );
    assert_eq!(third.parent.as_ref(), Some(&second.id));
    assert_eq!(store.draft(&id).unwrap().text, "deux");
    let listed = store.revisions(&id).unwrap();
    assert_eq!(
        listed.iter().map(|line| &line.id).collect::<Vec<_>>(),
        [&third.id, &second.id, &first.id]
    );
    assert_eq!((listed[0].bytes, listed[0].draft_id.as_str()), (4, id.as_str()));
    assert_eq!(store.revision(&first.id).unwrap(), first);
}

#[test]
fn the_clock_makes_no_revision_without_a_change() {
    let store = memory();
    let id = draft(&store, "Titre", "un").id;
    let first = store.checkpoint(&id, None, "").unwrap();
    assert_eq!(store.checkpoint(&id, None, "").unwrap(), first);
    assert_eq!(store.checkpoint(&id, Some("  "), "").unwrap(), first);
    // A name is wanted for itself.
    assert_ne!(store.checkpoint(&id, Some("Accord"), "").unwrap().id, first.id);
    assert_eq!(store.revisions(&id).unwrap().len(), 2);
}

#[test]
fn nothing_changes_a_revision() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chapo.sqlite");
    let store = open(&path);
    let id = draft(&store, "Titre", "un").id;
    let kept = store.checkpoint(&id, Some("Remise"), "Ana").unwrap();
    let db = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE revisions SET text = 'faux'",
        "UPDATE revisions SET name = NULL",
        "DELETE FROM revisions",
        "DELETE FROM drafts",
    ] {
        assert!(db.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(store.revision(&kept.id).unwrap(), kept);
    store.save_head(&id, "autre", &facets("Titre"), "").unwrap();
    store.checkpoint(&id, None, "").unwrap();
    store.move_to_bin(&id).unwrap();
    store.empty_bin().unwrap();
    assert!(matches!(
        store.revision(&kept.id),
        Err(StoreError::NoSuchRevision)
    ));
    let left: i64 = db
        .query_row("SELECT count(*) FROM revisions", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}
