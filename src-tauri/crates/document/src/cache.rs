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
    /// By hash of kind and slice: those that this reading has used, and those of the reading before.
    used: HashMap<u64, Kept>,
    before: HashMap<u64, Kept>,
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
        self.before = std::mem::take(&mut self.used);
    }

    /// Ends a reading.
    pub(crate) fn end(&mut self) {
        self.before = HashMap::new();
    }

    /// The content that [`content::build`] makes of these, built only where it isn't kept.
    pub(crate) fn content(
        &mut self,
        kind: BlockKind,
        slice: &str,
        base: usize,
        events: &[Placed<'_>],
    ) -> Arc<BlockContent> {
        let mut hasher = DefaultHasher::new();
        (kind, slice).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(kept) = self
            .used
            .get(&key)
            .filter(|kept| kept.is(kind, slice, base, events))
        {
            return Arc::clone(&kept.content);
        }
        let kept = self
            .before
            .remove(&key)
            .filter(|kept| kept.is(kind, slice, base, events))
            .unwrap_or_else(|| Kept::new(kind, slice, base, events));
        let content = Arc::clone(&kept.content);
        self.used.insert(key, kept);
        content
    }
}

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
