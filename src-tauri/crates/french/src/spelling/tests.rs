//! The real dictionary, opened where the repository keeps it.

use std::path::PathBuf;

use super::*;
use crate::words::tokens;

fn dictionary() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../dictionaries/fr")
}

thread_local! {
    static SPELLER: Speller = Speller::open(&dictionary()).expect("the dictionary opens");
}

fn flagged_with(text: &str, personal: &[&str], names: &[&str]) -> Vec<String> {
    let set = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<HashSet<String>>()
    };
    let (personal, names) = (set(personal), set(names));
    let context = SpellingContext {
        personal: &personal,
        names: &names,
    };
    SPELLER.with(|speller| {
        let found = check_text(text, &tokens(text), speller, &context);
        let words = found.into_iter().map(|range| text[range].to_owned());
        words.filter(|word| !is_strange(word, speller)).collect()
    })
}

fn flagged(text: &str) -> Vec<String> {
    flagged_with(text, &[], &[])
}

#[track_caller]
fn silent(text: &str) {
    assert!(flagged(text).is_empty(), "{:?} in {text}", flagged(text));
}

#[test]
fn known_forms() {
    SPELLER.with(|speller| {
        for word in [
            "maison",
            "l’État",
            "L'ÉTAT",
            "ÉTAT",
            "ETAT",
            "États-Unis",
            "aujourd’hui",
            "aujourd'hui",
            "jusqu’alors",
            "quelqu’un",
            "va-t-il",
            "donne-moi",
            "peut-être",
            "chef-d’œuvre",
            "e\u{301}te\u{301}",
            "1er",
            "2e",
            "20e",
            "XXIe",
            "24h",
            "étudiant·es",
            "étudiant.e.s",
            "salarié(e)s",
            "backlink",
            "backlinks",
            "LinkedIn",
            "deepfakes",
            "événement",
            "évènement",
            "oignon",
            "ognon",
            "maitre",
            "maître",
            "cyberattaque",
            "sous-ministre",
            "anti-traite",
            "c’est-à-dire",
            "presqu’île",
        ] {
            assert!(speller.knows(word), "{word}");
        }
        for word in [
            "maizon",
            "dévelopement",
            "peut-etre",
            "aujourdhuit",
            "bakclink",
            "etat",
        ] {
            assert!(!speller.knows(word), "{word}");
        }
    });
}

#[test]
fn faults_are_flagged() {
    assert_eq!(
        flagged("Le dévelopement de la vile est raisonable."),
        ["dévelopement", "raisonable"]
    );
    assert_eq!(
        flagged("L’entreprize apelle. CEla compte."),
        ["entreprize", "apelle", "CEla"]
    );
    assert_eq!(flagged("Malgrés la pluie, on sort."), ["Malgrés"]);
    assert_eq!(
        flagged("Il y a peut-etre un rendez-vou."),
        ["peut-etre", "rendez-vou"]
    );
}

#[test]
fn names_and_acronyms_are_not() {
    silent("Le directeur d’Eurolex, M. Zdravko Pljevic, rencontre Mme Okonjawu à Xanterville.");
    silent("L’agence eu-LISA, l’ECRIS-TCN et le projet e-CODEX plaisent aux LegalTechs du CEPOLX.");
    silent("Zdravko Pljevic arrive. Pljevic parle.");
    silent(
        "L’Insee et l’Unesco. Insee conclut. Ursula von der Leyen, Mohammed ben Salmane et Ludwig van Beethoven.",
    );
    silent("Les salarié-e-s et les élu-e-s du Pays rignacois prennent du pembrolizumab.");
    silent("Le 20e siècle, le XXIe, 24h/24, la 5G, le Covid-19 et 10km.");
    silent("Le SEO, les backlinks, une SERP et ChatGPT sur www.exemple.fr ou contact@exemple.fr.");
    silent("Une table statu quo, a priori, par Москва et 東京.");
    silent("Pljevica chante tous les jours. Orvez-sur-Loule dort. Zbrin-Kovac gagne.");
    assert_eq!(
        flagged("Aprés-midi calme. Peut-etre demain."),
        ["Aprés-midi", "Peut-etre"]
    );
    assert_eq!(
        flagged("Malgrès tout, on rit. Nottament ici. Maizon vide. Proffessionnel."),
        ["Malgrès", "Nottament", "Maizon", "Proffessionnel"]
    );
}

#[test]
fn names_known_from_elsewhere() {
    let names = SPELLER.with(|speller| {
        let text = "Le ministre Maizon signe. Demain, Maizon part.";
        names_in(text, &tokens(text), speller)
    });
    assert_eq!(names, HashSet::from(["Maizon".to_owned()]));
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    assert!(flagged_with("Maizon reste.", &[], &known).is_empty());
    assert_eq!(flagged("Maizon reste."), ["Maizon"]);
}

#[test]
fn personal_words_inflect() {
    assert!(flagged_with("Des zorbinets, un Zorbinet et l’zorbinet.", &["zorbinet"], &[]).is_empty());
    assert!(flagged_with("Des zorbineaux.", &["zorbineau"], &[]).is_empty());
    assert_eq!(flagged_with("Des robinnets.", &["rabinet"], &[]), ["robinnets"]);
}

