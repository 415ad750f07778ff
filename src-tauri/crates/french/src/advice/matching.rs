//! Whether an entry's words stand at a place.

use crate::lexemes::Lexemes;
use crate::lexicon::{Lemma, Part};
use crate::words::TokenKind;

use super::{Advice, List, Match};

/// What one word of a pattern may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Atom {
    /// One of these forms, in lower case: `de`, `d'`, `du`, `des`.
    Forms(Vec<Box<str>>),
    /// Any form of a word.
    Lemma(Lemma, Part),
    /// Any form of a word that the lexicon hasn't, first the one it is listed under.
    Regular(Vec<Box<str>>, Part),
    /// A number in figures.
    Number,
    /// A name, shown by its capital.
    Name,
}

/// One word of a pattern.
#[derive(Debug)]
pub(super) struct Step {
    pub atoms: Vec<Atom>,
    pub optional: bool,
    /// A verb: one adverb may follow it.
    pub verb: bool,
}

/// What must, or must not, stand round the phrase.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    pub at_start: bool,
    pub not_before: Vec<Atom>,
    pub not_after: Vec<Atom>,
    /// Words that mustn't stand anywhere in the text.
    pub not_with: Vec<Atom>,
    pub next: Option<Next>,
}

/// What must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// A verb in the infinitive, small words before it aside.
    Infinitive,
    /// The determiner of a complement: « manager une équipe ».
    Determiner,
    /// A number in figures or letters.
    Number,
    /// Punctuation, or the end.
    Stop,
}

/// The longest pattern, in words.
pub(super) const MOST_STEPS: usize = 14;

/// How many words are looked at on either side.
const NEAR: usize = 3;

impl Step {
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.atoms
            .iter()
            .flat_map(|atom| match atom {
                Atom::Forms(forms) | Atom::Regular(forms, _) => forms.as_slice(),
                Atom::Lemma(..) | Atom::Number | Atom::Name => &[],
            })
            .map(AsRef::as_ref)
    }

    pub fn lemmas(&self) -> impl Iterator<Item = Lemma> {
        self.atoms.iter().filter_map(|atom| match atom {
            Atom::Lemma(lemma, _) => Some(*lemma),
            _ => None,
        })
    }

    fn fits(&self, lexemes: &Lexemes<'_>, at: usize) -> bool {
        self.atoms.iter().any(|atom| atom.fits(lexemes, at))
    }
}

impl Atom {
    fn fits(&self, lexemes: &Lexemes<'_>, at: usize) -> bool {
        match self {
            Self::Forms(forms) => is_among(forms, lexemes.lower(at)),
            // « le teaser » is the noun.
            Self::Regular(forms, part) => {
                is_among(forms, lexemes.lower(at)) && !(*part == Part::Verb && lexemes.follows_article(at))
            }
            Self::Lemma(lemma, part) => {
                let of = |reading: &crate::lexicon::Reading| {
                    reading.lemma == *lemma && reading.tags.part() == *part
                };
                lexemes.readings(at).iter().any(of) && lexemes.may_be(at, *part)
            }
            Self::Name => lexemes.is_name(at),
            Self::Number => lexemes.token(at).map(|token| token.kind) == Some(TokenKind::Number),
        }
    }
}

fn is_among(forms: &[Box<str>], word: &str) -> bool {
    forms.iter().any(|form| form.as_ref() == word)
}

