//! What a misspelled word was meant for: candidates from the lexicon, from the lists of terms and expressions and from
//! the writer's own words, each weighed by how frequent it is and how likely the slips are that part it from the word.

use std::sync::LazyLock;

use fst::raw::Fst;

use super::near::{Near, Word};
use super::slips::Price;
use crate::characters::{is_apostrophe, is_hyphen, is_vowel};
use crate::english;
use crate::lexicon::{self, Elision};
use crate::lists;

/// At most this many are offered.
const MOST: usize = 8;

/// Slips within which the lexicon is searched first: one of any kind, or several of the commonest kinds.
const CLOSE: Price = 480;
/// Slips within which it is searched where that gives little.
const FAR: Price = 760;
/// Fewer candidates than this are little.
const FEW: usize = 5;
/// Words of fewer letters are searched closely only: two slips leave nothing of them.
const SHORT: usize = 5;
/// A word that isn't English is a slip from this likeliness on; below it stand names made adjectives, trade terms and
/// the words of other languages. Of 603 misspellings 5 stand below, of 30 words of new food, sport and law 9 above.
const SLIP: i32 = 0;
/// A long word that isn't English and is one slip from a French one, however rare: they aren't alike by chance.
const LONG: usize = 9;
/// The price of one slip.
const ONE_SLIP: Price = 370;
/// An English word is a slip only where that is likelier by so much than the English word in a French text, where one
/// word of thirty or so may be English.
const ENGLISH: i32 = 150;
/// What a name costs where the word has no capital.
const NAME: i32 = 150;
/// The frequency of terms and expressions, which no table has, in centizipfs.
const TERM: i32 = 330;
/// That of the writer's own words.
const OWN: i32 = 450;
/// That of a form that the table hasn't, at most.
const UNLISTED: i32 = 150;
/// An elided word and another one are about this much rarer than the other one alone.
const ELIDED: i32 = 70;
/// What an apostrophe that was left out costs.
const APOSTROPHE: i32 = 130;

/// A word is like another one where the slips less the frequency come to less than this.
const LIKE: i32 = 120;
/// A form within this price differs by its accents: that is like enough, however rare it is.
const ACCENTS: Price = 120;
/// And where the other one is about as frequent as this, at least.
const COMMON: i32 = 250;

/// The small words that may have been written without their apostrophe.
const ELISIONS: &[(&str, Elision)] = &[
    ("l", Elision::L),
    ("d", Elision::D),
    ("j", Elision::J),
    ("n", Elision::N),
    ("m", Elision::M),
    ("t", Elision::T),
    ("s", Elision::S),
    ("c", Elision::C),
    ("qu", Elision::Qu),
    ("jusqu", Elision::Jusqu),
    ("lorsqu", Elision::Lorsqu),
    ("puisqu", Elision::Lorsqu),
    ("quoiqu", Elision::Lorsqu),
];

/// Terms that the dictionary lacks; `None` only where they couldn't be sorted, which the tests would notice.
static TERMS: LazyLock<Option<Fst<Vec<u8>>>> = LazyLock::new(|| {
    let mut terms: Vec<&str> = lists::web_terms().collect();
    terms.sort_unstable();
    terms.dedup();
    Fst::from_iter_set(terms).ok()
});

/// A word that may have been meant. The lower the price, the likelier.
struct Candidate {
    text: String,
    /// Price of the slips less frequency, in hundredths of a power of ten.
    price: i32,
    /// Whether it parts what is written in one.
    parted: bool,
}

/// What `word`, composed and with straight signs, may have been meant for, the likeliest first and words that must be parted last.
/// `own` are the writer's words, `others` what another dictionary offers; `known` says which words are words.
/// Apostrophes are `straight` or not as the text's.
pub(super) fn suggest<'a>(
    word: &str,
    straight: bool,
    own: impl Iterator<Item = &'a str>,
    others: Vec<String>,
    known: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let mut candidates = candidates(word, own, others, known);
    candidates.sort_by(|a, b| {
        (a.parted, a.price)
            .cmp(&(b.parted, b.price))
            .then_with(|| a.text.cmp(&b.text))
    });
    let mut out: Vec<String> = Vec::new();
    for candidate in candidates {
        let dressed = dress(word, &candidate.text, straight);
        if dressed != word && !out.contains(&dressed) && out.len() < MOST {
            out.push(dressed);
        }
    }
    out
}

