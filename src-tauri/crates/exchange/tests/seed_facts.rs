//! The facts of the five real sources, listed by hand from the texts alone, against those that the register finds once
//! the source is cleaned. The lists (`seeds/*.tsv`) hold names, figures and dates; the texts stay out of the repository,
//! and without their folder beside it the test says so and passes.
//!
//! A line is `kind`, `text`, and where the text joins one, a person's `role` or a quote's `speaker`. `=kind` is another
//! dress of the fact on the line before; `furniture` is said outside the article and must be no fact.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails there")]

use std::fs;
use std::path::{Path, PathBuf};

use analysis::facts::{Kind, SourceFact};
use analysis::rewrite::rewrite;
use document::Document;
use exchange::{import, read};

/// At least so many of the facts of each source are found, in percent.
const FOUND: usize = 95;

/// A fact listed by hand: its dresses (kind, text) and whom it names.
struct Listed {
    dresses: Vec<(String, String)>,
    detail: Option<String>,
}

#[test]
fn the_facts_of_each_seed_are_found() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("../../../../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!(
            "NOT RUN: {} isn't there, the facts of the five seeds were not tested.",
            folder.display()
        );
        return;
    };
    let mut seeds: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    seeds.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    seeds.sort();
    assert_eq!(seeds.len(), 5);
    let mut short = Vec::new();
    for seed in seeds {
        let name = seed.file_name().unwrap().to_string_lossy().into_owned();
        let number = &name[..3];
        let list = fs::read_to_string(here.join(format!("tests/seeds/{number}.tsv"))).unwrap();
        let (listed, furniture) = lists(&list);
        let facts = facts(&name, &fs::read(&seed).unwrap());
        let missed: Vec<&Listed> = listed
            .iter()
            .filter(|listed| !facts.iter().any(|fact| listed.is(fact)))
            .collect();
        let found = listed.len() - missed.len();
        println!("{number}: {found} of {} facts found", listed.len());
        for listed in missed {
            println!("  missed {:?}, {:?}", listed.dresses, listed.detail);
        }
        for fact in &facts {
            if !listed.iter().any(|listed| listed.is(fact)) {
                println!(
                    "  not listed: {} {:?}, {:?}",
                    fact.kind.id(),
                    fact.text,
                    fact.role.as_ref().or(fact.speaker.as_ref())
                );
            }
        }
        for outside in furniture {
            let outside = words(&outside);
            let fact = facts.iter().find(|fact| holds(&words(&fact.text), &outside));
            assert!(fact.is_none(), "{number}: furniture taken for a fact: {fact:?}");
        }
        if found * 100 < listed.len() * FOUND {
            short.push(number.to_owned());
        }
    }
    assert!(short.is_empty(), "under {FOUND} % of the facts found: {short:?}");
}

/// What the register finds in a source as it is brought in, none of it in the empty draft.
fn facts(name: &str, bytes: &[u8]) -> Vec<SourceFact> {
    let imported = import(name, read(name, bytes).unwrap()).unwrap();
    rewrite(&imported.source.document(), &Document::markdown(""))
        .facts
        .source
}

impl Listed {
    fn is(&self, fact: &SourceFact) -> bool {
        self.dresses.iter().any(|(kind, text)| {
            let (text, found) = (words(text), words(&fact.text));
            kind == fact.kind.id()
                && match fact.kind {
                    Kind::Quote => found.starts_with(&text),
                    Kind::Figure | Kind::Date => holds(&found, &text),
                    _ => found == text,
                }
        }) && self.detail.as_ref().is_none_or(|detail| {
            fact.role
                .iter()
                .chain(&fact.speaker)
                .any(|said| holds(&words(said), &words(detail)))
        })
    }
}

/// The facts of a list and what is furniture.
fn lists(list: &str) -> (Vec<Listed>, Vec<String>) {
    let (mut listed, mut furniture): (Vec<Listed>, Vec<String>) = Default::default();
    for line in list.lines() {
        let mut fields = line.split('\t').map(str::to_owned);
        let (kind, text) = (fields.next().unwrap(), fields.next().unwrap());
        if kind == "furniture" {
            furniture.push(text);
        } else if let Some(kind) = kind.strip_prefix('=') {
            listed.last_mut().unwrap().dresses.push((kind.to_owned(), text));
        } else {
            listed.push(Listed {
                dresses: vec![(kind, text)],
                detail: fields.next(),
            });
        }
    }
    (listed, furniture)
}

/// Words and numbers in lower case, whatever stands between them; an article before them doesn't count.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '-' | '.' | ','))
        .map(|word| word.trim_matches(['.', ',']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    if words.len() > 1 && matches!(words[0].as_str(), "l" | "le" | "les") {
        words.remove(0);
    }
    words
}

/// Whether the words stand in the text one after the other.
fn holds(text: &[String], words: &[String]) -> bool {
    text.windows(words.len()).any(|window| window == words)
}
