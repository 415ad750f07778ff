//! Which groups are keyphrases: a logistic regression on what was measured of each.

use std::collections::HashSet;
use std::ops::Range;

use document::Document;
use french::fold::fold;
use french::lexicon::{Part, VerbForm, readings};
use french::lists::is_stop_word;

use super::ProposedKeyphrase;
use super::candidates::{Candidate, Candidates};
use super::features::{Features, Ground};
use super::shown::shown;
use crate::proposals::tagged::{Class, Tagged};
use crate::proposals::titles::is_no_subject;

/// What each figure weighs, in the order of [`Ground::features`]: fitted with a penalty on 50 news articles and the
/// keyphrases that readers gave them (WikinewsKeyphraseCorpus). `docs/proposals.md` tells what one half of them gives
/// on the other.
const WEIGHTS: Features = [
    -2.30, // constant
    1.10,  // how often (ln)
    0.12,  // how rare its words are in French
    0.25,  // how often its words are said (ln)
    1.77,  // in the title
    -0.19, // how late it comes first (ln)
    -0.85, // share of the blocks that have it
    -2.34, // a first name alone
    0.86,  // stands by itself
    -0.43, // has a complement
    -0.72, // begins with an adjective
    -1.32, // has a complement in à or en
    -0.76, // a noun right beside a noun
    0.52,  // how often beside the most frequent one (ln)
    -2.75, // share of its places in a longer one
    0.48,  // in the opening
    -0.74, // more than three words
];

pub(super) fn best(
    document: &Document,
    tagged: &Tagged<'_>,
    candidates: &Candidates,
    most: usize,
) -> Vec<ProposedKeyphrase> {
    let ground = Ground::of(document, tagged, candidates);
    let mut ranked: Vec<(f64, &Candidate)> = candidates
        .all
        .iter()
        .enumerate()
        .filter(|(_, candidate)| stands_alone(tagged, candidate) && says_something(tagged, candidate))
        .filter_map(|(at, candidate)| Some((sum(&ground.features(at, candidate)?), candidate)))
        .collect();
    // The sort is stable: of two alike the first in the text comes first.
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut seen = HashSet::new();
    let mut best = Vec::new();
    for (sum, candidate) in ranked {
        if best.len() >= most {
            break;
        }
        let text = shown(document, tagged, candidate);
        if seen.insert(fold(&text)) {
            best.push(ProposedKeyphrase {
                text,
                score: 1.0 / (1.0 + (-sum).exp()),
                occurrences: u32::try_from(candidate.places.len()).unwrap_or(u32::MAX),
            });
        }
    }
    best
}

/// Whether a lone word can be a subject: it is mostly a noun or a name, and no part of « en ligne », « avoir lieu ».
pub(super) fn stands_alone(tagged: &Tagged<'_>, candidate: &Candidate) -> bool {
    if candidate.lemmas().len() != 1 {
        return true;
    }
    let bare = |place: &&Range<usize>| {
        let word = tagged.words.get(place.start);
        let before = place.start.checked_sub(1).and_then(|at| tagged.words.get(at));
        let joined = word.is_some_and(|word| word.beside);
        word.is_some_and(|word| word.class == Class::Adjective)
            || word.is_some_and(|word| word.class == Class::Noun)
                && joined
                && before.is_some_and(|before| {
                    matches!(before.folded.as_str(), "en" | "a")
                        || matches!(before.class, Class::Verb | Class::Participle | Class::Infinitive)
                })
    };
    2 * candidate.places.iter().filter(bare).count() <= candidate.places.len()
}

/// Whether a group has several words, or its one word can be a subject by itself.
fn says_something(tagged: &Tagged<'_>, candidate: &Candidate) -> bool {
    candidate.lemmas().len() > 1 || candidate.places.iter().any(|place| is_named(tagged, place))
}

/// Whether a lone word is told to be a noun or a name by more than its class: a word that the lexicon only has as an
/// adjective or a verb is none, nor is one that no article and no preposition ever opens; nor a small word, nor a noun
/// that says nothing by itself.
fn is_named(tagged: &Tagged<'_>, place: &Range<usize>) -> bool {
    let Some(word) = tagged.words.get(place.start) else {
        return false;
    };
    if is_stop_word(&word.text.to_lowercase()) {
        return false;
    }
    if word.class == Class::Name {
        return true;
    }
    let noun = readings(word.text).any(|reading| reading.tags.part() == Part::Noun);
    let opened = place
        .start
        .checked_sub(1)
        .and_then(|at| tagged.words.get(at))
        .filter(|_| word.beside);
    let other = readings(word.text).any(|reading| {
        reading.tags.part() == Part::Adjective || reading.tags.form() == Some(VerbForm::PastParticiple)
    });
    let opened = match opened {
        None => !other,
        Some(before) if other => before.class == Class::Determiner,
        Some(before) => matches!(
            before.class,
            Class::Determiner | Class::Preposition | Class::Number | Class::Adjective
        ),
    };
    (noun || word.reading.is_none()) && opened && !is_no_subject(word)
}

fn sum(features: &Features) -> f64 {
    features
        .iter()
        .zip(WEIGHTS)
        .map(|(figure, weight)| figure * weight)
        .sum()
}
