//! What bad input gets: one clear French line, exit status 2, nothing lost or half-written.

use std::time::{Duration, Instant};

use crate::harness::{DRAFT, Desk};

/// Every command that reads a text, with the arguments that come after it. The last two take sources and pages, and so
/// read other encodings than UTF-8 too.
const READERS: [&[&str]; 9] = [
    &["check"],
    &["fix"],
    &["headings"],
    &["keyphrases"],
    &["snippet"],
    &["compare", "draft.md"],
    &["export", "-o", "out.html"],
    &["import", "-o", "out.md"],
    &["pages", "draft.md"],
];

#[track_caller]
fn every_reader_refuses(desk: &Desk, file: &str, words: &[&str]) {
    every_drafts_reader_refuses(desk, file, words);
    let before = desk.names();
    for reader in &READERS[7..] {
        let args: Vec<&str> = reader.iter().copied().chain([file]).collect();
        desk.run(&args).refuses(words);
    }
    assert_eq!(desk.names(), before, "nothing was written");
}

#[track_caller]
fn every_drafts_reader_refuses(desk: &Desk, file: &str, words: &[&str]) {
    let before = desk.names();
    for reader in &READERS[..7] {
        let args: Vec<&str> = reader.iter().copied().chain([file]).collect();
        desk.run(&args).refuses(words);
    }
    desk.run(&["library", "import", file]).refuses(words);
    assert_eq!(desk.names(), before, "nothing was written");
}

#[test]
fn all_that_is_missing_is_named() {
    let desk = Desk::new();
    for (args, line) in [
        (
            &["pages"][..],
            "Il manque FICHIER et PAGE\u{a0}: voyez «\u{a0}chapo --help\u{a0}».\n",
        ),
        (
            &["compare"],
            "Il manque A et B\u{a0}: voyez «\u{a0}chapo --help\u{a0}».\n",
        ),
        (
            &["compare", "a.md"],
            "Il manque B\u{a0}: voyez «\u{a0}chapo --help\u{a0}».\n",
        ),
        (
            &["check"],
            "Il manque FICHIER\u{a0}: voyez «\u{a0}chapo --help\u{a0}».\n",
        ),
    ] {
        let answer = desk.run(args);
        answer.refuses(&[]);
        assert_eq!(answer.err, format!("chapo\u{a0}: {line}"));
    }
}

#[test]
fn a_place_of_the_wrong_shape_is_told_with_the_right_one() {
    let desk = Desk::new();
    for lines in [
        "x: &a [\"a | b\"]\nno_subheading: *a",
        "no_subheading: { a: b }",
        "no_subheading:\n- les mots: avant | après",
        "no_subheading: [[a]]",
    ] {
        desk.write("forme.md", format!("---\n{lines}\n---\n\nUn phare.\n"));
        desk.run(&["headings", "forme.md"]).refuses(&[
            "en-tête illisible",
            "[\"derniers mots du premier | premiers mots du second\"]",
        ]);
    }
}

#[test]
fn a_file_in_another_encoding_is_named() {
    let desk = Desk::with_draft();
    desk.write(
        "latin.md",
        b"L'\xe9t\xe9 \xe0 la mer, c'\xe9tait tr\xe8s agr\xe9able pour les \xe9l\xe8ves fran\xe7ais.\n",
    );
    every_drafts_reader_refuses(&desk, "latin.md", &["latin.md", "UTF-8", "Windows-1252"]);
    let wide: Vec<u8> = "Été à la mer".encode_utf16().flat_map(u16::to_le_bytes).collect();
    desk.write("wide.md", [b"\xff\xfe".as_slice(), &wide].concat());
    every_drafts_reader_refuses(&desk, "wide.md", &["wide.md", "UTF-16"]);
}

