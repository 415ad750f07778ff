//! What is proposed, on texts of the shapes that sources come in, and what must be left in peace.

use document::Format;

use super::{Cleaning, Kind};

fn proposed(text: &str, format: Format) -> Vec<(Kind, String)> {
    let cleaning = Cleaning::propose(text, format);
    let cuts = |proposal: &super::Proposal| -> String {
        proposal
            .edits
            .iter()
            .map(|cut| &text[cut.start..cut.end])
            .collect()
    };
    cleaning
        .proposals
        .iter()
        .map(|proposal| (proposal.kind, cuts(proposal).trim().to_owned()))
        .collect()
}

fn plain(text: &str) -> Vec<(Kind, String)> {
    proposed(text, Format::Plain)
}

fn cleaned(text: &str) -> String {
    Cleaning::propose(text, Format::Plain).apply(text).text
}

fn one(kind: Kind, text: &str) -> (Kind, String) {
    (kind, text.to_owned())
}

#[test]
fn a_news_page_copied_whole_leaves_its_article() {
    let text = "Le port de Brume rouvre ses quais aux chalutiers\n\nMaud Kerran\n12 mars 2021 à 07h30\n4\n\
        La capitainerie a levé lundi l'interdiction d'accoster qui frappait les navires de pêche depuis l'hiver.\n\n\
        Les premiers bateaux sont attendus mercredi, a précisé la préfecture.\n\
        Modifié le 14/03/2021 à 18h02\n4\n12\nPartager l’article :\n\nFacebook\nTwitter\n\n\
        Les actualités récentes les plus commentées\n\n\
        Criée : la cotriade revient à la carte... et les prix montent\n\
        Une digue de 900 mètres sortira de terre en juin\nRetour en haut\n";
    assert_eq!(
        plain(text),
        [
            one(Kind::Comments, "4"),
            one(Kind::Updated, "Modifié le 14/03/2021 à 18h02"),
            one(Kind::Comments, "4\n12"),
            one(Kind::Share, "Partager l’article :\n\nFacebook\nTwitter"),
            one(
                Kind::Related,
                "Les actualités récentes les plus commentées\n\nCriée : la cotriade revient à la carte... et les prix montent\n\
                 Une digue de 900 mètres sortira de terre en juin"
            ),
            one(Kind::Navigation, "Retour en haut"),
        ]
        .into_iter()
        .chain([]) // the apostrophes are looked at apart
        .collect::<Vec<_>>()
    );
    let left = cleaned(text);
    assert!(left.contains("12 mars 2021 à 07h30\nLa capitainerie"), "{left}");
    assert!(left.trim_end().ends_with("a précisé la préfecture."), "{left}");
}

#[test]
fn a_ministrys_page_loses_its_labels_and_keeps_its_date() {
    let text = "Typologie de contenus: Communiqué de presse\n\nPublié le 3 mai 2021 - Mis à jour le 9 juin 2022\n\n\
        Le guichet unique ouvre dans neuf préfectures. \n\nTélécharger le dossier du guichet unique PDF - 82,5 Ko\n\n\
        Temps de lecture :\n\n3 minutes\n\nUn guichet pour tout\n\nLe guichet reçoit aussi le samedi  matin.\n";
    assert_eq!(
        plain(text),
        [
            one(Kind::Label, "Typologie de contenus: Communiqué de presse"),
            one(Kind::Updated, "- Mis à jour le 9 juin 2022"),
            one(
                Kind::Download,
                "Télécharger le dossier du guichet unique PDF - 82,5 Ko"
            ),
            one(Kind::ReadingTime, "Temps de lecture :\n\n3 minutes"),
            one(Kind::Spaces, ""),
        ]
    );
    assert!(cleaned(text).contains("Publié le 3 mai 2021\n"));
    assert!(cleaned(text).contains("le samedi matin"));
}

