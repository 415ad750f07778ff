//! How far each silence reaches, and what wakes a finding again.

use document::{Document, Silence};
use french::spelling::Spelling;

use super::*;
use crate::report::{Report, Request, analyse};
use crate::settings::Settings;
use crate::{Part, PartKind};

/// Knows every word but one.
struct But(&'static str);

impl Spelling for But {
    fn knows(&self, word: &str) -> bool {
        word != self.0
    }

    fn suggest(&self, _: &str, _: &HashSet<String>) -> Vec<String> {
        Vec::new()
    }
}

const WORD: &str = "spelling.unknown-word";
const APOSTROPHE: &str = "typography.straight-apostrophe";

fn report(text: &str, silences: &Silences) -> Report {
    let settings = Settings {
        silences: silences.clone(),
        ..Settings::default()
    };
    analyse(&Request {
        document: &Document::markdown(text),
        source: None,
        settings: &settings,
        spelling: &But("zorbe"),
    })
}

/// How often a check speaks.
fn said(text: &str, check: &str, silences: &Silences) -> usize {
    let report = report(text, silences);
    report
        .findings
        .iter()
        .filter(|found| found.check.id == check)
        .count()
}

fn silence(check: &str, excerpt: &str, sentence: &str) -> Silences {
    let mut silences = Silences::default();
    silences.add(check, excerpt, sentence);
    silences
}

#[test]
fn in_one_sentence_and_in_no_other() {
    let silent = silence(WORD, "zorbe", "Été 😀 : la zorbe luit.");
    let twice = "# Été\n\nÉté 😀 : la zorbe luit. Une zorbe dort.\n";
    assert_eq!(said(twice, WORD, &Silences::default()), 2);
    let report = report(twice, &silent);
    assert_eq!(
        (
            report.findings.iter().filter(|f| f.check.id == WORD).count(),
            report.silenced
        ),
        (1, 1)
    );
    // The same sentence moved, with its typography mended, with emphasis.
    for moved in [
        "Avant. Été 😀\u{a0}: la zorbe luit.\n",
        "- Autre point.\n- Été 😀 : la **zorbe** luit !\n",
        "> Été 😀 : la *zorbe luit*.\n",
    ] {
        assert_eq!(said(moved, WORD, &silent), 0, "{moved}");
    }
    // The sentence changed: it speaks again.
    for changed in [
        "Été 😀 : la zorbe luit encore.\n",
        "Été 😀 : une zorbe luit.\n",
        "La zorbe luit.\n",
        "Ete 😀 : la zorbe luit.\n",
    ] {
        assert_eq!(said(changed, WORD, &silent), 1, "{changed}");
    }
}

#[test]
fn for_these_words_in_the_whole_text_whatever_the_apostrophe() {
    let text = "La zorbe luit. Une zorbe dort.\n\n## La zorbe\n";
    assert_eq!(said(text, WORD, &silence(WORD, "zorbe", "")), 0);
    assert_eq!(said(text, WORD, &silence(WORD, "zorba", "")), 3);
    assert_eq!(
        said(text, WORD, &silence("spelling.doubled-word", "zorbe", "")),
        3
    );
    assert_eq!(folded("l’eau"), folded("l'eau"));
}

#[test]
fn the_whole_check_and_what_one_finding_says_of_many_places() {
    let text = "L'eau, l'air et l'été.\n\nD'autres.\n";
    assert_eq!(said(text, APOSTROPHE, &Silences::default()), 1);
    assert_eq!(said(text, APOSTROPHE, &silence(APOSTROPHE, "", "")), 0);
    let told = report(text, &Silences::default());
    let found = told
        .findings
        .iter()
        .find(|found| found.check.id == APOSTROPHE)
        .unwrap();
    assert_eq!(found.part, None, "no sentence stands for many places");
    assert!(!found.is_about_words());
    assert_eq!(
        said(
            text,
            APOSTROPHE,
            &silence(APOSTROPHE, &found.excerpt, "L'eau, l'air et l'été.")
        ),
        1
    );
}

#[test]
fn the_file_itself_may_hold_silences() {
    let text = |key: &str| format!("---\n{key}---\nLa zorbe luit, l'eau dort.\n");
    for (key, words, signs) in [
        ("", 1, 1),
        ("silences: [spelling.unknown-word]\n", 0, 1),
        ("silences:\n  - spelling.unknown-word: zorbe\n", 0, 1),
        (
            "silences:\n  - spelling.unknown-word: autre\n  - typography.straight-apostrophe\n",
            1,
            0,
        ),
    ] {
        let text = text(key);
        assert_eq!(said(&text, WORD, &Silences::default()), words, "{key}");
        assert_eq!(said(&text, APOSTROPHE, &Silences::default()), signs, "{key}");
    }
    let written = Silence {
        check: WORD.to_owned(),
        ..Silence::default()
    };
    assert!(!Silences::default().with(&[written]).is_empty());
}

#[test]
fn each_finding_knows_the_part_it_stands_in() {
    let text = "# La zorbe\n\nUne phrase. Été 😀, la **zorbe** luit.\n\n| zorbe |\n|---|\n| a |\n";
    let document = Document::markdown(text);
    let report = report(text, &Silences::default());
    let parts: Vec<(PartKind, &str)> = report
        .findings
        .iter()
        .filter(|found| found.check.id == WORD)
        .filter_map(|found| found.part)
        .map(|Part { kind, span }| (kind, document.slice(span)))
        .collect();
    assert_eq!(
        parts,
        [
            (PartKind::Heading, "La zorbe"),
            (PartKind::Sentence, "Été 😀, la **zorbe** luit."),
            (PartKind::Cell, "zorbe")
        ]
    );
}
