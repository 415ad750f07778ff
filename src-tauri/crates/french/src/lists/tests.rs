//! The lists hold what the rest counts on.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::*;

#[test]
fn membership_forgets_accents_and_case() {
    for word in ["à", "a", "L’", "l'", "Où", "LES", "été"] {
        assert!(is_stop_word(word), "{word}");
    }
    assert!(!is_stop_word("justice") && !is_stop_word("c"));
    assert!(is_generic_heading("1. Introduction :") && is_generic_heading("EN SAVOIR PLUS"));
    assert!(!is_generic_heading("Introduction au droit"));
    assert!(is_title("Mme") && is_title("M.") && is_title("Ministre"));
    assert!(is_unit("km") && is_unit("Ko") && !is_unit("KM"));
    assert!(is_web_term("Backlinks") && is_web_term("linkedin") && is_foreign("Priori"));
}

#[test]
fn lists_are_long_enough_and_clean() {
    assert!(connectors().len() >= 120);
    assert!(web_terms().count() >= 150);
    assert_eq!(months().len(), 12);
    assert_eq!(days().len(), 7);
    for list in [connectors(), generic_headings(), units(), languages()] {
        let distinct: HashSet<_> = list.iter().collect();
        assert_eq!(distinct.len(), list.len());
    }
}

#[test]
fn abbreviations_know_their_kind() {
    let kind = |word: &str| abbreviations().iter().find(|a| a.is(word)).map(|a| a.kind);
    assert_eq!(kind("Mme"), Some(AbbreviationKind::Always));
    assert_eq!(kind("M"), Some(AbbreviationKind::Counted));
    assert_eq!((kind("m"), kind("S")), (None, None));
    assert_eq!(kind("Art"), Some(AbbreviationKind::BeforeNumber));
    assert_eq!(kind("etc"), Some(AbbreviationKind::MayEnd));
}

#[test]
fn apostrophes_that_stay() {
    assert!(
        keeps_apostrophe("aujourd", "hui")
            && keeps_apostrophe("Entr", "aide")
            && keeps_apostrophe("O", "Brien")
    );
    assert!(!keeps_apostrophe("l", "État") && is_elision("L") && is_elision("Qu") && !is_elision("a"));
}

#[test]
fn dictionary_files_are_those_of_the_readme() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../dictionaries");
    let readme = std::fs::read_to_string(dir.join("README.md")).expect("dictionaries/README.md");
    for name in ["fr/fr.aff", "fr/fr.dic"] {
        let bytes = std::fs::read(dir.join(name)).expect(name);
        let sum = Sha256::digest(&bytes)
            .iter()
            .fold(String::new(), |mut sum, byte| {
                write!(sum, "{byte:02x}").expect("a String takes everything");
                sum
            });
        assert!(readme.contains(&format!("`{name}` | `{sum}`")), "{name} {sum}");
    }
}

#[test]
fn every_list_is_in_the_readme() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../dictionaries");
    let readme = std::fs::read_to_string(dir.join("README.md")).expect("dictionaries/README.md");
    for entry in std::fs::read_dir(dir.join("fr")).expect("dictionaries/fr") {
        let name = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a name");
        assert!(readme.contains(&format!("fr/{name}")), "{name}");
    }
}
