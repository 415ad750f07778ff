//! Finds the noun groups of a section that can stand as a title: whole ones, with the article that the text shows, and
//! with nothing in them that could be a verb.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use french::lexicon::{Gender, Number, Part, VerbForm, readings};
use french::lists::{is_body_head, is_foreign, is_role, is_verb_of_saying, lines};

use super::article::{Article, article};
use super::complements;
use super::context::{is_barred, wants_complement};
use super::group::Group;
use super::role::{OPENING, role};
use super::{Idea, LONGEST, Section, Text};
use crate::proposals::keyphrases::{is_calendar, is_passing, next_part};
use crate::proposals::tagged::{Class, Word, agree, is_pointing};

static WEAK: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../../dictionaries/fr/weak-nouns.txt")).collect());

static LOCUTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/locution-nouns.txt"
    ))
    .collect()
});

/// Whether a noun is no subject by itself: too vague, or a part of set phrases.
pub(in crate::proposals) fn is_no_subject(noun: &Word<'_>) -> bool {
    let singular = noun.folded.strip_suffix(['s', 'x']).unwrap_or(&noun.folded);
    is_weak(noun) || LOCUTIONS.contains(singular) || LOCUTIONS.contains(noun.folded.as_str())
}

/// Whether a noun is too vague to be a title by itself.
fn is_weak(noun: &Word<'_>) -> bool {
    let singular = noun.folded.strip_suffix(['s', 'x']).unwrap_or(&noun.folded);
    WEAK.contains(singular) || WEAK.contains(noun.folded.as_str())
}

/// Words of content in the longest group.
const MOST_WORDS: usize = 5;

/// What a group of one, two… words counts for beside the sum of what its words tell.
const BY_LENGTH: [f64; MOST_WORDS] = [0.5, 1.0, 1.1, 1.1, 1.0];

/// What a group counts more that the section says again.
const REPEATED: f64 = 1.3;

/// What a group counts less that the text brings in as « un » or « une ».
const BROUGHT_IN: f64 = 0.75;

/// What a group counts less whose noun says little.
const VAGUE: f64 = 0.6;

/// What a group counts less whose noun only says who somebody is.
const PERSON: f64 = 0.35;

/// What a group counts less whose noun is a body: who speaks or acts, and seldom the subject.
const BODY: f64 = 0.8;

/// The noun groups of a section, by the word that each begins with.
pub(super) struct Phrases {
    /// Where each group stands, in order; longer ones after shorter ones of the same start.
    found: Vec<(Range<usize>, Group)>,
    /// Two groups that the text joins by « et ».
    joined: Vec<Idea>,
}

impl Phrases {
    pub(super) fn of(text: Text<'_>, section: &Section, names: &Names<'_>) -> Self {
        let mut found = Vec::new();
        let mut firsts = Vec::new();
        let words = &text.tagged.words;
        for start in section.words.clone().filter(|at| text.is_prose(*at)) {
            let mut at = start;
            for _ in 0..MOST_WORDS {
                let place = start..at + 1;
                let joins = words
                    .get(place.end)
                    .is_some_and(|word| word.beside && word.folded == "et");
                if let Some(group) = group(text, section, &place, names, joins) {
                    let list = if joins { &mut firsts } else { &mut found };
                    list.push((place.clone(), group));
                }
                match next_part(words, at).or_else(|| complements::next(words, &place)) {
                    Some(next) if section.words.contains(&next) => at = next,
                    _ => break,
                }
            }
        }
        let mut counts: HashMap<Vec<u32>, usize> = HashMap::new();
        for (_, group) in &found {
            *counts.entry(group.lemmas.clone()).or_default() += 1;
        }
        // « ajouter une feuille à la pile », « changer les majuscules en minuscules »: what comes after may be the verb's.
        found.retain(|(place, group)| {
            let inside = text.tagged.words.get(place.clone()).unwrap_or_default();
            let to = inside
                .iter()
                .any(|word| matches!(word.folded.as_str(), "a" | "au" | "aux" | "en"));
            let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
            let all = before(2).is_some_and(|word| matches!(word.folded.as_str(), "tous" | "toutes"));
            let object = before(if all { 3 } else { 2 }).is_some_and(|word| {
                matches!(word.class, Class::Verb | Class::Infinitive | Class::Participle)
            });
            !to || !object && !is_brought_in(text, place)
                || counts.get(&group.lemmas).is_some_and(|count| *count > 1)
        });
        for (_, group) in &mut found {
            if counts.get(&group.lemmas).is_some_and(|count| *count > 1) {
                group.score *= REPEATED;
            }
        }
        let mut phrases = Self {
            found,
            joined: Vec::new(),
        };
        phrases.joined = firsts
            .iter()
            .filter_map(|(place, first)| phrases.join(text, section, place, first))
            .collect();
        phrases.joined.sort_by(|a, b| b.score.total_cmp(&a.score));
        phrases
    }

