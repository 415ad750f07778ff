//! The local database on the command line: its commands, and databases that are not as they should be.

use std::fs;

use crate::harness::{DRAFT, Desk};

fn stored() -> Desk {
    let desk = Desk::with_draft();
    assert_eq!(desk.run(&["library", "import", "draft.md"]).status, 0);
    desk
}

#[test]
fn what_is_imported_is_listed_and_shown() {
    let desk = stored();
    let list = desk.json(&["library", "list", "--format", "json"]);
    let row = &list["drafts"][0];
    assert_eq!(
        row["title"],
        "Le phare de Belle-Roche rouvre au public après dix ans"
    );
    assert_eq!(
        (row["target"].as_u64(), row["status"].as_str()),
        (Some(20), Some("draft"))
    );
    let id = row["id"].as_str().unwrap();
    assert_eq!(desk.run(&["library", "show", id]).out, DRAFT);
    let shown = desk.json(&["library", "show", &id[..6], "--format", "json"]);
    assert_eq!(shown["text"], DRAFT);
    assert_eq!(shown["source"]["name"], "source.txt");
    assert_eq!(shown["pages"], 0);
    let text = desk.run(&["library", "list"]).out;
    assert!(
        text.contains(&id[..8]) && text.contains("/\u{a0}20\u{a0}mots"),
        "{text}"
    );
    desk.run(&["library", "show", "zzz"])
        .refuses(&["zzz", "library list"]);
}

#[test]
fn a_source_becomes_a_draft_of_the_library() {
    let desk = Desk::with_draft();
    let made = desk.json(&["library", "import", "source.txt", "--format", "json"]);
    assert_eq!(made["title"], "Le phare rouvre lundi.");
    let shown = desk.json(&[
        "library",
        "show",
        made["id"].as_str().unwrap(),
        "--format",
        "json",
    ]);
    assert!(shown["text"].as_str().unwrap().contains("words: 700"));
}

#[test]
fn a_backup_stands_alone() {
    let desk = stored();
    let made = desk.json(&["library", "backup", "copies", "--format", "json"]);
    let copy = desk.path(made["path"].as_str().unwrap());
    fs::create_dir(desk.path("other")).unwrap();
    fs::rename(copy, desk.path("other/chapo.sqlite")).unwrap();
    let list = desk.json(&["library", "list", "--format", "json", "--data-dir", "other"]);
    assert_eq!(list["drafts"].as_array().unwrap().len(), 1);
    assert!(
        desk.run(&["library", "backup", "copies"])
            .out
            .starts_with("Base copiée\u{a0}: ")
    );
    desk.run(&["library", "backup", "draft.md"]).refuses(&["dossier"]);
}

