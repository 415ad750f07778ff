//! The lexicon and hunspell read the same dictionary: they must know the same words.

use std::collections::BTreeSet;
use std::path::Path;

use super::{forms, is_form};
use crate::spelling::Speller;
use crate::words::{TokenKind, tokens};

/// Where the two differ, and why: `word — reason` a line.
const DIFFERENCES: &str = include_str!("agreement.txt");

/// Forms of the dictionary that are looked at, each with its variants.
const SAMPLE: usize = 20_000;

/// The dictionary, opened by hunspell.
fn hunspell() -> Speller {
    let dictionaries = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../dictionaries/fr");
    Speller::by_hunspell(Path::new(dictionaries)).expect("the dictionary opens")
}

/// A form in other dresses: capitals, elisions, and slips that make most forms unknown.
fn variants(form: &str, place: usize) -> Vec<String> {
    let letters: Vec<char> = form.chars().collect();
    let at = place % letters.len();
    let mut dropped = letters.clone();
    dropped.remove(at);
    let mut doubled = letters.clone();
    doubled.insert(at, letters[at]);
    let mut exchanged = letters.clone();
    exchanged.swap(at, (at + 1) % letters.len());
    let mut capital: Vec<char> = letters[0].to_uppercase().collect();
    capital.extend(&letters[1..]);
    let elision = ["l'", "d'", "qu'", "j'", "n'", "s'", "c'", "jusqu'", "puisqu'"][place % 9];
    let mut out: Vec<String> = [letters, dropped, doubled, exchanged, capital]
        .iter()
        .map(|letters| letters.iter().collect())
        .collect();
    out.push(form.to_uppercase());
    out.push(form.to_lowercase());
    out.push(format!("{elision}{form}"));
    out
}

/// Hunspell parts compounds at hyphens and stops by itself, and takes figures for words; [`is_form`] leaves both to its
/// callers.
fn is_parted(word: &str) -> bool {
    let letters = word.contains(char::is_alphabetic);
    !letters || word.contains(['-', '.', '·']) || word.starts_with('\'') || word.ends_with('\'')
}

fn differences(words: impl Iterator<Item = String>) -> BTreeSet<String> {
    let hunspell = hunspell();
    words
        .filter(|word| !word.is_empty() && !is_parted(word))
        .filter(|word| is_form(word) != hunspell.hunspell_has(word))
        .collect()
}

fn explained() -> BTreeSet<String> {
    let lines = DIFFERENCES.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(" — "))
        .map(|(word, reason)| {
            assert!(!reason.trim().is_empty(), "{word} has no reason");
            word.to_owned()
        })
        .collect()
}

#[test]
fn both_know_the_same_of_twenty_thousand_forms() {
    let forms = forms();
    assert!(forms.len() > 450_000, "{}", forms.len());
    let step = forms.len() / SAMPLE;
    let sample = forms.iter().enumerate().step_by(step);
    let found = differences(sample.flat_map(|(place, form)| variants(form, place)));
    assert_eq!(found, explained(), "listed differences on the right");
}

#[test]
fn both_know_the_same_of_our_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/corpus");
    let mut words = BTreeSet::new();
    for folder in ["drafts", "sources", "faulty"] {
        for file in std::fs::read_dir(corpus.join(folder)).expect("our corpus is there") {
            let text = std::fs::read_to_string(file.expect("a file").path()).expect("a text");
            let found = tokens(&text)
                .into_iter()
                .filter(|token| token.kind == TokenKind::Word);
            words.extend(found.map(|token| token.text(&text).replace('’', "'")));
        }
    }
    assert!(words.len() > 1_500, "{}", words.len());
    assert_eq!(differences(words.into_iter()), BTreeSet::new());
}
