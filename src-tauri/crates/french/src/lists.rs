//! The word lists of `dictionaries/fr`, built into the program and parsed once: one entry a line, `#` comments.

mod sets;

use std::sync::LazyLock;

use crate::fold::{fold, fold_case};
use sets::{AccentedCapitals, Set, list, set};

pub use sets::lines;

macro_rules! data {
    ($name:literal) => {
        include_str!(concat!("../../../../dictionaries/fr/", $name))
    };
}

static STOP_WORDS: LazyLock<Set> = LazyLock::new(|| set(data!("stop-words.txt"), fold));
static CONNECTORS: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("connectors.txt")));
static GENERIC_HEADINGS: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("generic-headings.txt")));
static GENERIC_SET: LazyLock<Set> = LazyLock::new(|| set(data!("generic-headings.txt"), fold));
static ABBREVIATIONS: LazyLock<Vec<Abbreviation>> =
    LazyLock::new(|| Abbreviation::all(data!("abbreviations.txt")));
static PART_LABELS: LazyLock<Set> = LazyLock::new(|| set(data!("part-labels.txt"), fold));
static BEFORE_PLURAL_VERBS: LazyLock<Set> = LazyLock::new(|| {
    set(data!("before-plural-verbs.txt"), |entry| {
        fold_case(entry).replace('\'', "")
    })
});
static UNITS: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("units.txt")));
static UNIT_SET: LazyLock<Set> = LazyLock::new(|| set(data!("units.txt"), str::to_owned));
static TITLES: LazyLock<Set> =
    LazyLock::new(|| set(data!("titles.txt"), |entry| fold(entry.trim_end_matches('.'))));
static SAYING: LazyLock<Set> = LazyLock::new(|| set(data!("verbs-of-saying.txt"), str::to_owned));
static ROLES: LazyLock<Set> = LazyLock::new(|| set(data!("roles.txt"), fold));
static BODY_HEADS: LazyLock<Set> = LazyLock::new(|| set(data!("body-heads.txt"), fold));
static NO_FACTS: LazyLock<Set> = LazyLock::new(|| set(data!("no-facts.txt"), fold));
static PLACES: LazyLock<Set> = LazyLock::new(|| set(data!("places.txt"), fold));
static PLACE_HEADS: LazyLock<Set> = LazyLock::new(|| set(data!("place-heads.txt"), fold));
static MONTHS: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("months.txt")));
static DAYS: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("days.txt")));
static LANGUAGES: LazyLock<Vec<&str>> = LazyLock::new(|| list(data!("languages.txt")));
static ELISIONS: LazyLock<Set> =
    LazyLock::new(|| set(data!("elisions.txt"), |entry| fold(entry).replace('\'', "")));
static ELISION_KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::new(data!("elision-kept.txt")));
static INCLUSIVE: LazyLock<Set> = LazyLock::new(|| set(data!("inclusive.txt"), fold_case));
static DOMAINS: LazyLock<Set> = LazyLock::new(|| set(data!("domains.txt"), str::to_owned));
static EXTENSIONS: LazyLock<Set> = LazyLock::new(|| set(data!("file-extensions.txt"), str::to_owned));
static WEB: LazyLock<Set> = LazyLock::new(|| {
    let mut terms = sets::inflected(data!("web.txt"));
    terms.extend(sets::inflected(data!("press.txt")));
    terms
});
static FOREIGN: LazyLock<Set> = LazyLock::new(|| set(data!("foreign.txt"), fold_case));
static ENGLISH_SLIPS: LazyLock<Set> = LazyLock::new(|| set(data!("english-slips.txt"), str::to_owned));
static PREFIXES: LazyLock<Vec<Prefix>> = LazyLock::new(|| Prefix::all(data!("prefixes.txt")));
static ACCENTED_CAPITALS: LazyLock<AccentedCapitals> =
    LazyLock::new(|| AccentedCapitals::new(data!("accented-capitals.txt")));
static CLITICS: LazyLock<Set> = LazyLock::new(|| set(data!("clitics.txt"), fold_case));

