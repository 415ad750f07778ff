//! The personal dictionary and the findings that the writer silences.

use store::Scope;

use super::Held;
use chapo::error::Answer;
use chapo::wire::convert;
use chapo::wire::{IgnoredFinding, PersonalWord};

/// See `Backend.addWord`.
#[tauri::command]
pub async fn add_word(state: Held<'_>, word: String) -> Answer<()> {
    state
        .store(move |store| Ok(store.add_word(&word, &Scope::Personal).map(drop)?))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.removeWord`.
#[tauri::command]
pub async fn remove_word(state: Held<'_>, word: String) -> Answer<()> {
    state
        .store(move |store| Ok(store.remove_word(&word, &Scope::Personal).map(drop)?))
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.listWords`.
#[tauri::command]
pub async fn list_words(state: Held<'_>) -> Answer<Vec<PersonalWord>> {
    let personal = |word: &store::Word| word.scope == Scope::Personal;
    state
        .store(move |store| {
            Ok(store
                .words()?
                .into_iter()
                .filter(personal)
                .map(convert::personal_word)
                .collect())
        })
        .await
}

/// See `Backend.ignore`.
#[tauri::command]
pub async fn ignore(
    state: Held<'_>,
    id: String,
    check: String,
    excerpt: String,
    everywhere: bool,
) -> Answer<()> {
    state
        .store(move |store| {
            Ok(store
                .ignore((!everywhere).then_some(&*id), &check, &excerpt)
                .map(drop)?)
        })
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.unignore`: undone in the draft and, where it held everywhere, everywhere.
#[tauri::command]
pub async fn unignore(state: Held<'_>, id: String, check: String, excerpt: String) -> Answer<()> {
    state
        .store(move |store| {
            if !store.unignore(Some(&id), &check, &excerpt)? {
                store.unignore(None, &check, &excerpt)?;
            }
            Ok(())
        })
        .await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.listIgnored`.
#[tauri::command]
pub async fn list_ignored(state: Held<'_>, id: String) -> Answer<Vec<IgnoredFinding>> {
    state
        .store(move |store| {
            Ok(store
                .ignores(Some(&id))?
                .into_iter()
                .map(convert::ignored)
                .collect())
        })
        .await
}
