//! No command: `chapo` becomes the program of the window, which lies beside it, with the same arguments.

use std::env::{self, consts::EXE_SUFFIX};
use std::process::Command;

use anyhow::anyhow;

use super::Verdict;
use crate::error::reason;

/// Runs the window in place of this process; on Windows, beside it.
pub fn become_window() -> anyhow::Result<Verdict> {
    let failed = |error| {
        anyhow!(
            "La fenêtre de Chapô ne peut pas démarrer, chapo-window est {}\u{a0}: réinstallez Chapô.",
            reason(&error)
        )
    };
    let program = env::current_exe()
        .and_then(|program| program.canonicalize())
        .map_err(failed)?;
    let mut window = Command::new(program.with_file_name(format!("chapo-window{EXE_SUFFIX}")));
    window.args(env::args_os().skip(1));
    replace(&mut window).map_err(failed)
}

#[cfg(unix)]
fn replace(window: &mut Command) -> std::io::Result<Verdict> {
    use std::os::unix::process::CommandExt as _;
    // Returns only where the other program can't be started.
    Err(window.exec())
}

#[cfg(not(unix))]
fn replace(window: &mut Command) -> std::io::Result<Verdict> {
    window.spawn().map(|_| Verdict::Clean)
}
