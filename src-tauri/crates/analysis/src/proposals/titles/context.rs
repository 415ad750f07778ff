//! What keeps a noun group from being a title by what stands round it: a preposition of several words that it is a part
//! of, a verb that denies it or judges it, an antecedent that it leans on.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::fold::fold;
use french::lexicon::readings;
use french::lists::lines;

use super::Text;
use super::phrases::is_person;
use crate::proposals::keyphrases::is_calendar;
use crate::proposals::tagged::{Class, Word};

static COMPOUND: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let file = include_str!("../../../../../../dictionaries/fr/compound-prepositions.txt");
    lines(file).map(|line| fold(&line.replace('’', "'"))).collect()
});

static JUDGING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/judging-verbs.txt"
    ))
    .collect()
});

static COMPLETED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/completed-adjectives.txt"
    ))
    .collect()
});

/// Words before a group in which its clause may be denied.
const DENIAL: usize = 8;

/// Whether the group at a place, whose noun stands at `head`, can be no title where it stands.
pub(super) fn is_barred(text: Text<'_>, place: &Range<usize>, head: usize) -> bool {
    let words = &text.tagged.words;
    let Some(noun) = words.get(head) else { return true };
    // « l’un par courrier », « les autres »
    if matches!(
        noun.folded.as_str(),
        "un" | "une" | "uns" | "unes" | "autre" | "autres"
    ) {
        return true;
    }
    // « le deuxième de la saison »
    if noun.folded.ends_with("ieme") {
        return true;
    }
    let before = |by: usize| place.start.checked_sub(by).and_then(|at| words.get(at));
    let begins = words.get(place.start).is_some_and(|word| word.beside);
    let Some(article) = before(1).filter(|_| begins) else {
        return false;
    };
    let outer = before(2).filter(|_| article.beside);
    // « moins qu’une batterie neuve », « souvent considéré comme un allié »
    let leaning = outer.is_some_and(|word| {
        matches!(
            word.folded.as_str(),
            "fois" | "comme" | "dont" | "que" | "qu'" | "sans"
        )
    });
    // « Une levée de fonds n’est pas prévue. »
    let absent = matches!(article.folded.as_str(), "un" | "une" | "aucun" | "aucune")
        && words
            .get(place.end)
            .is_some_and(|next| matches!(next.folded.as_str(), "ne" | "n'"));
    leaning
        || absent
        || is_of_somebody(words, place.start)
        || goes_on(text, place)
        || follows_noun(article, outer)
        || is_object_pronoun(text, place, head, article)
        || is_indirect(words, place, article, outer, before(3))
        || is_compound(words, place, head, article, outer)
        || is_judged(words, place, outer)
        || is_denied(text, place)
}

