//! What frames a noun group in running French, told without a lexicon: the article before it, the small words that
//! join or end it, endings of adjectives and of verbs.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use document::{BlockKind, Document};
use french::fold::fold;
use french::lists::{days, lines, months};

use super::lexis::{NUMERALS, Word};

/// Words that join a noun to its complement for sure.
const JOINTS: [&str; 4] = ["de", "d'", "du", "des"];

/// Words that may also lead back to the verb: they count where the whole group comes again.
const LOOSE_JOINTS: [&str; 4] = ["à", "au", "aux", "en"];

/// Articles that may follow `de` or `à` in a group.
const ARTICLES: [&str; 3] = ["la", "l'", "les"];

/// What can't follow a whole noun group: the last word would be a verb or an adjective waiting for its noun.
const OPENERS: [&str; 22] = [
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "ce",
    "cet",
    "cette",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notre",
    "nos",
    "votre",
    "vos",
    "quelques",
    "plusieurs",
    "chaque",
];

/// What stands before a pronoun that looks like an article: « il la présente », « qui les reçoit ».
const PRONOUNS: [&str; 17] = [
    "je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "ne", "n'", "se", "s'",
    "me", "te",
];

static WEAK: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/weak-nouns.txt")).collect());

static LOCUTIONS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/locution-nouns.txt")).collect());

static CALENDAR: LazyLock<HashSet<String>> =
    LazyLock::new(|| months().iter().chain(days()).map(|name| fold(name)).collect());

static ADJECTIVES: LazyLock<(Vec<&str>, HashSet<&str>)> = LazyLock::new(|| {
    let file = lines(include_str!(
        "../../../../../dictionaries/fr/adjective-endings.txt"
    ));
    let (but, endings): (Vec<&str>, Vec<&str>) = file.partition(|line| line.starts_with('-'));
    (
        endings,
        but.into_iter().map(|word| word.trim_start_matches('-')).collect(),
    )
});

/// Whether the noun at a place mostly lives in set phrases: « au sein de ».
pub(super) fn is_locution(word: &Word<'_>) -> bool {
    LOCUTIONS.contains(word.folded.as_str())
}

/// The next content word of a run: right beside, or after `de (la)`, `à (l’)`, `en`.
pub(super) fn next_content(words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut next = at + 1;
    let beside = |at: usize| words.get(at).filter(|word| word.beside);
    if joint(words, next) {
        next += 1;
        if beside(next).is_some_and(|word| ARTICLES.contains(&word.folded.as_str())) {
            next += 1;
        }
    }
    beside(next).filter(|word| word.stem.is_some()).map(|_| next)
}

