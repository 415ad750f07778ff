//! What is proposed for the search result, and that it keeps to its lengths.

use french::spelling::NoSpelling;

use super::*;
use crate::settings::Settings;

const TEXT: &str = "# La criée de Port-Brévin vend en ligne\n\n\
    La criée de Port-Brévin vend depuis ce printemps ses lots en ligne, devant deux cents acheteurs. Les mareyeurs \
    suivent la vente en ligne depuis leur bureau, et les pêcheurs reçoivent leur prix dans l’heure. La coopérative \
    a financé les écrans, les serveurs et la formation des équipes, avec l’aide de la région et du département.\n\n\
    Le port a ouvert un guichet pour accompagner les petits bateaux. La vente en ligne attire aussi des restaurateurs.\n";

fn propose_for(text: &str, suffix: &str) -> SnippetProposal {
    let document = Document::markdown(text);
    let settings = Settings {
        title_suffix: suffix.to_owned(),
        ..Settings::default()
    };
    propose(&Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    })
}

#[test]
fn titles_fit_with_the_sites_suffix() {
    let found = propose_for(
        &format!("---\nkeyphrase: vente en ligne\n---\n{TEXT}"),
        "| Le Journal du littoral",
    );
    assert_eq!(found.titles.len(), 3, "{:?}", found.titles);
    for title in &found.titles {
        assert!(title.pixels <= 600, "{title:?}");
        assert!(!title.text.ends_with('.'), "{title:?}");
    }
    let with = |title: &&SizedText| {
        title.text.starts_with("Vente en ligne") || title.text.contains("vente en ligne")
    };
    assert!(
        found.titles.iter().filter(with).count() >= 2,
        "{:?}",
        found.titles
    );
}

#[test]
fn the_title_differs_from_the_pages_own_only_where_that_is_wished() {
    let document = Document::markdown(TEXT);
    let found = |title_apart: bool| {
        let settings = Settings {
            title_apart,
            ..Settings::default()
        };
        let found = propose(&Request {
            document: &document,
            source: None,
            settings: &settings,
            spelling: &NoSpelling,
        });
        found
            .titles
            .into_iter()
            .map(|title| title.text)
            .collect::<Vec<_>>()
    };
    let own = "La criée de Port-Brévin vend en ligne".to_owned();
    assert_eq!(found(false).first(), Some(&own));
    assert!(
        !found(true).is_empty() && !found(true).contains(&own),
        "{:?}",
        found(true)
    );
}

#[test]
fn a_description_is_whole_sentences_of_the_right_length() {
    let found = propose_for(&format!("---\nkeyphrase: vente en ligne\n---\n{TEXT}"), "");
    let description = found.description.unwrap().text;
    assert!(
        DESCRIPTION.contains(&description.chars().count()),
        "{description}"
    );
    assert!(description.ends_with('.') && description.starts_with(char::is_uppercase));
    assert!(description.contains("vente en ligne"), "{description}");
    for sentence in description.split_inclusive(". ") {
        assert!(
            TEXT.contains(sentence.trim_end().trim_end_matches('.')),
            "{sentence}"
        );
    }
}

#[test]
fn proposals_keep_to_the_contract_and_the_width() {
    let head =
        "---\nkeyphrase: \"vente\\nen ligne\"\nbrief: { title_signs: 45, description_signs: 130 }\n---\n";
    let found = propose_for(&format!("{head}{TEXT}"), "");
    assert!(!found.titles.is_empty());
    for title in &found.titles {
        assert!(
            title.text.chars().count() <= 45 && !title.text.contains('\n'),
            "{title:?}"
        );
    }
    let description = found.description.unwrap();
    assert!(
        description.text.chars().count() <= 130 && description.pixels <= 920,
        "{description:?}"
    );
}

