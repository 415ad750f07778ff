//! The front matter as it is read, refused and written back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

use document::{Border, Document, Meta, Silence, compose, merge, split};
use french::counting::CountRule;
use french::typography::Profile;

const WHOLE: &str = "title: \"Port : l’été\"\ndescription: Une description.\nslug: port-ete\nkeyphrase: port d’été\n\
    secondary: [quai, \"bateau, voile\"]\nlang: fr\ndate: 2024-02-01\nauthor: Ana Lombard\ncanonical: https://exemple.fr/port\n\
    brief: { words: 700, count_rule: antidote, subheadings: true, lang: fr }\nprofile: suisse\nsource: source.txt\nlayout: page\n";

fn read(raw: &str) -> Document {
    Document::markdown(&format!("---\n{raw}---\nCorps."))
}

/// Line, column and message of what is wrong.
fn refused(raw: &str) -> (usize, usize, String) {
    let document = read(raw);
    let error = document
        .front_matter
        .error
        .unwrap_or_else(|| panic!("{raw:?} was accepted"));
    assert_eq!(document.front_matter.meta, Meta::default());
    assert_eq!(document.blocks.len(), 1, "the body is read all the same");
    (error.line, error.column, error.message)
}

#[test]
fn every_known_key_is_read() {
    let front_matter = read(WHOLE).front_matter;
    assert_eq!(front_matter.error, None);
    assert_eq!(front_matter.raw, WHOLE);
    let meta = front_matter.meta;
    assert_eq!(
        (&*meta.title, &*meta.slug, &*meta.date),
        ("Port : l’été", "port-ete", "2024-02-01")
    );
    assert_eq!(meta.secondary, ["quai", "bateau, voile"]);
    assert_eq!(
        (meta.brief.words, meta.brief.subheadings),
        (Some(700), Some(true))
    );
    assert_eq!(meta.brief.count_rule, Some(CountRule::Antidote));
    assert_eq!(meta.profile, Some(Profile::Suisse.into()));
    let block = "brief:\n  words: 700\n  count_rule: mots\nsecondary:\n  - a\n  - b\n";
    let meta = read(block).front_matter.meta;
    assert_eq!(
        (meta.brief.words, meta.brief.count_rule),
        (Some(700), Some(CountRule::Mots))
    );
    assert_eq!(meta.secondary, ["a", "b"]);
}

#[test]
fn silences_are_read_in_the_ways_that_people_write_them() {
    for raw in [
        "silences: [a.b, \"c.d: l’été 😀\"]\n",
        "silences:\n  - a.b\n  - c.d: l’été 😀\n",
        "silences:\n  a.b:\n  c.d: l’été 😀\n",
        "silences: { a.b: ~, c.d: [l’été 😀] }\n",
    ] {
        let front_matter = read(raw).front_matter;
        assert_eq!(front_matter.error, None, "{raw}");
        let told: Vec<String> = front_matter
            .meta
            .silences
            .iter()
            .map(Silence::to_string)
            .collect();
        assert_eq!(told, ["a.b", "c.d: l’été 😀"], "{raw}");
        // A change elsewhere leaves them as they were written; one of them gone, the others stay.
        let mut meta = front_matter.meta.clone();
        meta.title = "Été".to_owned();
        assert_eq!(merge(raw, &meta), format!("{raw}title: Été\n"));
        meta.silences.remove(0);
        let left = merge(raw, &meta);
        assert_eq!(read(&left).front_matter.meta, meta, "{left}");
    }
    assert_eq!(read("silences:\n").front_matter.meta.silences, []);
    let (line, column, message) = refused("title: Été\nsilences: [[a.b]]\n");
    assert_eq!((line, column), (3, 12), "{message}");
    assert!(message.contains("règles"), "{message}");
}

#[test]
fn places_without_a_subheading_are_read_in_the_ways_that_people_write_them() {
    let border = Border::new("il dort 😀.", "« L’été : enfin » dit-il");
    for raw in [
        "no_subheading:\n  - \"il dort 😀. | « L’été : enfin » dit-il\"\n",
        "no_subheading: [\"il dort 😀.|« L’été : enfin »   dit-il\"]\n",
        "no_subheading: \"il dort 😀.\\n| « L’été : enfin » dit-il\"\n",
    ] {
        let front_matter = read(raw).front_matter;
        assert_eq!(front_matter.error, None, "{raw}");
        assert_eq!(
            front_matter.meta.no_subheading,
            std::slice::from_ref(&border),
            "{raw}"
        );
        let mut meta = front_matter.meta.clone();
        meta.title = "Été".to_owned();
        assert_eq!(merge(raw, &meta), format!("{raw}title: Été\n"));
        meta.no_subheading.push(Border::read("L’hiver"));
        let more = merge(raw, &meta);
        assert_eq!(read(&more).front_matter.meta, meta, "{more}");
        assert_eq!(meta.no_subheading[1].after, "L’hiver");
        meta.no_subheading.clear();
        assert_eq!(merge(raw, &meta), "title: Été\n");
    }
    assert_eq!(
        read("no_subheading: [\" | \"]\n").front_matter.meta.no_subheading,
        []
    );
}

