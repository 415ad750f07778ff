//! Cutting, suffix, breadcrumb.

use super::*;

#[test]
fn a_line_that_fits_is_whole() {
    assert_eq!(cut("Un titre", &[], TITLE_SIZE, 600), "Un titre");
    assert_eq!(cut("", &[], TITLE_SIZE, 600), "");
}

#[test]
fn a_line_is_cut_at_a_word_within_the_limit() {
    let title =
        "L’accès au droit des familles éloignées, de l’été à l’hiver 😀 : ce que changent les maisons";
    let shown = cut(title, &[], TITLE_SIZE, 600);
    assert!(
        shown.ends_with(" …") && pixels(&shown, &[], TITLE_SIZE) <= 600,
        "{shown}"
    );
    let kept = shown.trim_end_matches(" …");
    assert!(
        title.starts_with(kept) && title[kept.len()..].starts_with([' ', ',']),
        "{shown}"
    );
    assert!(!kept.ends_with([',', ':', ' ']));
}

#[test]
fn one_huge_word_is_cut_inside() {
    let shown = cut(&"é".repeat(400), &[], TITLE_SIZE, 600);
    assert!(shown.ends_with(" …") && pixels(&shown, &[], TITLE_SIZE) <= 600);
    assert!(shown.chars().count() > 30);
}

#[test]
fn the_phone_shows_less_of_a_description_than_the_desktop() {
    let text = "---\ndescription: Un guichet unique ouvre en mars dans douze communes ; voici les démarches à prévoir, les \
                pièces à fournir et les délais annoncés par les services de la région.\nkeyphrase: guichet unique\n---\n\nTexte.";
    let document = Document::markdown(text);
    let meta = document.front_matter.meta.clone();
    let phrase = Phrase::new(&meta.keyphrase);
    let shown = snippet(&document, &meta, &[], Some(&phrase), &Settings::default());
    assert!(shown.description_shown_mobile.len() < shown.description_shown.len());
    let bold: Vec<&str> = shown
        .description_bold
        .iter()
        .map(|s| s.of(&shown.description_shown))
        .collect();
    assert_eq!(bold, ["guichet unique"]);
    assert!(shown.description_pixels > pixels(&shown.description, &[], DESCRIPTION_SIZE));
}

#[test]
fn what_stands_in_for_missing_fields() {
    let document = Document::markdown("# Le **grand** titre\n\nPremier paragraphe.\n");
    let headings = crate::measures::headings::all(&document);
    let settings = Settings {
        title_suffix: "· Le Site".to_owned(),
        site_host: "www.exemple.fr".to_owned(),
        ..Settings::default()
    };
    let meta = Meta {
        slug: "grand-titre".to_owned(),
        ..Meta::default()
    };
    let shown = snippet(&document, &meta, &headings, None, &settings);
    assert_eq!(shown.title, "Le grand titre · Le Site");
    assert_eq!(shown.description, "Premier paragraphe.");
    assert_eq!(shown.url, "www.exemple.fr › grand-titre");
}

#[test]
fn the_canonical_address_wins() {
    let meta = Meta {
        canonical: "https://exemple.fr/a/b?x=1".to_owned(),
        slug: "c".to_owned(),
        ..Meta::default()
    };
    assert_eq!(breadcrumb(&meta, &Settings::default()), "exemple.fr › a › b");
}
