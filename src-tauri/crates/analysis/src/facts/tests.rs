use super::*;

mod naming;

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

#[test]
fn hours_are_times_with_and_without_a_space() {
    for (source, draft) in [("7h à 22h", "7 h à 22 h"), ("7 h à 22 h", "7h à 22h")] {
        let register = compared(&format!("Ouvert de {source}."), &format!("On entre de {draft}."));
        assert_eq!(register.kept(), 2, "{:?}", statuses(&register));
        assert!(register.unsourced.is_empty(), "{:?}", unsourced(&register));
    }
}

#[test]
fn a_body_is_named_whole() {
    let source = "Le projet reçoit l’aide de l’Agence de la transition écologique et du Réseau européen de formation judiciaire.";
    let register = compared(
        source,
        "Il y a l’Agence de la transition énergétique. La Commission européenne de passage dit oui.",
    );
    assert_eq!(
        statuses(&register),
        [
            ("Agence de la transition écologique", "altered"),
            ("Réseau européen de formation judiciaire", "missing")
        ]
    );
    let other = compared(
        "La Commission européenne l’a dit.",
        "Hier, la Commission européenne de passage l’a dit.",
    );
    assert_eq!(unsourced(&other), Vec::<&str>::new());
    assert_eq!(other.kept(), 1);
}

#[test]
fn what_is_no_fact_asks_for_no_source() {
    let draft = "Il donne une seconde vie aux objets, en un an, avec les deux agences. À Noël, sur Internet, un PDF le dira.";
    assert_eq!(unsourced(&compared("Rien n’est dit.", draft)), Vec::<&str>::new());
}

#[test]
fn roles_speakers_and_expansions_are_known() {
    let source = "Nadia Morel, directrice de l’Office national des phares (ONP), a reçu Paul-Henri Vasseur, sous-préfet de \
        Dieppe. « Le feu ne doit jamais s’éteindre la nuit », a déclaré Nadia Morel. Selon M. Vasseur, « les équipes communes \
        de garde ont fait leurs preuves ». Ces équipes communes de garde (ECG) comptent 40 agents.";
    let register = compared(source, source);
    let of = |text: &str| {
        register
            .source
            .iter()
            .find(|fact| fact.text.starts_with(text))
            .unwrap()
    };
    assert_eq!(
        of("Nadia Morel").role.as_deref(),
        Some("directrice de l’Office national des phares")
    );
    assert_eq!(of("Paul-Henri").role.as_deref(), Some("sous-préfet de Dieppe"));
    assert!(
        of("Le feu")
            .speaker
            .as_deref()
            .is_some_and(|speaker| speaker.starts_with("Nadia Morel"))
    );
    assert!(
        of("les équipes")
            .speaker
            .as_deref()
            .is_some_and(|speaker| speaker.contains("Vasseur"))
    );
    let draft = "La directrice de l’Office national des phares l’a dit au sous-préfet de Dieppe : « Le feu ne doit jamais \
        s’éteindre la nuit. » Les équipes communes de garde comptent quarante agents. L’ONP les forme.";
    let register = compared(source, draft);
    let lost: Vec<_> = statuses(&register)
        .into_iter()
        .filter(|(_, status)| *status != "kept")
        .collect();
    assert_eq!(
        lost,
        [("les équipes communes de garde ont fait leurs preuves", "missing")]
    );
    assert!(register.unsourced.is_empty(), "{:?}", unsourced(&register));
}

#[test]
fn another_role_and_another_speaker_are_altered() {
    let source = "Nadia Morel, directrice du port, a reçu Paul Vasseur, maire de Dieppe. « Le feu ne doit jamais s’éteindre la \
        nuit », a déclaré Nadia Morel.";
    let altered = |draft: &str| {
        let register = compared(source, draft);
        let altered = register
            .source
            .into_iter()
            .filter(|fact| fact.status == Status::Altered);
        altered
            .map(|fact| (fact.text, fact.draft.unwrap().0))
            .collect::<Vec<_>>()
    };
    let role = altered(&source.replace("maire de Dieppe", "préfet de Dieppe"));
    assert_eq!(role, [("Paul Vasseur".to_owned(), "préfet de Dieppe".to_owned())]);
    let speaker = altered(&source.replace("déclaré Nadia Morel", "déclaré Paul Vasseur"));
    assert_eq!(speaker.len(), 1, "{speaker:?}");
    assert!(speaker[0].0.starts_with("Le feu"));
    assert_eq!(altered(source), []);
}
