//! The shapes that list files take once read.

use std::collections::{HashMap, HashSet};

use rustc_hash::FxHashSet;

use crate::fold::{composed, fold, fold_case};
use crate::inflect::{self, Kind};

pub(super) type Set = FxHashSet<Box<str>>;

/// The entries of a list file: lines without comment, trimmed, not empty.
pub fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter(|line| !line.is_empty())
}

pub(super) fn list(file: &'static str) -> Vec<&'static str> {
    lines(file).collect()
}

pub(super) fn set(file: &'static str, key: impl Fn(&str) -> String) -> Set {
    lines(file).map(|line| key(line).into_boxed_str()).collect()
}

/// Entries that may carry marks of inflection: `backlink/s` has a plural, `scroller/v` a conjugation, `vlogueur/a` a
/// feminine and plurals, `réseau/x` a plural in -x.
pub(super) fn inflected(file: &'static str) -> Set {
    let mut set = Set::default();
    for line in lines(file) {
        let (word, marks) = line.rsplit_once('/').unwrap_or((line, ""));
        let word = fold_case(word);
        for mark in marks.chars() {
            match mark {
                'a' => set.extend(boxed(inflect::forms(&word, Kind::Adjective))),
                'v' => set.extend(boxed(inflect::forms(&word, Kind::Verb))),
                mark => drop(set.insert(format!("{word}{mark}").into_boxed_str())),
            }
        }
        set.insert(word.into_boxed_str());
    }
    set
}

fn boxed(forms: Vec<String>) -> impl Iterator<Item = Box<str>> {
    forms.into_iter().map(String::into_boxed_str)
}

/// What may follow an abbreviation's full stop within the same sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbbreviationKind {
    /// Never ends a sentence: M., Dr, cf.
    Always,
    /// An abbreviation only before a number or a single capital; elsewhere a word: art., vol., sept.
    BeforeNumber,
    /// Ends one only where it stands after a number and before a capital: 240 p., 300 ex., 3 M.
    Counted,
    /// May end a sentence: etc., J.-C.
    MayEnd,
}

/// An abbreviation without its last full stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abbreviation {
    /// As it is written, without the last full stop: `c.-à-d`.
    pub text: &'static str,
    /// What its full stop means.
    pub kind: AbbreviationKind,
}

impl Abbreviation {
    pub(super) fn all(file: &'static str) -> Vec<Self> {
        lines(file)
            .map(|line| {
                let (text, kind) = match line.rsplit_once(' ') {
                    Some((text, "fin")) => (text, AbbreviationKind::MayEnd),
                    Some((text, "nombre")) => (text, AbbreviationKind::BeforeNumber),
                    Some((text, "compte")) => (text, AbbreviationKind::Counted),
                    _ => (line, AbbreviationKind::Always),
                };
                Self {
                    text: text.trim().trim_end_matches('.'),
                    kind,
                }
            })
            .collect()
    }

    /// Whether `word`, without its last full stop, is this abbreviation: lower-case ones may be capitalised, but for
    /// a single letter, which would be an initial.
    pub fn is(&self, word: &str) -> bool {
        if self.text == word {
            return true;
        }
        if self.text.len() != word.len() || self.text.len() < 2 || self.text.starts_with(char::is_uppercase) {
            return false;
        }
        let mut ours = self.text.chars();
        let mut theirs = word.chars();
        let first = (ours.next(), theirs.next());
        matches!(first, (Some(a), Some(b)) if a.to_uppercase().eq(Some(b))) && ours.eq(theirs)
    }
}

/// A first element of compounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix {
    /// Lower case, accents kept.
    pub text: String,
    /// Whether it may also be welded to what follows (cyberattaque).
    pub welds: bool,
}

impl Prefix {
    pub(super) fn all(file: &'static str) -> Vec<Self> {
        lines(file)
            .map(|line| match line.strip_suffix("+") {
                Some(text) => Self {
                    text: text.to_owned(),
                    welds: true,
                },
                None => Self {
                    text: line.trim_end_matches('-').to_owned(),
                    welds: false,
                },
            })
            .collect()
    }
}

/// Words that keep their apostrophe; `entr'*` stands for every word that begins so.
#[derive(Debug)]
pub struct Kept {
    /// Left half (folded) → right halves (folded), `*` for any.
    halves: HashMap<Box<str>, HashSet<Box<str>>>,
    compounds: Vec<String>,
    longest_left: usize,
}

impl Kept {
    pub(super) fn new(file: &'static str) -> Self {
        let mut kept = Self {
            halves: HashMap::new(),
            compounds: Vec::new(),
            longest_left: 0,
        };
        for line in lines(file) {
            let folded = fold(line);
            if folded.contains('-') {
                kept.compounds.push(folded);
            } else if let Some((left, right)) = folded.split_once('\'') {
                kept.longest_left = kept.longest_left.max(left.len());
                kept.halves.entry(left.into()).or_default().insert(right.into());
            }
        }
        kept
    }

    pub(super) fn joins(&self, left: &str, right: &str) -> bool {
        if left.len() > self.longest_left * 2 {
            return false;
        }
        let Some(rights) = self.halves.get(fold(left).as_str()) else {
            return false;
        };
        rights.contains("*") || right.len() <= 40 && rights.contains(fold(right).as_str())
    }

    pub(super) fn begins(&self, left: &str, text: &str) -> bool {
        let left = fold(left);
        let mut ours = self
            .compounds
            .iter()
            .filter(|c| c.strip_prefix(&left).is_some_and(|c| c.starts_with('\'')));
        let Some(first) = ours.next() else { return false };
        // No compound of the list is longer than this.
        let upto: String = text.chars().take_while(|c| !c.is_whitespace()).take(40).collect();
        let folded = fold(&composed(&upto));
        std::iter::once(first).chain(ours).any(|compound| {
            let after = folded.strip_prefix(compound.as_str());
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        })
    }
}

/// Words by their form without the accent of the capital, and the words before which a first `A` is `À`.
pub(super) struct AccentedCapitals {
    words: HashMap<&'static str, &'static str>,
    after_a: HashSet<&'static str>,
}

impl AccentedCapitals {
    pub(super) fn new(file: &'static str) -> Self {
        let (mut words, mut after_a) = (HashMap::new(), HashSet::new());
        for line in lines(file) {
            match line.split_once(" = ") {
                Some((wrong, right)) => {
                    words.insert(wrong.trim(), right.trim());
                }
                None => after_a.extend(line.strip_prefix("A ")),
            }
        }
        Self { words, after_a }
    }

    pub(super) fn word(&self, word: &str) -> Option<&'static str> {
        self.words.get(word).copied()
    }

    pub(super) fn follows_a(&self, word: &str) -> bool {
        self.after_a.contains(word)
    }
}
