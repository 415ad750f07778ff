use super::*;

fn compared(source: &str, draft: &str) -> Register {
    register(&Document::plain(source, 0), &Document::markdown(draft))
}

fn statuses(register: &Register) -> Vec<(&str, &str)> {
    register
        .source
        .iter()
        .map(|fact| (fact.text.as_str(), fact.status.id()))
        .collect()
}

fn unsourced(register: &Register) -> Vec<&str> {
    register.unsourced.iter().map(|fact| fact.text.as_str()).collect()
}

const SOURCE: &str = "Le 20 janvier 2020, M. Ladislav Hamran, président d’Eurojust, a reçu 1 724 dossiers à La Haye. \
    « Nous devons avancer ensemble dès maintenant », a-t-il déclaré. L’Union européenne (UE) verse 80 % des 3 millions d’euros.";

#[test]
fn a_text_keeps_its_own_facts() {
    let register = compared(SOURCE, SOURCE);
    assert!(
        register.source.iter().all(|fact| fact.status == Status::Kept),
        "{:?}",
        statuses(&register)
    );
    assert!(register.unsourced.is_empty(), "{:?}", unsourced(&register));
    assert!(register.source.len() >= 9, "{:?}", statuses(&register));
}

#[test]
fn other_dresses_are_kept() {
    let draft = "À La Haye, Ladislav Hamran a reçu 1724 dossiers le 20/01/2020. L’UE verse 80% des 3 000 000 d’euros. Le président \
        d’Eurojust l’a dit : « Nous devons avancer ensemble dès maintenant. »";
    let register = compared(SOURCE, draft);
    assert!(
        register.source.iter().all(|fact| fact.status == Status::Kept),
        "{:?}",
        statuses(&register)
    );
    assert!(register.unsourced.is_empty(), "{:?}", unsourced(&register));
}

#[test]
fn other_values_are_altered() {
    for (from, to, kind) in [
        ("1 724", "1 824", Kind::Figure),
        ("80 %", "85 %", Kind::Figure),
        ("3 millions", "4 millions", Kind::Figure),
        ("20 janvier", "21 janvier", Kind::Date),
        ("Hamran", "Dubrec", Kind::Person),
        ("avancer ensemble", "travailler ensemble", Kind::Quote),
    ] {
        let register = compared(SOURCE, &SOURCE.replace(from, to));
        let altered: Vec<Kind> = register
            .source
            .iter()
            .filter(|fact| fact.status == Status::Altered)
            .map(|fact| fact.kind)
            .collect();
        assert_eq!(
            altered,
            [kind],
            "{from} → {to}: {:?} {:?}",
            statuses(&register),
            unsourced(&register)
        );
    }
}

#[test]
fn what_goes_is_missing_and_what_comes_has_no_source() {
    let register = compared(SOURCE, "Eurojust a ouvert 12 bureaux à Lisbonne en 2021.");
    assert_eq!(unsourced(&register), ["12", "Lisbonne", "2021"]);
    assert!(
        register
            .source
            .iter()
            .any(|fact| fact.text == "1 724" && fact.status == Status::Missing)
    );
}
