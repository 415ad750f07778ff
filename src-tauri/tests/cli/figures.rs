//! Every figure of readability says which sentences it counts.

use crate::harness::Desk;

const TEXT: &str = "\u{feff}---\ntitle: Été\n---\n\n# Le pont\n\nLe **pont** relie les rives depuis l’été 😀. Il a été construit par la \
                    région. Pourtant, personne ne s’en plaint.\n";

#[test]
fn details_are_bytes_of_the_file() {
    let desk = Desk::new();
    desk.write("pont.md", TEXT);
    let report = desk.json(&["check", "pont.md", "--format", "json"]);
    let figures = &report["readability"];
    assert_eq!(figures["sentences"], 3);
    assert_eq!(figures["passive_sentences"], 1);
    let details = &figures["details"];
    let text = |span: &serde_json::Value| {
        let at = |end: &str| span[end].as_u64().unwrap() as usize;
        &TEXT[at("start")..at("end")]
    };
    let passive = &details["passive"][0];
    assert_eq!(text(passive), "Il a été construit par la région.");
    assert_eq!(text(&passive["mark"]), "a été construit");
    assert_eq!(
        (passive["line"].as_u64(), passive["column"].as_u64()),
        (Some(7), Some(45))
    );
    assert_eq!(text(&details["connectors"][0]["mark"]), "Pourtant");
    assert_eq!(details["words_per_sentence"].as_array().unwrap().len(), 3);
    assert_eq!(details["alike"].as_array().unwrap().len(), 0);
    assert!(details["flesch"][0]["value"].is_number());
    let word = &details["lix_words"][0];
    assert_eq!(text(&word["places"][0]), word["text"].as_str().unwrap());
}

#[test]
fn the_report_names_the_places_and_compares_with_the_source() {
    let desk = Desk::new();
    desk.write("pont.md", TEXT);
    desk.write(
        "source.txt",
        "La matérialisation infrastructurelle interdépartementale nécessite indubitablement l’accompagnement.\n",
    );
    let report = desk.run(&["check", "pont.md", "--source", "source.txt"]).out;
    assert!(
        report.contains("au passif\u{a0}: 7:48 «\u{a0}a été construit\u{a0}»\n"),
        "{report}"
    );
    assert!(report.contains("Plus lisible que la source\u{a0}: "), "{report}");
    let alone = desk.run(&["check", "pont.md"]).out;
    assert!(!alone.contains("lisible que la source"), "{alone}");
}
