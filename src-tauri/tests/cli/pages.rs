//! `chapo pages`: saved pages beside a draft, through the built program.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::harness::Desk;

const PAGES: [&str; 6] = [
    "gazette-verte.html",
    "jardin-des-toits.html",
    "mairie-de-belvaux.html",
    "maison-sobre.html",
    "notes-atelier.txt",
    "ver-a-soie-club.htm",
];

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/corpus/ranking")
        .join(name)
}

/// With the draft and the pages in it.
fn desk() -> Desk {
    let desk = Desk::new();
    for name in PAGES.iter().chain(&["brouillon.md", "page-vide.html"]) {
        desk.write(name, std::fs::read(corpus(name)).unwrap());
    }
    desk
}

fn with<'a>(pages: &[&'a str], rest: &[&'a str]) -> Vec<&'a str> {
    [&["pages", "brouillon.md"], pages, rest].concat()
}

fn texts(list: &Value) -> Vec<&str> {
    let terms = list.as_array().unwrap().iter();
    terms.map(|term| term["text"].as_str().unwrap()).collect()
}

#[test]
fn what_most_pages_say_and_the_draft_lacks_comes_with_its_sources() {
    let desk = desk();
    let found = desk.json(&with(&PAGES, &["--format", "json"]));
    let missing = texts(&found["missing"]);
    for term in [
        "moucherons",
        "marc de café",
        "jus de compost",
        "agrumes",
        "humidité",
    ] {
        assert!(missing.contains(&term), "{term} in {missing:?}");
    }
    let covered = texts(&found["covered"]);
    for term in [
        "lombricomposteur",
        "épluchures",
        "déchets de cuisine",
        "matière sèche",
    ] {
        assert!(covered.contains(&term), "{term} in {covered:?}");
    }
    let coffee = &found["missing"][missing.iter().position(|text| *text == "marc de café").unwrap()];
    assert_eq!(
        (&coffee["pages"], &coffee["in_draft"], &coffee["cover"]),
        (&6.into(), &0.into(), &"missing".into())
    );
    let quotes = coffee["quotes"].as_array().unwrap();
    assert_eq!(quotes.len(), 6);
    assert!(
        quotes
            .iter()
            .all(|quote| quote["excerpt"].as_str().unwrap().contains("marc de café"))
    );
    assert_eq!(
        (
            found["compared"].as_u64(),
            found["notes"].as_array().unwrap().len()
        ),
        (Some(6), 0)
    );
}

#[test]
fn nothing_of_what_stands_round_an_article_is_a_term_or_a_heading() {
    let desk = desk();
    let found = desk.json(&with(&PAGES, &["--format", "json"]));
    let shown = found.to_string().to_lowercase();
    let round = [
        "cookie",
        "newsletter",
        "partager",
        "facebook",
        "mentions légales",
        "articles liés",
        "commentaires",
        "abonnez",
        "sommaire",
        "livraison offerte",
        "les plus lus",
        "vélos",
        "propos de l’auteur",
    ];
    for word in round {
        assert!(!shown.contains(word), "{word}");
    }
    let pages = found["pages"].as_array().unwrap();
    let words: Vec<u64> = pages.iter().map(|page| page["words"].as_u64().unwrap()).collect();
    assert_eq!(words, [184, 312, 264, 207, 106, 196]);
    assert_eq!(found["median_words"].as_u64(), Some(201));
    let outline = |page: &Value| -> Vec<(u64, String)> {
        let rows = page["outline"].as_array().unwrap().iter();
        rows.map(|row| {
            (
                row["level"].as_u64().unwrap(),
                row["title"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
    };
    let rows = [
        (1, "Ils compostent au sixième étage"),
        (2, "Du marc de café et des épluchures"),
        (2, "L’été des moucherons"),
        (2, "Un jus très demandé"),
    ];
    assert_eq!(
        outline(&pages[0]),
        rows.map(|(level, title)| (level, title.to_owned()))
    );
    assert_eq!(
        pages[5]["title"].as_str(),
        Some("Le lombricomposteur d'appartement")
    );
    assert_eq!(outline(&found).len(), 3);
}

#[test]
fn a_person_reads_lengths_terms_and_outlines() {
    let desk = desk();
    let answer = desk.run(&with(&PAGES, &[]));
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    let out = answer.out.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(out.starts_with("Longueur médiane de ces 6 pages : 201 mots. Votre texte : 87 mots. Ce n’est pas une règle de Google.\n"), "{out}");
    for line in [
        "  marc de café  6 pages sur 6 (1, 2, 3, 4, 5, 6), 1 fois d’ordinaire",
        "Votre texte, 87 mots",
        "3. Composter en appartement, 264 mots",
        "      Le bokashi  28 mots",
    ] {
        assert!(out.lines().any(|one| one == line), "{line} in {out}");
    }
}

#[test]
fn a_term_typed_in_any_form_is_covered() {
    let desk = desk();
    let draft = desk.read("brouillon.md");
    desk.write(
        "brouillon.md",
        format!("{draft}\nUn moucheron aime les marcs de café.\n"),
    );
    let found = desk.json(&with(&PAGES, &["--format", "json"]));
    let covered = texts(&found["covered"]);
    assert!(
        covered.contains(&"moucherons") && covered.contains(&"marc de café"),
        "{covered:?}"
    );
}

#[test]
fn what_is_no_page_is_told_and_the_others_are_read() {
    let desk = desk();
    desk.write("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    desk.write("enorme.html", vec![b'a'; 21_000_000]);
    desk.write("copie.html", std::fs::read(corpus(PAGES[0])).unwrap());
    let names = [
        PAGES[0],
        "page-vide.html",
        "photo.png",
        "enorme.html",
        "absente.html",
        "copie.html",
        PAGES[1],
    ];
    let answer = desk.run(&with(&names, &["--format", "json"]));
    assert_eq!(answer.status, 1, "{}", answer.err);
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 5, "{}", answer.err);
    for (line, words) in lines
        .iter()
        .zip(["pas de texte", "image", "20\u{a0}Mo", "absente.html", "déjà là"])
    {
        assert!(
            line.starts_with("chapo\u{a0}: ") && line.contains(words),
            "{words}: {line}"
        );
    }
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(
        (
            found["pages"].as_array().unwrap().len(),
            found["notes"].as_array().unwrap().len()
        ),
        (2, 5)
    );

    desk.run(&with(&["page-vide.html"], &[]))
        .refuses(&["page-vide.html", "pas de texte"]);
    desk.run(&with(&[], &[])).refuses(&["PAGE"]);
    let status = desk.run(&with(&PAGES[..2], &[])).status;
    assert_eq!(status, 0);
    let help = desk.run(&["pages", "--help"]).out;
    assert!(help.contains("Code de sortie\u{a0}: 0"), "{help}");
}

#[test]
fn a_page_saved_as_one_file_is_a_page() {
    let desk = desk();
    let page = "<!DOCTYPE html><html lang=3Dfr><title>Le compost</title><body><h1>Le compost<br>en ville</h1><p>Le marc de caf=C3=A9 nour=\n\
                rit les vers.</p></body></html>";
    let head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://ville.example/compost\nMIME-Version: 1.0\nContent-Type: \
                multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"x\"\n\n--x\nContent-Type: text/html\n";
    let saved = format!("{head}Content-Transfer-Encoding: quoted-printable\n\n{page}\n--x--\n");
    desk.write("compost.mhtml", saved);
    desk.write("vide.mht", head.replace("text/html\n", "image/png\n"));
    let answer = desk.run(&with(&["compost.mhtml", "vide.mht"], &["--format", "json"]));
    assert_eq!(
        (answer.status, answer.err.lines().count()),
        (1, 1),
        "{}",
        answer.err
    );
    assert!(
        answer.err.contains("vide.mht") && answer.err.contains(".html"),
        "{}",
        answer.err
    );
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    let page = &found["pages"][0];
    assert_eq!(page["title"], "Le compost en ville");
    assert_eq!(page["address"], "https://ville.example/compost");
    assert_eq!(page["words"], 11);
    let draft = desk.run(&["import", "compost.mhtml", "-o", "-"]);
    assert_eq!(draft.status, 0, "{}", draft.err);
    assert!(
        draft.out.contains("source_title: \"Le compost en ville\""),
        "{}",
        draft.out
    );
    desk.run(&["import", "vide.mht", "-o", "-"])
        .refuses(&["vide.mht", ".html"]);
}

#[test]
fn a_draft_is_no_page_beside_itself() {
    let desk = desk();
    let answer = desk.run(&with(&["./brouillon.md", PAGES[0]], &["--format", "json"]));
    assert_eq!(
        (answer.status, answer.err.lines().count()),
        (1, 1),
        "{}",
        answer.err
    );
    assert!(
        answer
            .err
            .contains("brouillon.md\u{a0}: c’est votre texte lui-même"),
        "{}",
        answer.err
    );
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(found["pages"].as_array().unwrap().len(), 1);
    assert_eq!(found["notes"].as_array().unwrap().len(), 1);
    desk.run(&with(&["brouillon.md"], &[]))
        .refuses(&["votre texte lui-même"]);
}

#[test]
fn one_page_gives_its_length_and_more_than_twenty_are_too_many() {
    let desk = desk();
    let answer = desk.run(&with(&PAGES[..1], &[]));
    assert!(
        answer.out.contains("Il faut deux pages en français au moins"),
        "{}",
        answer.out
    );
    let names: Vec<String> = (0..22).map(|at| format!("p{at}.txt")).collect();
    for (at, name) in names.iter().enumerate() {
        desk.write(name, format!("Le texte numéro {at} parle de phares."));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let answer = desk.run(&with(&names, &["--format", "json"]));
    assert!(
        answer.err.contains("2 pages ont été laissées de côté"),
        "{}",
        answer.err
    );
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(found["pages"].as_array().unwrap().len(), 20);
}

#[test]
fn the_rule_of_the_draft_counts_the_pages_too() {
    let desk = desk();
    let found = desk.json(&with(&PAGES, &["--count-rule", "antidote", "--format", "json"]));
    assert_eq!(found["count_rule"].as_str(), Some("antidote"));
    assert!(found["median_words"].as_u64().unwrap() > 201 && found["words"].as_u64().unwrap() > 87);
}
