//! What one block says: its facts and its words. It follows from the block alone, so that it can be kept while the
//! block stays unchanged.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use document::{BlockContent, BlockKind};
use french::fold::fold;
use french::lists::is_stop_word;
use french::stem::stem_folded;
use french::words::TokenKind;

use super::extract::{Mention, Value, mentions};
use super::quotes::words_of;

/// A word by its number: equal words have equal numbers. Two words sharing one is as likely as a wrong bit in memory.
pub(crate) type Id = u64;

/// The number of a word.
pub(crate) fn id(word: &str) -> Id {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// What a block says; ranges are bytes of its visible text.
#[derive(Debug)]
pub(crate) struct BlockFacts {
    /// Its facts in order.
    pub mentions: Vec<Mention>,
    /// Its words folded and the parts of its compounds.
    pub words: Vec<Id>,
    /// Its content words folded, each with its place: names and roles are looked up in it.
    pub running: Vec<(Id, Range<usize>)>,
    /// All its words in lower case with accents, each with its place: quotes are looked up in it.
    pub verbatim: Vec<(Id, Range<usize>)>,
    /// The words that count as copied when they are the same, and where.
    pub sequence: Vec<Step>,
    /// The stems of its content words, sorted, each once: names and figures are none.
    pub stems: Vec<Id>,
}

/// A word that counts when it is copied.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// The word folded.
    pub id: Id,
    /// Where.
    pub range: Range<usize>,
    /// Whether it stands between quotation marks.
    pub is_quoted: bool,
}

impl BlockFacts {
    /// Reads a block.
    pub fn of(content: &BlockContent) -> Self {
        let text = content.text.as_str();
        let mut found = mentions(content);
        let (mut names, mut quotes): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
        for mention in &found {
            match &mention.value {
                Value::Name(_) => names.push(mention.range.clone()),
                Value::Quote(quote) if quote.is_marked => quotes.push(mention.range.clone()),
                _ => {}
            }
        }
        let inside = |ranges: &[Range<usize>], at: usize| {
            let next = ranges.partition_point(|range| range.end <= at);
            ranges.get(next).is_some_and(|range| range.start <= at)
        };
        let is_heading = matches!(content.kind, BlockKind::Heading(_));
        let mut block = Self {
            mentions: Vec::new(),
            words: Vec::with_capacity(content.tokens.len() * 2),
            running: Vec::with_capacity(content.tokens.len()),
            verbatim: words_of(text, &content.tokens),
            sequence: Vec::with_capacity(content.tokens.len()),
            stems: Vec::new(),
        };
        // A token's stem, where it is a content word and no name.
        let mut stems: Vec<Option<Id>> = Vec::with_capacity(content.tokens.len());
        for token in &content.tokens {
            let mut word = fold(token.text(text));
            let mut stem = None;
            if token.kind != TokenKind::Symbol {
                let plain = id(word.trim_end_matches('\''));
                block.words.push(plain);
                if word.contains('-') {
                    block.words.extend(word.split('-').map(id));
                }
                let is_name = inside(&names, token.range.start);
                let is_content = !is_stop_word(&word);
                if is_content {
                    block.running.push((plain, token.range.clone()));
                }
                if !is_name && !is_heading {
                    block.sequence.push(Step {
                        id: plain,
                        range: token.range.clone(),
                        is_quoted: inside(&quotes, token.range.start),
                    });
                }
                if is_content && token.kind == TokenKind::Word {
                    stem_folded(&mut word);
                    let number = id(&word);
                    stem = Some(number);
                    if !is_name {
                        block.stems.push(number);
                    }
                }
            }
            stems.push(stem);
        }
        block.stems.sort_unstable();
        block.stems.dedup();
        for mention in &mut found {
            mention.context = context(content, &mention.range, &stems);
        }
        block.mentions = found;
        block
    }
}

/// Tokens on either side of a mention that are its context, at most.
const REACH: usize = 40;

/// The stems round a mention in its sentence, sorted; its own left out.
fn context(content: &BlockContent, range: &Range<usize>, stems: &[Option<Id>]) -> Box<[Id]> {
    let next = content
        .sentences
        .partition_point(|sentence| sentence.text.end <= range.start);
    let sentence = content
        .sentences
        .get(next)
        .filter(|sentence| sentence.text.start <= range.start)
        .map_or(0..content.text.len(), |sentence| sentence.text.clone());
    let at = |byte: usize| content.tokens.partition_point(|token| token.range.start < byte);
    let (from, to) = (at(range.start), at(range.end));
    let first = at(sentence.start).max(from.saturating_sub(REACH));
    let last = at(sentence.end).min(to.saturating_add(REACH));
    let before = stems.get(first..from).unwrap_or_default();
    let after = stems.get(to..last).unwrap_or_default();
    let mut found: Vec<Id> = before.iter().chain(after).flatten().copied().collect();
    found.sort_unstable();
    found.dedup();
    found.into_boxed_slice()
}

/// How many numbers two sorted lists share.
pub(crate) fn shared(a: &[Id], b: &[Id]) -> usize {
    let (mut at, mut count) = (0, 0);
    for number in a {
        while b.get(at).is_some_and(|other| other < number) {
            at += 1;
        }
        if b.get(at) == Some(number) {
            count += 1;
            at += 1;
        }
    }
    count
}
