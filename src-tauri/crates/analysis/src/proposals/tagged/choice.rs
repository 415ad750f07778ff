//! Which of its readings a word has where it stands.

use french::lexemes::Lexemes;
use french::lexicon::{Gender, Number, Part, Reading, VerbForm};
use french::lists::{is_foreign, is_role, is_stop_word};
use french::words::TokenKind;

use super::{Class, Word};
use crate::proposals::keyphrases::is_calendar;

/// The class of a word, and its reading; `before` are the words before it in its block.
pub(super) fn choose(lexemes: &Lexemes<'_>, at: usize, before: &[Word<'_>]) -> (Class, Option<Reading>) {
    let Some(token) = lexemes.token(at) else {
        return (Class::Other, None);
    };
    let lower = lexemes.lower(at);
    match token.kind {
        TokenKind::Word => word(lexemes, at, lower, before),
        TokenKind::Elided => (elided(lower), None),
        TokenKind::Number => (Class::Number, None),
        _ => (Class::Other, None),
    }
}

/// Whether a reading is that of être or avoir.
pub(super) fn is_auxiliary(reading: Option<Reading>) -> bool {
    reading.is_some_and(|reading| {
        reading.tags.part() == Part::Verb && matches!(reading.lemma.text(), "être" | "avoir")
    })
}

fn elided(lower: &str) -> Class {
    match lower {
        "l'" => Class::Determiner,
        "d'" | "jusqu'" => Class::Preposition,
        "n'" => Class::Adverb,
        "j'" | "m'" | "t'" | "s'" | "c'" | "ç'" | "qu'" => Class::Pronoun,
        _ => Class::Conjunction,
    }
}

/// What the readings of a content word allow.
struct Choices {
    noun: Option<Reading>,
    adjective: Option<Reading>,
    finite: Option<Reading>,
    infinitive: Option<Reading>,
    participle: Option<Reading>,
    adverb: Option<Reading>,
    name: Option<Reading>,
}

impl Choices {
    /// `after` gives the gender and number that a noun before has: agreeing readings come first.
    fn of(readings: &[Reading], after: Option<&Word<'_>>) -> Self {
        let find = |is: &dyn Fn(&Reading) -> bool| {
            let fits = || readings.iter().filter(|reading| is(reading)).copied();
            fits()
                .find(|reading| after.is_some_and(|noun| agree(noun, *reading)))
                .or_else(|| fits().next())
        };
        let form = |reading: &Reading| reading.tags.form();
        let part =
            |part: Part| move |reading: &Reading| reading.tags.part() == part && !reading.tags.is_fragment();
        Self {
            noun: find(&part(Part::Noun)),
            adjective: find(&part(Part::Adjective)),
            finite: find(&|reading| reading.tags.is_finite()),
            infinitive: find(&|reading| form(reading) == Some(VerbForm::Infinitive)),
            participle: find(&|reading| {
                matches!(
                    form(reading),
                    Some(VerbForm::PastParticiple | VerbForm::PresentParticiple)
                )
            }),
            adverb: find(&part(Part::Adverb)),
            name: find(&part(Part::Name)),
        }
    }
}

impl Choices {
    /// Whether the word is more often the adjective than the verb.
    fn adjective_is_likelier(&self) -> bool {
        frequency(self.adjective) > frequency(self.finite)
    }

    /// Whether the word is more often the noun than the verb.
    fn noun_is_likelier(&self) -> bool {
        frequency(self.noun) > frequency(self.finite)
    }
}

