//! The main clause of a sentence, taken apart as far as a title needs it: what stands before the subject, the subject,
//! what is put in beside it between commas, and the verb.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use french::lexicon::{Number, Reading, VerbForm, readings};
use french::lists::lines;

use super::Text;
use crate::proposals::keyphrases::{is_calendar, is_passing};
use crate::proposals::tagged::{Class, Word, is_pointing};

static LIMITING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/limiting-words.txt"
    ))
    .collect()
});

/// Words of the longest beginning before a subject: « Lors de la réunion d’aujourd’hui, ».
const LEAD: usize = 20;

/// Words of the longest subject.
const SUBJECT: usize = 14;

/// Words of the longest aside: « , garde des Sceaux, ministre de la Justice, ».
const ASIDE: usize = 14;

/// A clause in the third person whose subject is a noun or a name.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// The subject, with its article.
    pub subject: Range<usize>,
    /// The verb with « ne », « se », its participle and what stands between.
    pub verb: Range<usize>,
}

impl Clause {
    /// The clause of the sentence that begins at a word; it ends before `last`.
    pub(super) fn of(text: Text<'_>, start: usize, last: usize) -> Option<Self> {
        let words = &text.tagged.words;
        let begin = subject_start(text, start, last)?;
        let led = begin > start;
        let mut end = None;
        let mut at = begin + 1;
        while at < last.min(begin + SUBJECT) {
            let word = words.get(at)?;
            match text.gap_before(at) {
                "" => {}
                // What is put in after what leads in may be one more of a list.
                "," if !led => {
                    end = Some((at, after_aside(text, at, last)?));
                    break;
                }
                _ => return None,
            }
            if is_verb_start(words, at) {
                // « Les experts l’accusent »: a pronoun that points at what isn't there.
                let noun = words.get(at - 1).is_some_and(|before| {
                    matches!(
                        before.class,
                        Class::Noun | Class::Name | Class::Adjective | Class::Participle | Class::Number
                    )
                });
                if !noun {
                    return None;
                }
                end = Some((at, at));
                break;
            }
            if !in_subject(word) {
                return None;
            }
            at += 1;
        }
        let (subject_end, verb) = end?;
        let subject = begin..subject_end;
        if !words
            .get(subject.clone())?
            .iter()
            .any(|word| word.lemma.is_some())
        {
            return None;
        }
        let verb = verb_group(text, verb, last)?;
        // « Jusqu’en 1998, les élèves déjeunaient… », « Sans cet équipement, … serait… »
        if led && finite(words, &verb)?.reading.is_some_and(is_unreal) {
            return None;
        }
        agrees(words, &subject, finite(words, &verb)?).then_some(Self { subject, verb })
    }

    /// The finite verb.
    pub(super) fn finite<'a>(&self, words: &'a [Word<'a>]) -> Option<&'a Word<'a>> {
        finite(words, &self.verb)
    }
}

/// Whether a form tells of another time or of what only might be.
fn is_unreal(reading: Reading) -> bool {
    matches!(
        reading.tags.form(),
        Some(VerbForm::Imperfect | VerbForm::Conditional)
    )
}

