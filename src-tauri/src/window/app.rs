//! The window: builds Tauri with its state, its plugins and its commands, once it is sure to be alone on its
//! database and to have a display.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, anyhow, bail};
use tauri::{AppHandle, Emitter as _, Manager as _, RunEvent};

use crate::commands::{delivery, facts, library, pages, review, settings, words, writing};
use chapo::desk::imports;
use chapo::error::{reason, tell};
use chapo::places;
use chapo::state::State;

mod display;
mod instance;

use instance::{Demand, Reply, Start};

/// Sent to the window by a second start: the draft it opens, or `null` where it only comes forward.
const OPEN_REQUESTED: &str = "open-requested";

/// Opens the window, on a file where one is named. Answers once another window has taken the demand over;
/// otherwise the process ends with the window.
///
/// # Errors
/// One French line: no folder for the data, a database held by a program that doesn't answer, a file that
/// can't be read, no display.
pub fn run(data_dir: Option<&Path>, file: Option<&Path>) -> anyhow::Result<()> {
    display::prepare_renderer();
    let data_dir = places::data_dir(data_dir).context(
        "Le dossier de données est introuvable\u{a0}: indiquez-en un par --data-dir ou CHAPO_DATA_DIR.",
    )?;
    let file = file.map(absolute).transpose()?;
    let demand = Demand { file: file.clone() };
    let mut instance = match instance::claim(&data_dir, &demand) {
        Ok(Start::First(instance)) => instance,
        Ok(Start::Handed(Reply { problem: None })) => return Ok(()),
        Ok(Start::Handed(Reply {
            problem: Some(problem),
        })) => bail!(problem),
        Ok(Start::Mute) => bail!(
            "Chapô est déjà ouvert sur cette base mais ne répond pas\u{a0}: fermez-le, ou indiquez un autre dossier par --data-dir."
        ),
        Err(error) => bail!(
            "Le dossier de données «\u{a0}{}\u{a0}» ne peut pas servir ({})\u{a0}: vérifiez ses droits, ou indiquez-en un autre par --data-dir.",
            data_dir.display(),
            reason(&error)
        ),
    };
    display::check()?;
    let state = State::new(&data_dir, places::dictionary_dir()).map_err(refused)?;
    if let Some(file) = &file {
        state.name(state.with_store(|store| imports::open(store, file))?);
    }
    let closing = state.clone();
    let answering = state.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(state)
        .invoke_handler(tauri::generate_handler![
            settings::catalogue,
            settings::preferences,
            settings::set_preferences,
            settings::list_clients,
            settings::client_settings,
            settings::set_client_settings,
            settings::client_brief,
            settings::set_client_brief,
            library::list_drafts,
            library::drafts_with_keyphrase,
            library::create_draft,
            library::open_draft,
            library::draft_to_open,
            library::duplicate_draft,
            library::rename_draft,
            library::set_status,
            library::move_to_bin,
            library::restore_draft,
            library::delete_forever,
            library::empty_bin,
            library::import_file,
            library::import_text,
            library::set_source,
            library::set_source_from_file,
            library::clean_source,
            library::read_clipboard,
            library::answer_order,
            writing::save_draft,
            writing::analyse,
            writing::open_figure,
            facts::compare_with_source,
            facts::decide_fact,
            pages::pages,
            pages::compare_pages,
            pages::add_pages,
            pages::add_page_text,
            pages::remove_page,
            writing::propose_headings,
            writing::refuse_heading,
            writing::allow_heading,
            writing::list_refused_headings,
            writing::propose_fields,
            writing::suggest,
            writing::fix_typography,
            words::add_word,
            words::set_word_kind,
            words::remove_word,
            words::list_words,
            words::silence,
            words::unsilence,
            words::list_silences,
            review::checkpoint,
            review::list_revisions,
            review::revision_content,
            review::compare,
            delivery::render_export,
            delivery::export_to_file,
            delivery::export_directory,
        ])
        .build(tauri::generate_context!())
        .map_err(refused)?;
    let handle = app.handle().clone();
    instance
        .listen(move |demand| answer(&handle, &answering, demand))
        .map_err(refused)?;
    let handle = app.handle().clone();
    let asked = Arc::new(AtomicBool::new(false));
    display::on_stop(move || {
        // The window saves what was typed and then closes; asked twice, the program doesn't wait for it.
        let first = !asked.swap(true, Ordering::Relaxed);
        match handle.get_webview_window("main").filter(|_| first) {
            Some(window) if window.close().is_ok() => {}
            _ => handle.exit(0),
        }
    });
    app.run(move |_, event| {
        // The claim on the database lives as long as the window.
        let _held = &instance;
        if matches!(event, RunEvent::Exit) {
            closing.close();
        }
    });
    Ok(())
}

/// Serves a second start: its file is opened, the window comes forward.
fn answer(app: &AppHandle, state: &State, demand: Demand) -> Reply {
    let opened = demand
        .file
        .map(|file| state.with_store(|store| imports::open(store, &file)))
        .transpose();
    if let Some(window) = app.get_webview_window("main") {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tell(format_args!(
                "la fenêtre n’a pas pu être mise en avant ({error})."
            ));
        }
    }
    // A window that is still loading doesn't hear events yet: it asks for the draft to open instead.
    if let Ok(Some(id)) = &opened {
        state.name_unless_asked(id);
    }
    match opened {
        Ok(id) => match app.emit(OPEN_REQUESTED, id) {
            Ok(()) => Reply { problem: None },
            Err(error) => Reply {
                problem: Some(refused(error).to_string()),
            },
        },
        Err(error) => Reply {
            problem: Some(error.message),
        },
    }
}

fn absolute(file: &Path) -> anyhow::Result<PathBuf> {
    std::path::absolute(file).map_err(|error| {
        anyhow!(
            "{}\u{a0}: chemin inutilisable ({}).",
            file.display(),
            reason(&error)
        )
    })
}

fn refused(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow!(
        "La fenêtre n’a pas pu s’ouvrir ({error})\u{a0}: redémarrez Chapô, et signalez ce message s’il revient."
    )
}
