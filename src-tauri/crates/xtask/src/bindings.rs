//! The TypeScript that the wire types generate: written, or held against the committed files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{shell, workspace};

/// Writes `ui/src/bindings`.
///
/// # Errors
/// When the generator can't be built or run.
pub fn write() -> Result<()> {
    generate(&workspace::ui().join("src/bindings"))
}

/// Where the tests of the wire types write what the Rust types give now.
pub fn fresh() -> PathBuf {
    workspace::target().join("bindings")
}

/// Forgets what earlier tests wrote.
///
/// # Errors
/// When the folder can't be removed.
pub fn clear() -> Result<()> {
    match std::fs::remove_dir_all(fresh()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Holds the committed bindings against what the tests have just written.
///
/// # Errors
/// When they differ; names the files.
pub fn check() -> Result<()> {
    let fresh = fresh();
    let (fresh, committed) = (files(&fresh)?, files(&workspace::ui().join("src/bindings"))?);
    let mut stale: Vec<&String> = fresh
        .keys()
        .chain(committed.keys())
        .filter(|name| fresh.get(*name) != committed.get(*name))
        .collect();
    stale.sort();
    stale.dedup();
    if !stale.is_empty() {
        bail!("the TypeScript bindings are stale ({stale:?}); run: cargo xtask bindings");
    }
    shell::skip(&format!("the {} TypeScript bindings are fresh", fresh.len()));
    Ok(())
}

fn generate(folder: &Path) -> Result<()> {
    let mut command = shell::cargo(&workspace::root());
    command.args([
        "test",
        "--quiet",
        "--package",
        "chapo",
        "--lib",
        "export_bindings",
    ]);
    command.env("TS_RS_EXPORT_DIR", folder);
    shell::run("generate the TypeScript bindings", &mut command)
}

fn files(folder: &Path) -> Result<BTreeMap<String, String>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))?;
    entries
        .map(|entry| {
            let path = entry?.path();
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            Ok((name, std::fs::read_to_string(&path)?))
        })
        .collect()
}
