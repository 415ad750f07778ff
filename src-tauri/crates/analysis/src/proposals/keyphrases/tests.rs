//! What is proposed as a keyphrase, and how it is shown.

use super::*;

const TEXT: &str = "# La criée de Port-Brévin passe au numérique\n\n\
    La criée de Port-Brévin vend désormais ses lots à distance. L’Agence des ports de l’Ouest (APO) a payé \
    le chantier. Les mareyeurs suivent les enchères numériques depuis leur bureau.\n\n\
    Chaque enchère numérique dure trente secondes. En juillet, les criées du littoral ont vendu pour deux \
    millions d’euros de poissons. L’APO prévoit d’autres enchères numériques.\n\n\
    La directrice de la criée, Maëlle Kerbrat, forme les mareyeurs.\n";

fn shown(text: &str, most: usize) -> Vec<String> {
    let found = propose(&Document::markdown(text), most);
    found.into_iter().map(|one| one.text).collect()
}

#[test]
fn what_the_title_and_the_text_say_comes_first() {
    let best = shown(TEXT, 5);
    assert!(best.contains(&"criée".to_owned()), "{best:?}");
    assert!(best.contains(&"enchères numériques".to_owned()), "{best:?}");
}

#[test]
fn forms_are_folded_and_the_most_frequent_is_shown() {
    let found = propose(&Document::markdown(TEXT), 100);
    let auctions: Vec<_> = found
        .iter()
        .filter(|one| one.text.starts_with("enchère"))
        .collect();
    assert_eq!(auctions[0].text, "enchères numériques");
    assert_eq!(auctions[0].occurrences, 3);
    assert!(!auctions.iter().any(|one| one.text == "enchère numérique"));
}

#[test]
fn names_keep_their_capital_and_nothing_has_an_article() {
    let all = shown(TEXT, 100);
    assert!(all.contains(&"Maëlle Kerbrat".to_owned()), "{all:?}");
    assert!(all.contains(&"Port-Brévin".to_owned()), "{all:?}");
    for text in &all {
        let article = ["la ", "le ", "les ", "l’", "un ", "une ", "des "];
        assert!(
            !article
                .iter()
                .any(|article| text.to_lowercase().starts_with(article)),
            "{text}"
        );
    }
}

#[test]
fn an_acronym_is_one_with_its_expansion() {
    let found = propose(&Document::markdown(TEXT), 100);
    let agency: Vec<_> = found
        .iter()
        .filter(|one| one.text == "APO" || one.text == "Agence des ports de l’Ouest")
        .collect();
    assert_eq!(agency.len(), 1, "{agency:?}");
    assert_eq!(agency[0].occurrences, 3);
}

#[test]
fn dates_and_amounts_are_no_subjects() {
    let all = shown(TEXT, 100);
    for passing in ["juillet", "secondes", "millions", "millions d’euros"] {
        assert!(!all.contains(&passing.to_owned()), "{passing} in {all:?}");
    }
}

#[test]
fn nothing_comes_of_nothing() {
    assert!(shown("", 10).is_empty());
    assert!(shown("De la, et… 12 % !", 10).is_empty());
    assert_eq!(shown(TEXT, 3).len(), 3);
}
