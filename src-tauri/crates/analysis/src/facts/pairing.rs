//! Pairs what a draft lost with what it has instead: one thing with two values.

use std::cmp::Reverse;

use french::dates::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::block::{Id, id, shared};
use super::extract::Value;
use super::quotes::Quote;
use super::side::Side;

/// Shared things that make a fact of the draft the altered form of one of the source.
const LIKE: u32 = 3;
/// Facts of the draft that are weighed for one thing that they share with the source's.
const BUCKET: usize = 24;

/// Pairs facts of the source that the draft lost with facts of the draft that the source doesn't hold, the likest first:
/// (fact of the source, fact of the draft).
pub(super) fn pair(source: &Side, draft: &Side, lost: &[usize], foreign: &[usize]) -> Vec<(usize, usize)> {
    let mut by_thing: FxHashMap<Id, Vec<usize>> = FxHashMap::default();
    let contexts: FxHashMap<usize, Vec<Id>> =
        foreign.iter().map(|fact| (*fact, draft.context(*fact))).collect();
    let context = |fact: &usize| contexts.get(fact).map_or(&[][..], Vec::as_slice);
    for fact in foreign {
        for thing in things(draft, *fact, context(fact)) {
            let facts = by_thing.entry(thing).or_default();
            if facts.len() < BUCKET {
                facts.push(*fact);
            }
        }
    }
    let mut likely: Vec<(u32, usize, usize)> = Vec::new();
    for fact in lost {
        let around = source.context(*fact);
        let near: FxHashSet<usize> = things(source, *fact, &around)
            .filter_map(|thing| by_thing.get(&thing))
            .flatten()
            .copied()
            .collect();
        for other in near {
            let shared = shared(&around, context(&other));
            let likeness = likeness(source.value(*fact), draft.value(other), shared);
            if likeness >= LIKE {
                likely.push((likeness, *fact, other));
            }
        }
    }
    likely.sort_unstable_by_key(|(likeness, fact, other)| (Reverse(*likeness), *fact, *other));
    let (mut from, mut to) = (FxHashSet::default(), FxHashSet::default());
    let mut pairs = Vec::new();
    for (_, fact, other) in likely {
        if !from.contains(&fact) && !to.contains(&other) {
            from.insert(fact);
            to.insert(other);
            pairs.push((fact, other));
        }
    }
    pairs
}

/// By what a fact may be found: the words round it, and its own.
fn things<'a>(side: &Side, fact: usize, around: &'a [Id]) -> impl Iterator<Item = Id> + use<'a> {
    let own: Vec<Id> = match side.value(fact) {
        Value::Figure(figure) => [figure.unit, figure.object]
            .into_iter()
            .flatten()
            .map(id)
            .collect(),
        Value::Date(_) => Vec::new(),
        Value::Name(name) => name.ids.clone(),
        Value::Quote(quote) => quote.words.clone(),
    };
    around.iter().copied().chain(own)
}

/// How much speaks for two facts being one thing with two values; `around` words are shared round them.
fn likeness(source: &Value, draft: &Value, around: usize) -> u32 {
    let around = u32::try_from(around).unwrap_or(u32::MAX).min(6);
    let own = match (source, draft) {
        (Value::Figure(a), Value::Figure(b)) => {
            let unit = a.unit.is_some() && a.unit == b.unit;
            let object = a.object.is_some() && a.object == b.object;
            let other_unit = a.unit != b.unit && a.unit.is_some() && b.unit.is_some();
            let same_value = a.value == b.value;
            // Bicycles and lamps are two things.
            if a.object.is_some() && b.object.is_some() && !object && !same_value {
                return 0;
            }
            2 * u32::from(unit) + 3 * u32::from(object) + 3 * u32::from(same_value) + u32::from(!other_unit)
        }
        (Value::Date(a), Value::Date(b)) => date_likeness(*a, *b),
        (Value::Name(a), Value::Name(b)) => {
            let words = a.ids.iter().filter(|word| b.ids.contains(word)).count();
            3 * u32::try_from(words).unwrap_or(0) + u32::from(a.kind == b.kind)
        }
        (Value::Quote(a), Value::Quote(b)) => return quote_likeness(a, b),
        _ => return 0,
    };
    // A name or a figure alone says little: the sentence must be the same.
    if own == 0 { 0 } else { own + around }
}

fn date_likeness(a: Date, b: Date) -> u32 {
    match (a, b) {
        (
            Date::Calendar { year, month, day },
            Date::Calendar {
                year: other_year,
                month: other_month,
                day: other_day,
            },
        ) => {
            1 + u32::from(year.is_some() && year == other_year)
                + u32::from(month.is_some() && month == other_month)
                + u32::from(day.is_some() && day == other_day)
        }
        (Date::Time(..), Date::Time(..))
        | (Date::Century(_), Date::Century(_))
        | (Date::Weekday(_), Date::Weekday(_)) => 1,
        _ => 0,
    }
}

/// Half of the shorter one's words, at least, in the other.
fn quote_likeness(a: &Quote, b: &Quote) -> u32 {
    let words: FxHashSet<Id> = a.words.iter().copied().collect();
    let shared = b.words.iter().filter(|word| words.contains(word)).count();
    let shorter = a.words.len().min(b.words.len());
    if shared * 2 >= shorter {
        LIKE + u32::try_from(shared).unwrap_or(0)
    } else {
        0
    }
}
