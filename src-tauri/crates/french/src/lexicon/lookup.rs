//! Looking a word up: the ways it may be written in the dictionary, and the readings found there.

use super::layout::{GROUP, LEMMA_SHIFT};
use super::tags::Elision;
use super::{Lemma, Reading, Tags, table};
use crate::characters::is_hyphen;
use crate::lists;
use crate::normal::normal;

/// No form is longer, in bytes.
const LONGEST: usize = 80;

/// Every reading of a word: those of the form as it is written and, where it has capitals, of the same word in lower
/// case or with one capital. An elided word before it and pronouns after a verb's hyphen are left aside: `l’État` reads
/// as `État`, `va-t-il` as `va`. Empty where the word is unknown.
pub fn readings(word: &str) -> Readings {
    let word = normal(word);
    let found = Readings::of(&word);
    if !found.is_empty() {
        return found;
    }
    if let Some((left, right)) = word.split_once('\'')
        && lists::is_elision(left)
    {
        return readings_of_verb(right);
    }
    readings_of_verb(&word)
}

/// `donne-moi` → `donne`.
fn readings_of_verb(word: &str) -> Readings {
    match word.split_once(is_hyphen) {
        Some((verb, rest)) if rest.split('-').all(|part| part == "t" || lists::is_clitic(part)) => {
            Readings::of(verb)
        }
        _ => Readings::of(word),
    }
}

/// How frequent a form is, on Zipf's scale; 0 where the table hasn't it. See [`Lemma::frequency`].
pub fn frequency(word: &str) -> f32 {
    let word = normal(word);
    let lower = if word.contains(char::is_uppercase) {
        word.to_lowercase()
    } else {
        word.into_owned()
    };
    let bare = lower.split_once('\'').filter(|(left, _)| lists::is_elision(left));
    let centizipf = table::centizipf(bare.map_or(&lower, |(_, right)| right)).unwrap_or(0);
    f32::from(u16::try_from(centizipf).unwrap_or(u16::MAX)) / 100.0
}

/// The values of a form written exactly so, and in the other cases that a dictionary may write it in.
fn values(word: &str) -> [Option<u64>; 3] {
    if word.is_empty() || word.len() > LONGEST {
        return [None; 3];
    }
    let exact = table::value(word);
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return [exact, None, None];
    }
    let inside = |case: fn(char) -> bool| word.chars().filter(|c| c.is_alphabetic()).skip(1).all(case);
    if inside(char::is_lowercase) {
        return [exact, loose(&word.to_lowercase()), None];
    }
    if !inside(char::is_uppercase) {
        return [exact, None, None];
    }
    let lower = word.to_lowercase();
    let one_capital = capitalised(&lower);
    [exact, loose(&lower), loose(&one_capital)]
}

/// The value of a form that may be written in another case.
fn loose(form: &str) -> Option<u64> {
    let value = table::value(form)?;
    Readings::from_values([Some(value), None, None])
        .any(|reading| !reading.tags.is_exact_case())
        .then_some(value)
}

/// `saint-étienne` → `Saint-Étienne`: each part of a compound has its capital.
fn capitalised(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut start = true;
    for c in lower.chars() {
        if start {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        start = is_hyphen(c);
    }
    out
}

/// The readings of a word, one after the other.
#[derive(Debug, Clone)]
pub struct Readings {
    values: [Option<u64>; 3],
    /// Values of the list that is being read.
    group: &'static [u8],
    lemma: Lemma,
    /// Tags that the lemma still has.
    tags: &'static [u8],
}

impl Readings {
    /// Those of a word in its normal form, and nothing parted from it.
    pub(super) fn of(word: &str) -> Self {
        Self::from_values(values(word))
    }

    /// Those of a word written exactly so.
    pub(super) fn exactly(word: &str) -> Self {
        Self::from_values([table::value(word), None, None])
    }

    fn from_values(values: [Option<u64>; 3]) -> Self {
        Self {
            values,
            group: &[],
            lemma: Lemma(0),
            tags: &[],
        }
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.values == [None; 3] && self.group.is_empty() && self.tags.is_empty()
    }

    fn open(&mut self, value: u64) {
        let part = |value: u64| usize::try_from(value).unwrap_or(usize::MAX);
        if value & GROUP != 0 {
            self.group = table::group(part(value & !GROUP));
        } else {
            self.lemma = Lemma(u32::try_from(value >> LEMMA_SHIFT).unwrap_or(u32::MAX));
            self.tags = table::set(part(value & ((1 << LEMMA_SHIFT) - 1)));
        }
    }
}

impl Iterator for Readings {
    type Item = Reading;

    fn next(&mut self) -> Option<Reading> {
        loop {
            if let Some((tags, rest)) = self.tags.split_first_chunk() {
                self.tags = rest;
                return Some(Reading {
                    lemma: self.lemma,
                    tags: Tags(u64::from_le_bytes(*tags)),
                });
            }
            let value = match self.group.split_first_chunk() {
                Some((value, rest)) => {
                    self.group = rest;
                    u64::from_le_bytes(*value)
                }
                None => self.values.iter_mut().find_map(Option::take)?,
            };
            self.open(value);
        }
    }
}

/// Which small word `left` is without its vowel: `l`, `qu`, `jusqu`.
pub(super) fn elision(left: &str) -> Option<Elision> {
    Some(match left.to_lowercase().as_str() {
        "l" => Elision::L,
        "d" => Elision::D,
        "qu" => Elision::Qu,
        "j" => Elision::J,
        "n" => Elision::N,
        "m" => Elision::M,
        "t" => Elision::T,
        "s" => Elision::S,
        "c" | "ç" => Elision::C,
        "lorsqu" | "puisqu" | "quoiqu" => Elision::Lorsqu,
        "jusqu" => Elision::Jusqu,
        _ => return None,
    })
}
