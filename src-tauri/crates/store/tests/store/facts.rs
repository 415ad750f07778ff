//! Decisions on facts: kept with their draft, taken back, copied.

use store::{Decision, FactDecision, StoreError};

use crate::support::{NOBODY, draft, facets, memory};

fn decided(fact: &str, decision: Decision) -> FactDecision {
    FactDecision {
        fact: fact.to_owned(),
        decision,
    }
}

#[test]
fn a_fact_is_decided_of_once_and_the_last_word_holds() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    let noted = Decision::Sourced("https://exemple.fr/été 😀".into());
    store.decide(&id, "figure:12", Some(&Decision::Passed)).unwrap();
    store.decide(&id, "figure:12", Some(&noted)).unwrap();
    store.decide(&id, "date:2024", Some(&Decision::Wanted)).unwrap();
    assert_eq!(
        store.decisions(&id).unwrap(),
        [
            decided("date:2024", Decision::Wanted),
            decided("figure:12", noted.clone())
        ]
    );
    store.decide(&id, "date:2024", None).unwrap();
    store.decide(&id, "date:2024", None).unwrap();
    let copy = store.duplicate(&id, "a", &facets("Un (copie)")).unwrap().id;
    store.decide(&id, "figure:12", None).unwrap();
    assert_eq!(store.decisions(&id).unwrap(), []);
    assert_eq!(store.decisions(&copy).unwrap(), [decided("figure:12", noted)]);
}

#[test]
fn an_empty_note_and_a_draft_that_is_gone_are_refused() {
    let store = memory();
    let id = draft(&store, "Un", "a").id;
    assert!(
        store
            .decide(&id, "figure:12", Some(&Decision::Sourced(String::new())))
            .is_err()
    );
    assert!(store.decide(&id, "", Some(&Decision::Passed)).is_err());
    assert!(matches!(
        store.decide(NOBODY, "figure:12", Some(&Decision::Passed)),
        Err(StoreError::NoSuchDraft)
    ));
    assert!(matches!(store.decisions(NOBODY), Err(StoreError::NoSuchDraft)));
    assert_eq!(store.decisions(&id).unwrap(), []);
}
