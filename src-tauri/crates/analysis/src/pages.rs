//! Pages that the writer brings to see what is usually said of a subject: the terms that most of them share and the
//! draft lacks, how long they are, how they are built. Every figure leads to the sentences it was counted in, and no
//! sum is made of them.

mod beside;
mod outline;
mod quotes;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use document::Document;
use french::counting::{CountRule, WordCounts};

use crate::measures;
use crate::proposals::keyphrases::{Group, groups};

pub use beside::{Beside, Cover, Said};
pub use outline::{Section, outline};
pub use quotes::Quote;
use terms::Shared;
pub use terms::Term;

/// A page that the writer brought, read once.
#[derive(Debug)]
pub struct Page {
    /// Its text, taken apart.
    pub document: Document,
    /// How it is built.
    pub outline: Vec<Section>,
    /// The French name of its language where that isn't French: its terms then aren't counted.
    pub foreign: Option<&'static str>,
    counts: WordCounts,
    groups: Vec<Group>,
    /// By their keys.
    index: HashMap<String, usize>,
}

impl Page {
    /// Reads a page.
    pub fn read(document: Document) -> Self {
        let language = measures::language(&document).filter(|language| language.code != "fr");
        let foreign = language.map(|language| language.name);
        let groups = if foreign.is_none() {
            groups(&document)
        } else {
            Vec::new()
        };
        Self {
            outline: outline(&document),
            counts: document.counts(),
            index: groups
                .iter()
                .enumerate()
                .map(|(at, group)| (group.key.clone(), at))
                .collect(),
            foreign,
            groups,
            document,
        }
    }

    /// Its length.
    pub fn words(&self, rule: CountRule) -> u32 {
        self.counts.get(rule)
    }

    fn group(&self, key: &str) -> Option<&Group> {
        self.groups.get(*self.index.get(key)?)
    }
}

/// The pages of one draft with what they share, worked out once for all comparisons.
#[derive(Debug, Default)]
pub struct Pages {
    pages: Vec<Arc<Page>>,
    shared: Vec<Shared>,
}

impl Pages {
    /// Finds what the pages share.
    pub fn of(pages: Vec<Arc<Page>>) -> Self {
        Self {
            shared: terms::shared(&pages),
            pages,
        }
    }

    /// The pages, in the writer's order.
    pub fn pages(&self) -> &[Arc<Page>] {
        &self.pages
    }

    /// What most of them share, best first: what most pages say, then what tells most.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.shared.iter().map(|shared| &shared.term)
    }

    /// How many of them are in French, and so can share a term.
    pub fn compared(&self) -> usize {
        self.pages.iter().filter(|page| page.foreign.is_none()).count()
    }

    /// The length in the middle: as many pages are longer as are shorter. `None` without a page.
    pub fn median_words(&self, rule: CountRule) -> Option<u32> {
        let lengths: Vec<u32> = self.pages.iter().map(|page| page.words(rule)).collect();
        median(lengths)
    }
}

/// The value in the middle; of two, the whole number between them.
fn median(mut values: Vec<u32>) -> Option<u32> {
    values.sort_unstable();
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = values.get(values.len() / 2 - 1).copied().unwrap_or(upper);
    Some(lower.midpoint(upper))
}
