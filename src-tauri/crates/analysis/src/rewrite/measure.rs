//! The figures that a contract asks of a rewrite, with what the writer has decided taken in.

use std::collections::BTreeSet;

use french::fold::fold;

use super::Rewrite;
use crate::facts::{Kind, SourceFact, Status, Unsourced};

/// What the writer has decided of facts, by their [`fact_name`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Facts of the source that the draft must keep.
    pub wanted: BTreeSet<String>,
    /// Facts of the draft that have a source by now, or need none.
    pub settled: BTreeSet<String>,
}

/// What a contract can ask of a rewrite: « similarité au plus N % », « aucun fait sans source », « aucun fait à garder ne
/// manque ».
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// 100 × five-word sequences taken over / all.
    pub similarity_percent: f64,
    /// Facts of the draft without a source, and not settled.
    pub unsourced: usize,
    /// Facts that must be kept.
    pub wanted: usize,
    /// How many of these are missing or altered.
    pub wanted_lost: usize,
    /// Facts of the source that the draft has otherwise.
    pub altered: usize,
}

impl Rewrite {
    /// The figures for a contract.
    pub fn measure(&self, decisions: &Decisions) -> Measure {
        let source = self.facts.source.iter();
        let altered = source.filter(|fact| fact.status == Status::Altered);
        Measure {
            similarity_percent: self.overlap.shared_shingles_percent,
            unsourced: self.unsourced(decisions).count(),
            wanted: self.wanted(decisions).count(),
            wanted_lost: self.lost(decisions).count(),
            altered: altered.count(),
        }
    }

    /// Facts of the draft without a source, and not settled.
    pub fn unsourced<'a>(&'a self, decisions: &'a Decisions) -> impl Iterator<Item = &'a Unsourced> {
        let unsourced = self.facts.unsourced.iter();
        unsourced.filter(|fact| !is_in(&decisions.settled, fact.kind, &fact.text))
    }

    /// Facts that must be kept and are missing or altered.
    pub fn lost<'a>(&'a self, decisions: &'a Decisions) -> impl Iterator<Item = &'a SourceFact> {
        self.wanted(decisions).filter(|fact| fact.status != Status::Kept)
    }

    fn wanted<'a>(&'a self, decisions: &'a Decisions) -> impl Iterator<Item = &'a SourceFact> {
        let source = self.facts.source.iter();
        source.filter(|fact| is_in(&decisions.wanted, fact.kind, &fact.text))
    }
}

fn is_in(names: &BTreeSet<String>, kind: Kind, text: &str) -> bool {
    !names.is_empty() && names.contains(&fact_name(kind, text))
}

/// The name by which a fact is known again: its kind and its words, whatever spaces, capitals and accents. `1 724` and
/// `1724` have the same.
pub fn fact_name(kind: Kind, text: &str) -> String {
    let mut words = fold(text);
    words.retain(|c| !c.is_whitespace());
    format!("{}:{words}", kind.id())
}

#[cfg(test)]
mod tests {
    use document::Document;

    use super::*;

    #[test]
    fn decisions_count() {
        let source = Document::plain("Le 3 mars 2024, 14 salariés ont reçu 1 200 vélos à Tarbes.", 0);
        let draft = Document::markdown("Le 3 mars 2024, 15 salariés ont réparé 40 lampes à Tarbes.");
        let rewrite = crate::rewrite::rewrite(&source, &draft);
        let measure = rewrite.measure(&Decisions::default());
        assert_eq!(
            (measure.unsourced, measure.altered, measure.wanted),
            (1, 1, 0),
            "{:?}",
            rewrite.facts
        );
        let wanted = [
            fact_name(Kind::Figure, "1\u{202f}200"),
            fact_name(Kind::Place, "TARBES"),
        ];
        let decisions = Decisions {
            wanted: wanted.into(),
            settled: [fact_name(Kind::Figure, "40")].into(),
        };
        let measure = rewrite.measure(&decisions);
        assert_eq!(
            (measure.unsourced, measure.wanted, measure.wanted_lost),
            (0, 2, 1)
        );
    }
}
