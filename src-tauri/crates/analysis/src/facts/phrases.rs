//! Running words in which phrases are looked up by their rarest word.

use rustc_hash::FxHashMap;

use super::block::Id;

/// Stands between blocks: no phrase reaches over it.
const BREAK: Id = 0;
/// Places of a word that are looked at; a word that comes more often leads nowhere.
const PLACES: usize = 128;

/// A text's words in order.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    ids: Vec<Id>,
    places: FxHashMap<Id, Vec<u32>>,
}

impl Phrases {
    /// Goes on with the words of a block; gives the number of the first.
    pub fn push(&mut self, words: impl Iterator<Item = Id>) -> usize {
        self.ids.push(BREAK);
        let first = self.ids.len();
        for word in words {
            let at = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
            self.ids.push(word);
            let places = self.places.entry(word).or_default();
            if places.len() < PLACES {
                places.push(at);
            }
        }
        first
    }

    /// The number of the first word of a phrase, where it stands in the text.
    pub fn find(&self, words: &[Id]) -> Option<usize> {
        let (offset, places) = words
            .iter()
            .enumerate()
            .map(|(offset, word)| (offset, self.places.get(word)))
            .min_by_key(|(_, places)| places.map_or(0, Vec::len))?;
        places?.iter().find_map(|at| {
            let start = (*at as usize).checked_sub(offset)?;
            (self.ids.get(start..start + words.len())? == words).then_some(start)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_their_rarest_word_and_within_a_block() {
        let mut phrases = Phrases::default();
        assert_eq!(phrases.push([1, 2, 1, 3, 1].into_iter()), 1);
        assert_eq!(phrases.push([4, 1].into_iter()), 7);
        assert_eq!(phrases.find(&[1, 3]), Some(3));
        assert_eq!(phrases.find(&[4]), Some(7));
        assert_eq!(phrases.find(&[1, 4]), None);
        assert_eq!(phrases.find(&[9]), None);
        assert_eq!(phrases.find(&[]), None);
    }
}
