//! The finished text: shown, copied, written to a file.

use super::Held;
use chapo::desk::{delivery, preferences};
use chapo::error::Answer;
use chapo::wire::{Content, ExportedFile};

/// See `Backend.renderExport`.
#[tauri::command]
pub async fn render_export(state: Held<'_>, content: Content, kind: String) -> Answer<String> {
    state
        .engine()
        .run(None, move |_| delivery::render(&content, delivery::kind(&kind)?))
        .await?
}

/// See `Backend.exportToFile`.
#[tauri::command]
pub async fn export_to_file(
    state: Held<'_>,
    content: Content,
    kind: String,
    directory: String,
    name: String,
    replace: bool,
) -> Answer<ExportedFile> {
    state
        .store(move |store| {
            let directory = match directory.trim() {
                "" => delivery::directory(&preferences::read(store)?)?,
                chosen => chosen.into(),
            };
            delivery::write(&content, delivery::kind(&kind)?, &directory, &name, replace)
        })
        .await
}

/// See `Backend.exportDirectory`.
#[tauri::command]
pub async fn export_directory(state: Held<'_>) -> Answer<String> {
    state
        .store(|store| {
            Ok(delivery::directory(&preferences::read(store)?)?
                .to_string_lossy()
                .into_owned())
        })
        .await
}
