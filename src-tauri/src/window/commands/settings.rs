//! What the writer sets, and what never changes while the window is open.

use super::Held;
use chapo::desk::preferences as kept;
use chapo::error::Answer;
use chapo::wire::convert;
use chapo::wire::{Catalogue, Preferences};

/// See `Backend.catalogue`.
#[tauri::command]
pub async fn catalogue(state: Held<'_>) -> Answer<Catalogue> {
    state
        .engine()
        .run(None, |words| convert::catalogue(words.problem()))
        .await
}

/// See `Backend.preferences`.
#[tauri::command]
pub async fn preferences(state: Held<'_>) -> Answer<Preferences> {
    state.store(kept::read).await
}

/// See `Backend.setPreferences`.
#[tauri::command]
pub async fn set_preferences(state: Held<'_>, preferences: Preferences) -> Answer<()> {
    state.store(move |store| kept::write(store, &preferences)).await?;
    state.ground_changed();
    Ok(())
}
