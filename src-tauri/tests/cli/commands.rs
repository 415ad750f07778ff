//! Each command on a draft as it should be.

use serde_json::Value;

use crate::harness::{DRAFT, Desk};

fn findings<'a>(report: &'a Value, category: &str) -> Vec<&'a Value> {
    let all = report["findings"].as_array().unwrap();
    all.iter()
        .filter(|finding| finding["check"].as_str().unwrap().starts_with(category))
        .collect()
}

#[test]
fn check_prints_one_object_with_all_that_is_promised() {
    let desk = Desk::with_draft();
    let report = desk.json(&["check", "draft.md", "--format", "json"]);
    assert_eq!(report["version"], 1);
    assert_eq!(report["file"], "draft.md");
    for count in [
        "mots",
        "traitement-de-texte",
        "antidote",
        "scolaire",
        "signs",
        "signs_without_spaces",
        "feuillets",
    ] {
        assert!(report["counts"][count].as_f64().unwrap() > 0.0, "{count}");
    }
    for count in ["sentences", "paragraphs", "headings", "reading_minutes"] {
        assert!(report["counts"][count].as_f64().unwrap() > 0.0, "{count}");
    }
    for figure in [
        "flesch",
        "lix",
        "words_per_sentence",
        "syllables_per_word",
        "long_sentences_percent",
        "passive_percent",
        "connectors_percent",
    ] {
        assert!(report["readability"][figure].is_number(), "{figure}");
    }
    assert_eq!(report["keyphrase"]["phrase"], "phare de Belle-Roche");
    assert_eq!(report["keyphrase"]["in_title"], true);
    assert_eq!(report["keyphrase"]["places"].as_array().unwrap().len(), 2);
    assert!(report["keyphrase"]["longest_without"]["words"].as_u64().unwrap() > 10);
    assert!(report["secondary_keyphrases"].as_array().unwrap().is_empty());
    for field in ["title", "title_shown", "description", "description_shown", "url"] {
        assert!(report["snippet"][field].is_string(), "{field}");
    }
    assert!(report["snippet"]["title_pixels"].as_u64().unwrap() > 100);
    let words = &report["brief"]["clauses"][0];
    assert_eq!(
        (
            words["id"].as_str(),
            words["wanted"].as_str(),
            words["met"].as_bool()
        ),
        (Some("words"), Some("20"), Some(true))
    );
    assert_eq!(report["source"]["file"], "source.txt");
    assert_eq!(report["source"]["counts"]["mots"], 9);
}

#[test]
fn spans_are_bytes_of_the_file_with_lines_and_columns() {
    let desk = Desk::with_draft();
    for (name, text) in [
        ("a.md", DRAFT.to_owned()),
        ("marked.md", format!("\u{feff}{DRAFT}")),
        ("b.md", DRAFT.replace('\n', "\r\n")),
    ] {
        desk.write(name, &text);
        let report = desk.json(&["check", name, "--format", "json"]);
        let spelling = findings(&report, "spelling.");
        let fault = spelling
            .iter()
            .find(|finding| finding["excerpt"] == "patiance")
            .unwrap();
        let span = &fault["span"];
        let (start, end) = (
            span["start"].as_u64().unwrap() as usize,
            span["end"].as_u64().unwrap() as usize,
        );
        assert_eq!(&text[start..end], "patiance", "{name}");
        let line = text.lines().position(|line| line.contains("patiance")).unwrap() + 1;
        let column = text
            .lines()
            .nth(line - 1)
            .unwrap()
            .split("patiance")
            .next()
            .unwrap()
            .chars()
            .count()
            + 1;
        assert_eq!(
            (span["line"].as_u64(), span["column"].as_u64()),
            (Some(line as u64), Some(column as u64)),
            "{name}"
        );
    }
}

