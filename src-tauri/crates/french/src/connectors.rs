//! Finds linking words (puisque, c’est-à-dire, en revanche…) in a sentence, through elision, contraction and hyphens.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::fold::fold_case;
use crate::lists;
use crate::words::{Token, tokens};

struct Entry {
    words: Vec<String>,
    /// Counts only as the first words of the sentence.
    at_start: bool,
}

struct Table {
    by_first: HashMap<String, Vec<Entry>>,
    first_letters: HashSet<char>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut by_first: HashMap<String, Vec<Entry>> = HashMap::new();
    for line in lists::connectors() {
        let (text, at_start) = line.strip_prefix('^').map_or((*line, false), |text| (text, true));
        let words: Vec<String> = tokens(text)
            .iter()
            .map(|token| normal(token.text(text)))
            .collect();
        if let Some(first) = words.first().cloned() {
            by_first.entry(first).or_default().push(Entry { words, at_start });
        }
    }
    for entries in by_first.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    }
    let first_letters = by_first.keys().filter_map(|word| word.chars().next()).collect();
    Table {
        by_first,
        first_letters,
    }
});

/// Byte ranges of the linking words in `text`. `tokens` are those of one sentence of `text`: the first of them is
/// where a connector such as « or » counts. Ranges don't overlap; the longest connector wins.
pub fn find(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match match_at(text, tokens, at) {
            Some(length) => {
                let end = tokens
                    .get(at + length - 1)
                    .map_or(token.range.end, |last| last.range.end);
                found.push(token.range.start..end);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a connector begins with this word.
pub fn is_first_word(word: &str) -> bool {
    word.len() <= 24 && TABLE.by_first.contains_key(normal(word).as_str())
}

fn match_at(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at).filter(|token| token.is_lexical())?;
    let word = token.text(text);
    let first = word.chars().next()?.to_lowercase().next()?;
    if word.len() > 40 || !TABLE.first_letters.contains(&first) {
        return None;
    }
    let entries = TABLE.by_first.get(normal(word).as_str())?;
    let fits = |entry: &&Entry| {
        (!entry.at_start || at == 0)
            && entry.words.iter().enumerate().skip(1).all(|(offset, wanted)| {
                let Some(next) = tokens.get(at + offset) else {
                    return false;
                };
                let between = tokens
                    .get(at + offset - 1)
                    .and_then(|before| text.get(before.range.end..next.range.start));
                between.is_some_and(|gap| gap.chars().all(char::is_whitespace))
                    && next.range.len() <= 40
                    && same(wanted, &normal(next.text(text)), offset + 1 == entry.words.len())
            })
    };
    entries.iter().find(fits).map(|entry| entry.words.len())
}

/// A last « de » or « à » also stands for its contractions: « à cause du », « grâce aux ».
fn same(wanted: &str, word: &str, last: bool) -> bool {
    wanted == word
        || last
            && match wanted {
                "de" => matches!(word, "du" | "des"),
                "à" => matches!(word, "au" | "aux"),
                _ => false,
            }
}

/// Lower case; an elided que, de or si in full: puisqu’ → puisque, d’ → de.
fn normal(word: &str) -> String {
    let mut word = fold_case(word);
    if word.ends_with('\'') {
        word.pop();
        if word.ends_with("qu") || word == "d" {
            word.push('e');
        } else {
            word.push('\'');
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text, &tokens(text))
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn elision_hyphens_and_contraction() {
        assert_eq!(
            found("Elle reste puisqu’il pleut, c’est-à-dire longtemps."),
            ["puisqu’", "c’est-à-dire"]
        );
        assert_eq!(
            found("Entre-temps, on attend parce qu'elle dort."),
            ["Entre-temps", "parce qu'"]
        );
        assert_eq!(found("À cause du vent, le port ferme."), ["À cause du"]);
        assert_eq!(found("Dès lors, de plus, bref."), ["Dès lors", "de plus", "bref"]);
    }

    #[test]
    fn only_at_the_start() {
        assert_eq!(found("Or le port est vide."), ["Or"]);
        assert!(found("Une montre en or brille.").is_empty());
    }

    #[test]
    fn look_alikes_are_silent() {
        assert!(found("Tout le monde sait que le port ferme.").is_empty());
        assert!(found("Dans l’ensemble de la ville, le bruit court.").is_empty());
        assert!(found("Un cas de plusieurs pages.").is_empty());
    }

    #[test]
    fn at_least_a_hundred_and_twenty() {
        assert!(lists::connectors().len() >= 120, "{}", lists::connectors().len());
    }
}
