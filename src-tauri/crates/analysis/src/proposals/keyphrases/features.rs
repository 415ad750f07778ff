//! What is measured of a candidate to tell whether it is a keyphrase.

use std::collections::HashSet;
use std::ops::Range;

use document::{BlockKind, Document};
use french::fold::fold;
use french::lexicon::NameKind;
use french::words::tokens;

use super::candidates::{Candidate, Candidates, LONGEST};
use crate::proposals::tagged::{Class, Tagged, Word};

/// How many figures there are.
pub(super) const COUNT: usize = 17;

/// The figures of one candidate, in the order of `rank::WEIGHTS`.
pub(super) type Features = [f64; COUNT];

/// Words from the beginning that count as the opening.
const OPENING: usize = 60;

/// A word that the frequency table lacks is taken for as rare as its last ones (Zipf 2).
const RAREST: f32 = 2.0;

/// Words of the longest first line that is taken for a title.
const TITLE: usize = 20;

/// What is known of the whole text.
pub(super) struct Ground<'a> {
    tagged: &'a Tagged<'a>,
    /// The words of the title in the body.
    title: Range<usize>,
    /// The words of the front matter's title, folded.
    written_title: HashSet<String>,
    /// Blocks with words.
    blocks: usize,
    /// Places of the candidate that is said most.
    most: usize,
    /// For each candidate: how many of its places lie in a longer one that comes again.
    nested: Vec<usize>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(document: &Document, tagged: &'a Tagged<'a>, candidates: &Candidates) -> Self {
        let written_title = document.front_matter.meta.title.as_str();
        let sizes = candidates.all.iter().map(|candidate| candidate.places.len());
        Self {
            tagged,
            title: title(document, tagged),
            written_title: tokens(written_title)
                .iter()
                .map(|token| fold(token.text(written_title)))
                .collect(),
            blocks: tagged.blocks.iter().filter(|words| !words.is_empty()).count(),
            most: sizes.max().unwrap_or(1),
            nested: nested(candidates),
        }
    }

    /// The figures of the candidate at a place of the list.
    pub(super) fn features(&self, at: usize, candidate: &Candidate) -> Option<Features> {
        let first = candidate.places.first()?.clone();
        let words = &self.tagged.words;
        let group = words.get(first.clone())?;
        let (head, last) = (group.first()?, group.last()?);
        let lemmas = candidate.lemmas();
        let count = ratio(candidate.places.len(), 1);
        let mean = |of: &dyn Fn(u32) -> f64| {
            lemmas.iter().map(|lemma| of(*lemma)).sum::<f64>() / ratio(lemmas.len(), 1)
        };
        let rarity = mean(&|lemma| {
            let frequency = self.tagged.lemma(lemma).map_or(0.0, |uses| uses.frequency);
            8.0 - f64::from(if frequency == 0.0 { RAREST } else { frequency })
        });
        let said = mean(&|lemma| {
            self.tagged
                .lemma(lemma)
                .map_or(0.0, |uses| ratio(uses.places.len(), 1))
        });
        let in_title = |place: &Range<usize>| self.title.contains(&place.start);
        let titled = candidate.places.iter().any(in_title) || self.is_in_written_title(group);
        let body = candidate.places.iter().find(|place| !in_title(place));
        let opening = body.map_or(words.len(), |place| place.start - self.title.end.min(place.start));
        let several = lemmas.len() > 1;
        let complement = group.iter().any(|word| word.class == Class::Preposition);
        let loose_joint = group
            .iter()
            .any(|word| matches!(word.folded.as_str(), "a" | "au" | "aux" | "en"));
        let opened = several && head.class == Class::Adjective;
        let kind = head.reading.and_then(|reading| reading.tags.name());
        Some([
            1.0,
            count.ln(),
            rarity,
            said.max(1.0).ln(),
            flag(titled),
            ratio(opening, 1).ln_1p(),
            ratio(self.spread(candidate), self.blocks),
            flag(!several && kind == Some(NameKind::First)),
            self.free(candidate),
            flag(complement),
            flag(opened),
            flag(loose_joint),
            flag(several && !complement && !opened && last.class == Class::Noun),
            (count / ratio(self.most, 1)).ln(),
            ratio(self.nested.get(at).copied().unwrap_or(0), candidate.places.len()),
            flag(body.is_some() && opening < OPENING),
            flag(lemmas.len() > 3),
        ])
    }

    fn is_in_written_title(&self, group: &[Word<'_>]) -> bool {
        let mut content = group.iter().filter(|word| word.is_content());
        !self.written_title.is_empty() && content.all(|word| self.written_title.contains(&word.folded))
    }

    /// Blocks that have the candidate.
    fn spread(&self, candidate: &Candidate) -> usize {
        let block = |place: &Range<usize>| self.tagged.words.get(place.start).map(|word| word.block);
        let mut blocks = candidate.places.iter().map(block);
        let mut last = blocks.next();
        let mut count = 1;
        for block in blocks {
            count += usize::from(Some(block) != Some(last.flatten()));
            last = Some(block);
        }
        count
    }

    /// The share of its places where no other noun, name or adjective stands right beside.
    fn free(&self, candidate: &Candidate) -> f64 {
        let words = &self.tagged.words;
        let named = |class: Class| matches!(class, Class::Noun | Class::Name | Class::Adjective);
        let is_free = |place: &&Range<usize>| {
            let before = words.get(place.start).is_some_and(|word| word.beside)
                && place
                    .start
                    .checked_sub(1)
                    .and_then(|at| words.get(at))
                    .is_some_and(|word| named(word.class));
            let after = words
                .get(place.end)
                .is_some_and(|word| word.beside && named(word.class));
            !before && !after
        };
        ratio(
            candidate.places.iter().filter(is_free).count(),
            candidate.places.len(),
        )
    }
}

/// The words of the first heading of level 1, or of a first line that looks like a title.
fn title(document: &Document, tagged: &Tagged<'_>) -> Range<usize> {
    let heading = document
        .blocks
        .iter()
        .position(|block| block.content.kind == BlockKind::Heading(1));
    let line = || {
        document.blocks.first().filter(|block| {
            let text = block.content.text.trim_end();
            document.blocks.len() > 1
                && block.content.kind == BlockKind::Paragraph
                && block.content.tokens.len() <= TITLE
                && !text.ends_with(['.', '!', '?', '…', ':', '»', ';', ','])
        })
    };
    match heading.or_else(|| line().map(|_| 0)) {
        Some(at) => tagged.range(at..at + 1),
        None => 0..0,
    }
}

/// How many places of each candidate lie inside a longer candidate that comes twice or more.
fn nested(candidates: &Candidates) -> Vec<usize> {
    let mut nested = vec![0; candidates.all.len()];
    let places = &candidates.places;
    // Where the places begin that may reach as far as the one that is looked at.
    let mut from = 0;
    for (place, candidate) in places {
        while places
            .get(from)
            .is_some_and(|(other, _)| other.start + LONGEST < place.start)
        {
            from += 1;
        }
        let longer = places
            .iter()
            .skip(from)
            .take_while(|(other, _)| other.start <= place.start)
            .any(|(other, at)| {
                other.end >= place.end
                    && other.len() > place.len()
                    && candidates
                        .all
                        .get(*at)
                        .is_some_and(|other| other.places.len() > 1)
            });
        if longer && let Some(count) = nested.get_mut(*candidate) {
            *count += 1;
        }
    }
    nested
}

fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
