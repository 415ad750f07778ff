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
    let text = "Deux rabinets, un rabinet : il chantotte, ils chantottent.\n";
    let before = ["rabinets", "rabinet", "chantotte", "chantottent"];
    assert_eq!(unknown(&desk, text), before);
    let added = desk.run(&["words", "add", "rabinet", "chantotter"]);
    assert_eq!(added.status, 0);
    assert!(
        added.out.contains("«\u{a0}rabinet\u{a0}» est ajouté"),
        "{}",
        added.out
    );
    assert!(unknown(&desk, text).is_empty());
    assert!(desk.run(&["words", "add", "rabinet"]).out.contains("y est déjà"));
    assert_eq!(
        desk.run(&["words", "list"]).out,
        "rabinet  nom\nchantotter  verbe\n"
    );
    let removed = desk.run(&["words", "remove", "rabinet", "absent"]).out;
    assert!(
        removed.contains("est retiré") && removed.contains("«\u{a0}absent\u{a0}» n’y est pas"),
        "{removed}"
    );
    assert_eq!(unknown(&desk, text), ["rabinets", "rabinet"]);
}

#[test]
fn a_clients_words_are_its_own() {
    let desk = Desk::with_draft();
    desk.run(&["words", "add", "rabinet", "--client", "Ville"]);
    assert_eq!(unknown(&desk, "Le rabinet.\n"), ["rabinet"]);
    assert!(unknown(&desk, "---\nclient: Ville\n---\nLe rabinet.\n").is_empty());
    let list = desk.json(&["words", "list", "--format", "json"]);
    assert_eq!(list["words"][0]["word"], "rabinet");
    assert_eq!(list["words"][0]["client"], "Ville");
    assert_eq!(
        desk.run(&["words", "list", "--client", "Port"]).out,
        "Aucun mot.\n"
    );
}

#[test]
fn a_word_is_what_the_writer_says() {
    let desk = Desk::with_draft();
    let text = "Il rabinet, une rabinète, des rabinets.\n";
    desk.run(&["words", "add", "rabinet", "--kind", "nom"]);
    assert_eq!(unknown(&desk, text), ["rabinète"]);
    desk.run(&["words", "add", "rabinet", "--kind", "adjectif"]);
    assert!(unknown(&desk, text).is_empty());
    let list = desk.json(&["words", "list", "--format", "json"]);
    assert_eq!(list["words"][0]["kind"], "adjectif");
    desk.run(&["words", "add", "rabinet", "--kind", "chose"])
        .refuses(&["chose", "nom-propre"]);
}

#[test]
fn an_empty_word_is_refused() {
    let desk = Desk::with_draft();
    desk.run(&["words", "add", " "]).refuses(&["vide"]);
}