fn word(lexemes: &Lexemes<'_>, at: usize, lower: &str, before: &[Word<'_>]) -> (Class, Option<Reading>) {
    let readings = lexemes.readings(at);
    let text = lexemes.word(at);
    let capital = text.starts_with(char::is_uppercase);
    if capital && !lexemes.is_start(at) {
        let name = readings.iter().find(|reading| reading.tags.part() == Part::Name);
        return (Class::Name, name.or(readings.first()).copied());
    }
    if is_stop_word(lower) {
        return small(lower, readings);
    }
    if let Some(reading) = readings.iter().find(|reading| reading.tags.is_grammatical())
        && !readings.iter().any(|reading| {
            matches!(reading.tags.part(), Part::Noun | Part::Adjective) && !reading.tags.is_fragment()
        })
    {
        return (class_of(reading.tags.part()), Some(*reading));
    }
    let joined = at > 0 && lexemes.joins_next(at - 1);
    let previous = before.last().filter(|_| joined);
    let noun_before =
        previous.filter(|word| matches!(word.class, Class::Noun | Class::Name | Class::Adjective));
    let determined = previous.is_some_and(|word| {
        word.class == Class::Determiner || matches!(word.folded.as_str(), "du" | "des" | "au" | "aux")
    });
    // « avant », « deux », « pendant » are nouns after an article only.
    let small_part = readings.iter().find(|reading| {
        matches!(
            reading.tags.part(),
            Part::Preposition | Part::Conjunction | Part::Number | Part::Determiner
        )
    });
    if let Some(reading) = small_part.filter(|reading| !determined || reading.tags.part() == Part::Number) {
        return (class_of(reading.tags.part()), Some(*reading));
    }
    let choices = Choices::of(readings, noun_before);
    if readings.is_empty() {
        return if capital {
            (Class::Name, None)
        } else {
            (Class::Noun, None)
        };
    }
    // « open source », « big data »: the second is no French verb.
    if let Some(first) = previous
        && is_foreign(&first.folded)
        && is_foreign(lower)
    {
        return (Class::Noun, choices.noun);
    }
    if capital && let Some(name) = choices.name {
        let alone = choices.noun.is_none() && choices.finite.is_none() && choices.adjective.is_none();
        let full = lexemes.joins_next(at) && lexemes.word(at + 1).starts_with(char::is_uppercase);
        if alone || full {
            return (Class::Name, Some(name));
        }
    }
    content(lexemes, at, &choices, before, previous, readings)
}

