//! Words that the writer adds to the dictionary from the command line.

use crate::harness::Desk;

fn unknown(desk: &Desk, text: &str) -> Vec<String> {
    desk.write("mots.md", text);
    let report = desk.json(&["check", "mots.md", "--format", "json"]);
    let findings = report["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|finding| finding["check"] == "spelling.unknown-word")
        .map(|finding| finding["excerpt"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_added_word_is_known_with_its_forms() {
    let desk = Desk::with_draft();
    let text = "Deux robinnets, un robinnet : il chantte, ils chanttent.\n";
    let before = ["robinnets", "robinnet", "chantte", "chanttent"];
    assert_eq!(unknown(&desk, text), before);
    let added = desk.run(&["words", "add", "robinnet", "chantter"]);
    assert_eq!(added.status, 0);
    assert!(
        added.out.contains("«\u{a0}robinnet\u{a0}» est ajouté"),
        "{}",
        added.out
    );
    assert!(unknown(&desk, text).is_empty());
    assert!(desk.run(&["words", "add", "robinnet"]).out.contains("y est déjà"));
    assert_eq!(
        desk.run(&["words", "list"]).out,
        "robinnet  nom\nchantter  verbe\n"
    );
    let removed = desk.run(&["words", "remove", "robinnet", "absent"]).out;
    assert!(
        removed.contains("est retiré") && removed.contains("«\u{a0}absent\u{a0}» n’y est pas"),
        "{removed}"
    );
    assert_eq!(unknown(&desk, text), ["robinnets", "robinnet"]);
}

#[test]
fn a_clients_words_are_its_own() {
    let desk = Desk::with_draft();
    desk.run(&["words", "add", "robinnet", "--client", "Ville"]);
    assert_eq!(unknown(&desk, "Le robinnet.\n"), ["robinnet"]);
    assert!(unknown(&desk, "---\nclient: Ville\n---\nLe robinnet.\n").is_empty());
    let list = desk.json(&["words", "list", "--format", "json"]);
    assert_eq!(list["words"][0]["word"], "robinnet");
    assert_eq!(list["words"][0]["client"], "Ville");
    assert_eq!(
        desk.run(&["words", "list", "--client", "Port"]).out,
        "Aucun mot.\n"
    );
}

#[test]
fn a_word_is_what_the_writer_says() {
    let desk = Desk::with_draft();
    let text = "Un fonctionel, une fonctionelle, des fonctionels.\n";
    desk.run(&["words", "add", "fonctionel", "--kind", "nom"]);
    assert_eq!(unknown(&desk, text), ["fonctionelle"]);
    desk.run(&["words", "add", "fonctionel", "--kind", "adjectif"]);
    assert!(unknown(&desk, text).is_empty());
    let list = desk.json(&["words", "list", "--format", "json"]);
    assert_eq!(list["words"][0]["kind"], "adjectif");
    desk.run(&["words", "add", "fonctionel", "--kind", "chose"])
        .refuses(&["chose", "nom-propre"]);
}

#[test]
fn an_empty_word_is_refused() {
    let desk = Desk::with_draft();
    desk.run(&["words", "add", " "]).refuses(&["vide"]);
}
