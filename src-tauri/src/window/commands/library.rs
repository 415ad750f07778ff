//! Drafts: listed, made, opened, imported, thrown away.

use std::path::PathBuf;

use super::Held;
use chapo::desk::{drafts, ground, imports, orders, sources};
use chapo::error::Answer;
use chapo::wire::{Draft, DraftSummary};

/// See `Backend.listDrafts`.
#[tauri::command]
pub async fn list_drafts(state: Held<'_>, query: String, bin: bool) -> Answer<Vec<DraftSummary>> {
    state.refreshed().await;
    state.store(move |store| drafts::list(store, &query, bin)).await
}

/// See `Backend.draftsWithKeyphrase`.
#[tauri::command]
pub async fn drafts_with_keyphrase(
    state: Held<'_>,
    id: String,
    client: String,
    keyphrase: String,
) -> Answer<Vec<DraftSummary>> {
    state
        .store(move |store| drafts::with_keyphrase(store, &id, &client, &keyphrase))
        .await
}

/// See `Backend.createDraft`.
#[tauri::command]
pub async fn create_draft(state: Held<'_>) -> Answer<Draft> {
    state
        .store(|store| drafts::create(store, &ground::settings(store, None, "")?))
        .await
}

/// See `Backend.openDraft`.
#[tauri::command]
pub async fn open_draft(state: Held<'_>, id: String) -> Answer<Draft> {
    state.store(move |store| drafts::open(store, &id)).await
}

/// See `Backend.draftToOpen`.
#[tauri::command]
pub async fn draft_to_open(state: Held<'_>) -> Answer<Option<String>> {
    match state.take_named() {
        Some(id) => Ok(Some(id)),
        None => state.store(drafts::last_opened).await,
    }
}

/// See `Backend.duplicateDraft`.
#[tauri::command]
pub async fn duplicate_draft(state: Held<'_>, id: String) -> Answer<Draft> {
    state.store(move |store| drafts::duplicate(store, &id)).await
}

/// See `Backend.renameDraft`.
#[tauri::command]
pub async fn rename_draft(state: Held<'_>, id: String, title: String) -> Answer<()> {
    state.store(move |store| drafts::rename(store, &id, &title)).await
}

/// See `Backend.setStatus`.
#[tauri::command]
pub async fn set_status(state: Held<'_>, id: String, status: String) -> Answer<()> {
    state
        .store(move |store| drafts::set_status(store, &id, &status))
        .await
}

/// See `Backend.moveToBin`.
#[tauri::command]
pub async fn move_to_bin(state: Held<'_>, id: String) -> Answer<()> {
    state.store(move |store| Ok(store.move_to_bin(&id)?)).await
}

/// See `Backend.restoreDraft`.
#[tauri::command]
pub async fn restore_draft(state: Held<'_>, id: String) -> Answer<()> {
    state.store(move |store| Ok(store.restore(&id)?)).await
}

/// See `Backend.deleteForever`.
#[tauri::command]
pub async fn delete_forever(state: Held<'_>, id: String) -> Answer<()> {
    state.store(move |store| Ok(store.delete_forever(&id)?)).await
}

/// See `Backend.emptyBin`.
#[tauri::command]
pub async fn empty_bin(state: Held<'_>) -> Answer<usize> {
    state.store(|store| Ok(store.empty_bin()?)).await
}

/// See `Backend.importFile`.
#[tauri::command]
pub async fn import_file(state: Held<'_>, path: PathBuf) -> Answer<Draft> {
    state.store(move |store| imports::file(store, &path)).await
}

/// See `Backend.importText`.
#[tauri::command]
pub async fn import_text(state: Held<'_>, name: String, text: String, html: Option<String>) -> Answer<Draft> {
    state
        .store(move |store| imports::text(store, &name, &text, html.as_deref()))
        .await
}

/// See `Backend.readClipboard`.
#[tauri::command]
pub async fn read_clipboard(state: Held<'_>, html: String) -> Answer<Option<String>> {
    state.store(move |_| Ok(imports::clipboard(&html))).await
}

/// See `Backend.setSource`.
#[tauri::command]
pub async fn set_source(
    state: Held<'_>,
    id: String,
    name: String,
    text: String,
    html: Option<String>,
) -> Answer<Draft> {
    let draft = state
        .store(move |store| {
            let source = imports::source_of_text(&name, &text, html.as_deref())?;
            drafts::set_source(store, &id, &source)
        })
        .await?;
    state.ground_changed();
    Ok(draft)
}

/// See `Backend.answerOrder`.
#[tauri::command]
pub async fn answer_order(state: Held<'_>, id: String) -> Answer<()> {
    state.store(move |store| orders::answer(store, &id)).await
}

/// See `Backend.setSourceFromFile`.
#[tauri::command]
pub async fn set_source_from_file(state: Held<'_>, id: String, path: PathBuf) -> Answer<Draft> {
    let draft = state
        .store(move |store| drafts::set_source(store, &id, &imports::source(&path)?))
        .await?;
    state.ground_changed();
    Ok(draft)
}

/// See `Backend.cleanSource`.
#[tauri::command]
pub async fn clean_source(state: Held<'_>, id: String, taken: Vec<bool>) -> Answer<Draft> {
    let draft = state
        .store(move |store| sources::clean(store, &id, &taken))
        .await?;
    state.ground_changed();
    Ok(draft)
}