fn content(
    lexemes: &Lexemes<'_>,
    at: usize,
    choices: &Choices,
    before: &[Word<'_>],
    previous: Option<&Word<'_>>,
    readings: &[Reading],
) -> (Class, Option<Reading>) {
    let noun = || choices.noun.map(|reading| (Class::Noun, Some(reading)));
    let adjective = || choices.adjective.map(|reading| (Class::Adjective, Some(reading)));
    let finite = || choices.finite.map(|reading| (Class::Verb, Some(reading)));
    let infinitive = || {
        choices
            .infinitive
            .map(|reading| (Class::Infinitive, Some(reading)))
    };
    let participle = || {
        choices
            .participle
            .map(|reading| (Class::Participle, Some(reading)))
    };
    let adverb = || choices.adverb.map(|reading| (Class::Adverb, Some(reading)));
    let pronoun_before = |word: &Word<'_>| {
        word.class == Class::Pronoun
            && !matches!(word.folded.as_str(), "dont" | "ou" | "que" | "qu'" | "quoi")
            || matches!(word.folded.as_str(), "ne" | "n'")
    };
    let wider = before.len().checked_sub(2).and_then(|at| before.get(at));
    // « la baguette la laisse sceptique »: no article stands right after a noun, but a pronoun does.
    let object = |word: &Word<'_>| {
        word.class == Class::Determiner
            && matches!(word.folded.as_str(), "le" | "la" | "les" | "l'")
            && word.beside
            && wider.is_some_and(|noun| {
                matches!(noun.class, Class::Noun | Class::Name) && !is_calendar(&noun.folded)
            })
    };
    let verb_follows = previous.is_some_and(|word| {
        pronoun_before(word)
            || object(word) && choices.finite.is_some()
            || word.class == Class::Determiner
                && matches!(word.folded.as_str(), "le" | "la" | "les" | "l'" | "leur")
                && word.beside
                && wider.is_some_and(pronoun_before)
    });
    if verb_follows && let Some(found) = finite().or_else(infinitive) {
        return found;
    }
    // A compound tense or a passive, adverbs between.
    let auxiliary = before
        .iter()
        .rev()
        .take(3)
        .find(|word| word.class != Class::Adverb)
        .is_some_and(|word| is_auxiliary(word.reading));
    if auxiliary
        && previous.is_some()
        && let Some(found) = participle()
    {
        return found;
    }
    let class = previous.map(|word| word.class);
    let contracted = previous.is_some_and(|word| matches!(word.folded.as_str(), "du" | "des" | "au" | "aux"));
    let determined = matches!(class, Some(Class::Determiner | Class::Number)) || contracted;
    let inside = determined
        || class == Some(Class::Preposition)
        // « un proche aidant », « de proche aidant »
        || class == Some(Class::Adjective)
            && wider.is_some_and(|word| matches!(word.class, Class::Determiner | Class::Preposition));
    if choices.infinitive.is_some() && !(determined && choices.noun.is_some()) {
        return infinitive().unwrap_or((Class::Infinitive, None));
    }
    let next_opens = lexemes.joins_next(at) && opens_object(lexemes, at + 1);
    // « en passant »
    if previous.is_some_and(|word| word.folded == "en")
        && let Some(found) = participle().filter(|(_, reading)| {
            reading.is_some_and(|reading| reading.tags.form() == Some(VerbForm::PresentParticiple))
        })
    {
        return found;
    }
    if inside {
        let before_noun = choices.adjective.is_some()
            && lexemes.joins_next(at)
            && !lexemes.word(at + 1).starts_with(char::is_uppercase)
            && noun_next(lexemes, at + 1, choices.adjective);
        if before_noun {
            return adjective().unwrap_or((Class::Adjective, None));
        }
        return noun()
            .or_else(adjective)
            .or_else(participle)
            .or_else(finite)
            .or_else(adverb)
            .unwrap_or((Class::Noun, readings.first().copied()));
    }
    match previous.filter(|word| matches!(word.class, Class::Noun | Class::Name | Class::Adjective)) {
        Some(word) => {
            let agrees = choices.adjective.is_some_and(|reading| agree(word, reading));
            // « adjoint des nouvelles technologies »: « des » opens an object or a complement.
            let object = next_opens && !(may_complete(lexemes, at + 1) && choices.adjective_is_likelier());
            // « Lyon porte plainte »: anything agrees with a name.
            let acts =
                word.class == Class::Name && choices.finite.is_some() && !choices.adjective_is_likelier();
            if agrees && !acts && !(choices.finite.is_some() && object) {
                return adjective().unwrap_or((Class::Adjective, None));
            }
            let names =
                may_complete(lexemes, at + 1) && (choices.noun_is_likelier() || is_role(lexemes.lower(at)));
            finite()
                .filter(|_| !names)
                .or_else(|| noun().filter(|_| names))
                .or_else(adverb)
                .or_else(participle)
                .or_else(adjective)
                .or_else(noun)
                .unwrap_or((Class::Noun, readings.first().copied()))
        }
        None if class == Some(Class::Verb) || class == Some(Class::Participle) => adverb()
            .or_else(|| adjective().filter(|_| auxiliary))
            .or_else(noun)
            .or_else(adjective)
            .or_else(participle)
            .or_else(finite)
            .unwrap_or((Class::Noun, readings.first().copied())),
        None => {
            if next_opens && let Some(found) = finite().filter(|_| choices.noun.is_none() || class.is_some())
            {
                return found;
            }
            adverb()
                .or_else(noun)
                .or_else(finite)
                .or_else(participle)
                .or_else(adjective)
                .unwrap_or((
                    readings
                        .first()
                        .map_or(Class::Noun, |reading| class_of(reading.tags.part())),
                    readings.first().copied(),
                ))
        }
    }
}

fn frequency(reading: Option<Reading>) -> f32 {
    reading.map_or(0.0, |reading| reading.lemma.frequency())
}

/// Whether a complement in « de » may begin where an object may.
fn may_complete(lexemes: &Lexemes<'_>, at: usize) -> bool {
    matches!(lexemes.lower(at), "du" | "des")
}

