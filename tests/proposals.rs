//! What is proposed for our own articles, as it was last read: keyphrases, subheadings, title, description, address.

use std::fmt::Write as _;
use std::fs;

use analysis::proposals::{keyphrases, snippet, subheadings};
use analysis::{Request, Settings};
use document::Document;
use french::spelling::NoSpelling;
use system_tests::root;

/// A draft without its subheadings.
fn without_subheadings(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("##"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn told(text: &str) -> String {
    let document = Document::markdown(text);
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    };
    let mut out = String::new();
    let phrases: Vec<String> = keyphrases::propose(&document, 10)
        .into_iter()
        .map(|one| one.text)
        .collect();
    let _ = writeln!(out, "{}\n", phrases.join(" · "));
    for one in subheadings::propose(&request) {
        let line = text.get(..one.at).unwrap_or("").matches('\n').count() + 1;
        let titles: Vec<String> = one.titles.into_iter().map(|title| title.text).collect();
        let _ = writeln!(out, "line {line}: {}", titles.join(" · "));
    }
    let found = snippet::propose(&request);
    for title in &found.titles {
        let _ = write!(out, "\ntitle: {} ({} px)", title.text, title.pixels);
    }
    let _ = write!(
        out,
        "\ndescription: {}",
        found.description.unwrap_or_default().text
    );
    let _ = write!(
        out,
        "\nslug: {}\nchapô: {}\n",
        found.slug,
        found.chapo.unwrap_or_default()
    );
    out
}

#[test]
fn proposals_stay_as_they_were_read() {
    let mut paths: Vec<_> = fs::read_dir(root().join("tests/corpus/drafts"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        let text = without_subheadings(&fs::read_to_string(&path).unwrap());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        insta::assert_snapshot!(name, told(&text));
    }
}
