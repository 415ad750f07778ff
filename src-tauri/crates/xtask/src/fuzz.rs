//! `cargo xtask fuzz`: the targets under `tests/fuzz`, each for a while, from our own texts on.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{setup, shell, workspace};

/// The targets, as `tests/fuzz/Cargo.toml` names them.
const TARGETS: [&str; 2] = ["analyse", "fix"];

/// Texts to begin with: short ones made for this, the case pages, whole articles.
const SEEDS: [&str; 3] = ["tests/fuzz/seeds", "tests/cases", "tests/corpus"];

/// Longer texts find no more and take longer; the families of bad texts hold what length does.
const LONGEST: u32 = 4_096;

/// A text that takes longer is told as a fault.
const SECONDS_A_TEXT: u32 = 10;

/// Runs one target, or each in turn. What it found stays in `target/fuzz/corpus`, for the next run to begin with.
///
/// # Errors
/// When a target isn't known, can't be built, or a text broke what it holds; that text lies in
/// `target/fuzz/artifacts`.
pub fn fuzz(seconds: u32, target: Option<&str>) -> Result<()> {
    if let Some(name) = target.filter(|name| !TARGETS.contains(name)) {
        bail!("there is no target `{name}`; there are: {}", TARGETS.join(", "));
    }
    let program = setup::for_fuzzing()?;
    let root = workspace::root();
    let out = workspace::target().join("fuzz");
    for name in TARGETS
        .into_iter()
        .filter(|name| target.is_none_or(|one| one == *name))
    {
        let corpus = out.join("corpus").join(name);
        let found = out.join("artifacts").join(name);
        for folder in [&corpus, &found] {
            fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
        }
        let mut run = std::process::Command::new(&program);
        run.current_dir(&root)
            // The fuzzer's flags are unstable ones; the toolchain is the project's own.
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none"])
            .arg("--target-dir")
            .arg(&out)
            .arg(name)
            .arg(&corpus)
            .args(SEEDS.map(|seeds| root.join(seeds)))
            .arg("--")
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={LONGEST}"))
            .arg(format!("-timeout={SECONDS_A_TEXT}"))
            .arg(format!("-dict={}", root.join("tests/fuzz/french.dict").display()))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg("-print_final_stats=1");
        shell::run(&format!("let {name} be fuzzed for {seconds} s"), &mut run)?;
    }
    Ok(())
}
