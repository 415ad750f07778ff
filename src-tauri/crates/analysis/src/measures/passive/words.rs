//! The words by which a passive is recognised: `dictionaries/fr/passive.txt`, and the lexicon's participles.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use french::lexicon::{self, Part, VerbForm};
use french::lists::lines;

/// What a participle after être tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Participle {
    /// A passive.
    Plain,
    /// A state, unless the tense or « par » tells that something was done: fermé, fondé.
    State,
    /// A state, unless « par » says who brings it about: fatigué, bordé.
    Agent,
    /// A state before « de » and « pour »: « est fait de bois ».
    Made,
    /// As [`Self::State`], and always a state before « à », « de » and « plein »: « exposé à un risque ».
    Complemented,
    /// Of a verb that is conjugated with être, and transitive too: monté, sorti.
    Auxiliary,
    /// An adjective or a noun: parfait, député.
    Never,
}

static BE: LazyLock<HashSet<&str>> = LazyLock::new(|| section("être").collect());
static EVENT: LazyLock<HashSet<&str>> = LazyLock::new(|| section("événement").collect());
static HAVE: LazyLock<HashSet<&str>> = LazyLock::new(|| section("avoir").collect());
static ADVERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| section("adverbes").collect());
static DEGREE: LazyLock<HashSet<&str>> = LazyLock::new(|| section("degré").collect());

/// Participles that aren't plain ones, masculine singular.
static KINDS: LazyLock<HashMap<&str, Participle>> = LazyLock::new(|| {
    let kinds = [
        ("jamais", Participle::Never),
        ("agent", Participle::Agent),
        ("état", Participle::State),
        ("de", Participle::Made),
        ("complément", Participle::Complemented),
        ("auxiliaire", Participle::Auxiliary),
    ];
    kinds
        .into_iter()
        .flat_map(|(name, kind)| section(name).map(move |word| (word, kind)))
        .collect()
});

/// Expressions that may stand between, by their first word, longest first.
static LOCUTIONS: LazyLock<HashMap<&str, Vec<Vec<&str>>>> = LazyLock::new(|| {
    let mut by_first: HashMap<&str, Vec<Vec<&str>>> = HashMap::new();
    for line in section_lines("locutions") {
        let words: Vec<&str> = pieces(line).collect();
        if let Some(first) = words.first().copied() {
            by_first.entry(first).or_default().push(words);
        }
    }
    for expressions in by_first.values_mut() {
        expressions.sort_by_key(|words| std::cmp::Reverse(words.len()));
    }
    by_first
});

/// The lines under `[name]` in the data file.
fn section_lines(name: &'static str) -> impl Iterator<Item = &'static str> {
    let file = include_str!("../../../../../../dictionaries/fr/passive.txt");
    let mut inside = false;
    lines(file).filter(move |line| {
        if let Some(title) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            inside = title == name;
            return false;
        }
        inside
    })
}

fn section(name: &'static str) -> impl Iterator<Item = &'static str> {
    section_lines(name).flat_map(str::split_whitespace)
}

/// The words of an expression, an elided one with its apostrophe.
fn pieces(line: &'static str) -> impl Iterator<Item = &'static str> {
    line.split_whitespace()
        .flat_map(|word| word.split_inclusive('\''))
}

/// Whether a word in lower case is a form of être that takes a participle.
pub(super) fn is_be(word: &str) -> bool {
    BE.contains(word)
}

/// Whether a form of être tells what happens (« sera ») rather than what is (« est »).
pub(super) fn tells_what_happens(word: &str) -> bool {
    EVENT.contains(word)
}

/// Whether a word is a form of avoir.
pub(super) fn is_have(word: &str) -> bool {
    HAVE.contains(word)
}

/// Whether a word makes an adjective of the participle that follows: « très attendu ».
pub(super) fn is_degree(word: &str) -> bool {
    DEGREE.contains(word)
}

/// Whether a word may stand between être and its participle: an adverb, a floating « tous ».
pub(super) fn is_between(word: &str) -> bool {
    ADVERBS.contains(word)
        || DEGREE.contains(word)
        || lexicon::readings(word).any(|reading| reading.tags.part() == Part::Adverb)
}

/// How many words the expression has that begins with `first` and may stand between; `next` gives the words after it.
pub(super) fn locution(first: &str, next: impl Fn(usize) -> Option<String>) -> Option<usize> {
    let fits = |words: &&Vec<&str>| {
        let mut rest = words.iter().enumerate().skip(1);
        rest.all(|(offset, wanted)| next(offset).as_deref() == Some(*wanted))
    };
    LOCUTIONS.get(first)?.iter().find(fits).map(Vec::len)
}

/// Whether the two make an idiom of what is over: « le tour est joué ».
pub(super) fn is_idiom(subject: &str, participle: &str) -> bool {
    IDIOMS.contains(&(subject, participle))
}

static IDIOMS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
    section_lines("idiomes")
        .filter_map(|line| line.split_once(' '))
        .collect()
});

/// Whether « par » before this word names no agent: « par exemple », « par mois », « par la suite ».
pub(super) fn follows_par(next: &str) -> bool {
    NO_AGENT.contains(next)
}

static NO_AGENT: LazyLock<HashSet<&str>> = LazyLock::new(|| section("par").collect());

/// What kind of participle a word in lower case is; `None` where it isn't one of a transitive verb.
pub(super) fn participle(word: &str) -> Option<Participle> {
    let masculine = ["", "s", "e", "es"]
        .into_iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find_map(|stem| KINDS.get(stem));
    if let Some(kind) = masculine {
        return Some(*kind);
    }
    let transitive = lexicon::readings(word)
        .any(|reading| reading.tags.form() == Some(VerbForm::PastParticiple) && reading.tags.is_transitive());
    transitive.then_some(Participle::Plain)
}
