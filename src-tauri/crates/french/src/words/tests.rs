//! Tokens as a French reader cuts them.

use super::*;

fn cut(text: &str) -> Vec<&str> {
    tokens(text).iter().map(|token| token.text(text)).collect()
}

fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
    tokens(text)
        .iter()
        .map(|token| (token.kind, token.text(text)))
        .collect()
}

#[test]
fn elisions_are_parted() {
    assert_eq!(cut("L’État qu'on croit"), ["L’", "État", "qu'", "on", "croit"]);
    assert_eq!(
        cut("jusqu’alors, parce qu’elle"),
        ["jusqu’", "alors", "parce", "qu’", "elle"]
    );
    assert_eq!(cut("d’« apprendre »"), ["d’", "apprendre"]);
    assert_eq!(kinds("l’eau")[0], (TokenKind::Elided, "l’"));
}

#[test]
fn some_apostrophes_stay() {
    assert_eq!(
        cut("aujourd’hui d’aujourd'hui"),
        ["aujourd’hui", "d’", "aujourd'hui"]
    );
    assert_eq!(
        cut("presqu’île, prud’hommes, entr’ouvert"),
        ["presqu’île", "prud’hommes", "entr’ouvert"]
    );
    assert_eq!(cut("C’est-à-dire, c’est-ce"), ["C’est-à-dire", "c’", "est-ce"]);
    assert_eq!(
        cut("O’Brien quelqu’un chef-d’œuvre"),
        ["O’Brien", "quelqu’un", "chef-d’œuvre"]
    );
}

#[test]
fn compounds_are_whole() {
    assert_eq!(
        cut("va-t-il au rendez-vous – demain"),
        ["va-t-il", "au", "rendez-vous", "demain"]
    );
    assert_eq!(cut("-mot- eu-LISA Covid-19"), ["mot", "eu-LISA", "Covid-19"]);
}

#[test]
fn inclusive_forms_and_acronyms() {
    assert_eq!(
        cut("étudiant·es, étudiant.e.s. Salarié(e)s (s)"),
        ["étudiant·es", "étudiant.e.s", "Salarié(e)s", "s"]
    );
    assert_eq!(
        cut("L’U.E. et J.-C. Dupont, c.-à-d. ici."),
        ["L’", "U.E.", "et", "J.-C.", "Dupont", "c.-à-d.", "ici"]
    );
    assert_eq!(cut("Il finit.e"), ["Il", "finit.e"]);
    assert_eq!(cut("La fin.Le début"), ["La", "fin", "Le", "début"]);
}

#[test]
fn numbers() {
    assert_eq!(
        cut("1 724 et 1\u{202f}300\u{a0}000"),
        ["1 724", "et", "1\u{202f}300\u{a0}000"]
    );
    assert_eq!(cut("En 2020 300 pas"), ["En", "2020", "300", "pas"]);
    assert_eq!(
        cut("3,5 % le 01/06/2018 à 15h36, v2.1 20e 24h/24."),
        [
            "3,5",
            "%",
            "le",
            "01/06/2018",
            "à",
            "15h36",
            "v2",
            "1",
            "20e",
            "24h/24"
        ]
    );
    assert_eq!(kinds("12 ans")[0].0, TokenKind::Number);
    assert_eq!(cut("12 3456"), ["12", "3456"]);
}

#[test]
fn addresses() {
    use TokenKind::{Elided, Email, FileName, Handle, Url, Word};
    assert_eq!(
        kinds("Voir https://exemple.fr/a_(b)?c=d, www.exemple.fr. Ou justice.fr !"),
        [
            (Word, "Voir"),
            (Url, "https://exemple.fr/a_(b)?c=d"),
            (Url, "www.exemple.fr"),
            (Word, "Ou"),
            (Url, "justice.fr")
        ]
    );
    assert_eq!(
        kinds("l’adresse jean.dupont@exemple.fr, rapport_2.PDF, #justice @chapo"),
        [
            (Elided, "l’"),
            (Word, "adresse"),
            (Email, "jean.dupont@exemple.fr"),
            (FileName, "rapport_2.PDF"),
            (Handle, "#justice"),
            (Handle, "@chapo")
        ]
    );
}

#[test]
fn symbols_and_signs() {
    assert_eq!(
        cut("C++ et C#, vitamine C, n° 3, +25 % 😀"),
        [
            "C++", "et", "C#", "vitamine", "C", "n°", "3", "+", "25", "%", "😀"
        ]
    );
}

#[test]
fn decomposed_accents_belong_to_their_word() {
    assert_eq!(cut("l’e\u{301}te\u{301} 👩‍👧"), ["l’", "e\u{301}te\u{301}", "👩‍👧"]);
}

#[test]
fn lexical_words_only() {
    let text = "L’an 2024 sur exemple.fr";
    let found: Vec<&str> = words(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["L’", "an", "sur"]);
}

#[test]
fn long_runs_stay_linear() {
    for unit in [
        "a.",
        "a-",
        "a'",
        "l'",
        "1.",
        "a@",
        "é·",
        "(e)",
        "www.",
        "a_",
        "J.-",
        "#",
        "https://a(",
    ] {
        let text = unit.repeat(100_000);
        let start = std::time::Instant::now();
        tokens(&text);
        assert!(start.elapsed().as_secs() < 5, "{unit}");
    }
}
