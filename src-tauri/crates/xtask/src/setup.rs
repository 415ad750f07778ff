//! The set-up that a fresh machine lacks. A step that is already done is skipped.

mod libraries;
mod node;
mod tool;

pub use node::Node;

use std::path::PathBuf;

use anyhow::Result;

/// What is needed to build the engine alone.
///
/// # Errors
/// As [`for_window`].
pub fn for_engine() -> Result<()> {
    libraries::install(libraries::ENGINE)
}

/// What is needed to build and open the window.
///
/// # Errors
/// When something is missing that can't be installed from here; names it and the command that installs it.
pub fn for_window() -> Result<Node> {
    libraries::install(libraries::BUILD)?;
    node::find_or_install()
}

/// What the tests need on top: Node, and where tauri-driver is.
///
/// # Errors
/// As [`for_window`].
pub fn for_tests() -> Result<(Node, PathBuf)> {
    let node = for_window()?;
    libraries::install(libraries::WINDOW_TESTS)?;
    Ok((node, tool::TAURI_DRIVER.find_or_install()?))
}

/// What fuzzing needs: the engine's libraries, and where cargo-fuzz is.
///
/// # Errors
/// As [`for_window`].
pub fn for_fuzzing() -> Result<PathBuf> {
    for_engine()?;
    tool::CARGO_FUZZ.find_or_install()
}
