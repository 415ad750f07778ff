//! Whatever the text: no panic, and every range lies inside it on character boundaries.

use std::collections::HashSet;
use std::ops::Range;

use proptest::prelude::*;

use crate::phrase::Phrase;
use crate::spelling::{NoSpelling, Spelling, SpellingContext, check_text, names_in};
use crate::words::{tokens, words};
use crate::{connectors, counting, fold, lists, sentences, slug, spelling, stem, syllables};

/// Texts made of what trips a scanner: apostrophes, dots, no-break spaces, marks, emoji, and anything at all.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zàéèœA-ZÀÉ]{1,6}",
        2 => prop::sample::select(vec![
            "’", "'", "-", "–", ".", "…", "!", "?", " »", "« ", "\u{a0}", "\u{202f}", " ", "\n", "\n\n", "·", "(e)",
            "l’", "qu'", "M. ", "J.-C. ", "etc. ", "www.", "https://", "@", "#", "_", "1 724", "3,5", "20e", "%",
            "e\u{301}", "\u{301}", "\u{ad}", "\u{200d}", "😀", "👩‍👧", "\0", "\r\n", "C++", "n°", "c’est-à-dire", "İ", "ß", "ﬁ",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

fn in_order(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Result<(), TestCaseError> {
    let mut end = 0;
    for range in ranges {
        prop_assert!(
            range.start >= end && range.start < range.end,
            "{range:?} after {end}"
        );
        prop_assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
        end = range.end;
    }
    Ok(())
}

/// A dictionary that knows no word at all, so that everything is judged.
struct Ignorance;

impl Spelling for Ignorance {
    fn knows(&self, _: &str) -> bool {
        false
    }

    fn suggest(&self, _: &str, _: &HashSet<String>) -> Vec<String> {
        Vec::new()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn ranges_lie_on_boundaries(text in text()) {
        let tokens = tokens(&text);
        in_order(&text, tokens.iter().map(|token| token.range.clone()))?;
        in_order(&text, words(&text))?;
        in_order(&text, sentences::sentences(&text))?;
        in_order(&text, connectors::find(&text, &tokens))?;
        let empty = HashSet::new();
        let context = SpellingContext { personal: &empty, names: &empty };
        in_order(&text, check_text(&text, &tokens, &Ignorance, &context))?;
        prop_assert!(check_text(&text, &tokens, &NoSpelling, &context).is_empty());
        names_in(&text, &tokens, &Ignorance);
    }

    #[test]
    fn sentences_lose_only_white_space(text in text()) {
        let mut end = 0;
        for range in sentences::sentences(&text) {
            prop_assert!(text[end..range.start].trim().is_empty());
            end = range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn words_have_no_panic_in_them(text in text()) {
        for word in std::iter::once(text.as_str()).chain(text.split_whitespace()) {
            syllables::syllables(word);
            stem::stem(word);
            lists::is_stop_word(word);
            lists::is_title(word);
            lists::is_generic_heading(word);
            spelling::accented_capital(word, &NoSpelling);
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        let folded = fold::fold(&text);
        prop_assert_eq!(fold::fold(&folded), folded);
        let lower = fold::fold_case(&text);
        prop_assert_eq!(fold::fold_case(&lower), lower);
    }

    #[test]
    fn counts_add_up(a in text(), b in text()) {
        let both = format!("{a}\n{b}");
        prop_assert_eq!(counting::count(&a) + counting::count(&b), counting::count(&both));
        let counts = counting::count(&both);
        prop_assert!(counts.mots <= counts.traitement_de_texte && counts.antidote <= counts.scolaire);
        let signs = counting::signs(&both);
        prop_assert!(signs.without_spaces <= signs.with_spaces);
    }

    #[test]
    fn a_slug_is_ascii(text in text()) {
        let slug = slug::slugify(&text);
        prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{slug}");
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{slug}");
        prop_assert_eq!(slug::slugify(&slug).is_empty(), slug.is_empty());
    }

    #[test]
    fn a_phrase_is_found_in_itself(text in text(), other in text()) {
        let phrase = Phrase::new(&text);
        in_order(&other, phrase.find_in(&other, &tokens(&other)))?;
        in_order(&text, phrase.find_in(&text, &tokens(&text)))?;
    }

    #[test]
    fn plain_phrases_are_found_in_themselves(words in prop::collection::vec("[a-zéè]{2,9}", 1..4)) {
        let text = words.join(" ");
        prop_assert!(!Phrase::new(&text).find_in(&text, &tokens(&text)).is_empty(), "{}", text);
    }
}
