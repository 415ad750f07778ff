//! The words of a text made comparable: each content word has the number of its stem, each word knows whether
//! it stands right beside the one before it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use document::{BlockKind, Document};
use french::fold::fold;
use french::lists::{is_stop_word, lines};
use french::stem::stem_folded;
use french::words::TokenKind;

/// All words of a document.
pub(super) struct Lexis<'a> {
    /// In order.
    pub words: Vec<Word<'a>>,
    /// Which words each block has.
    pub blocks: Vec<Range<usize>>,
}

/// One word.
pub(super) struct Word<'a> {
    /// As written.
    pub text: &'a str,
    /// Lower case without accents, `l'` with a straight apostrophe.
    pub folded: String,
    /// The number of its stem; `None` for small words, numbers and addresses.
    pub stem: Option<u32>,
    /// Whether nothing but space parts it from the word before in the same block.
    pub beside: bool,
    /// Byte range in its block's visible text.
    pub range: Range<usize>,
    /// Its block.
    pub block: usize,
}

impl<'a> Lexis<'a> {
    /// Reads the words of every block; code has none.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut lexis = Self {
            words: Vec::new(),
            blocks: Vec::with_capacity(document.blocks.len()),
        };
        let mut stems: HashMap<String, u32> = HashMap::new();
        for (block, content) in document.blocks.iter().map(|block| &block.content).enumerate() {
            let first = lexis.words.len();
            let readable = !matches!(content.kind, BlockKind::Html | BlockKind::Code);
            let mut end = None;
            for token in content
                .tokens
                .iter()
                .filter(|token| readable && token.range.len() <= LONGEST)
            {
                let text = token.text(&content.text);
                let between = end.and_then(|end: usize| content.text.get(end..token.range.start));
                let beside = between.is_some_and(|gap| gap.chars().all(char::is_whitespace));
                end = Some(token.range.end);
                let folded = fold(text);
                let content_word = token.kind == TokenKind::Word
                    && folded.len() > 2
                    && !is_stop_word(&folded)
                    && !NUMERALS.contains(folded.as_str());
                let stem = content_word.then(|| {
                    let mut stem = folded.clone();
                    stem_folded(&mut stem);
                    let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
                    *stems.entry(stem).or_insert(next)
                });
                lexis.words.push(Word {
                    text,
                    folded,
                    stem,
                    beside,
                    range: token.range.clone(),
                    block,
                });
            }
            lexis.blocks.push(first..lexis.words.len());
        }
        lexis
    }

    /// The words of some blocks.
    pub(super) fn range(&self, blocks: Range<usize>) -> Range<usize> {
        let Some(inside) = self.blocks.get(blocks) else {
            return 0..0;
        };
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// Numbers in letters belong to no subject.
pub(super) static NUMERALS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/numerals.txt")).collect());

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 60;
