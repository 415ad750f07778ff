//! A refused place is held through what writers do to a text, and no other place is.

use super::*;

const HARBOUR: &str = "Le port de pêche s’éveille bien avant l’aube, quand les chalutiers rentrent. La criée ouvre à cinq heures \
                       et chaque lot quitte la salle dans l’heure, en camion frigorifique.";
const SCHOOL: &str = "L’école de musique accueille trois cents élèves dans une ancienne filature de la rue haute. Le concert \
                      de juin remplit la grande salle et les parents restent souvent debout au fond.";
const MARKET: &str = "Le marché couvert ferme ses portes pour deux ans, le temps de refaire la charpente et les étals. Les \
                      marchands s’installent sur la place, sous des auvents prêtés par la ville voisine.";
const LIBRARY: &str = "La bibliothèque prête désormais des outils, une perceuse ou une échelle, contre une simple signature au \
                       comptoir. Les emprunts de livres n’ont pas baissé pour autant, au contraire.";

fn text(paragraphs: &[&str]) -> String {
    paragraphs.join("\n\n")
}

/// What is refused between HARBOUR and SCHOOL.
fn refusals() -> Refusals {
    let document = Document::markdown(&text(&[MARKET, HARBOUR, SCHOOL, LIBRARY]));
    let mut refusals = Refusals::default();
    refusals.add(border_before(&document, 2));
    refusals
}

/// The blocks of a text before which nothing is proposed.
fn held(paragraphs: &[&str]) -> Vec<usize> {
    let document = Document::markdown(&text(paragraphs));
    refusals().blocks(&document).into_iter().collect()
}

#[test]
fn a_place_is_known_by_the_words_on_either_side() {
    let document = Document::markdown(&text(&[HARBOUR, SCHOOL]));
    let border = border_before(&document, 1);
    assert_eq!(
        border.to_string(),
        "et chaque lot quitte la salle dans l’heure, en camion frigorifique. | L’école de musique accueille trois \
         cents élèves dans une ancienne filature"
    );
    assert_eq!(Border::read(&border.to_string()), border);
    let first = border_before(&document, 0);
    assert!(first.before.is_empty() && first.after.starts_with("Le port"));
}

#[test]
fn it_stays_when_the_text_around_it_changes() {
    assert_eq!(held(&[MARKET, HARBOUR, SCHOOL, LIBRARY]), [2]);
    assert_eq!(held(&["# 😀 Titre", LIBRARY, HARBOUR, SCHOOL, MARKET]), [3]);
    assert_eq!(held(&[HARBOUR, SCHOOL]), [1]);
    assert_eq!(held(&[MARKET, LIBRARY]), []);
}

#[test]
fn mended_signs_emphasis_and_words_away_from_the_border_change_nothing() {
    let straight = SCHOOL.replace('’', "'").replace("musique", "**musique**");
    let harbour = HARBOUR.replace("Le port de pêche", "Notre petit port");
    assert_eq!(held(&[&harbour, &straight]), [1]);
    assert_eq!(held(&[&HARBOUR.to_uppercase(), SCHOOL]), [1]);
    let cut = HARBOUR.split_once(". ").unwrap();
    assert_eq!(held(&[cut.0, cut.1, SCHOOL]), [2], "a paragraph parted in two");
}

#[test]
fn one_side_rewritten_leaves_it_by_the_other() {
    assert_eq!(held(&[HARBOUR, LIBRARY, MARKET]), [1]);
    assert_eq!(held(&[MARKET, LIBRARY, SCHOOL]), [2]);
    // Both are mended a little, away from the very border.
    let harbour = HARBOUR.replace("chaque lot", "tout lot");
    let school = SCHOOL.replace("trois cents élèves", "400 élèves");
    assert_eq!(held(&[MARKET, &harbour, &school]), [2]);
}

#[test]
fn a_paragraph_between_or_moved_leaves_it_on_both_sides() {
    assert_eq!(held(&[HARBOUR, MARKET, SCHOOL]), [1, 2]);
    assert_eq!(
        held(&[SCHOOL, LIBRARY, HARBOUR, MARKET]),
        [3],
        "nothing stands before the first"
    );
    assert_eq!(held(&[LIBRARY, SCHOOL, MARKET, HARBOUR]), [1]);
    assert_eq!(held(&[HARBOUR, "## Un titre du rédacteur", SCHOOL]), [1, 2]);
}

