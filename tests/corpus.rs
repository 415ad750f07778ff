//! Whole articles: our finished drafts must give no typographic and no spelling finding, our faulty ones the
//! faults that were planted, and every report stays as it was read.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use analysis::fix::{apply, typography};
use analysis::{Category, Finding, Report, Request, Settings, analyse};
use document::Document;
use french::spelling::{NoSpelling, Speller};
use french::typography::Profile;
use system_tests::root;

fn speller() -> anyhow::Result<Speller> {
    Ok(Speller::open(&root().join("dictionaries/fr"))?)
}

fn drafts(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "md") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn report(document: &Document, speller: &Speller) -> Report {
    analyse(&Request {
        document,
        source: None,
        settings: &Settings::default(),
        spelling: speller,
    })
}

/// One finding a line: check, place, excerpt, message, best fix.
fn told(document: &Document, findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let before = &document.text[..finding.span.start];
        let line = before.matches('\n').count() + 1;
        let place = match finding.field {
            Some(field) => field.id().to_owned(),
            None => format!("line {line}"),
        };
        let fix = finding
            .fixes
            .first()
            .map_or_else(String::new, |fix| format!(" → {}", fix.label));
        let _ = writeln!(
            out,
            "{} · {place} · {} · {}{fix}",
            finding.check.id, finding.excerpt, finding.message
        );
    }
    out
}

fn of_the_words(findings: Vec<Finding>) -> Vec<Finding> {
    findings
        .into_iter()
        .filter(|finding| matches!(finding.check.category, Category::Typography | Category::Spelling))
        .collect()
}

#[test]
fn finished_articles_are_clean() {
    let speller = speller().unwrap();
    for path in drafts(&root().join("tests/corpus/drafts")).unwrap() {
        let document = Document::markdown(&fs::read_to_string(&path).unwrap());
        let findings = of_the_words(report(&document, &speller).findings);
        assert!(
            findings.is_empty(),
            "{}\n{}",
            path.display(),
            told(&document, &findings)
        );
        let edits = typography(&document, &Settings::default(), Profile::ImprimerieNationale);
        assert!(edits.is_empty(), "{}: {edits:?}", path.display());
    }
}

#[test]
fn reports_stay_as_they_were_read() {
    let speller = speller().unwrap();
    for folder in ["drafts", "faulty"] {
        for path in drafts(&root().join("tests/corpus").join(folder)).unwrap() {
            let document = Document::markdown(&fs::read_to_string(&path).unwrap());
            let report = report(&document, &speller);
            let name = format!("{folder}-{}", path.file_stem().unwrap().to_string_lossy());
            insta::assert_snapshot!(name, told(&document, &report.findings));
        }
    }
    // The draft that a newcomer meets: a few faults stand in it so that every panel has something to show.
    let sample = fs::read_to_string(root().join("src-tauri/sample/draft.md")).unwrap();
    let document = Document::markdown(&sample);
    let report = report(&document, &speller);
    insta::assert_snapshot!("sample", told(&document, &report.findings));
}

#[test]
fn planted_faults_are_found() {
    let speller = speller().unwrap();
    for path in drafts(&root().join("tests/corpus/faulty")).unwrap() {
        let document = Document::markdown(&fs::read_to_string(&path).unwrap());
        let findings = of_the_words(report(&document, &speller).findings);
        let faults = fs::read_to_string(path.with_extension("faults.tsv")).unwrap();
        let mut missed = Vec::new();
        for fault in faults.lines().skip(1) {
            let mut cells = fault.split('\t');
            let (kind, text) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
            if !matches!(kind, "spelling" | "typography") || text.is_empty() {
                continue;
            }
            let places: Vec<usize> = document.text.match_indices(text).map(|(at, _)| at).collect();
            let found = places.iter().any(|at| {
                findings
                    .iter()
                    .flat_map(|finding| finding.places.iter().chain([&finding.span]))
                    .any(|span| span.start < at + text.len() && *at < span.end.max(span.start + 1))
            });
            if !found {
                missed.push(fault.to_owned());
            }
        }
        assert!(missed.is_empty(), "{}\n{}", path.display(), missed.join("\n"));
    }
}

#[test]
fn mended_articles_need_no_second_pass() {
    for path in drafts(&root().join("tests/corpus/faulty")).unwrap() {
        for profile in Profile::ALL {
            let document = Document::markdown(&fs::read_to_string(&path).unwrap());
            let once = apply(
                &document.text,
                &typography(&document, &Settings::default(), profile),
            );
            assert_eq!(once[..document.body_start], document.text[..document.body_start]);
            let again = Document::markdown(&once);
            assert!(
                typography(&again, &Settings::default(), profile).is_empty(),
                "{}",
                path.display()
            );
            let settings = Settings {
                profile: Some(profile.into()),
                ..Settings::default()
            };
            let left = analyse(&Request {
                document: &again,
                source: None,
                settings: &settings,
                spelling: &NoSpelling,
            });
            let typographic: Vec<Finding> = left
                .findings
                .into_iter()
                .filter(|finding| finding.check.category == Category::Typography)
                .collect();
            assert!(typographic.is_empty(), "{}", told(&again, &typographic));
        }
    }
}