#[test]
fn a_directory_a_missing_and_an_empty_file_are_told() {
    let desk = Desk::with_draft();
    std::fs::create_dir(desk.path("dossier.md")).unwrap();
    every_reader_refuses(&desk, "dossier.md", &["dossier.md", "dossier"]);
    every_reader_refuses(&desk, "absent.md", &["absent.md", "introuvable"]);
    desk.write("vide.md", "");
    every_reader_refuses(&desk, "vide.md", &["vide"]);
    desk.write("blancs.md", "\u{feff} \n\t\n");
    every_reader_refuses(&desk, "blancs.md", &["vide"]);
}

#[test]
fn another_kind_of_file_is_told() {
    let desk = Desk::with_draft();
    desk.write("article.docx", b"PK\x03\x04\x14\x00\x06\x00");
    for reader in &READERS[..7] {
        let args: Vec<&str> = reader.iter().copied().chain(["article.docx"]).collect();
        desk.run(&args).refuses(&["article.docx", ".md"]);
    }
    desk.write("affiche.pdf", b"%PDF-1.7\n");
    every_reader_refuses(&desk, "affiche.pdf", &["affiche.pdf", "un PDF", ".md"]);
    desk.write("photo.txt", b"\x89PNG\r\n\x1a\n");
    every_reader_refuses(&desk, "photo.txt", &["photo.txt", "une image"]);
}

