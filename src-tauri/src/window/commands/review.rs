//! Checkpoints, and two texts side by side.

use super::Held;
use chapo::desk::{compare as side_by_side, drafts, preferences, revisions};
use chapo::error::Answer;
use chapo::wire::{Comparison, Content, RevisionSummary, TextRef};

/// See `Backend.checkpoint`.
#[tauri::command]
pub async fn checkpoint(state: Held<'_>, id: String, name: Option<String>) -> Answer<RevisionSummary> {
    let draft = id.clone();
    let made = state
        .store(move |store| {
            let author = preferences::read(store)?.author;
            revisions::keep(store, &id, name.as_deref(), &author)
        })
        .await?;
    state.kept(&draft);
    Ok(made)
}

/// See `Backend.listRevisions`.
#[tauri::command]
pub async fn list_revisions(state: Held<'_>, id: String) -> Answer<Vec<RevisionSummary>> {
    state.store(move |store| revisions::list(store, &id)).await
}

/// See `Backend.revisionContent`.
#[tauri::command]
pub async fn revision_content(state: Held<'_>, id: String) -> Answer<Content> {
    state
        .store(move |store| Ok(drafts::of_revision(&store.revision(&id)?)))
        .await
}

/// See `Backend.compare`.
#[tauri::command]
pub async fn compare(state: Held<'_>, a: TextRef, b: TextRef) -> Answer<Comparison> {
    let (a, b) = state
        .store(move |store| Ok((side_by_side::take(store, &a)?, side_by_side::take(store, &b)?)))
        .await?;
    state
        .engine()
        .run(None, move |words| side_by_side::compare(words, &a, &b))
        .await
}
