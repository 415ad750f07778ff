//! Words counted as they are spoken.

use super::*;

#[track_caller]
fn all(expected: &[(u32, &str)]) {
    let wrong: Vec<_> = expected
        .iter()
        .filter(|(count, word)| syllables(word) != *count)
        .map(|(n, w)| (*n, syllables(w), *w))
        .collect();
    assert!(wrong.is_empty(), "(wanted, got, word) {wrong:?}");
}

#[test]
fn words_of_the_contract() {
    all(&[
        (2, "client"),
        (2, "créer"),
        (2, "lion"),
        (4, "européenne"),
        (1, "elles"),
        (1, "mangent"),
        (2, "content"),
    ]);
}

#[test]
fn vowel_groups() {
    all(&[
        (1, "eau"),
        (2, "bateau"),
        (2, "Noël"),
        (2, "naïf"),
        (1, "huit"),
        (1, "nuit"),
        (2, "travail"),
        (1, "feuille"),
        (2, "accueil"),
        (1, "œil"),
        (2, "payer"),
        (2, "voyage"),
        (1, "yeux"),
        (2, "pays"),
        (2, "théâtre"),
        (3, "océan"),
        (5, "coopération"),
        (2, "nation"),
        (2, "premier"),
        (2, "lumière"),
        (2, "prière"),
        (3, "ouvrier"),
        (1, "lieu"),
        (1, "bien"),
        (2, "question"),
        (1, "langue"),
        (1, "quai"),
        (2, "pigeon"),
        (3, "judiciaire"),
    ]);
}

#[test]
fn diaereses_and_glides() {
    all(&[
        (2, "païen"),
        (3, "baïonnette"),
        (3, "Isaïe"),
        (2, "haïe"),
        (1, "aïe"),
        (3, "éblouir"),
        (1, "Louis"),
        (1, "jouir"),
        (1, "brouille"),
        (3, "distinguait"),
        (2, "aiguille"),
        (3, "linguistique"),
        (2, "aiguë"),
        (2, "bâiller"),
        (2, "alcool"),
        (5, "coopération"),
        (4, "coordonner"),
        (4, "zoologie"),
        (2, "leader"),
        (2, "week-end"),
        (1, "Jeanne"),
        (2, "jouer"),
        (3, "actuel"),
    ]);
}

#[test]
fn mute_e() {
    all(&[
        (1, "le"),
        (1, "ville"),
        (2, "idée"),
        (2, "années"),
        (2, "créée"),
        (2, "partie"),
        (3, "fermement"),
        (4, "gouvernement"),
        (2, "paiement"),
        (3, "dévouement"),
        (2, "jouera"),
        (2, "paierez"),
        (2, "gaieté"),
        (4, "uniquement"),
        (3, "étudie"),
    ]);
}

#[test]
fn mute_ent_of_verbs_only() {
    all(&[
        (1, "parlent"),
        (3, "étudient"),
        (2, "avaient"),
        (1, "aiment"),
        (2, "moment"),
        (3, "président"),
        (3, "important"),
        (3, "différent"),
        (2, "souvent"),
        (1, "vient"),
        (2, "affirment"),
        (4, "rapidement"),
        (1, "ferment"),
    ]);
}

#[test]
fn the_lexicon_tells_verbs_from_nouns() {
    all(&[
        (2, "parlèrent"),
        (2, "diffèrent"),
        (2, "allument"),
        (4, "étouffement"),
        (2, "exigent"),
        (3, "excellent"),
        (2, "couvent"),
        (2, "Laurent"),
        (2, "Clément"),
        (1, "likent"),
        (4, "replacement"),
        (1, "sont"),
        (1, "mirent"),
    ]);
    assert_eq!(syllables_after("ils", "excellent"), 2);
    assert_eq!(syllables_after("un", "excellent"), 3);
    assert_eq!(syllables_after("Elles", "président"), 2);
    assert_eq!(syllables_after("qui", "couvent"), 1);
    assert_eq!(syllables_after("qui", "souvent"), 2);
}

#[test]
fn compounds_elisions_and_acronyms() {
    all(&[
        (3, "rendez-vous"),
        (2, "quelqu’un"),
        (2, "presqu’île"),
        (3, "quatre-vingts"),
        (3, "contre-jour"),
        (4, "porte-monnaie"),
        (3, "quelques-uns"),
        (2, "basse-cour"),
        (3, "Grande-Bretagne"),
        (3, "porte-avions"),
        (2, "va-t-il"),
        (0, "l’"),
        (1, "jusqu’"),
        (3, "aujourd’hui"),
        (3, "TGV"),
        (1, "12"),
        (4, "E\u{301}tat-nation"),
    ]);
}
