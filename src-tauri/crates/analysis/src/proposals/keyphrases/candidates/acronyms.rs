//! An acronym in brackets after its expansion, « Agence régionale de santé (ARS) », is the same subject.

use std::collections::HashMap;
use std::ops::Range;

use document::Document;

use super::{Candidate, Candidates};
use crate::proposals::tagged::{Tagged, Word};

/// Gives the places of each acronym to its expansion, or the other way round: the one that is said more keeps them.
pub(super) fn join(document: &Document, tagged: &Tagged<'_>, found: &mut Candidates) {
    let pairs = pairs(document, tagged, found);
    for (expansion, acronym) in pairs {
        let count = |at: usize| {
            found
                .all
                .get(at)
                .map_or(0, |candidate: &Candidate| candidate.places.len())
        };
        let (kept, dropped) = if count(acronym) > count(expansion) {
            (acronym, expansion)
        } else {
            (expansion, acronym)
        };
        let Some(places) = found
            .all
            .get_mut(dropped)
            .map(|one| std::mem::take(&mut one.places))
        else {
            continue;
        };
        if let Some(kept) = found.all.get_mut(kept) {
            kept.places.extend(places);
            kept.places.sort_by_key(|place| place.start);
        }
    }
}

/// Candidates of which the second is the first one's acronym, each once.
fn pairs(document: &Document, tagged: &Tagged<'_>, found: &Candidates) -> Vec<(usize, usize)> {
    let words = &tagged.words;
    let mut taken = Vec::new();
    let mut pairs = Vec::new();
    let alone: HashMap<usize, usize> = found
        .places
        .iter()
        .filter(|(place, _)| place.len() == 1 && is_acronym(&words[place.start]))
        .map(|(place, candidate)| (place.start, *candidate))
        .collect();
    if alone.is_empty() {
        return pairs;
    }
    for (place, expansion) in &found.places {
        let Some(acronym) = alone.get(&place.end) else {
            continue;
        };
        if place.len() > 1
            && is_bracketed(document, words, place.end)
            && initials(words, place) == words[place.end].folded
            && !taken.contains(expansion)
            && !taken.contains(acronym)
        {
            taken.extend([*expansion, *acronym]);
            pairs.push((*expansion, *acronym));
        }
    }
    pairs
}

fn is_acronym(word: &Word<'_>) -> bool {
    let letters = word.text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2 && word.text.chars().all(|c| c.is_uppercase() || c == '.')
}

fn is_bracketed(document: &Document, words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(word)) = (
        at.checked_sub(1).and_then(|before| words.get(before)),
        words.get(at),
    ) else {
        return false;
    };
    let block = document
        .blocks
        .get(word.block)
        .filter(|_| before.block == word.block);
    block
        .and_then(|block| block.content.text.get(before.range.end..word.range.start))
        .is_some_and(|gap| gap.trim() == "(")
}

fn initials(words: &[Word<'_>], place: &Range<usize>) -> String {
    let content = words[place.clone()].iter().filter(|word| word.is_content());
    content.filter_map(|word| word.folded.chars().next()).collect()
}
