//! Makes hunspell's suggestions fit for a writer: the text's case and apostrophes, no doubles, split words last.

use std::ops::ControlFlow;

use super::accents;
use crate::characters::{is_apostrophe, is_hyphen};
use crate::fold::{fold, fold_case};
use crate::lists;

/// At most this many are offered.
const MOST: usize = 8;

/// The letters of French, the commonest first.
const LETTERS: &str = "esaitnrulodcmpévqfbghjàxèyêzwçkôîùûïâëœ";

/// Orders and dresses the suggestions for `word`, as the text has it. `known` tells which candidates are words.
pub(super) fn tidy(word: &str, found: Vec<String>, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let straight = word.contains('\'');
    let folded = fold(word);
    let mut found = found;
    // Stable: within a rank the order is hunspell's; among other accents, the fewest changed come first.
    found.sort_by_key(|candidate| {
        let rank = rank(candidate, word, &folded);
        (
            rank,
            if rank == 0 {
                accents_changed(candidate, word)
            } else {
                0
            },
        )
    });
    let mut out: Vec<String> = Vec::new();
    let mut offer = |candidate: String| {
        let dressed = dress(word, &candidate, straight);
        if dressed != word && !out.contains(&dressed) && out.len() < MOST {
            out.push(dressed);
        }
    };
    // A slip in a web term that hunspell has never heard of.
    web_neighbours(word).into_iter().for_each(&mut offer);
    found
        .into_iter()
        .filter(|candidate| candidate.split_whitespace().all(known))
        .for_each(&mut offer);
    out
}

/// 0 when only accents or case differ, 1 for another word, 2 where the word is split by a space or a hyphen.
fn rank(candidate: &str, word: &str, folded: &str) -> u8 {
    let splits = |c: char| (c.is_whitespace() || is_hyphen(c)) && !word.contains(c);
    if candidate.contains(splits) {
        2
    } else {
        u8::from(fold(candidate) != folded)
    }
}

/// How many letters have another accent: « interprête » is one away from « interprète », two from « interprété ».
fn accents_changed(candidate: &str, word: &str) -> usize {
    let (candidate, word) = (fold_case(candidate), fold_case(word));
    candidate
        .chars()
        .zip(word.chars())
        .filter(|(a, b)| a != b)
        .count()
}

/// The words that `base` knows and that one exchange, deletion, substitution or insertion makes of `word`.
pub(super) fn one_slip_away(word: &str, base: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let _all = slips(word, &mut |candidate| {
        if !found.contains(&candidate) && base(&candidate) {
            found.push(candidate);
        }
        ControlFlow::Continue(())
    });
    found
}

/// Whether `base` knows a word that one slip, other accents, or a letter too many with another accent part from
/// `word`: « Malgrès » is one of these.
pub(super) fn resembles(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let lower = word.to_lowercase();
    if !accents::restored(&lower, base).is_empty() || is_one_slip_away(&lower, base) {
        return true;
    }
    let letters: Vec<char> = lower.chars().collect();
    (0..letters.len()).any(|at| {
        let doubled = letters.get(at) == letters.get(at + 1);
        let needless = doubled || at + 1 == letters.len();
        if !needless || letters.len() < 4 {
            return false;
        }
        let others = letters.iter().enumerate().filter(|(other, _)| *other != at);
        let without: String = others.map(|(_, letter)| letter).collect();
        // « Nottament »: the wrong letter is doubled, the right one isn't.
        let twice = doubled && letters.len() > 7 && is_one_slip_away(&without, base);
        twice || !accents::restored(&without, base).is_empty()
    })
}

