//! All noun groups and names of a text, known by their lemmas so that those of several texts can be compared.

use std::ops::Range;

use document::Document;
use french::fold::fold;

use super::candidates::{Candidate, Candidates};
use super::rank::stands_alone;
use crate::proposals::tagged::{Class, Tagged, Word, singular};

/// A noun group or a name, with all its places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    /// Its lemmas in order, folded, parted by spaces: the same in every text.
    pub key: String,
    /// Whether it begins with a name, and keeps its capital.
    pub is_name: bool,
    /// How frequent each of its lemmas is in French (Zipf's scale), 0 where unknown.
    pub frequencies: Vec<f32>,
    /// In order, never empty.
    pub places: Vec<Place>,
}

/// Where a group stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its block.
    pub block: usize,
    /// Byte range in the block's visible text.
    pub range: Range<usize>,
    /// Which words of the whole text it is made of.
    pub words: Range<usize>,
}

/// The groups of a text that can be a subject, in the order of their first places.
pub(crate) fn groups(document: &Document) -> Vec<Group> {
    let tagged = Tagged::of(document);
    let candidates = Candidates::of(document, &tagged);
    let wanted = candidates.all.iter().filter(|one| stands_alone(&tagged, one));
    wanted.filter_map(|one| group(&tagged, one)).collect()
}

fn group(tagged: &Tagged<'_>, candidate: &Candidate) -> Option<Group> {
    // An acronym has lent its places to its expansion: the words are those of a place that has all lemmas.
    let content = |place: &Range<usize>| -> Vec<&Word<'_>> {
        let words = tagged.words.get(place.clone()).unwrap_or_default();
        words.iter().filter(|word| word.is_content()).collect()
    };
    let own = |words: &Vec<&Word<'_>>| {
        words
            .iter()
            .map(|word| word.lemma)
            .eq(candidate.lemmas().iter().map(|lemma| Some(*lemma)))
    };
    let words = candidate.places.iter().map(content).find(own)?;
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let frequency = |lemma: &u32| tagged.lemma(*lemma).map_or(0.0, |uses| uses.frequency);
    let place = |words: &Range<usize>| {
        let (first, last) = (
            tagged.words.get(words.start)?,
            tagged.words.get(words.end.checked_sub(1)?)?,
        );
        Some(Place {
            block: first.block,
            range: first.range.start..last.range.end,
            words: words.clone(),
        })
    };
    Some(Group {
        key: keys.join(" "),
        is_name: words.first().is_some_and(|word| word.class == Class::Name),
        frequencies: candidate.lemmas().iter().map(frequency).collect(),
        places: candidate.places.iter().filter_map(place).collect(),
    })
}

/// The lemma of a word as [`Tagged`] numbers it.
fn key(word: &Word<'_>) -> String {
    let lemma = word.reading.map(|reading| fold(reading.lemma.text()));
    lemma.unwrap_or_else(|| singular(&word.folded))
}