#[test]
fn a_front_matter_that_does_not_parse_is_placed() {
    let desk = Desk::with_draft();
    desk.write("casse.md", "---\ntitle: Un\nsecondary: [a, b\n---\nCorps.\n");
    desk.write("ouvert.md", "---\ntitle: Un\n\nCorps.\n");
    desk.write(
        "type.md",
        "---\ntitle: Un\nbrief: { words: beaucoup }\n---\nCorps.\n",
    );
    for (file, line) in [
        ("casse.md", "ligne "),
        ("ouvert.md", "ligne 1, colonne 1"),
        ("type.md", "ligne 3, colonne "),
    ] {
        for reader in &READERS[..7] {
            let args: Vec<&str> = reader.iter().copied().chain([file]).collect();
            desk.run(&args).refuses(&[file, line, "colonne"]);
        }
    }
    assert_eq!(
        desk.read("casse.md"),
        "---\ntitle: Un\nsecondary: [a, b\n---\nCorps.\n"
    );
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_at_once() {
    let desk = Desk::with_draft();
    let line = "Le phare guide les marins depuis un siècle, et la lanterne éclaire la passe.\n";
    desk.write("huge.md", line.repeat(50_000_000 / line.len() + 1));
    let start = Instant::now();
    every_reader_refuses(&desk, "huge.md", &["huge.md", "20\u{a0}Mo"]);
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn control_characters_harm_nobody() {
    let desk = Desk::new();
    desk.write(
        "nul.md",
        "# Un\0 phare\n\nLe \u{1}phare\u{7} rouvre\u{1b}[31m, 😀 e\u{301}t\u{301} \u{200b}fin\u{202e}.\n",
    );
    let report = desk.run(&["check", "nul.md"]);
    assert!(report.status < 2, "{}", report.err);
    assert!(
        !report.out.contains(['\0', '\u{1b}', '\u{7}']),
        "{:?}",
        report.out
    );
    let json = desk.json(&["check", "nul.md", "--format", "json"]);
    assert!(json["counts"]["mots"].as_u64().unwrap() >= 5);
    for args in [
        &["headings", "nul.md"][..],
        &["snippet", "nul.md"],
        &["fix", "nul.md"],
        &["compare", "nul.md", "nul.md"],
    ] {
        assert!(desk.run(args).status < 2, "{args:?}");
    }
    for form in ["page", "fragment", "markdown", "text"] {
        assert_eq!(
            desk.run(&["export", "nul.md", "-o", "out", "--as", form]).status,
            0
        );
    }
    assert_eq!(desk.run(&["import", "nul.md", "-o", "draft.md"]).status, 0);
}

#[test]
fn odd_texts_get_a_report() {
    let desk = Desk::new();
    let deep = format!("{}Fin.\n", "> ".repeat(400));
    let nested: String = (0..60)
        .map(|depth| format!("{}- point\n", "  ".repeat(depth)))
        .collect();
    for (name, text) in [
        ("emoji.md", "😀😀😀 👩‍🚒\n".repeat(50)),
        ("arabe.md", "هذا نص باللغة العربية\n".to_owned()),
        ("ligne.md", "mot ".repeat(100_000)),
        ("long-mot.md", "a".repeat(300_000)),
        ("citations.md", deep),
        ("listes.md", nested),
        ("mac.md", "Un\r\rDeux\rTrois\r".to_owned()),
        ("titres.md", "# T\n\n".repeat(2_000)),
    ] {
        desk.write(name, text);
        let report = desk.json(&["check", name, "--format", "json"]);
        assert_eq!(report["version"], 1, "{name}");
    }
}

#[test]
fn a_missing_dictionary_is_no_clean_report() {
    let desk = Desk::with_draft();
    let answer = desk
        .command(&["check", "draft.md"])
        .env("CHAPO_DICTIONARIES", desk.path("nulle-part"))
        .output()
        .unwrap();
    assert_eq!(answer.status.code(), Some(2));
    let line = String::from_utf8(answer.stderr).unwrap();
    assert!(
        line.contains("dictionnaire") && line.contains("CHAPO_DICTIONARIES"),
        "{line}"
    );
    assert_eq!(line.lines().count(), 1);
    assert!(answer.stdout.is_empty());
    desk.write("fr.aff", "garbage");
    desk.write("fr.dic", "garbage");
    let damaged = desk
        .command(&["check", "draft.md"])
        .env("CHAPO_DICTIONARIES", desk.path(""))
        .output()
        .unwrap();
    assert_eq!(damaged.status.code(), Some(2));
    let found = desk
        .command(&["check", "draft.md"])
        .env("CHAPO_DICTIONARIES", crate::harness::dictionaries())
        .output()
        .unwrap();
    assert_eq!(found.status.code(), Some(1));
}

#[test]
fn what_cannot_be_written_leaves_everything_as_it_was() {
    let desk = Desk::with_draft();
    std::fs::create_dir(desk.path("dossier")).unwrap();
    for args in [
        &["fix", "draft.md", "-o", "dossier"][..],
        &["export", "draft.md", "-o", "dossier"],
        &["import", "source.txt", "-o", "dossier"],
    ] {
        desk.run(args).refuses(&["dossier"]);
    }
    desk.run(&["fix", "draft.md", "-o", "nulle-part/a.md"])
        .refuses(&["nulle-part", "n’existe pas"]);
    let closed = desk.write("closed.md", "avant");
    let mut permissions = std::fs::metadata(&closed).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&closed, permissions).unwrap();
    desk.run(&["fix", "draft.md", "-o", "closed.md"])
        .refuses(&["closed.md", "accès refusé"]);
    assert_eq!(desk.read("closed.md"), "avant");
    assert_eq!(desk.read("draft.md"), DRAFT);
    assert_eq!(desk.names(), ["closed.md", "dossier", "draft.md", "source.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told() {
    let desk = Desk::with_draft();
    for args in [
        &["check", "draft.md"][..],
        &["fix", "draft.md"],
        &["check", "draft.md", "--format", "json"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = desk.command(args).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.contains("plein"), "{line}");
    }
}

#[test]
fn a_draft_is_not_overwritten_unasked() {
    let desk = Desk::with_draft();
    desk.run(&["import", "source.txt", "-o", "draft.md"])
        .refuses(&["draft.md", "existe déjà", "--force"]);
    assert_eq!(desk.read("draft.md"), DRAFT);
    assert_eq!(
        desk.run(&["import", "source.txt", "-o", "draft.md", "--force"])
            .status,
        0
    );
    assert!(desk.read("draft.md").contains("source: source.txt"));
}
