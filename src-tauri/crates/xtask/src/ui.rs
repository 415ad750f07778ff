//! Building and checking the window's sources.

use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::setup::Node;
use crate::{shell, workspace};

/// Installs the packages that the lock file names, where they aren't there yet.
///
/// # Errors
/// When npm fails.
pub fn install(node: &Node) -> Result<()> {
    let ui = workspace::ui();
    let lock = modified(&ui.join("package-lock.json")).context("ui/package-lock.json is missing")?;
    // npm writes this file last.
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= lock) {
        shell::skip("the window's packages are there");
        return Ok(());
    }
    shell::run(
        "install the window's packages",
        &mut node.npm(&["ci", "--no-audit", "--no-fund"])?,
    )
}

/// Builds `ui/dist`, where a source is newer than it.
///
/// # Errors
/// When the bundler fails.
pub fn build(node: &Node) -> Result<()> {
    let ui = workspace::ui();
    let built = modified(&ui.join("dist/index.html"));
    let newest = ["src", "index.html", "package-lock.json", "vite.config.ts"]
        .iter()
        .filter_map(|name| newest(&ui.join(name)))
        .max();
    let is_ours = ui.join("dist/assets").is_dir();
    if is_ours && built.zip(newest).is_some_and(|(built, newest)| built >= newest) {
        shell::skip("the window is built");
        return Ok(());
    }
    shell::run("build the window", &mut node.npm(&["run", "build"])?)
}

/// Types, lint and unit tests.
///
/// # Errors
/// When one of them fails.
pub fn check(node: &Node) -> Result<()> {
    shell::run("check the window's types", &mut node.npm(&["run", "check"])?)?;
    shell::run("lint the window", &mut node.npm(&["run", "lint"])?)?;
    shell::run("test the window's parts", &mut node.npm(&["run", "test"])?)
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// When the newest file below a path was changed.
fn newest(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return modified(path);
    }
    let entries = std::fs::read_dir(path).ok()?;
    entries.filter_map(|entry| newest(&entry.ok()?.path())).max()
}
