//! Pages to compare with: kept with their draft, in order, copied and deleted with it.

use store::{Listing, MOST_PAGES, NewPage, Store, StoreError};

use crate::support::{NOBODY, draft, facets, memory, page};

fn names(store: &Store, draft: &str) -> Vec<String> {
    let pages = store.pages(draft).unwrap();
    pages.into_iter().map(|page| page.page.name).collect()
}

#[test]
fn pages_stay_with_their_draft_in_the_order_they_came() {
    let store = memory();
    let (id, other) = (draft(&store, "Un", "a").id, draft(&store, "Deux", "b").id);
    store.add_pages(&id, &[page("phare"), page("port")]).unwrap();
    store.add_pages(&id, &[page("quai")]).unwrap();
    assert_eq!(names(&store, &id), ["phare.html", "port.html", "quai.html"]);
    let kept = store.pages(&id).unwrap();
    let ids: Vec<&String> = kept.iter().map(|page| &page.id).collect();
    assert_eq!(store.page_ids(&id).unwrap().iter().collect::<Vec<_>>(), ids);
    assert_eq!(store.page_ids(&other).unwrap().len(), 0);
    assert_eq!(kept[0].page, page("phare"));
    assert!(kept[0].added_at.starts_with("2026-01-01T"));
    store.remove_page(&other, &kept[1].id).unwrap();
    store.remove_page(&id, &kept[1].id).unwrap();
    store.remove_page(&id, &kept[1].id).unwrap();
    assert_eq!(names(&store, &id), ["phare.html", "quai.html"]);
}

#[test]
fn they_are_copied_and_deleted_with_it_and_never_searched() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    store.add_pages(&id, &[page("phare"), page("port")]).unwrap();
    let copy = store.duplicate(&id, "a", &facets("Un (copie)")).unwrap().id;
    let (of_id, of_copy) = (store.pages(&id).unwrap(), store.pages(&copy).unwrap());
    assert_eq!(names(&store, &copy), ["phare.html", "port.html"]);
    assert_ne!(of_id[0].id, of_copy[0].id);
    store.remove_page(&copy, &of_copy[0].id).unwrap();
    store.move_to_bin(&id).unwrap();
    assert_eq!(names(&store, &id).len(), 2, "a draft in the bin keeps its pages");
    store.empty_bin().unwrap();
    assert!(matches!(store.pages(&id), Err(StoreError::NoSuchDraft)));
    assert_eq!(names(&store, &copy), ["port.html"]);
    let query = Some("hippocampe");
    assert!(store.list(Listing { query, bin: false }).unwrap().is_empty());
}

#[test]
fn too_many_or_empty_ones_are_refused_together() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    let many: Vec<NewPage> = (0..MOST_PAGES).map(|at| page(&at.to_string())).collect();
    store.add_pages(&id, &many).unwrap();
    let refused = store.add_pages(&id, &[page("phare")]).unwrap_err();
    assert!(matches!(refused, StoreError::TooManyPages));
    assert!(refused.to_string().contains("20\u{a0}pages"), "{refused}");
    let other = draft(&store, "Deux", "b").id;
    let empty = NewPage {
        text: String::new(),
        ..page("port")
    };
    assert!(store.add_pages(&other, &[page("phare"), empty]).is_err());
    assert_eq!(store.page_ids(&other).unwrap().len(), 0);
    assert!(matches!(
        store.add_pages(NOBODY, &[]),
        Err(StoreError::NoSuchDraft)
    ));
}
