//! Orders as people write them, and what they are taken for.

use super::*;

fn reading(line: &str) -> Reading {
    order(line).unwrap_or_else(|| panic!("no order: {line}")).read()
}

/// The words, the most words: (at least, at most).
fn words(line: &str) -> (Option<u32>, Option<u32>) {
    let brief = reading(line).brief;
    (brief.words, brief.words_max)
}

#[test]
fn the_number_of_words_is_read_however_it_is_put() {
    for (line, least, most) in [
        (
            "Make this article seo compatible,Let there be subheadings for the article, be in french, create at least 700 words",
            Some(700),
            None,
        ),
        ("Write at least 1,200 words in French", Some(1200), None),
        (
            "SEO, intertitres, en français, 700 mots au moins",
            Some(700),
            None,
        ),
        (
            "Rédigez un article de 900 mots minimum avec des intertitres.",
            Some(900),
            None,
        ),
        (
            "Rédiger un article SEO de 1 000 mots, avec sous-titres",
            Some(1000),
            None,
        ),
        ("Brief : SEO, intertitres, 1\u{a0}500 mots", Some(1500), None),
        (
            "Rédigez entre 800 et 1000 mots en français",
            Some(800),
            Some(1000),
        ),
        ("Rédigez entre 800 et 1\u{202f}000 mots", Some(800), Some(1000)),
        ("Écrivez de 600 à 750 mots", Some(600), Some(750)),
        ("Écrivez de 600 mots à 750 mots", Some(600), Some(750)),
        ("Write between 500 and 650 words", Some(500), Some(650)),
        ("Write 500 to 650 words", Some(500), Some(650)),
        ("Faites 700-900 mots", Some(700), Some(900)),
        ("Rédigez environ 700 mots", Some(630), Some(770)),
        ("Write about 1000 words, no fluff", Some(900), Some(1100)),
        ("Écrivez 800 mots maximum", None, Some(800)),
        ("Write no more than 450 words", None, Some(450)),
        ("Rédigez pas plus de 450 mots", None, Some(450)),
        ("Rédigez plus de 450 mots", Some(450), None),
        ("700 mots minimum", Some(700), None),
        ("SEO, 700 mots minimum, 900 maximum", Some(700), Some(900)),
        ("Please make it SEO friendly", Some(700), None),
        ("Merci de rédiger 700mots avec des H2", Some(700), None),
        (
            "Write 700 words, with subheadings every 250 words",
            Some(700),
            None,
        ),
        ("Rédigez 700 mots, un titre de 60 caractères", Some(700), None),
    ] {
        assert_eq!(words(line), (least, most), "{line}");
    }
}

#[test]
fn every_other_clause_is_read_with_its_words() {
    for (line, wish, from) in [
        ("Rédigez 700 mots avec des H2", Wish::Subheadings(true), "H2"),
        (
            "Write 700 words. Let there be subheadings.",
            Wish::Subheadings(true),
            "subheadings",
        ),
        (
            "Rédigez 300 mots sans intertitres",
            Wish::Subheadings(false),
            "sans intertitres",
        ),
        (
            "Write this in 900 words, no headings",
            Wish::Subheadings(false),
            "no headings",
        ),
        (
            "Rédigez un article, un intertitre tous les 250 mots",
            Wish::SectionWords(250),
            "tous les 250 mots",
        ),
        (
            "SEO, sections de 200 mots maximum",
            Wish::SectionWords(200),
            "200 mots maximum",
        ),
        (
            "Rewrite it, be in french",
            Wish::Language("fr".to_owned()),
            "in french",
        ),
        (
            "Rédigez en anglais",
            Wish::Language("en".to_owned()),
            "en anglais",
        ),
        (
            "Rédigez 500 mots, langue : français",
            Wish::Language("fr".to_owned()),
            "langue : français",
        ),
        ("Make this article SEO compatible", Wish::Seo, "SEO"),
        (
            "Optimisez ce texte pour le référencement",
            Wish::Seo,
            "référencement",
        ),
        (
            "Rédigez 700 mots, mot-clé : coopération judiciaire",
            Wish::Keyphrase("coopération judiciaire".to_owned()),
            "mot-clé : coopération judiciaire",
        ),
        (
            "Rédigez 700 mots ; mot-clé principal : « pompe à chaleur »",
            Wish::Keyphrase("pompe à chaleur".to_owned()),
            "mot-clé principal : « pompe à chaleur",
        ),
        (
            "Write 700 words; focus keyword: heat pump",
            Wish::Keyphrase("heat pump".to_owned()),
            "focus keyword: heat pump",
        ),
        (
            "Rédigez 700 mots ; mots-clés secondaires : chauffage, isolation",
            Wish::Secondary("isolation".to_owned()),
            "isolation",
        ),
        (
            "Rédigez 700 mots, ton neutre",
            Wish::Tone("neutre".to_owned()),
            "ton neutre",
        ),
        (
            "Write 700 words, friendly tone",
            Wish::Tone("convivial".to_owned()),
            "friendly tone",
        ),
        (
            "Rédigez 700 mots sur un ton très professionnel",
            Wish::Tone("professionnel".to_owned()),
            "ton très professionnel",
        ),
        (
            "SEO, méta-description de 155 caractères",
            Wish::DescriptionSigns(155),
            "155 caractères",
        ),
        (
            "SEO, meta description 150 characters max",
            Wish::DescriptionSigns(150),
            "150 characters max",
        ),
        (
            "SEO, titre de 60 signes au plus",
            Wish::TitleSigns(60),
            "60 signes au plus",
        ),
        (
            "Rédigez 700 mots avec balise title et méta-description",
            Wish::Fields,
            "balise title",
        ),
        (
            "Rédigez 700 mots, un lien vers www.exemple.fr/tarifs",
            Wish::LinkTo("www.exemple.fr/tarifs".to_owned()),
            "lien vers www.exemple.fr/tarifs",
        ),
        (
            "Write 700 words and link to https://exemple.fr",
            Wish::LinkTo("https://exemple.fr".to_owned()),
            "link to https://exemple.fr",
        ),
        (
            "Rédigez 700 mots, un lien vers notre boutique",
            Wish::Links(1),
            "lien vers notre boutique",
        ),
        (
            "Rédigez 700 mots, au moins deux liens",
            Wish::Links(2),
            "au moins deux liens",
        ),
        ("Write 700 words with 3 links", Wish::Links(3), "3 links"),
        (
            "Rédigez 700 mots, 15 % de similarité maximum",
            Wish::Similarity(15),
            "15 % de similarité maximum",
        ),
        ("Rewrite it, plagiarism under 10%", Wish::Similarity(10), "10%"),
        (
            "Réécrivez sans rien inventer",
            Wish::Sourced,
            "sans rien inventer",
        ),
        (
            "Rewrite this, do not invent anything",
            Wish::Sourced,
            "do not invent",
        ),
        (
            "Rédigez 900 mots, comptés par Antidote",
            Wish::Rule(french::counting::CountRule::Antidote),
            "Antidote",
        ),
    ] {
        let asked = reading(line).asked;
        let found = asked.iter().find(|asked| asked.wish == wish);
        let found = found.unwrap_or_else(|| panic!("{line}: {asked:#?}"));
        assert_eq!(found.from, from, "{line}");
    }
}

