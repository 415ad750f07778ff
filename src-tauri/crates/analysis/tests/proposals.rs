//! Measures the proposals against what people wrote. By default on our own drafts, whose subheadings are taken out;
//! `CHAPO_PROPOSALS` names a folder with `keyphrases/` (texts and `reference.tsv`) and `subheadings/` (guides).
//! `docs/proposals.md` has the figures.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails there")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use analysis::proposals::{keyphrases, subheadings};
use analysis::{Request, Settings};
use document::{BlockKind, Document};
use french::spelling::NoSpelling;
use french::stem::stem;
use french::words::tokens;

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/corpus/drafts")
}

/// The texts of a folder, in the order of their names.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole.max(1)).unwrap())
}

/// A phrase by the stems of its words.
fn stems(phrase: &str) -> String {
    let stems: Vec<String> = tokens(phrase)
        .iter()
        .map(|token| stem(token.text(phrase)))
        .collect();
    stems.join(" ")
}

/// A text without its subheadings: its paragraphs and lists, and before which of them one stood.
fn stripped(text: &str) -> (Vec<String>, BTreeSet<usize>) {
    let (_, body) = document::split(text);
    let (mut blocks, mut starts, mut pending) = (Vec::new(), BTreeSet::new(), false);
    for block in body.split("\n\n").map(str::trim) {
        let (first, rest) = block.split_once('\n').unwrap_or((block, ""));
        let heading = first.starts_with('#');
        pending |= heading && first.starts_with("## ");
        let block = if heading { rest.trim() } else { block };
        if block.split_whitespace().count() < 5 {
            continue;
        }
        if pending && !blocks.is_empty() {
            starts.insert(blocks.len());
        }
        pending = false;
        blocks.push(block.to_owned());
    }
    (blocks, starts)
}

/// Beeferman's Pk over blocks.
fn pk(reference: &BTreeSet<usize>, found: &BTreeSet<usize>, blocks: usize) -> f64 {
    let sections = |starts: &BTreeSet<usize>| -> Vec<usize> {
        (0..blocks).map(|at| starts.range(..=at).count()).collect()
    };
    let (wanted, got) = (sections(reference), sections(found));
    let width = (blocks / (reference.len() + 1)).div_ceil(2).max(2);
    let windows = 0..blocks.saturating_sub(width);
    let wrong = windows
        .clone()
        .filter(|at| (wanted[*at] == wanted[at + width]) != (got[*at] == got[at + width]));
    ratio(wrong.count(), windows.len())
}

/// F1 of exact boundaries.
fn f1(reference: &BTreeSet<usize>, found: &BTreeSet<usize>) -> f64 {
    2.0 * ratio(
        reference.intersection(found).count(),
        reference.len() + found.len(),
    )
}

/// Where headings are proposed in a text of these blocks, as many as are wanted.
fn proposed(blocks: &[String], count: usize) -> BTreeSet<usize> {
    let text = blocks.join("\n\n");
    let document = Document::markdown(&text);
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    };
    let found = subheadings::propose_some(&request, count);
    let mut start = 0;
    let starts: Vec<usize> = blocks
        .iter()
        .map(|block| {
            let at = start;
            start += block.len() + 2;
            at
        })
        .collect();
    let at = |place: usize| starts.partition_point(|start| *start <= place) - 1;
    found.iter().map(|one| at(one.at)).filter(|at| *at > 0).collect()
}

