//! What the writer sets, and what never changes while the window is open.

use super::Held;
use chapo::desk::{clients as of_clients, preferences as kept};
use chapo::error::Answer;
use chapo::wire::convert;
use chapo::wire::{Brief, Catalogue, ClientSettings, Preferences};

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
    let counts = state
        .store(move |store| {
            let counts = kept::count_otherwise(&kept::read(store)?, &preferences);
            kept::write(store, &preferences)?;
            Ok(counts)
        })
        .await?;
    state.ground_changed();
    if counts {
        state.refresh_facets(None).await;
    }
    Ok(())
}

/// See `Backend.listClients`.
#[tauri::command]
pub async fn list_clients(state: Held<'_>) -> Answer<Vec<String>> {
    state.store(of_clients::names).await
}

/// See `Backend.clientSettings`.
#[tauri::command]
pub async fn client_settings(state: Held<'_>, client: String) -> Answer<ClientSettings> {
    state.store(move |store| of_clients::read(store, &client)).await
}

/// See `Backend.setClientSettings`.
#[tauri::command]
pub async fn set_client_settings(state: Held<'_>, client: String, settings: ClientSettings) -> Answer<()> {
    state
        .store({
            let client = client.clone();
            move |store| of_clients::write(store, &client, &settings)
        })
        .await?;
    state.ground_changed();
    state.refresh_facets(Some(client)).await;
    Ok(())
}

/// See `Backend.clientBrief`.
#[tauri::command]
pub async fn client_brief(state: Held<'_>, client: String) -> Answer<Option<Brief>> {
    state.store(move |store| of_clients::brief(store, &client)).await
}

/// See `Backend.setClientBrief`.
#[tauri::command]
pub async fn set_client_brief(state: Held<'_>, client: String, brief: Option<Brief>) -> Answer<()> {
    state
        .store(move |store| of_clients::set_brief(store, &client, brief.as_ref()))
        .await
}