/// Articles, pronouns, prepositions, conjunctions and the forms of être and avoir; folded or not, `l’` included.
pub fn is_stop_word(word: &str) -> bool {
    let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'\'');
    // No stop word is longer; a huge word isn't worth folding.
    word.len() <= 24
        && if plain {
            STOP_WORDS.contains(word)
        } else {
            STOP_WORDS.contains(fold(word).as_str())
        }
}

/// Linking words as the file has them: `^or` counts at the start of a sentence only.
/// [`crate::connectors::find`] looks them up in a sentence.
pub fn connectors() -> &'static [&'static str] {
    &CONNECTORS
}

/// Headings that say nothing: Introduction, Conclusion, En savoir plus…
pub fn generic_headings() -> &'static [&'static str] {
    &GENERIC_HEADINGS
}

/// Whether the whole heading is a generic one, numbering and final punctuation aside.
pub fn is_generic_heading(heading: &str) -> bool {
    let trimmed = heading
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .trim_end_matches(|c: char| !c.is_alphanumeric());
    trimmed.len() <= 80 && GENERIC_SET.contains(fold(trimmed).as_str())
}

/// Abbreviations that are written with a full stop, and what may follow it.
pub fn abbreviations() -> &'static [Abbreviation] {
    &ABBREVIATIONS
}

/// Whether a number after the word numbers what follows: Article 2, Étape 3, Chapitre IV.
pub fn is_part_label(word: &str) -> bool {
    word.len() <= 24 && PART_LABELS.contains(fold(word).as_str())
}

/// Whether what follows this word, and could be a verb in the third person plural, is one: ils, qui, se…
pub fn precedes_plural_verb(word: &str) -> bool {
    word.len() <= 8 && BEFORE_PLURAL_VERBS.contains(fold_case(word).trim_end_matches('\''))
}

/// Symbols of units that follow a number: km, kg, Ko, €, h…
pub fn units() -> &'static [&'static str] {
    &UNITS
}

/// Whether `word` is the symbol of a unit, written as it should be.
pub fn is_unit(word: &str) -> bool {
    UNIT_SET.contains(word)
}

/// Whether a name is expected after the word: M., Mme, ministre, président… (folded or not, with or without stop).
pub fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.len() <= 40 && TITLES.contains(fold(word).as_str())
}

/// Whether a verb, as its lemma, brings in somebody's words: dire, expliquer, promettre…
pub fn is_verb_of_saying(lemma: &str) -> bool {
    SAYING.contains(lemma)
}

/// Whether the word says what somebody is: président, directrice, sous-directrice, porte-parole…
pub fn is_role(word: &str) -> bool {
    if word.len() > 40 {
        return false;
    }
    let word = fold(word);
    let rank = || {
        word.split_once('-')
            .filter(|(rank, _)| matches!(*rank, "ex" | "sous" | "vice" | "co"))
    };
    ROLES.contains(word.as_str()) || rank().is_some_and(|(_, role)| ROLES.contains(role))
}

/// Whether a word has a capital and yet states nothing that a source is asked for: Internet, Noël, PDF.
pub fn is_no_fact(word: &str) -> bool {
    word.len() <= 24 && NO_FACTS.contains(fold(word).as_str())
}

/// Whether the word, with a capital, begins the name of a body whose other words may have none.
pub fn is_body_head(word: &str) -> bool {
    word.len() <= 24 && BODY_HEADS.contains(fold(word).as_str())
}

/// Whether the name is that of a country, a region or a large town.
pub fn is_place(name: &str) -> bool {
    name.len() <= 48 && PLACES.contains(fold(name).as_str())
}

/// Whether the word begins the name of a place, or announces one: mer, vallée, ville…
pub fn is_place_head(word: &str) -> bool {
    word.len() <= 24 && PLACE_HEADS.contains(fold(word).as_str())
}

/// The months, January first.
pub fn months() -> &'static [&'static str] {
    &MONTHS
}

/// The days of the week, Monday first.
pub fn days() -> &'static [&'static str] {
    &DAYS
}

/// Names of languages, masculine singular.
pub fn languages() -> &'static [&'static str] {
    &LANGUAGES
}

/// Whether `part`, written without its apostrophe, is a word that elides: l, d, qu, jusqu…
pub fn is_elision(part: &str) -> bool {
    part.len() <= 8 && (ELISIONS.contains(part) || ELISIONS.contains(fold(part).as_str()))
}

