//! How much of a draft is copied from its source: the share of five-word sequences that both have, and the runs of words
//! taken over as they are. Quotes, names and headings don't count: they must be the same.

use std::collections::HashMap;
use std::ops::Range;

use document::{BlockKind, Document, Span};
use french::fold::fold;
use french::words::TokenKind;

use crate::facts::{Value, mentions};

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

/// Compares a draft with its source.
pub fn overlap(source: &Document, draft: &Document) -> Overlap {
    let mut ids = HashMap::new();
    let source = Sequence::of(source, false, &mut ids);
    let draft = Sequence::of(draft, true, &mut ids);
    let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (at, shingle) in source.ids.windows(SHINGLE).enumerate() {
        let places = places.entry(shingle).or_default();
        if places.len() < PLACES && is_whole(shingle) {
            places.push(at);
        }
    }
    let shingles = draft.ids.windows(SHINGLE).filter(|shingle| is_whole(shingle));
    let (mut all, mut shared) = (0_u32, 0_u32);
    for shingle in shingles {
        all += 1;
        shared += u32::from(places.contains_key(shingle));
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
    while at + SHINGLE <= draft.ids.len() {
        let here = places.get(&draft.ids[at..at + SHINGLE]);
        let longest = here
            .into_iter()
            .flatten()
            .map(|place| (run(&draft.ids[at..], &source.ids[*place..]), *place));
        let Some((length, place)) =
            longest.max_by_key(|(length, place)| (*length, std::cmp::Reverse(*place)))
        else {
            at += 1;
            continue;
        };
        let words = u32::try_from(length).unwrap_or(u32::MAX);
        overlap.longest_copied_words = overlap.longest_copied_words.max(words);
        if length >= COPIED {
            overlap.copied.push(Copied {
                span: draft.span(at..at + length),
                source_span: source.span(place..place + length),
                words,
            });
        }
        at += length.max(1);
    }
    overlap
}

/// How many words both begin with; a break ends the run.
fn run(draft: &[u32], source: &[u32]) -> usize {
    draft
        .iter()
        .zip(source)
        .take_while(|(a, b)| a == b && **a != BREAK)
        .count()
}

/// Stands between two words that don't belong together: blocks, and quotes in the draft.
const BREAK: u32 = 0;

fn is_whole(shingle: &[u32]) -> bool {
    !shingle.contains(&BREAK)
}

/// The words of a text that count, by number, each with its place.
struct Sequence {
    ids: Vec<u32>,
    spans: Vec<Span>,
}

impl Sequence {
    fn of(document: &Document, without_quotes: bool, ids: &mut HashMap<String, u32>) -> Self {
        let mut sequence = Self {
            ids: Vec::new(),
            spans: Vec::new(),
        };
        for block in &document.blocks {
            sequence.push(BREAK, Span::default());
            if matches!(block.content.kind, BlockKind::Heading(_)) {
                continue;
            }
            let (mut names, mut quotes): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
            for mention in mentions(&block.content) {
                match mention.value {
                    Value::Name(_) => names.push(mention.range),
                    Value::Quote(quote) if without_quotes && quote.is_marked => quotes.push(mention.range),
                    _ => {}
                }
            }
            let inside = |ranges: &[Range<usize>], at: usize| {
                let next = ranges.partition_point(|range| range.end <= at);
                ranges.get(next).is_some_and(|range| range.start <= at)
            };
            for token in block
                .content
                .tokens
                .iter()
                .filter(|token| token.kind != TokenKind::Symbol)
            {
                if inside(&quotes, token.range.start) {
                    if sequence.ids.last() != Some(&BREAK) {
                        sequence.push(BREAK, Span::default());
                    }
                } else if !inside(&names, token.range.start) {
                    let next = u32::try_from(ids.len() + 1).unwrap_or(u32::MAX);
                    let id = *ids.entry(fold(token.text(&block.content.text))).or_insert(next);
                    sequence.push(id, block.place(token.range.clone()));
                }
            }
        }
        sequence
    }

    fn push(&mut self, id: u32, span: Span) {
        self.ids.push(id);
        self.spans.push(span);
    }

    fn span(&self, words: Range<usize>) -> Span {
        let (first, last) = (
            self.spans.get(words.start),
            self.spans.get(words.end.saturating_sub(1)),
        );
        first
            .zip(last)
            .map_or_else(Span::default, |(first, last)| Span::new(first.start, last.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "La commune ouvre en mars une maison des associations dans les anciens locaux de la poste, avec trois salles de réunion et un jardin partagé.";

    fn compared(draft: &str) -> Overlap {
        overlap(&Document::plain(SOURCE, 0), &Document::markdown(draft))
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