#[test]
fn captions_pasted_twice_stay_once() {
    let text = "Les ministres ont visité le chantier.\n\n  1. ©PORT\n\n    Photo de famille\n\n    Photo de famille\n\n  2. ©PORT\n\n    \
        (de g. à dr.) Iris Vallon, ministre ; Tom Ferrec, préfet\n\n    (de g. à dr.) Iris Vallon, ministre ; Tom Ferrec, préfet\n\n\
        Ils sont repartis à midi.\nIls sont repartis à midi.\n\nDernière mise à jour\n";
    assert_eq!(
        plain(text),
        [
            one(Kind::Credit, "1. ©PORT"),
            one(Kind::Caption, "Photo de famille"),
            one(Kind::Credit, "2. ©PORT"),
            one(
                Kind::Caption,
                "(de g. à dr.) Iris Vallon, ministre ; Tom Ferrec, préfet"
            ),
            one(Kind::Repeated, "Ils sont repartis à midi."),
            one(Kind::Updated, "Dernière mise à jour"),
        ]
    );
    assert_eq!(cleaned(text).matches("Photo de famille").count(), 1);
}

#[test]
fn broken_sentences_and_doubled_marks_are_mended() {
    for (text, wanted) in [
        (
            "Un soutien à l’agence. , le registre et la base.",
            "Un soutien à l’agence, le registre et la base.",
        ),
        (
            "Échanger vite les pièces des dossiers. et sans perte.",
            "Échanger vite les pièces des dossiers et sans perte.",
        ),
        (
            "C’est le « « grand saut » du greffe.",
            "C’est le « grand saut » du greffe.",
        ),
        (
            "C’est le « grand saut » » du greffe.",
            "C’est le « grand saut » du greffe.",
        ),
    ] {
        assert_eq!(cleaned(text), wanted);
    }
}

#[test]
fn apostrophes_and_spaces_are_evened_out_where_they_are_mixed() {
    assert_eq!(
        cleaned("L’été, c'est long. Voir https://a.fr/l'eau."),
        "L’été, c’est long. Voir https://a.fr/l'eau."
    );
    assert_eq!(cleaned("L'été, c'est long."), "L'été, c'est long.");
    assert_eq!(
        cleaned("Un\u{a0}: deux : trois  ; «\u{a0}oui »"),
        "Un\u{a0}: deux\u{a0}: trois ; «\u{a0}oui\u{a0}»"
    );
    assert_eq!(cleaned("Un : deux"), "Un : deux");
}

#[test]
fn the_articles_own_words_are_left_in_peace() {
    for text in [
        "Partager, c’est déjà agir.\nTwitter a perdu la moitié de ses annonceurs.",
        "Télécharger un film n’est plus un délit.\nLire aussi de la poésie aide à dormir.",
        "Facebook\nLe réseau a publié ses comptes.\n\nTwitter\nLe réseau se tait.",
        "Modifié le texte, le Sénat le renvoie aux députés.\nMis à jour le logiciel, il faut redémarrer.",
        "La photo de l’année, prise à Brume.\nLe menu\nDeux plats et un dessert.",
        "Population\n1724\nSuperficie\n38",
        "Il a dit « « Oui » à tous », et s’est assis. Voir p. 12, etc. et la suite, chap. et annexes.",
        "— Oui.\n— Oui.\n— Non.",
        "eu-LISA pilote le projet. eu-LISA recrute. iPhone en main, il filme.",
        "Le commentaire\nde la loi tient en deux pages.\nAccueil des réfugiés : la ville s’organise",
        "Catégorie reine du cyclisme, la course attire.\nNewsletter rime avec labeur, dit-il.",
    ] {
        assert_eq!(plain(text), [], "{text}");
    }
}

