//! The most memory that a program needs which holds a dictionary, a draft, its source, what is kept from key to key
//! and the report, through some keys. Prints MiB, on Linux.
//!
//! `cargo run --release -p bench --example memory -- 100000`

use bench::{Corpus, Open};
use french::spelling::Speller;

/// Keys pressed.
const KEYS: u64 = 20;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: usize = std::env::args()
        .nth(1)
        .map_or(Ok(100_000), |words| words.parse())?;
    let draft = Corpus::read(&bench::root())?.draft(words);
    let corpus = Corpus::read(&bench::root())?;
    let texts = peak()?;
    let speller = Speller::open(&bench::dictionary())?;
    let opened = peak()?;
    let mut open = Open::beside(&draft.source, &speller);
    let mut held = open.key(&draft.text);
    let first = peak()?;
    for key in 0..KEYS {
        let text = corpus.changed(&draft, key);
        held = open.key(&text);
    }
    let (document, report) = &held;
    println!(
        "{} words, {} findings: {:.1} MiB at most after {KEYS} keys (texts alone {texts:.1}, with the dictionary {opened:.1}, after the first report {first:.1})",
        document.counts().mots,
        report.findings.len(),
        peak()?,
    );
    Ok(())
}

/// The peak of resident memory in MiB, as the system tells it.
fn peak() -> Result<f64, Box<dyn std::error::Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next());
    Ok(kib.ok_or("the system tells no VmHWM")?.parse::<f64>()? / 1024.0)
}
