//! `cargo xtask test`: everything that must hold before a change lands.

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::{bindings, setup, shell, ui, workspace};

/// Formatting, lints, Rust tests, the window's types, lint and tests, bindings, and the real window.
///
/// # Errors
/// At the first step that fails.
pub fn test() -> Result<()> {
    let start = Instant::now();
    let (node, driver) = setup::for_tests()?;
    let root = workspace::root();
    let cargo = |arguments: &[&str]| {
        let mut command = shell::cargo(&root);
        command.args(arguments).env("TS_RS_EXPORT_DIR", bindings::fresh());
        command
    };
    shell::run("check the formatting", &mut cargo(&["fmt", "--all", "--check"]))?;
    ui::install(&node)?;
    ui::build(&node)?;
    ui::check(&node)?;
    let lints = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ];
    shell::run("lint the Rust", &mut cargo(&lints))?;
    bindings::clear()?;
    // A snapshot that changed is a failure here, never a file written.
    shell::run(
        "test the Rust",
        cargo(&["test", "--workspace", "--all-targets"]).env("INSTA_UPDATE", "no"),
    )?;
    bindings::check()?;
    window(&driver)?;
    let seconds = start.elapsed().as_secs();
    println!("✓ everything holds ({} min {} s)", seconds / 60, seconds % 60);
    Ok(())
}

/// The real program in a real window under Xvfb, driven over WebDriver. The program is there: testing the whole
/// workspace has built it, and the same choice of packages here spares building anything with other features.
fn window(driver: &std::path::Path) -> Result<()> {
    let mut command = Command::new("xvfb-run");
    command.args(["--auto-servernum", "--server-args=-screen 0 1440x900x24"]);
    command.arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args([
        "test",
        "--workspace",
        "--features",
        "system-tests/window",
        "--test",
        "window",
        "--",
    ]);
    // One window at a time: the tests share the display.
    command
        .args(["--test-threads=1", "--nocapture"])
        .current_dir(workspace::root());
    command.env("CHAPO_PROGRAM", workspace::program("chapo", false));
    command.env("TAURI_DRIVER", driver);
    command.env("CHAPO_SCREENSHOTS", workspace::target().join("screenshots"));
    shell::run("drive the real window", &mut command)
}
