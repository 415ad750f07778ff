//! Holds the facts of two texts against each other.

use document::Span;
use rustc_hash::FxHashMap;

use super::extract::Value;
use super::pairing::pair;
use super::roles::Role;
use super::same::{is_other_speaker, is_sourced, kept_by, other_role, told};
use super::side::Side;
use super::{Register, SourceFact, Status, Unsourced};

/// The register of two texts.
pub(crate) fn register(source: &Side, draft: &Side) -> Register {
    let parts: Parts = draft.quotes_held_by(source);
    let kept: Vec<Option<(String, Span)>> = (0..source.facts.len())
        .map(|fact| {
            let same = kept_by(source, fact, draft).or_else(|| parts.get(&fact).copied());
            let stands = same.map(|fact| (draft.text(fact), draft.place(fact)));
            stands.or_else(|| told(source, fact, draft))
        })
        .collect();
    let mut foreign: Vec<usize> = (0..draft.facts.len())
        .filter(|fact| !is_sourced(draft, *fact, source))
        .collect();
    let lost: Vec<usize> = (0..source.facts.len())
        .filter(|fact| kept[*fact].is_none())
        .collect();
    let pairs: FxHashMap<usize, usize> = pair(source, draft, &lost, &foreign).into_iter().collect();
    let taken: rustc_hash::FxHashSet<usize> = pairs.values().copied().collect();
    foreign.retain(|fact| !taken.contains(fact));
    let facts = kept.into_iter().enumerate().map(|(at, kept)| {
        let altered = pairs.get(&at).map(|fact| (draft.text(*fact), draft.place(*fact)));
        let retold = || kept.as_ref().and_then(|_| retold(source, at, draft, &parts));
        let (status, stands) = match (altered.or_else(retold), kept.clone()) {
            (Some(draft), _) => (Status::Altered, Some(draft)),
            (None, Some(draft)) => (Status::Kept, Some(draft)),
            (None, None) => (Status::Missing, None),
        };
        SourceFact {
            kind: source.value(at).kind(),
            text: source.text(at),
            span: source.place(at),
            status,
            draft: stands,
            speaker: source.speaker(at).map(|speaker| speaker.text.clone()),
            draft_speaker: same_quote(source, at, draft, &parts)
                .and_then(|same| draft.speaker(same))
                .map(|speaker| speaker.text.clone()),
            role: role(source, at),
        }
    });
    let source_facts: Vec<SourceFact> = facts.collect();
    let small = |fact: &usize| matches!(draft.value(*fact), Value::Figure(figure) if figure.is_small);
    Register {
        touched: touched(source, &source_facts),
        source: source_facts,
        unsourced: foreign
            .into_iter()
            .filter(|fact| !small(fact))
            .map(|fact| Unsourced {
                kind: draft.value(fact).kind(),
                text: draft.text(fact),
                span: draft.place(fact),
                speaker: draft.speaker(fact).map(|speaker| speaker.text.clone()),
                role: role(draft, fact),
            })
            .collect(),
    }
}

/// Blocks of the source with a fact that the draft speaks of, and that no other block mentions.
fn touched(source: &Side, facts: &[SourceFact]) -> Vec<usize> {
    let spoken = |fact: &usize| {
        facts
            .get(*fact)
            .is_some_and(|fact| fact.status != Status::Missing)
    };
    (0..source.facts.len())
        .filter(spoken)
        .filter_map(|fact| source.only_block(fact))
        .collect()
}

fn role(side: &Side, fact: usize) -> Option<String> {
    match side.value(fact) {
        Value::Name(name) => {
            // « le ministre Gloden », and elsewhere « ministre des Affaires intérieures »: the fuller one.
            let roles = side.roles(name);
            let first = roles.first()?;
            let fuller = |role: &&Role| first.words.iter().all(|word| role.words.contains(word));
            let role = roles
                .iter()
                .filter(fuller)
                .rev()
                .max_by_key(|role| role.words.len());
            role.map(|role| role.text.clone())
        }
        _ => None,
    }
}

/// Parts of the source's quotes, by these: the draft's.
type Parts = FxHashMap<usize, usize>;

/// The draft's quote of the same words as one of the source, or of some of them.
fn same_quote(source: &Side, fact: usize, draft: &Side, parts: &Parts) -> Option<usize> {
    match source.value(fact) {
        Value::Quote(quote) => draft
            .quote_with(&quote.words)
            .or_else(|| parts.get(&fact).copied()),
        _ => None,
    }
}

/// What the draft says of a fact that it has kept, where that differs: another role, another speaker.
fn retold(source: &Side, fact: usize, draft: &Side, parts: &Parts) -> Option<(String, Span)> {
    match source.value(fact) {
        Value::Name(name) => {
            let (_, role) = other_role(name, source, draft)?;
            draft.phrase(&role.words)
        }
        Value::Quote(_) => {
            let same = same_quote(source, fact, draft, parts)?;
            let (theirs, ours) = (source.speaker(fact)?, draft.speaker(same)?);
            let place = (draft.text(same), draft.place(same));
            is_other_speaker(theirs, ours).then_some(place)
        }
        _ => None,
    }
}