#[test]
fn an_order_and_front_matter_are_never_touched() {
    let ordered = "SEO, intertitres,  700 mots\nLe pont  rouvre.\n";
    assert_eq!(cleaned(ordered), "SEO, intertitres,  700 mots\nLe pont rouvre.\n");
    let markdown = "---\ntitle:  Partager\n---\n\nPartager\n\nUn texte.\n";
    assert_eq!(
        proposed(markdown, Format::Markdown),
        [one(Kind::Share, "Partager")]
    );
}

#[test]
fn markdown_is_read_as_it_shows() {
    let text = "- [Ports](https://a.fr/1)\n- [Gares](https://a.fr/2)\n- [Quais](https://a.fr/3)\n\n# Le port rouvre\n\n\
        Le port rouvre lundi, et la [criée](https://a.fr/c) avec lui, dit le maire.\n\n    du  code\n\n```\nPartager\n```\n\n\
        [Imprimer](https://a.fr/p)\n\n## À lire aussi\n\n- [La digue sort de terre](https://a.fr/d)\n- [La criée en fête](https://a.fr/f)\n";
    let found = proposed(text, Format::Markdown);
    let kinds: Vec<Kind> = found.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [Kind::Links, Kind::Spaces, Kind::Share, Kind::Related]);
    assert!(found[3].1.ends_with("(https://a.fr/f)"));
}

#[test]
fn related_titles_end_where_the_article_goes_on() {
    let text = "Le quai est rouvert depuis lundi matin.\nÀ lire aussi :\nLa digue sort de terre\n\nUn quai tout neuf\n\
        Les travaux ont duré deux ans et demi.\n";
    let left = cleaned(text);
    assert_eq!(
        left,
        "Le quai est rouvert depuis lundi matin.\n\nUn quai tout neuf\nLes travaux ont duré deux ans et demi.\n"
    );
    let inline = "Le quai est rouvert.\nLire aussi : La digue sort de terre\nLes travaux ont duré.\n";
    assert_eq!(cleaned(inline), "Le quai est rouvert.\nLes travaux ont duré.\n");
}

#[test]
fn each_place_of_a_cleaned_text_leads_back() {
    let text = "Partager\nL’été  à c'té. , là 😀.\n";
    let cleaned = Cleaning::propose(text, Format::Plain).apply(text);
    assert_eq!(cleaned.text, "L’été à c’té, là 😀.\n");
    for word in ["L’été", "à", "là", "😀"] {
        let here = cleaned.text.find(word).unwrap();
        let there = text.find(word).unwrap();
        assert_eq!(
            (cleaned.to_source(here), cleaned.of_source(there)),
            (there, here),
            "{word}"
        );
    }
    let c = cleaned.text.find("c’té").unwrap();
    let covered = cleaned.span_to_source(document::Span::new(c, c + "c’té, là".len()));
    assert_eq!(&text[covered.start..covered.end], "c'té. , là");
    assert_eq!(cleaned.of_source(3), 0);
    assert_eq!(cleaned.to_source(cleaned.text.len()), text.len());
}

#[test]
fn a_list_of_links_after_the_article_may_be_its_own() {
    let article = "Le port rouvre lundi, et la criée avec lui, a dit le maire de Brume.\n\n";
    let links =
        "- [Maud Kerran](https://a.fr/1)\n- [Le rapport](https://a.fr/2)\n- [La carte](https://a.fr/3)\n";
    assert_eq!(proposed(&format!("{article}{links}"), Format::Markdown), []);
    let beside = proposed(&format!("{article}Imprimer\n\n{links}"), Format::Markdown);
    let kinds: Vec<Kind> = beside.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [Kind::Share, Kind::Links]);
}

#[test]
fn a_share_bar_may_stand_on_one_line() {
    let text = "Le port rouvre lundi.\n\nPartager : Facebook  LinkedIn  Courriel\n\nLa pêche reprend.\n";
    assert_eq!(
        plain(text)[0],
        one(Kind::Share, "Partager : Facebook  LinkedIn  Courriel")
    );
    assert!(plain("Le maire aime partager un lien sur Facebook et LinkedIn.\n").is_empty());
}
