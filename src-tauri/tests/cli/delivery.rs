//! From a source to a finished text, on disk.

use crate::harness::{Desk, SOURCE};

#[test]
fn an_import_keeps_the_source_and_writes_the_brief() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("textes")).unwrap();
    let source = format!("SEO, intertitres, en français, 900 mots au moins\n{SOURCE}");
    desk.write("communiqué.txt", &source);
    let answer = desk.run(&["import", "communiqué.txt", "-o", "textes/article.md"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer.out.contains("Commande reconnue\u{a0}: SEO") && answer.out.contains("900\u{a0}mots"),
        "{}",
        answer.out
    );
    let draft = desk.read("textes/article.md");
    assert!(
        draft.contains("words: 900")
            && draft.contains("subheadings: true")
            && draft.contains("../communiqué.txt"),
        "{draft}"
    );
    assert_eq!(desk.read("communiqué.txt"), source);
    let report = desk.json(&["check", "textes/article.md", "--format", "json"]);
    assert_eq!(report["counts"]["mots"], 0);
    assert_eq!(report["source"]["counts"]["mots"], 9);
    let clauses = report["brief"]["clauses"].as_array().unwrap();
    assert!(
        clauses
            .iter()
            .any(|clause| clause["id"] == "words" && clause["met"] == false)
    );
}

#[test]
fn an_order_becomes_clauses_and_each_says_what_is_missing() {
    let desk = Desk::new();
    let order = "Consignes :\n- entre 60 et 80 mots\n- mot-clé : halle aux grains\n- méta-description de 155 caractères\n- au moins un lien\n";
    desk.write("halle.txt", format!("{order}\n{SOURCE}"));
    let answer = desk.run(&["import", "halle.txt", "-o", "halle.md"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer
            .out
            .contains("60 à 80\u{a0}mots («\u{a0}entre 60 et 80 mots\u{a0}»)"),
        "{}",
        answer.out
    );
    let draft = desk.read("halle.md");
    for written in [
        "keyphrase: halle aux grains",
        "words: 60, words_max: 80",
        "description_signs: 155",
        "links: 1",
    ] {
        assert!(draft.contains(written), "{written}: {draft}");
    }
    desk.write(
        "halle.md",
        format!("{draft}\n## Un\n\n{}\n## Deux\n\nCourt.\n", "mot ".repeat(40)),
    );
    let report = desk.json(&["check", "halle.md", "--format", "json"]);
    let clauses = report["brief"]["clauses"].as_array().unwrap();
    let clause = |id: &str| clauses.iter().find(|clause| clause["id"] == id).unwrap();
    assert_eq!(
        clause("words")["missing"],
        "encore 17\u{a0}mots\u{202f}; la section 2 n’en a que 1"
    );
    assert_eq!(clause("links")["missing"], "encore 1\u{a0}lien");
    assert_eq!(clause("description")["got"], "absent");
    let printed = desk.run(&["check", "halle.md"]).out;
    assert!(printed.contains("la section 2 n’en a que 1"), "{printed}");
}

#[test]
fn an_order_that_contradicts_itself_is_told_in_one_line() {
    let desk = Desk::new();
    desk.write(
        "s.txt",
        format!("Rédigez au moins 900 mots, 500 mots maximum.\n{SOURCE}"),
    );
    let answer = desk.run(&["import", "s.txt", "-o", "s.md"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let told: Vec<&str> = answer
        .out
        .lines()
        .filter(|line| line.contains("se contredit"))
        .collect();
    assert_eq!(told.len(), 1, "{}", answer.out);
    assert!(desk.read("s.md").contains("words: 700"));
}

#[test]
fn a_source_may_come_from_standard_input_and_the_draft_go_to_standard_output() {
    let desk = Desk::new();
    let answer = desk.run_with_input(&["import", "-", "-o", "-"], SOURCE.as_bytes());
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer.out.starts_with("---\n")
            && answer.out.contains("words: 700")
            && !answer.out.contains("source:"),
        "{}",
        answer.out
    );
}

#[test]
fn every_form_is_written_whole() {
    let desk = Desk::with_draft();
    for (form, begins, holds) in [
        ("page", "<!DOCTYPE html>", "og:locale"),
        ("fragment", "<h", "<p>"),
        ("markdown", "---\n", "layout: fiche"),
        ("text", "Le phare", "patiance"),
    ] {
        assert_eq!(
            desk.run(&["export", "draft.md", "-o", "out", "--as", form])
                .status,
            0
        );
        let written = desk.read("out");
        assert!(
            written.starts_with(begins) && written.contains(holds),
            "{form}: {written}"
        );
        assert_eq!(
            desk.run(&["export", "draft.md", "-o", "-", "--as", form]).out,
            written
        );
    }
    assert_eq!(desk.names(), ["draft.md", "out", "source.txt"]);
}

#[test]
fn a_page_without_a_title_takes_the_files_name() {
    let desk = Desk::new();
    desk.write("marée basse.md", "Le sable est chaud.\n");
    desk.run(&["export", "marée basse.md", "-o", "page.html"]);
    assert!(
        desk.read("page.html").contains("<title>marée basse</title>"),
        "{}",
        desk.read("page.html")
    );
}