/// Whether a verb's object may begin here: an article, a number.
fn opens_object(lexemes: &Lexemes<'_>, at: usize) -> bool {
    lexemes
        .token(at)
        .is_some_and(|token| token.kind == TokenKind::Number)
        || matches!(
            lexemes.lower(at),
            "le" | "la"
                | "les"
                | "l'"
                | "un"
                | "une"
                | "des"
                | "du"
                | "ce"
                | "cet"
                | "cette"
                | "ces"
                | "son"
                | "sa"
                | "ses"
                | "leur"
                | "leurs"
                | "notre"
                | "nos"
                | "votre"
                | "vos"
                | "plusieurs"
                | "que"
                | "qu'"
        )
}

/// Whether the word is a noun that an adjective before it agrees with: « nouveau gouvernement », not « public local ».
fn noun_next(lexemes: &Lexemes<'_>, at: usize, adjective: Option<Reading>) -> bool {
    let readings = lexemes.readings(at);
    let Some(adjective) = adjective else { return false };
    if is_stop_word(lexemes.lower(at)) {
        return false;
    }
    let fits = |reading: &&Reading| reading.tags.part() == Part::Noun && level(reading, adjective);
    readings.iter().any(|reading| fits(&reading))
        && !readings
            .iter()
            .any(|reading| reading.tags.part() == Part::Adjective && level(reading, adjective))
}

/// Whether an adjective's reading agrees with the noun, or adjective, before it; a name agrees with anything.
pub(in crate::proposals) fn agree(noun: &Word<'_>, adjective: Reading) -> bool {
    if noun.class == Class::Name {
        return true;
    }
    noun.reading.is_none_or(|noun| level(&noun, adjective))
}

fn level(one: &Reading, other: Reading) -> bool {
    let gender = !matches!(
        (one.tags.gender(), other.tags.gender()),
        (Some(Gender::Masculine), Some(Gender::Feminine)) | (Some(Gender::Feminine), Some(Gender::Masculine))
    );
    let number = !matches!(
        (one.tags.number(), other.tags.number()),
        (Some(Number::Singular), Some(Number::Plural)) | (Some(Number::Plural), Some(Number::Singular))
    );
    gender && number
}

fn small(lower: &str, readings: &[Reading]) -> (Class, Option<Reading>) {
    if let Some(verb) = readings
        .iter()
        .find(|reading| reading.tags.form().is_some() && matches!(reading.lemma.text(), "être" | "avoir"))
    {
        let class = match verb.tags.form() {
            Some(VerbForm::Infinitive) => Class::Infinitive,
            Some(VerbForm::PastParticiple | VerbForm::PresentParticiple) => Class::Participle,
            _ => Class::Verb,
        };
        return (class, Some(*verb));
    }
    let class = match lower {
        "le" | "la" | "les" | "un" | "une" | "ce" | "cet" | "cette" | "ces" | "mon" | "ma" | "mes"
        | "ton" | "ta" | "tes" | "son" | "sa" | "ses" | "notre" | "nos" | "votre" | "vos" | "leur"
        | "leurs" | "quel" | "quelle" | "quels" | "quelles" | "tout" | "toute" | "tous" | "toutes"
        | "aucun" | "aucune" | "chaque" | "quelque" | "quelques" | "plusieurs" | "certain" | "certaine"
        | "certains" | "certaines" | "tel" | "telle" | "tels" | "telles" | "même" | "mêmes" | "autre"
        | "autres" => Class::Determiner,
        "de" | "du" | "des" | "au" | "aux" | "à" | "en" => Class::Preposition,
        _ => readings
            .iter()
            .find(|reading| reading.tags.is_grammatical())
            .or(readings.first())
            .map_or(Class::Other, |reading| class_of(reading.tags.part())),
    };
    (
        class,
        readings
            .iter()
            .find(|reading| class_of(reading.tags.part()) == class)
            .copied(),
    )
}

fn class_of(part: Part) -> Class {
    match part {
        Part::Noun => Class::Noun,
        Part::Adjective => Class::Adjective,
        Part::Verb => Class::Verb,
        Part::Adverb => Class::Adverb,
        Part::Pronoun => Class::Pronoun,
        Part::Determiner => Class::Determiner,
        Part::Preposition => Class::Preposition,
        Part::Conjunction => Class::Conjunction,
        Part::Name => Class::Name,
        Part::Number => Class::Number,
        Part::Other | Part::Interjection => Class::Other,
    }
}
