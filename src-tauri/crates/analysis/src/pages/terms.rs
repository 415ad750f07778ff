//! Which terms most pages share: the noun groups and names whose lemmas come in more than half of them.

mod telling;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use document::BlockKind;
use french::phrase::Phrase;

use super::{Page, Quote, median};
use crate::proposals::keyphrases::{Group, written};
use telling::{is_telling, telling};

/// Terms that are kept, the best of them.
const MOST: usize = 80;

/// A term that most of the pages share.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// In the form that the pages use most.
    pub text: String,
    /// How often all of them together say it.
    pub occurrences: u32,
    /// How often the page in the middle of those that say it does.
    pub typical: u32,
    /// Where the pages say it, one sentence of each, in their order.
    pub quotes: Vec<Quote>,
}

/// A term and how it is found in a draft, in any form.
#[derive(Debug)]
pub(super) struct Shared {
    pub term: Term,
    pub phrase: Phrase,
}

/// The terms that most of the pages share, best first: those of most pages, then the most telling.
pub(super) fn shared(pages: &[Arc<Page>]) -> Vec<Shared> {
    let compared = pages.iter().filter(|page| page.foreign.is_none()).count();
    let is_most = |count: usize| count >= 2 && count * 2 > compared;
    let mut by_key: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, page) in pages.iter().enumerate() {
        for group in &page.groups {
            by_key.entry(&group.key).or_default().push(at);
        }
    }
    by_key.retain(|key, pages_with| is_most(pages_with.len()) && !is_stray(key));
    let free = free(pages, &by_key);
    let mut found: Vec<(f32, Term)> = by_key
        .iter()
        .filter(|(key, _)| is_most(free.get(**key).copied().unwrap_or(0)))
        .filter_map(|(key, with)| term(pages, key, with, &is_most))
        .collect();
    found.sort_by(|(telling, one), (other_telling, other)| {
        let by_pages = other.quotes.len().cmp(&one.quotes.len());
        let by_telling = by_pages.then(other_telling.total_cmp(telling));
        by_telling.then_with(|| one.text.cmp(&other.text))
    });
    let mut seen = HashSet::new();
    found.retain(|(_, term)| seen.insert(term.text.to_lowercase()));
    found.truncate(MOST);
    let shared = |(_, term): (f32, Term)| Shared {
        phrase: Phrase::new(&term.text),
        term,
    };
    found.into_iter().map(shared).collect()
}

/// In how many pages each term stands by itself, and not only within a longer one that is shared too.
fn free<'k>(pages: &[Arc<Page>], shared: &HashMap<&'k str, Vec<usize>>) -> HashMap<&'k str, usize> {
    let mut free: HashMap<&str, usize> = HashMap::new();
    for page in pages {
        let here: Vec<(&'k str, &Group)> = shared
            .keys()
            .filter_map(|key| Some((*key, page.group(key)?)))
            .collect();
        // For each word, the longest shared group that it belongs to.
        let mut longest: HashMap<usize, usize> = HashMap::new();
        for place in here.iter().flat_map(|(_, group)| &group.places) {
            for word in place.words.clone() {
                let length = longest.entry(word).or_default();
                *length = (*length).max(place.words.len());
            }
        }
        for (key, group) in here {
            let by_itself = group.places.iter().any(|place| {
                let mut words = place.words.clone();
                words.all(|word| {
                    longest
                        .get(&word)
                        .is_none_or(|length| *length <= place.words.len())
                })
            });
            *free.entry(key).or_default() += usize::from(by_itself);
        }
    }
    free
}

fn term(
    pages: &[Arc<Page>],
    key: &str,
    with: &[usize],
    is_most: &impl Fn(usize) -> bool,
) -> Option<(f32, Term)> {
    let with = with.iter().filter_map(|at| {
        let page = pages.get(*at)?;
        Some((*at, &**page, page.group(key)?))
    });
    let groups: Vec<(usize, &Page, &Group)> = with.collect();
    let counts: Vec<u32> = groups
        .iter()
        .map(|(_, _, group)| u32::try_from(group.places.len()).unwrap_or(u32::MAX))
        .collect();
    let occurrences = counts.iter().copied().fold(0, u32::saturating_add);
    let typical = median(counts)?;
    let (_, _, one) = groups.first()?;
    let headed = || {
        let headed = groups.iter().filter(|(_, page, group)| is_headed(page, group));
        is_most(headed.count())
    };
    let text = form(&groups);
    if !is_telling(one, &text, typical, headed) {
        return None;
    }
    let term = Term {
        text,
        occurrences,
        typical,
        quotes: groups
            .iter()
            .map(|(at, page, group)| Quote::of(*at, page, group))
            .collect(),
    };
    Some((telling(one, typical), term))
}

/// A group of one letter or of figures alone.
fn is_stray(key: &str) -> bool {
    key.chars().filter(|c| c.is_alphabetic()).count() < 2
}

/// Whether a page has it in a heading.
fn is_headed(page: &Page, group: &Group) -> bool {
    group.places.iter().any(|place| {
        let block = page.document.blocks.get(place.block);
        block.is_some_and(|block| matches!(block.content.kind, BlockKind::Heading(_)))
    })
}

/// The form that the pages write most; of several the shortest, which is the singular, then the first by letters.
fn form(groups: &[(usize, &Page, &Group)]) -> String {
    let mut forms: Vec<(String, usize)> = Vec::new();
    for (_, page, group) in groups {
        for place in group.places.iter().take(PLACES) {
            let block = page.document.blocks.get(place.block);
            let text = block.and_then(|block| block.content.text.get(place.range.clone()));
            let form = written(text.unwrap_or_default(), group.is_name);
            match forms.iter_mut().find(|(other, _)| *other == form) {
                Some((_, count)) => *count += 1,
                None => forms.push((form, 1)),
            }
        }
    }
    let best = forms
        .into_iter()
        .min_by_key(|(form, count)| (Reverse(*count), form.chars().count(), form.clone()));
    best.map_or_else(String::new, |(form, _)| form)
}

/// Places of a page that are compared to find the most frequent form.
const PLACES: usize = 50;