/// The entry, where it stands at that token.
pub(super) fn match_at(advice: &'static Advice, lexemes: &Lexemes<'_>, at: usize) -> Option<Match> {
    let mut taken = [None; MOST_STEPS];
    let mut next = at;
    for (index, step) in advice.steps.iter().enumerate().take(MOST_STEPS) {
        if index > 0 && !lexemes.joins_next(next - 1) {
            return None;
        }
        let after_verb = index
            .checked_sub(1)
            .is_some_and(|before| advice.steps[before].verb);
        if step.fits(lexemes, next) {
            taken[index] = Some(next);
            next += 1;
        } else if step.optional {
            continue;
        } else if after_verb
            && is_adverb(lexemes, next)
            && lexemes.joins_next(next)
            && step.fits(lexemes, next + 1)
        {
            taken[index] = Some(next + 1);
            next += 2;
        } else {
            return None;
        }
    }
    // « trois actes » don't act, « un booster » doesn't boost.
    let infinitive = lexemes.lower(at).ends_with("er") && !lexemes.follows_article(at);
    if advice.is_one_verb() && !infinitive && lexemes.may_be(at, Part::Noun) {
        return None;
    }
    if advice.list == List::Anglicisms && (is_english(lexemes, at, next) || is_joined(lexemes, at, next)) {
        return None;
    }
    let fits = advice.surroundings.fit(lexemes, at, next) && (at..next).all(|token| !lexemes.is_name(token));
    let (first, last) = (lexemes.token(at)?, lexemes.token(next.checked_sub(1)?)?);
    fits.then_some(Match {
        advice,
        tokens: at..next,
        range: first.range.start..last.range.end,
        taken,
    })
}

/// « data scientist », « growth hacker »: beside an English word it is a part of an English term, which has no French
/// word of its own here.
fn is_english(lexemes: &Lexemes<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).filter(|before| lexemes.joins_next(*before));
    let after = Some(end).filter(|after| lexemes.joins_next(after - 1));
    let foreign = |at: usize| lexemes.is_foreign(at);
    before.is_some_and(foreign) || after.is_some_and(foreign)
}

/// « administrateur/manager »: one name of two.
fn is_joined(lexemes: &Lexemes<'_>, start: usize, end: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|before| lexemes.gap(before) == "/")
        || lexemes.gap(end - 1) == "/"
}

fn is_adverb(lexemes: &Lexemes<'_>, at: usize) -> bool {
    lexemes.may_be(at, Part::Adverb)
}

impl Surroundings {
    fn fit(&self, lexemes: &Lexemes<'_>, start: usize, end: usize) -> bool {
        if self.at_start && !lexemes.is_start(start) {
            return false;
        }
        let mut before = start;
        for _ in 0..NEAR {
            if self.not_before.is_empty() || before == 0 || !lexemes.joins_next(before - 1) {
                break;
            }
            before -= 1;
            if self.not_before.iter().any(|atom| atom.fits(lexemes, before)) {
                return false;
            }
        }
        for after in end..end + NEAR {
            if self.not_after.is_empty() || !lexemes.joins_next(after - 1) {
                break;
            }
            if self.not_after.iter().any(|atom| atom.fits(lexemes, after)) {
                return false;
            }
        }
        let elsewhere = |atom: &Atom| (0..lexemes.len()).any(|at| atom.fits(lexemes, at));
        self.next.is_none_or(|next| next.follows(lexemes, end)) && !self.not_with.iter().any(elsewhere)
    }
}

impl Next {
    fn follows(self, lexemes: &Lexemes<'_>, end: usize) -> bool {
        let joined = lexemes.joins_next(end - 1);
        match self {
            Self::Stop => !joined,
            // « devenir manager des ventes »: « des » belongs to the noun as well.
            Self::Determiner => {
                joined
                    && lexemes.may_be(end, Part::Determiner)
                    && !matches!(lexemes.lower(end), "de" | "d'" | "du" | "des")
            }
            Self::Number => joined && (Atom::Number.fits(lexemes, end) || lexemes.may_be(end, Part::Number)),
            Self::Infinitive => {
                // « en vue du dîner »
                if matches!(lexemes.lower(end - 1), "du" | "des" | "au" | "aux") {
                    return false;
                }
                // « pour ne pas le voir », « pour s’en aller »
                for at in end..end + 4 {
                    if !lexemes.joins_next(at - 1) {
                        return false;
                    }
                    if lexemes.is_infinitive(at) {
                        return true;
                    }
                    if !is_before_infinitive(lexemes, at) {
                        return false;
                    }
                }
                false
            }
        }
    }
}

/// A pronoun, a negation or an adverb: what may stand before an infinitive.
fn is_before_infinitive(lexemes: &Lexemes<'_>, at: usize) -> bool {
    lexemes.lower(at).ends_with('\'')
        || [Part::Pronoun, Part::Adverb]
            .iter()
            .any(|part| lexemes.may_be(at, *part))
}
