//! A question that the section answers: what something is, where the section defines it; how to do something, where it
//! tells.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::lists::lines;

use super::article::Article;
use super::phrases::{Phrases, is_whole};
use super::{Idea, LONGEST, Section, Text};
use crate::proposals::ProposedTitle;
use crate::proposals::tagged::{Class, Word, is_pointing};

pub(super) static VAGUE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/vague-infinitives.txt"
    ))
    .collect()
});

/// Verbs that want two: « concilier l’emploi et la famille ».
static PAIRING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/pairing-verbs.txt"
    ))
    .collect()
});

/// Words of the longest infinitive group.
const MOST_WORDS: usize = 12;

/// The questions of a section, best first.
pub(super) fn questions(text: Text<'_>, section: &Section, phrases: &Phrases) -> Vec<Idea> {
    let mut found = Vec::new();
    for at in section.words.clone().filter(|at| text.is_prose(*at)) {
        found.extend(definition(text, section, phrases, at));
        found.extend(means(text, section, at));
    }
    found.extend(own(text, section));
    found.sort_by(|a: &Idea, b: &Idea| b.score.total_cmp(&a.score));
    found
}

/// Sentences at the beginning of a section in which its own question is looked for.
const ASKED: usize = 2;

/// What such a question is told to be built on.
pub(super) const ASKED_ITSELF: &str = "la section pose elle-même la question";

/// What a question counts more that the section asks itself.
const OWN: f64 = 2.0;

/// The question that the section itself asks at its beginning: « Combien coûte une rénovation ? ».
fn own(text: Text<'_>, section: &Section) -> Option<Idea> {
    let words = &text.tagged.words;
    let first = section.words.clone().find(|at| text.is_prose(*at))?;
    let block = words.get(first)?.block;
    let content = &text.document.blocks.get(block)?.content;
    content.sentences.iter().take(ASKED).find_map(|sentence| {
        let asked = content.text.get(sentence.text.clone())?.trim();
        let bare = asked.strip_suffix('?')?.trim_end();
        let inside = text.tagged.range(block..block + 1);
        let place: Vec<usize> = inside
            .filter(|at| {
                words
                    .get(*at)
                    .is_some_and(|word| sentence.text.contains(&word.range.start))
            })
            .collect();
        let range = *place.first()?..place.last()? + 1;
        let named = |at: usize| {
            words
                .get(at)
                .is_some_and(|word| matches!(word.class, Class::Noun | Class::Name))
        };
        // « Faut-il… » points at nobody; « La ville est-elle prête » names whom it means.
        let points = |at: &usize| {
            words.get(*at).is_some_and(|word| {
                let impersonal = matches!(
                    word.folded.as_str(),
                    "faut-il" | "a-t-il" | "s'agit-il" | "votre" | "vos" | "vous"
                );
                is_pointing(word)
                    && !impersonal
                    && !(word.folded.contains('-') && (range.start..*at).any(named))
            })
        };
        let question = format!("{}\u{202f}?", bare.replace('\'', "’").replace('\n', " "));
        let fits = (3..=20).contains(&place.len())
            && question.chars().count() <= LONGEST
            && question.starts_with(char::is_uppercase)
            && !question.contains(['«', '»', '"', '“', '(', ':', ';', '…', '!', '.'])
            && place.iter().any(|at| named(*at))
            && !place.iter().any(points);
        let lemmas = text.lemmas(&range);
        let score = section.weights.sum(&lemmas) + OWN;
        fits.then(|| idea(question, score, lemmas, ASKED_ITSELF))
    })
}

/// « Le moissonnage est un mécanisme… » → « Qu’est-ce que le moissonnage ? ».
fn definition(text: Text<'_>, section: &Section, phrases: &Phrases, at: usize) -> Option<Idea> {
    let words = &text.tagged.words;
    let article = words
        .get(at)
        .filter(|word| word.opens && matches!(word.folded.as_str(), "le" | "la" | "les" | "l'"))?;
    let verb =
        (at + 1..at + 12).find(|next| words.get(*next).is_some_and(|word| word.class == Class::Verb))?;
    let is = words
        .get(verb)
        .filter(|word| word.beside && matches!(word.folded.as_str(), "est" | "sont"))?;
    let one = words.get(verb + 1).filter(|word| word.beside)?;
    let noun = words.get(verb + 2).filter(|word| word.beside)?;
    if !matches!(one.folded.as_str(), "un" | "une" | "des")
        || !matches!(noun.class, Class::Noun | Class::Adjective)
    {
        return None;
    }
    // « Le service est une catastrophe pour mon magasin » is no definition.
    let judged = (verb + 3..verb + 9)
        .map_while(|at| words.get(at).filter(|word| word.beside))
        .any(is_pointing);
    if judged || text.is_quoted(at) {
        return None;
    }
    let (place, group) = phrases.at(at + 1, verb)?;
    if place.end != verb || group.article?.text().trim_end() != article.folded.replace('\'', "’") {
        return None;
    }
    let name = group.text();
    let question = if group.article == Some(Article::Les) && is.folded == "sont" {
        format!("Que sont {name}\u{202f}?")
    } else {
        format!("Qu’est-ce que {name}\u{202f}?")
    };
    // A definition is what a section is for.
    Some(idea(
        question,
        section.weights.sum(&group.lemmas) + 1.0,
        group.lemmas.clone(),
        "répond à une question\u{a0}: définition",
    ))
}