    /// The groups that the text itself joins, best first.
    pub(super) fn joined(&self) -> &[Idea] {
        &self.joined
    }

    /// « La modernisation et le déploiement de systèmes de visioconférence »: a group before « et » and the one after,
    /// where both have an article of the same kind and the second doesn't begin a clause of its own.
    fn join(&self, text: Text<'_>, section: &Section, place: &Range<usize>, first: &Group) -> Option<Idea> {
        let words = &text.tagged.words;
        let start =
            (place.end + 2..place.end + 4).find(|start| self.at(*start, section.words.end).is_some())?;
        let (other, second) = self.at(start, section.words.end)?;
        let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at));
        let (one, two) = (before(place.start)?, before(start)?);
        let contracted = |word: &Word<'_>| word.class == Class::Preposition;
        // « l’accueil, la restauration et le montage »: two of three.
        let list = place
            .start
            .checked_sub(2)
            .and_then(|at| words.get(at))
            .is_some_and(|word| {
                !one.beside
                    && word.block == one.block
                    && matches!(word.class, Class::Noun | Class::Name | Class::Adjective)
            });
        // « la noyade dans les nasses et les maladies »: the second may belong to what stands before.
        let under = place
            .start
            .checked_sub(2)
            .and_then(|at| words.get(at))
            .is_some_and(|word| {
                one.beside
                    && word.class == Class::Preposition
                    && !matches!(word.folded.as_str(), "de" | "d'" | "pour")
            })
            && place
                .start
                .checked_sub(3)
                .and_then(|at| words.get(at))
                .is_some_and(|word| matches!(word.class, Class::Noun | Class::Name | Class::Adjective));
        // « du réseau d’agences et des affaires »: to the agencies, or to the network?
        let nested = contracted(one)
            && words.get(place.clone()).is_some_and(|inside| {
                inside
                    .iter()
                    .any(|word| matches!(word.folded.as_str(), "de" | "d'" | "du" | "des"))
            });
        if list || under || nested {
            return None;
        }
        let alike = match (one.folded.as_str(), two.folded.as_str()) {
            ("du" | "des", "du" | "des") | ("au" | "aux", "au" | "aux") => true,
            _ => !contracted(one) && !contracted(two) && start == place.end + 2,
        };
        let verb_next = words
            .get(other.end)
            .is_some_and(|word| word.beside && word.class == Class::Verb);
        (alike && (!verb_next || one.opens)).then(|| first.with(second))?
    }

    /// The best group of each set of words, best first.
    pub(super) fn best(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.found.iter().map(|(_, group)| group.clone()).collect();
        groups.sort_by(|a, b| b.score.total_cmp(&a.score));
        let mut seen = HashSet::new();
        groups.retain(|group| !group.half && (!group.weak || group.is_full()));
        groups.retain(|group| seen.insert(group.lemmas.clone()));
        groups
    }

    /// The longest group that begins at a word and ends before another.
    pub(super) fn at(&self, start: usize, before: usize) -> Option<(&Range<usize>, &Group)> {
        let from = self.found.partition_point(|(place, _)| place.start < start);
        let same = self
            .found
            .iter()
            .skip(from)
            .take_while(|(place, _)| place.start == start);
        same.filter(|(place, _)| place.end <= before)
            .last()
            .map(|(place, group)| (place, group))
    }
}

/// Names by their folded first word, and the article that the text gives them somewhere.
pub(super) type Names<'a> = HashMap<&'a str, Option<Article>>;

