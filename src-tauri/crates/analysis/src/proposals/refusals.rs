//! Where the writer has refused a subheading: a border between two blocks, known by the words on either side of it,
//! so that it is found again when the text before it grows, its paragraphs move or one of the two is mended.

use std::borrow::Cow;
use std::collections::BTreeSet;

use document::{BlockContent, Border, Document};
use french::fold::fold;

/// Words that are kept of each side.
const KEPT: usize = 12;

/// Words at the border that are enough to know a side by, as long as the other side agrees.
const ENOUGH: usize = 6;

/// Words that are enough to know a border by one side alone: openings of six words are often alike, openings of ten
/// are the same paragraph.
const ALONE: usize = 10;

/// Words that are enough of a side that a writer wrote by hand, where the other side stands at the same border and the
/// two stand together nowhere else.
const BY_HAND: usize = 3;

/// The places where no subheading is to be proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusals {
    borders: Vec<Border>,
}

impl Refusals {
    /// Adds a place.
    pub fn add(&mut self, border: Border) {
        if !self.borders.contains(&border) {
            self.borders.push(border);
        }
    }

    /// These, and those that the file itself holds.
    pub(crate) fn with(&self, of_file: &[Border]) -> Cow<'_, Self> {
        let mut all = Cow::Borrowed(self);
        for border in of_file {
            all.to_mut().add(border.clone());
        }
        all
    }

    /// The blocks before which nothing is to be proposed.
    pub(super) fn blocks(&self, document: &Document) -> BTreeSet<usize> {
        if self.borders.is_empty() {
            return BTreeSet::new();
        }
        let places = Places::of(document);
        self.borders
            .iter()
            .flat_map(|border| places.held(border))
            .collect()
    }
}

/// A place that a file refuses by hand, and that refuses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unheld<'a> {
    /// As it is written.
    pub border: &'a Border,
    /// Borders of the text that its words fit: none, or several of which nothing tells the one that is meant.
    pub fitting: usize,
}

/// Those of the places that a file refuses by hand which refuse nothing.
pub fn unheld(document: &Document) -> Vec<Unheld<'_>> {
    let refused = &document.front_matter.meta.no_subheading;
    if refused.is_empty() {
        return Vec::new();
    }
    let places = Places::of(document);
    let unheld = refused.iter().filter(|border| places.held(border).is_empty());
    unheld
        .map(|border| Unheld {
            border,
            fitting: places.by_hand(border).len(),
        })
        .collect()
}

/// The borders of a text, by their two sides.
struct Places {
    ends: Vec<Side>,
    begins: Vec<Side>,
}

impl Places {
    fn of(document: &Document) -> Self {
        let blocks = || document.blocks.iter().map(|block| &*block.content);
        Self {
            ends: blocks().map(|block| Side::of(end(block)).reversed()).collect(),
            begins: blocks().map(|block| Side::of(beginning(block))).collect(),
        }
    }

    /// The blocks before which a border lets nothing be proposed.
    ///
    /// It holds where both sides still stand. Where they don't stand together any more (a paragraph came between them,
    /// one moved, one was rewritten), it holds by each side that is there still, once and nowhere else: a second
    /// paragraph that opens in the same words was never refused.
    fn held(&self, border: &Border) -> Vec<usize> {
        let before = Side::of(&border.before).reversed();
        let after = Side::of(&border.after);
        let exact = self.where_both(|end, begin| *end == before && *begin == after);
        if !exact.is_empty() {
            return exact;
        }
        let near = self.where_both(|end, begin| before.is_near(end) && after.is_near(begin));
        if !near.is_empty() {
            return near;
        }
        let by_hand = self.by_hand(border);
        if by_hand.len() == 1 {
            return by_hand;
        }
        let alone = [
            self.where_both(|end, _| before.is_surely(end)),
            self.where_both(|_, begin| after.is_surely(begin)),
        ];
        let once = alone.into_iter().filter(|places| places.len() == 1);
        once.flatten().collect()
    }

    /// The blocks before which the few words of a border stand on both sides.
    fn by_hand(&self, border: &Border) -> Vec<usize> {
        let before = Side::of(&border.before).reversed();
        let after = Side::of(&border.after);
        self.where_both(|end, begin| before.is_by_hand(end) && after.is_by_hand(begin))
    }

    fn where_both(&self, holds: impl Fn(&Side, &Side) -> bool) -> Vec<usize> {
        (1..self.begins.len())
            .filter(|block| holds(&self.ends[block - 1], &self.begins[*block]))
            .collect()
    }
}

/// The border before a block; without a block before it, one that begins with nothing.
pub(super) fn border_before(document: &Document, block: usize) -> Border {
    let content = |at: usize| document.blocks.get(at).map(|block| &*block.content);
    let before = block.checked_sub(1).and_then(content).map(end);
    let after = content(block).map(beginning);
    Border::new(before.unwrap_or(""), after.unwrap_or(""))
}

/// The last words of a block.
fn end(block: &BlockContent) -> &str {
    let first = block.tokens.len().saturating_sub(KEPT);
    let from = block.tokens.get(first).map(|token| token.range.start);
    from.and_then(|from| block.text.get(from..)).unwrap_or("")
}

/// The first words of a block.
fn beginning(block: &BlockContent) -> &str {
    let last = block.tokens.iter().take(KEPT).next_back();
    last.and_then(|last| block.text.get(..last.range.end))
        .unwrap_or("")
}

/// Words without case, accents and signs, the one at the border first: mending the typography changes none of them.
#[derive(Debug, PartialEq, Eq)]
struct Side(Vec<String>);

impl Side {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        Self(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    fn reversed(mut self) -> Self {
        self.0.reverse();
        self
    }

    /// Whether it is this side, as long as the other one agrees.
    fn is_near(&self, other: &Self) -> bool {
        self == other || self.alike(other) >= ENOUGH
    }

    /// Whether it is this side as a writer writes it by hand: a few words, all of them there.
    fn is_by_hand(&self, other: &Self) -> bool {
        let whole = self.0.len() >= BY_HAND && self.alike(other) == self.0.len();
        whole || self.is_near(other)
    }

    /// Whether it is this side, whatever the other one has become.
    fn is_surely(&self, other: &Self) -> bool {
        self.alike(other) >= if self == other { ENOUGH } else { ALONE }
    }

    /// How many words are the same from the border on.
    fn alike(&self, other: &Self) -> usize {
        let pairs = self.0.iter().zip(&other.0);
        pairs.take_while(|(one, two)| one == two).count()
    }
}

#[cfg(test)]
mod tests;