#[test]
fn foreign_phrases_are_left_alone() {
    silent("Il cite « the quick brown fox jumps over » et sourit.");
    silent("Sur la photo (de g. à dr.), le maire sourit.");
}

#[test]
fn faults_in_a_row_are_no_foreign_phrase() {
    let words = [
        "acceuil",
        "dévelopement",
        "bizzare",
        "langauge",
        "profesionnel",
        "tranquile",
    ];
    assert_eq!(flagged(&words.join("\n")), words);
    assert_eq!(flagged(&words.join(" ")), words);
}

#[test]
fn small_french_words_make_no_foreign_phrase() {
    assert_eq!(
        flagged("Il est de plus dévelopé, et de plus aggréable."),
        ["dévelopé", "aggréable"]
    );
}

#[test]
fn verbs_and_nouns_take_their_prefixes() {
    silent("Le réutilisateur prétraite le fichier pour le réentraîner ; hébergez-vous ou autohébergez-vous.");
    assert_eq!(flagged("Il récommande la préssion."), ["récommande", "préssion"]);
}

#[test]
fn suggestions_are_dressed() {
    SPELLER.with(|speller| {
        assert_eq!(
            speller
                .suggest("dévelopement", &HashSet::new())
                .first()
                .map(String::as_str),
            Some("développement")
        );
        assert_eq!(
            speller
                .suggest("Dévelopement", &HashSet::new())
                .first()
                .map(String::as_str),
            Some("Développement")
        );
        assert!(
            speller
                .suggest("aujourd'hiu", &HashSet::new())
                .contains(&"aujourd'hui".to_owned())
        );
        assert_eq!(
            speller
                .suggest("réglement", &HashSet::new())
                .first()
                .map(String::as_str),
            Some("règlement")
        );
        assert_eq!(
            speller
                .suggest("Celà", &HashSet::new())
                .first()
                .map(String::as_str),
            Some("Cela")
        );
        let splits = |candidate: &String| candidate.contains([' ', '-']);
        let found = speller.suggest("unemaison", &HashSet::new());
        let first = found.iter().position(splits).unwrap_or(found.len());
        assert!(found[first..].iter().all(splits), "{found:?}");
    });
}

#[test]
fn capitals_get_their_accents() {
    SPELLER.with(|speller| {
        assert_eq!(accented_capital("Etat", speller), Some("État".to_owned()));
        assert_eq!(accented_capital("Ecoles", speller), Some("Écoles".to_owned()));
        assert_eq!(accented_capital("Elle", speller), None);
        assert_eq!(accented_capital("Zorbinet", speller), None);
    });
}

#[test]
fn traps_of_hunspell() {
    SPELLER.with(|speller| {
        assert!(!speller.knows("mai\0son"));
        assert!(speller.suggest("mai\0son", &HashSet::new()).is_empty());
        assert!(speller.knows(&"a".repeat(1_000_000)));
        assert!(speller.suggest(&"é".repeat(1_000), &HashSet::new()).is_empty());
        assert!(speller.suggest("", &HashSet::new()).is_empty());
    });
    let nowhere = dictionary().join("absent");
    let error = Speller::open(&nowhere).expect_err("no such folder");
    assert!(
        matches!(&error, SpellingError::Missing { path, .. } if path.ends_with("fr.aff")),
        "{error}"
    );
    assert!(Speller::open(&PathBuf::from("a\0b")).is_err());
}

#[test]
fn damaged_dictionaries_are_told_apart() {
    let dir = tempfile::tempdir().expect("a folder");
    let error = Speller::open(dir.path()).expect_err("empty folder");
    assert!(matches!(error, SpellingError::Missing { .. }), "{error}");
    for name in ["fr.aff", "fr.dic"] {
        std::fs::write(dir.path().join(name), "ceci n’est pas un dictionnaire").expect("a file");
    }
    let error = Speller::open(dir.path()).expect_err("no dictionary");
    assert!(matches!(error, SpellingError::Damaged { .. }), "{error}");
    let works = Speller::by_hunspell(&dictionary()).expect("hunspell reads the dictionary");
    assert!(works.hunspell_has("maison") && !works.hunspell_has("maizon"));
    // Another edition: a word that the lexicon hasn't is known, and so are the lexicon's.
    for (name, added) in [("fr.aff", ""), ("fr.dic", "zorbiner/\n")] {
        let mut file = std::fs::read_to_string(dictionary().join(name)).expect("the dictionary is read");
        file.push_str(added);
        std::fs::write(dir.path().join(name), file).expect("a file");
    }
    let other = Speller::open(dir.path()).expect("another edition");
    assert!(other.knows("zorbiner") && other.knows("maison") && !other.knows("zorbinez"));
    assert!(SPELLER.with(|speller| !speller.knows("zorbiner")));
    std::fs::remove_file(dir.path().join("fr.dic")).expect("removed");
    std::fs::create_dir(dir.path().join("fr.dic")).expect("a folder");
    assert!(matches!(
        Speller::open(dir.path()),
        Err(SpellingError::Missing { .. })
    ));
}

#[test]
fn without_a_dictionary_nothing_is_flagged() {
    let empty = HashSet::new();
    let context = SpellingContext {
        personal: &empty,
        names: &empty,
    };
    let text = "Du n’imporrte quoi.";
    assert!(check_text(text, &tokens(text), &NoSpelling, &context).is_empty());
}