/// Names that the text gives an article, by their folded first word; `None` where it doesn't always.
pub(super) fn names_with_article<'a>(words: &'a [Word<'_>]) -> Names<'a> {
    let mut names = Names::new();
    for (at, word) in words.iter().enumerate() {
        if word.class == Class::Name && !(word.beside && at > 0 && words[at - 1].class == Class::Name) {
            let shown = article(words, at, at);
            let known = names.entry(word.folded.as_str()).or_insert(shown);
            if known.is_none() {
                *known = shown;
            }
        }
    }
    names
}

/// The group at a place, where it can stand as a title.
///
/// Before « et », where `joins`, it is the first of two.
fn group(
    text: Text<'_>,
    section: &Section,
    place: &Range<usize>,
    names: &Names<'_>,
    joins: bool,
) -> Option<Group> {
    let words = &text.tagged.words;
    let inside = words.get(place.clone())?;
    let first = inside.first()?;
    let head = place.start
        + inside
            .iter()
            .position(|word| matches!(word.class, Class::Noun | Class::Name))?;
    if head > place.start + 1 || !joins && !is_whole(words, place) {
        return None;
    }
    let noun = words.get(head)?;
    let written = article(words, place.start, head);
    let article = if first.class == Class::Name && written.is_none() {
        // « Eurojust »: a name without an article, unless it has one elsewhere.
        names
            .get(first.folded.as_str())
            .copied()
            .flatten()
            .map_or(Some(None), |_| None)?
    } else {
        Some(written?)
    };
    // « le retour des Patrice Bernier »
    let one_of_many =
        first.class == Class::Name && article == Some(Article::Les) && !first.folded.ends_with(['s', 'x']);
    if one_of_many || is_barred(text, place, head) || !agrees(words, place, head, article) {
        return None;
    }
    let singular = noun.folded.strip_suffix(['s', 'x']).unwrap_or(&noun.folded);
    let in_list = |list: &HashSet<&str>| list.contains(singular) || list.contains(noun.folded.as_str());
    let content = inside.iter().filter(|word| word.lemma.is_some());
    let lemmas: Vec<u32> = content.clone().filter_map(|word| word.lemma).collect();
    if in_list(&LOCUTIONS)
        || is_passing(noun)
        || inside
            .iter()
            .any(|word| is_sign(word) || matches!(word.folded.as_str(), "plus" | "moins"))
        || inside.iter().any(|word| is_calendar(&word.folded))
    {
        return None;
    }
    // « l’adresse de manière unique », « le présent guide », « sa propre plateforme »
    let later = words.get(head + 1..place.end).unwrap_or_default();
    let set_phrase = later.iter().any(|word| {
        let bare = word.folded.strip_suffix('s').unwrap_or(&word.folded);
        word.class == Class::Noun && (LOCUTIONS.contains(bare) || is_passing(word))
    });
    if set_phrase || inside.iter().any(is_pointing) || is_range(words, place) {
        return None;
    }
    let weak = is_weak(noun);
    // « Le nombre de dossiers » is about the files, and « la partie la plus… » about nothing.
    if weak && lemmas.len() < 3 {
        return None;
    }
    let rest = text.stretch(place);
    if rest.chars().count() + 4 > LONGEST || rest.contains(['\n', '«', '(']) {
        return None;
    }
    let mut once = lemmas.clone();
    once.sort_unstable();
    once.dedup();
    if once.len() < lemmas.len() {
        return None;
    }
    let by_length = BY_LENGTH.get(lemmas.len().checked_sub(1)?).copied()?;
    let again = lemmas.iter().any(|lemma| section.weights.count(*lemma) > 1);
    let vague = match (weak, is_person(noun)) {
        (_, true) => PERSON,
        (true, _) => VAGUE,
        _ if !again && is_body_head(&noun.text.to_lowercase()) => BODY,
        _ => 1.0,
    };
    let part = role(text, place);
    let (known, article) = if first.class != Class::Name && is_brought_in(text, place) {
        let written = words.get(place.start.checked_sub(1)?)?;
        (BROUGHT_IN, Article::bringing_in(&written.folded))
    } else {
        (1.0, article)
    };
    Some(Group {
        article,
        rest,
        words: content.map(|word| word.text.to_owned()).collect(),
        score: section.weights.sum(&lemmas) * by_length * vague * known * part,
        salient: part >= OPENING || again,
        half: is_half(words, place),
        lemmas,
        weak,
    })
}

/// Whether a noun is what somebody does or is: « la directrice », « les analystes ».
pub(super) fn is_person(noun: &Word<'_>) -> bool {
    let lower = noun.text.to_lowercase();
    let singular = lower.strip_suffix(['s', 'x']).unwrap_or(&lower);
    is_role(&lower) || is_role(singular)
}

/// Whether the text has something before it with « et »: « les États-Unis et le Canada ».
fn is_half(words: &[Word<'_>], place: &Range<usize>) -> bool {
    let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
    let joined = before(2).is_some_and(|word| matches!(word.folded.as_str(), "et" | "ou" | "ni"))
        || before(3).is_some_and(|word| matches!(word.folded.as_str(), "et" | "ou" | "ni"))
            && before(2).is_some_and(|word| matches!(word.folded.as_str(), "de" | "d'" | "a"));
    let clause = words
        .get(place.end)
        .is_some_and(|next| next.beside && next.class == Class::Verb);
    joined && !clause
}

/// Whether the text brings it in: « un », « une », or an indefinite plural after a verb.
fn is_brought_in(text: Text<'_>, place: &Range<usize>) -> bool {
    let words = &text.tagged.words;
    let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
    // « ont signé des accords », but « adjoint des nouvelles technologies »
    let helped =
        || (3..6).any(|by| before(by).is_some_and(|word| word.class == Class::Verb && word.lemma.is_none()));
    let verb = |word: &Word<'_>| {
        matches!(word.class, Class::Verb | Class::Infinitive) || word.class == Class::Participle && helped()
    };
    before(1).is_some_and(|word| {
        // « relatifs à des patrouilles »; « Des patrouilles circulent ».
        matches!(word.folded.as_str(), "un" | "une")
            || word.folded == "des"
                && (word.opens
                    || !text.gap_before(place.start - 1).is_empty()
                    || before(2).is_some_and(|word| verb(word) || word.class == Class::Preposition))
    })
}

/// « de l’investigation à la publication », « des majuscules en minuscules »: two ends, and no group.
fn is_range(words: &[Word<'_>], place: &Range<usize>) -> bool {
    let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
    let from = before(1).is_some_and(|word| matches!(word.folded.as_str(), "du" | "des"))
        || before(2).is_some_and(|word| matches!(word.folded.as_str(), "de" | "d'"));
    let inside = words.get(place.clone()).unwrap_or_default();
    from && inside
        .iter()
        .any(|word| matches!(word.folded.as_str(), "a" | "au" | "aux" | "en"))
}

/// Whether a word is the mark of a file beside its name: « l’affiche PDF ».
fn is_sign(word: &Word<'_>) -> bool {
    french::lists::is_file_extension(&word.folded)
}

/// Whether the group ends where it does: nothing stands beside that belongs to it.
pub(super) fn is_whole(words: &[Word<'_>], place: &Range<usize>) -> bool {
    let Some(next) = words.get(place.end).filter(|word| word.beside) else {
        return true;
    };
    // « le système placé | sous la responsabilité »
    let participle = words.get(place.end - 1).is_some_and(|last| {
        last.class == Class::Adjective
            && readings(last.text).any(|reading| reading.tags.form() == Some(VerbForm::PastParticiple))
    });
    if participle && next.class == Class::Preposition {
        return false;
    }
    // « la criminalité organisée | liée au trafic »
    let reduced = matches!(next.class, Class::Adjective | Class::Participle)
        && (wants_complement(next)
            || readings(next.text).any(|reading| reading.tags.form() == Some(VerbForm::PastParticiple)))
        && words
            .get(place.end + 1)
            .is_some_and(|word| word.beside && word.class == Class::Preposition);
    if reduced && !participle {
        return true;
    }
    // « a » is « à » only where it is no verb.
    let joint = next.class != Class::Verb
        && matches!(
            next.folded.as_str(),
            "de" | "d'" | "du" | "des" | "a" | "au" | "aux" | "en" | "et" | "ou" | "n°"
        );
    let negation = matches!(next.folded.as_str(), "ne" | "n'");
    // « un logiciel open source »: nobody knows whether the next word goes on with what the lexicon lacks.
    if place.len() > 1
        && next.class == Class::Verb
        && words
            .get(place.end - 1)
            .is_some_and(|last| last.reading.is_none() && last.class == Class::Noun)
    {
        return false;
    }
    let parted = matches!(
        next.class,
        Class::Verb | Class::Preposition | Class::Pronoun | Class::Conjunction
    );
    // « son schéma de données en ouvrant un ticket », « des patrouilles mixtes à bord des trains »
    let adverbial = matches!(next.folded.as_str(), "a" | "au" | "aux" | "en")
        && words
            .get(place.end + 1)
            .is_some_and(|word| word.class == Class::Participle || LOCUTIONS.contains(word.folded.as_str()));
    (!joint || adverbial) && (parted || negation) && !complements::is_taken(words, place, place.end)
}

/// Whether a word is one of two beside each other that French has from English: « un logiciel open source ».
fn is_english_pair(words: &[Word<'_>], at: usize) -> bool {
    let foreign = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .is_some_and(|word| is_foreign(&word.folded))
    };
    let beside = |at: usize| words.get(at).is_some_and(|word| word.beside);
    foreign(Some(at)) && (beside(at) && foreign(at.checked_sub(1)) || beside(at + 1) && foreign(Some(at + 1)))
}

/// Whether an adjective that could be a verb is none, by what follows: « la mention explicite doit figurer », « la
/// mention explicite. »; « la série complète les cours » is a clause.
fn is_no_verb(words: &[Word<'_>], at: usize) -> bool {
    let says = words
        .get(at)
        .is_some_and(|word| readings(word.text).any(|reading| is_verb_of_saying(reading.lemma.text())));
    let ends = words.get(at + 1).filter(|word| word.beside).is_none_or(|next| {
        next.class == Class::Verb || matches!(next.folded.as_str(), "ne" | "n'" | "se" | "s'")
    });
    ends && !says
}

/// Whether the words agree, and none of them may be a verb: a word right beside the noun that could be one must come
/// as a participle or not at all.
fn agrees(words: &[Word<'_>], place: &Range<usize>, head: usize, article: Option<Article>) -> bool {
    let gender = match article {
        Some(Article::Le) => Some(Gender::Feminine),
        Some(Article::La) => Some(Gender::Masculine),
        _ => None,
    };
    // « l’adjointe au maire chargée »: what stands right beside the noun has the article's gender.
    let other =
        |word: &&Word<'_>| word.class == Class::Adjective && gender.is_some() && word.gender() == gender;
    let beside = words.get(head + 1..place.end).unwrap_or_default();
    if beside
        .iter()
        .take_while(|word| word.lemma.is_some())
        .any(|word| other(&word))
    {
        return false;
    }
    place.clone().all(|at| {
        let (Some(word), before) = (words.get(at), at.checked_sub(1).and_then(|at| words.get(at))) else {
            return false;
        };
        if at == place.start || word.lemma.is_none() {
            return at == place.start || word.class != Class::Verb;
        }
        let after_joint = before.is_some_and(|before| before.lemma.is_none());
        let joint = before.map_or("", |before| before.folded.as_str());
        let plural = match joint {
            "du" | "au" => Some(Number::Plural),
            "des" | "aux" => Some(Number::Singular),
            _ => None,
        };
        if plural.is_some() && word.class != Class::Name && word.number() == plural {
            return false;
        }
        if word.class == Class::Name {
            // « montrer du doigt Amazon »: a name right beside a noun may be the verb's; « à l’AFP Jean Dupont » are two,
            // and « des Patrice Bernier » is one of many.
            let acronym = before.is_some_and(|before| !before.text.chars().any(char::is_lowercase));
            return after_joint && (joint != "des" || word.folded.ends_with(['s', 'x']))
                || before.is_some_and(|before| before.class == Class::Name && !acronym);
        }
        let finite = readings(word.text).any(|reading| reading.tags.is_finite());
        if is_english_pair(words, at) {
            return true;
        }
        if after_joint {
            return !(word.class == Class::Noun && word.reading.is_none());
        }
        let opened = at == place.start + 1 && head == at;
        match word.class {
            Class::Noun => {
                // « une limite demeure »: a noun and its verb.
                let noun =
                    |word: &Word<'_>| readings(word.text).any(|reading| reading.tags.part() == Part::Noun);
                opened
                    && before.is_some_and(|before| {
                        word.reading.is_some_and(|own| agree(before, own)) && !(finite && noun(before))
                    })
            }
            _ => {
                let nouns = words.get(place.start..at).unwrap_or_default();
                let fits = |noun: &Word<'_>| {
                    matches!(noun.class, Class::Noun | Class::Name)
                        && word.reading.is_some_and(|own| agree(noun, own))
                        && (noun.number() != Some(Number::Plural) || word.number() != Some(Number::Singular))
                };
                (!finite || is_no_verb(words, at)) && nouns.iter().rev().any(fits)
            }
        }
    })
}
