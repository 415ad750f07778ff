//! Where subheadings are proposed, and what their titles look like.

use std::collections::HashSet;

use french::spelling::NoSpelling;

use super::*;
use crate::settings::Settings;

const HARBOUR: &str = "Le port de pêche s’éveille avant l’aube. Les chalutiers rentrent avec la marée, et la criée ouvre à \
                       cinq heures. À la criée, les mareyeurs choisissent leurs lots sans un mot. Le port de pêche emploie \
                       deux cents personnes, des chalutiers aux ateliers de glace. Chaque lot quitte la criée dans \
                       l’heure, en camion frigorifique.";

const SCHOOL: &str = "L’école de musique accueille trois cents élèves dans une ancienne filature. Les professeurs y \
                      enseignent le violon, la harpe et le tuba. Un orchestre d’élèves répète le mercredi, un autre le \
                      samedi. L’école de musique prête les instruments aux familles, et les professeurs vont jouer dans \
                      les villages voisins. Le concert de juin remplit la grande salle.";

fn propose_for(text: &str) -> (Document, Vec<HeadingProposal>) {
    let document = Document::markdown(text);
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    };
    let proposals = propose(&request);
    (document, proposals)
}

#[test]
fn a_short_text_gets_none() {
    let (_, proposals) = propose_for(&format!("{HARBOUR}\n\n{SCHOOL}\n"));
    assert!(proposals.is_empty());
}

#[test]
fn the_cut_is_where_the_subject_changes_and_the_title_is_the_sections_own() {
    let text = format!("{HARBOUR}\n\n{HARBOUR}\n\n{HARBOUR}\n\n{SCHOOL}\n\n{SCHOOL}\n\n{SCHOOL}\n");
    let (document, proposals) = propose_for(&text);
    let change = text.find("L’école").unwrap();
    let proposal = proposals.iter().find(|proposal| proposal.at == change).unwrap();
    assert_eq!(proposal.level, 2);
    let best = &proposal.titles[0];
    assert_eq!(best.text, "L’école de musique prête les instruments aux familles");
    assert_eq!(best.basis, "reprend une phrase de la section");
    assert!(
        proposals
            .iter()
            .all(|proposal| document.blocks.iter().any(|block| block.start == proposal.at))
    );
}

#[test]
fn a_long_section_is_cut_and_the_others_are_left_alone() {
    let long = format!("{HARBOUR}\n\n{HARBOUR}\n\n{HARBOUR}\n\n{SCHOOL}\n\n{SCHOOL}\n\n{SCHOOL}");
    let text = format!("# Titre 😀\n\nLe chapô.\n\n### Une partie\n\n{long}\n\n## La fin\n\n{HARBOUR}\n");
    let (_, proposals) = propose_for(&text);
    assert!(!proposals.is_empty());
    let (from, to) = (text.find("### ").unwrap(), text.find("## La fin").unwrap());
    for proposal in &proposals {
        assert!(from < proposal.at && proposal.at < to);
        assert_eq!(proposal.level, 3);
        assert!(proposal.words_before >= SHORTEST && proposal.words_after >= SHORTEST);
        assert!(proposal.reason.starts_with("Section de "), "{}", proposal.reason);
    }
}

#[test]
fn lists_quotes_and_what_a_colon_announces_are_not_cut() {
    let list = format!("- {HARBOUR}\n- {SCHOOL}\n- {HARBOUR}\n- {SCHOOL}\n- {SCHOOL}\n- {HARBOUR}\n");
    assert!(propose_for(&list).1.is_empty());
    let quote =
        format!("> {HARBOUR}\n>\n> {HARBOUR}\n>\n> {SCHOOL}\n>\n> {SCHOOL}\n>\n> {HARBOUR}\n>\n> {SCHOOL}\n");
    assert!(propose_for(&quote).1.is_empty());
    let text =
        format!("{HARBOUR}\n\n{HARBOUR} On y dit\u{a0}:\n\n{SCHOOL}\n\n{SCHOOL} Et\u{a0}:\n\n{HARBOUR}\n");
    let (_, proposals) = propose_for(&text);
    let announced = [text.find("L’école").unwrap(), text.rfind("Le port").unwrap()];
    assert!(proposals.iter().all(|proposal| !announced.contains(&proposal.at)));
}

