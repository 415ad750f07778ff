//! The dictionaries of the writer and of a client, and the findings that are silenced.

use store::Scope;

use super::Held;
use chapo::desk::silences;
use chapo::error::Answer;
use chapo::wire::convert;
use chapo::wire::{NewSilence, PersonalWord, Silence};

/// See `Backend.addWord`.
#[tauri::command]
pub async fn add_word(state: Held<'_>, word: String, client: Option<String>) -> Answer<()> {
    state
        .store(move |store| Ok(store.add_word(&word, &scope(client)).map(drop)?))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.setWordKind`.
#[tauri::command]
pub async fn set_word_kind(
    state: Held<'_>,
    word: String,
    client: Option<String>,
    kind: String,
) -> Answer<()> {
    state
        .store(move |store| Ok(store.set_word_kind(&word, &scope(client), &kind).map(drop)?))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.removeWord`.
#[tauri::command]
pub async fn remove_word(state: Held<'_>, word: String, client: Option<String>) -> Answer<()> {
    state
        .store(move |store| Ok(store.remove_word(&word, &scope(client)).map(drop)?))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.listWords`.
#[tauri::command]
pub async fn list_words(state: Held<'_>) -> Answer<Vec<PersonalWord>> {
    state
        .store(move |store| {
            Ok(store
                .words()?
                .into_iter()
                .filter_map(convert::personal_word)
                .collect())
        })
        .await
}

/// See `Backend.silence`.
#[tauri::command]
pub async fn silence(state: Held<'_>, id: String, silence: NewSilence) -> Answer<()> {
    state
        .store(move |store| silences::add(store, &id, &silence))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.unsilence`.
#[tauri::command]
pub async fn unsilence(state: Held<'_>, silence: i64) -> Answer<()> {
    state.store(move |store| silences::remove(store, silence)).await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.listSilences`.
#[tauri::command]
pub async fn list_silences(state: Held<'_>) -> Answer<Vec<Silence>> {
    state.store(silences::list).await
}

fn scope(client: Option<String>) -> Scope {
    client.map_or(Scope::Personal, Scope::Client)
}
