//! What a lemma tells of a section: how often the section has it, what share of all its places that is, and how rare
//! it is in French.

use std::collections::HashMap;
use std::ops::Range;

use crate::proposals::tagged::Tagged;

/// What a lemma counts that the section says once: a word said once tells little of what the section is about.
const ONCE: f64 = 0.25;

/// Words from the beginning in which a section says what it is about.
const OPENING: usize = 40;

/// What a lemma of the opening counts more.
const OPENS: f64 = 1.5;

/// The weights of a section's lemmas.
pub(super) struct Weights(HashMap<u32, (f64, usize)>);

impl Weights {
    pub(super) fn of(tagged: &Tagged<'_>, section: &Range<usize>) -> Self {
        let mut counts: HashMap<u32, (usize, bool)> = HashMap::new();
        for at in section.clone() {
            if let Some(lemma) = tagged.words.get(at).and_then(|word| word.lemma) {
                let count = counts.entry(lemma).or_insert((0, at < section.start + OPENING));
                count.0 += 1;
            }
        }
        let weight = |lemma: u32, inside: usize, opens: bool| {
            let uses = tagged.lemma(lemma);
            let all = uses.map_or(inside, |uses| uses.places.len());
            let often = if inside == 1 { ONCE } else { ratio(inside).sqrt() };
            let frequency = uses.map_or(0.0, |uses| f64::from(uses.frequency));
            // From 0.4 for the most common words to 1 for rare ones (Zipf 7 and 4).
            let rare = ((8.5 - frequency) / 4.5).clamp(0.3, 1.0);
            let own = (ratio(inside) / ratio(all)).sqrt();
            often * own * rare * if opens { OPENS } else { 1.0 }
        };
        Self(
            counts
                .into_iter()
                .map(|(lemma, (inside, opens))| (lemma, (weight(lemma, inside, opens), inside)))
                .collect(),
        )
    }

    /// What a lemma tells; 0 where the section hasn't it.
    pub(super) fn get(&self, lemma: u32) -> f64 {
        self.0.get(&lemma).map_or(0.0, |(weight, _)| *weight)
    }

    /// How often the section says a lemma.
    pub(super) fn count(&self, lemma: u32) -> usize {
        self.0.get(&lemma).map_or(0, |(_, count)| *count)
    }

    /// What several tell together.
    pub(super) fn sum(&self, lemmas: &[u32]) -> f64 {
        lemmas.iter().map(|lemma| self.get(*lemma)).sum()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn ratio(count: usize) -> f64 {
    count as f64
}