/// Whether a word joins what stands before it to a complement.
pub(super) fn joint(words: &[Word<'_>], at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|word| word.beside && JOINTS.contains(&word.folded.as_str()))
}

/// The article that stands before a word, contractions undone, and whether it is plural.
pub(super) fn article(words: &[Word<'_>], at: usize) -> Option<(&'static str, bool)> {
    let before = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .filter(|_| words[at].beside)?;
    let wider = at
        .checked_sub(2)
        .and_then(|wider| words.get(wider))
        .filter(|_| before.beside);
    let before_is = |list: &[&str]| wider.is_some_and(|word| list.contains(&word.folded.as_str()));
    let pronoun = before_is(&PRONOUNS);
    match before.folded.as_str() {
        "le" if !pronoun && !before_is(&["de", "a"]) => Some(("le ", false)),
        "la" if !pronoun => Some(("la ", false)),
        "l'" if !pronoun => Some(("l’", false)),
        "les" if !pronoun && !before_is(&["de", "a"]) => Some(("les ", true)),
        "du" | "au" => Some(("le ", false)),
        "des" | "aux" => Some(("les ", true)),
        _ => None,
    }
}

/// Whether « le payer » is a pronoun with its verb: an infinitive's ending after `pour`, `de`, a modal…, where
/// no preposition is melted into the article.
pub(super) fn is_infinitive(words: &[Word<'_>], at: usize) -> bool {
    let melted = at
        .checked_sub(1)
        .is_some_and(|before| matches!(words[before].folded.as_str(), "du" | "au" | "des" | "aux"));
    let ending = ["er", "ir", "re", "oir"]
        .iter()
        .any(|ending| words[at].folded.ends_with(ending));
    let opened = at
        .checked_sub(2)
        .and_then(|before| words.get(before))
        .is_some_and(|word| {
            words[at - 1].beside
                && !matches!(
                    word.folded.as_str(),
                    "et" | "ou" | "que" | "qu'" | "dans" | "par" | "sur" | "avec"
                )
        });
    ending && !melted && opened
}

/// Whether a group may end before the word at `end`: punctuation, or a small word that opens no other group.
pub(super) fn ends(words: &[Word<'_>], end: usize) -> bool {
    let Some(next) = words.get(end).filter(|word| word.beside) else {
        return true;
    };
    let number =
        NUMERALS.contains(next.folded.as_str()) || next.text.starts_with(|c: char| c.is_ascii_digit());
    next.stem.is_none()
        && !number
        && !OPENERS.contains(&next.folded.as_str())
        && next
            .text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
}

/// Whether what stands before `end` is followed as a verb by its object: « l’école accueille trois, des, les ».
pub(super) fn takes_an_object(words: &[Word<'_>], end: usize) -> bool {
    words.get(end).filter(|word| word.beside).is_some_and(|next| {
        let folded = next.folded.as_str();
        OPENERS.contains(&folded)
            || matches!(folded, "du" | "des")
            || NUMERALS.contains(folded)
            || next.text.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Every word right beside the head has the number of the article: « les greffes peuvent » is no group. A word
/// that looks like an infinitive or a conjugated verb is none either.
pub(super) fn agrees(words: &[Word<'_>], place: &Range<usize>, plural: bool) -> bool {
    let mut level = true;
    words[place.clone()].iter().enumerate().all(|(index, word)| {
        if word.stem.is_none() {
            level = false;
            return true;
        }
        let acronym = word.text.chars().all(|c| !c.is_lowercase());
        let marked = word.folded.ends_with(['s', 'x', 'z']) || acronym;
        let number = !level || !plural || marked;
        let verb = ["ait", "aient", "eront", "iront", "eraient", "issent", "ez"];
        number && (index == 0 || !verb.iter().any(|ending| word.folded.ends_with(ending)))
    })
}

/// Whether the group stands in running text, neither in a heading nor in a table.
pub(super) fn is_prose(document: &Document, words: &[Word<'_>], place: &Range<usize>) -> bool {
    let kind = document.blocks[words[place.start].block].content.kind;
    matches!(
        kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote
    )
}

pub(super) fn is_weak(word: &Word<'_>) -> bool {
    let singular = word.folded.strip_suffix(['s', 'x']).unwrap_or(&word.folded);
    CALENDAR.contains(&word.folded) || WEAK.contains(singular) || WEAK.contains(word.folded.as_str())
}

/// Whether each word right beside the one before it is an adjective by its ending, or a name.
pub(super) fn is_built(words: &[Word<'_>], place: &Range<usize>) -> bool {
    let (endings, but) = &*ADJECTIVES;
    (place.start + 1..place.end).all(|at| {
        let (before, word) = (&words[at - 1], &words[at]);
        if LOOSE_JOINTS.contains(&word.text) {
            return false;
        }
        let after_joint = before.stem.is_none() || word.stem.is_none();
        let adjective = || {
            let accented = word.text.ends_with(['é']) || word.text.ends_with("és");
            accented
                || endings.iter().any(|ending| word.folded.ends_with(ending))
                    && !but.contains(word.folded.as_str())
        };
        after_joint || adjective()
    })
}

/// Whether every content word is vague: « la première fois ».
pub(super) fn is_weak_head(words: &[Word<'_>], place: &Range<usize>) -> bool {
    words[place.clone()]
        .iter()
        .filter(|word| word.stem.is_some())
        .all(is_weak)
}
