//! What the contract says of drafts.

use document::Document;
use french::spelling::NoSpelling;

use crate::report::{Clause, Request, analyse};
use crate::settings::Settings;

fn of(text: &str) -> Vec<Clause> {
    let document = Document::markdown(text);
    let settings = Settings::default();
    analyse(&Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    })
    .clauses
}

fn find<'a>(clauses: &'a [Clause], id: &str) -> &'a Clause {
    clauses.iter().find(|clause| clause.id == id).unwrap()
}

#[test]
fn no_order_no_contract() {
    assert!(of("# Titre\n\nUn texte.").is_empty());
}

#[test]
fn an_order_of_words_and_subheadings() {
    let head = "---\nkeyphrase: guichet unique\nbrief: { words: 12, subheadings: true, lang: fr }\n---\n\n";
    let clauses = of(&format!("{head}# Le guichet unique\n\nUn texte trop court.\n"));
    let words = find(&clauses, "words");
    assert_eq!(
        (
            words.label.as_str(),
            words.wanted.as_str(),
            words.got.as_str(),
            words.met
        ),
        ("12\u{a0}mots", "12", "7", false)
    );
    assert!(!find(&clauses, "subheadings").met);
    assert!(find(&clauses, "sections").met);
    assert!(find(&clauses, "keyphrase-title").met && !find(&clauses, "keyphrase-introduction").met);
    assert!(find(&clauses, "language").met, "too short to tell");
    assert!(clauses.iter().all(|clause| clause.id != "keyphrase-heading"));
}

#[test]
fn a_section_that_is_too_long() {
    let long = "mot ".repeat(301);
    let clauses = of(&format!(
        "---\nbrief: {{ words: 100, subheadings: true }}\n---\n\n## Un\n\n{long}\n\n## Deux\n\nFin.\n"
    ));
    let sections = find(&clauses, "sections");
    assert_eq!(sections.label, "Sections de 300\u{a0}mots au plus");
    assert_eq!((sections.got.as_str(), sections.met), ("1\u{a0}dépasse", false));
    assert!(find(&clauses, "words").met);
}

#[test]
fn nothing_is_promised_of_the_grammar() {
    let clauses = of("---\nbrief: { words: 3 }\n---\n\nLes maire parlent.\n");
    let faults = find(&clauses, "faults");
    assert_eq!(
        faults.label,
        "Orthographe et typographie (grammaire non vérifiée)"
    );
    assert_eq!((faults.got.as_str(), faults.met), ("rien de signalé", true));
}

#[test]
fn a_text_in_another_language() {
    let english = "The town opens a desk for the families who have no access to the internet, and the council has voted \
                   the budget of this service in the evening.";
    let clauses = of(&format!("---\nbrief: {{ lang: fr }}\n---\n\n{english}\n"));
    let language = find(&clauses, "language");
    assert_eq!(
        (language.got.as_str(), language.wanted.as_str(), language.met),
        ("anglais", "français", false)
    );
}

#[test]
fn a_paragraph_in_another_language() {
    let french = "La mairie ouvre un guichet pour les familles qui n’ont pas accès à l’internet, et le conseil a voté \
                  le budget de ce service dans la soirée.";
    let english = "The town opens a desk for the families who have no access to the internet, and the council has voted \
                   the budget of this service in the evening.";
    let quoting = "Le rapport le dit en anglais, sans détour : « The town opens a desk for the families who have no \
                   access. » Pour la mairie, qui n’a pas répondu à nos questions, il ne faut pas en rester là.";
    let got = |paragraphs: &[&str]| {
        let body = paragraphs.join("\n\n");
        let clauses = of(&format!(
            "---\nbrief: {{ lang: fr-FR }}\n---\n\n# Un titre\n\n{body}\n"
        ));
        let language = find(&clauses, "language");
        (language.got.clone(), language.met)
    };
    assert_eq!(got(&[french, quoting, french]), ("français".to_owned(), true));
    assert_eq!(
        got(&[french, french, english, french]),
        ("français, mais le 3e paragraphe est en anglais".to_owned(), false)
    );
    assert_eq!(
        got(&[english, french, french, french, english]),
        ("français, sauf les 1er et 5e paragraphes".to_owned(), false)
    );
    let quote = format!("> {english}");
    assert_eq!(
        got(&[french, &quote, french, french]),
        ("français".to_owned(), true)
    );
}
