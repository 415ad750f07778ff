//! Holds the suggestions to misspellings of ours: the right word is first in 88 of 100 and among the first five in 97.
//! Run with `--nocapture` to see the figures and the misses.

use std::collections::HashSet;

use analysis::{Request, Settings, analyse};
use document::Document;
use french::spelling::Speller;

const MISSPELLINGS: &str = include_str!("spelling/misspellings.txt");

/// What `check --suggest` offers for a word in a sentence; `None` where it isn't flagged.
fn fixes(word: &str, speller: &Speller) -> Option<Vec<String>> {
    let text = format!("Dans cette phrase, le mot {word} attend le lecteur.");
    let document = Document::markdown(&text);
    let settings = Settings {
        suggest: true,
        ..Settings::default()
    };
    let report = analyse(&Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: speller,
    });
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.check.id == "spelling.unknown-word")?;
    let flagged = document.slice(finding.span);
    // « l’entreprize »: what stands before the flagged part stays.
    let before = word.strip_suffix(flagged)?;
    let fix = |fix: &analysis::finding::Fix| format!("{before}{}", fix.label);
    Some(finding.fixes.iter().map(fix).collect())
}

#[test]
fn the_right_word_comes_first() {
    let speller = Speller::open(&system_tests::root().join("dictionaries/fr")).unwrap();
    let same = |a: &str, b: &str| a.replace('’', "'") == b.replace('’', "'");
    let (mut first, mut five, mut all) = (0, 0, 0);
    let mut missed = Vec::new();
    let mut seen = HashSet::new();
    for line in MISSPELLINGS.lines().filter(|line| !line.starts_with('#')) {
        let (wrong, right) = line.split_once(' ').unwrap();
        assert!(seen.insert(wrong), "{wrong} stands twice");
        all += 1;
        let fixes = fixes(wrong, &speller).unwrap_or_default();
        let place = fixes.iter().position(|fix| same(fix, right));
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some_and(|place| place < 5));
        if place != Some(0) {
            missed.push(format!("{wrong} ({right}): {}", fixes.join(", ")));
        }
    }
    let percent = |count: usize| 100.0 * f64::from(u32::try_from(count).unwrap()) / f64::from(all);
    println!(
        "{all} misspellings: right word first {:.1} %, in the first five {:.1} %\n{}",
        percent(first),
        percent(five),
        missed.join("\n")
    );
    assert!(all >= 300);
    assert!(
        percent(first) >= 88.0 && percent(five) >= 97.0,
        "first {first}, five {five} of {all}"
    );
}
