//! Whether a shared term says what the pages are about, and how much: rare words do, vague and frequent ones only where
//! pages insist on them, what pages say of themselves only where they have a heading for it.

use std::collections::HashSet;
use std::sync::LazyLock;

use french::lists::{is_generic_heading, lines};

use crate::proposals::keyphrases::Group;

/// A lone word as frequent as this in French (Zipf's scale) says little by itself: it must come twice in the typical
/// page, and three times from [`EVERYWHERE`] on. Our own figures: « compost » has 3.2, « banque » 4.9, « terre » 5.3,
/// « exemple » 5.4, « personne » 5.7.
const COMMON: f32 = 4.6;
/// See [`COMMON`].
const EVERYWHERE: f32 = 5.2;
/// A page that says a word so often insists on it; buttons and notes say a thing once or twice.
const INSISTS: u32 = 3;

macro_rules! list {
    ($name:literal) => {
        LazyLock::new(|| lines(include_str!(concat!("../../../../../../dictionaries/fr/", $name))).collect())
    };
}

/// Nouns too vague to be a subject by themselves.
static WEAK: LazyLock<HashSet<&str>> = list!("weak-nouns.txt");
/// Nouns that mostly live in set phrases: « à l’issue de la formation » says nothing of an issue.
static LOCUTION: LazyLock<HashSet<&str>> = list!("locution-nouns.txt");
/// What pages say of themselves.
static FURNITURE: LazyLock<HashSet<&str>> = list!("page-terms.txt");

/// Whether a term says what the pages are about. `typical` is how often the page in the middle says it, `headed` whether
/// most of the pages have a heading with it.
pub(super) fn is_telling(group: &Group, text: &str, typical: u32, headed: impl Fn() -> bool) -> bool {
    let key = group.key.as_str();
    // « Questions fréquentes » heads any page.
    if is_generic_heading(text) && typical < INSISTS {
        return false;
    }
    if is_furniture(key) && typical < INSISTS {
        return headed();
    }
    let head = key.split(' ').next().unwrap_or(key);
    if LOCUTION.contains(head) && typical < INSISTS {
        return headed();
    }
    let lemmas = group.frequencies.iter().zip(key.split(' '));
    let own = lemmas.filter(|(_, lemma)| !WEAK.contains(lemma));
    match own.map(|(frequency, _)| *frequency).min_by(f32::total_cmp) {
        None => typical >= INSISTS && headed(),
        Some(frequency) if frequency >= EVERYWHERE => typical >= INSISTS,
        Some(frequency) if frequency >= COMMON => typical >= 2 || group.frequencies.len() > 1,
        Some(_) => true,
    }
}

/// Whether pages say it of themselves, as one entry or word by word: « cookies de la page ».
fn is_furniture(key: &str) -> bool {
    FURNITURE.contains(key) || key.split(' ').all(|lemma| FURNITURE.contains(lemma))
}

/// How much a term tells: how rare its words are in French, in groups more than alone, and said often rather than once.
pub(super) fn telling(group: &Group, typical: u32) -> f32 {
    // A word that the frequency table lacks is taken for as rare as its last ones (Zipf 2), as for keyphrases.
    let rarity = |frequency: &f32| 8.0 - if *frequency == 0.0 { 2.0 } else { *frequency };
    let count = group.frequencies.len().max(1);
    let sum: f32 = group.frequencies.iter().map(rarity).sum();
    let several = u8::from(count > 1);
    let mean = sum / f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    (mean + f32::from(several)) * (1.0 + f32::from(u8::try_from(typical).unwrap_or(u8::MAX)).ln())
}