#[test]
fn boundaries_are_where_authors_put_them() {
    let folder =
        std::env::var_os("CHAPO_PROPOSALS").map_or_else(own, |folder| Path::new(&folder).join("subheadings"));
    let own_texts = std::env::var_os("CHAPO_PROPOSALS").is_none();
    let (mut ours, mut even, mut texts_read) = ((0.0, 0.0), (0.0, 0.0), 0);
    for (_, text) in texts(&folder) {
        let (blocks, starts) = stripped(&text);
        if blocks.len() < 12 || starts.len() < 2 {
            continue;
        }
        let found = proposed(&blocks, starts.len());
        let spaced = (1..=starts.len())
            .map(|at| at * blocks.len() / (starts.len() + 1))
            .collect();
        ours = (
            ours.0 + pk(&starts, &found, blocks.len()),
            ours.1 + f1(&starts, &found),
        );
        even = (
            even.0 + pk(&starts, &spaced, blocks.len()),
            even.1 + f1(&starts, &spaced),
        );
        texts_read += 1;
    }
    let mean = |sum: f64| sum / ratio(texts_read, 1);
    println!(
        "{texts_read} texts: Pk {:.3} F1 {:.3}; even spacing {:.3} {:.3}",
        mean(ours.0),
        mean(ours.1),
        mean(even.0),
        mean(even.1)
    );
    assert!(texts_read >= 3);
    // Our drafts have headings that catch the eye between paragraphs that are hardly told apart: they hold the figure,
    // and the guides the bar.
    let (most, least) = if own_texts { (0.48, 0.33) } else { (0.36, 0.42) };
    assert!(mean(ours.0) <= most && mean(ours.1) >= least);
}

#[test]
fn keyphrases_are_those_that_readers_gave() {
    let Some(folder) =
        std::env::var_os("CHAPO_PROPOSALS").map(|folder| Path::new(&folder).join("keyphrases"))
    else {
        return our_drafts_are_about_their_keyphrase();
    };
    let reference = std::fs::read_to_string(folder.join("reference.tsv")).unwrap();
    let mut halves = [(0.0, 0), (0.0, 0)];
    for (at, row) in reference.lines().enumerate() {
        let (id, wanted) = row.split_once('\t').unwrap();
        let wanted: BTreeSet<String> = wanted.split(';').map(stems).collect();
        let text = std::fs::read_to_string(folder.join(format!("{id}.md"))).unwrap();
        let mut got: Vec<String> = Vec::new();
        for one in keyphrases::propose(&Document::markdown(&text), 30) {
            let one = stems(&one.text);
            if got.len() < 10 && !got.contains(&one) {
                got.push(one);
            }
        }
        let hits = got.iter().filter(|one| wanted.contains(*one)).count();
        let half = &mut halves[at % 2];
        *half = (half.0 + 2.0 * ratio(hits, got.len() + wanted.len()), half.1 + 1);
    }
    let f = halves.map(|(sum, texts)| sum / ratio(texts, 1));
    println!("F at 10 keyphrases, in two halves: {:.3} {:.3}", f[0], f[1]);
    assert!(f.iter().all(|half| *half > 0.38));
}

/// The keyphrase that a draft was written for is among the first ten.
fn our_drafts_are_about_their_keyphrase() {
    let mut missed = Vec::new();
    for (path, text) in texts(&own()) {
        let document = Document::markdown(&text);
        let wanted = stems(&document.front_matter.meta.keyphrase);
        let found = keyphrases::propose(&document, 10);
        if !wanted.is_empty() && !found.iter().any(|one| stems(&one.text) == wanted) {
            missed.push((path, document.front_matter.meta.keyphrase, found));
        }
    }
    assert!(missed.len() <= 1, "{missed:#?}");
}

#[test]
fn sections_keep_to_their_limits_and_titles_to_theirs() {
    for (path, text) in texts(&own()) {
        let (blocks, _) = stripped(&text);
        let text = format!("# Une page\n\n{}\n", blocks.join("\n\n"));
        let document = Document::markdown(&text);
        let settings = Settings::default();
        let found = subheadings::propose(&Request {
            document: &document,
            source: None,
            settings: &settings,
            spelling: &NoSpelling,
        });
        assert!(found.len() >= 3, "{}: {found:#?}", path.display());
        for one in &found {
            assert!(
                (60..=300).contains(&one.words_after),
                "{}: {one:#?}",
                path.display()
            );
            let block = document
                .blocks
                .iter()
                .find(|block| block.start == one.at)
                .unwrap();
            assert_eq!(block.content.kind, BlockKind::Paragraph);
            for title in &one.titles {
                assert!(title.text.chars().count() <= 65, "{}", title.text);
                let begins = |c: char| c.is_uppercase() || c.is_numeric();
                assert!(title.text.starts_with(begins), "{}", title.text);
            }
        }
    }
}