/// « Pour publier le jeu de données, … », « Il faut choisir un standard » → « Comment publier le jeu de données ? »,
/// « Comment choisir un standard ? »: an infinitive after what says that it is an aim or a thing to do.
fn means(text: Text<'_>, section: &Section, at: usize) -> Option<Idea> {
    let words = &text.tagged.words;
    let verb = words
        .get(at)
        .filter(|word| word.class == Class::Infinitive && word.beside)?;
    let back = |by: usize| {
        let word = at.checked_sub(by).and_then(|at| words.get(at));
        word.map_or("", |word| word.folded.as_str())
    };
    let aim = back(1) == "pour" || matches!(back(1), "de" | "d'") && back(2) == "afin";
    let told = matches!(
        (back(2), back(1)),
        ("il", "faut" | "faudra") | ("vous", "devez" | "pouvez" | "devrez" | "pourrez")
    );
    let invited = back(1) == "a"
        && matches!(
            back(2),
            "sert" | "servent" | "invite" | "invitons" | "aide" | "aident"
        );
    let advised = matches!(back(1), "de" | "d'")
        && matches!(
            back(2),
            "suffit" | "convient" | "possible" | "permet" | "permettent"
        )
        || matches!(back(1), "de" | "d'")
            && matches!(back(2), "necessaire" | "important" | "recommande" | "conseille")
            && text.is_guide();
    let reading = verb.reading?;
    // « Rien ne permet de prouver la fraude »
    let denied = (2..6).any(|by| matches!(back(by), "ne" | "n'"));
    if denied
        || !(aim || told || advised || invited)
        || !reading.tags.is_transitive()
        || VAGUE.contains(verb.folded.as_str())
    {
        return None;
    }
    let opens = at.checked_sub(if back(1) == "pour" { 1 } else { 2 })?;
    let first = aim && words.get(opens).is_some_and(|word| word.opens);
    // « six ans pour localiser les œuvres » tells of no way.
    let before = |by: usize| at.checked_sub(by).and_then(|at| words.get(at));
    let measured = (2..6).any(|by| {
        before(by)
            .is_some_and(|word| word.class == Class::Number || word.folded == "avant" || word.text == "€")
    });
    if back(1) == "pour" && !first && measured {
        return None;
    }
    let ends = (at + 2..(at + MOST_WORDS).min(section.words.end) + 1).rev();
    ends.filter(|end| is_whole(words, &(at..*end)) || leaves_one(text, &(at..*end)))
        .find_map(|end| how(text, section, at..end, if first { 0.5 } else { 0.0 }))
}

/// « publier le jeu | et le catalogue »: whether what is joined to the object may be left to the section.
fn leaves_one(text: Text<'_>, place: &Range<usize>) -> bool {
    let words = &text.tagged.words;
    let and = words
        .get(place.end)
        .is_some_and(|word| word.beside && word.folded == "et");
    let next = words.get(place.end + 1).filter(|word| word.beside);
    let object = next.is_some_and(|word| {
        matches!(
            word.folded.as_str(),
            "le" | "la" | "les" | "l'" | "un" | "une" | "de" | "d'" | "du" | "des"
        )
    });
    let inside = words.get(place.clone()).unwrap_or_default();
    let two = inside.iter().any(|word| word.folded == "entre")
        || inside
            .first()
            .and_then(|verb| verb.reading)
            .is_some_and(|reading| PAIRING.contains(reading.lemma.text()));
    and && object && !two
}

/// « Comment … ? » of an infinitive group.
fn how(text: Text<'_>, section: &Section, place: Range<usize>, bonus: f64) -> Option<Idea> {
    let words = text.tagged.words.get(place.clone())?;
    let (first, rest) = words.split_first()?;
    let last = rest.last()?;
    let whole = first.class == Class::Infinitive
        && first.lemma.is_some()
        && matches!(last.class, Class::Noun | Class::Name | Class::Adjective)
        && rest.iter().all(|word| word.beside && may_follow(word))
        && rest.first().is_some_and(|word| {
            matches!(word.class, Class::Determiner | Class::Name) || word.folded == "des"
        });
    let question = format!("Comment {}\u{202f}?", text.stretch(&place));
    if !whole || question.chars().count() > LONGEST || question.contains(['«', '(', ':', '"']) {
        return None;
    }
    let lemmas = text.lemmas(&place);
    Some(idea(
        question,
        section.weights.sum(&lemmas) * 0.8 + bonus,
        lemmas,
        "répond à une question\u{a0}: comment faire",
    ))
}

/// Whether a word may stand in the question: it points nowhere and opens no clause.
fn may_follow(word: &Word<'_>) -> bool {
    if matches!(word.folded.as_str(), "quel" | "quelle" | "quels" | "quelles") {
        return false;
    }
    let yours = matches!(word.folded.as_str(), "votre" | "vos");
    let theirs = matches!(word.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs");
    let object = matches!(
        word.class,
        Class::Noun | Class::Name | Class::Adjective | Class::Determiner | Class::Preposition | Class::Number
    ) || word.class == Class::Conjunction && matches!(word.folded.as_str(), "et" | "ou");
    object && (yours || !theirs && !is_pointing(word))
}

fn idea(question: String, score: f64, lemmas: Vec<u32>, basis: &str) -> Idea {
    Idea {
        title: ProposedTitle {
            text: question,
            basis: basis.to_owned(),
        },
        lemmas,
        score,
    }
}
