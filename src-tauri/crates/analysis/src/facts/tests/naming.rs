//! How facts are cut out of a source: names without capitals, two names side by side, ranks, lone days, sites.

use super::*;

fn found(source: &str) -> Vec<(&'static str, String)> {
    let register = compared(source, "");
    let facts = register.source.into_iter();
    facts.map(|fact| (fact.kind.id(), fact.text)).collect()
}

fn holds(source: &str, kind: &'static str, text: &str) {
    let facts = found(source);
    assert!(facts.contains(&(kind, text.to_owned())), "{text}: {facts:?}");
}

#[test]
fn a_body_needs_no_capital_of_its_own() {
    for (source, name) in [
        ("Hier, le ministère de la mer a parlé.", "ministère de la mer"),
        (
            "Hier, le ministère des Affaires maritimes a parlé.",
            "ministère des Affaires maritimes",
        ),
        (
            "Elle dirige l’agence de l’Union européenne pour la pêche.",
            "agence de l’Union européenne pour la pêche",
        ),
        (
            "Il est chargé du Département fédéral de pêche et navigation.",
            "Département fédéral de pêche et navigation",
        ),
        (
            "Hier, l’initiative Northern Harbours Alliance a parlé.",
            "Northern Harbours Alliance",
        ),
        (
            "Il préside le Conseil \"Pêche et Affaires maritimes\" (PAM).",
            "Conseil \"Pêche et Affaires maritimes\"",
        ),
        ("On y a vu le site des ports, Pilot, la carte.", "Pilot"),
        (
            "On y a vu la Carte marine ZEP 360°, en couleurs.",
            "Carte marine ZEP 360°",
        ),
        (
            "On s’inscrit sur ports-du-nord.fr avant l’été.",
            "ports-du-nord.fr",
        ),
    ] {
        holds(source, "organisation", name);
    }
    let facts = found("Il soutient la mission d’Eurojust et le service des ports.");
    assert_eq!(facts, [("organisation", "Eurojust".to_owned())]);
}

#[test]
fn two_names_side_by_side_are_two() {
    let source = "Il l’a transmis au Conseil et au Parlement européen, avec l’e-Pêche de l’UE.";
    for (kind, name) in [
        ("organisation", "Parlement européen"),
        ("acronym", "UE"),
        ("organisation", "e-Pêche"),
    ] {
        let facts = found(source);
        let named = facts.iter().any(|(_, text)| text == name);
        assert!(named, "{kind} {name}: {facts:?}");
    }
    holds(
        "Le ministre de l’Économie et des Finances l’a dit.",
        "organisation",
        "Économie et des Finances",
    );
    holds("Hier, Karim BENHADJ l’a dit.", "person", "Karim BENHADJ");
    holds("La plateforme (ABC DE) ouvre.", "acronym", "ABC DE");
}

#[test]
fn a_rank_is_a_figure_in_every_dress() {
    let source = "La troisième édition du salon se tient dans le XIXe arrondissement.";
    let same = compared(
        source,
        "Le salon en est à sa 3e édition, dans le 19e arrondissement.",
    );
    assert_eq!(same.kept(), 2, "{:?}", statuses(&same));
    assert_eq!(unsourced(&same), Vec::<&str>::new());
    let other = compared(
        source,
        "La quatrième édition du salon se tient dans le XVIIIe arrondissement.",
    );
    assert_eq!(
        statuses(&other),
        [("troisième", "altered"), ("XIXe", "altered")],
        "{:?}",
        other.unsourced
    );
    // Points that the writer counts.
    let counted = compared(source, "Une quatrième raison, un cinquième point.");
    assert_eq!(unsourced(&counted), Vec::<&str>::new());
    // A rank is no number of things.
    let three = compared("Il y a 3 salons.", "C’est la troisième fois.");
    assert_eq!(statuses(&three), [("3", "missing")]);
}

#[test]
fn a_lone_day_of_the_week_is_a_date() {
    let source = "Le port l’a annoncé mardi. Il rouvre le 12 mars 2020.";
    assert_eq!(
        statuses(&compared(
            source,
            "Le port l’a annoncé mercredi. Il rouvre le 12 mars 2020."
        ))[0],
        ("mardi", "altered")
    );
    // Thursday by the calendar.
    for draft in [
        "Le port l’a annoncé mardi 10 mars.",
        "Il rouvre jeudi, l’a-t-on su mardi.",
    ] {
        let register = compared(source, draft);
        assert_eq!(statuses(&register)[0], ("mardi", "kept"), "{draft}");
        assert!(
            !unsourced(&register).contains(&"jeudi"),
            "{:?}",
            unsourced(&register)
        );
    }
    let dated = compared("Il rouvre jeudi 12 mars.", "Il rouvre jeudi.");
    assert_eq!(unsourced(&dated), Vec::<&str>::new());
    assert_eq!(dated.source.len(), 1, "{:?}", statuses(&dated));
}

#[test]
fn the_fuller_role_and_a_speaker_without_a_name_are_told() {
    let source = "Le ministre Varenne est venu. Luc Varenne, ministre des Affaires maritimes, a parlé. « Le port reste \
        ouvert tout l’été », a insisté la préfecture maritime.";
    let facts = compared(source, "").source;
    let person = facts.iter().find(|fact| fact.kind == Kind::Person).unwrap();
    assert_eq!(person.role.as_deref(), Some("ministre des Affaires maritimes"));
    let quote = facts.iter().find(|fact| fact.kind == Kind::Quote).unwrap();
    assert_eq!(quote.speaker.as_deref(), Some("la préfecture maritime"));
}

#[test]
fn a_head_in_lower_case_may_be_the_drafts_own() {
    let source = "La Banque postale ouvre un guichet.";
    let register = compared(source, "La direction de la Banque postale ouvre un guichet.");
    assert_eq!(unsourced(&register), Vec::<&str>::new());
    assert_eq!(register.kept(), 1);
}
