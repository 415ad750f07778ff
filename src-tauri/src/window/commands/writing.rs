//! The text being written: saved, analysed, mended.

use super::Held;
use chapo::desk::{ground, proposals, refusals, writing};
use chapo::error::Answer;
use chapo::wire::convert;
use chapo::wire::{
    Content, Edit, FieldProposals, FigureDetails, HeadingProposal, RefusedHeading, Report, Saved,
};

/// See `Backend.saveDraft`.
#[tauri::command]
pub async fn save_draft(state: Held<'_>, id: String, content: Content) -> Answer<Saved> {
    state
        .save(id, convert::to_text(&content), &content.meta.client)
        .await
}

/// See `Backend.analyse`.
#[tauri::command]
pub async fn analyse(state: Held<'_>, id: String, content: Content, revision: u32) -> Answer<Report> {
    let ground = state.ground(&id, &content.meta.client).await?;
    let done = state
        .engine()
        .run(Some(format!("analyse {id}")), move |words| {
            writing::analyse(words, &ground, &content, revision)
        })
        .await?;
    state.analysed(&id, done.text, done.facets);
    Ok(done.report)
}

/// See `Backend.openFigure`.
#[tauri::command]
pub async fn open_figure(
    state: Held<'_>,
    id: String,
    content: Content,
    revision: u32,
    figure: String,
) -> Answer<Option<FigureDetails>> {
    let ground = state.ground(&id, &content.meta.client).await?;
    state
        .engine()
        .run(None, move |words| {
            writing::figure(words, &ground, &content, revision, &figure)
        })
        .await
}

/// See `Backend.proposeHeadings`.
#[tauri::command]
pub async fn propose_headings(state: Held<'_>, id: String, content: Content) -> Answer<Vec<HeadingProposal>> {
    let ground = state.ground(&id, &content.meta.client).await?;
    state
        .engine()
        .run(None, move |words| writing::headings(words, &ground, &content))
        .await
}

/// See `Backend.refuseHeading`.
#[tauri::command]
pub async fn refuse_heading(state: Held<'_>, id: String, before: String, after: String) -> Answer<i64> {
    let number = state
        .store(move |store| refusals::add(store, &id, &before, &after))
        .await?;
    state.ground_changed();
    Ok(number)
}

/// See `Backend.allowHeading`.
#[tauri::command]
pub async fn allow_heading(state: Held<'_>, refusal: i64) -> Answer<()> {
    state.store(move |store| refusals::remove(store, refusal)).await?;
    state.ground_changed();
    Ok(())
}

/// See `Backend.listRefusedHeadings`.
#[tauri::command]
pub async fn list_refused_headings(state: Held<'_>, id: String) -> Answer<Vec<RefusedHeading>> {
    state.store(move |store| refusals::list(store, &id)).await
}

/// See `Backend.proposeFields`.
#[tauri::command]
pub async fn propose_fields(state: Held<'_>, id: String, content: Content) -> Answer<FieldProposals> {
    let ground = state.ground(&id, &content.meta.client).await?;
    state
        .engine()
        .run(None, move |words| proposals::fields(words, &ground, &content))
        .await
}

/// See `Backend.suggest`.
#[tauri::command]
pub async fn suggest(state: Held<'_>, word: String) -> Answer<Vec<String>> {
    let own = state
        .store(|store| Ok(ground::settings(store, None, "")?.words))
        .await?;
    state
        .engine()
        .run(None, move |words| words.spelling().suggest(&word, &own))
        .await
}

/// See `Backend.fixTypography`.
#[tauri::command]
pub async fn fix_typography(state: Held<'_>, id: String, content: Content) -> Answer<Vec<Edit>> {
    let ground = state.ground(&id, &content.meta.client).await?;
    state
        .engine()
        .run(None, move |_| writing::typography(&ground.settings, &content))
        .await
}
