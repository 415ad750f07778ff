//! The words that weigh most on a figure, by how often they stand and how long they are.

use std::cmp::Reverse;
use std::collections::HashMap;

use document::{Block, Span};
use french::fold::fold_case;
use french::words::TokenKind;

use crate::measures::is_long;

/// A long word and where it stands.
#[derive(Clone, Debug)]
pub struct HeavyWord {
    /// As it stands first.
    pub text: String,
    /// How often.
    pub count: usize,
    /// Of one occurrence.
    pub syllables: u32,
    /// The first places, in the document's bytes.
    pub places: Vec<Span>,
}

/// So many words are shown, and so many places of each.
const WORDS: usize = 16;
const PLACES: usize = 40;

/// Words longer than that, in bytes, are none.
const LONGEST: usize = 80;

/// The syllables that a word has without weighing on the ease of reading: French prose has about 1.6 a word.
const LIGHT: u32 = 2;

/// Words by the syllables they add to the mean.
pub(super) fn syllables<'a>(blocks: impl Iterator<Item = &'a Block>) -> Vec<HeavyWord> {
    heaviest(blocks, |word| {
        french::syllables::syllables(word).saturating_sub(LIGHT)
    })
}

/// Long words by their number.
pub(super) fn letters<'a>(blocks: impl Iterator<Item = &'a Block>) -> Vec<HeavyWord> {
    heaviest(blocks, |word| u32::from(is_long(word)))
}

fn heaviest<'a>(blocks: impl Iterator<Item = &'a Block>, weight: fn(&str) -> u32) -> Vec<HeavyWord> {
    let mut words: HashMap<String, (u32, HeavyWord)> = HashMap::new();
    for block in blocks {
        let text = block.content.text.as_str();
        let tokens = block.content.tokens.iter().filter(|token| {
            token.kind == TokenKind::Word && token.range.len() <= LONGEST && token.range.len() > 4
        });
        for token in tokens {
            let word = token.text(text);
            let own = weight(word);
            if own == 0 {
                continue;
            }
            let (total, heavy) = words.entry(fold_case(word)).or_insert_with(|| {
                let heavy = HeavyWord {
                    text: word.to_owned(),
                    count: 0,
                    syllables: french::syllables::syllables(word),
                    places: Vec::new(),
                };
                (0, heavy)
            });
            *total += own;
            heavy.count += 1;
            if heavy.places.len() < PLACES {
                heavy.places.push(block.place(token.range.clone()));
            }
        }
    }
    let mut words: Vec<(u32, HeavyWord)> = words.into_values().collect();
    words.sort_by_key(|(total, word)| {
        let first = word.places.first().map_or(0, |place| place.start);
        (Reverse(*total), Reverse(word.syllables), first)
    });
    words.into_iter().take(WORDS).map(|(_, word)| word).collect()
}
