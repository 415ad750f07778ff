//! `chapo import`: sources of every format, what is dropped of them, what can't be one.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::harness::Desk;

const PAGE: &str = "<!DOCTYPE html><html lang=fr><head><meta charset=windows-1252><title>Le phare</title>\
    <link rel=canonical href='https://brume.example/phare'><meta name=author content='Maud Kerran'>\
    <script>fetch('https://brume.example')</script></head><body><nav><a href=/>Accueil</a></nav><main><h1>Le phare</h1>\
    <p>Partager l'article :</p><p>Le phare rouvre lundi, \u{e0} l'\u{e9}t\u{e9} : 12 visites par jour.</p><img src=https://brume.example/p.jpg>\
    </main><footer>Mentions</footer></body></html>";

fn document(text: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let xml = format!("<w:document><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
    zip.write_all(xml.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_saved_page_becomes_a_draft_and_its_source_is_read_again() {
    let desk = Desk::new();
    // One byte a letter, as the page declares.
    let bytes: Vec<u8> = PAGE.chars().map(|char| u8::try_from(char).unwrap()).collect();
    desk.write("phare.html", &bytes);
    let answer = desk.run(&["import", "phare.html", "-o", "draft.md"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer.out.contains("Windows-1252") && answer.out.contains("Habillage de la page"),
        "{}",
        answer.out
    );
    assert_eq!(
        answer.err,
        "chapo\u{a0}: source, ligne 3, écarté (Boutons de partage)\u{a0}: «\u{a0}Partager l'article :\u{a0}»\n"
    );
    let draft = desk.read("draft.md");
    for part in [
        "source: phare.html",
        "source_title: \"Le phare\"",
        "source_author: \"Maud Kerran\"",
        "source_url: \"https://brume.example/phare\"",
    ] {
        assert!(draft.contains(part), "{part}: {draft}");
    }
    assert!(
        !draft.contains("canonical"),
        "the draft isn't a copy of the page: {draft}"
    );
    assert_eq!(std::fs::read(desk.path("phare.html")).unwrap(), bytes);
    let report = desk.json(&["check", "draft.md", "--format", "json"]);
    assert_eq!(report["source"]["counts"]["mots"], 12);
}

#[test]
fn a_word_document_becomes_a_draft() {
    let desk = Desk::new();
    desk.write("phare.docx", document("Le phare rouvre lundi."));
    let answer = desk.run(&["import", "phare.docx", "-o", "draft.md"]);
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    let report = desk.json(&["check", "draft.md", "--format", "json"]);
    assert_eq!(report["source"]["counts"]["mots"], 4);
}

#[test]
fn what_is_dropped_and_mended_is_said_with_its_reason_and_its_line() {
    let desk = Desk::new();
    desk.write(
        "s.txt",
        "SEO, intertitres, 800 mots\nLe phare rouvre. , lundi matin.\n\nModifié le 03/04/2024 à 9h00\n12\nPartager\n",
    );
    let answer = desk.run(&["import", "s.txt", "-o", "-"]);
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 4, "{}", answer.err);
    for (line, parts) in lines.iter().zip([
        ["ligne 2, réparé", "rouvre. , lundi", "rouvre, lundi"],
        ["ligne 4, écarté", "Date de mise à jour", "03/04/2024"],
        ["ligne 5, écarté", "Compteur", "«\u{a0}12\u{a0}»"],
        ["ligne 6, écarté", "Boutons de partage", "Partager"],
    ]) {
        assert!(parts.iter().all(|part| line.contains(part)), "{line}");
    }
    assert!(answer.out.starts_with("---\n"), "{}", answer.out);
}

#[test]
fn facts_stand_where_the_file_has_them() {
    let desk = Desk::new();
    let source = "Temps de lecture : 2 minutes\n\nLe phare a reçu  12 400 visiteurs en 2023.\n";
    desk.write("s.txt", source);
    desk.write("draft.md", "Le phare a reçu 12 400 visiteurs en 2023.\n");
    let facts = desk.json(&["facts", "draft.md", "--source", "s.txt", "--format", "json"]);
    let facts = facts["source_facts"].as_array().unwrap();
    assert!(!facts.is_empty());
    for fact in facts {
        let at = |key: &str| usize::try_from(fact["span"][key].as_u64().unwrap()).unwrap();
        let text = fact["text"].as_str().unwrap();
        assert_eq!(&source[at("start")..at("end")], text);
        assert_eq!(fact["span"]["line"], 3);
        assert_ne!(text, "2 minutes");
    }
}

#[test]
fn what_can_be_no_source_is_refused_and_writes_nothing() {
    let desk = Desk::new();
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    for _ in 0..70 {
        bomb.write_all(&vec![b' '; 1_000_000]).unwrap();
    }
    let locked: Vec<u8> = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
        vec![0; 504],
        "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
    ]
    .concat();
    let whole = document("Le phare.");
    for (name, bytes, words) in [
        ("bombe.docx", bomb.finish().unwrap().into_inner(), "64\u{a0}Mo"),
        ("secret.docx", locked, "mot de passe"),
        ("casse.docx", whole[..whole.len() / 2].to_vec(), "abîmé"),
        (
            "commande.txt",
            b"SEO, intertitres, 700 mots\n".to_vec(),
            "commande",
        ),
        (
            "vide.html",
            b"<html><script>lire()</script></html>".to_vec(),
            "script",
        ),
        ("page.html", vec![b'a'; 30_000_000], "20\u{a0}Mo"),
        ("large.txt", b"\xff\xfe\0\0\xc9\0\0\0".to_vec(), "UTF-32"),
    ] {
        desk.write(name, bytes);
        desk.run(&["import", name, "-o", "draft.md"])
            .refuses(&[name, words]);
        assert!(!desk.path("draft.md").exists());
    }
}
