//! Counts the syllables of a French word by rule, with a list of exceptions.
//!
//! Diaeresis is counted where careful speech has it (cli-ent, cré-er), a final mute e isn't, nor is the mute -ent of
//! verbs, which the lexicon tells from the sounded one of nouns and adjectives.

mod vowels;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::characters::{is_apostrophe, is_hyphen};
use crate::fold::fold_case;
use crate::lexicon;
use crate::lists::{self, lines};

static EXCEPTIONS: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../dictionaries/fr/syllable-exceptions.txt"
    ))
    .filter_map(|line| {
        let (word, count) = line.rsplit_once(' ')?;
        Some((fold_case(word.trim()), count.parse().ok()?))
    })
    .collect()
});

/// Forms that are a verb's third person plural and something else, and are nearly always the verb: ferment.
static ENT_MUTE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../../dictionaries/fr/ent-mute.txt")).collect());

/// [`syllables`] of a word whose neighbour is known: « ils excellent » has two, « un excellent » three.
pub fn syllables_after(previous: &str, word: &str) -> u32 {
    let count = syllables(word);
    let doubtful = word.ends_with("ent") && lists::precedes_plural_verb(previous);
    if doubtful
        && !mute_ent(word, false)
        && lexicon::readings(word).any(|reading| reading.tags.is_person(3, true))
    {
        vowels::nuclei(&fold_case(word), true).max(1)
    } else {
        count
    }
}

/// The number of syllables of one word. An elided word (`l’`) has none of its own; every other word has at least one.
/// Acronyms without a vowel are spelled out (TGV: 3). Compounds are the sum of their parts.
pub fn syllables(word: &str) -> u32 {
    let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric() && !is_apostrophe(c));
    if trimmed.ends_with(is_apostrophe) {
        // « jusqu’ » keeps its first syllable.
        let stem = fold_case(trimmed.trim_end_matches(is_apostrophe));
        return u32::try_from(
            stem.strip_suffix("qu")
                .unwrap_or(&stem)
                .matches(['a', 'e', 'i', 'o', 'u'])
                .count(),
        )
        .unwrap_or(0)
        .min(3);
    }
    let whole = fold_case(trimmed);
    if let Some(count) = EXCEPTIONS.get(&whole) {
        return *count;
    }
    let name = trimmed.starts_with(char::is_uppercase);
    let parted = |c: char| is_hyphen(c) || is_apostrophe(c) || c == '·' || c == '.';
    if !whole.contains(parted) {
        let sum = vowels::nuclei(&whole, mute_ent(&whole, name));
        return if sum == 0 { spelled(trimmed) } else { sum };
    }
    let mut sum = 0_u32;
    let mut rest = whole.as_str();
    while let Some(end) = rest.find(parted) {
        let (part, after) = rest.split_at(end);
        rest = after
            .get(after.chars().next().map_or(0, char::len_utf8)..)
            .unwrap_or("");
        // The u of quelqu’un is no more heard than that of quel.
        let part = if after.starts_with(is_apostrophe) {
            part.strip_suffix('u')
                .filter(|part| part.ends_with('q'))
                .unwrap_or(part)
        } else {
            part
        };
        let heard = after.starts_with(is_hyphen) && vowels::heard_in_compound(part, rest);
        sum = sum
            .saturating_add(part_syllables(part, name))
            .saturating_add(u32::from(heard));
    }
    sum = sum.saturating_add(part_syllables(rest, name));
    if sum == 0 { spelled(trimmed) } else { sum }
}

fn part_syllables(part: &str, name: bool) -> u32 {
    if let Some(count) = EXCEPTIONS.get(part) {
        return *count;
    }
    vowels::nuclei(part, mute_ent(part, name))
}

/// What can't be pronounced is spelled: as many syllables as letters in an acronym, one for anything else.
fn spelled(word: &str) -> u32 {
    let letters = word.chars().filter(|c| c.is_uppercase()).count();
    u32::try_from(letters).unwrap_or(u32::MAX).clamp(1, 8)
}

/// Whether the word's -ent is the mute one of a verb; what the lexicon doesn't know and has a capital is a `name`.
fn mute_ent(word: &str, name: bool) -> bool {
    if !word.ends_with("ent") || word.len() > 40 {
        return false;
    }
    let (mut verb, mut other) = (false, false);
    for reading in lexicon::readings(word) {
        if reading.tags.is_person(3, true) {
            verb = true;
        } else {
            other = true;
        }
    }
    match (verb, other) {
        (true, false) => true,
        (false, true) => false,
        (true, true) => ENT_MUTE.contains(word),
        // New words: ils likent, le replacement.
        (false, false) => !name && !word.ends_with("ment"),
    }
}

#[cfg(test)]
mod tests;
