//! Which words are English: French copy is full of them, and they are no misspelled French ones.

use crate::lexicon;
use crate::lists;

/// A word is English rather than French where it is this much more frequent there, on Zipf's scale.
const MARKED: f32 = 0.3;
/// From this frequency on a word is French, whatever else it is: an, or, car.
const FRENCH: f32 = 5.0;

/// How frequent a word is in English, on Zipf's scale; `None` for what English has fewer than 500 times in a
/// thousand million words. A possessive, a plural or a form in capitals counts as its word.
pub fn frequency(word: &str) -> Option<f32> {
    let lower = word.to_lowercase();
    let bare = lower
        .strip_suffix("'s")
        .or_else(|| lower.strip_suffix("’s"))
        .unwrap_or(&lower);
    let centizipf = lexicon::english_centizipf(bare)?;
    Some(f32::from(u16::try_from(centizipf).unwrap_or(u16::MAX)) / 100.0)
}

/// Whether a word is clearly commoner in English than in French: « manager », « digital », but neither « important »
/// nor « pour ». Words that French has as its own small ones never are.
pub fn is_marked(word: &str) -> bool {
    let french = lexicon::frequency(word);
    french < FRENCH
        && !lists::is_stop_word(word)
        && frequency(word).is_some_and(|english| english >= french + MARKED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_and_their_forms() {
        for word in ["product", "Head", "WALLET", "company's", "company’s"] {
            assert!(frequency(word).is_some(), "{word}");
        }
        for word in ["réunion", "gouvernement", "qzxw", ""] {
            assert!(frequency(word).is_none(), "{word}");
        }
    }

    #[test]
    fn words_of_both_languages_are_not_marked() {
        assert!(is_marked("testing") && is_marked("manager") && is_marked("digital"));
        for word in ["important", "pour", "on", "son", "table", "message", "an"] {
            assert!(!is_marked(word), "{word}");
        }
    }
}
