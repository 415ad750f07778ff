//! A keyphrase is found where a reader would find it, and nowhere else.

use super::*;

fn found(phrase: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    Phrase::new(phrase)
        .find_in(text, &tokens)
        .into_iter()
        .map(|range| text[range].to_owned())
        .collect()
}

#[track_caller]
fn finds(phrase: &str, text: &str, wanted: &str) {
    assert_eq!(found(phrase, text), [wanted], "{phrase} in {text}");
}

#[track_caller]
fn misses(phrase: &str, text: &str) {
    assert!(found(phrase, text).is_empty(), "{phrase} in {text}");
}

#[test]
fn inflection_accents_elision_case() {
    finds(
        "traite des etres humains",
        "Contre la traite des êtres humains.",
        "traite des êtres humains",
    );
    finds(
        "crédit immobilier",
        "Les CRÉDITS immobiliers baissent.",
        "CRÉDITS immobiliers",
    );
    finds("coeur de ville", "Un Cœur de ville animé.", "Cœur de ville");
    finds(
        "coopération judiciaire",
        "la coope\u{301}ration judiciaire",
        "coope\u{301}ration judiciaire",
    );
    finds("aide à l'achat", "des aides à l’achat", "aides à l’achat");
    finds("aide à l’achat", "une aide à l'achat", "aide à l'achat");
    finds("la ville nouvelle", "des villes nouvelles", "villes nouvelles");
}

#[test]
fn order_and_adjacency() {
    misses("formation à distance", "une distance de formation");
    misses("formation à distance", "la formation et la distance");
    misses("formation à distance", "la formation professionnelle à distance");
    misses("crédit immobilier", "un crédit, immobilier ou non");
    misses("crédit immobilier", "le crédit. Immobilier");
    misses("crédit immobilier", "un crédit et immobilier");
    finds(
        "formation à distance",
        "les formations à distance",
        "formations à distance",
    );
}

#[test]
fn signs_and_homonyms() {
    misses("C++", "la vitamine C");
    finds("C++", "apprendre le C++ vite", "C++");
    misses("vitamine C", "apprendre le C++");
    finds("vitamine C", "de la vitamine C.", "vitamine C");
    misses("port", "la porte");
    misses("justice", "une justice-fiction");
}

#[test]
fn articles_and_prepositions() {
    finds("droit travail", "le droit du travail", "droit du travail");
    finds(
        "agence immobilière Lyon",
        "une agence immobilière à Lyon",
        "agence immobilière à Lyon",
    );
    finds("droit de la mer", "le droit des mers", "droit des mers");
    misses("aide au logement", "une aide pour logement");
}

#[test]
fn hyphens_join_or_part() {
    finds("compte rendu", "un compte-rendu clair", "compte-rendu");
    finds("compte-rendu", "des comptes rendus clairs", "comptes rendus");
    finds("anti-traite", "la lutte anti-traite", "anti-traite");
}

#[test]
fn only_small_words() {
    finds("tout", "Voici tout", "tout");
    assert!(Phrase::new("").is_empty() && Phrase::new(" — ").is_empty());
    assert!(found("", "du texte").is_empty());
}

#[test]
fn every_occurrence_once() {
    assert_eq!(found("le feu", "Feu, feux et feu").len(), 3);
    assert_eq!(found("bla bla", "bla bla bla bla bla").len(), 2);
}

#[test]
fn parts_of_a_phrase() {
    let phrase = Phrase::new(" La traite des êtres humains ");
    assert_eq!(phrase.text(), "La traite des êtres humains");
    assert_eq!(phrase.content_words(), ["traite", "etres", "humains"]);
    assert_eq!(phrase.slug(), "traite-etres-humains");
}
