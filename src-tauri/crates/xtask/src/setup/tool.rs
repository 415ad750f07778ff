//! Programs of cargo's registry that the project runs, each in the build folder, at a version of its own.

use std::path::PathBuf;

use anyhow::Result;

use crate::{shell, workspace};

/// A program that `cargo install` gives.
pub struct Tool {
    name: &'static str,
    version: &'static str,
}

/// tauri-driver, the WebDriver server that opens the real window; the version that the window tests were written with.
pub const TAURI_DRIVER: Tool = Tool {
    name: "tauri-driver",
    version: "2.1.0",
};

/// cargo-fuzz, which builds the fuzz targets with the fuzzer's flags.
pub const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
};

impl Tool {
    /// Where the program is in the build folder; installs it there first if it is missing.
    ///
    /// # Errors
    /// When cargo can't build it.
    pub fn find_or_install(&self) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = workspace::tools().join(name);
        let path = folder
            .join("bin")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let stamp = folder.join(format!("version-{version}"));
        if path.is_file() && stamp.is_file() {
            shell::skip(&format!("{name} {version} is there"));
            return Ok(path);
        }
        let mut command = shell::cargo(&workspace::root());
        command
            .args([
                "install",
                "--locked",
                "--force",
                name,
                "--version",
                version,
                "--root",
            ])
            .arg(&folder);
        command.arg("--target-dir").arg(workspace::target().join(name));
        shell::run(
            &format!("install {name} {version} into the build folder"),
            &mut command,
        )?;
        std::fs::write(&stamp, version)?;
        Ok(path)
    }
}
