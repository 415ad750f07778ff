//! Holds the program to the pages of `tests/cases/french`: what French itself asks, whatever check uses it.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use analysis::{Category, Level, Report, Request, Settings, analyse, fix};
use document::Document;
use french::phrase::Phrase;
use french::spelling::{NoSpelling, Speller, Spelling};
use french::typography::Profile;
use french::{connectors, counting, sentences, syllables, words};
use system_tests::french_pages::{self, Fence};
use system_tests::pages::{FRENCH, unmark};
use system_tests::root;

/// Holds one line to the program; says what is wrong.
type Hold = fn(&str) -> Result<(), String>;

/// The kinds of fence, and what holds a line of each.
const LINES: [(&str, Hold); 9] = [
    ("phrases", sentences_of),
    ("mots", tokens_of),
    ("comptes", counts_of),
    ("syllabes", syllables_of),
    ("expressions", phrase_of),
    ("connecteurs", connectors_of),
    ("passif", passive),
    ("actif", active),
    ("langues", language_of),
];

/// The kinds that are held as a whole.
const WHOLE: [&str; 5] = ["corpus", "document", "lu", "intact", "orthographe"];

/// Of the boundaries in the running texts, at least so many must be found, and so many found be right.
const BOUNDARIES: f64 = 0.99;

fn fences() -> Vec<Fence> {
    let folder = root().join("tests/cases").join(FRENCH);
    french_pages::read(&folder).unwrap_or_else(|why| {
        assert!(why.to_string().is_empty(), "{why}");
        Vec::new()
    })
}

fn of_kind(kind: &str) -> Vec<Fence> {
    let found: Vec<Fence> = fences().into_iter().filter(|fence| fence.kind == kind).collect();
    assert!(!found.is_empty(), "no page has a fence of {kind:?}");
    found
}

#[test]
fn every_fence_is_known() {
    let known: BTreeSet<&str> = LINES.iter().map(|(kind, _)| *kind).chain(WHOLE).collect();
    for fence in fences() {
        assert!(
            known.contains(fence.kind.as_str()),
            "{}: a fence of {:?}",
            fence.place(fence.line),
            fence.kind
        );
        assert!(
            fence.samples().next().is_some(),
            "{}: empty",
            fence.place(fence.line)
        );
    }
}

