//! `cargo xtask run`: the window, or the same job in the terminal where there is no display.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{display, setup, shell, ui, workspace};

/// Opens the window on its database, or goes through the sample in the terminal.
///
/// # Errors
/// When a step of the set-up, the build or the job fails.
pub fn run(file: Option<&Path>, release: bool) -> Result<()> {
    let node = setup::for_window()?;
    ui::install(&node)?;
    ui::build(&node)?;
    let mut build = shell::cargo(&workspace::root());
    build.args(["build", "--package", "chapo", "--bins"]);
    if release {
        build.arg("--release");
    }
    shell::run("build Chapô", &mut build)?;
    let program = workspace::program("chapo", release);
    if display::is_there() {
        let mut window = Command::new(&program);
        window.args(file);
        return shell::run("open Chapô (close its window to come back here)", &mut window);
    }
    println!("! There is no display here: the same job is done in the terminal.");
    in_terminal(&program)
}

/// Imports the sample source, checks the sample draft, writes the finished page.
fn in_terminal(program: &Path) -> Result<()> {
    let folder = workspace::target().join("sample");
    std::fs::create_dir_all(&folder)?;
    let sample = workspace::root().join("src-tauri/sample");
    let data = folder.join("data");
    let (source, imported) = (folder.join("source.txt"), folder.join("import.md"));
    let (draft, page) = (folder.join("draft.md"), folder.join("article.html"));
    std::fs::copy(sample.join("source.txt"), &source).context("the sample source is missing")?;
    std::fs::copy(sample.join("draft.md"), &draft).context("the sample draft is missing")?;
    let chapo = || {
        let mut command = Command::new(program);
        command.env("CHAPO_DATA_DIR", &data);
        command
    };
    let mut import = chapo();
    import
        .arg("import")
        .arg(&source)
        .arg("-o")
        .arg(&imported)
        .arg("--force");
    shell::run("import the sample source", &mut import)?;
    check(chapo().arg("check").arg(&draft))?;
    let mut export = chapo();
    export
        .arg("export")
        .arg(&draft)
        .arg("-o")
        .arg(&page)
        .args(["--as", "page"]);
    shell::run("write the finished page", &mut export)?;
    println!("\nThe finished page: {}", page.display());
    Ok(())
}

/// A draft with something to mend ends with status 1, which is an answer and not a fault.
fn check(command: &mut Command) -> Result<()> {
    shell::step("check the sample draft");
    let status = command.status().context("chapo can't be started")?;
    match status.code() {
        Some(0 | 1) => Ok(()),
        _ => bail!("chapo check ended with {status}"),
    }
}
