//! Places refused to subheadings: kept with their draft, allowed again, copied, deleted with it.

use store::StoreError;

use crate::support::{NOBODY, draft, facets, memory};

fn places(store: &store::Store, draft: &str) -> Vec<(String, String)> {
    let refused = store.refused_subheadings(draft).unwrap();
    refused
        .into_iter()
        .map(|place| (place.before, place.after))
        .collect()
}

#[test]
fn a_place_is_refused_once_and_allowed_by_its_number() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    let first = store.refuse_subheading(&id, "il dort 😀.", "« L’été").unwrap();
    let second = store.refuse_subheading(&id, "", "Demain").unwrap();
    assert_eq!(
        store.refuse_subheading(&id, "il dort 😀.", "« L’été").unwrap(),
        first
    );
    assert_eq!(places(&store, &id).len(), 2);
    assert!(store.allow_subheading(first).unwrap());
    assert!(!store.allow_subheading(first).unwrap());
    assert_eq!(places(&store, &id), [(String::new(), "Demain".to_owned())]);
    assert!(store.allow_subheading(second).unwrap());
    let third = store.refuse_subheading(&id, "il dort 😀.", "« L’été").unwrap();
    assert!(third > second, "a number is never given twice");
}

#[test]
fn a_copy_keeps_them_and_a_deleted_draft_takes_them_along() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    store.refuse_subheading(&id, "fin", "début").unwrap();
    let copy = store.duplicate(&id, "a", &facets("Un (copie)")).unwrap().id;
    let kept = [("fin".to_owned(), "début".to_owned())];
    assert_eq!(places(&store, &copy), kept);
    // Another version of the text brought back is still the same draft.
    store.save_head(&id, "b", &facets("Un"), "Ana").unwrap();
    assert_eq!(places(&store, &id), kept);
    let own = store.refused_subheadings(&id).unwrap()[0].id;
    store.move_to_bin(&id).unwrap();
    store.empty_bin().unwrap();
    assert!(!store.allow_subheading(own).unwrap(), "it went with its draft");
    assert_eq!(places(&store, &copy), kept);
}

#[test]
fn a_place_without_words_and_a_draft_that_is_gone_are_refused() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    assert!(store.refuse_subheading(&id, "", "").is_err());
    for gone in [
        store.refuse_subheading(NOBODY, "fin", "début").map(drop),
        store.refused_subheadings(NOBODY).map(drop),
    ] {
        assert!(matches!(gone, Err(StoreError::NoSuchDraft)));
    }
}
