//! How much of a draft is copied from its source: the share of five-word sequences that both have, and the runs of words
//! taken over as they are. Quotes, names and headings don't count: they must be the same.

use std::ops::Range;

use document::Span;
use rustc_hash::FxHashMap;

use crate::facts::block::Id;
use crate::facts::side::Side;

/// Words of a shingle.
const SHINGLE: usize = 5;
/// Words from which a run counts as copied.
pub const COPIED: usize = 8;
/// Places of one shingle in the source that are looked at.
const PLACES: usize = 16;

/// What a draft shares with its source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlap {
    /// 100 × the draft's five-word sequences that the source has too / all of the draft's.
    pub shared_shingles_percent: f64,
    /// Words of the longest run taken over.
    pub longest_copied_words: u32,
    /// Runs of eight words or more, in the draft's order.
    pub copied: Vec<Copied>,
}

/// A run of words taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Where in the draft's bytes.
    pub span: Span,
    /// Where in the source's bytes.
    pub source_span: Span,
    /// How many words, names left out.
    pub words: u32,
}

/// The source's words in order, and where each shingle stands.
#[derive(Debug)]
pub(crate) struct Shingles {
    words: Sequence,
    places: FxHashMap<[Id; SHINGLE], Vec<u32>>,
}

impl Shingles {
    /// Reads a source.
    pub fn of(source: &Side) -> Self {
        let words = Sequence::of(source, false);
        let mut places: FxHashMap<[Id; SHINGLE], Vec<u32>> = FxHashMap::default();
        for (at, shingle) in words.ids.array_windows::<SHINGLE>().enumerate() {
            if is_whole(shingle) {
                let places = places.entry(*shingle).or_default();
                if places.len() < PLACES {
                    places.push(u32::try_from(at).unwrap_or(u32::MAX));
                }
            }
        }
        Self { words, places }
    }
}

/// Compares a draft with its source.
pub(crate) fn overlap(source: &Side, shingles: &Shingles, draft: &Side) -> Overlap {
    let words = Sequence::of(draft, true);
    let (mut all, mut shared) = (0_u32, 0_u32);
    for shingle in words
        .ids
        .array_windows::<SHINGLE>()
        .filter(|shingle| is_whole(*shingle))
    {
        all += 1;
        shared += u32::from(shingles.places.contains_key(shingle));
    }
    let mut overlap = Overlap {
        shared_shingles_percent: if all == 0 {
            0.0
        } else {
            100.0 * f64::from(shared) / f64::from(all)
        },
        ..Overlap::default()
    };
    let mut at = 0;
    while let Some(shingle) = words.ids.get(at..).and_then(<[Id]>::first_chunk::<SHINGLE>) {
        let here = shingles.places.get(shingle);
        let longest = here
            .into_iter()
            .flatten()
            .map(|place| *place as usize)
            .map(|place| (run(&words.ids[at..], &shingles.words.ids[place..]), place));
        let Some((length, place)) =
            longest.max_by_key(|(length, place)| (*length, std::cmp::Reverse(*place)))
        else {
            at += 1;
            continue;
        };
        let count = u32::try_from(length).unwrap_or(u32::MAX);
        overlap.longest_copied_words = overlap.longest_copied_words.max(count);
        if length >= COPIED {
            overlap.copied.push(Copied {
                span: words.span(draft, at..at + length),
                source_span: shingles.words.span(source, place..place + length),
                words: count,
            });
        }
        at += length.max(1);
    }
    overlap
}

/// How many words both begin with; a break ends the run.
fn run(draft: &[Id], source: &[Id]) -> usize {
    draft
        .iter()
        .zip(source)
        .take_while(|(a, b)| a == b && **a != BREAK)
        .count()
}

/// Stands between two words that don't belong together: blocks, and quotes in the draft.
const BREAK: Id = 0;

fn is_whole(shingle: &[Id]) -> bool {
    !shingle.contains(&BREAK)
}

/// The words of a text that count, each with its block and its number there.
#[derive(Debug)]
struct Sequence {
    ids: Vec<Id>,
    places: Vec<(u32, u32)>,
}

impl Sequence {
    fn of(side: &Side, without_quotes: bool) -> Self {
        let mut sequence = Self {
            ids: Vec::new(),
            places: Vec::new(),
        };
        for (block, known) in side.blocks.iter().enumerate() {
            sequence.push(BREAK, (0, 0));
            for (at, step) in known.facts.sequence.iter().enumerate() {
                if !(without_quotes && step.is_quoted) {
                    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
                    sequence.push(step.id, (number(block), number(at)));
                } else if sequence.ids.last() != Some(&BREAK) {
                    sequence.push(BREAK, (0, 0));
                }
            }
        }
        sequence
    }

    fn push(&mut self, id: Id, place: (u32, u32)) {
        self.ids.push(id);
        self.places.push(place);
    }

    /// Where words of one block stand in the document's bytes.
    fn span(&self, side: &Side, words: Range<usize>) -> Span {
        let ends = self
            .places
            .get(words.start)
            .zip(self.places.get(words.end.saturating_sub(1)));
        let span = ends.and_then(|((block, first), (_, last))| {
            let known = side.blocks.get(*block as usize)?;
            let from = known.facts.sequence.get(*first as usize)?.range.start;
            let to = known.facts.sequence.get(*last as usize)?.range.end;
            Some(known.block.place(from..to))
        });
        span.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use document::Document;

    use super::*;

    const SOURCE: &str = "La commune ouvre en mars une maison des associations dans les anciens locaux de la poste, avec trois salles de réunion et un jardin partagé.";

    fn compared(draft: &str) -> Overlap {
        crate::rewrite::rewrite(&Document::plain(SOURCE, 0), &Document::markdown(draft)).overlap
    }

    #[test]
    fn a_copy_is_a_copy_and_a_rewrite_is_none() {
        let copy = compared(SOURCE);
        assert_eq!(copy.shared_shingles_percent, 100.0);
        assert_eq!(copy.copied.len(), 1);
        assert_eq!(copy.copied[0].span.of(SOURCE), SOURCE.trim_end_matches('.'));
        let rewrite =
            compared("Trois salles, un jardin : les associations s’installent à la poste dès le printemps.");
        assert_eq!(
            rewrite,
            Overlap {
                shared_shingles_percent: 0.0,
                ..rewrite.clone()
            }
        );
        assert!(rewrite.copied.is_empty());
    }

    #[test]
    fn a_run_is_found_where_it_stands() {
        let draft = "# Été 😀\n\nBonne nouvelle : **une maison des associations dans les anciens locaux** de la poste, oui.";
        let found = compared(draft);
        assert_eq!(found.copied.len(), 1, "{found:?}");
        let run = found.copied[0];
        assert_eq!(
            run.span.of(draft),
            "une maison des associations dans les anciens locaux** de la poste"
        );
        assert_eq!(
            run.source_span.of(SOURCE),
            "une maison des associations dans les anciens locaux de la poste"
        );
        assert_eq!(run.words, 11);
    }

    #[test]
    fn quotes_and_headings_do_not_count() {
        assert_eq!(compared(&format!("« {SOURCE} »")).copied, []);
        assert_eq!(compared(&format!("## {SOURCE}")).copied, []);
    }
}
