//! The draft beside its source.

use super::Held;
use chapo::desk::facts;
use chapo::error::Answer;
use chapo::wire::{Content, Rewrite};

/// See `Backend.compareWithSource`.
#[tauri::command]
pub async fn compare_with_source(
    state: Held<'_>,
    id: String,
    content: Content,
    revision: u32,
) -> Answer<Option<Rewrite>> {
    let ground = state.ground(&id, &content.meta.client).await?;
    state
        .engine()
        .run(Some(format!("facts {id}")), move |words| {
            facts::compare(words, &ground, &content, revision)
        })
        .await
}

/// See `Backend.decideFact`.
#[tauri::command]
pub async fn decide_fact(
    state: Held<'_>,
    id: String,
    fact: String,
    decision: String,
    note: String,
) -> Answer<()> {
    state
        .store(move |store| facts::decide(store, &id, &fact, &decision, &note))
        .await?;
    state.ground_changed();
    Ok(())
}
