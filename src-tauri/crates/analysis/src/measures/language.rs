//! Which language a text is written in, by the share of its function words. First version: enough to tell
//! French from the languages that sources come in, silent where it can't tell. Paragraph by paragraph too, where an
//! order names a language: a passage left untranslated is found in a French article.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use document::{BlockContent, BlockKind, Document};
use french::fold::fold_case;
use french::lists::{is_foreign, is_stop_word};

/// A language and how much of the text speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Language {
    /// BCP 47 code.
    pub code: &'static str,
    /// French name.
    pub name: &'static str,
    /// Share of the words that are function words of it, 0–1.
    pub share: f64,
}

/// Words under which nothing is said.
const ENOUGH: u32 = 20;

/// Once so many words are looked at, the blocks that follow wouldn't change the answer.
const SAMPLE: u32 = 4000;

/// Running French prose has 40–50 % function words, headlines and tables a quarter; below an eighth nothing is said.
const SURE: f64 = 0.125;

static LANGUAGES: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| rows().map(|(code, name, _)| (code, name)).collect());

/// Each function word with the languages that have it, one bit each.
static WORDS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (index, (_, _, list)) in rows().enumerate() {
        for word in list.split_whitespace() {
            *words.entry(word).or_insert(0) |= 1 << index;
        }
    }
    words
});

/// The French name of a language's code, where we know it.
pub fn language_name(code: &str) -> Option<&'static str> {
    LANGUAGES
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, name)| *name)
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("../../data/function-words.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.next()?, cells.next()?))
        })
}

/// The words of a block, and how many of them are function words of each language.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    seen: u32,
    hits: Vec<u32>,
}

impl Tally {
    /// Counts a block's words.
    pub(crate) fn of(content: &BlockContent) -> Self {
        let mut tally = Self::empty();
        for token in content.tokens.iter().filter(|token| token.is_lexical()) {
            tally.seen += 1;
            let word = token.text(&content.text);
            if word.len() > 12 {
                continue;
            }
            let mask = WORDS
                .get(fold_case(word).trim_end_matches('\''))
                .copied()
                .unwrap_or(0);
            for (index, hits) in tally.hits.iter_mut().enumerate() {
                *hits += mask >> index & 1;
            }
        }
        tally
    }

    fn empty() -> Self {
        Self {
            seen: 0,
            hits: vec![0; LANGUAGES.len()],
        }
    }
}

/// The language of the text's prose.
pub fn language(document: &Document) -> Option<Language> {
    language_of(document.blocks.iter().map(|block| Tally::of(&block.content)))
}

/// The language of a text whose blocks are counted, in their order.
pub(crate) fn language_of(blocks: impl Iterator<Item = impl Borrow<Tally>>) -> Option<Language> {
    let mut sum = Tally::empty();
    for block in blocks {
        let block = block.borrow();
        sum.seen += block.seen;
        sum.hits
            .iter_mut()
            .zip(&block.hits)
            .for_each(|(sum, hits)| *sum += hits);
        if sum.seen >= SAMPLE {
            break;
        }
    }
    if sum.seen < ENOUGH {
        return None;
    }
    let (index, best) = sum
        .hits
        .into_iter()
        .enumerate()
        .max_by_key(|(index, hits)| (*hits, usize::MAX - index))?;
    let share = f64::from(best) / f64::from(sum.seen);
    let (code, name) = *LANGUAGES.get(index)?;
    (share >= SURE).then_some(Language { code, name, share })
}

/// A paragraph in another language than the one that was ordered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForeignParagraph {
    /// Its number among the text's paragraphs, from 1; headings, lists, quotes and tables aren't counted.
    pub number: u32,
    /// Index of its block.
    pub block: usize,
    /// Its language.
    pub language: Language,
}

/// The paragraphs in another language than `wanted`. A French paragraph that quotes a foreign sentence is none: the
/// other language must have twice the function words. Block quotes may be in any language.
pub(crate) fn foreign_paragraphs(
    blocks: impl Iterator<Item = (BlockKind, impl Borrow<Tally>)>,
    wanted: &str,
) -> Vec<ForeignParagraph> {
    let Some(own) = LANGUAGES.iter().position(|(code, _)| *code == wanted) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut number = 0;
    for (block, (kind, tally)) in blocks.enumerate() {
        if kind != BlockKind::Paragraph {
            continue;
        }
        number += 1;
        let tally = tally.borrow();
        let Some(language) = language_of(std::iter::once(tally)) else {
            continue;
        };
        let hits = |index: usize| tally.hits.get(index).copied().unwrap_or(0);
        let other = LANGUAGES.iter().position(|(code, _)| *code == language.code);
        if other.is_some_and(|other| other != own && hits(other) >= 2 * hits(own)) {
            found.push(ForeignParagraph {
                number,
                block,
                language,
            });
        }
    }
    found
}

/// Whether a few words of a French text are English, as the title of a foreign report is: small words of English,
/// and none that French alone has.
pub fn is_english(content: &BlockContent, range: &Range<usize>) -> bool {
    let bit = |code| {
        let index = LANGUAGES.iter().position(|(known, _)| *known == code);
        index.map_or(0, |index| 1_u32 << index)
    };
    let (french, english) = (bit("fr"), bit("en"));
    let first = content
        .tokens
        .partition_point(|token| token.range.start < range.start);
    let words = content.tokens[first..]
        .iter()
        .take_while(|token| token.range.end <= range.end)
        .filter(|token| token.is_lexical());
    let (mut all, mut own) = (0, 0);
    for word in words {
        let word = fold_case(word.text(&content.text));
        let mask = WORDS.get(word.trim_end_matches('\'')).copied().unwrap_or(0);
        if mask & french != 0 && mask & english == 0 || word.ends_with('\'') {
            return false;
        }
        all += 1;
        let foreign = mask == 0 && is_foreign(&word) && !is_stop_word(&word);
        own += u32::from(mask & english != 0 && mask & french == 0 || foreign);
    }
    all > 2 && own > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        language(&Document::markdown(text)).map(|language| language.code)
    }

    #[test]
    fn tells_the_languages_of_sources_apart() {
        let french = "La mairie ouvre un guichet pour les familles qui n’ont pas accès à l’internet, et le conseil \
                      a voté le budget de ce service dans la soirée.";
        let english = "The town opens a desk for the families who have no access to the internet, and the council \
                       has voted the budget of this service in the evening.";
        let german = "Die Stadt öffnet einen Schalter für die Familien, die keinen Zugang zum Netz haben, und der \
                      Rat hat das Geld für diesen Dienst am Abend bewilligt.";
        assert_eq!(code(french), Some("fr"));
        assert_eq!(code(english), Some("en"));
        assert_eq!(code(german), Some("de"));
    }

    #[test]
    fn knows_an_english_title() {
        let english = |text: &str| {
            let document = Document::markdown(text);
            let content = &document.blocks[0].content;
            is_english(content, &(0..content.text.len()))
        };
        assert!(english("Keeping cities alive: a guide to night transport"));
        assert!(english("Algorithmic accountability: a primer"));
        assert!(!english("Le guide des marchés : un mode d’emploi"));
        assert!(!english("Best of 2024 : le bilan"));
        assert!(!english("Rapport annuel 2024 : synthèse"));
        assert!(!english("L’open data : quel bilan"));
        assert!(!english("Open data"));
    }

    #[test]
    fn says_nothing_where_it_cannot_tell() {
        assert_eq!(code("Trop court."), None);
        assert_eq!(code(&"blorp zig ".repeat(30)), None);
        assert_eq!(code(""), None);
    }
}
