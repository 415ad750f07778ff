//! Figures computed by hand.

use document::Document;

use super::*;
use crate::measures::BlockMeasures;

fn of(text: &str) -> Readability {
    let document = Document::markdown(text);
    let blocks: Vec<BlockMeasures> = document
        .blocks
        .iter()
        .map(|b| BlockMeasures::of(&b.content, 5))
        .collect();
    readability(&blocks)
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
