//! What pages share and a draft lacks, told from small pages on beehives.

use std::sync::Arc;

use document::Document;
use french::counting::CountRule;

use super::*;

const FIRST: &str = "# Installer une ruche au jardin\n\nUne ruche demande de l’eau, des fleurs et du calme. L’apiculteur pose la ruche \
    face au soleil levant. Acceptez les cookies de la page.\n\n## L’enfumoir\n\nL’enfumoir calme les abeilles. Une colonie d’abeilles compte \
    quarante mille ouvrières, et la reine de la colonie pond sans relâche.\n";
const SECOND: &str = "# La première ruche\n\nAvant la ruche, achetez un enfumoir et un voile. Les enfumoirs de cuivre durent. Une colonie \
    d’abeilles se prend au printemps ; la reine y est marquée d’un point de couleur. Acceptez les cookies de la page.\n\n## Le traitement contre le varroa\n\n\
    Le varroa affaiblit la ruche.\n";
const THIRD: &str = "Une ruche sur le toit : le récit d’une apicultrice\n\nSa ruche domine la rue. Elle porte un voile et tient un enfumoir. « La reine \
    a disparu en mai, la colonie d’abeilles aussi », dit-elle. Le varroa était passé par là.\n";

fn page(text: &str) -> Arc<Page> {
    Arc::new(Page::read(Document::markdown(text)))
}

fn pages() -> Pages {
    Pages::of(vec![page(FIRST), page(SECOND), page(THIRD)])
}

fn beside<'p>(pages: &'p Pages, draft: &str) -> Beside<'p> {
    pages.beside(&Document::markdown(draft))
}

fn texts<'p>(terms: &[&'p Term]) -> Vec<&'p str> {
    terms.iter().map(|term| term.text.as_str()).collect()
}

/// All that the pages share, best first.
fn all(pages: &Pages) -> Vec<&str> {
    pages.terms().map(|term| term.text.as_str()).collect()
}

fn excerpt(quote: &Quote) -> String {
    let piece = |piece: &crate::details::Piece| match piece.bold {
        true => format!("[{}]", piece.text),
        false => piece.text.clone(),
    };
    quote.excerpt.iter().map(piece).collect()
}

#[test]
fn what_most_pages_say_is_missing_until_the_draft_says_it_in_any_form() {
    let pages = pages();
    let found = beside(&pages, "# Les abeilles\n\nUn insecte.\n");
    let missing = texts(&found.missing);
    for wanted in ["enfumoir", "ruche", "colonie d’abeilles", "varroa", "voile"] {
        assert!(missing.contains(&wanted), "{wanted} in {missing:?}");
    }
    assert_eq!((missing, found.covered.len()), (all(&pages), 0));
    let said = beside(&pages, "Deux ENFUMOIRS et les colonies d'abeilles.\n");
    let covered: Vec<(&str, Said)> = said
        .covered
        .iter()
        .map(|(term, said)| (term.text.as_str(), *said))
        .collect();
    let once = Said {
        occurrences: 1,
        cover: Cover::Covered,
    };
    assert_eq!(covered, [("enfumoir", once), ("colonie d’abeilles", once)]);
    assert_eq!(said.missing.len() + 2, found.missing.len());
}

#[test]
fn what_half_of_the_pages_or_fewer_say_is_no_term() {
    let three = pages();
    let found = all(&three);
    for one in ["soleil levant", "récit", "traitement", "ouvrières", "couleur"] {
        assert!(!found.contains(&one), "{one} in {found:?}");
    }
    assert!(found.contains(&"varroa"), "two of three are most");
    let fourth = page("Les fleurs de mai.\n");
    let four = Pages::of(vec![page(FIRST), page(SECOND), page(THIRD), fourth]);
    assert!(!all(&four).contains(&"varroa"), "two of four are not");
    assert!(all(&four).contains(&"enfumoir"));
}

#[test]
fn the_sources_of_a_figure_are_in_view() {
    let pages = pages();
    let term = pages.terms().find(|term| term.text == "enfumoir").unwrap();
    assert_eq!((term.occurrences, term.typical), (5, 2));
    let quotes: Vec<(usize, u32, String)> = term
        .quotes
        .iter()
        .map(|quote| (quote.page, quote.occurrences, excerpt(quote)))
        .collect();
    let quote = |page, occurrences, text: &str| (page, occurrences, text.to_owned());
    assert_eq!(
        quotes,
        [
            quote(0, 2, "L’[enfumoir] calme les abeilles."),
            quote(1, 2, "Avant la ruche, achetez un [enfumoir] et un voile."),
            quote(2, 1, "Elle porte un voile et tient un [enfumoir]."),
        ]
    );
}

#[test]
fn a_term_within_a_longer_one_and_what_pages_say_of_themselves_stay_out() {
    let pages = pages();
    let found = all(&pages);
    assert!(!found.iter().any(|text| text.contains("cookies")), "{found:?}");
    // « colonie » and « abeilles » stand by themselves in one page of three.
    assert!(
        !found.contains(&"colonie") && !found.contains(&"abeilles"),
        "{found:?}"
    );
    let headed = "# Supprimer les cookies\n\nUn cookie est un fichier.\n\n## Où trouver les cookies ?\n\nDans le menu.\n";
    let subject = Pages::of(vec![page(headed), page(&headed.replace("fichier", "texte"))]);
    assert!(all(&subject).contains(&"cookies"), "{:?}", all(&subject));
}

