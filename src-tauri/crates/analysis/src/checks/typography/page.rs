//! A block as the typographic checks read it: its visible text, which parts of it are prose, and edits
//! that never break the Markdown around them.

use std::ops::Range;

use document::{Block, BlockContent, BlockKind, Document, Run, RunKind, Span};
use french::characters::is_space;
use french::words::TokenKind;

use crate::finding::Edit;
use crate::measures::is_english;

/// Characters of a word that are shown beside a fault. In a line without spaces each fault must not show it all.
const LONGEST_WORD: usize = 60;

/// A block's visible text. All ranges are bytes of it; edits are in the block's source.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub content: &'a BlockContent,
    pub text: &'a str,
    /// The block's source, where the check may see it: it tells a backslash from a mark.
    source: Option<&'a str>,
}

impl<'a> Page<'a> {
    /// The block, unless it holds no prose.
    pub fn of(content: &'a BlockContent) -> Option<Self> {
        let silent = matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule);
        (!silent && !content.text.is_empty()).then_some(Self {
            content,
            text: &content.text,
            source: None,
        })
    }

    /// The same for a check of the whole text.
    pub fn in_document(document: &'a Document, block: &'a Block) -> Option<Self> {
        let source = document.text.get(block.start..block.span().end);
        Some(Self {
            source,
            ..Self::of(&block.content)?
        })
    }

    /// The character that ends at `at`.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// The character that begins at `at`.
    pub fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Where the word that ends at `at` begins: back to a space, a line end, an opening sign or an apostrophe.
    /// What goes on for longer than any word is cut.
    pub fn word_start(&self, at: usize) -> usize {
        let mut start = at;
        for (index, c) in self.text[..at].char_indices().rev().take(LONGEST_WORD) {
            if c.is_whitespace() || is_space(c) || "«“\"([{'’—–".contains(c) {
                break;
            }
            start = index;
        }
        start
    }

    /// The range with the words that touch it, where it is worth showing: at most the line it stands in.
    pub fn around(&self, range: Range<usize>) -> Range<usize> {
        let head = self.text[..range.start].trim_end_matches(is_space).len();
        let start = self.word_start(head);
        let tail = &self.text[range.end..];
        let space = tail.find(|c: char| !is_space(c)).unwrap_or(0);
        let word = tail[space..].chars().take(LONGEST_WORD);
        let word = word.take_while(|c| !c.is_whitespace() && !is_space(*c));
        let end = range.end + space + word.map(char::len_utf8).sum::<usize>();
        let opening = self.text[..start]
            .chars()
            .next_back()
            .filter(|c| "«“\"([{".contains(*c));
        let dash = |c: &char| {
            let before = self.text[..start - c.len_utf8()].chars().next_back();
            matches!(c, '–' | '—') && before.is_none_or(|before| !before.is_alphanumeric())
        };
        let opening = opening.or_else(|| self.text[..start].chars().next_back().filter(dash));
        let start = start - opening.map_or(0, char::len_utf8);
        start.min(range.start)..end.max(range.end)
    }

    /// The letters that begin at `at`.
    pub fn letters_from(&self, at: usize) -> &'a str {
        let rest = &self.text[at..];
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        &rest[..end]
    }

    /// Whether the whole range is prose: no code, address, entity, file name, account or raw HTML.
    pub fn is_prose(&self, range: Range<usize>) -> bool {
        self.content
            .runs_in(range.clone())
            .all(|run| run.kind == RunKind::Text)
            && !self.in_machine_word(&range)
            && !self.in_english_link(&range)
    }

    /// The title of an English page keeps the typography that it has there.
    fn in_english_link(&self, range: &Range<usize>) -> bool {
        let runs = &self.content.runs;
        let run = runs.get(runs.partition_point(|run| run.text.end <= range.start));
        let link = run
            .and_then(|run| run.link)
            .and_then(|link| self.content.links.get(link));
        link.is_some_and(|link| is_english(self.content, &link.text))
    }

    fn in_machine_word(&self, range: &Range<usize>) -> bool {
        let tokens = &self.content.tokens;
        let first = tokens.partition_point(|token| token.range.end <= range.start);
        tokens[first..]
            .iter()
            .take_while(|token| token.range.start < range.end)
            .any(|token| {
                matches!(
                    token.kind,
                    TokenKind::Url | TokenKind::Email | TokenKind::FileName | TokenKind::Handle
                )
            })
    }

    /// Replaces a range of prose. `None` where the source holds more than is seen (emphasis, a link's
    /// brackets, an entity), so that no mark-up is ever touched.
    pub fn replace(&self, range: Range<usize>, insert: impl Into<String>) -> Option<Edit> {
        if range.is_empty() {
            return self.insert(range.start, insert);
        }
        let run = self.run_of(&range)?;
        let by = run.source.start;
        let mut span = Span::new(
            by + (range.start - run.text.start),
            by + (range.end - run.text.start),
        );
        // A letter is never escaped.
        let sign = !self.after(range.start).is_some_and(char::is_alphanumeric);
        if sign && range.start == run.text.start && self.follows_markup(run) {
            let source = self.source?;
            if source.as_bytes().get(span.start.checked_sub(1)?) == Some(&b'\\') {
                span.start -= 1;
            }
        }
        Some(Edit::new(span, insert))
    }

    /// Takes a range of prose away, where what remains on either side touches in the source too: closing
    /// up against `**` could turn a mark that closes into one that opens.
    pub fn remove(&self, range: Range<usize>) -> Option<Edit> {
        let run = self.run_of(&range)?;
        let inside = run.text.start < range.start && range.end < run.text.end;
        inside.then(|| self.replace(range, "")).flatten()
    }

    /// Puts prose between two characters; where mark-up stands between them, on its outer side.
    fn insert(&self, at: usize, insert: impl Into<String>) -> Option<Edit> {
        let runs = &self.content.runs;
        let next = runs.partition_point(|run| run.text.end <= at);
        let run = runs.get(next)?;
        if run.text.start < at {
            if run.kind != RunKind::Text {
                return None;
            }
            let place = run.source.start + (at - run.text.start);
            return Some(Edit::new(Span::new(place, place), insert));
        }
        let last = runs.get(next.checked_sub(1)?)?;
        let place = match (depth(last), depth(run)) {
            (before, after) if before > after && run.kind == RunKind::Text => run.source.start,
            (before, after) if before < after && last.kind == RunKind::Text => last.source.end,
            _ if last.source.end == run.source.start => run.source.start,
            _ => return None,
        };
        Some(Edit::new(Span::new(place, place), insert))
    }

    /// The run that holds the whole range, if it is prose written as it is seen.
    fn run_of(&self, range: &Range<usize>) -> Option<&'a Run> {
        let runs = &self.content.runs;
        let run = runs.get(runs.partition_point(|run| run.text.end <= range.start))?;
        let whole = run.text.start <= range.start && range.end <= run.text.end;
        (whole && run.kind == RunKind::Text && run.source.len() == run.text.len()).then_some(run)
    }

    /// Whether mark-up stands before the run, as where its first sign is escaped.
    fn follows_markup(&self, run: &Run) -> bool {
        let runs = &self.content.runs;
        let index = runs.partition_point(|other| other.text.end <= run.text.start);
        let last = index.checked_sub(1).and_then(|before| runs.get(before));
        last.map_or(0, |last| last.source.end) < run.source.start
    }
}

/// How deep in mark-up a run stands: strong, emphasis, link and code each count.
fn depth(run: &Run) -> u32 {
    u32::from(run.strong)
        + u32::from(run.emphasis)
        + u32::from(run.link.is_some())
        + u32::from(run.kind == RunKind::Code)
}
