//! Texts of any length made of our own corpus: the same at each call, and no sentence twice, so that nothing that
//! is kept by sentence or by block is measured as work done.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use document::Document;
use fastrand::Rng;
use french::sentences::sentences;

/// The fields of every draft: the keyphrase is one that the corpus has, the order is the usual one.
const FRONT_MATTER: &str = "---
title: \"Conciliateur de justice : comment régler un litige sans procès\"
description: \"Voisins, loyer, travaux : le conciliateur de justice aide à trouver un accord, sans frais ni avocat.\"
slug: conciliateur-justice-litige
keyphrase: conciliateur de justice
secondary: [règlement amiable, conflit de voisinage]
lang: fr
brief: { words: 700, count_rule: mots, subheadings: true, lang: fr }
profile: imprimerie-nationale
---

";

/// The articles that texts are made of.
#[derive(Debug)]
pub struct Corpus {
    /// Bodies of drafts; two of ten have the faults of a first version.
    drafts: Vec<String>,
    sources: Vec<String>,
    /// Words by how they end, so that one can stand for another nearly without a fault.
    words: HashMap<String, Vec<String>>,
}

/// A draft with its source, and another sentence for each key pressed.
#[derive(Debug)]
pub struct Draft {
    /// The whole text, front matter included.
    pub text: String,
    /// What it is rewritten from, about two thirds as long.
    pub source: String,
    /// Where the sentence that changes stands: in the middle of the text.
    sentence: std::ops::Range<usize>,
}

impl Corpus {
    /// Reads the corpus of the repository.
    ///
    /// # Errors
    /// When a file can't be read.
    pub fn read(root: &Path) -> io::Result<Self> {
        let corpus = root.join("tests/corpus");
        let mut drafts = texts(&corpus.join("drafts"))?;
        drafts.extend(texts(&corpus.join("faulty"))?);
        for draft in &mut drafts {
            draft.drain(..Document::markdown(draft).body_start);
        }
        let mut words: HashMap<String, Vec<String>> = HashMap::new();
        for word in drafts.iter().flat_map(|draft| draft.split_whitespace()) {
            if let Some(end) = exchangeable(word) {
                words.entry(end.to_owned()).or_default().push(word.to_owned());
            }
        }
        let sources = texts(&corpus.join("sources"))?;
        Ok(Self {
            drafts,
            sources,
            words,
        })
    }

    /// A draft of at least `words` words, and less than a paragraph more.
    pub fn draft(&self, words: usize) -> Draft {
        let mut rng = Rng::with_seed(words as u64);
        let body = self.text(&self.drafts, words, &mut rng);
        let source = self.text(&self.sources, words * 2 / 3, &mut rng);
        let text = format!("{FRONT_MATTER}{body}");
        let sentence = middle_sentence(&text);
        Draft {
            text,
            source,
            sentence,
        }
    }

    /// The draft with another sentence in its middle, another for each `key`.
    pub fn changed(&self, draft: &Draft, key: u64) -> String {
        let mut rng = Rng::with_seed(key);
        let sentence = self.varied(&draft.text[draft.sentence.clone()], &mut rng);
        let (before, after) = (
            &draft.text[..draft.sentence.start],
            &draft.text[draft.sentence.end..],
        );
        format!("{before}{} {key}.{after}", sentence.trim_end_matches('.'))
    }

    fn text(&self, articles: &[String], words: usize, rng: &mut Rng) -> String {
        let mut text = String::new();
        let mut count = 0;
        let mut seen = HashSet::new();
        let paragraphs = || articles.iter().flat_map(|article| article.split("\n\n"));
        for paragraph in std::iter::repeat_with(paragraphs).flatten() {
            if count >= words {
                break;
            }
            let lines: Vec<String> = paragraph
                .trim()
                .lines()
                .map(|line| self.unseen(line, &mut seen, rng))
                .collect();
            text.push_str(&lines.join("\n"));
            text.push_str("\n\n");
            let tokens = lines.iter().flat_map(|line| line.split_whitespace());
            count += tokens
                .filter(|token| token.contains(char::is_alphanumeric))
                .count();
        }
        text
    }

