//! Whether a sentence has a passive. First version, by word lists and endings: être, at most two adverbs, a past
//! participle that can be passive. It misses « il m’est demandé » and participles far from their auxiliary
//! rather than take a state (« elle est située ») for a passive; the lexicon will do better.

use std::collections::HashSet;
use std::sync::LazyLock;

use french::fold::fold_case;
use french::lists::lines;
use french::words::{Token, TokenKind};

static BE: LazyLock<HashSet<&str>> = LazyLock::new(|| section("être"));
static HAVE: LazyLock<HashSet<&str>> = LazyLock::new(|| section("avoir"));
static BETWEEN: LazyLock<HashSet<&str>> = LazyLock::new(|| section("entre"));
static PARTICIPLES: LazyLock<HashSet<&str>> = LazyLock::new(|| section("participes"));
static NEVER: LazyLock<HashSet<&str>> = LazyLock::new(|| section("jamais"));

/// The words under `[name]` in the data file.
fn section(name: &str) -> HashSet<&'static str> {
    let file = include_str!("../../../../../dictionaries/fr/passive.txt");
    let mut inside = false;
    let mut words = HashSet::new();
    for line in lines(file) {
        if let Some(title) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            inside = title == name;
        } else if inside {
            words.extend(line.split_whitespace());
        }
    }
    words
}

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 40;

/// Whether one of the tokens of a sentence is a form of être that builds a passive.
pub(super) fn is_passive(text: &str, tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| is_be(text, tokens, at) && participle_follows(text, &tokens[at + 1..]))
}

/// A form of être that isn't the verb of a pronominal (« s’est tenu ») and, where it is « été », follows avoir.
fn is_be(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(word) = short(text, tokens.get(at)) else {
        return false;
    };
    // Every form of être begins with one of these letters; most words needn't be folded.
    if !word.starts_with(['e', 'ê', 's', 'f', 'é', 'E', 'Ê', 'S', 'F', 'É'])
        || !BE.contains(fold_case(word).as_str())
    {
        return false;
    }
    let before =
        |distance: usize| short(text, at.checked_sub(distance).and_then(|at| tokens.get(at))).map(fold_case);
    if fold_case(word) == "été" {
        // « a été », « n’a pas été », « ont-ils été ».
        return (1..=3).any(|distance| {
            before(distance).is_some_and(|word| HAVE.contains(word.split('-').next().unwrap_or("")))
        });
    }
    match before(1).as_deref() {
        Some("se" | "s'" | "m'" | "t'" | "me" | "te") => false,
        Some(pronoun @ ("nous" | "vous")) => before(2).as_deref() != Some(pronoun),
        _ => true,
    }
}

/// Whether the next word, a few adverbs aside, is a participle that can be passive.
fn participle_follows(text: &str, tokens: &[Token]) -> bool {
    for token in tokens.iter().take(3) {
        let Some(word) = short(text, Some(token)) else {
            return false;
        };
        let word = fold_case(word);
        if is_participle(&word) {
            return true;
        }
        let adverb = word.len() > 6 && word.ends_with("ment");
        if !adverb && !BETWEEN.contains(word.as_str()) {
            return false;
        }
    }
    false
}

/// Whether a word, in lower case, is a participle that builds a passive: an ending of the first conjugation, or
/// a word of the list; agreement aside.
fn is_participle(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let feminine = ["ée", "ie", "ue", "te", "se"]
        .iter()
        .any(|ending| singular.ends_with(ending));
    let masculine = if feminine {
        &singular[..singular.len() - 1]
    } else {
        singular
    };
    let known = |form: &str| PARTICIPLES.contains(form);
    let first = masculine.ends_with('é') && masculine.chars().count() > 3;
    let listed = [word, singular, masculine].into_iter().any(known);
    (first || listed)
        && ![word, singular, masculine]
            .into_iter()
            .any(|form| NEVER.contains(form))
}

fn short<'a>(text: &'a str, token: Option<&Token>) -> Option<&'a str> {
    let token = token?;
    let lexical = matches!(token.kind, TokenKind::Word | TokenKind::Elided);
    (lexical && token.range.len() <= LONGEST).then(|| token.text(text))
}

#[cfg(test)]
mod tests {
    use french::words::tokens;

    use super::*;

    fn passive(text: &str) -> bool {
        is_passive(text, &tokens(text))
    }

    #[test]
    fn passives() {
        for text in [
            "La loi est votée par les députés.",
            "Les dossiers ont été transmis hier.",
            "Le projet n’a pas encore été présenté.",
            "La taxe sera progressivement supprimée.",
            "Le contrat doit être signé.",
            "Nous sommes invités à la fête.",
            "Les pièces sont-elles contrôlées ?",
            "Ils furent reçus à la mairie.",
        ] {
            assert!(passive(text), "{text}");
        }
    }

    #[test]
    fn look_alikes() {
        for text in [
            "Je suis fatigué.",
            "Une ville située à Lyon.",
            "La salle est située à Lyon.",
            "La réunion s’est tenue hier.",
            "Nous nous sommes trompés.",
            "Il viendra peut-être mangé.",
            "Elle est depuis longtemps une priorité.",
            "Le train est arrivé à l’heure.",
            "Elle est née à Brest.",
            "C’est une liberté.",
            "L’été passé, la mer montait.",
            "Ils sont ici depuis midi.",
        ] {
            assert!(!passive(text), "{text}");
        }
    }
}