#[test]
fn titles_are_set_like_titles() {
    let text = format!(
        "# L’école de musique\n\n{HARBOUR}\n\n{SCHOOL}\n\n{HARBOUR}\n\n{SCHOOL}\n\n{SCHOOL}\n\n{HARBOUR}\n"
    );
    let (_, proposals) = propose_for(&text);
    let mut seen = HashSet::new();
    for title in proposals.iter().flat_map(|proposal| &proposal.titles) {
        assert!(
            title.text.chars().count() <= 65 && !title.text.ends_with('.'),
            "{}",
            title.text
        );
        assert!(title.text.starts_with(char::is_uppercase), "{}", title.text);
        assert_ne!(title.text, "L’école de musique", "the page's own title");
        assert!(seen.insert(title.text.clone()), "{} stands twice", title.text);
    }
}

/// The titles proposed for the last section of a text of three, whose last one is given.
fn titles_of(section: &str) -> Vec<String> {
    let filler =
        "Le port de pêche s’éveille avant l’aube et les chalutiers rentrent avec la marée. ".repeat(12);
    let more = "Rien d’autre ne fut dit ce jour-là, et chacun rentra chez soi sans bruit. ".repeat(6);
    let text = format!("{filler}\n\n{filler}\n\n{section} {more}\n");
    let (_, proposals) = propose_for(&text);
    let at = text.find(section).unwrap();
    let found = proposals.into_iter().find(|proposal| proposal.at == at);
    found.map_or_else(Vec::new, |found| {
        found.titles.into_iter().map(|title| title.text).collect()
    })
}

fn assert_proposed(section: &str, title: &str) {
    let titles = titles_of(section);
    assert!(titles.iter().any(|found| found == title), "{title}: {titles:?}");
}

fn assert_not_proposed(section: &str, title: &str) {
    let titles = titles_of(section);
    assert!(titles.iter().all(|found| found != title), "{titles:?}");
}

#[test]
fn a_statement_leaves_out_what_leads_in_and_what_is_put_in_between() {
    assert_proposed(
        "Pourtant, en 2025, des officines privées entretiennent la confusion, qui rapporte gros.",
        "Des officines privées entretiennent la confusion",
    );
    assert_proposed(
        "La régie des eaux, présidée par Mme Aubin, a également remplacé 43 compteurs.",
        "La régie des eaux a remplacé 43 compteurs",
    );
    assert_proposed(
        "Le nouveau règlement interdit le démarchage et les amendes tomberont dès mars.",
        "Le nouveau règlement interdit le démarchage",
    );
}

#[test]
fn a_statement_is_never_one_of_a_list_or_without_its_object() {
    // The subject would lose those before it.
    assert_not_proposed(
        "Le maire, la préfète et le recteur ont signé une charte commune.",
        "La préfète et le recteur ont signé une charte commune",
    );
    assert_not_proposed(
        "À Nice, Lyon et Lille, les bénévoles ont ouvert une boutique solidaire.",
        "Lyon et Lille ont ouvert une boutique solidaire",
    );
    assert_not_proposed(
        "La mairie a signalé que les digues tiendraient.",
        "La mairie a signalé",
    );
}

#[test]
fn what_the_text_brings_in_keeps_its_indefinite_article() {
    assert_proposed("On y ouvrira un guichet itinérant.", "Un guichet itinérant");
    assert_proposed(
        "L’accord porte sur des patrouilles nocturnes à bord des trains.",
        "Des patrouilles nocturnes",
    );
}

