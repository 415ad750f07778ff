//! What the window may call. Adapters only: argument in, one call, answer out.

pub mod delivery;
pub mod facts;
pub mod library;
pub mod pages;
pub mod review;
pub mod settings;
pub mod words;
pub mod writing;

/// The program's state, as Tauri hands it to a command.
type Held<'a> = tauri::State<'a, chapo::state::State>;
