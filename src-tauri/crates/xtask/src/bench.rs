//! `cargo xtask bench`: what a report costs, in times and memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{setup, shell, workspace};

/// Medians in nanoseconds, by name: `7000-words/whole`.
type Medians = BTreeMap<String, f64>;

/// Measures, prints the medians and writes them to `target/bench.json`.
///
/// # Errors
/// When the set-up, the build or a measurement fails.
pub fn bench() -> Result<()> {
    setup::for_engine()?;
    let root = workspace::root();
    let measured = workspace::target().join("criterion");
    if measured.exists() {
        // A name that is no longer measured must not be told again.
        fs::remove_dir_all(&measured)?;
    }
    let mut bench = shell::cargo(&root);
    bench.args(["bench", "--package", "bench", "--bench", "speed"]);
    // Where the figures are looked for, whatever else the machine is set to.
    bench.env("CRITERION_HOME", &measured);
    shell::run("measure the times, on one core", &mut bench)?;
    let medians = read(&measured)?;
    let file = workspace::target().join("bench.json");
    let whole: serde_json::Map<_, _> = medians
        .iter()
        .map(|(name, median)| (name.clone(), Value::from(median.round())))
        .collect();
    fs::write(&file, format!("{:#}\n", Value::Object(whole)))?;
    print!("{}", table(&medians));
    println!("\nthe medians in nanoseconds: {}", file.display());
    memory(&root)
}

/// The most memory that a long draft takes; Linux alone tells it.
fn memory(root: &Path) -> Result<()> {
    if !cfg!(target_os = "linux") {
        shell::skip("memory is measured on Linux");
        return Ok(());
    }
    let mut memory = shell::cargo(root);
    memory.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "bench",
        "--example",
        "memory",
        "--",
        "100000",
    ]);
    shell::run("measure the memory", &mut memory)
}

/// The medians that criterion has left, `group/name/new/estimates.json`.
fn read(measured: &Path) -> Result<Medians> {
    let mut medians = Medians::new();
    for group in folders(measured)? {
        for name in folders(&group)? {
            let file = name.join("new/estimates.json");
            let Ok(text) = fs::read_to_string(&file) else {
                continue;
            };
            let estimates: Value = serde_json::from_str(&text)?;
            let median = estimates["median"]["point_estimate"]
                .as_f64()
                .with_context(|| format!("{} has no median", file.display()))?;
            let label = name
                .strip_prefix(measured)?
                .display()
                .to_string()
                .replace('\\', "/");
            medians.insert(label, median);
        }
    }
    if medians.is_empty() {
        bail!("criterion has left no figure in {}", measured.display());
    }
    Ok(medians)
}

fn folders(parent: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent).with_context(|| format!("{} can't be read", parent.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    Ok(folders)
}

/// What is measured at each length, and the most it may take, in milliseconds, where something is promised.
const ROWS: [(&str, &str, Option<f64>); 6] = [
    ("700-words", "whole", Some(4.0)),
    ("700-words", "one-sentence", Some(0.4)),
    ("7000-words", "whole", None),
    ("7000-words", "one-sentence", Some(1.5)),
    ("100000-words", "whole", None),
    ("100000-words", "one-sentence", Some(15.0)),
];

/// The medians beside the bare parse and beside what is promised.
fn table(medians: &Medians) -> String {
    let median = |length: &str, work: &str| medians.get(&format!("{length}/{work}")).copied();
    let milliseconds = |nanoseconds: f64| format!("{:.3} ms", nanoseconds / 1e6);
    let mut table = format!(
        "\n{:<28} {:>12} {:>12} {:>12}\n",
        "median", "takes", "bare parse", "at most"
    );
    for (length, work, most) in ROWS {
        let Some(takes) = median(length, work) else {
            continue;
        };
        let floor = median(length, "parse-floor").map_or_else(String::new, milliseconds);
        let most = match most {
            Some(most) if takes > most * 1e6 => format!("{most} ms  ✗"),
            Some(most) => format!("{most} ms  ✓"),
            None => String::new(),
        };
        table += &format!(
            "{:<28} {:>12} {floor:>12} {most:>12}\n",
            format!("{length}/{work}"),
            milliseconds(takes)
        );
    }
    if let (Some(short), Some(long)) = (median("7000-words", "whole"), median("100000-words", "whole")) {
        let growth = (long / 100_000.0) / (short / 7_000.0);
        let linear = if growth <= 1.2 { '✓' } else { '✗' };
        table += &format!(
            "a word of 100,000 takes {growth:.2} times what one of 7,000 takes (1.2 at most) {linear}\n"
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_criterion_leaves_becomes_medians_and_a_table() {
        let folder = std::env::temp_dir().join(format!("chapo-medians-{}", std::process::id()));
        for (name, median) in [
            ("700-words/whole", 5e6),
            ("700-words/parse-floor", 4e3),
            ("7000-words/whole", 7e6),
            ("100000-words/whole", 150e6),
        ] {
            let new = folder.join(name).join("new");
            fs::create_dir_all(&new).unwrap();
            let estimates = format!("{{\"median\":{{\"point_estimate\":{median}}}}}");
            fs::write(new.join("estimates.json"), estimates).unwrap();
        }
        // Criterion keeps its own pages beside them.
        fs::create_dir_all(folder.join("700-words/report")).unwrap();
        let medians = read(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(medians.len(), 4);
        assert_eq!(medians["700-words/parse-floor"], 4e3);
        let table = table(&medians);
        assert!(
            table.contains("5.000 ms") && table.contains("0.004 ms"),
            "{table}"
        );
        assert!(table.contains("4 ms  ✗"), "{table}");
        assert!(table.contains("1.50 times") && table.contains("✗\n"), "{table}");
    }
}