#[test]
fn looking_into_a_library_that_is_not_there_makes_none() {
    let desk = Desk::new();
    let list = desk.run(&["library", "list"]);
    assert_eq!((list.status, list.out.as_str()), (0, "Aucun texte.\n"));
    assert_eq!(
        desk.json(&["library", "list", "--format", "json"])["drafts"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    desk.run(&["library", "show", "a"])
        .refuses(&["pas encore de base"]);
    desk.run(&["library", "backup", "copies"])
        .refuses(&["pas encore de base"]);
    assert!(!desk.path("data").exists());
}

#[test]
fn a_damaged_database_is_left_as_it_is() {
    let desk = Desk::with_draft();
    fs::create_dir(desk.path("data")).unwrap();
    let garbage = b"SQLite format 3\0 and then nothing that SQLite knows".repeat(100);
    fs::write(desk.path("data/chapo.sqlite"), &garbage).unwrap();
    for args in [
        &["library", "list"][..],
        &["library", "import", "draft.md"],
        &["library", "backup", "copies"],
        &["check", "draft.md"],
    ] {
        desk.run(args).refuses(&["base de textes", "endommagée"]);
    }
    assert_eq!(fs::read(desk.path("data/chapo.sqlite")).unwrap(), garbage);
    assert_eq!(fs::read_dir(desk.path("data")).unwrap().count(), 1);
}

#[test]
fn a_database_of_a_newer_version_is_left_as_it_is() {
    let desk = stored();
    let database = desk.path("data/chapo.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    // `user_version`, a big-endian integer at offset 60 of SQLite's header.
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&database, &bytes).unwrap();
    desk.run(&["library", "list"])
        .refuses(&["version plus récente", "9999"]);
    assert_eq!(fs::read(&database).unwrap(), bytes);
}

#[test]
fn another_programs_database_is_left_as_it_is() {
    let desk = stored();
    let database = desk.path("data/chapo.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    // `application_id`, at offset 68.
    bytes[68..72].copy_from_slice(&7_u32.to_be_bytes());
    fs::write(&database, &bytes).unwrap();
    desk.run(&["library", "list"]).refuses(&["autre programme"]);
}

#[test]
fn a_data_folder_that_is_a_file_is_told() {
    let desk = Desk::with_draft();
    desk.write("data", "un fichier");
    desk.run(&["library", "import", "draft.md"]).refuses(&["dossier"]);
    for args in [
        &["library", "list"][..],
        &["library", "show", "a"],
        &["check", "draft.md"],
    ] {
        desk.run(args).refuses(&["data", "ce n’est pas un dossier"]);
    }
    assert_eq!(desk.read("data"), "un fichier");
}

#[test]
fn personal_words_are_known_on_the_command_line_too() {
    let desk = Desk::with_draft();
    let unknown = |desk: &Desk| {
        let report = desk.json(&["check", "draft.md", "--format", "json"]);
        let findings = report["findings"].as_array().unwrap().clone();
        findings
            .iter()
            .filter(|finding| finding["excerpt"] == "patiance")
            .count()
    };
    assert_eq!(unknown(&desk), 1);
    let library = store::Store::open(&desk.path("data/chapo.sqlite")).unwrap();
    library.add_word("patiance", &store::Scope::Personal).unwrap();
    library.close().unwrap();
    assert_eq!(unknown(&desk), 0);
}

#[test]
fn many_first_imports_at_once_all_arrive() {
    let desk = Desk::with_draft();
    let started: Vec<_> = (0..20)
        .map(|_| {
            let mut import = desk.command(&["library", "import", "draft.md"]);
            import.stdout(std::process::Stdio::null());
            import.stderr(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for import in started {
        let output = import.wait_with_output().unwrap();
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), line.as_str()), (Some(0), ""));
    }
    let listed = desk.json(&["library", "list", "--format", "json"]);
    assert_eq!(listed["drafts"].as_array().unwrap().len(), 20);
}

/// Excerpts that a check speaks of.
fn said(desk: &Desk, file: &str, check: &str) -> Vec<String> {
    let report = desk.json(&["check", file, "--format", "json"]);
    report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["check"] == check)
        .map(|finding| finding["excerpt"].as_str().unwrap().to_owned())
        .collect()
}

const WORD: &str = "spelling.unknown-word";

#[test]
fn what_is_silenced_in_every_text_or_in_the_draft_made_of_the_file_is_silent() {
    let desk = stored();
    desk.write("autre.md", "Encore une patiance rare. Sa patiance est grande.\n");
    assert_eq!(said(&desk, "draft.md", WORD), ["patiance"]);
    let library = || store::Store::open(&desk.path("data/chapo.sqlite")).unwrap();
    let store = library();
    let id = store.list(store::Listing::default()).unwrap()[0].id.clone();
    let of_draft = store::NewSilence {
        draft_id: Some(&id),
        check: WORD,
        excerpt: "patiance",
        sentence: "Les ouvriers ont travaillé bien plus longtemps que prévu, avec une patiance rare.",
    };
    store.silence(of_draft).unwrap();
    store.close().unwrap();
    assert!(said(&desk, "draft.md", WORD).is_empty());
    assert_eq!(said(&desk, "autre.md", WORD).len(), 2, "another text");
    let report = desk.run(&["check", "draft.md"]).out;
    assert!(report.contains("1\u{a0}constat tu"), "{report}");
    assert_eq!(
        desk.json(&["check", "draft.md", "--format", "json"])["silenced"],
        1
    );

    // The same file, its sentence changed: it speaks again.
    desk.write("draft.md", DRAFT.replace("patiance rare", "patiance folle"));
    assert_eq!(said(&desk, "draft.md", WORD), ["patiance"]);
    let store = library();
    let everywhere = store::NewSilence {
        check: WORD,
        excerpt: "patiance",
        ..store::NewSilence::default()
    };
    store.silence(everywhere).unwrap();
    store.close().unwrap();
    for file in ["draft.md", "autre.md"] {
        assert!(said(&desk, file, WORD).is_empty(), "{file}");
    }
}

/// A text of two subjects without a subheading.
fn long() -> String {
    let harbour = "Le port de pêche 😀 s’éveille avant l’aube, et les chalutiers rentrent avec la marée. Les mareyeurs y \
                   choisissent leurs lots sans un mot. Chaque lot quitte la criée dans l’heure, en camion frigorifique.\n\n";
    let school = "L’école de musique accueille trois cents élèves, et les professeurs y enseignent le violon et la harpe. Un \
                  orchestre d’élèves répète le mercredi. Le concert de juin remplit la grande salle de la mairie.\n\n";
    format!(
        "# D’un quai à l’autre\n\n{}{}",
        harbour.repeat(4),
        school.repeat(5)
    )
}

/// The lines before which subheadings are proposed.
fn proposed_lines(desk: &Desk, command: &[&str]) -> Vec<u64> {
    let found = desk.json(&[command, &["--format", "json"]].concat());
    let proposals = found["proposals"].as_array().unwrap();
    let lines = proposals.iter().map(|one| one["before_line"].as_u64().unwrap());
    lines.collect()
}

#[test]
fn a_place_refused_to_subheadings_stays_so_in_the_file_and_wherever_it_goes() {
    let desk = Desk::new();
    desk.write("long.md", long());
    assert_eq!(desk.run(&["library", "import", "long.md"]).status, 0);
    let change = 11; // the line on which the subject changes
    assert!(proposed_lines(&desk, &["headings", "long.md"]).contains(&change));
    let store = store::Store::open(&desk.path("data/chapo.sqlite")).unwrap();
    let id = store.list(store::Listing::default()).unwrap()[0].id.clone();
    let (before, after) = (
        "quitte la criée dans l’heure, en camion frigorifique.",
        "L’école de musique accueille trois cents élèves, et les professeurs y",
    );
    store.refuse_subheading(&id, before, after).unwrap();
    store.close().unwrap();
    let held = |file: &str, by: u64| {
        for options in [&[][..], &["--count", "3"]] {
            let lines = proposed_lines(&desk, &[&["headings", file], options].concat());
            assert!(
                !lines.is_empty() && !lines.contains(&(change + by)),
                "{file}: {lines:?}"
            );
        }
    };
    held("long.md", 0);
    let exported = desk.run(&["export", "long.md", "--as", "markdown", "-o", "fini.md"]);
    assert_eq!(exported.status, 0, "{}", exported.err);
    // The file alone says it, to a library that doesn't know the draft, and once imported there.
    fs::remove_dir_all(desk.path("data")).unwrap();
    let written = desk.read("fini.md");
    assert!(written.contains("no_subheading: [\"quitte la criée"), "{written}");
    let by = written
        .find("# D’un quai")
        .map(|at| written[..at].matches('\n').count())
        .unwrap();
    let by = u64::try_from(by).unwrap();
    held("fini.md", by);
    assert_eq!(desk.run(&["library", "import", "fini.md"]).status, 0);
    held("fini.md", by);
    desk.run(&["export", "fini.md", "--as", "markdown", "-o", "encore.md"]);
    assert_eq!(desk.read("encore.md"), written);
    // Without the line, it is proposed again.
    desk.write("long.md", long());
    assert!(proposed_lines(&desk, &["headings", "long.md"]).contains(&change));
    let help = desk.run(&["headings", "--help"]).out;
    assert!(help.contains("no_subheading:"), "{help}");
}

#[test]
fn markdown_leaves_with_what_its_draft_silences() {
    let desk = stored();
    let store = store::Store::open(&desk.path("data/chapo.sqlite")).unwrap();
    let id = store.list(store::Listing::default()).unwrap()[0].id.clone();
    let of_sentence = store::NewSilence {
        draft_id: Some(&id),
        check: WORD,
        excerpt: "patiance",
        sentence: "Les ouvriers ont travaillé bien plus longtemps que prévu, avec une patiance rare.",
    };
    store.silence(of_sentence).unwrap();
    let of_all = store::NewSilence {
        check: WORD,
        excerpt: "zorbe",
        ..store::NewSilence::default()
    };
    store.silence(of_all).unwrap();
    store.close().unwrap();
    let exported = desk.run(&["export", "draft.md", "--as", "markdown", "-o", "fini.md"]);
    assert_eq!(exported.status, 0, "{}", exported.err);
    let written = desk.read("fini.md");
    assert!(
        written.contains("silences: [") && !written.contains("zorbe"),
        "{written}"
    );
    // The file alone says it, to a library that doesn't know the draft, and for this sentence only.
    fs::remove_dir_all(desk.path("data")).unwrap();
    assert!(said(&desk, "fini.md", WORD).is_empty());
    desk.write("fini.md", format!("{written}\nSa patiance est grande.\n"));
    assert_eq!(said(&desk, "fini.md", WORD), ["patiance"]);
    // Written once more, it is the same.
    desk.run(&["export", "fini.md", "--as", "markdown", "-o", "encore.md"]);
    assert_eq!(desk.read("encore.md"), desk.read("fini.md"));
}

#[test]
fn the_client_that_the_file_names_has_its_settings() {
    let desk = Desk::with_draft();
    let text = |client: &str| {
        format!("---\n{client}---\nUne phrase de sept mots, pas davantage. À 18h, c'est fini !\n")
    };
    desk.write("sien.md", text("client: Le Littoral\n"));
    desk.write("autre.md", text("client: Autre\n"));
    desk.write("personne.md", text(""));
    let store = store::Store::open(&desk.path("data/chapo.sqlite")).unwrap();
    let own = "{\"thresholds\":{\"readability.long-sentence.max-words\":5},\"silenced\":{\"typography.straight-apostrophe\":true},\"profile\":\"ue\"}";
    store
        .set_client_setting("Le Littoral", "preferences", Some(own))
        .unwrap();
    store.close().unwrap();
    let counts = |file: &str| {
        [
            "readability.long-sentence",
            "typography.straight-apostrophe",
            "typography.no-break-space",
        ]
        .map(|check| said(&desk, file, check).len())
    };
    assert_eq!(counts("sien.md")[..2], [1, 0]);
    for file in ["autre.md", "personne.md"] {
        assert_eq!(counts(file)[..2], [0, 1], "{file}");
    }
    // The Union's profile wants no space before an exclamation mark; an option wins over it.
    let fixed = |args: &[&str]| desk.run(args).out;
    assert!(fixed(&["fix", "sien.md"]).contains("fini!"));
    assert!(fixed(&["fix", "autre.md"]).contains("fini\u{202f}!"));
    assert!(fixed(&["fix", "sien.md", "--profile", "web-sur"]).contains("fini\u{a0}!"));
}
