//! Phrases that a copy editor would mend: hollow ones, anglicisms of web writing, pleonasms, long words. They are
//! data files with a small notation (`dictionaries/README.md`); one pass over a text finds them all.

mod matching;
mod mend;
mod notation;
mod verbs;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexemes::Lexemes;
use crate::lexicon::Lemma;
use crate::quotes::is_quoted;
use matching::{Step, Surroundings};
use mend::Replacement;

pub use mend::Mend;

/// Which file an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// `hollow-phrases.txt`
    HollowPhrases,
    /// `anglicisms.txt`
    Anglicisms,
    /// `pleonasms.txt`
    Pleonasms,
    /// `long-words.txt`
    LongWords,
}

impl List {
    /// Every list.
    pub const ALL: [Self; 4] = [
        Self::HollowPhrases,
        Self::Anglicisms,
        Self::Pleonasms,
        Self::LongWords,
    ];

    const fn file(self) -> &'static str {
        match self {
            Self::HollowPhrases => include_str!("../../../../dictionaries/fr/hollow-phrases.txt"),
            Self::Anglicisms => include_str!("../../../../dictionaries/fr/anglicisms.txt"),
            Self::Pleonasms => include_str!("../../../../dictionaries/fr/pleonasms.txt"),
            Self::LongWords => include_str!("../../../../dictionaries/fr/long-words.txt"),
        }
    }
}

/// An entry of a list.
#[derive(Debug)]
pub struct Advice {
    list: List,
    line: &'static str,
    text: String,
    steps: Vec<Step>,
    surroundings: Surroundings,
    replacements: Vec<Replacement>,
}

impl Advice {
    /// The list it stands in.
    pub fn list(&self) -> List {
        self.list
    }

    /// What is said to the writer, set as French is.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the pattern is one verb alone.
    fn is_one_verb(&self) -> bool {
        matches!(self.steps.as_slice(), [step] if step.verb)
    }

    /// The entry's pattern as its file has it.
    pub fn pattern(&self) -> &'static str {
        self.line.split('|').next().unwrap_or("").trim()
    }
}

/// A place where an entry was found.
#[derive(Debug, Clone)]
pub struct Match {
    /// The entry.
    pub advice: &'static Advice,
    /// The tokens it takes.
    pub tokens: Range<usize>,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Which token each step of the pattern took; `None` for an optional word that isn't there.
    taken: [Option<usize>; matching::MOST_STEPS],
}

impl Match {
    /// The ways to mend it that fit into the sentence, best first; `lexemes` are those it was found in.
    pub fn mends(&self, lexemes: &Lexemes<'_>) -> Vec<Mend> {
        mend::mends(self, lexemes)
    }
}

struct Table {
    entries: Vec<Advice>,
    /// Entries by a form of their first word, and by its lemma.
    by_form: HashMap<Box<str>, Vec<usize>, rustc_hash::FxBuildHasher>,
    by_lemma: HashMap<Lemma, Vec<usize>, rustc_hash::FxBuildHasher>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let entries: Vec<Advice> = List::ALL.into_iter().flat_map(notation::entries).collect();
    let mut table = Table {
        entries: Vec::new(),
        by_form: HashMap::default(),
        by_lemma: HashMap::default(),
    };
    for (index, entry) in entries.iter().enumerate() {
        if let Some(first) = entry.steps.first() {
            for form in first.forms() {
                table.by_form.entry(form.into()).or_default().push(index);
            }
            for lemma in first.lemmas() {
                table.by_lemma.entry(lemma).or_default().push(index);
            }
        }
    }
    table.entries = entries;
    table
});

/// Every entry, list by list in the order of the files.
pub fn all() -> &'static [Advice] {
    &TABLE.entries
}

/// Where entries stand in a text, in its order, without overlap: of those that begin at one word the longest. What
/// stands in quotation marks isn't the writer's, and a capital inside a sentence shows a name: both are left alone.
pub fn find(lexemes: &Lexemes<'_>, quoted: &[Range<usize>]) -> Vec<Match> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lexemes.len() {
        let longest = candidates(lexemes, at)
            .filter_map(|entry| matching::match_at(entry, lexemes, at))
            .reduce(|best, other| {
                if other.tokens.end > best.tokens.end {
                    other
                } else {
                    best
                }
            });
        match longest.filter(|found| !is_quoted(&found.range, quoted)) {
            Some(longest) => {
                at = longest.tokens.end;
                found.push(longest);
            }
            None => at += 1,
        }
    }
    found
}

fn candidates(lexemes: &Lexemes<'_>, at: usize) -> impl Iterator<Item = &'static Advice> + use<> {
    let table: &'static Table = &TABLE;
    let mut indexes: Vec<usize> = Vec::new();
    if let Some(form) = table.by_form.get(lexemes.lower(at)) {
        indexes.extend(form);
    }
    let mut last = None;
    for reading in lexemes.readings(at) {
        if last != Some(reading.lemma) {
            last = Some(reading.lemma);
            indexes.extend(table.by_lemma.get(&reading.lemma).into_iter().flatten());
        }
    }
    indexes.into_iter().filter_map(|index| table.entries.get(index))
}

#[cfg(test)]
mod tests;