#[test]
fn the_exit_status_says_whether_there_is_something_to_mend() {
    let desk = Desk::with_draft();
    assert_eq!(desk.run(&["check", "draft.md"]).status, 1);
    desk.write("clean.md", "# Un phare\n\nLe phare rouvre lundi matin.\n");
    let clean = desk.run(&["check", "clean.md"]);
    assert_eq!(clean.status, 0, "{}", clean.out);
    desk.write("short.md", "---\nbrief: { words: 700 }\n---\nLe phare rouvre.\n");
    let short = desk.run(&["check", "short.md"]);
    assert_eq!(short.status, 1);
    assert!(short.out.contains("○ 700\u{a0}mots"), "{}", short.out);
}

#[test]
fn the_report_for_a_person_is_plain_text_where_nobody_watches() {
    let desk = Desk::with_draft();
    let report = desk.run(&["check", "draft.md"]).out;
    assert!(!report.contains('\u{1b}'));
    for part in [
        "draft.md\n",
        "règle «\u{a0}Mots\u{a0}»",
        "Source\u{a0}: source.txt, 9\u{a0}mots",
        "Contrat\n",
        "✓ 20\u{a0}mots",
        "Orthographe (1)",
        "patiance",
        "À reprendre\u{a0}:",
    ] {
        assert!(report.contains(part), "{part} in:\n{report}");
    }
}

