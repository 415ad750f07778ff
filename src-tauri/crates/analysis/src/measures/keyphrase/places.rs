//! The phrases of a draft and where each block has them, kept while neither the block nor the phrases change.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use document::{BlockContent, Document, Meta};
use french::phrase::Phrase;
use french::words::TokenKind;

/// Secondary keyphrases that are looked for; nobody writes for more.
const MOST_SECONDARY: usize = 12;

/// The phrases of a draft, and their places block by block.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// The main keyphrase.
    pub main: Option<Phrase>,
    /// The secondary ones.
    pub secondary: Vec<Phrase>,
    /// In the document's order.
    pub(crate) blocks: Vec<Arc<BlockPlaces>>,
}

/// Where a block has each phrase.
#[derive(Clone, Debug, Default)]
pub(crate) struct BlockPlaces {
    pub main: Vec<Place>,
    pub secondary: Vec<Vec<Place>>,
}

/// One occurrence.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Byte range in the block's visible text.
    pub range: Range<usize>,
    /// Words of the block that stand before it.
    pub before: u32,
    /// Words that it has.
    pub words: u32,
}

/// What is kept from one analysis to the next.
#[derive(Debug, Default)]
pub(crate) struct PhraseCache {
    texts: Vec<String>,
    main: Option<Phrase>,
    secondary: Vec<Phrase>,
    /// By identity of their content, which is held so that it stays the same.
    blocks: HashMap<usize, (Arc<BlockContent>, Arc<BlockPlaces>)>,
}

impl PhraseCache {
    /// The phrases of a draft whose fields are `meta`.
    pub fn phrases(&mut self, document: &Document, meta: &Meta) -> Phrases {
        self.take(meta);
        let mut before = std::mem::take(&mut self.blocks);
        let blocks = document.blocks.iter().map(|block| {
            let key = Arc::as_ptr(&block.content).addr();
            if let Some((_, places)) = self.blocks.get(&key) {
                return Arc::clone(places);
            }
            let (content, places) = before
                .remove(&key)
                .unwrap_or_else(|| (Arc::clone(&block.content), Arc::new(self.places(&block.content))));
            self.blocks.insert(key, (content, Arc::clone(&places)));
            places
        });
        let blocks = blocks.collect();
        Phrases {
            main: self.main.clone(),
            secondary: self.secondary.clone(),
            blocks,
        }
    }

    /// Takes the fields' phrases, and forgets where others stood.
    fn take(&mut self, meta: &Meta) {
        let secondary = meta.secondary.iter().take(MOST_SECONDARY);
        if self
            .texts
            .iter()
            .eq(std::iter::once(&meta.keyphrase).chain(secondary.clone()))
        {
            return;
        }
        let given = |text: &String| Some(Phrase::new(text)).filter(|phrase| !phrase.is_empty());
        *self = Self {
            texts: std::iter::once(&meta.keyphrase)
                .chain(secondary.clone())
                .cloned()
                .collect(),
            main: given(&meta.keyphrase),
            secondary: secondary.filter_map(given).collect(),
            blocks: HashMap::new(),
        };
    }

    fn places(&self, content: &BlockContent) -> BlockPlaces {
        BlockPlaces {
            main: self
                .main
                .as_ref()
                .map(|phrase| places(phrase, content))
                .unwrap_or_default(),
            secondary: self
                .secondary
                .iter()
                .map(|phrase| places(phrase, content))
                .collect(),
        }
    }
}

fn places(phrase: &Phrase, content: &BlockContent) -> Vec<Place> {
    let mut tokens = content.tokens.iter().peekable();
    let mut count_to = |end: usize| {
        let mut words = 0;
        while let Some(token) = tokens.next_if(|token| token.range.start < end) {
            words += u32::from(!matches!(token.kind, TokenKind::Elided | TokenKind::Symbol));
        }
        words
    };
    let mut before = 0;
    let found = phrase.find_in(&content.text, &content.tokens).into_iter();
    found
        .map(|range| {
            before += count_to(range.start);
            let words = count_to(range.end);
            let place = Place { before, words, range };
            before += words;
            place
        })
        .collect()
}
