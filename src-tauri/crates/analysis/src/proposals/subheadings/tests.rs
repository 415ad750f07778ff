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
    assert_eq!(proposal.titles[0].text, "L’école de musique");
    assert_eq!(proposal.titles[0].basis, "mots du texte\u{a0}: école, musique");
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