#[test]
fn vague_and_frequent_words_are_terms_only_where_pages_insist_on_them() {
    let text = |often: usize, heading: &str| {
        format!(
            "# {heading}\n\nÀ l’issue du mois, une solution existe.\n\n{}\n\n## Questions fréquentes\n\nPourquoi ?\n",
            "Un lien porte l’eau. ".repeat(often)
        )
    };
    let of = |often, heading: &str| Pages::of(vec![page(&text(often, heading)), page(&text(often, heading))]);
    assert_eq!(all(&of(2, "Écrire")), [""; 0], "vague, frequent, in a set phrase");
    assert_eq!(all(&of(3, "Écrire")), ["eau"]);
    assert_eq!(all(&of(3, "Le lien")), ["lien", "eau"], "vague, but the subject");
}

#[test]
fn those_of_most_pages_come_first_and_the_order_of_the_pages_changes_nothing_else() {
    let pages = pages();
    let counts: Vec<usize> = pages.terms().map(|term| term.quotes.len()).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
    assert_eq!(counts.first(), Some(&3));
    let turned = Pages::of(vec![page(THIRD), page(FIRST), page(SECOND)]);
    assert_eq!(all(&turned), all(&pages));
    assert!(self::pages().terms().eq(pages.terms()));
}

#[test]
fn a_term_said_rarely_beside_the_pages_is_covered_a_little() {
    let often = "L’enfumoir fume. ".repeat(6);
    let pages = Pages::of(vec![page(&often), page(&format!("{often}\n\nFin.\n"))]);
    assert_eq!(all(&pages), ["enfumoir"]);
    let cover = |draft: &str| pages.said(&Document::markdown(draft))[0].cover;
    assert_eq!(cover("Un voile."), Cover::Missing);
    assert_eq!(cover("Un enfumoir."), Cover::Little);
    assert_eq!(cover("Un enfumoir, deux enfumoirs."), Cover::Covered);
}

#[test]
fn one_page_shares_nothing_and_another_language_counts_for_its_length_alone() {
    assert_eq!(Pages::of(vec![page(FIRST)]).terms().count(), 0);
    assert_eq!(Pages::default().median_words(CountRule::Mots), None);
    let english = "The smoker calms the bees of the hive, and it is the first tool that you have to buy when you are going to keep \
        bees in the garden of your house with a veil and a good pair of gloves.\n";
    let pages = Pages::of(vec![page(FIRST), page(english), page(SECOND)]);
    assert_eq!((pages.compared(), pages.pages()[1].foreign), (2, Some("anglais")));
    assert!(all(&pages).contains(&"enfumoir"), "{:?}", all(&pages));
    let lengths: Vec<u32> = pages
        .pages()
        .iter()
        .map(|page| page.words(CountRule::Mots))
        .collect();
    assert_eq!(lengths, [50, 41, 49]);
    assert_eq!(pages.median_words(CountRule::Mots), Some(49));
}

#[test]
fn the_length_in_the_middle_is_by_the_rule_that_is_asked_for() {
    let of = |counts: &[usize]| {
        let texts = counts.iter().map(|count| page(&"l’été ".repeat(*count)));
        Pages::of(texts.collect())
    };
    assert_eq!(of(&[9]).median_words(CountRule::Mots), Some(9));
    assert_eq!(of(&[30, 4, 10]).median_words(CountRule::Mots), Some(10));
    assert_eq!(of(&[30, 4, 10, 20]).median_words(CountRule::Mots), Some(15));
    assert_eq!(of(&[30, 4, 10]).median_words(CountRule::Antidote), Some(20));
}

#[test]
fn an_outline_has_the_words_of_each_section() {
    let rows = |text: &str| -> Vec<(u8, String, u32)> {
        let sections = outline(&Document::markdown(text));
        let row = |one: Section| (one.level, one.title, one.words.get(CountRule::Mots));
        sections.into_iter().map(row).collect()
    };
    assert_eq!(
        rows(
            "Avant.\n\n# Un *titre*\n\nDeux mots.\n\n- trois\n\n## Vide\n\n### Sous\n\n---\n\n| a | b |\n|---|---|\n| c | d |\n"
        ),
        [
            (0, String::new(), 1),
            (1, "Un titre".to_owned(), 3),
            (2, "Vide".to_owned(), 0),
            (3, "Sous".to_owned(), 4),
        ]
    );
    assert_eq!(rows(""), []);
    assert_eq!(rows("# Seul"), [(1, "Seul".to_owned(), 0)]);
}

#[test]
fn any_text_is_a_page() {
    let hostile = [
        String::new(),
        "\u{feff}\0\u{202e}😀 ’’’ «« ».".to_owned(),
        "a".repeat(100_000),
        "de la ".repeat(5_000),
        "Une ruche d’une ruche ".repeat(2_000),
        format!("{}fin", "> ".repeat(400)),
        "# \n\n## \n\n###### x\n".to_owned(),
        "œuf d’été 👩‍👩‍👧 à l’Œuvre\n\n".repeat(300),
    ];
    let read: Vec<Arc<Page>> = hostile.iter().map(|text| page(text)).collect();
    for pages in [
        Pages::of(read.clone()),
        Pages::of([read.clone(), read.clone()].concat()),
    ] {
        for draft in &hostile {
            let said = pages.said(&Document::markdown(draft));
            assert_eq!(said.len(), pages.terms().count());
        }
        assert!(
            pages
                .terms()
                .all(|term| !term.text.is_empty() && !term.quotes.is_empty())
        );
    }
}
