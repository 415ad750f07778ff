//! Options: what they change, and what a wrong one gets. Help and faults are in French.

use crate::harness::Desk;

#[test]
fn options_come_before_the_front_matter() {
    let desk = Desk::with_draft();
    let words = desk.json(&[
        "check",
        "draft.md",
        "--words",
        "700",
        "--count-rule",
        "antidote",
        "--format",
        "json",
    ]);
    assert_eq!(words["brief"]["clauses"][0]["met"], false);
    assert_eq!(
        words["brief"]["clauses"][0]["got"],
        words["counts"]["antidote"].to_string()
    );
    let phrase = desk.json(&[
        "check",
        "draft.md",
        "--keyphrase",
        "trois cents marches",
        "--format",
        "json",
    ]);
    assert_eq!(phrase["keyphrase"]["occurrences"], 1);
    let more = crate::harness::DRAFT.replace(
        "lang: fr\nlayout",
        "secondary: [visiteur, gardien de phare]\nlang: fr\nlayout",
    );
    desk.write("plus.md", more);
    let phrases = desk.json(&["check", "plus.md", "--format", "json"]);
    assert_eq!(phrases["secondary_keyphrases"][0]["phrase"], "visiteur");
    assert_eq!(phrases["secondary_keyphrases"][0]["in_description"], true);
    assert_eq!(phrases["secondary_keyphrases"][1]["occurrences"], 0);
    let report = desk.run(&["check", "plus.md"]).out;
    assert!(
        report.contains("Expressions secondaires") && report.contains("plus long passage sans elle"),
        "{report}"
    );
    desk.write("autre.txt", "Une autre source, courte.\n");
    let source = desk.json(&["check", "draft.md", "--source", "autre.txt", "--format", "json"]);
    assert_eq!(source["source"]["counts"]["mots"], 4);
    let web = desk.run(&["check", "draft.md", "--profile", "web-sur"]);
    assert_eq!(web.status, 1);
}

#[test]
fn a_source_named_in_the_draft_that_is_gone_is_told() {
    let desk = Desk::with_draft();
    std::fs::remove_file(desk.path("source.txt")).unwrap();
    let answer = desk.run(&["check", "draft.md"]);
    assert_eq!(answer.status, 1);
    assert!(
        answer.err.contains("source.txt") && answer.err.contains("introuvable"),
        "{}",
        answer.err
    );
    desk.run(&["check", "draft.md", "--source", "absente.txt"])
        .refuses(&["absente.txt", "introuvable"]);
}

#[test]
fn what_is_mistyped_gets_one_line_that_helps() {
    let desk = Desk::with_draft();
    desk.run(&["chek", "draft.md"])
        .refuses(&["Commande inconnue", "chek", "check"]);
    desk.run(&["exportation"])
        .refuses(&["Commande inconnue", "--help"]);
    desk.run(&["check", "draft.md", "--formt", "json"])
        .refuses(&["Option inconnue", "--formt", "--format"]);
    desk.run(&["check", "draft.md", "--format"])
        .refuses(&["Il manque une valeur", "--format"]);
    desk.run(&["check", "draft.md", "--format", "yaml"])
        .refuses(&["yaml", "text, json"]);
    desk.run(&["check", "draft.md", "--count-rule", "word"])
        .refuses(&["word", "traitement-de-texte"]);
    desk.run(&["fix", "draft.md", "--profile", "belge"])
        .refuses(&["belge", "imprimerie-nationale"]);
    desk.run(&["check", "draft.md", "--words", "beaucoup"])
        .refuses(&["beaucoup", "--words"]);
    desk.run(&["headings", "draft.md", "--count", "0"])
        .refuses(&["--count"]);
    desk.run(&["keyphrases", "draft.md", "--n", "0"])
        .refuses(&["--n"]);
    desk.run(&["check"]).refuses(&["Il manque FICHIER"]);
    desk.run(&["export", "draft.md"])
        .refuses(&["Il manque", "--output"]);
    desk.run(&["export", "draft.md", "-o", "a", "--as", "pdf"])
        .refuses(&["pdf", "page, fragment, markdown, text"]);
    desk.run(&["library"])
        .refuses(&["Il manque une commande", "list"]);
    desk.run(&["library", "lst"])
        .refuses(&["Commande inconnue", "list"]);
    desk.run(&["compare", "draft.md", "draft.md", "draft.md"])
        .refuses(&["en trop"]);
    desk.run(&["check", "draft.md", "--words", "1", "--words", "2"])
        .refuses(&["--words"]);
}

#[test]
fn help_is_french_from_end_to_end() {
    let desk = Desk::new();
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["fix", "-h"],
        &["headings", "-h"],
        &["keyphrases", "-h"],
        &["compare", "-h"],
        &["snippet", "-h"],
        &["pages", "-h"],
        &["import", "-h"],
        &["export", "-h"],
        &["library", "-h"],
        &["library", "list", "-h"],
        &["library", "show", "-h"],
        &["library", "import", "-h"],
        &["library", "backup", "-h"],
    ] {
        let help = desk.run(args);
        assert_eq!((help.status, help.err.as_str()), (0, ""));
        assert!(
            help.out.contains("Utilisation\u{a0}:") && help.out.contains("Options\u{a0}:"),
            "{}",
            help.out
        );
        for english in [
            "Usage",
            "Print",
            "possible",
            "default",
            "Commands",
            "Arguments:",
            "\\u",
        ] {
            assert!(!help.out.contains(english), "{english} in:\n{}", help.out);
        }
    }
    let version = desk.run(&["--version"]);
    assert_eq!(version.out, format!("chapo {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_window_without_a_display_is_refused_and_the_command_line_needs_none() {
    let desk = Desk::with_draft();
    if cfg!(target_os = "linux") {
        desk.run(&[]).refuses(&["écran", "chapo --help"]);
        desk.run(&["draft.md"]).refuses(&["écran"]);
    }
    assert_eq!(desk.run(&["snippet", "draft.md"]).status, 0);
}

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    let desk = Desk::with_draft();
    let mut command = desk.command(&["check", "draft.md", "--format", "json"]);
    command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_ne!(output.status.code(), Some(2));
}

#[test]
fn a_file_carries_its_own_silences_and_the_help_says_how() {
    let desk = Desk::new();
    let text = |silences: &str| format!("---\n{silences}---\nUne patiance rare, c'est vrai.\n");
    let found = |silences: &str| {
        desk.write("draft.md", text(silences));
        let report = desk.json(&["check", "draft.md", "--format", "json"]);
        (
            report["findings"].as_array().unwrap().len(),
            report["silenced"].as_u64().unwrap(),
        )
    };
    let (all, none) = found("");
    assert_eq!((all >= 2, none), (true, 0));
    assert_eq!(
        found("silences:\n  - spelling.unknown-word: patiance\n  - typography.straight-apostrophe\n"),
        (all - 2, 2)
    );
    // What is silent isn't mended either.
    assert!(desk.run(&["fix", "draft.md"]).out.contains("c'est"));
    // A rule that doesn't exist is told, and nothing else is.
    desk.write("draft.md", text("silences: [spelling.inconnu]\n"));
    let answer = desk.run(&["check", "draft.md"]);
    assert!(answer.err.contains("spelling.inconnu"), "{}", answer.err);
    assert_eq!((answer.err.lines().count(), answer.status), (1, 1));
    let help = desk.run(&["check", "--help"]).out;
    assert!(
        help.contains("silences:") && help.contains("client: NOM"),
        "{help}"
    );
}
