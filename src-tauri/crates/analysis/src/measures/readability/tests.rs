//! Figures computed by hand.

use document::Document;

use super::*;

fn of(text: &str) -> Readability {
    let thresholds = [("readability.long-sentences.max-words".to_owned(), 5.0)];
    let settings = Settings {
        thresholds: thresholds.into(),
        ..Settings::default()
    };
    of_document(&Document::markdown(text), &settings)
}

#[test]
fn two_sentences_by_hand() {
    // 3 + 5 words, 1+1+1 + 1+1+1+3+2 syllables; « prudemment » has more than six letters.
    let figures = of("Le chat dort. Le chien court prudemment ici.");
    assert!((figures.words_per_sentence - 4.0).abs() < 1e-9);
    assert!(
        (figures.syllables_per_word - 11.0 / 8.0).abs() < 1e-9,
        "{figures:?}"
    );
    assert!((figures.lix - (4.0 + 100.0 / 8.0)).abs() < 1e-9);
    let flesch = 207.0 - 1.015 * figures.words_per_sentence - 73.6 * figures.syllables_per_word;
    assert!((figures.flesch - flesch).abs() < 1e-9);
    assert_eq!(
        (figures.long_sentences_percent, figures.passive_percent),
        (0.0, 0.0)
    );
}

#[test]
fn shares_are_of_sentences() {
    let figures = of("La loi a été votée hier soir. Pourtant, rien ne change. Il pleut. Il vente.");
    assert_eq!(figures.passive_percent, 25.0);
    assert_eq!(figures.connectors_percent, 25.0);
    assert_eq!(figures.long_sentences_percent, 25.0);
    let counted = (
        figures.sentences,
        figures.passive_sentences,
        figures.connected_sentences,
    );
    assert_eq!((counted, figures.long_sentences), ((4, 1, 1), 1));
}

#[test]
fn a_dateline_is_no_sentence() {
    let figures = of("22 mai 2012. – Le port rouvre enfin.");
    assert_eq!((figures.sentences, figures.words_per_sentence), (1, 4.0));
}

#[test]
fn connectors_are_looked_for_in_running_text() {
    let figures =
        of("Mais il pleut. Il vente.\n\n- Donc il part.\n- Il dort.\n\n| Ville |\n|---|\n| Mais où. |\n");
    let counted = (
        figures.sentences,
        figures.running_sentences,
        figures.connected_sentences,
    );
    assert_eq!((counted, figures.connectors_percent), ((4, 2, 1), 50.0));
}

#[test]
fn paragraphs_have_a_mean_length() {
    let figures =
        of("# Un titre\n\nDeux mots. Deux autres.\n\n> Une citation de six mots.\n\n- Une liste.\n");
    assert_eq!((figures.words_per_paragraph, figures.long_paragraphs), (4.5, 0));
}

#[test]
fn sentences_that_begin_alike_are_counted() {
    let figures = of("Il pleut. Il vente. Il neige. On rentre. Elle dort. Elle rêve.");
    assert_eq!(figures.alike_sentences, 3);
}

#[test]
fn headings_and_pieces_of_lists_are_no_sentences() {
    let figures = of(
        "# Un très long titre qui ne compte pas du tout\n\n- une clé\u{a0};\n- un badge\u{a0};\n\nIl pleut fort.",
    );
    assert!((figures.words_per_sentence - 3.0).abs() < 1e-9);
    assert_eq!(of("").flesch, 0.0);
    assert_eq!(of("# Titre\n\n---\n").lix, 0.0);
}
