//! Prints how long a report takes, beside the bare Markdown parse of the same text: medians over articles of
//! our corpus, told again and again with other words until they are long enough.
//!
//! `cargo run --release -p analysis --example speed -- dictionaries/fr tests/corpus/drafts`

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use analysis::proposals::subheadings;
use analysis::{Request, Settings, analyse, analyse_with};
use document::Document;
use french::spelling::{NoSpelling, Speller, Spelling};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut folders = std::env::args().skip(1).map(PathBuf::from);
    let (Some(dictionary), Some(drafts)) = (folders.next(), folders.next()) else {
        return Err("speed <folder of the dictionary> <folder of drafts>".into());
    };
    let opened = Instant::now();
    let speller = Speller::open(&dictionary)?;
    println!("dictionary opened in {:.1?}", opened.elapsed());
    let bodies = bodies(&drafts)?;
    for words in [700, 7_000, 100_000] {
        measure(&text_of(&bodies, words), &speller);
    }
    Ok(())
}

fn measure(text: &str, speller: &Speller) {
    let document = Document::markdown(text);
    let source = Document::plain(text, 0);
    let settings = Settings::default();
    let request = |spelling| Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling,
    };
    println!("\n{} words", document.counts().mots);
    let cold = Instant::now();
    let report = analyse(&request(speller));
    println!("  analyse, speller cold  {:>10.2?}", cold.elapsed());
    println!("  findings               {:>10}", report.findings.len());
    let times = if text.len() > 200_000 { 7 } else { 31 };
    median("bare Markdown parse", times, || {
        pulldown_cmark::Parser::new_ext(text, document::options())
            .into_offset_iter()
            .count()
    });
    median("document", times, || Document::markdown(text));
    median("analyse", times, || analyse(&request(speller)));
    median("  without spelling", times, || {
        analyse(&request(&NoSpelling as &dyn Spelling))
    });
    median("  with a source", times, || {
        analyse(&Request {
            source: Some(&source),
            ..request(speller)
        })
    });
    let changed = text.replacen(". ", " ici. ", 1);
    let (mut read, mut looked_at) = (document::Cache::default(), analysis::Cache::default());
    let mut turn = false;
    median("one sentence changed", times, || {
        turn = !turn;
        let document = Document::markdown_with(if turn { &changed } else { text }, &mut read);
        let request = Request {
            document: &document,
            ..request(speller)
        };
        analyse_with(&request, &mut looked_at)
    });
    median("  of which document", times, || {
        turn = !turn;
        Document::markdown_with(if turn { &changed } else { text }, &mut read)
    });
    median("proposals", times, || subheadings::propose(&request(speller)));
}

/// Prints the median and the shortest of some runs.
fn median<T>(what: &str, times: usize, mut work: impl FnMut() -> T) {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    took.sort();
    println!(
        "  {what:<22} {:>10.2?}  (shortest {:.2?})",
        took[times / 2],
        took[0]
    );
}

/// The drafts without their front matter.
fn bodies(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    paths.sort();
    let bodies = paths.iter().map(|path| {
        let text = std::fs::read_to_string(path)?;
        let start = Document::markdown(&text).body_start;
        Ok(text[start..].trim().to_owned())
    });
    bodies.collect()
}

/// About `words` words. Each round says « 7 » and « mot7 » in other places, so that no block comes twice.
fn text_of(bodies: &[String], words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    for round in 0.. {
        for body in bodies {
            for paragraph in body.split("\n\n") {
                if count >= words {
                    return text;
                }
                text.push_str(paragraph);
                if round > 0 && !paragraph.starts_with(['#', '|', '-', '`', '>', '<']) {
                    text.push_str(&format!(
                        " Ce point revient {round} fois dans le dossier de mars."
                    ));
                }
                text.push_str("\n\n");
                count += paragraph.split_whitespace().count();
            }
        }
    }
    text
}
