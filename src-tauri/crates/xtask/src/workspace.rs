//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The folder that holds the root `Cargo.toml`.
pub fn root() -> PathBuf {
    // Cargo sets this when it runs the task; the crate lies three folders below the root.
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    own.ancestors().nth(3).map(Path::to_path_buf).unwrap_or_default()
}

/// Cargo's build folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Programs that the project installs for itself.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The window's sources.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// A built program of ours.
pub fn program(name: &str, release: bool) -> PathBuf {
    let profile = if release { "release" } else { "debug" };
    target()
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