#[test]
fn line_ends_marks_and_closings_are_tolerated() {
    for text in [
        "\u{feff}---\r\ntitle: Été\r\n---\r\nCorps.",
        "---  \ntitle: Été\n...\nCorps.",
        "---\ntitle: Été\n---\n\n\nCorps.\n",
    ] {
        let document = Document::markdown(text);
        assert_eq!(document.front_matter.meta.title, "Été", "{text:?}");
        assert_eq!(document.blocks[0].content.text, "Corps.");
        assert!(document.front_matter.span.is_some());
    }
    let none = Document::markdown("\u{feff}# Été\n");
    assert_eq!(none.front_matter.span, None);
    assert_eq!(none.slice(none.blocks[0].span()), "# Été");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let (line, column, message) = refused("title: Été\nbrief: { words: sept cents }\n");
    assert_eq!((line, column), (3, 17));
    assert!(
        message.contains("nombre entier") && message.contains("sept cents"),
        "{message}"
    );
    let (line, column, message) = refused("title: a\nété: 1\ntitle: b\n");
    assert_eq!((line, column), (4, 1));
    assert!(message.contains("deux fois"), "{message}");
    assert_eq!(refused("secondary: un, deux\n").0, 2);
    assert!(
        refused("profile: belge\n")
            .2
            .contains("imprimerie-nationale, web-sur, ue, suisse, quebec, auto")
    );
    assert!(refused("brief: { subheadings: peut-être }\n").2.contains("true"));
    assert_eq!(refused("title: \"jamais refermé\nslug: x\n").0, 2);
    assert_eq!(refused("Un simple texte\n").0, 2);
    assert!(refused("title: Deux : points: ici\n").2.contains("guillemets"));
    assert!(refused("title:\n\t- x\n").2.contains("tabulation"));
    refused("a: \u{0}\n");
}

#[test]
fn front_matter_never_closed_is_told_and_nothing_is_lost() {
    let document = Document::markdown("---\ntitle: Été\n\nCorps.");
    let error = document.front_matter.error.clone().unwrap();
    assert_eq!((error.line, error.column), (1, 1));
    assert!(error.to_string().contains("referme"));
    assert_eq!(document.counts().mots, 3);
}

#[test]
fn a_text_may_begin_with_a_rule() {
    for text in [
        "---\n\nLe chat dort.\n",
        "---\nLe chat dort : il rêve.\n",
        "---\n",
    ] {
        let document = Document::markdown(text);
        assert!(document.front_matter.error.is_none(), "{text:?}");
        assert_eq!(document.body_start, 0);
    }
}

#[test]
fn deep_nesting_is_read_without_recursion() {
    let deep = format!("x: {}\ntitle: Été\n", "[".repeat(200) + &"]".repeat(200));
    assert_eq!(read(&deep).front_matter.meta.title, "Été");
    for open in ["[", "{", "- ", "? ", "&a "] {
        let _ = read(&format!("x: {}\n", open.repeat(20_000)));
        let _ = read(&format!("{}\n", open.repeat(20_000)));
    }
}

#[test]
fn only_changed_values_are_rewritten() {
    let raw = "# En-tête\ntitle: Ancien   # à revoir\nhugo:\n  a: 1\nbrief: { words: 700, delai: jeudi }\nslug: ancien\n\nfin: vrai\n";
    let mut meta = read(raw).front_matter.meta;
    assert_eq!(merge(raw, &meta), raw);
    meta.title = "Nouveau : titre".to_owned();
    meta.brief.words = Some(800);
    meta.slug.clear();
    meta.author = "Ana".to_owned();
    assert_eq!(
        merge(raw, &meta),
        "# En-tête\ntitle: \"Nouveau : titre\"   # à revoir\nhugo:\n  a: 1\nbrief: { words: 800, delai: jeudi }\n\nfin: vrai\nauthor: Ana\n"
    );
}

#[test]
fn a_brief_in_lines_is_edited_in_lines() {
    let raw = "brief:\n    words: 700 # ferme\n    delai: jeudi\n    subheadings: true\ntitle: Été\n";
    let mut meta = read(raw).front_matter.meta;
    meta.brief.words = Some(900);
    meta.brief.subheadings = None;
    meta.brief.lang = Some("fr".to_owned());
    assert_eq!(
        merge(raw, &meta),
        "brief:\n    words: 900 # ferme\n    delai: jeudi\n    lang: fr\ntitle: Été\n"
    );
    meta.brief = Default::default();
    assert_eq!(merge(raw, &meta), "brief:\n    delai: jeudi\ntitle: Été\n");
}

#[test]
fn what_cannot_be_read_becomes_comments() {
    let meta = Meta {
        title: "Été".to_owned(),
        ..Meta::default()
    };
    assert_eq!(
        merge("title: [cassé\nx: 1\n", &meta),
        "# title: [cassé\n# x: 1\ntitle: Été\n"
    );
    assert_eq!(merge("title: [cassé\n", &Meta::default()), "title: [cassé\n");
}

#[test]
fn new_front_matter_reads_as_people_write_it() {
    let meta = read(WHOLE).front_matter.meta;
    let written = merge("", &meta);
    assert!(written.contains("date: 2024-02-01\n"));
    assert!(written.contains("canonical: https://exemple.fr/port\n"));
    assert!(written.contains("brief: { words: 700, count_rule: antidote, subheadings: true, lang: fr }\n"));
    assert!(written.contains("keyphrase: port d’été\n"));
}

#[test]
fn splitting_and_composing() {
    assert_eq!(split("---\na: 1\n---\nCorps"), ("a: 1\n", "Corps"));
    assert_eq!(split("Corps"), ("", "Corps"));
    assert_eq!(split("---\nCorps"), ("", "---\nCorps"));
    assert_eq!(split("---\n---\nCorps"), ("", "Corps"));
    assert_eq!(compose("a: 1", "Corps"), "---\na: 1\n---\nCorps");
    assert_eq!(compose("a: 1\r\n", "Corps"), "---\r\na: 1\r\n---\r\nCorps");
    assert_eq!(compose("", "Corps"), "Corps");
    assert_eq!(split(&compose("", "---\nCorps")), ("", "---\nCorps"));
}