/// What a word may have been meant for, in no order.
fn candidates<'a>(
    word: &str,
    own: impl Iterator<Item = &'a str>,
    others: Vec<String>,
    known: &dyn Fn(&str) -> bool,
) -> Vec<Candidate> {
    let Some(wanted) = Word::new(word) else {
        return Vec::new();
    };
    let mut candidates = of_lexicon(word, &wanted);
    if let Some(terms) = TERMS.as_ref() {
        let near = wanted.near(terms, CLOSE);
        candidates.extend(near.into_iter().map(|near| weighed(near, TERM)));
    }
    for term in own {
        let price = wanted.price(term);
        if price <= CLOSE {
            candidates.push(weighed(
                Near {
                    form: term.to_owned(),
                    price,
                },
                OWN,
            ));
        }
    }
    for expression in lists::expressions() {
        let price = wanted.price(expression);
        if price <= CLOSE {
            candidates.push(weighed(
                Near {
                    form: expression.to_owned(),
                    price,
                },
                TERM + 100,
            ));
        }
    }
    // What another edition of the dictionary offers; its own words first of all are ours too.
    for form in others
        .into_iter()
        .filter(|form| !form.contains(char::is_whitespace))
    {
        let price = wanted.price(&form);
        let frequency = frequency(&form);
        candidates.push(weighed(Near { form, price }, frequency));
    }
    candidates.extend(elided(word));
    candidates.extend(compounds(word, known));
    candidates.extend(parted(word));
    candidates
}

/// How likely it is that an unknown word is a slip for a known one: the frequency of the likeliest, in hundredths of
/// a power of ten of a word in a thousand million, less its slips. `None` where nothing is like it.
pub(super) fn likeliness(word: &str, known: &dyn Fn(&str) -> bool) -> Option<i32> {
    let candidates = candidates(word, std::iter::empty(), Vec::new(), known);
    candidates.iter().map(|candidate| -candidate.price).max()
}

/// Whether a capitalised word is a common one with a slip. Short names are near to many words: they need a slip that is
/// often made, where in a long word any slip will do.
pub(super) fn resembles(word: &str) -> bool {
    let Some(wanted) = Word::new(word) else {
        return false;
    };
    let limit = match word.chars().count() {
        0..=5 => 250,
        6..=7 => 320,
        _ => 370,
    };
    let close = |near: &Near| {
        let frequency = frequency(&near.form);
        let accents = near.price <= ACCENTS;
        is_common(&near.form) && (accents || frequency >= COMMON && i32::from(near.price) - frequency < LIKE)
    };
    // « Geocodage »: a term that lacks its accents.
    let term = |terms: &Fst<Vec<u8>>| !wanted.near(terms, ACCENTS).is_empty();
    forms_near(&wanted, limit).iter().any(close) || TERMS.as_ref().is_some_and(term)
}

/// Whether a word in lower case is a term of some trade, a name made an adjective or a foreign word sooner than a slip
/// for a French word: no likely one is near, or it is a word of English. What can't be said at all is none of these.
pub(super) fn is_strange(word: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let english = english::frequency(word).filter(|_| !lists::is_english_slip(word));
    if english.is_none() && !is_sayable(word) {
        return false;
    }
    #[allow(clippy::cast_possible_truncation, reason = "a frequency is between 0 and 9")]
    let bar = english.map_or(SLIP, |zipf| SLIP.max((zipf * 100.0) as i32 - ENGLISH));
    let one_slip = || {
        let near = Word::new(word).map(|wanted| forms_near(&wanted, ONE_SLIP));
        near.is_some_and(|near| near.iter().any(|near| is_common(&near.form)))
    };
    likeliness(word, known).is_none_or(|likeliness| likeliness < bar)
        && !(english.is_none() && word.chars().count() >= LONG && one_slip())
}

/// Whether vowels and consonants take turns as in a word: no fifth consonant in a row, no fourth vowel, some of each.
fn is_sayable(word: &str) -> bool {
    let (mut vowels, mut consonants, mut any) = (0, 0, false);
    word.chars().filter(|c| c.is_alphabetic()).all(|c| {
        if is_vowel(c) {
            (vowels, consonants, any) = (vowels + 1, 0, true);
        } else {
            (vowels, consonants) = (0, consonants + 1);
        }
        vowels < 4 && consonants < 5
    }) && any
}