    /// A line whose sentences haven't been seen: as it is, or with other words and figures.
    fn unseen(&self, line: &str, seen: &mut HashSet<String>, rng: &mut Rng) -> String {
        let mut out = String::with_capacity(line.len() + 8);
        let mut done = 0;
        for range in sentences(line) {
            out.push_str(&line[done..range.start]);
            done = range.end;
            let mut sentence = line[range].to_owned();
            for tries in 0.. {
                // What a list's mark or a link's brackets change makes no other sentence.
                let letters: String = sentence.chars().filter(|c| c.is_alphabetic()).collect();
                if seen.insert(letters) || tries > 20 {
                    break;
                }
                sentence = self.varied(&sentence, rng);
                // One that has few other forms gets a word more.
                if tries > 10
                    && let Some((most, last)) = sentence.rsplit_once(' ')
                {
                    sentence = format!("{most} {} {last}", self.any_word(rng));
                }
            }
            out.push_str(&sentence);
        }
        out.push_str(&line[done..]);
        out
    }

    fn any_word(&self, rng: &mut Rng) -> &str {
        let draft = &self.drafts[rng.usize(0..self.drafts.len())];
        let words = || {
            draft
                .split_whitespace()
                .filter(|word| exchangeable(word).is_some())
        };
        words().nth(rng.usize(0..words().count().max(1))).unwrap_or("mot")
    }

    /// A third of its longer words put for others that end alike, and its figures for others.
    fn varied(&self, sentence: &str, rng: &mut Rng) -> String {
        let mut out = String::with_capacity(sentence.len() + 8);
        for piece in sentence.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let others = exchangeable(word).and_then(|end| self.words.get(end));
            match others {
                Some(others) if rng.u8(0..3) == 0 => {
                    out.push_str(&others[rng.usize(0..others.len())]);
                    out.push_str(&piece[word.len()..]);
                }
                _ if word.starts_with(|c: char| c.is_ascii_digit()) => {
                    out.extend(piece.chars().map(|c| match c {
                        '0'..='9' => char::from(b'1' + rng.u8(0..9)),
                        other => other,
                    }));
                }
                _ => out.push_str(piece),
            }
        }
        out
    }
}

/// The end of a word that another word could stand for: lower case, letters only.
fn exchangeable(word: &str) -> Option<&str> {
    let plain = word.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
    let from = word.char_indices().rev().nth(2)?.0;
    (plain && from >= 3).then(|| &word[from..])
}

/// The last sentence of the first long paragraph after the middle.
fn middle_sentence(text: &str) -> std::ops::Range<usize> {
    let document = Document::markdown(text);
    let mut long = document
        .blocks
        .iter()
        .filter(|block| block.content.sentences.len() > 2);
    let block = long.clone().find(|block| block.start > text.len() / 2);
    let place = block.or_else(|| long.next_back()).and_then(|block| {
        let last = block.content.sentences.last()?;
        Some(block.place(last.text.clone()))
    });
    place.map_or(text.len()..text.len(), |span| span.start..span.end)
}

fn texts(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|end| end == "md" || end == "txt"));
    paths.sort();
    paths.iter().map(std::fs::read_to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_long_as_asked_and_say_nothing_twice() {
        let corpus = Corpus::read(&crate::root()).unwrap();
        for words in [700, 7_000, 30_000] {
            let draft = corpus.draft(words);
            assert_eq!(draft.text, corpus.draft(words).text);
            let document = Document::markdown(&draft.text);
            let got = document.counts().mots as usize;
            assert!((words * 9 / 10..words * 11 / 10).contains(&got), "{got}");
            let mut seen = HashSet::new();
            let long = document.blocks.iter().map(|block| &block.content.text);
            let long: Vec<_> = long.filter(|text| text.split_whitespace().count() > 12).collect();
            let twice: Vec<_> = long.iter().filter(|text| !seen.insert(**text)).collect();
            assert!(twice.is_empty(), "{twice:?}");
            assert!(long.len() > words / 100);
        }
    }

    #[test]
    fn each_key_changes_one_sentence() {
        let corpus = Corpus::read(&crate::root()).unwrap();
        let draft = corpus.draft(7_000);
        let mut seen = HashSet::from([draft.text.clone()]);
        let before = Document::markdown(&draft.text);
        for key in 0..50 {
            let text = corpus.changed(&draft, key);
            let after = Document::markdown(&text);
            assert_eq!(before.blocks.len(), after.blocks.len());
            let pairs = before.blocks.iter().zip(&after.blocks);
            let changed = pairs.filter(|(a, b)| a.content.text != b.content.text).count();
            assert_eq!(changed, 1);
            assert!(seen.insert(text));
        }
    }
}
