//! tauri-driver, the WebDriver server that opens the real window.

use std::path::PathBuf;

use anyhow::Result;

use crate::{shell, workspace};

/// The version that the window tests were written with.
const VERSION: &str = "2.1.0";

/// Where tauri-driver is.
pub struct Driver {
    /// The program.
    pub path: PathBuf,
}

/// Finds tauri-driver in the build folder, or installs it there.
///
/// # Errors
/// When cargo can't build it.
pub fn find_or_install() -> Result<Driver> {
    let folder = workspace::tools().join("tauri-driver");
    let path = folder
        .join("bin")
        .join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX));
    let stamp = folder.join(format!("version-{VERSION}"));
    if path.is_file() && stamp.is_file() {
        shell::skip(&format!("tauri-driver {VERSION} is there"));
        return Ok(Driver { path });
    }
    let mut command = shell::cargo(&workspace::root());
    command
        .args([
            "install",
            "--locked",
            "--force",
            "tauri-driver",
            "--version",
            VERSION,
            "--root",
        ])
        .arg(&folder);
    command
        .arg("--target-dir")
        .arg(workspace::target().join("tauri-driver"));
    shell::run(
        &format!("install tauri-driver {VERSION} into the build folder"),
        &mut command,
    )?;
    std::fs::write(&stamp, VERSION)?;
    Ok(Driver { path })
}
