//! A light stemmer that makes singular and plural, masculine and feminine of a noun or adjective alike.
//!
//! It stands in until the lexicon gives true lemmas: it works on endings, leaves verbs alone, and where an ending is
//! ambiguous it prefers to keep two words apart rather than take homonyms for one.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::fold;
use crate::lists::lines;

static IRREGULAR: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for line in lines(include_str!("../../../../dictionaries/fr/inflections.txt")) {
        let mut words = line.split_whitespace();
        let Some(lemma) = words.next() else { continue };
        forms.insert(lemma, lemma);
        forms.extend(words.map(|form| (form, lemma)));
    }
    forms
});

static KEPT: LazyLock<std::collections::HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../../dictionaries/fr/stem-kept.txt")).collect());

/// Feminine ending, what it becomes, and how long (in bytes, folded) the word must at least be.
const ENDINGS: [(&str, &str, usize); 14] = [
    ("trice", "teur", 7),
    ("euse", "eu", 6),
    ("eux", "eu", 5),
    ("ive", "if", 5),
    ("iere", "ier", 6),
    ("gere", "ger", 7),
    ("elle", "el", 6),
    ("enne", "en", 6),
    ("aine", "ain", 7),
    ("aise", "ai", 7),
    ("oise", "oi", 7),
    ("ale", "al", 5),
    ("ante", "ant", 7),
    ("ente", "ent", 7),
];

/// The stem of a word, folded: `Immobilières`, `immobilier` → `immobilier`; `nationaux` → `national`.
pub fn stem(word: &str) -> String {
    let mut folded = fold(word);
    stem_folded(&mut folded);
    folded
}

/// [`stem`] in place, for a word that is already folded.
pub fn stem_folded(word: &mut String) {
    // A word of more than forty bytes is none; nothing to gain from looking at its end.
    if word.len() < 3 || word.len() > 40 || !word.is_ascii() {
        return;
    }
    if let Some(lemma) = IRREGULAR.get(word.as_str()) {
        word.clear();
        word.push_str(lemma);
        return;
    }
    if KEPT.contains(word.as_str()) {
        return;
    }
    singular(word);
    if let Some(lemma) = IRREGULAR.get(word.as_str()) {
        word.clear();
        word.push_str(lemma);
    } else if !KEPT.contains(word.as_str()) {
        masculine(word);
    }
}

fn singular(word: &mut String) {
    if word.ends_with("eaux") {
        word.pop();
    } else if word.ends_with("aux") && word.len() >= 5 {
        word.truncate(word.len() - 3);
        word.push_str("al");
    } else if word.ends_with("oux") && word.len() >= 5
        || word.ends_with('s') && word.len() >= 4 && !word.ends_with("ss")
    {
        word.pop();
    }
}

fn masculine(word: &mut String) {
    for (ending, masculine, least) in ENDINGS {
        if word.len() >= least && word.ends_with(ending) {
            word.truncate(word.len() - ending.len());
            word.push_str(masculine);
            return;
        }
    }
    // Feminine participles: organisée → organise (the accent is folded away). Shorter words are mostly nouns.
    if word.ends_with("ee") && word.len() >= 7 {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert_eq!(stem(a), stem(b), "{a} / {b}");
    }

    #[track_caller]
    fn differ(a: &str, b: &str) {
        assert_ne!(stem(a), stem(b), "{a} / {b}");
    }

    #[test]
    fn number() {
        for (a, b) in [
            ("crédits", "crédit"),
            ("immobiliers", "immobilier"),
            ("nationaux", "national"),
            ("travaux", "travail"),
            ("bureaux", "bureau"),
            ("enjeux", "enjeu"),
            ("bijoux", "bijou"),
            ("êtres", "être"),
            ("procès", "procès"),
            ("clés", "clefs"),
        ] {
            same(a, b);
        }
    }

    #[test]
    fn gender() {
        for (a, b) in [
            ("judiciaires", "judiciaire"),
            ("européenne", "européens"),
            ("nationale", "nationaux"),
            ("immobilières", "immobilier"),
            ("numériques", "numérique"),
            ("directrices", "directeur"),
            ("nouvelles", "nouveau"),
            ("heureuses", "heureux"),
            ("humaines", "humain"),
            ("françaises", "français"),
            ("organisée", "organisés"),
            ("publiques", "public"),
            ("importante", "importants"),
        ] {
            same(a, b);
        }
    }

    #[test]
    fn homonyms_stay_apart() {
        for (a, b) in [
            ("port", "porte"),
            ("plan", "plante"),
            ("mer", "mère"),
            ("grain", "graine"),
            ("médecin", "médecine"),
            ("poste", "post"),
            ("arme", "armée"),
            ("cours", "course"),
            ("vent", "vente"),
            ("formation", "format"),
            ("entre", "entrée"),
        ] {
            differ(a, b);
        }
    }

    #[test]
    fn irregular_forms_keep_their_first_letter() {
        for (form, lemma) in IRREGULAR.iter() {
            assert_eq!(form.chars().next(), lemma.chars().next(), "{form}");
        }
    }

    #[test]
    fn stemming_a_stem_changes_nothing() {
        for word in [
            "heureuses",
            "nationaux",
            "directrices",
            "organisées",
            "européennes",
            "active",
            "procès",
        ] {
            assert_eq!(stem(&stem(word)), stem(word), "{word}");
        }
    }
}
