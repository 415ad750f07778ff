//! Files, names and streams chosen to do harm: refused in one French line, in bounded time.

use std::process::Stdio;

use crate::harness::Desk;

#[test]
fn a_text_in_an_old_encoding_is_named() {
    let desk = Desk::new();
    let text = "L’été à la mer, c’était très agréable pour les élèves.";
    let wide: Vec<u8> = "Bonjour la mer"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    desk.write("sans-accent.md", wide);
    desk.run(&["check", "sans-accent.md"]).refuses(&["UTF-16"]);
    let mac = text.bytes().map(|byte| if byte < 0x80 { byte } else { 0x8e });
    desk.write("mac.md", mac.collect::<Vec<u8>>());
    desk.run(&["check", "mac.md"]).refuses(&["Mac Roman"]);
    desk.write("zeros.md", [0; 1000]);
    desk.run(&["check", "zeros.md"]).refuses(&["fichier binaire"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_once_and_one_that_a_draft_names_is_not_waited_for() {
    let desk = Desk::new();
    let made = std::process::Command::new("mkfifo")
        .arg(desk.path("tube.md"))
        .status()
        .unwrap();
    assert!(made.success());
    let writer = std::thread::spawn({
        let pipe = desk.path("tube.md");
        move || std::fs::write(pipe, "# Un phare\n\nLe phare rouvre lundi.\n").unwrap()
    });
    assert_eq!(desk.run(&["check", "tube.md"]).status, 0);
    writer.join().unwrap();
    desk.write("nomme.md", "---\nsource: tube.md\n---\n\nUn phare.\n");
    let answer = desk.run(&["check", "nomme.md"]);
    assert_eq!((answer.status, answer.err.lines().count()), (0, 1));
    assert!(answer.err.contains("fichier ordinaire"), "{}", answer.err);
    desk.run(&["library", "import", "tube.md"])
        .refuses(&["tube.md", "fichier ordinaire"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_that_nobody_writes_into_is_refused_and_one_of_the_shell_is_read() {
    let desk = Desk::with_draft();
    let made = std::process::Command::new("mkfifo")
        .arg(desk.path("tube.md"))
        .status()
        .unwrap();
    assert!(made.success());
    for args in [&["headings", "tube.md"][..], &["import", "tube.md", "-o", "x.md"]] {
        desk.run(args).refuses(&["tube.md", "fichier ordinaire"]);
    }
    let chapo = env!("CARGO_BIN_EXE_chapo");
    for line in [
        "\"$0\" headings <(cat draft.md)",
        "cat draft.md | \"$0\" headings -",
        "\"$0\" headings <(sleep 4; cat draft.md)",
    ] {
        let answer = std::process::Command::new("bash")
            .args(["-c", line, chapo])
            .current_dir(desk.path(""))
            .env("CHAPO_DATA_DIR", desk.path("data"))
            .output()
            .unwrap();
        assert!(
            answer.status.code() < Some(2) && !answer.stdout.is_empty(),
            "{line}: {answer:?}"
        );
    }
}

#[test]
fn the_systems_reasons_are_french() {
    let desk = Desk::with_draft();
    for file in ["draft.md/", "draft.md/x.md", &"a".repeat(5000)] {
        let answer = desk.run(&["check", file]);
        answer.refuses(&[]);
        assert!(!answer.err.contains("os error"), "{}", answer.err);
    }
}

#[test]
fn a_name_does_not_command_the_terminal() {
    let desk = Desk::new();
    for name in ["\u{1b}[31mrouge.md", "deux\nlignes.md", "cloche\u{7}.md"] {
        let refused = desk.run(&["check", name]);
        refused.refuses(&["introuvable"]);
        assert!(
            !refused.err.trim_end().contains(char::is_control),
            "{:?}",
            refused.err
        );
        let unknown = desk.run(&["check", "x.md", &format!("--{name}")]);
        unknown.refuses(&[]);
        assert!(
            !unknown.err.trim_end().contains(char::is_control),
            "{:?}",
            unknown.err
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn standard_error_that_takes_nothing_is_no_panic() {
    let desk = Desk::with_draft();
    std::fs::remove_file(desk.path("source.txt")).unwrap();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = desk
        .command(&["check", "draft.md"])
        .stdout(Stdio::piped())
        .stderr(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stdout.is_empty());
}

#[test]
fn figures_without_end_are_read_in_bounded_time() {
    let desk = Desk::new();
    desk.write("chiffres.md", "1 000 ".repeat(20_000));
    let start = std::time::Instant::now();
    assert!(desk.run(&["check", "chiffres.md"]).status < 2);
    assert!(
        start.elapsed() < std::time::Duration::from_secs(8),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn a_text_of_small_paragraphs_gets_its_proposals_in_bounded_time() {
    let desk = Desk::new();
    desk.write("petits.md", "Un le la.\n\n".repeat(20_000));
    desk.write("pareils.md", "La loi sur la mer est une loi.\n\n".repeat(8_000));
    for file in ["petits.md", "pareils.md"] {
        let start = std::time::Instant::now();
        assert!(desk.run(&["headings", file]).status < 2);
        assert!(
            start.elapsed() < std::time::Duration::from_secs(12),
            "{:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_front_matter_does_not_command_the_terminal() {
    let desk = Desk::new();
    let value = r#""Un\e]0;phare\a\0 \x9b2J""#;
    desk.write(
        "titre.md",
        format!(
            "---\ntitle: {value}\nslug: {value}\ndescription: {value}\nkeyphrase: {value}\ncanonical: {value}\n---\n\n# T\u{1b}[2J\n\nUn phare.\n"
        ),
    );
    desk.write("autre.md", "# T\u{7}\n\nUne mer\u{1b}[2J.\n");
    for args in [
        &["check", "titre.md"][..],
        &["snippet", "titre.md"],
        &["headings", "titre.md"],
        &["compare", "titre.md", "autre.md"],
        &["pages", "titre.md", "titre.md", "autre.md"],
        &["library", "import", "titre.md"],
        &["library", "list"],
    ] {
        let answer = desk.run(args);
        let hostile = |c: char| c.is_control() && c != '\n';
        assert!(
            answer.status < 2 && !answer.out.contains(hostile),
            "{:?}",
            answer.out
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_written_never_takes_the_place_of_a_pipe() {
    use std::os::unix::fs::FileTypeExt as _;
    let desk = Desk::with_draft();
    let made = std::process::Command::new("mkfifo")
        .arg(desk.path("tube"))
        .status()
        .unwrap();
    assert!(made.success());
    for args in [
        &["export", "draft.md", "-o", "tube"][..],
        &["fix", "draft.md", "-o", "tube"],
        &["import", "source.txt", "-o", "tube", "--force"],
    ] {
        desk.run(args).refuses(&["tube", "fichier ordinaire"]);
    }
    assert!(
        std::fs::metadata(desk.path("tube"))
            .unwrap()
            .file_type()
            .is_fifo()
    );
}

#[test]
fn a_text_is_not_replaced_by_what_is_made_of_it() {
    let desk = Desk::with_draft();
    desk.run(&["import", "source.txt", "-o", "./source.txt", "--force"])
        .refuses(&["source.txt", "autre nom"]);
    desk.run(&["export", "draft.md", "-o", "draft.md"])
        .refuses(&["draft.md", "autre nom"]);
    assert_eq!(desk.read("source.txt"), crate::harness::SOURCE);
    assert_eq!(desk.read("draft.md"), crate::harness::DRAFT);
    desk.run(&["check", "draft.md", "--words", "-1"])
        .refuses(&["-1", "--words"]);
}

#[test]
fn a_whole_text_for_a_keyphrase_is_looked_for_in_bounded_time() {
    let desk = Desk::new();
    let words = "mot ".repeat(20_000);
    desk.write(
        "expression.md",
        format!("---\nkeyphrase: {words}fin\ndescription: {words}\n---\n\n{words}\n"),
    );
    let start = std::time::Instant::now();
    assert!(desk.run(&["check", "expression.md"]).status < 2);
    assert!(
        start.elapsed() < std::time::Duration::from_secs(10),
        "{:?}",
        start.elapsed()
    );
}
