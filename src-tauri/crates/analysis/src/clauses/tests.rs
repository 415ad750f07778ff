//! What the contract says of drafts.

use document::Document;
use french::spelling::NoSpelling;

use crate::facts::Kind;
use crate::report::{Clause, Request, analyse};
use crate::rewrite::{Decisions, fact_name};
use crate::settings::Settings;

fn of(text: &str) -> Vec<Clause> {
    beside(text, None)
}

fn beside(text: &str, source: Option<&str>) -> Vec<Clause> {
    let document = Document::markdown(text);
    let source = source.map(|source| Document::plain(source, 0));
    let settings = Settings::default();
    analyse(&Request {
        document: &document,
        source: source.as_ref(),
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

#[test]
fn what_is_missing_is_told_in_plain_words() {
    let section = |title: &str, words: usize| format!("## {title}\n\n{}\n\n", "mot ".repeat(words));
    let body = |words: &[usize]| -> String { words.iter().map(|words| section("Un", *words)).collect() };
    let words = |brief: &str, body: &str| {
        let clauses = of(&format!("---\nbrief: {{ {brief} }}\n---\n\n{body}"));
        let clause = find(&clauses, "words");
        (clause.label.clone(), clause.missing.clone(), clause.met)
    };
    // Each heading counts one word.
    assert_eq!(
        words("words: 400", &body(&[200, 41, 100])),
        (
            "400\u{a0}mots".to_owned(),
            "encore 56\u{a0}mots\u{202f}; la section 2 n’en a que 41".to_owned(),
            false
        )
    );
    let even = words("words: 400", &body(&[100, 100])).1;
    assert_eq!(even, "encore 198\u{a0}mots", "no section is the short one");
    assert_eq!(
        words("words: 400", &format!("{}## Deux\n", body(&[100, 100]))).1,
        "encore 197\u{a0}mots\u{202f}; la section 3 est vide"
    );
    assert_eq!(
        words("words: 100, words_max: 250", &body(&[200, 80])),
        (
            "100 à 250\u{a0}mots".to_owned(),
            "32\u{a0}mots de trop\u{202f}; la section 1 en a 200".to_owned(),
            false
        )
    );
    assert_eq!(
        words("words: 100, words_max: 250", &body(&[200])),
        ("100 à 250\u{a0}mots".to_owned(), String::new(), true)
    );
    assert_eq!(
        words("words_max: 50", &body(&[40])),
        ("50\u{a0}mots au plus".to_owned(), String::new(), true)
    );
    let by_rule = words("words: 10, count_rule: antidote", &body(&[12])).0;
    assert_eq!(by_rule, "10\u{a0}mots (Antidote)");
    let clauses = of(&format!(
        "---\nbrief: {{ section_words: 50 }}\n---\n\n{}",
        body(&[60])
    ));
    let sections = find(&clauses, "sections");
    assert_eq!(
        sections.missing,
        "«\u{a0}Un\u{a0}» a 10\u{a0}mots de trop\u{a0}: ajoutez un intertitre"
    );
}

#[test]
fn fields_and_links_are_held_to_the_order() {
    let head = "title: Un titre de vingt-huit signes\nbrief: { seo: true, title_signs: 27, description_signs: 155, links: 2, link_to: [www.exemple.fr/tarifs] }";
    let body = "Un [lien](https://exemple.fr/tarifs/#ete) mène aux prix.";
    let clauses = of(&format!("---\n{head}\n---\n\n{body}\n"));
    let told = |id: &str| {
        let clause = find(&clauses, id);
        (clause.got.clone(), clause.met, clause.missing.clone())
    };
    assert_eq!(
        told("title"),
        ("29".to_owned(), false, "2\u{a0}signes de trop".to_owned())
    );
    assert_eq!(told("description").0, "absent");
    assert!(!told("keyphrase").1);
    assert_eq!(
        told("links"),
        ("1".to_owned(), false, "encore 1\u{a0}lien".to_owned())
    );
    assert!(told("link-to").1);
    let other = of("---\nbrief: { link_to: [exemple.fr] }\n---\n\nUn [lien](https://exemple.france/).\n");
    assert!(!find(&other, "link-to").met);
}

#[test]
fn a_title_that_is_ordered_and_absent_has_no_width() {
    let of_seo = |title: &str| {
        of(&format!(
            "---\n{title}brief: {{ seo: true }}\n---\n\n# La halle rouvre\n"
        ))
    };
    let absent = of_seo("");
    assert!(!find(&absent, "title").met);
    assert!(absent.iter().all(|clause| clause.id != "title-width"));
    let there = of_seo("title: La halle rouvre samedi\n");
    assert!(find(&there, "title-width").met);
    // Where none is ordered, what a search page would show is measured.
    let free = of("---\nbrief: { words: 20 }\n---\n\n# La halle rouvre\n");
    assert!(find(&free, "title-width").met);
}

#[test]
fn the_source_is_kept_at_a_distance_and_nothing_is_invented() {
    let source = "La commune ouvre en mars une maison des associations dans les anciens locaux de la poste, avec trois salles \
                  de réunion et un jardin partagé.";
    let text = |body: &str| {
        format!("---\nbrief: {{ similarity: 15, sourced: true, tone: neutre }}\n---\n\n{body}\n")
    };
    let copied = beside(&text(source), Some(source));
    let similarity = find(&copied, "similarity");
    assert_eq!((similarity.got.as_str(), similarity.met), ("100\u{a0}%", false));
    assert!(
        similarity.missing.contains("passage repris"),
        "{}",
        similarity.missing
    );
    assert!(find(&copied, "sourced").met);
    let invented = beside(&text("Le jardin a coûté 48\u{a0}000\u{a0}euros."), Some(source));
    assert!(find(&invented, "similarity").met);
    let sourced = find(&invented, "sourced");
    assert!(!sourced.met && sourced.missing.contains("48"), "{sourced:?}");
    let alone = of(&text("Le jardin a coûté 48\u{a0}000\u{a0}euros."));
    assert!(find(&alone, "sourced").met && find(&alone, "similarity").met);
    assert_eq!(find(&alone, "tone").label, "Ton neutre");
}

#[test]
fn facts_to_keep_and_facts_with_a_source_count() {
    let source = Document::plain("La halle de Tarbes a reçu 1 200 visiteurs le 3 mars 2024.", 0);
    let document = Document::markdown(
        "---\nbrief: { sourced: true }\n---\n\nÀ Tarbes, 40 visiteurs sont venus pour 15 euros.\n",
    );
    let clauses = |decisions: Decisions| {
        let settings = Settings {
            decisions,
            ..Settings::default()
        };
        let request = Request {
            document: &document,
            source: Some(&source),
            settings: &settings,
            spelling: &NoSpelling,
        };
        analyse(&request).clauses
    };
    let found = clauses(Decisions::default());
    assert!(found.iter().all(|clause| clause.id != "facts-kept"));
    let sourced = found.iter().find(|clause| clause.id == "sourced").unwrap();
    assert!(!sourced.met && sourced.missing.contains("15"), "{sourced:?}");

    let name = |kind, text| fact_name(kind, text);
    let decisions = Decisions {
        wanted: [name(Kind::Place, "Tarbes"), name(Kind::Date, "3 mars 2024")].into(),
        settled: [name(Kind::Figure, "15 euros"), name(Kind::Figure, "15")].into(),
    };
    let found = clauses(decisions);
    let kept = found.iter().find(|clause| clause.id == "facts-kept").unwrap();
    assert_eq!((kept.got.as_str(), kept.met), ("1\u{a0}sur\u{a0}2", false));
    assert!(kept.missing.contains("3 mars"), "{}", kept.missing);
    let sourced = found.iter().find(|clause| clause.id == "sourced").unwrap();
    assert!(!sourced.missing.contains("15"), "{sourced:?}");
}