#[test]
fn several_files_make_one_object_and_several_reports() {
    let desk = Desk::with_draft();
    desk.write("b.txt", "Un phare.\n");
    let both = desk.json(&["check", "draft.md", "b.txt", "--format", "json"]);
    assert_eq!(both["version"], 1);
    let files: Vec<_> = both["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, ["draft.md", "b.txt"]);
    let report = desk.run(&["check", "draft.md", "b.txt"]).out;
    assert!(
        report.starts_with("draft.md\n") && report.contains("\nb.txt\n"),
        "{report}"
    );
}

#[test]
fn standard_input_is_read_as_markdown() {
    let desk = Desk::new();
    let answer = desk.run_with_input(
        &["check", "-", "--format", "json"],
        "## Été\n\nUn phare.\n".as_bytes(),
    );
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(report["counts"]["headings"], 1);
    assert_eq!(report["file"], "entrée standard");
}

#[test]
fn plain_text_holds_no_markup_and_its_order_is_left_out() {
    let desk = Desk::new();
    desk.write(
        "s.txt",
        "SEO, intertitres, en français, 700 mots au moins\n# pas un titre\n",
    );
    let report = desk.json(&["check", "s.txt", "--format", "json"]);
    assert_eq!(report["counts"]["headings"], 0);
    assert_eq!(report["counts"]["mots"], 3);
}

#[test]
fn suggestions_are_put_into_fixes_on_demand() {
    let desk = Desk::with_draft();
    let report = desk.json(&["check", "draft.md", "--suggest", "--format", "json"]);
    let fixes = findings(&report, "spelling.")[0]["fixes"]
        .as_array()
        .unwrap()
        .clone();
    assert!(fixes.iter().any(|fix| fix == "patience"), "{fixes:?}");
}

#[test]
fn fixes_take_the_place_of_their_span() {
    let desk = Desk::new();
    let text = "Il dit \"oui\"  et l'eau monte : non, dit-elle...\n";
    desk.write("a.md", text);
    let report = desk.json(&["check", "a.md", "--format", "json"]);
    let at = |span: &Value, end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
    let (mut replaced, mut whole) = (0, 0);
    for finding in findings(&report, "typography.") {
        let span = &finding["span"];
        for correction in finding["corrections"].as_array().unwrap() {
            assert!(correction["safe"].is_boolean() && !correction["edits"].as_array().unwrap().is_empty());
        }
        match finding["fixes"].as_array().unwrap().as_slice() {
            [] => whole += 1,
            fixes => {
                replaced += 1;
                let fix = fixes[0].as_str().unwrap();
                let mended = format!("{}{fix}{}", &text[..at(span, "start")], &text[at(span, "end")..]);
                assert!(!mended.contains("Tout corriger"), "{mended}");
                let again = desk.run_with_input(&["check", "-", "--format", "json"], mended.as_bytes());
                let again: Value = serde_json::from_str(&again.out).unwrap();
                let id = finding["check"].as_str().unwrap();
                assert!(findings(&again, id).is_empty(), "{id}: {mended}");
            }
        }
    }
    assert!(replaced >= 4, "{replaced} replaced, {whole} of the whole text");
}

#[test]
fn fix_prints_the_byte_order_mark_that_the_file_has() {
    let desk = Desk::new();
    desk.write("a.md", "\u{feff}Un phare !\n");
    assert_eq!(desk.run(&["fix", "a.md"]).out, "\u{feff}Un phare\u{202f}!\n");
}

#[test]
fn fix_mends_what_is_safe_and_then_finds_nothing_more() {
    let desk = Desk::with_draft();
    let printed = desk.run(&["fix", "draft.md"]);
    assert_eq!(printed.status, 0, "{}", printed.err);
    assert!(
        printed.out.contains("visiteurs\u{a0}: trois") && printed.out.contains("l’horizon\u{202f}!"),
        "{}",
        printed.out
    );
    assert_eq!(desk.read("draft.md"), DRAFT);
    assert_eq!(desk.run(&["fix", "draft.md", "-o", "draft.md"]).status, 0);
    assert_eq!(desk.read("draft.md"), printed.out);
    let head = DRAFT.split("\n# ").next().unwrap();
    assert!(printed.out.starts_with(head), "the front matter stays as it is");
    assert_eq!(desk.run(&["fix", "draft.md"]).out, printed.out);
    let report = desk.json(&["check", "draft.md", "--format", "json"]);
    assert_eq!(findings(&report, "typography.").len(), 0, "{report}");
    let other = desk.run(&["fix", "draft.md", "--profile", "web-sur"]).out;
    assert!(other.contains("l’horizon\u{a0}!"), "{other}");
}

#[test]
fn the_profile_can_follow_the_text() {
    let desk = Desk::new();
    desk.write(
        "web.md",
        "---\nprofile: auto\n---\n\nVenez\u{a0}! Oui\u{a0}? Bon\u{a0}! Et là ?\n",
    );
    let report = desk.json(&["check", "web.md", "--format", "json"]);
    assert_eq!(report["typography"]["profile"], "web-sur");
    assert_eq!(report["typography"]["follows_text"], true);
    let shown = desk.run(&["check", "web.md"]).out;
    assert!(shown.contains("Ce texte suit le profil Web sûr."), "{shown}");
    let mended = desk.run(&["fix", "web.md"]).out;
    assert!(mended.ends_with("Et là\u{a0}?\n"), "{mended}");
    let mended = desk.run(&["fix", "web.md", "--profile", "quebec"]).out;
    assert!(mended.ends_with("Et là?\n"), "{mended}");
    desk.write("court.md", "Venez !\n");
    let report = desk.json(&["check", "court.md", "--profile", "auto", "--format", "json"]);
    assert_eq!(report["typography"]["profile"], "imprimerie-nationale");
    let chosen = desk.json(&["check", "court.md", "--format", "json"]);
    assert_eq!(chosen["typography"]["follows_text"], false);
}

#[test]
fn fix_keeps_the_byte_order_mark_of_a_file() {
    let desk = Desk::new();
    desk.write("a.txt", "\u{feff}Un phare !\n");
    assert_eq!(desk.run(&["fix", "a.txt", "-o", "a.txt"]).status, 0);
    assert_eq!(desk.read("a.txt"), "\u{feff}Un phare\u{202f}!\n");
}

#[test]
fn headings_are_proposed_where_a_section_is_long() {
    let desk = Desk::new();
    let paragraph = "Le phare guide les marins depuis un siècle. La lanterne du phare éclaire la passe chaque nuit. \
                     Les gardiens du phare ont quitté la tour, et les visiteurs montent à leur place.\n\n";
    desk.write("long.md", format!("# Un phare\n\n{}", paragraph.repeat(14)));
    let answer = desk.run(&["headings", "long.md", "--format", "json"]);
    assert_eq!(answer.status, 1, "{}", answer.err);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    let first = &found["proposals"][0];
    assert!(first["before_line"].as_u64().unwrap() > 3);
    assert!(first["level"].as_u64().unwrap() >= 2);
    assert!(!first["titles"].as_array().unwrap().is_empty());
    assert!(first["reason"].is_string());
    let one = desk.json(&["headings", "long.md", "--count", "1", "--format", "json"]);
    assert_eq!(one["proposals"].as_array().unwrap().len(), 1);
    desk.write("short.md", "# Un phare\n\nIl rouvre.\n");
    let none = desk.run(&["headings", "short.md"]);
    assert_eq!(
        (none.status, none.out.as_str()),
        (0, "Aucun intertitre ne manque.\n")
    );
}

#[test]
fn keyphrases_are_what_the_text_is_about() {
    let desk = Desk::with_draft();
    let found = desk.json(&["keyphrases", "draft.md", "--n", "4", "--format", "json"]);
    let found = found["keyphrases"].as_array().unwrap();
    assert_eq!(found.len(), 4);
    let phare = found
        .iter()
        .find(|one| one["text"] == "phare de Belle-Roche")
        .unwrap();
    assert_eq!(phare["occurrences"], 2);
    let scores: Vec<f64> = found.iter().map(|one| one["score"].as_f64().unwrap()).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    let text = desk.run(&["keyphrases", "draft.md"]);
    assert_eq!(text.status, 0);
    assert!(
        text.out.contains("phare de Belle-Roche  2\u{a0}fois\n"),
        "{}",
        text.out
    );
    desk.write("bare.md", "Et puis, de là…\n");
    let none = desk.run(&["keyphrases", "bare.md"]);
    assert_eq!(none.out, "Aucune expression clé ne se dégage de ce texte.\n");
}

#[test]
fn snippet_shows_what_a_search_shows() {
    let desk = Desk::with_draft();
    let json = desk.json(&["snippet", "draft.md", "--format", "json"]);
    assert_eq!(json["snippet"]["slug"], "phare-belle-roche");
    assert!(json["snippet"]["description_pixels"].as_u64().unwrap() > 300);
    let text = desk.run(&["snippet", "draft.md"]);
    assert_eq!(text.status, 0);
    assert!(
        text.out.contains("Ordinateur") && text.out.contains("Mobile") && text.out.contains("px"),
        "{}",
        text.out
    );
    let proposals = &json["proposals"];
    assert_eq!(proposals["keyphrase"], "phare de Belle-Roche");
    assert_eq!(proposals["slug"], "phare-belle-roche");
    let titles = proposals["titles"].as_array().unwrap();
    assert!(
        !titles.is_empty()
            && titles
                .iter()
                .all(|title| title["pixels"].as_u64().unwrap() <= 600)
    );
    assert!(text.out.contains("Titres proposés"), "{}", text.out);
    desk.write("bare.md", "# Une plage en hiver\n\nLe sable est chaud.\n");
    let bare = desk.json(&["snippet", "bare.md", "--format", "json"]);
    assert_eq!(bare["snippet"]["slug"], "plage-hiver");
}

#[test]
fn compare_tells_changes_by_word_and_both_counts() {
    let desk = Desk::with_draft();
    desk.write(
        "b.md",
        DRAFT
            .replace("trois cents marches", "deux cents marches")
            .replace(", et l'horizon", ""),
    );
    let json = desk.json(&["compare", "draft.md", "b.md", "--format", "json"]);
    let changes = json["changes"].as_array().unwrap();
    assert!(!changes.is_empty());
    let (a, b) = (&changes[0]["a"], &changes[0]["b"]);
    assert_eq!(changes[0]["kind"], "replace");
    let of = |text: &str, span: &Value| {
        text[span["start"].as_u64().unwrap() as usize..span["end"].as_u64().unwrap() as usize].to_owned()
    };
    assert_eq!(of(DRAFT, a), "trois");
    assert_eq!(of(&desk.read("b.md"), b), "deux");
    assert!(json["a"]["mots"].as_u64() > json["b"]["mots"].as_u64());
    let same = desk.json(&["compare", "draft.md", "draft.md", "--format", "json"]);
    assert_eq!(same["changes"].as_array().unwrap().len(), 0);
    let text = desk.run(&["compare", "draft.md", "b.md"]);
    assert_eq!(text.status, 0);
    assert!(text.out.contains("trois → deux"), "{}", text.out);
}