/// Whether `left’right` is one word in spite of its apostrophe: aujourd’hui, presqu’île, prud’homme, entr’ouvrir.
pub fn keeps_apostrophe(left: &str, right: &str) -> bool {
    ELISION_KEPT.joins(left, right)
}

/// Whether the text, which begins with the elision `left`, begins with a compound that stays whole: c’est-à-dire.
pub fn begins_kept_compound(left: &str, text: &str) -> bool {
    ELISION_KEPT.begins(left, text)
}

/// Whether the part is a suffix of inclusive writing: e, es, ne, trice… (étudiant·e·s).
pub fn is_inclusive_suffix(part: &str) -> bool {
    part.len() <= 8 && INCLUSIVE.contains(part)
}

/// Whether it is a top-level domain that we take as such in running text.
pub fn is_domain(name: &str) -> bool {
    DOMAINS.contains(name)
}

/// Whether it is the extension of a file name, without its dot.
pub fn is_file_extension(name: &str) -> bool {
    name.len() <= 8 && (EXTENSIONS.contains(name) || EXTENSIONS.contains(name.to_lowercase().as_str()))
}

/// Terms of the web, of its trade and of the news that general dictionaries lack, plurals included; case doesn't
/// matter.
pub fn is_web_term(word: &str) -> bool {
    word.len() <= 48 && WEB.contains(fold_case(word).as_str())
}

/// Every such term in lower case, plurals included, in no order.
pub fn web_terms() -> impl Iterator<Item = &'static str> {
    WEB.iter().map(AsRef::as_ref)
}

/// Foreign words that French text quotes as they are: a priori, design, European…
pub fn is_foreign(word: &str) -> bool {
    word.len() <= 48 && FOREIGN.contains(fold_case(word).as_str())
}

/// English words in lower case that are written for the French ones beside them: language, traffic.
pub fn is_english_slip(word: &str) -> bool {
    ENGLISH_SLIPS.contains(word)
}

/// First elements of compounds: anti, co, ex, vice, e…
pub fn prefixes() -> &'static [Prefix] {
    &PREFIXES
}

/// Slips of several letters: what was meant, what is written, and the price in hundredths of a power of ten; `^` and
/// `$` stand for the ends of a word. A slip that goes both ways is given twice.
pub fn slips() -> impl Iterator<Item = (&'static str, &'static str, u16)> {
    lines(data!("slips.txt")).flat_map(|line| {
        let parts: Vec<&str> = line.split_whitespace().collect();
        match parts.as_slice() {
            [meant, "=", written, price] => price
                .parse()
                .map(|price| vec![(*meant, *written, price), (*written, *meant, price)])
                .unwrap_or_default(),
            [meant, ">", written, price] => price
                .parse()
                .map(|price| vec![(*meant, *written, price)])
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    })
}

/// How words that no dictionary has inflect, a line a paradigm.
pub(crate) fn paradigms() -> impl Iterator<Item = &'static str> {
    lines(data!("paradigms.txt"))
}

/// Words that the reform of 1990 spells in another way, a line a word.
pub(crate) fn reforms() -> impl Iterator<Item = &'static str> {
    lines(data!("reform-1990.txt"))
}

/// Expressions of several words that are written as one by mistake: bien sûr, parce que…
pub fn expressions() -> impl Iterator<Item = &'static str> {
    lines(data!("expressions.txt"))
}

/// Whether the part may follow a verb and a hyphen: il, elle, moi, y, en, ci, là…
pub fn is_clitic(part: &str) -> bool {
    part.len() <= 8 && CLITICS.contains(fold_case(part).as_str())
}

/// The word with the accent that its capital lacks: `Etat` gives `État`. `None` where the list hasn't it.
pub fn accented_capital(word: &str) -> Option<&'static str> {
    ACCENTED_CAPITALS.word(word)
}

/// Whether a sentence's first `A`, before this word, is the preposition: A la, A partir.
pub fn follows_preposition_a(word: &str) -> bool {
    ACCENTED_CAPITALS.follows_a(word)
}

pub use sets::{Abbreviation, AbbreviationKind, Kept, Prefix};

#[cfg(test)]
mod tests;
