//! What the section says, in its own words: the main clause of a sentence without what leads in, what is put in between
//! commas and adverbs that tie it to the sentence before, up to a place where it may end.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::connectors;
use french::fold::fold;
use french::lexicon::{Part, VerbForm, readings};
use french::lists::{is_verb_of_saying, lines};
use french::words::tokens;

use super::clause::{Clause, opens_subject};
use super::question::VAGUE;
use super::{Idea, LONGEST, Section, Text, capitalised};
use crate::proposals::ProposedTitle;
use crate::proposals::keyphrases::{is_calendar, is_passing};
use crate::proposals::tagged::{Class, Word, is_pointing};

static BORDERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/clause-borders.txt"
    ))
    .collect()
});

/// Whether a sentence may end before a word, folded.
pub(in crate::proposals) fn is_border(folded: &str) -> bool {
    BORDERS.contains(folded)
}

static TYING: LazyLock<HashSet<String>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/tying-adverbs.txt"
    ))
    .map(fold)
    .collect()
});

/// Words of the shortest statement that says enough, and of the longest clause that is looked at.
const WORDS: Range<usize> = 4..45;

/// What the section's first sentence counts more: it says what the section is about.
const FIRST: f64 = 1.4;

/// The statements of a section, best first.
pub(super) fn statements(text: Text<'_>, section: &Section) -> Vec<Idea> {
    let words = &text.tagged.words;
    let mut found: Vec<Idea> = section
        .words
        .clone()
        .filter(|at| text.is_prose(*at) && words.get(*at).is_some_and(|word| word.opens))
        .filter(|at| text.gap_before(*at) == ".")
        .filter_map(|at| statement(text, section, at))
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// The statement that the sentence makes that begins at a word.
fn statement(text: Text<'_>, section: &Section, start: usize) -> Option<Idea> {
    let words = &text.tagged.words;
    if !words
        .get(start)?
        .text
        .starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    {
        return None;
    }
    let (clause, order) = match Clause::of(text, start, section.words.end) {
        Some(clause) => (clause, false),
        None => (order(text, start)?, true),
    };
    let verb = clause.finite(words)?;
    if !order && is_first_or_second(verb)
        || !takes_object(words, &clause) && words.get(clause.verb.clone())?.iter().any(says)
    {
        return None;
    }
    let kept = kept(words, &clause.verb)?;
    let begin = format!("{} {}", text.stretch(&clause.subject), text.joined(&kept));
    let begin = begin.trim_start().to_owned();
    let end = end(text, &clause, begin.chars().count(), section.words.end)?;
    let rest = clause.verb.end..end;
    let mut title = capitalised(&begin);
    if !rest.is_empty() {
        title.push(' ');
        title.push_str(&text.stretch(&rest));
    }
    let size = clause.subject.len() + kept.len() + rest.len();
    let sized = title.chars().count() <= LONGEST && WORDS.contains(&size);
    if !sized || title.contains(['«', '»', '"', '“', '”', '(', ')', ':', ';', '…', '!', '?', '.']) {
        return None;
    }
    if !connectors::find(&title, &tokens(&title)).is_empty() {
        return None;
    }
    let mut lemmas = text.lemmas(&clause.subject);
    lemmas.extend(text.lemmas(&(clause.verb.start..end)));
    lemmas.sort_unstable();
    lemmas.dedup();
    Some(Idea {
        title: ProposedTitle {
            text: title,
            basis: "reprend une phrase de la section".to_owned(),
        },
        score: section.weights.sum(&lemmas) * if start == section.words.start { FIRST } else { 1.0 },
        lemmas,
    })
}

/// « Choisissez un bac profond »: an order with its object, in a guide.
fn order(text: Text<'_>, start: usize) -> Option<Clause> {
    let words = &text.tagged.words;
    let verb = words.get(start).filter(|word| word.class == Class::Verb)?;
    let imperative = readings(verb.text).find(|reading| {
        reading.tags.form() == Some(VerbForm::Imperative) && reading.tags.is_person(2, true)
    })?;
    let takes = words
        .get(start + 1)
        .is_some_and(|word| word.beside && opens_object(word));
    (takes && !VAGUE.contains(fold(imperative.lemma.text()).as_str())).then_some(Clause {
        subject: start..start,
        verb: start..start + 1,
    })
}

/// The words of a verb without the adverbs that tie it to the sentence before; `None` where one can't be left out.
fn kept(words: &[Word<'_>], verb: &Range<usize>) -> Option<Vec<usize>> {
    let inside = words.get(verb.clone())?;
    let denied = inside
        .iter()
        .any(|word| matches!(word.folded.as_str(), "ne" | "n'"));
    let tying = |word: &Word<'_>| TYING.contains(&word.folded);
    if denied && inside.iter().any(tying) {
        return None;
    }
    let kept: Vec<usize> = verb
        .clone()
        .filter(|at| words.get(*at).is_some_and(|word| !tying(word)))
        .collect();
    let points = |at: &usize| words.get(*at).is_some_and(is_pointing);
    (!kept.iter().any(points)).then_some(kept)
}

/// Where the statement may end, the last place that isn't too far: the sentence's own end, or a border with an object
/// before it. `taken` are the signs up to the verb.
fn end(text: Text<'_>, clause: &Clause, taken: usize, last: usize) -> Option<usize> {
    let words = &text.tagged.words;
    let verb = clause.verb.end;
    let fits = |end: usize| taken + 1 + text.stretch(&(verb..end)).chars().count() <= LONGEST;
    let copula = is_copula(words, clause);
    // « doivent rester une heure après les cours », « 100 euros chauffent un dortoir pendant une semaine »: what is left
    // out would change what is said.
    let modal = words.get(clause.verb.clone())?.iter().any(|word| {
        word.reading.is_some_and(|reading| {
            matches!(reading.lemma.text(), "devoir" | "pouvoir" | "falloir" | "engager")
        })
    });
    let mut best = None;
    let mut object = Object::None;
    let limit = (clause.subject.start + WORDS.end).min(last);
    for at in verb..limit {
        let word = words.get(at)?;
        let before = words.get(at - 1)?;
        let gap = text.gap_before(at);
        // « Le contrat de travail est suspendu, mais… »
        let complete = at == verb && is_complete(words, clause);
        let measured = before.class == Class::Number || matches!(before.text, "%" | "€");
        let whole = complete
            || object != Object::None
                && (measured
                    || matches!(
                        before.class,
                        Class::Noun | Class::Name | Class::Adjective | Class::Participle
                    ))
                && !is_present_participle(before);
        let stop = (whole || object != Object::None && before.class == Class::Infinitive || at == verb)
            && gap == "."
            && is_full_stop(text, at);
        let counted = words
            .get(clause.subject.start..at)?
            .iter()
            .any(|word| word.class == Class::Number);
        let bound =
            modal || counted && matches!(word.folded.as_str(), "pendant" | "depuis" | "durant" | "apres");
        if fits(at) && (stop || whole && !copula && !bound && may_end(words, at, gap, object)) {
            best = Some(at);
        }
        if gap == "." {
            return best;
        }
        // « fraîche, sombre et silencieuse »
        let attributes = gap == "," && may_be_adjective(before) && may_be_adjective(word);
        // A comma that ends nothing begins a list or an aside.
        let relative = word.class == Class::Pronoun
            && matches!(word.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "ou");
        // « devra leur parvenir »: to whom?
        let clitic = matches!(word.folded.as_str(), "leur" | "lui")
            && words
                .get(at + 1)
                .is_some_and(|next| matches!(next.class, Class::Infinitive | Class::Verb));
        if clitic {
            return best;
        }
        let by_then = word.folded == "ici" && before.folded == "d'";
        if gap == "," && !attributes || relative || points(word) && !by_then || word.class == Class::Verb {
            return best;
        }
        if word.class == Class::Pronoun && !matches!(word.folded.as_str(), "se" | "s'") {
            return best;
        }
        object = object.and(word, at == verb);
    }
    (limit == last && object != Object::None && fits(limit) && is_full_stop(text, limit))
        .then_some(limit)
        .or(best)
}

/// What the verb has been given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    /// Nothing yet.
    None,
    /// An article, and its noun is still to come.
    Opened { new: bool },
    /// A noun that the text brings in: « un accord », « 43 adhérents ».
    New,
    /// Anything else.
    Known,
}

impl Object {
    /// With one more word.
    fn and(self, word: &Word<'_>, first: bool) -> Self {
        let noun = word.lemma.is_some()
            && !is_passing(word)
            && !is_calendar(&word.folded)
            && matches!(
                word.class,
                Class::Noun | Class::Name | Class::Adjective | Class::Infinitive | Class::Participle
            );
        match self {
            Self::None if first && opens_object(word) => Self::Opened {
                new: word.class == Class::Number || matches!(word.folded.as_str(), "un" | "une" | "des"),
            },
            Self::None if noun || word.class == Class::Number => Self::Known,
            Self::Opened { new: true } if noun => Self::New,
            Self::Opened { new: false } if noun => Self::Known,
            _ => self,
        }
    }
}

/// Whether a clause may end before a word, the object being whole.
fn may_end(words: &[Word<'_>], at: usize, gap: &str, object: Object) -> bool {
    let Some(word) = words.get(at) else { return false };
    let folded = word.folded.as_str();
    let relative = matches!(folded, "qui" | "dont" | "ou") && word.class != Class::Conjunction;
    match gap {
        "," => {
            relative
                || folded == "et" && begins_clause(words, at + 1)
                || is_border(folded)
                || matches!(folded, "pour" | "ce" | "comme" | "soit")
                // A contrast with somebody else; « mais pas avant juin » would change what is said.
                || folded == "mais"
                    && (opens_subject(words, at + 1)
                        || words.get(at + 1).is_some_and(|next| next.class == Class::Number))
                || is_present_participle(word)
        }
        "" => {
            // « des outils que… » says enough without, « les outils que… » doesn't.
            relative && object == Object::New
                || folded == "et" && begins_clause(words, at + 1)
                || is_border(folded)
                || folded == "pour" && may_end_before_aim(words, at)
        }
        _ => false,
    }
}

fn may_be_adjective(word: &Word<'_>) -> bool {
    readings(word.text).any(|reading| reading.tags.part() == Part::Adjective)
}

/// Whether a word points outside its sentence; « la principale cause » does not.
fn points(word: &Word<'_>) -> bool {
    let ranking = ["princip", "premier", "nombreu"]
        .iter()
        .any(|stem| word.folded.starts_with(stem));
    is_pointing(word) && !ranking
}

/// Whether a verb says enough without an object: a passive, « s’inquiètent », « dort ».
fn is_complete(words: &[Word<'_>], clause: &Clause) -> bool {
    let verb = words.get(clause.verb.clone()).unwrap_or_default();
    let Some(last) = verb.last() else { return false };
    let lemma = |lemma: &str| {
        verb.iter().any(|word| {
            word.reading
                .is_some_and(|reading| reading.tags.form().is_some() && reading.lemma.text() == lemma)
        })
    };
    let reflexive = verb
        .iter()
        .any(|word| matches!(word.folded.as_str(), "se" | "s'"));
    let alone = last
        .reading
        .is_some_and(|reading| reading.tags.is_intransitive() && !reading.tags.is_transitive());
    match last.class {
        Class::Participle => lemma("être") || alone,
        _ => reflexive || alone && !lemma("être") && !lemma("avoir"),
    }
}

/// « un bac profond | pour vos tomates », « … | pour mieux drainer », but « obligatoire pour tous »
fn may_end_before_aim(words: &[Word<'_>], at: usize) -> bool {
    let class = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| word.class);
    class(Some(at + 1)) == Some(Class::Infinitive)
        || matches!(class(at.checked_sub(1)), Some(Class::Noun | Class::Name))
        || class(at.checked_sub(1)) == Some(Class::Adjective) && class(at.checked_sub(2)) == Some(Class::Noun)
}

/// Whether what follows « et » is a clause, with a subject of its own or not.
fn begins_clause(words: &[Word<'_>], at: usize) -> bool {
    let beside = |at: usize| words.get(at).filter(|word| word.beside);
    let verb = |word: &Word<'_>| word.class == Class::Verb;
    let Some(first) = beside(at) else { return false };
    if verb(first) || matches!(first.folded.as_str(), "ne" | "n'" | "se" | "s'") {
        return true;
    }
    if first.class == Class::Pronoun {
        return matches!(first.folded.as_str(), "il" | "elle" | "ils" | "elles" | "on");
    }
    let mut subject = (at..at + 12).map_while(beside);
    opens_subject(words, at)
        && subject
            .find(|word| verb(word) || word.class == Class::Pronoun || word.folded == "et")
            .is_some_and(verb)
}

/// « annonçant » wants what it announces.
fn is_present_participle(word: &Word<'_>) -> bool {
    word.reading
        .is_some_and(|reading| reading.tags.form() == Some(VerbForm::PresentParticiple))
}

/// « est un… » needs what follows to say something.
fn is_copula(words: &[Word<'_>], clause: &Clause) -> bool {
    clause
        .finite(words)
        .is_some_and(|word| matches!(word.folded.as_str(), "est" | "sont" | "etait" | "etaient"))
        && words
            .get(clause.verb.end)
            .is_some_and(|word| word.beside && word.class == Class::Determiner)
}

/// « dénonce un plan », « relève ses objectifs »: a verb of saying that has an object says something itself.
fn takes_object(words: &[Word<'_>], clause: &Clause) -> bool {
    words
        .get(clause.verb.end)
        .is_some_and(|word| word.beside && opens_object(word))
}

/// Whether an object may begin with the word: an article, a figure.
fn opens_object(word: &Word<'_>) -> bool {
    matches!(word.class, Class::Determiner | Class::Number) || word.folded == "des"
}

/// Whether a verb only brings in what somebody says.
fn says(word: &Word<'_>) -> bool {
    matches!(word.class, Class::Verb | Class::Participle)
        && word
            .reading
            .is_some_and(|reading| is_verb_of_saying(reading.lemma.text()))
}

/// Whether the sentence ends before a word with a full stop and nothing else.
fn is_full_stop(text: Text<'_>, at: usize) -> bool {
    let words = &text.tagged.words;
    let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) else {
        return false;
    };
    let block = text
        .document
        .blocks
        .get(before.block)
        .map_or("", |block| &block.content.text);
    let rest = block.get(before.range.end..).unwrap_or("");
    rest.starts_with('.')
        && rest
            .get(1..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

fn is_first_or_second(word: &Word<'_>) -> bool {
    !readings(word.text).any(|reading| reading.tags.is_person(3, false) || reading.tags.is_person(3, true))
}
