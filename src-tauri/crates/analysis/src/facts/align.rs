//! Holds the facts of two texts against each other.

use std::collections::HashSet;

use super::extract::{Figure, Value};
use super::names::Name;
use super::quotes::Quote;
use super::source_side::{Fact, Side};
use super::{Kind, Register, SourceFact, Status, Unsourced};
use french::dates::Date;

/// The register of two texts.
pub(super) fn register(source: &Side, draft: &Side) -> Register {
    let kept: Vec<Option<usize>> = source.facts.iter().map(|fact| kept_by(fact, draft)).collect();
    let held: Vec<bool> = source
        .facts
        .iter()
        .zip(&kept)
        .map(|(fact, by)| by.is_some() || is_told(fact, draft))
        .collect();
    let mut foreign: Vec<usize> = (0..draft.facts.len())
        .filter(|at| !is_sourced(&draft.facts[*at], source))
        .collect();
    let pairs = pair(source, draft, &held, &foreign);
    foreign.retain(|at| !pairs.iter().any(|(_, paired)| paired == at));
    let quoted = |fact: &Fact| (fact.text.clone(), fact.span);
    let facts = source.facts.iter().enumerate().map(|(at, fact)| {
        let altered = pairs
            .iter()
            .find(|(from, _)| *from == at)
            .map(|(_, to)| quoted(&draft.facts[*to]));
        let (status, stands) = match (altered, held[at]) {
            (Some(draft), _) => (Status::Altered, Some(draft)),
            (None, true) => (Status::Kept, kept[at].map(|by| quoted(&draft.facts[by]))),
            (None, false) => (Status::Missing, None),
        };
        SourceFact {
            kind: fact.value.kind(),
            text: fact.text.clone(),
            span: fact.span,
            status,
            draft: stands,
        }
    });
    let unsourced = foreign.into_iter().map(|at| &draft.facts[at]);
    Register {
        source: facts.collect(),
        unsourced: unsourced
            .filter(|fact| !matches!(&fact.value, Value::Figure(figure) if figure.is_small))
            .map(|fact| Unsourced {
                kind: fact.value.kind(),
                text: fact.text.clone(),
                span: fact.span,
            })
            .collect(),
    }
}

/// The fact of the draft that is the same as one of the source.
fn kept_by(fact: &Fact, draft: &Side) -> Option<usize> {
    let same = |other: &Fact| match (&fact.value, &other.value) {
        (Value::Figure(a), Value::Figure(b)) => is_same_figure(a, b),
        (Value::Figure(figure), Value::Date(date)) | (Value::Date(date), Value::Figure(figure)) => {
            is_year(figure, *date)
        }
        (Value::Date(a), Value::Date(b)) => says_as_much(*a, *b),
        (Value::Name(a), Value::Name(b)) => is_same_name(a, b),
        (Value::Quote(a), Value::Quote(b)) => is_verbatim(b, a),
        _ => false,
    };
    draft.facts.iter().position(same)
}

/// Whether the draft says a fact of the source elsewhere than in a fact of its own: in running words.
fn is_told(fact: &Fact, draft: &Side) -> bool {
    match &fact.value {
        Value::Name(name) if name.kind == Kind::Person => {
            name.words
                .last()
                .is_some_and(|surname| draft.words.contains(surname))
                && (name.words.len() < 2
                    || draft.has_phrase(&name.words)
                    || !draft.names().any(|other| renames(name, other)))
        }
        Value::Name(name) => {
            draft.has_phrase(&name.words)
                || draft.words.contains(&name.words.join("-"))
                || is_expanded(name, draft)
        }
        Value::Quote(quote) => draft.has_verbatim(&quote.words),
        _ => false,
    }
}

/// Whether another name has this one's surname and other words.
fn renames(name: &Name, other: &Name) -> bool {
    let surname = name.words.last();
    other.words.len() > 1 && other.words.last() == surname && other.words != name.words
}

/// UE and Union européenne stand for each other.
fn is_expanded(name: &Name, side: &Side) -> bool {
    match name.words.as_slice() {
        [word] => side
            .names()
            .any(|other| other.words.len() > 1 && other.initials() == *word),
        _ => side.words.contains(&name.initials()),
    }
}

/// Whether the source holds a fact of the draft.
fn is_sourced(fact: &Fact, source: &Side) -> bool {
    match &fact.value {
        Value::Figure(figure) => {
            source.figures().any(|other| is_same_figure(figure, other))
                || source.dates().any(|date| is_year(figure, date))
        }
        Value::Date(date) => {
            source.dates().any(|other| is_dated(*date, other, source))
                || source.figures().any(|figure| is_year(figure, *date))
        }
        Value::Name(name) => is_named(name, source),
        Value::Quote(quote) => is_in_source(quote, source),
    }
}

/// Same value; a unit that one of them leaves out may be understood.
fn is_same_figure(a: &Figure, b: &Figure) -> bool {
    a.value == b.value && (a.unit == b.unit || a.unit.is_none() || b.unit.is_none())
}

/// Whether a bare number is the year of a date.
fn is_year(figure: &Figure, date: Date) -> bool {
    let year = match date {
        Date::Calendar {
            year,
            month: None,
            day: None,
        } => year,
        _ => None,
    };
    figure.unit.is_none() && year.is_some() && figure.value.whole() == year.map(u32::from)
}

