//! Counts the syllables of a French word by rule, with a list of exceptions.
//!
//! Diaeresis is counted where careful speech has it (cli-ent, cré-er), a final mute e isn't, nor is the mute -ent of
//! verbs. Whether -ent is a verb's is told from word lists and endings until a lexicon can tell.

mod vowels;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::characters::{is_apostrophe, is_hyphen};
use crate::fold::{fold, fold_case};
use crate::lists::lines;

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

static ENT_SOUNDED: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../../dictionaries/fr/ent-sounded.txt")).collect());

static MENT_MUTE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../../dictionaries/fr/ment-mute.txt")).collect());

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
    let parted = |c: char| is_hyphen(c) || is_apostrophe(c) || c == '·' || c == '.';
    if !whole.contains(parted) {
        let sum = vowels::nuclei(&whole, mute_ent(&whole));
        return if sum == 0 { spelled(trimmed) } else { sum };
    }
    let mut sum = 0_u32;
    for part in whole.split(parted) {
        sum = sum.saturating_add(part_syllables(part));
    }
    if sum == 0 { spelled(trimmed) } else { sum }
}

fn part_syllables(part: &str) -> u32 {
    if let Some(count) = EXCEPTIONS.get(part) {
        return *count;
    }
    vowels::nuclei(part, mute_ent(part))
}

/// What can't be pronounced is spelled: as many syllables as letters in an acronym, one for anything else.
fn spelled(word: &str) -> u32 {
    let letters = word.chars().filter(|c| c.is_uppercase()).count();
    u32::try_from(letters).unwrap_or(u32::MAX).clamp(1, 8)
}

/// Whether the word's -ent is the mute one of a verb.
fn mute_ent(word: &str) -> bool {
    if !word.ends_with("ent") || word.len() > 40 {
        return false;
    }
    let folded = fold(word);
    if folded.ends_with("ment") {
        return MENT_MUTE.contains(folded.as_str());
    }
    !ENT_SOUNDED.contains(folded.as_str())
}

#[cfg(test)]
mod tests;