#[test]
fn the_same_words_elsewhere_are_not_refused() {
    // Another paragraph opens as SCHOOL does, and another ends as HARBOUR does.
    let other_school = SCHOOL.replace("dans une ancienne filature", "venus de loin");
    assert_eq!(held(&[HARBOUR, SCHOOL, MARKET, &other_school]), [1]);
    assert_eq!(held(&[HARBOUR, LIBRARY, MARKET, &other_school]), [1]);
    assert_eq!(held(&[MARKET, HARBOUR, LIBRARY, SCHOOL, MARKET, SCHOOL]), [2]);
    assert_eq!(held(&[HARBOUR, SCHOOL, MARKET, SCHOOL]), [1]);
    // Nothing tells which of the two was meant.
    assert_eq!(held(&[LIBRARY, SCHOOL, MARKET, SCHOOL]), []);
}

#[test]
fn short_blocks_need_both_sides() {
    let document = Document::markdown("Oui.\n\nTrois quais\n\nNon.\n");
    let mut refusals = Refusals::default();
    refusals.add(border_before(&document, 1));
    let held = |text: &str| refusals.blocks(&Document::markdown(text));
    assert_eq!(held("Oui.\n\nTrois quais\n\nNon.\n"), BTreeSet::from([1]));
    assert!(held("Oui.\n\nDeux quais\n").is_empty());
    assert!(held("Si.\n\nTrois quais\n").is_empty());
}

#[test]
fn an_image_has_no_words_and_the_other_side_is_enough() {
    let image = "![Le quai](quai.png)";
    let document = Document::markdown(&text(&[HARBOUR, image, SCHOOL]));
    let mut refusals = Refusals::default();
    refusals.add(border_before(&document, 2));
    assert_eq!(refusals.blocks(&document), BTreeSet::from([2]));
    assert_eq!(
        refusals.blocks(&Document::markdown(&text(&[HARBOUR, SCHOOL]))),
        BTreeSet::from([1])
    );
}

/// The blocks before which a place written by hand lets nothing be proposed.
fn by_hand(written: &str, paragraphs: &[&str]) -> Vec<usize> {
    let mut refusals = Refusals::default();
    refusals.add(Border::read(written));
    let document = Document::markdown(&text(paragraphs));
    refusals.blocks(&document).into_iter().collect()
}

#[test]
fn a_few_words_written_by_hand_on_each_side_are_enough() {
    let all = [MARKET, HARBOUR, SCHOOL, LIBRARY];
    assert_eq!(by_hand("en camion frigorifique. | L’école de musique", &all), [2]);
    assert_eq!(
        by_hand("l'heure, EN CAMION frigorifique | l'ecole de musique", &all),
        [2]
    );
    // Short on one side, long on the other.
    assert_eq!(
        by_hand(
            "en camion frigorifique | L’école de musique accueille trois cents élèves",
            &all
        ),
        [2]
    );
    for written in [
        "camion frigorifique | L’école de musique",
        "en camion frigorifique | L’école de danse",
        "dans l’heure, en camion | L’école de musique",
        "en camion frigorifique | La bibliothèque prête désormais",
        "en camion frigorifique L’école de musique",
        "| L’école de musique",
    ] {
        assert_eq!(by_hand(written, &all), [], "{written}");
    }
    let twice = [HARBOUR, SCHOOL, MARKET, HARBOUR, SCHOOL];
    assert_eq!(by_hand("en camion frigorifique | L’école de musique", &twice), []);
    assert_eq!(
        by_hand("en camion frigorifique | L’école de musique", &twice[..4]),
        [1]
    );
}

#[test]
fn a_place_that_refuses_nothing_is_found_out() {
    let of_file = |written: &str, paragraphs: &[&str]| {
        let head = format!("---\nno_subheading: \"{written}\"\n---\n\n");
        let document = Document::markdown(&format!("{head}{}", text(paragraphs)));
        let found = unheld(&document);
        found.first().map(|one| (one.border.to_string(), one.fitting))
    };
    let short = "en camion frigorifique. | L’école de musique";
    assert_eq!(of_file(short, &[HARBOUR, SCHOOL]), None);
    let written = Border::read(short).to_string();
    assert_eq!(
        of_file(short, &[HARBOUR, SCHOOL, HARBOUR, SCHOOL]),
        Some((written, 2))
    );
    for gone in ["un endroit | qui n’est plus là", " | camion frigorifique"] {
        assert_eq!(of_file(gone, &[HARBOUR, SCHOOL]), Some((gone.to_owned(), 0)));
    }
    assert!(unheld(&Document::markdown(HARBOUR)).is_empty());
}