/// Whether a date of the draft says as much as the source's: its month at least, where the source has a day.
fn says_as_much(source: Date, draft: Date) -> bool {
    let says_month = |date: Date| !matches!(date, Date::Calendar { month: None, .. });
    source.agrees(draft) && (says_month(draft) || !says_month(source))
}

/// Whether a date of the draft stands in the source: the source's says the same and more, or lacks but a year that the
/// source gives elsewhere.
fn is_dated(draft: Date, source: Date, side: &Side) -> bool {
    if draft.is_within(source) {
        return true;
    }
    let Date::Calendar {
        year: Some(year),
        month,
        day,
    } = draft
    else {
        return false;
    };
    let without_year = Date::Calendar {
        year: None,
        month,
        day,
    };
    side.years.contains(&year) && without_year == source
}

/// Whether both name the same: one has all the words of the other, or the initials.
fn is_same_name(source: &Name, draft: &Name) -> bool {
    if source.words == draft.words {
        return true;
    }
    let within = |small: &Name, large: &Name| small.words.iter().all(|word| large.words.contains(word));
    if within(source, draft) {
        return true;
    }
    if within(draft, source) {
        // « Hamran » for Ladislav Hamran; but « Union » alone is not the European one.
        let surname = source.kind == Kind::Person && source.words.last() == draft.words.last();
        return surname || source.words.len() > 1 && draft.words.len() > 1;
    }
    let short = |word: &Name, long: &Name| matches!(word.words.as_slice(), [word] if long.words.len() > 1 && long.initials() == *word);
    short(source, draft) || short(draft, source)
}

/// Whether the source knows a name of the draft: all its words in one of the source's names, or side by side in the
/// text; or its initials.
fn is_named(name: &Name, source: &Side) -> bool {
    if source.has_phrase(&name.words) {
        return true;
    }
    if let [word] = name.words.as_slice() {
        return source.words.contains(word) || source.initials.contains(word);
    }
    source.initials.contains(&name.initials())
        || source
            .names()
            .any(|other| name.words.iter().all(|word| other.words.contains(word)))
}

/// Whether a draft's quote is the source's, or a part of it, word for word.
fn is_verbatim(draft: &Quote, source: &Quote) -> bool {
    let running = format!(" {} ", source.words.join(" "));
    running.contains(&format!(" {} ", draft.words.join(" ")))
}

/// Whether every piece of the draft's quote stands in the source: « […] » parts the pieces.
fn is_in_source(quote: &Quote, source: &Side) -> bool {
    !quote.is_marked || source.has_verbatim(&quote.words)
}

/// Shared things that make a fact of the draft the altered form of one of the source.
const LIKE: u32 = 3;

/// Pairs facts of the source that the draft doesn't hold with facts of the draft that the source doesn't, the likest
/// first: (place in the source, place in the draft).
fn pair(source: &Side, draft: &Side, held: &[bool], foreign: &[usize]) -> Vec<(usize, usize)> {
    let mut likely: Vec<(u32, usize, usize)> = Vec::new();
    for (at, fact) in source.facts.iter().enumerate().filter(|(at, _)| !held[*at]) {
        for other in foreign {
            let likeness = likeness(fact, &draft.facts[*other]);
            if likeness >= LIKE {
                likely.push((likeness, at, *other));
            }
        }
    }
    likely.sort_by_key(|(likeness, at, other)| (std::cmp::Reverse(*likeness), *at, *other));
    let (mut from, mut to) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, at, other) in likely {
        if !from.contains(&at) && !to.contains(&other) {
            from.insert(at);
            to.insert(other);
            pairs.push((at, other));
        }
    }
    pairs
}

/// How much speaks for two facts being one thing with two values.
fn likeness(source: &Fact, draft: &Fact) -> u32 {
    let shared = source.context.intersection(&draft.context).count();
    let around = u32::try_from(shared).unwrap_or(u32::MAX).min(6);
    let own = match (&source.value, &draft.value) {
        (Value::Figure(a), Value::Figure(b)) => {
            let unit = a.unit.is_some() && a.unit == b.unit;
            let object = a.object.is_some() && a.object == b.object;
            let other_unit = a.unit != b.unit && a.unit.is_some() && b.unit.is_some();
            let same_value = a.value == b.value;
            2 * u32::from(unit) + 3 * u32::from(object) + 3 * u32::from(same_value) + u32::from(!other_unit)
        }
        (Value::Date(a), Value::Date(b)) => date_likeness(*a, *b),
        (Value::Name(a), Value::Name(b)) => {
            let words = a.words.iter().filter(|word| b.words.contains(word)).count();
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
        (Date::Time(..), Date::Time(..)) | (Date::Century(_), Date::Century(_)) => 1,
        _ => 0,
    }
}

/// Half of the shorter one's words, at least, in the other.
fn quote_likeness(a: &Quote, b: &Quote) -> u32 {
    let words: HashSet<&String> = a.words.iter().collect();
    let shared = b.words.iter().filter(|word| words.contains(word)).count();
    let shorter = a.words.len().min(b.words.len());
    if shared * 2 >= shorter {
        LIKE + u32::try_from(shared).unwrap_or(0)
    } else {
        0
    }
}
