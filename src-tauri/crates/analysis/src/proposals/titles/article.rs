//! The article of a noun group, told by the determiner that it has in the text: contractions are undone, and elision is
//! worked out anew.

use french::lexicon::{Elision, Gender, Number};

use super::super::tagged::{Class, Word};

/// An article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Article {
    Le,
    La,
    Elided,
    Les,
    Un,
    Une,
    Des,
}

impl Article {
    /// With the space that follows, if any.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Le => "le ",
            Self::La => "la ",
            Self::Elided => "l’",
            Self::Les => "les ",
            Self::Un => "un ",
            Self::Une => "une ",
            Self::Des => "des ",
        }
    }

    /// Whether it says that the thing is known.
    pub(super) const fn is_definite(self) -> bool {
        matches!(self, Self::Le | Self::La | Self::Elided | Self::Les)
    }

    /// The one that brings in what a text hasn't spoken of yet, where the text has it.
    pub(super) fn bringing_in(written: &str) -> Option<Self> {
        match written {
            "un" => Some(Self::Un),
            "une" => Some(Self::Une),
            "des" => Some(Self::Des),
            _ => None,
        }
    }
}

/// The definite article of a group that begins at `start` and whose noun stands at `head`; `None` where the text shows no
/// determiner, or where what it shows and the lexicon disagree.
pub(super) fn article(words: &[Word<'_>], start: usize, head: usize) -> Option<Article> {
    let first = words.get(start).filter(|word| word.beside)?;
    let noun = words.get(head)?;
    let before = words.get(start.checked_sub(1)?)?;
    let wider = start
        .checked_sub(2)
        .and_then(|at| words.get(at))
        .filter(|_| before.beside);
    // « il la présente », « pour le faire »: a pronoun.
    let pronoun = wider.is_some_and(|word| {
        word.class == Class::Pronoun && word.folded != "dont" && word.folded != "ou"
            || matches!(word.folded.as_str(), "ne" | "n'")
    });
    let (plural, gender) = match before.folded.as_str() {
        "le" | "la" | "les" | "l'" if pronoun => return None,
        "le" | "un" | "ce" | "cet" | "du" | "au" => (false, Some(Gender::Masculine)),
        "la" | "une" | "cette" => (false, Some(Gender::Feminine)),
        "l'" | "votre" => (false, None),
        "les" | "des" | "aux" | "ces" | "vos" => (true, None),
        _ => return None,
    };
    if noun.number() == Some(if plural { Number::Singular } else { Number::Plural }) {
        return None;
    }
    if plural {
        return Some(Article::Les);
    }
    // What stands there shows it: « du hangar », « l’hôtel ».
    let shown = match before.folded.as_str() {
        "le" | "la" | "du" | "au" | "ce" => Some(false),
        "l'" | "cet" => Some(true),
        _ => elides(first),
    };
    if shown? {
        return Some(Article::Elided);
    }
    // « le » and « la » show what the lexicon may only guess.
    let known = gender.or_else(|| noun.gender());
    let fits = |gender: Gender| {
        noun.gender()
            .is_none_or(|known| known == gender || known == Gender::Epicene)
    };
    match known? {
        Gender::Masculine if fits(Gender::Masculine) => Some(Article::Le),
        Gender::Feminine if fits(Gender::Feminine) => Some(Article::La),
        _ => None,
    }
}

/// Whether the article loses its vowel before the word; `None` where nobody knows.
fn elides(word: &Word<'_>) -> Option<bool> {
    let first = word.folded.chars().next()?;
    let vowel = matches!(first, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h');
    if !vowel {
        return Some(false);
    }
    match word.reading {
        Some(reading) => Some(reading.tags.elides(Elision::L)),
        None if matches!(first, 'y' | 'h') => None,
        None => Some(true),
    }
}
