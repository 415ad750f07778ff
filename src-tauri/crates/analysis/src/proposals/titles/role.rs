//! The part that a noun group plays in its sentence: what a sentence is about says more of a section than what it only
//! mentions.

use std::ops::Range;

use super::Text;
use crate::proposals::tagged::Class;

/// A group that begins its sentence as the subject.
const SUBJECT: f64 = 1.5;

/// A group that begins its sentence, and whose verb isn't next to it.
pub(super) const OPENING: f64 = 1.3;

/// What a verb bears on.
const OBJECT: f64 = 1.2;

/// A complement of another noun.
const COMPLEMENT: f64 = 0.75;

/// What only says where, when or with what.
const ADJUNCT: f64 = 0.7;

/// What a group at a place counts for, by the part it plays; `place` begins after the article.
pub(super) fn role(text: Text<'_>, place: &Range<usize>) -> f64 {
    let words = &text.tagged.words;
    let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
    let Some(article) = before(1).filter(|_| words.get(place.start).is_some_and(|word| word.beside)) else {
        return OPENING;
    };
    if article.class == Class::Preposition {
        return match before(2).filter(|_| article.beside).map(|word| word.class) {
            None if article.folded == "des" => OPENING,
            Some(Class::Noun | Class::Adjective | Class::Name)
                if matches!(article.folded.as_str(), "du" | "des") =>
            {
                COMPLEMENT
            }
            Some(Class::Verb | Class::Participle | Class::Infinitive)
                if matches!(article.folded.as_str(), "des" | "du") =>
            {
                OBJECT
            }
            _ => ADJUNCT,
        };
    }
    let verb_next = words.get(place.end).is_some_and(|word| {
        word.beside
            && (word.class == Class::Verb || matches!(word.folded.as_str(), "ne" | "n'" | "se" | "s'"))
    });
    let opens = place
        .start
        .checked_sub(1)
        .is_some_and(|at| article.opens || !text.gap_before(at).is_empty());
    match before(2)
        .filter(|_| article.beside)
        .map(|word| (word.class, word.folded.as_str()))
    {
        _ if opens && verb_next => SUBJECT,
        _ if article.opens => OPENING,
        _ if verb_next => SUBJECT,
        Some((Class::Verb | Class::Infinitive | Class::Participle, _)) => OBJECT,
        Some((Class::Preposition, "de" | "d'")) => COMPLEMENT,
        Some((Class::Preposition, _)) => ADJUNCT,
        _ => 1.0,
    }
}