#[test]
fn groups_that_the_text_joins_make_one_title() {
    assert_proposed(
        "Chacun vante la rénovation et l’entretien des canaux.",
        "La rénovation et l’entretien des canaux",
    );
}

#[test]
fn a_noun_keeps_the_complement_that_it_takes() {
    assert_proposed(
        "Tout commence par la lutte contre la pollution lumineuse.",
        "La lutte contre la pollution lumineuse",
    );
    assert_proposed(
        "Tout repose sur la coopération entre Valmont et Brissac.",
        "La coopération entre Valmont et Brissac",
    );
}

#[test]
fn a_group_is_no_clause_and_no_half_of_an_english_pair() {
    assert_not_proposed("Le juge dit qui a raison et qui a tort.", "Le juge dit");
    assert_not_proposed("L’équipe choisit un logiciel open source.", "Un logiciel open");
}

#[test]
fn a_small_word_is_taken_for_no_article() {
    assert_not_proposed("Le skippeur a dû faire demi-tour au large.", "Le faire demi-tour");
    assert_not_proposed(
        "Il faut réserver dès vacances scolaires publiées.",
        "Les vacances scolaires publiées",
    );
}

#[test]
fn what_a_verb_takes_is_no_group() {
    assert_not_proposed(
        "Le programme change toutes les majuscules en minuscules.",
        "Les majuscules en minuscules",
    );
    assert_not_proposed(
        "Le procureur a confié à l’AFP Jeanne Morvan son inquiétude.",
        "L’AFP Jeanne Morvan",
    );
    assert_not_proposed(
        "Les classes devront rédiger des articles annonçant la fête.",
        "Les classes devront rédiger des articles annonçant",
    );
}

#[test]
fn a_pronoun_is_never_an_article_nor_left_without_its_noun() {
    assert_not_proposed(
        "Les experts l’accusent de négligence.",
        "Les experts l’ accusent de négligence",
    );
    assert_not_proposed(
        "Les experts l’accusent de négligence.",
        "Les experts l’accusent de négligence",
    );
    assert_not_proposed(
        "Son inscription, en 2022, la laisse sceptique.",
        "La laisse sceptique",
    );
    assert_not_proposed(
        "Deux recours ont été déposés, l’un par courrier.",
        "Un par courrier",
    );
}

#[test]
fn half_of_a_set_phrase_is_no_title() {
    assert_not_proposed(
        "On le vend sous la forme de complément alimentaire.",
        "La forme de complément alimentaire",
    );
    assert_not_proposed(
        "On tint une vente aux enchères d’affiches anciennes.",
        "Les enchères d’affiches anciennes",
    );
    assert_not_proposed(
        "Elle reproche à l’industriel des retards répétés.",
        "L’industriel des retards répétés",
    );
    assert_not_proposed("Il faut compter 900 euros le mètre carré.", "Le mètre carré");
    assert_not_proposed(
        "On y verra l’accueil, la restauration et le montage des scènes.",
        "La restauration et le montage des scènes",
    );
}

#[test]
fn a_statement_is_true_without_its_frame_or_is_none() {
    for (section, title) in [
        (
            "Selon le syndicat, la direction ment sur les chiffres.",
            "La direction ment sur les chiffres",
        ),
        (
            "Sans cet équipement, le drame était inévitable.",
            "Le drame était inévitable",
        ),
        (
            "Jusqu’en 1998, les élèves déjeunaient dans la cour.",
            "Les élèves déjeunaient dans la cour",
        ),
        (
            "La direction s’est engagée à ne fermer aucun site avant 2028.",
            "La direction s’est engagée à ne fermer aucun site",
        ),
        (
            "Les médecins parlent d’insomnie chronique lorsque les troubles durent.",
            "Les médecins parlent d’insomnie chronique",
        ),
    ] {
        assert_not_proposed(section, title);
    }
}

