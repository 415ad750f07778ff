//! The lists that the cleaning goes by, from `dictionaries/fr`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::kind::Kind;

/// A phrase of `furniture.txt`.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) kind: Kind,
    words: &'static str,
    /// Others may stand before.
    before: bool,
    /// More may follow.
    after: bool,
    /// Only beside other furniture.
    pub(super) doubtful: bool,
}

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    entries(include_str!("../../../../../dictionaries/fr/furniture.txt"))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(kind, phrases)| {
            let kind = Kind::ALL.into_iter().find(|known| known.id() == kind.trim());
            phrases
                .split(" | ")
                .filter_map(move |phrase| Some(Phrase::read(kind?, phrase.trim())))
        })
        .collect()
});

static NETWORKS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(include_str!("../../../../../dictionaries/fr/social-networks.txt")).collect());
/// What stands beside them in a share bar.
static SHARE_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(include_str!("../../../../../dictionaries/fr/share-words.txt")).collect());

static JOINS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(include_str!("../../../../../dictionaries/fr/sentence-joins.txt")).collect());

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Phrase {
    fn read(kind: Kind, written: &'static str) -> Self {
        let (words, doubtful) = written
            .strip_prefix('?')
            .map_or((written, false), |rest| (rest, true));
        let (words, before) = words
            .strip_prefix('…')
            .map_or((words, false), |rest| (rest, true));
        let (words, after) = words
            .strip_suffix('…')
            .map_or((words, false), |rest| (rest, true));
        Self {
            kind,
            words: words.trim(),
            before,
            after,
            doubtful,
        }
    }

    /// What a folded line has besides the phrase; `None` where it isn't in it.
    fn rest<'a>(&self, folded: &'a str) -> Option<&'a str> {
        let bare = self.words.trim_end_matches([' ', ':']);
        if folded == bare {
            return Some("");
        }
        let follows = |rest: &&str| {
            bare.ends_with('©')
                || bare.ends_with(')')
                || !rest.starts_with(|char: char| char.is_alphanumeric() || char == '-')
        };
        if self.after {
            return folded.strip_prefix(self.words).filter(follows);
        }
        if self.before {
            let rest = folded.strip_suffix(self.words)?;
            return (!rest.ends_with(char::is_alphanumeric)).then_some(rest);
        }
        None
    }
}

/// The phrase that a folded line is or begins or ends with, and what it has besides.
pub(super) fn phrase(folded: &str) -> Option<(&'static Phrase, &str)> {
    PHRASES
        .iter()
        .find_map(|phrase| Some((phrase, phrase.rest(folded)?)))
}

/// Where words that say when a page was changed begin in a folded line.
pub(super) fn begins_update(folded: &str) -> bool {
    PHRASES
        .iter()
        .any(|phrase| phrase.kind == Kind::Updated && phrase.rest(folded).is_some())
}

/// Whether a word stands beside the names of social networks in a share bar: partager, courriel.
pub(super) fn is_share_word(word: &str) -> bool {
    SHARE_WORDS.contains(word)
}

/// Whether a word is the name of a social network.
pub(super) fn is_network(word: &str) -> bool {
    NETWORKS.contains(word)
}

/// Whether a word joins two parts of a sentence.
pub(super) fn joins(word: &str) -> bool {
    JOINS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_of_a_kind_and_folded() {
        assert!(PHRASES.len() > 100);
        for phrase in PHRASES.iter() {
            assert_eq!(french::fold::fold(phrase.words), phrase.words);
            assert!(!phrase.words.is_empty());
        }
        let kinds = entries(include_str!("../../../../../dictionaries/fr/furniture.txt"))
            .filter_map(|line| line.split_once(':'))
            .filter(|(kind, _)| !Kind::ALL.iter().any(|known| known.id() == *kind));
        assert_eq!(kinds.count(), 0);
    }
}