/// Whether what follows a beginning is only true with it: « Selon le syndicat, ».
fn is_limiting(words: &[Word<'_>], at: usize) -> bool {
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    let two = format!("{} {}", folded(at), folded(at + 1));
    // « Au XIXe siècle, »
    let century = (at..at + 4).any(|at| folded(at).starts_with("siecle"));
    LIMITING.contains(folded(at)) || LIMITING.contains(two.as_str()) || century
}

/// Where the subject begins, after what leads in: « En 2020, », « Mais », « Lors de la visite, ».
fn subject_start(text: Text<'_>, start: usize, last: usize) -> Option<usize> {
    let words = &text.tagged.words;
    let mut at = start;
    for _ in 0..3 {
        let word = words.get(at)?;
        // « Le lundi, le marché… »
        let day = word.class == Class::Determiner
            && words.get(at + 1).is_some_and(|word| is_calendar(&word.folded))
            && text.gap_before(at + 2) == ",";
        if day {
            at += 2;
            continue;
        }
        if opens_subject(words, at) {
            return Some(at);
        }
        let joins = matches!(word.folded.as_str(), "mais" | "et" | "car" | "or");
        if joins && text.gap_before(at + 1).is_empty() {
            at += 1;
            continue;
        }
        if !matches!(
            word.class,
            Class::Preposition
                | Class::Adverb
                | Class::Conjunction
                | Class::Adjective
                | Class::Participle
                | Class::Other
        ) {
            return None;
        }
        if is_limiting(words, at) {
            return None;
        }
        let adverbial = word.class == Class::Preposition;
        let comma = (at + 1..last.min(at + LEAD)).find(|next| !text.gap_before(*next).is_empty())?;
        let lead = words.get(at..comma)?;
        // « Dans les zones exposées, »: only what says when may be left out.
        let dated = matches!(
            word.folded.as_str(),
            "lors" | "depuis" | "apres" | "pendant" | "durant" | "dès"
        ) || lead
            .iter()
            .any(|word| word.class == Class::Number || is_passing(word) || is_calendar(&word.folded));
        if adverbial && !dated {
            return None;
        }
        if text.gap_before(comma) != "," || lead.iter().any(|word| word.class == Class::Verb) {
            return None;
        }
        at = comma;
    }
    None
}

/// Whether a subject may begin at a word: an article, a figure, a name.
pub(super) fn opens_subject(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    match word.class {
        Class::Name => true,
        Class::Number => (at + 1..at + 4)
            .map_while(|at| words.get(at).filter(|next| next.beside))
            .find(|next| next.class != Class::Number)
            .is_some_and(|next| matches!(next.class, Class::Noun | Class::Adjective)),
        Class::Determiner => matches!(
            word.folded.as_str(),
            "le" | "la" | "les" | "l'" | "un" | "une" | "chaque" | "plusieurs" | "certains" | "certaines"
        ),
        _ => word.folded == "des",
    }
}

/// The verb after what is put in between two commas, where it isn't one more of a list.
fn after_aside(text: Text<'_>, from: usize, last: usize) -> Option<usize> {
    let words = &text.tagged.words;
    let verb = (from..last.min(from + ASIDE)).find(|at| is_verb_start(words, *at))?;
    let inside = words.get(from..verb)?;
    let list = inside
        .iter()
        .any(|word| matches!(word.folded.as_str(), "et" | "ou" | "ni"));
    // « qui gère… », « dont… » have a verb of their own.
    let clause = inside.iter().any(|word| {
        word.class == Class::Pronoun && matches!(word.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "ou")
    });
    let closed =
        text.gap_before(verb) == "," && (from + 1..verb).all(|at| matches!(text.gap_before(at), "" | ","));
    (closed && !list && !clause).then_some(verb)
}

/// Whether a verb begins here, its « ne » or « se » counted in.
fn is_verb_start(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    if matches!(word.folded.as_str(), "ne" | "n'" | "se" | "s'") {
        let next = |by: usize| words.get(at + by).filter(|next| next.beside);
        return next(1).is_some_and(|one| {
            one.class == Class::Verb
                || matches!(one.folded.as_str(), "se" | "s'")
                    && next(2).is_some_and(|two| two.class == Class::Verb)
        });
    }
    word.class == Class::Verb
}

/// From « ne » or « se » to the participle: « s’est également entretenu », « n’a pas suffi ».
fn verb_group(text: Text<'_>, start: usize, last: usize) -> Option<Range<usize>> {
    let words = &text.tagged.words;
    let verb = (start..last.min(start + 3))
        .find(|at| words.get(*at).is_some_and(|word| word.class == Class::Verb))?;
    let auxiliary = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.reading
                .is_some_and(|reading| matches!(reading.lemma.text(), "être" | "avoir"))
        })
    };
    let mut end = verb + 1;
    if !auxiliary(verb) {
        return Some(start..end);
    }
    // Adverbs between, then the participle, and a second one after « été ».
    for _ in 0..2 {
        let mut at = end;
        while at < last.min(end + 3)
            && text.gap_before(at).is_empty()
            && words.get(at).is_some_and(|word| word.class == Class::Adverb)
        {
            at += 1;
        }
        let participle = at < last
            && text.gap_before(at).is_empty()
            && words.get(at).is_some_and(|word| word.class == Class::Participle);
        if !participle {
            break;
        }
        end = at + 1;
        if !auxiliary(at) {
            break;
        }
    }
    Some(start..end)
}

fn finite<'a>(words: &'a [Word<'a>], verb: &Range<usize>) -> Option<&'a Word<'a>> {
    words
        .get(verb.clone())?
        .iter()
        .find(|word| word.class == Class::Verb)
}

/// Whether the verb has the number of its subject; two that are joined take any.
fn agrees(words: &[Word<'_>], subject: &Range<usize>, verb: &Word<'_>) -> bool {
    let inside = words.get(subject.clone()).unwrap_or_default();
    let person = |plural: bool| {
        readings(verb.text).any(|reading| {
            let finite = reading.tags.is_finite();
            finite && reading.tags.is_person(3, plural)
        })
    };
    let joined = inside
        .iter()
        .any(|word| matches!(word.folded.as_str(), "et" | "ou"));
    // « la sécurité et l’archivage »: two, each with its article.
    let two = inside.windows(2).any(|pair| {
        pair[0].folded == "et" && matches!(pair[1].folded.as_str(), "le" | "la" | "les" | "l'" | "un" | "une")
    });
    let head = inside
        .iter()
        .find(|word| matches!(word.class, Class::Noun | Class::Name));
    let plural_article = inside.first().is_some_and(|word| {
        matches!(
            word.folded.as_str(),
            "les" | "des" | "plusieurs" | "certains" | "certaines"
        )
    });
    let number = match head {
        _ if plural_article || two => Some(Number::Plural),
        Some(head) if head.class == Class::Noun => head.number(),
        _ => None,
    };
    match number {
        Some(Number::Plural) => person(true),
        Some(Number::Singular) if !joined => person(false),
        _ => person(false) || person(true),
    }
}

fn in_subject(word: &Word<'_>) -> bool {
    word.beside
        && !is_pointing(word)
        && (matches!(
            word.class,
            Class::Noun
                | Class::Name
                | Class::Adjective
                | Class::Determiner
                | Class::Preposition
                | Class::Number
        ) || word.folded == "et")
        && !matches!(word.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs")
}