/// Whether the form is a common word, not a name nor a symbol.
fn is_common(form: &str) -> bool {
    form.starts_with(char::is_lowercase) && form.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

/// Forms of the lexicon.
fn of_lexicon(word: &str, wanted: &Word) -> Vec<Candidate> {
    let mut near = forms_near(wanted, CLOSE);
    if near.len() < FEW && word.chars().count() >= SHORT {
        near = forms_near(wanted, FAR);
    }
    let capital = word.starts_with(char::is_uppercase);
    let symbol = |near: &Near| {
        let odd = |c: char| !c.is_alphabetic() && !matches!(c, '-' | '\'');
        near.form.contains(odd)
            || near.form.chars().skip(1).any(|c| c.is_uppercase()) && near.form.chars().count() < 5
    };
    let weigh = |near: Near| {
        let name = !capital && near.form.starts_with(char::is_uppercase);
        let frequency = frequency(&near.form) - if name { NAME } else { 0 };
        weighed(near, frequency)
    };
    near.into_iter().filter(|near| !symbol(near)).map(weigh).collect()
}

fn forms_near(wanted: &Word, limit: Price) -> Vec<Near> {
    lexicon::form_map().map_or_else(Vec::new, |forms| wanted.near(forms.as_fst(), limit))
}

fn weighed(near: Near, frequency: i32) -> Candidate {
    Candidate {
        price: i32::from(near.price) - frequency,
        text: near.form,
        parted: false,
    }
}

/// How frequent a form is, in centizipfs; that of its lemma says something where the table hasn't the form.
#[allow(clippy::cast_possible_truncation, reason = "a frequency is between 0 and 9")]
fn frequency(form: &str) -> i32 {
    let centizipf = |zipf: f32| (zipf * 100.0) as i32;
    let listed = centizipf(lexicon::frequency(form));
    if listed > 0 {
        return listed;
    }
    let lemmas = lexicon::readings(form).map(|reading| centizipf(reading.lemma.frequency()));
    (lemmas.max().unwrap_or(0) - 200).clamp(0, UNLISTED)
}

/// `lhomme`, `jespére`: a small word that lacks its apostrophe, before a word that it may stand before.
fn elided(word: &str) -> Vec<Candidate> {
    let lower = word.to_lowercase();
    let capital = word.chars().any(char::is_uppercase);
    let mut found = Vec::new();
    for (left, elision) in ELISIONS {
        let Some(right) = lower
            .strip_prefix(left)
            .filter(|right| right.starts_with(|c: char| is_vowel(c) || c == 'h'))
        else {
            continue;
        };
        let Some(wanted) = Word::new(right) else { continue };
        for near in forms_near(&wanted, CLOSE / 2) {
            let fits = lexicon::readings(&near.form).any(|reading| reading.tags.elides(*elision));
            if fits && (is_common(&near.form) || capital) {
                let price = APOSTROPHE + i32::from(near.price) + ELIDED - frequency(&near.form);
                found.push(Candidate {
                    text: format!("{left}'{}", near.form),
                    price,
                    parted: false,
                });
            }
        }
    }
    found
}

/// `vice-présidant`: a compound of which one part is wrong.
fn compounds(word: &str, known: &dyn Fn(&str) -> bool) -> Vec<Candidate> {
    let parts: Vec<&str> = word.split(is_hyphen).collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let unknown: Vec<usize> = (0..parts.len())
        .filter(|at| parts.get(*at).is_some_and(|part| !known(part)))
        .collect();
    let [wrong] = unknown.as_slice() else {
        return Vec::new();
    };
    let Some(wanted) = parts.get(*wrong).and_then(|part| Word::new(part)) else {
        return Vec::new();
    };
    let near = forms_near(&wanted, CLOSE);
    let mend = |near: Near| {
        let mut parts = parts.clone();
        if let Some(part) = parts.get_mut(*wrong) {
            *part = near.form.as_str();
        }
        Candidate {
            price: i32::from(near.price) - frequency(&near.form) + ELIDED,
            text: parts.join("-"),
            parted: false,
        }
    };
    near.into_iter().map(mend).collect()
}

/// Two words written as one.
fn parted(word: &str) -> Vec<Candidate> {
    let lower = word.to_lowercase();
    let is_word = |part: &str| part.chars().count() >= 2 || matches!(part, "a" | "à" | "y");
    let cuts = lower.char_indices().map(|(at, _)| at).skip(1);
    cuts.filter_map(|at| {
        let (left, right) = lower.split_at(at);
        if !is_word(left) || !is_word(right) {
            return None;
        }
        let frequencies = (frequency(left), frequency(right));
        let known = |part: &str| !lexicon::readings(part).is_empty();
        (frequencies.0 >= 300 && frequencies.1 >= 300 && known(left) && known(right)).then(|| Candidate {
            text: format!("{left} {right}"),
            price: 900 - frequencies.0 - frequencies.1,
            parted: true,
        })
    })
    .collect()
}

/// The candidate with the case and the apostrophe of the word that it replaces.
fn dress(word: &str, candidate: &str, straight: bool) -> String {
    let apostrophe = if straight { '\'' } else { '’' };
    let candidate: String = candidate
        .chars()
        .map(|c| if is_apostrophe(c) { apostrophe } else { c })
        .collect();
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let capital = letters.next().is_some_and(char::is_uppercase);
    let others = letters.clone().count();
    if capital && others > 0 && letters.all(char::is_uppercase) {
        return candidate.to_uppercase();
    }
    if capital {
        let mut rest = candidate.chars();
        return rest
            .next()
            .map(|first| first.to_uppercase().chain(rest).collect())
            .unwrap_or_default();
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(word: &str) -> Vec<String> {
        suggest(
            &word.replace('’', "'"),
            word.contains('\''),
            ["zorbinet"].into_iter(),
            Vec::new(),
            &|part| !lexicon::readings(part).is_empty(),
        )
    }

    #[track_caller]
    fn first(word: &str, right: &str) {
        assert_eq!(
            suggested(word).first().map(String::as_str),
            Some(right),
            "{:?}",
            suggested(word)
        );
    }

    #[test]
    fn case_and_apostrophe_of_the_text() {
        first("Plateformme", "Plateforme");
        first("PLATEFORMME", "PLATEFORME");
        first("aujourd'hiu", "aujourd'hui");
        first("aujourd’hiu", "aujourd’hui");
    }

    #[test]
    fn the_accent_that_is_nearest() {
        first("interprête", "interprète");
        first("Celà", "Cela");
        first("reglement", "règlement");
    }

    #[test]
    fn terms_expressions_and_own_words() {
        first("backlnik", "backlink");
        first("deepfak", "deepfake");
        first("parceque", "parce que");
        first("zorbnet", "zorbinet");
    }

    #[test]
    fn a_missing_apostrophe() {
        first("lhomme", "l’homme");
        first("jespére", "j’espère");
        first("Lenvironement", "L’environnement");
        assert!(!suggested("lmaison").contains(&"l’maison".to_owned()));
    }

    #[test]
    fn one_part_of_a_compound() {
        first("vice-présidante", "vice-présidente");
    }

    #[test]
    fn parted_words_come_last() {
        let found = suggested("unmaison");
        let first = found
            .iter()
            .position(|candidate| candidate.contains(' '))
            .unwrap_or(found.len());
        assert!(
            found[first..].iter().all(|candidate| candidate.contains(' ')),
            "{found:?}"
        );
    }

    #[test]
    fn names_are_like_no_common_word() {
        assert!(
            resembles("Geocodage")
                && resembles("Malgrès")
                && resembles("Maizon")
                && resembles("Proffessionnel")
        );
        assert!(
            !resembles("Pljevic") && !resembles("Okonjawu") && !resembles("Biden") && !resembles("Marsin")
        );
    }

    #[test]
    fn terms_and_english_words_are_no_slips() {
        let is_strange = |word| is_strange(word, &|part| lexicon::is_form(part));
        for word in [
            "pembrolizumab",
            "rignacois",
            "rooftop",
            "sandbox",
            "testing",
            "product",
            "wallet",
            "email",
            "bifana",
        ] {
            assert!(is_strange(word), "{word}: {:?}", suggested(word));
        }
        // English words too, and yet what French writers put for their own.
        for word in ["language", "traffic", "connection", "development"] {
            assert!(!is_strange(word), "{word}");
        }
        for word in [
            "rabinet",
            "dévelopemment",
            "kjhgfdsq",
            "lentreprise",
            "intérésant",
        ] {
            assert!(!is_strange(word), "{word}");
        }
    }
}