#[test]
fn an_order_of_several_lines_is_read_to_its_end() {
    let text = "Consignes :\n- 800 à 1 000 mots\n- H2 et H3\n- mot-clé : marché couvert\n- ton neutre\n\nLe marché couvert rouvre samedi.\n\nLes étals sont neufs.";
    let order = order(text).unwrap();
    assert_eq!(
        &text[order_span(text).unwrap().end..],
        "\nLe marché couvert rouvre samedi.\n\nLes étals sont neufs."
    );
    let reading = order.read();
    assert_eq!(
        (reading.brief.words, reading.brief.words_max),
        (Some(800), Some(1000))
    );
    assert_eq!(reading.keyphrase, "marché couvert");
    assert_eq!(reading.brief.tone.as_deref(), Some("neutre"));
    let lines = "Rédigez un article SEO.\nLongueur : 900 mots minimum\nMots-clés : halle, marché, étal\nLa halle rouvre.";
    let order = super::order(lines).unwrap();
    assert!(order.text.ends_with("étal"), "{}", order.text);
    let reading = order.read();
    assert_eq!(
        (reading.keyphrase.as_str(), reading.secondary),
        ("halle", vec!["marché".to_owned(), "étal".to_owned()])
    );
    assert_eq!(reading.brief.words, Some(900));
}

#[test]
fn what_contradicts_itself_is_told_and_makes_no_contract() {
    for (line, one, other) in [
        (
            "Rédigez au moins 900 mots, 500 mots maximum",
            "au moins 900 mots",
            "500 mots maximum",
        ),
        (
            "Rédigez 700 mots minimum, 1000 mots minimum",
            "700 mots minimum",
            "1000 mots minimum",
        ),
        (
            "Write 700 words with subheadings, no headings",
            "subheadings",
            "no headings",
        ),
        (
            "Rédigez en français, in English, 700 mots",
            "en français",
            "in English",
        ),
        (
            "SEO, titre de 60 signes, titre de 70 signes",
            "60 signes",
            "70 signes",
        ),
    ] {
        let reading = reading(line);
        let told = reading
            .conflict
            .unwrap_or_else(|| panic!("{line}: {:#?}", reading.asked));
        assert!(
            told.contains(one) && told.contains(other) && !told.contains('\n'),
            "{told}"
        );
        assert_eq!(reading.brief.words, Some(700), "the house's defaults");
    }
    assert_eq!(reading("Rédigez 700 mots, 900 mots maximum").conflict, None);
    assert_eq!(
        reading("Rédigez 700 mots en français, langue : français").conflict,
        None
    );
}

#[test]
fn headlines_and_paragraphs_are_not_orders() {
    for line in [
        "",
        "Le port de Brest rouvre, la région promet 700 emplois",
        "Le SEO en français : 700 mots suffisent",
        "Rédiger pour le web : le guide",
        "Trois mots, deux idées, un homme",
        "Faites vos jeux : le casino ferme",
        "Créer 700 emplois, le pari de la région",
        "Mots-clés : port, mer, été\nLe port rouvre.",
        "- Le port rouvre, un lien vers la mer\n- La mer revient",
        "Consignes :\nNe pas jeter sur la voie publique.",
        "Article 5 : le tribunal se tient en français",
        "Le ton monte entre la mairie et les forains",
        "Instructions : le préfet durcit le ton",
        "Un texte de 300 mots vaut mieux qu’un long discours, dit le poète",
    ] {
        assert_eq!(order(line), None, "{line}");
    }
}

#[test]
fn the_span_leaves_the_source() {
    let text = "\u{feff}\nSEO, intertitres, 700 mots\r\nLe texte.";
    let span = order_span(text).unwrap();
    assert_eq!(&text[span.end..], "Le texte.");
    assert_eq!(order_span("Le texte."), None);
    assert_eq!(order_span("SEO, intertitres, 700 mots").unwrap().end, 26);
}