#[test]
fn nothing_is_taken_out_of_a_list_a_name_or_somebodys_charge() {
    for (section, title) in [
        (
            "On déplacera les réseaux d’eau, de gaz et d’électricité.",
            "Les réseaux d’eau",
        ),
        (
            "On salue José Luis Prat, directeur général adjoint des nouvelles technologies.",
            "Les nouvelles technologies",
        ),
        (
            "Il expose au Salon des artistes rouennais.",
            "Les artistes rouennais",
        ),
        ("Ils ont invité les États-Unis et le Canada.", "Le Canada"),
        (
            "Ils ont ouvert un espace virtuel accessible à des groupes fermés.",
            "Un espace virtuel accessible",
        ),
        (
            "On craint la noyade dans les nasses et les maladies.",
            "Les nasses et les maladies",
        ),
        (
            "Les sessions auront lieu les 7 et 8 décembre, puis les 11 et 12 janvier.",
            "Les sessions auront lieu les 7 et 8 décembre",
        ),
        (
            "En cas de refus, un recours sera ouvert à tous.",
            "Un recours sera ouvert à tous",
        ),
        (
            "Les contrevenants doivent rester une heure après les cours et rédiger un exposé.",
            "Les contrevenants doivent rester une heure",
        ),
        (
            "Il lui a fallu six ans pour localiser les œuvres.",
            "Comment localiser les œuvres\u{202f}?",
        ),
    ] {
        assert_not_proposed(section, title);
    }
}

#[test]
fn what_the_text_denies_is_no_title() {
    assert_not_proposed(
        "Le maire n’a jamais envisagé la démolition du préau.",
        "La démolition du préau",
    );
    assert_not_proposed(
        "Une levée de fonds n’est pas à l’ordre du jour.",
        "Une levée de fonds",
    );
    assert_not_proposed(
        "Rien ne permet de prouver la fraude.",
        "Comment prouver la fraude\u{202f}?",
    );
}

#[test]
fn a_section_that_asks_a_question_is_headed_by_it() {
    assert_proposed(
        "Combien coûte une rénovation\u{202f}? Il faut compter mille euros.",
        "Combien coûte une rénovation\u{202f}?",
    );
    assert_proposed(
        "Faut-il tailler les rosiers ? Oui.",
        "Faut-il tailler les rosiers\u{202f}?",
    );
}

#[test]
fn statements_may_be_orders_passives_and_have_figures() {
    assert_proposed(
        "Choisissez un bac profond pour vos tomates.",
        "Choisissez un bac profond",
    );
    assert_proposed(
        "Le contrat de travail est suspendu, ce qui surprend parfois.",
        "Le contrat de travail est suspendu",
    );
    assert_proposed(
        "Le prix du lait augmente de 12\u{a0}%.",
        "Le prix du lait augmente de 12\u{a0}%",
    );
    assert_proposed(
        "Le lundi, le marché envahit les ruelles.",
        "Le marché envahit les ruelles",
    );
}

#[test]
fn two_subjects_want_a_plural_verb() {
    assert_not_proposed(
        "La collecte et l’archivage des données doit être assuré.",
        "La collecte et l’archivage des données doit être assuré",
    );
}

#[test]
fn a_line_that_is_a_heading_already_comes_first() {
    let line = "Un chantier suivi de près";
    let text = format!("{HARBOUR}\n\n{HARBOUR}\n\n{HARBOUR}\n\n{line}\n\n{SCHOOL}\n\n{SCHOOL}\n\n{SCHOOL}\n");
    let (_, proposals) = propose_for(&text);
    let at = text.find(line).unwrap();
    let proposal = proposals.iter().find(|proposal| proposal.at == at).unwrap();
    assert_eq!(proposal.titles[0].text, line);
    let dated = text.replace(line, "Publié le 3 mars 2026");
    let (_, proposals) = propose_for(&dated);
    assert!(proposals.iter().all(|proposal| {
        proposal
            .titles
            .iter()
            .all(|title| !title.text.starts_with("Publié"))
    }));
}
