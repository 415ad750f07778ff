//! Where a keyphrase is found.

use document::Document;

use super::*;
use crate::measures::headings;

fn both(text: &str) -> (Option<KeyphraseReport>, Vec<KeyphraseReport>) {
    let document = Document::markdown(text);
    let meta = document.front_matter.meta.clone();
    let phrases = PhraseCache::default().phrases(&document, &meta);
    reports(&document, &meta, &headings::all(&document), &phrases)
}

fn of(text: &str) -> KeyphraseReport {
    both(text).0.unwrap()
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
    let (main, secondary) = both("Un texte.");
    assert!(main.is_none() && secondary.is_empty());
}

#[test]
fn secondary_phrases_have_their_own_report() {
    let text = "---\nkeyphrase: phare\nsecondary: [gardien de phare, tempete, \"\"]\n---\n\nLe gardien du phare. Les gardiens de phare.\n\n## La tempête\n";
    let (main, secondary) = both(text);
    assert_eq!(main.unwrap().occurrences, 2);
    let counted: Vec<(&str, u32, bool)> = secondary
        .iter()
        .map(|report| (report.phrase.as_str(), report.occurrences, report.in_introduction))
        .collect();
    assert_eq!(counted, [("gardien de phare", 2, true), ("tempete", 1, false)]);
    assert_eq!(secondary[1].headings_with, 1);
}

#[test]
fn words_before_the_phrase_in_the_title() {
    let before = |title: &str| words_before(&Phrase::new("guichet unique"), title);
    assert_eq!(before("Guichet unique : où ?"), Some(0));
    assert_eq!(before("Le guichet unique"), Some(0));
    assert_eq!(before("L’été du guichet unique"), Some(1));
    assert_eq!(before("L’été, à l’heure du guichet unique"), Some(3));
    assert_eq!(before("Un bureau unique"), None);
}

#[test]
fn the_longest_stretch_is_in_whole_sentences() {
    let text = "---\nkeyphrase: phare\n---\n\n# Le phare\n\nUn phare. Un quai 😀. Deux quais à l’été.\n\n## Le quai\n\nTrois quais.\nUn mot. Le phare dort. Fin.\n";
    let longest = of(text).longest_without.unwrap();
    assert_eq!(
        longest.span.of(text),
        "Un quai 😀. Deux quais à l’été.\n\n## Le quai\n\nTrois quais.\nUn mot."
    );
    // Un quai, Deux quais à l’été, Le quai, Trois quais, Un mot, Le.
    assert_eq!(longest.words, 13);
    assert_eq!(longest.percent, 100.0 * 13.0 / 20.0);
    let at_the_end = of("---\nkeyphrase: phare\n---\nUn phare et un quai tout au bout").longest_without;
    assert_eq!(at_the_end.unwrap().words, 6);
    assert!(
        of("---\nkeyphrase: phare\n---\nUn quai.")
            .longest_without
            .is_none()
    );
}

#[test]
fn bold_words_are_whole_phrases_first() {
    let text = "La traite des êtres humains : un être, deux êtres";
    let bold: Vec<&str> = query_words(text, &Phrase::new("traite des êtres humains"))
        .into_iter()
        .map(|s| s.of(text))
        .collect();
    assert_eq!(bold, ["traite des êtres humains", "être", "êtres"]);
    assert!(query_words(text, &Phrase::new("")).is_empty());
}

#[test]
fn the_first_line_of_a_plain_text_may_be_its_title() {
    let first = |text: &str| introduction(&Document::plain(text, 0));
    assert_eq!(first("Un guichet unique à la gare\n\nIl ouvre lundi.\n"), Some(1));
    assert_eq!(first("Il ouvre lundi. Tous y vont.\nIl ferme mardi.\n"), Some(0));
    assert_eq!(first("Un titre seul\n"), Some(0));
    assert_eq!(
        introduction(&Document::markdown("Un guichet unique\n\nIl ouvre lundi.\n")),
        Some(0)
    );
}