/// Whether `base` knows a word that one slip parts from `word`.
fn is_one_slip_away(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    slips(word, &mut |candidate| {
        if base(&candidate) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
    .is_break()
}

/// Every word that one exchange, deletion, substitution or insertion makes of `word`, in lower case, until `offer`
/// has seen enough.
fn slips(word: &str, offer: &mut dyn FnMut(String) -> ControlFlow<()>) -> ControlFlow<()> {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    if letters.len() > 24 {
        return ControlFlow::Continue(());
    }
    let mut offer = |letters: &[char]| offer(letters.iter().collect());
    for at in 1..letters.len() {
        let mut exchanged = letters.clone();
        exchanged.swap(at - 1, at);
        offer(&exchanged)?;
    }
    for at in 0..letters.len() {
        let mut shorter = letters.clone();
        shorter.remove(at);
        offer(&shorter)?;
    }
    for at in 0..letters.len() {
        for letter in LETTERS.chars() {
            let mut other = letters.clone();
            if let Some(place) = other.get_mut(at) {
                *place = letter;
            }
            offer(&other)?;
        }
    }
    for at in 0..=letters.len() {
        for letter in LETTERS.chars() {
            let mut longer = letters.clone();
            longer.insert(at, letter);
            offer(&longer)?;
        }
    }
    ControlFlow::Continue(())
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

/// Web terms of six letters or more that are one slip away.
fn web_neighbours(word: &str) -> Vec<String> {
    let wanted: Vec<char> = fold_case(word).chars().collect();
    if wanted.len() < 6 {
        return Vec::new();
    }
    let mut near: Vec<String> = lists::web_terms()
        .filter(|term| term.len() >= 6 && one_slip(&wanted, &term.chars().collect::<Vec<_>>()))
        .map(str::to_owned)
        .collect();
    near.sort();
    near
}

/// Whether one insertion, deletion, substitution or exchange of neighbours turns one word into the other.
fn one_slip(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (
        a.get(start..).unwrap_or_default(),
        b.get(start..).unwrap_or_default(),
    );
    let tail = |s: &'_ [char], n: usize| s.get(n..).unwrap_or_default().to_vec();
    match (a, b) {
        ([], []) => false,
        ([x, y, ..], [v, w, ..]) if x == w && y == v && x != y && tail(a, 2) == tail(b, 2) => true,
        _ => tail(a, 1) == tail(b, 1) || a == tail(b, 1) || tail(a, 1) == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(word: &str, found: &[&str]) -> Vec<String> {
        tidy(word, found.iter().map(|s| (*s).to_owned()).collect(), &|_| true)
    }

    #[test]
    fn split_last_and_no_doubles() {
        assert_eq!(
            tidied("avantage", &["avant âge", "avantages", "avantages"]),
            ["avantages", "avant âge"]
        );
        assert_eq!(
            tidied("reglement", &["ré-glement", "réglemente", "règlement"]),
            ["règlement", "réglemente", "ré-glement"]
        );
    }

    #[test]
    fn the_fewest_accents_changed_come_first() {
        assert_eq!(
            tidied("interprête", &["interprété", "interprète"]),
            ["interprète", "interprété"]
        );
    }

    #[test]
    fn case_and_apostrophe_of_the_text() {
        assert_eq!(tidied("Plateformme", &["plateforme"]), ["Plateforme"]);
        assert_eq!(tidied("PLATEFORMME", &["plateforme"]), ["PLATEFORME"]);
        assert_eq!(tidied("aujourd'hiu", &["aujourd’hui"]), ["aujourd'hui"]);
        assert_eq!(tidied("aujourd’hiu", &["aujourd’hui"]), ["aujourd’hui"]);
    }

    #[test]
    fn one_slip_is_found_without_hunspell() {
        let base = |word: &str| ["aujourd'hui", "maison"].contains(&word);
        for slip in ["aujourd'hiu", "aujourd'ui", "aujourd'huis", "aujourd'hue"] {
            assert_eq!(one_slip_away(slip, &base), ["aujourd'hui"], "{slip}");
        }
    }

    #[test]
    fn web_terms_are_offered() {
        assert_eq!(tidied("backlnik", &[]), ["backlink"]);
        assert_eq!(tidied("deepfak", &[]), ["deepfake"]);
    }
}