#[test]
fn every_line_is_as_its_page_says() {
    let mut wrong = Vec::new();
    for (kind, hold) in LINES {
        for fence in of_kind(kind) {
            for (number, line) in fence.samples() {
                if let Err(why) = hold(line) {
                    wrong.push(format!("{} {line}\n    {why}", fence.place(number)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines\n{}", wrong.len(), wrong.join("\n"));
}

/// Where the sentences of the running texts end: how many of the boundaries are found, and how many of those found are
/// right. The figures are printed with `--nocapture`.
#[test]
fn running_texts_are_parted() {
    let (mut right, mut invented, mut missed) = (0_u32, 0_u32, 0_u32);
    let mut told = Vec::new();
    for fence in of_kind("corpus") {
        for (number, line) in fence.samples() {
            let (wanted, text) = parted(line);
            let got: Vec<usize> = sentences::sentences(&text)
                .iter()
                .map(|range| range.end)
                .collect();
            let (wanted, got): (HashSet<usize>, HashSet<usize>) =
                (wanted.into_iter().collect(), got.into_iter().collect());
            let inner = |ends: &HashSet<usize>| ends.iter().filter(|end| **end < text.len()).count();
            let common: HashSet<usize> = wanted.intersection(&got).copied().collect();
            let count = |number: usize| u32::try_from(number).unwrap();
            right += count(inner(&common));
            invented += count(inner(&got) - inner(&common));
            missed += count(inner(&wanted) - inner(&common));
            if wanted != got {
                told.push(format!("{} {line}", fence.place(number)));
            }
        }
    }
    let precision = f64::from(right) / f64::from(right + invented);
    let recall = f64::from(right) / f64::from(right + missed);
    let told = told.join("\n");
    println!("{right} right, {invented} invented, {missed} missed: {precision:.4}, {recall:.4}\n{told}");
    assert!(right > 200, "a small corpus: {right}");
    assert!(
        precision >= BOUNDARIES && recall >= BOUNDARIES,
        "{precision} {recall}\n{told}"
    );
}

/// The ends of the sentences of a line in which a bar stands between them, and the line without its bars.
fn parted(line: &str) -> (Vec<usize>, String) {
    let mut text = String::new();
    let mut ends = Vec::new();
    for sentence in line.split(" | ") {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
        ends.push(text.len());
    }
    (ends, text)
}

fn agree(wanted: &str, got: &str) -> Result<(), String> {
    if wanted == got {
        Ok(())
    } else {
        Err(format!("wanted {wanted}\n       got {got}"))
    }
}

fn arrow(line: &str) -> Result<(&str, &str), String> {
    line.split_once(" → ").ok_or_else(|| "no arrow".to_owned())
}

fn sentences_of(line: &str) -> Result<(), String> {
    let (_, text) = parted(line);
    let got: Vec<&str> = sentences::sentences(&text)
        .into_iter()
        .map(|range| &text[range])
        .collect();
    agree(line, &got.join(" | "))
}

fn tokens_of(line: &str) -> Result<(), String> {
    let (text, wanted) = arrow(line)?;
    let got: Vec<&str> = words::tokens(text).iter().map(|token| token.text(text)).collect();
    agree(wanted, &got.join(" | "))
}

fn counts_of(line: &str) -> Result<(), String> {
    let (text, wanted) = arrow(line)?;
    let counts = counting::count(text);
    let got = format!(
        "{} / {} / {} / {}",
        counts.traitement_de_texte, counts.mots, counts.antidote, counts.scolaire
    );
    agree(wanted, &got)
}

/// Words with a stroke between their syllables; each counts after the word before it.
fn syllables_of(line: &str) -> Result<(), String> {
    let mut before = String::new();
    let mut wrong = Vec::new();
    for word in line.split([' ', ',', ';']).filter(|word| !word.is_empty()) {
        let wanted = 1 + u32::try_from(word.matches('/').count()).unwrap_or(u32::MAX - 1);
        let word = word.replace('/', "");
        let got = syllables::syllables_after(&before, &word);
        if got != wanted {
            wrong.push(format!("{word}: {wanted} wanted, {got} counted"));
        }
        before = word;
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join(" ; "))
    }
}

fn marked(marked: &str, find: impl Fn(&str) -> Vec<Range<usize>>) -> Result<(), String> {
    let (text, marks) = unmark(marked).map_err(|why| why.to_string())?;
    let got = find(&text);
    if got == marks {
        return Ok(());
    }
    let found: Vec<&str> = got.into_iter().map(|range| &text[range]).collect();
    Err(format!("found {found:?}"))
}

fn phrase_of(line: &str) -> Result<(), String> {
    let (phrase, text) = arrow(line)?;
    let phrase = Phrase::new(phrase);
    marked(text, |text| phrase.find_in(text, &words::tokens(text)))
}

fn connectors_of(line: &str) -> Result<(), String> {
    marked(line, |text| connectors::find(text, &words::tokens(text)))
}

fn report(document: &Document, spelling: &dyn Spelling) -> Report {
    analyse(&Request {
        document,
        source: None,
        settings: &Settings::default(),
        spelling,
    })
}

fn passive_percent(line: &str) -> f64 {
    report(&Document::markdown(line), &NoSpelling)
        .readability
        .passive_percent
}

fn passive(line: &str) -> Result<(), String> {
    if passive_percent(line) > 0.0 {
        Ok(())
    } else {
        Err("should be passive".to_owned())
    }
}

fn active(line: &str) -> Result<(), String> {
    if passive_percent(line) > 0.0 {
        Err("isn’t passive".to_owned())
    } else {
        Ok(())
    }
}

fn language_of(line: &str) -> Result<(), String> {
    let (text, wanted) = arrow(line)?;
    let got = analysis::measures::language(&Document::markdown(text)).map_or("?", |language| language.code);
    agree(wanted, got)
}

/// A document, and in the fence `lu` that follows what is read in it: its words by the rule « Mots », then its
/// sentences, a block a line.
#[test]
fn documents_are_read_as_their_pages_say() {
    let fences = fences();
    let mut wrong = Vec::new();
    let mut held = 0;
    for (fence, expected) in fences.iter().zip(fences.iter().skip(1)) {
        if fence.kind != "document" {
            continue;
        }
        assert_eq!(
            expected.kind,
            "lu",
            "{}: nothing tells what is read",
            fence.place(fence.line)
        );
        let document = Document::markdown(&fence.lines.join("\n"));
        let mut got = vec![format!("{} mots", document.counts().mots)];
        for block in document
            .blocks
            .iter()
            .filter(|block| !block.content.sentences.is_empty())
        {
            let texts = block.content.sentences.iter().map(|sentence| {
                // The sentence is found again at its place in the source.
                let place = block.place(sentence.text.clone());
                assert!(!document.slice(place).is_empty());
                block.content.text[sentence.text.clone()].replace('\n', " ⏎ ")
            });
            got.push(texts.collect::<Vec<_>>().join(" | "));
        }
        if got != expected.lines {
            wrong.push(format!(
                "{}\nwanted {:#?}\n   got {got:#?}",
                fence.place(fence.line),
                expected.lines
            ));
        }
        held += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(held > 0, "no document");
}

#[test]
fn what_typography_leaves_alone() {
    for fence in of_kind("intact") {
        let document = Document::markdown(&fence.lines.join("\n"));
        for profile in Profile::ALL {
            let edits = fix::typography(&document, &Settings::default(), profile);
            assert!(
                edits.is_empty(),
                "{} {profile:?}: {edits:?}",
                fence.place(fence.line)
            );
        }
    }
}

#[test]
fn what_spelling_leaves_alone() {
    let speller = Speller::open(&root().join("dictionaries/fr")).unwrap();
    let mut wrong = Vec::new();
    for fence in of_kind("orthographe") {
        for (number, line) in fence.samples() {
            let findings = report(&Document::markdown(line), &speller).findings;
            for finding in findings {
                // A page holds both spellings of 1990 side by side, which is an advice and no fault.
                if finding.check.category == Category::Spelling && finding.check.level != Level::Advice {
                    wrong.push(format!("{} {}", fence.place(number), finding.excerpt));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
