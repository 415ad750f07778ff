//! When two mentions are one fact, in whatever dress.

use french::dates::Date;

use super::Kind;
use super::block::{Id, id};
use super::extract::{Figure, ORDINAL, Value};
use super::names::Name;
use super::roles::Role;
use super::side::Side;
use super::speakers::Speaker;

/// The fact of the draft that is the same as one of the source.
pub(super) fn kept_by(source: &Side, fact: usize, draft: &Side) -> Option<usize> {
    match source.value(fact) {
        Value::Figure(figure) => {
            same_figure(figure, draft).or_else(|| draft.dates.exactly(moment_of(figure)?))
        }
        Value::Date(date) => draft
            .dates
            .as_good_as(*date)
            .or_else(|| bare_moment(*date, draft)),
        Value::Name(name) => same_name(name, source, draft),
        Value::Quote(quote) => draft.quote_with(&quote.words),
    }
}

/// Where the draft says a fact of the source elsewhere than in a fact of its own: in running words.
pub(super) fn told(source: &Side, fact: usize, draft: &Side) -> Option<(String, document::Span)> {
    match source.value(fact) {
        Value::Name(name) if name.kind == Kind::Person => {
            let surname = name.ids.last()?;
            let renamed = || {
                draft.names_like(name).any(|(_, other)| {
                    other.ids.len() > 1 && other.ids.last() == Some(surname) && other.ids != name.ids
                })
            };
            draft
                .phrase(&name.ids)
                .or_else(|| (!renamed()).then(|| draft.phrase(&[*surname]))?)
                .or_else(|| {
                    let roles = source
                        .roles(name)
                        .iter()
                        .filter(|role| role.words.len() > 1 && !draft.has_holder(role));
                    roles.into_iter().find_map(|role| draft.phrase(&role.words))
                })
        }
        Value::Name(name) => draft
            .phrase(&name.ids)
            .or_else(|| draft.phrase(&[id(&name.words.join("-"))]))
            .or_else(|| expanded(name, source, draft)),
        Value::Quote(quote) => draft.words_verbatim(&quote.words),
        // « mardi 25 novembre »
        Value::Date(Date::Weekday(day)) => draft.phrase(&[weekday(*day)?]),
        _ => None,
    }
}

/// Whether the source holds a fact of the draft.
pub(super) fn is_sourced(draft: &Side, fact: usize, source: &Side) -> bool {
    match draft.value(fact) {
        Value::Figure(figure) => {
            same_figure(figure, source).is_some()
                || moment_of(figure).is_some_and(|moment| source.dates.exactly(moment).is_some())
        }
        Value::Date(date) => is_dated(*date, source) || bare_moment(*date, source).is_some(),
        Value::Name(name) => is_named(name, draft, source),
        Value::Quote(quote) => !quote.is_marked || source.words_verbatim(&quote.words).is_some(),
    }
}

/// The word for a day of the week, by number.
fn weekday(day: u8) -> Option<Id> {
    french::lists::days().get(usize::from(day)).map(|day| id(day))
}

/// Same value; a unit that one of them leaves out may be understood.
fn same_figure(figure: &Figure, side: &Side) -> Option<usize> {
    let mut facts = side.figures(figure.value).iter().copied();
    facts.find(|fact| match side.value(*fact) {
        Value::Figure(other) => {
            let ordinal = [figure, other].iter().any(|figure| figure.unit == Some(ORDINAL));
            figure.unit == other.unit || !ordinal && (figure.unit.is_none() || other.unit.is_none())
        }
        _ => false,
    })
}

/// A bare number as the year that it may be, « 7 h » as the time.
fn moment_of(figure: &Figure) -> Option<Date> {
    let year = figure.value.whole()?;
    if figure.unit == Some(HOUR) {
        return u8::try_from(year).ok().map(|hour| Date::Time(hour, 0));
    }
    if figure.unit.is_some() {
        return None;
    }
    Some(Date::Calendar {
        year: Some(u16::try_from(year).ok()?),
        month: None,
        day: None,
    })
}

/// The unit that a time of day may be taken for.
const HOUR: &str = "h";

/// The bare number that is the year of a date, or « 7 h » that is the time.
fn bare_moment(date: Date, side: &Side) -> Option<usize> {
    if let Date::Time(hour, 0) = date {
        let mut facts = side.figures(u32::from(hour).into()).iter().copied();
        return facts
            .find(|fact| matches!(side.value(*fact), Value::Figure(figure) if figure.unit == Some(HOUR)));
    }
    let Date::Calendar {
        year: Some(year),
        month: None,
        day: None,
    } = date
    else {
        return None;
    };
    let mut facts = side.figures(u32::from(year).into()).iter().copied();
    facts.find(|fact| matches!(side.value(*fact), Value::Figure(figure) if figure.unit.is_none()))
}

/// Whether a date of the draft stands in the source: the source's says the same and more, or lacks but a year that the
/// source gives elsewhere.
fn is_dated(date: Date, source: &Side) -> bool {
    if source.dates.holding(date).is_some() {
        return true;
    }
    if let Date::Weekday(day) = date {
        return source.dates.falls_on(day) || weekday(day).is_some_and(|word| source.words.contains(&word));
    }
    let Date::Calendar {
        year: Some(year),
        month,
        day,
    } = date
    else {
        return false;
    };
    let without_year = Date::Calendar {
        year: None,
        month,
        day,
    };
    source.years.contains(&year) && source.dates.exactly(without_year).is_some()
}

