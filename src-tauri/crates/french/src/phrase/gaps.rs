//! The small words between the words of a phrase, and those before the first.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::lexicon::{Part, readings};
use crate::lists::lines;

static QUESTIONS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/question-words.txt")).collect());

static KEPT: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/keyphrase-nouns.txt")).collect());

/// Whether a folded small word is a noun or a verb once it stands in a keyphrase: `bien immobilier`, `prix de l’or`.
pub(super) fn is_kept_noun(folded: &str) -> bool {
    KEPT.contains(folded)
}

/// Whether a folded small word right before the first noun belongs to the phrase: « sur mesure », « en ligne »,
/// « pas cher », but not « le », « mon », « comment ».
pub(super) fn leads(folded: &str) -> bool {
    if QUESTIONS.contains(folded) || is_article(folded) {
        return false;
    }
    matches!(core(folded), Some("de" | "a" | "en"))
        || readings(folded).any(|reading| matches!(reading.tags.part(), Part::Preposition | Part::Adverb))
}

/// The small words that a phrase has at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    /// What they say, articles left out.
    said: Vec<String>,
    /// Whether there are any.
    written: bool,
    /// Whether it is « des » or « du » alone, which an article may replace after a verb.
    partitive: bool,
}

impl Gap {
    pub fn new(words: &[String]) -> Self {
        Self {
            said: words
                .iter()
                .filter_map(|word| core(word))
                .map(str::to_owned)
                .collect(),
            written: !words.is_empty(),
            partitive: matches!(words, [word] if matches!(word.as_str(), "des" | "du")),
        }
    }

    /// Whether the small words of the text are those of the phrase, articles and contractions aside.
    pub fn fits(&self, found: &[String], after_verb: bool) -> bool {
        let mut there = found.iter().filter_map(|word| core(word));
        if !self.written {
            // « agence immobilière Lyon » also finds « agence immobilière à Lyon ».
            return match there.next() {
                None => found.is_empty(),
                Some(word) => matches!(word, "de" | "a" | "en") && there.next().is_none(),
            };
        }
        // « louer un appartement » also finds « louer des appartements ».
        let some = |mut words: std::slice::Iter<'_, String>| matches!((words.next(), words.next()), (Some(word), None) if matches!(word.as_str(), "des" | "du"));
        if self.said.is_empty() && some(found.iter()) {
            return true;
        }
        if self.partitive && after_verb && there.clone().next().is_none() {
            return !found.is_empty();
        }
        self.said.iter().map(String::as_str).eq(there)
    }
}

/// What a small word says once articles are forgotten: du, des, d’ → de; aux → a; le, la, mon, cette → nothing.
pub(super) fn core(folded: &str) -> Option<&str> {
    match folded {
        "du" | "des" | "d'" | "de" => Some("de"),
        "au" | "aux" | "a" => Some("a"),
        "&" => Some("et"),
        word if is_article(word) => None,
        word => Some(word),
    }
}

/// An article or another word that points at a noun.
fn is_article(folded: &str) -> bool {
    matches!(folded, "le" | "la" | "les" | "l'" | "un" | "une") || is_determiner(folded)
}

fn is_determiner(folded: &str) -> bool {
    !matches!(folded, "de" | "d'" | "du" | "des" | "au" | "aux" | "a" | "en")
        && readings(folded).any(|reading| reading.tags.part() == Part::Determiner)
}