/// « le directeur adjoint des nouvelles technologies », « le Salon des artistes rouennais »: what somebody is in charge
/// of, and half of a name.
fn is_of_somebody(words: &[Word<'_>], start: usize) -> bool {
    let mut start = start;
    // « le directeur des nouvelles technologies | du ministère de la justice »
    for _ in 0..3 {
        let before = |by: usize| start.checked_sub(by).and_then(|at| words.get(at));
        let Some(article) = before(1).filter(|_| words.get(start).is_some_and(|word| word.beside)) else {
            return false;
        };
        let first = match article.folded.as_str() {
            "du" | "des" => 2,
            "d'" | "de" => 2,
            _ if before(2).is_some_and(|word| matches!(word.folded.as_str(), "de" | "d'")) => 3,
            _ => return false,
        };
        let governing =
            (first..first + 4).find(|by| before(*by).is_none_or(|word| word.class != Class::Adjective));
        let Some((by, noun)) = governing.and_then(|by| Some((by, before(by)?))) else {
            return false;
        };
        if noun.class == Class::Name || is_person(noun) {
            return true;
        }
        let adjectives = (1..3)
            .take_while(|more| before(by + more).is_some_and(|word| word.class == Class::Adjective))
            .count();
        start -= by + adjectives;
    }
    false
}

/// « le déplacement des réseaux d’eau | , de gaz et d’électricité », « entre les autorités douanières | , policières »,
/// « un espace accessible | sur le web »
fn goes_on(text: Text<'_>, place: &Range<usize>) -> bool {
    let words = &text.tagged.words;
    let (Some(next), Some(last)) = (
        words.get(place.end),
        place.end.checked_sub(1).and_then(|at| words.get(at)),
    ) else {
        return false;
    };
    if next.block != last.block {
        return false;
    }
    match text.gap_before(place.end) {
        "," => {
            next.class == Class::Adjective && last.class == Class::Adjective
                || matches!(next.folded.as_str(), "de" | "d'" | "du" | "des")
        }
        "" => next.class == Class::Preposition && wants_complement(last),
        _ => false,
    }
}

/// Whether a word is an adjective that wants a complement.
pub(super) fn wants_complement(word: &Word<'_>) -> bool {
    COMPLETED.contains(adjective(word))
}

/// An adjective in the singular, as the list has it.
fn adjective<'a>(word: &'a Word<'_>) -> &'a str {
    if word.class == Class::Noun {
        return "";
    }
    word.folded.strip_suffix('s').unwrap_or(&word.folded)
}

/// « 900 euros le mètre carré », « la mesure la laisse sceptique »: no article stands right after a noun.
fn follows_noun(article: &Word<'_>, outer: Option<&Word<'_>>) -> bool {
    matches!(article.folded.as_str(), "le" | "la" | "les" | "l'")
        && outer.is_some_and(|word| {
            matches!(word.class, Class::Noun | Class::Name | Class::Adjective) && !is_calendar(&word.folded)
        })
}

/// « …, en 2022, la laisse sceptique »: what could be a verb, in a sentence that has no other.
fn is_object_pronoun(text: Text<'_>, place: &Range<usize>, head: usize, article: &Word<'_>) -> bool {
    let words = &text.tagged.words;
    let clitic = matches!(article.folded.as_str(), "le" | "la" | "les" | "l'");
    let Some(start) = place.start.checked_sub(1).filter(|_| clitic && !article.beside) else {
        return false;
    };
    let finite = words
        .get(head)
        .is_some_and(|noun| readings(noun.text).any(|reading| reading.tags.is_finite()));
    if !finite || text.gap_before(start) != "," {
        return false;
    }
    let same = |at: &usize| words.get(*at).is_some_and(|word| word.block == article.block);
    let before = (0..start)
        .rev()
        .take_while(same)
        .take_while(|at| text.gap_before(at + 1) != ".");
    let after = (place.end..words.len())
        .take_while(same)
        .take_while(|at| text.gap_before(*at) != ".");
    !before
        .chain(after)
        .any(|at| words.get(at).is_some_and(|word| word.class == Class::Verb))
}

/// « reproche à l’industriel des retards »: two complements; « une vente aux enchères »: half of a noun.
fn is_indirect(
    words: &[Word<'_>],
    place: &Range<usize>,
    article: &Word<'_>,
    outer: Option<&Word<'_>>,
    wider: Option<&Word<'_>>,
) -> bool {
    let contracted = matches!(article.folded.as_str(), "au" | "aux");
    let to = contracted || outer.is_some_and(|word| word.folded == "a" && word.class == Class::Preposition);
    if !to {
        return false;
    }
    let inside = words.get(place.clone()).unwrap_or_default();
    let noun = if contracted { outer } else { wider };
    inside.iter().any(|word| word.folded == "des")
        || noun.is_some_and(|word| matches!(word.class, Class::Noun | Class::Name))
}

/// « sous la forme de », « au départ de »
fn is_compound(
    words: &[Word<'_>],
    place: &Range<usize>,
    head: usize,
    article: &Word<'_>,
    outer: Option<&Word<'_>>,
) -> bool {
    let of = words
        .get(head + 1)
        .is_some_and(|word| word.beside && matches!(word.folded.as_str(), "de" | "d'" | "du" | "des"));
    if head != place.start || !of {
        return false;
    }
    let space = if article.folded.ends_with('\'') { "" } else { " " };
    let short = format!(
        "{}{space}{}",
        article.folded,
        words.get(head).map_or("", |word| word.folded.as_str())
    );
    let long = outer.map(|word| format!("{} {short}", word.folded));
    COMPOUND.contains(&short) || long.is_some_and(|long| COMPOUND.contains(&long))
}

/// « rendre la chambre inhabitable »: what stands after the noun is said of it by the verb.
fn is_judged(words: &[Word<'_>], place: &Range<usize>, outer: Option<&Word<'_>>) -> bool {
    let judging = outer.is_some_and(|word| {
        matches!(word.class, Class::Verb | Class::Infinitive | Class::Participle)
            && word
                .reading
                .is_some_and(|reading| JUDGING.contains(reading.lemma.text()))
    });
    judging
        && words
            .get(place.end - 1)
            .is_some_and(|last| last.class == Class::Adjective)
}

/// « n’a jamais envisagé la démolition du préau »: the text speaks of what isn't.
fn is_denied(text: Text<'_>, place: &Range<usize>) -> bool {
    let words = &text.tagged.words;
    let mut verb = false;
    for at in (place.start.saturating_sub(DENIAL)..place.start).rev() {
        let Some(word) = words.get(at) else { return false };
        if verb && matches!(word.folded.as_str(), "ne" | "n'") {
            return true;
        }
        verb |= word.class == Class::Verb;
        if !text.gap_before(at).is_empty() {
            return false;
        }
    }
    false
}
