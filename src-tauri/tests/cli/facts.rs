//! `chapo facts`: the register, printed.

use serde_json::Value;

use crate::harness::Desk;

const SOURCE: &str = "Le 12 mars 2024, la commune de Vaumarin a ouvert 1 250 dossiers. Mme Inès Corvol, maire de Vaumarin, \
    verse 80 % des aides, dans les trois mois qui suivent la demande faite en mairie par les familles.\n";

fn texts<'a>(rows: &'a Value, status: &str) -> Vec<&'a str> {
    let rows = rows.as_array().unwrap().iter();
    rows.filter(|row| row["status"] == status)
        .map(|row| row["text"].as_str().unwrap())
        .collect()
}

#[test]
fn every_fact_has_its_status_and_its_place() {
    let desk = Desk::new();
    desk.write("source.txt", SOURCE);
    let draft = "# Été 😀\n\nMme Corvol a ouvert 1350 dossiers le 12/03/2024 à Vaumarin, et 80 pour cent des aides sont versées à Lisbonne.\n";
    desk.write("draft.md", draft);
    let answer = desk.run(&["facts", "draft.md", "--source", "source.txt", "--format", "json"]);
    assert_eq!(answer.status, 1, "{}", answer.err);
    let facts: Value = serde_json::from_str(&answer.out).unwrap();
    let rows = &facts["source_facts"];
    assert_eq!(texts(rows, "altered"), ["1 250"]);
    for kept in ["12 mars 2024", "80 %", "Inès Corvol"] {
        assert!(texts(rows, "kept").contains(&kept), "{kept}: {rows}");
    }
    assert_eq!(facts["unsourced"][0]["text"], "Lisbonne");
    let span = &facts["unsourced"][0]["span"];
    let at = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
    assert_eq!(&draft[at("start")..at("end")], "Lisbonne");
    assert_eq!(span["line"], 3);
    assert!(facts["overlap"]["shared_shingles_percent"].is_number());
}

#[test]
fn a_copy_keeps_all_and_is_told_as_one() {
    let desk = Desk::new();
    desk.write("source.txt", SOURCE);
    desk.write("draft.txt", SOURCE);
    let answer = desk.run(&["facts", "draft.txt", "--source", "source.txt"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer.out.contains("100\u{a0}% repris de la source"),
        "{}",
        answer.out
    );
    assert!(answer.out.contains("Recopiés de la source"), "{}", answer.out);
    assert!(!answer.out.contains("Sans source"), "{}", answer.out);
}

#[test]
fn a_draft_without_a_source_is_told_how_to_name_one() {
    let desk = Desk::new();
    desk.write("draft.md", "# Titre\n\nUn texte sans source.\n");
    let answer = desk.run(&["facts", "draft.md"]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("--source"), "{}", answer.err);
    assert_eq!(answer.err.trim().lines().count(), 1);
}

const PRESS: &str = "La ressourcerie ouvre le 3 mars 2024 dans l’ancienne caserne de Vaumarin, au bord du canal.\n\nJeanne Cazaux, \
    directrice de l’association, a déclaré : « Rien ne doit partir à la benne sans avoir été regardé. »\n\nUn atelier de réparation \
    suivra au printemps : des bénévoles y apprendront à coudre, à souder, à changer une chambre à air.\n";

#[test]
fn speakers_and_roles_are_named_and_what_is_left_is_told() {
    let desk = Desk::new();
    desk.write("source.txt", PRESS);
    desk.write(
        "draft.md",
        "La ressourcerie ouvre le 3 mars à Vaumarin. « Rien ne doit partir à la benne sans avoir été regardé », dit Paul Duffau.\n",
    );
    let answer = desk.run(&["facts", "draft.md", "--source", "source.txt", "--format", "json"]);
    let facts: Value = serde_json::from_str(&answer.out).unwrap();
    let of = |kind: &str| {
        let rows = facts["source_facts"].as_array().unwrap();
        rows.iter().find(|row| row["kind"] == kind).unwrap().clone()
    };
    assert_eq!(of("person")["role"], "directrice de l’association");
    let quote = of("quote");
    assert_eq!(quote["speaker"], "Jeanne Cazaux, directrice de l’association");
    assert_eq!(quote["draft_speaker"], "Paul Duffau");
    assert_eq!(quote["status"], "altered");
    let left = facts["uncovered"].as_array().unwrap();
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(
        left[0]["text"]
            .as_str()
            .unwrap()
            .starts_with("Un atelier de réparation")
    );
    assert_eq!(left[0]["source_span"]["line"], 5);
    let told = desk.run(&["facts", "draft.md", "--source", "source.txt"]).out;
    assert!(
        told.contains("À traiter") && told.contains("(Jeanne Cazaux, directrice de l’association)"),
        "{told}"
    );
}
