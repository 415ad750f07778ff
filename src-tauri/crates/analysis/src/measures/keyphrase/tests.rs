//! Where a keyphrase is found.

use document::Document;

use super::*;
use crate::measures::headings;

fn of(text: &str) -> KeyphraseReport {
    let document = Document::markdown(text);
    let meta = document.front_matter.meta.clone();
    report(&document, &meta, &headings::all(&document)).unwrap()
}

#[test]
fn every_place_is_seen() {
    let text = "---\ntitle: Les coopérations judiciaires\nkeyphrase: coopération judiciaire\nslug: cooperation-judiciaire-ue\n\
                description: Rien ici.\n---\n\n# Été 😀\n\nLa **coopération judiciaire** avance.\n\n## Coopération judiciaire\n\n\
                Encore les coopérations judiciaires.\n\n## Ailleurs\n\nFin.\n";
    let report = of(text);
    assert_eq!(report.occurrences, 3);
    let found: Vec<&str> = report.places.iter().map(|place| place.of(text)).collect();
    assert_eq!(
        found,
        [
            "coopération judiciaire",
            "Coopération judiciaire",
            "coopérations judiciaires"
        ]
    );
    assert!(report.in_title && report.in_introduction && report.in_slug && !report.in_description);
    assert_eq!(report.in_headings_percent, 50.0);
    assert!(report.density_percent > 20.0);
}

#[test]
fn no_keyphrase_no_report() {
    let document = Document::markdown("Un texte.");
    assert!(report(&document, &Meta::default(), &[]).is_none());
}

#[test]
fn slugs() {
    let phrase = Phrase::new("traite des êtres humains");
    assert!(in_slug(&phrase, "/actualites/traite-etres-humains-2024"));
    assert!(in_slug(&phrase, "traite-des-etres-humains"));
    assert!(!in_slug(&phrase, "traite-humaine-des-etres"));
    assert!(!in_slug(&phrase, ""));
}

#[test]
fn bold_words_are_whole_phrases_first() {
    let text = "La traite des êtres humains : un être, deux êtres";
    let bold: Vec<&str> = query_words(text, "traite des êtres humains")
        .into_iter()
        .map(|s| s.of(text))
        .collect();
    assert_eq!(bold, ["traite des êtres humains", "être", "êtres"]);
    assert!(query_words(text, "").is_empty());
}
