//! Running other programs: each step says what it does and fails with one clear line.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Prints what comes next.
pub fn step(what: &str) {
    println!("▸ {what}");
}

/// Prints that a step has nothing to do.
pub fn skip(what: &str) {
    println!("· {what}");
}

/// Runs a command and shows its output.
///
/// # Errors
/// When it can't be started or ends with another status than 0.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    step(what);
    let start = Instant::now();
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("{what}: {} ended with {status}", line(command));
    }
    println!("  done in {} s", start.elapsed().as_secs());
    Ok(())
}

/// What a command prints, or `None` where it can't be started or fails.
pub fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let out = Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    out.status
        .success()
        .then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}

/// Whether a program is found on the PATH.
pub fn exists(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| {
            folder
                .join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
                .is_file()
        })
    })
}

/// A cargo command in the project's root: the cargo that runs this task.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    format!("`{}`", words.join(" "))
}

fn cannot_start(command: &Command) -> String {
    format!("{} can't be started", line(command))
}
