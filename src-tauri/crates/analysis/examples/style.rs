//! Prints what the checks of words say of texts: `cargo run --example style -- FILE…`.

use std::path::Path;

use analysis::{Request, Settings, analyse};
use document::Document;
use french::spelling::Speller;

const CHECKS: [&str; 5] = [
    "readability.hollow-phrase",
    "readability.pleonasm",
    "readability.anglicism",
    "readability.long-word",
    "readability.repeated-word",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut settings = Settings::default();
    for (variable, key) in [
        ("NEAR", "near-words"),
        ("MANY", "many-words"),
        ("SUBJECT", "subject-percent"),
    ] {
        if let Ok(value) = std::env::var(variable) {
            settings
                .thresholds
                .insert(format!("readability.repeated-word.{key}"), value.parse()?);
        }
    }
    let speller = Speller::open(Path::new(&arguments.next().ok_or("dictionary folder?")?))?;
    let (mut words, mut counts) = (0, [0; CHECKS.len()]);
    for file in arguments {
        let text = std::fs::read_to_string(&file)?;
        let document = if file.ends_with(".txt") {
            Document::plain(&text, 0)
        } else {
            Document::markdown(&text)
        };
        let report = analyse(&Request {
            document: &document,
            source: None,
            settings: &settings,
            spelling: &speller,
        });
        words += report.counts.words.mots;
        for finding in &report.findings {
            let Some(index) = CHECKS.iter().position(|check| *check == finding.check.id) else {
                continue;
            };
            counts[index] += 1;
            let start = text[..finding.span.start]
                .char_indices()
                .rev()
                .nth(70)
                .map_or(0, |(at, _)| at);
            let last = finding.places.last().map_or(finding.span.end, |span| span.end);
            let end = text[last..]
                .char_indices()
                .nth(50)
                .map_or(text.len(), |(at, _)| last + at);
            let shown = format!(
                "{}⟦{}⟧{}",
                &text[start..finding.span.start],
                &text[finding.span.start..last],
                &text[last..end]
            );
            let fixes: Vec<&str> = finding.fixes.iter().map(|fix| fix.label.as_str()).collect();
            println!(
                "{}\t{}\t{}\t{}\t{:?}",
                file.rsplit('/').next().unwrap_or(""),
                finding.check.id,
                shown.replace('\n', " "),
                finding.message,
                fixes
            );
        }
    }
    println!("{words} words");
    for (check, count) in CHECKS.iter().zip(counts) {
        println!("{check}: {count}");
    }
    Ok(())
}
