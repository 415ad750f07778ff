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
fn compounds_elisions_and_acronyms() {
    all(&[
        (3, "rendez-vous"),
        (2, "va-t-il"),
        (0, "l’"),
        (1, "jusqu’"),
        (3, "aujourd’hui"),
        (3, "TGV"),
        (1, "12"),
        (4, "E\u{301}tat-nation"),
    ]);
}