/// The draft's name for a name of the source.
fn same_name(name: &Name, source: &Side, draft: &Side) -> Option<usize> {
    let alike = draft
        .names_like(name)
        .find(|(_, other)| is_same_name(name, other));
    let short = || match name.ids.as_slice() {
        [_] => None,
        _ if name.kind == Kind::Person => None,
        _ => draft.name_of(id(&name.initials())),
    };
    let acronym = || {
        let of_source = source
            .acronym_of(&name.ids)
            .and_then(|acronym| draft.name_of(acronym));
        of_source.or_else(|| {
            draft
                .acronym_of(&name.ids)
                .and_then(|acronym| draft.name_of(acronym))
        })
    };
    alike.map(|(fact, _)| fact).or_else(short).or_else(acronym)
}

/// Whether both name the same: one has all the words of the other.
fn is_same_name(source: &Name, draft: &Name) -> bool {
    if source.ids == draft.ids {
        return true;
    }
    let within = |small: &Name, large: &Name| small.ids.iter().all(|word| large.ids.contains(word));
    if within(source, draft) {
        return true;
    }
    // « Hamran » for Ladislav Hamran; but « Union » alone is not the European one.
    let surname = source.kind == Kind::Person && source.ids.last() == draft.ids.last();
    within(draft, source) && (surname || source.ids.len() > 1 && draft.ids.len() > 1)
}

/// Where the draft writes out what an acronym of the source stands for.
fn expanded(name: &Name, source: &Side, draft: &Side) -> Option<(String, document::Span)> {
    if let [acronym] = name.ids.as_slice() {
        let words = |side: &Side| side.expansions.get(acronym).cloned().unwrap_or_default();
        let written = words(source).into_iter().chain(words(draft));
        return written
            .into_iter()
            .find_map(|words| draft.phrase(&words))
            .or_else(|| draft.name_with_initials(*acronym))
            .or_else(|| draft.phrase(draft.spelled.get(acronym)?));
    }
    draft.phrase(&[id(&name.initials())])
}

/// Whether the source knows a name of the draft: all its words in one of the source's names, or side by side in the
/// text; or its initials, or what they stand for.
fn is_named(name: &Name, draft: &Side, source: &Side) -> bool {
    if source.phrase(&name.ids).is_some() {
        return true;
    }
    if let [word] = name.ids.as_slice() {
        let expansions = draft.expansions.get(word).into_iter().flatten();
        return source.words.contains(word)
            || source.acronyms.contains(word)
            || source.initials.contains(word)
            || source.spelled.contains_key(word)
            || expansions.into_iter().any(|words| source.phrase(words).is_some());
    }
    // What follows a name in lower case may be no part of it.
    let core = name
        .ids
        .get(..name.core)
        .filter(|core| core.len() > 1 && core.len() < name.ids.len());
    if core.is_some_and(|core| source.phrase(core).is_some()) {
        return true;
    }
    // « direction de la Banque postale »: a head in lower case may be the draft's own word.
    let body = name.ids.get(1..name.core).filter(|body| !body.is_empty());
    if name.text.starts_with(char::is_lowercase) && body.is_some_and(|body| source.phrase(body).is_some()) {
        return true;
    }
    let initials = name.kind != Kind::Person && source.acronyms.contains(&id(&name.initials()));
    let within = |other: &Name| name.ids.iter().all(|word| other.ids.contains(word));
    initials
        || source.names_like(name).any(|(_, other)| within(other))
        || [source, draft].iter().any(|side| {
            side.acronym_of(&name.ids)
                .is_some_and(|acronym| source.words.contains(&acronym))
        })
}

/// Whether a person has in the draft a role that the source gives them not, and none that it gives them: both, then.
pub(super) fn other_role<'a>(name: &Name, source: &'a Side, draft: &'a Side) -> Option<(&'a Role, &'a Role)> {
    let (theirs, ours) = (source.roles(name), draft.roles(name));
    let known = ours.iter().any(|role| {
        theirs.iter().any(|other| is_same_head(&role.head, &other.head))
            || source.phrase(&role.words).is_some()
    });
    let pair = theirs.first().zip(ours.first());
    pair.filter(|_| !known)
}

/// « directeur » and « directrice », « président » and « présidente ».
fn is_same_head(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || common >= 5
}

/// Whether two speakers are surely not the same: both named as persons beside the quote, without a word in common.
pub(super) fn is_other_speaker(source: &Speaker, draft: &Speaker) -> bool {
    let (Some(a), Some(b)) = (&source.name, &draft.name) else {
        return false;
    };
    let apart = |a: &[Id], b: &[Id]| !a.iter().any(|word| b.contains(word));
    let persons = a.kind == Kind::Person && b.kind == Kind::Person;
    let sure = !source.by_pronoun && !draft.by_pronoun;
    persons && sure && apart(&a.ids, &b.ids)
}
