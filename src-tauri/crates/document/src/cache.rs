//! The blocks of the last reading, kept so that reading the text again after a change builds only the blocks
//! that changed: the others are the very same [`BlockContent`]s, which whoever caches more can know by identity.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::Event;

use crate::{BlockContent, BlockKind, content};

/// An event and its range in the text.
type Placed<'a> = (Event<'a>, Range<usize>);

/// Blocks kept from one reading to the next. It holds one text: reading another replaces what is kept.
#[derive(Debug, Default)]
pub struct Cache {
    /// The blocks of the last reading in their order: most of them come again one after another, and are known
    /// by comparing alone.
    last: Vec<Arc<Kept>>,
    /// Which of them is expected next.
    next: usize,
    /// The blocks of this reading.
    reading: Vec<Arc<Kept>>,
    /// All of these by hash of kind and slice, for those that moved or come twice.
    by_hash: HashMap<u64, Arc<Kept>>,
}

/// A block's content with all that it was built from.
#[derive(Debug)]
struct Kept {
    kind: BlockKind,
    slice: Box<str>,
    /// Ranges relative to the block. They tell apart blocks that are written alike and read otherwise, as where
    /// a reference's address changed elsewhere in the text.
    events: Vec<Placed<'static>>,
    content: Arc<BlockContent>,
}

impl Cache {
    /// Begins a reading: what it doesn't use will be forgotten.
    pub(crate) fn begin(&mut self) {
        // A reading that broke off has left its blocks here.
        self.reading.clear();
        self.next = 0;
    }

    /// Ends a reading.
    pub(crate) fn end(&mut self) {
        self.last = std::mem::take(&mut self.reading);
        self.by_hash.retain(|_, kept| Arc::strong_count(kept) > 1);
    }

    /// The content that [`content::build`] makes of these, built only where it isn't kept.
    pub(crate) fn content(
        &mut self,
        kind: BlockKind,
        slice: &str,
        base: usize,
        events: &[Placed<'_>],
    ) -> Arc<BlockContent> {
        let expected = self.last.get(self.next);
        let kept = match expected.filter(|kept| kept.is(kind, slice, base, events)) {
            Some(kept) => {
                self.next += 1;
                Arc::clone(kept)
            }
            None => self.found_or_built(kind, slice, base, events),
        };
        let content = Arc::clone(&kept.content);
        self.reading.push(kept);
        content
    }

    /// A block that isn't the one expected: it moved, comes again, or is new.
    fn found_or_built(
        &mut self,
        kind: BlockKind,
        slice: &str,
        base: usize,
        events: &[Placed<'_>],
    ) -> Arc<Kept> {
        let mut hasher = DefaultHasher::new();
        (kind, slice).hash(&mut hasher);
        let hash = hasher.finish();
        let known = self.by_hash.get(&hash);
        if let Some(kept) = known.filter(|kept| kept.is(kind, slice, base, events)) {
            // Where one block went or came, the text goes on after it.
            let after = (self.next..self.last.len().min(self.next + NEAR))
                .find(|at| self.last.get(*at).is_some_and(|other| Arc::ptr_eq(other, kept)));
            self.next = after.map_or(self.next, |at| at + 1);
            return Arc::clone(kept);
        }
        let kept = Arc::new(Kept::new(kind, slice, base, events));
        self.by_hash.insert(hash, Arc::clone(&kept));
        kept
    }
}

/// How far on the block is looked for that the text goes on with; beyond, each block is found by its hash.
const NEAR: usize = 64;

impl Kept {
    fn new(kind: BlockKind, slice: &str, base: usize, events: &[Placed<'_>]) -> Self {
        let relative =
            |(event, range): &Placed<'_>| (event.clone().into_static(), range.start - base..range.end - base);
        Self {
            kind,
            slice: slice.into(),
            events: events.iter().map(relative).collect(),
            content: Arc::new(content::build(kind, slice, base, events)),
        }
    }

    fn is(&self, kind: BlockKind, slice: &str, base: usize, events: &[Placed<'_>]) -> bool {
        let same = |((event, range), (other, place)): (&Placed<'_>, &Placed<'_>)| {
            range.start + base == place.start && range.end + base == place.end && event == other
        };
        self.kind == kind
            && *self.slice == *slice
            && self.events.len() == events.len()
            && self.events.iter().zip(events).all(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn shared(a: &Document, b: &Document) -> Vec<bool> {
        let pairs = a.blocks.iter().zip(&b.blocks);
        pairs.map(|(a, b)| Arc::ptr_eq(&a.content, &b.content)).collect()
    }

    #[test]
    fn an_unchanged_block_is_the_same_wherever_it_moves() {
        let mut cache = Cache::default();
        let first = Document::markdown_with("# Titre\n\nUn.\n\nDeux.\n", &mut cache);
        let second = Document::markdown_with("# Le titre\n\nUn.\n\nDeux.\n", &mut cache);
        assert_eq!(shared(&first, &second), [false, true, true]);
        let other = Document::markdown_with("Un.\n", &mut cache);
        assert_eq!(
            shared(
                &other,
                &Document {
                    blocks: second.blocks[1..].to_vec(),
                    ..second.clone()
                }
            ),
            [true]
        );
        let back = Document::markdown_with("# Le titre\n\nUn.\n", &mut cache);
        assert_eq!(
            shared(&second, &back),
            [false, true],
            "what a reading doesn't use is forgotten"
        );
    }

    #[test]
    fn a_reference_that_changes_elsewhere_changes_the_block() {
        let mut cache = Cache::default();
        let mut url = |address: &str| {
            let text = format!("Voir [le guide].\n\n[le guide]: {address}\n");
            let document = Document::markdown_with(&text, &mut cache);
            document.blocks[0]
                .content
                .links
                .first()
                .map(|link| link.url.clone())
        };
        assert_eq!(url("/a").as_deref(), Some("/a"));
        assert_eq!(url("/b").as_deref(), Some("/b"));
        assert_eq!(url("").as_deref(), None);
    }
}
