//! Titles for a section, made of its own words: noun groups that it repeats and the others don't, short sentences
//! that stand by themselves. Nothing is inflected, so that agreement is the writer's own.

use std::collections::HashSet;
use std::ops::Range;

use document::Document;
use french::fold::fold;
use french::lists::is_generic_heading;

use super::ProposedTitle;
use super::groups::{Group, Groups};
use super::lexis::Lexis;
use super::sayings::saying;

/// Titles offered for one place.
const MOST: usize = 3;

/// Signs of the longest title.
pub(super) const LONGEST: usize = 65;

/// Makes titles; remembers those it has given.
pub(super) struct Titles<'a> {
    document: &'a Document,
    lexis: &'a Lexis<'a>,
    groups: Groups,
    /// Titles in use, folded.
    taken: HashSet<String>,
}

impl<'a> Titles<'a> {
    /// Reads the text once; `taken` are titles that may not come again, folded.
    pub(super) fn of(document: &'a Document, lexis: &'a Lexis<'a>, taken: HashSet<String>) -> Self {
        Self {
            document,
            lexis,
            groups: Groups::of(lexis),
            taken,
        }
    }

    /// Titles for a section, best first; none rather than a wrong one.
    pub(super) fn of_section(&mut self, blocks: Range<usize>) -> Vec<ProposedTitle> {
        let best = self
            .groups
            .best(self.document, self.lexis, self.lexis.range(blocks.clone()));
        let mut titles: Vec<ProposedTitle> = Vec::new();
        let mut apart: Vec<&Group> = Vec::new();
        for group in &best {
            if apart.len() < 3 && !apart.iter().any(|other| other.shares_a_stem(group)) {
                apart.push(group);
            }
        }
        let saying = saying(self.document, self.lexis, blocks, &best);
        // A pair says more than a lone word; a long group says enough by itself.
        let pair = match apart.as_slice() {
            [first, second, ..] => first.with(second),
            _ => None,
        };
        let (strong, lone): (Vec<&Group>, Vec<&Group>) =
            apart.iter().partition(|group| group.stems.len() >= 2);
        let mut strong = strong.into_iter().map(Group::alone);
        let first = strong.next();
        let order = if first.is_some() {
            [first, saying, pair]
        } else {
            [pair, saying, None]
        };
        // A lone word is better than nothing, and nothing is better than two of them.
        let last = lone.first().map(|group| group.alone());
        for title in order.into_iter().flatten().chain(strong) {
            self.take(title, &mut titles);
        }
        if let Some(last) = last.filter(|_| titles.is_empty()) {
            self.take(last, &mut titles);
        }
        titles
    }

    /// Adds a title where there is room for it and it isn't in use.
    fn take(&mut self, title: ProposedTitle, titles: &mut Vec<ProposedTitle>) {
        let folded = fold(&title.text);
        let fits = title.text.chars().count() <= LONGEST && !is_generic_heading(&title.text);
        if titles.len() < MOST && fits && !self.taken.contains(&folded) {
            self.taken.insert(folded);
            titles.push(title);
        }
    }
}
