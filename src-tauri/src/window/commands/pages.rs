//! The pages that the writer brought.

use std::path::PathBuf;

use super::Held;
use chapo::desk::pages;
use chapo::error::Answer;
use chapo::wire::{Content, PageSet, PagesBeside};

/// See `Backend.pages`.
#[tauri::command]
pub async fn pages(state: Held<'_>, id: String, content: Content) -> Answer<PageSet> {
    let ground = state.ground(&id, &content.meta.client).await?;
    let kept = state.pages(&id).await?;
    Ok(pages::set(&kept, &ground, &content))
}

/// See `Backend.comparePages`.
#[tauri::command]
pub async fn compare_pages(
    state: Held<'_>,
    id: String,
    content: Content,
    revision: u32,
) -> Answer<PagesBeside> {
    let ground = state.ground(&id, &content.meta.client).await?;
    let kept = state.pages(&id).await?;
    state
        .engine()
        .run(Some(format!("pages {id}")), move |words| {
            pages::beside(words, &kept, &ground, &content, revision)
        })
        .await
}

/// See `Backend.addPages`.
#[tauri::command]
pub async fn add_pages(state: Held<'_>, id: String, paths: Vec<PathBuf>) -> Answer<Vec<String>> {
    state
        .store(move |store| pages::add_files(store, &id, &paths))
        .await
}

/// See `Backend.addPageText`.
#[tauri::command]
pub async fn add_page_text(
    state: Held<'_>,
    id: String,
    text: String,
    html: Option<String>,
) -> Answer<Vec<String>> {
    state
        .store(move |store| pages::add_text(store, &id, &text, html.as_deref()))
        .await
}

/// See `Backend.removePage`.
#[tauri::command]
pub async fn remove_page(state: Held<'_>, id: String, page: String) -> Answer<()> {
    state.store(move |store| Ok(store.remove_page(&id, &page)?)).await
}
