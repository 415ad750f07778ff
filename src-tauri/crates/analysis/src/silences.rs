//! Findings that the writer has silenced: in one sentence, in one text, everywhere.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use document::Document;

use crate::finding::Finding;

/// Which findings are to say nothing, by check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silences {
    checks: HashMap<String, OfCheck>,
}

/// What is silent of one check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct OfCheck {
    /// All it says of this text.
    whole: bool,
    /// What it says of these words, wherever they stand.
    excerpts: HashSet<String>,
    /// What it says of these words in sentences that have just these words.
    sentences: HashMap<String, HashSet<String>>,
}

impl Silences {
    /// Adds a silence. Without an excerpt it holds wherever the check speaks, without a sentence in every
    /// sentence.
    pub fn add(&mut self, check: &str, excerpt: &str, sentence: &str) {
        let of_check = self.checks.entry(check.to_owned()).or_default();
        let excerpt = folded(excerpt).into_owned();
        if !sentence.is_empty() {
            let sentences = of_check.sentences.entry(excerpt).or_default();
            sentences.insert(words_of(sentence));
        } else if excerpt.is_empty() {
            of_check.whole = true;
        } else {
            of_check.excerpts.insert(excerpt);
        }
    }

    /// Whether nothing is silenced.
    pub fn is_empty(&self) -> bool {
        self.checks.is_empty()
    }

    /// Whether a finding, whose excerpt and part are known, is silent.
    pub(crate) fn hold(&self, finding: &Finding, document: &Document) -> bool {
        let Some(of_check) = self.checks.get(finding.check.id) else {
            return false;
        };
        let excerpt = folded(&finding.excerpt);
        of_check.whole
            || of_check.excerpts.contains(&*excerpt)
            || (of_check.sentences.get(&*excerpt))
                .zip(finding.part)
                .is_some_and(|(sentences, part)| sentences.contains(&words_of(document.slice(part.span))))
    }

    /// These, and those that the file itself holds.
    pub(crate) fn with(&self, of_file: &[document::Silence]) -> Cow<'_, Self> {
        let mut all = Cow::Borrowed(self);
        for silence in of_file {
            all.to_mut()
                .add(&silence.check, &silence.excerpt, &silence.sentence);
        }
        all
    }
}

/// A sentence is known by its words: spaces, signs and apostrophes may be mended in it, emphasis and links come
/// and go. One that has no word is known by its signs.
fn words_of(sentence: &str) -> String {
    let mut words = String::with_capacity(sentence.len());
    for word in sentence
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        words.push_str(word);
        words.push(' ');
    }
    if words.is_empty() {
        words.push_str(sentence.trim());
    }
    words
}

/// Either apostrophe is the same.
fn folded(excerpt: &str) -> Cow<'_, str> {
    if excerpt.contains('’') {
        Cow::Owned(excerpt.replace('’', "'"))
    } else {
        Cow::Borrowed(excerpt)
    }
}

#[cfg(test)]
mod tests;
