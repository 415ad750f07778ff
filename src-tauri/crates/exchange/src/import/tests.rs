use super::*;
use document::Document;

fn text(name: &str, text: &str) -> Result<Imported, ImportError> {
    import(name, read_text(name, text)?)
}

#[test]
fn a_press_release_becomes_an_empty_draft_with_its_brief() {
    let release = "SEO, intertitres, en français, 800 mots\nLe pont rouvre lundi.\n";
    let imported = text("pont.txt", release).unwrap();
    assert_eq!(imported.source.text, release);
    assert!(imported.source.verbatim && imported.source.cleaning.is_empty());
    assert_eq!(
        imported.order.unwrap().text,
        "SEO, intertitres, en français, 800 mots"
    );
    let draft = Document::markdown(&imported.draft);
    assert_eq!(draft.front_matter.meta.brief, imported.brief);
    assert_eq!(draft.front_matter.meta.brief.words, Some(800));
    assert_eq!(draft.front_matter.meta.source, "pont.txt");
    assert!(draft.blocks.is_empty());
    assert!(
        imported
            .draft
            .contains("brief: { words: 800, count_rule: mots, subheadings: true, lang: fr, seo: true }")
    );
}

#[test]
fn controls_go_and_are_told() {
    let imported = text("a.txt", "Un\0 pont\u{b} \u{7f}rouvre\tici\r\n").unwrap();
    assert_eq!(imported.source.text, "Un pont rouvre\tici\r\n");
    assert!(imported.notes[0].starts_with("3 caractères"));
}

#[test]
fn markdown_keeps_its_title() {
    let title = |markdown| text("a.md", markdown).unwrap().title;
    assert_eq!(
        title("---\ntitle: Le pont\n---\n# Autre").as_deref(),
        Some("Le pont")
    );
    assert_eq!(title("# Le *pont*\n\nTexte").as_deref(), Some("Le pont"));
    assert_eq!(title("Texte"), None);
}

#[test]
fn nothing_cannot_be_imported() {
    for blank in ["", " \n\t", "\u{feff}\n", "\0\0"] {
        assert_eq!(text("a.txt", blank), Err(ImportError::Empty), "{blank:?}");
    }
    assert_eq!(text("a.html", "<p> </p>"), Err(ImportError::NoText));
    assert_eq!(
        text("a.txt", "SEO, intertitres, 700 mots\n\n"),
        Err(ImportError::OrderAlone)
    );
}

#[test]
fn a_source_without_an_order_says_whose_contract_it_gets() {
    let imported = text("a.txt", "Le pont rouvre lundi.").unwrap();
    assert!(
        imported.notes[0].contains("contrat de la maison"),
        "{:?}",
        imported.notes
    );
    assert_eq!(imported.brief.words, Some(700));
}

#[test]
fn the_order_of_a_document_is_no_part_of_it() {
    let markdown = "SEO, intertitres, 700 mots\n\n# Le pont\n\nIl rouvre.\n";
    let imported = text("a.md", markdown).unwrap();
    let document = imported.source.document();
    assert_eq!(document.text.len(), markdown.len());
    let shown: Vec<&str> = document.blocks.iter().map(|block| &*block.content.text).collect();
    assert_eq!(shown, ["Le pont", "Il rouvre."]);
}

#[test]
fn a_source_in_another_language_is_told() {
    let english = "The harbour opened again on Monday, and the mayor said that it was the first time that the town had seen \
        so many boats at the quay since the war. It will be closed in the winter.";
    let imported = text("a.txt", english).unwrap();
    assert!(
        imported.notes[0].starts_with("Source en anglais"),
        "{:?}",
        imported.notes
    );
}

#[test]
fn another_encoding_is_converted_and_told() {
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("L’été, le « port » est à nous : très bien.");
    let source = read("a.txt", &bytes).unwrap();
    assert_eq!(source.text, "L’été, le « port » est à nous : très bien.");
    assert!(
        !source.verbatim && source.notes[0].contains("Windows-1252"),
        "{:?}",
        source.notes
    );
}

#[test]
fn what_is_no_source_is_refused_in_one_line() {
    let huge = vec![b'a'; 30_000_000];
    let locked: Vec<u8> = [
        b"\xd0\xcf\x11\xe0".to_vec(),
        vec![0; 508],
        "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
    ]
    .concat();
    for (bytes, part) in [
        (&b"%PDF-1.7"[..], "un PDF"),
        (b"\x89PNG\r\n", "une image"),
        (b"PK\x03\x04 et puis rien", "abîmé"),
        (b"\xd0\xcf\x11\xe0 et puis", "ancien document Word"),
        (&locked, "mot de passe"),
        (&huge, "20\u{a0}Mo"),
    ] {
        let message = read("a.docx", bytes).unwrap_err().to_string();
        assert!(message.contains(part) && !message.contains('\n'), "{message}");
    }
}