#[test]
fn a_description_says_nothing_twice_and_leans_on_nothing() {
    let again = "Le service des halles ouvre ses portes samedi matin au public. ".repeat(4);
    let found = propose_for(&again, "").description.unwrap().text;
    assert_eq!(found.matches("ouvre ses portes").count(), 1, "{found}");
    let text = "Longue de dix kilomètres et dotée de quatorze stations neuves, elle reliera deux quartiers de la ville dès 2028 au plus tard. \
                La ligne de tramway de Morlac ouvrira en mars prochain, après quatre années de travaux menés par la régie des transports.";
    let found = propose_for(text, "").description.unwrap().text;
    assert!(found.starts_with("La ligne de tramway"), "{found}");
    let text = "Alertés par le propriétaire, qui n’avait pas perçu ses loyers depuis quatre mois, les gendarmes de Dole ont surveillé le bâtiment.\n\n\
                Le tribunal de Dole a condamné trois hommes à deux ans de prison pour le vol de trois véhicules de collection anciens.";
    let found = propose_for(text, "").description.unwrap().text;
    assert!(!found.contains("loyers."), "{found}");
}

#[test]
fn an_address_has_three_to_six_words_and_one_that_is_there_stays() {
    let found = propose_for(TEXT, "");
    assert_eq!(found.slug, "criee-port-brevin-vend-ligne");
    let short = propose_for(
        "---\ntitle: Criée\nkeyphrase: vente en ligne\n---\n\nLa criée vend.\n",
        "",
    );
    assert_eq!(short.slug, "criee-vente-ligne");
    let long = "---\ntitle: Pourquoi la petite criée bleue de Port-Brévin vend désormais chaque matin ses poissons frais en ligne\nkeyphrase: poissons frais\n---\n\nTexte.\n";
    let long = propose_for(long, "").slug;
    assert_eq!(
        long.split('-').count() - 1,
        6,
        "Port-Brévin is one word of {long}"
    );
    assert!(long.ends_with("poissons-frais"), "{long}");
    assert_eq!(
        propose_for("---\nslug: a-garder\n---\n\nTexte.\n", "").slug,
        "a-garder"
    );
}

#[test]
fn a_chapo_is_proposed_where_the_first_paragraph_is_too_long_for_one() {
    let found = propose_for(TEXT, "");
    let chapo = found.chapo.unwrap();
    assert!(chapo.chars().count() <= CHAPO && chapo.ends_with('.'), "{chapo}");
    assert!(chapo.starts_with("La criée de Port-Brévin vend"));
    let short = "# Un titre\n\nLe phare rouvre lundi.\n\nLa visite dure une heure.\n";
    assert_eq!(propose_for(short, "").chapo, None);
}

/// The text with a paragraph break in the place of the gap.
fn parted(text: &str) -> Option<String> {
    let gap = propose_for(text, "").chapo_gap?;
    Some(format!("{}\n\n{}", &text[..gap.start], &text[gap.end..]))
}

#[test]
fn a_chapo_is_the_beginning_of_the_first_paragraph_parted_from_the_rest() {
    let text = format!("---\ntitle: Été 😀\n---\n{TEXT}");
    let found = parted(&text).unwrap();
    let blocks = Document::markdown(&found).blocks;
    assert!(blocks[1].content.text.ends_with("leur prix dans l’heure."));
    assert!(blocks[2].content.text.starts_with("La coopérative"));
    assert_eq!(
        found.replace("\n\n", " "),
        text.replace("\n\n", " "),
        "nothing is said twice"
    );
    let again = propose_for(&found, "");
    assert_eq!((again.chapo, again.chapo_gap), (None, None));
}

#[test]
fn a_chapo_is_parted_between_lines_and_after_emphasis_and_nowhere_inside_it() {
    let lines = TEXT.replace(" La coopérative", "\nLa coopérative");
    assert!(
        parted(&lines)
            .unwrap()
            .contains("dans l’heure.\n\nLa coopérative")
    );
    let bold = TEXT
        .replace(
            "La criée de Port-Brévin vend depuis",
            "**La criée de Port-Brévin vend depuis",
        )
        .replace("dans l’heure. ", "dans l’heure.** ");
    assert!(
        parted(&bold)
            .unwrap()
            .contains("dans l’heure.**\n\nLa coopérative")
    );
    let through = TEXT.replace("l’heure. La coopérative", "**l’heure. La coopérative**");
    assert_eq!(parted(&through), None);
    let numbered = TEXT.replace("La coopérative", "1. La coopérative");
    assert_eq!(parted(&numbered), None);
    let below = TEXT.replace("\n\nLa criée", "\n\n## Les ventes\n\nLa criée");
    assert_eq!(parted(&below), None);
}

#[test]
fn an_empty_draft_gets_nothing() {
    assert_eq!(propose_for("", ""), SnippetProposal::default());
}
