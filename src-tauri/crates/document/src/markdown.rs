//! Walks pulldown-cmark's events and cuts them into leaf blocks. What a block holds is read by
//! [`content::build`] from its own slice and its own events, and from nothing else.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::{Block, BlockKind, Cache, content};

/// The Markdown that Chapô speaks: CommonMark with tables, strikethrough, footnotes and task lists.
/// Punctuation is left as written, since typography is the writer's business.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
}

/// The leaf blocks of `text` from byte `body_start` on.
pub(crate) fn blocks(text: &str, body_start: usize, cache: Option<&mut Cache>) -> Vec<Block> {
    let body = &text[body_start..];
    let mut walker = Walker {
        body,
        body_start,
        cache,
        containers: Vec::new(),
        lists: 0,
        leaf: None,
        events: Vec::new(),
        blocks: Vec::new(),
    };
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        walker.event(event, range);
    }
    walker.close_leaf();
    walker.blocks
}

/// What a leaf can stand in.
#[derive(Clone, Copy, PartialEq)]
enum Container {
    Quote,
    List { ordered: bool },
    Item,
    Footnote,
    Table,
    TableHead,
    TableRow,
}

/// The leaf being read. Its range is unknown where pulldown-cmark gives none that fits (tight list items,
/// table cells): it is then the hull of its events.
struct Leaf {
    kind: BlockKind,
    range: Option<Range<usize>>,
}

struct Walker<'a> {
    body: &'a str,
    body_start: usize,
    cache: Option<&'a mut Cache>,
    containers: Vec<Container>,
    lists: usize,
    leaf: Option<Leaf>,
    events: Vec<(Event<'a>, Range<usize>)>,
    blocks: Vec<Block>,
}

impl<'a> Walker<'a> {
    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match &event {
            Event::Start(tag) => match tag {
                Tag::Paragraph => self.open_leaf(self.prose_kind(), Some(range)),
                Tag::Heading { level, .. } => self.open_leaf(BlockKind::Heading(*level as u8), Some(range)),
                Tag::CodeBlock(_) => self.open_leaf(BlockKind::Code, Some(range)),
                Tag::HtmlBlock => self.open_leaf(BlockKind::Html, Some(range)),
                Tag::TableCell => {
                    let header = self.containers.last() == Some(&Container::TableHead);
                    self.open_leaf(BlockKind::TableCell { header }, None);
                }
                Tag::BlockQuote(_) => self.push(Container::Quote),
                Tag::List(first) => self.push(Container::List {
                    ordered: first.is_some(),
                }),
                Tag::Item => self.push(Container::Item),
                Tag::FootnoteDefinition(_) => self.push(Container::Footnote),
                Tag::Table(_) => self.push(Container::Table),
                Tag::TableHead => self.push(Container::TableHead),
                Tag::TableRow => self.push(Container::TableRow),
                _ => self.inline(event, range),
            },
            Event::End(tag) => match tag {
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::TableCell => {
                    self.close_leaf();
                }
                TagEnd::BlockQuote(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::FootnoteDefinition
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow => self.pop(),
                _ => self.inline(event, range),
            },
            Event::Rule => {
                self.open_leaf(BlockKind::Rule, Some(range));
                self.close_leaf();
            }
            _ => self.inline(event, range),
        }
    }

    fn push(&mut self, container: Container) {
        self.close_leaf();
        self.lists += usize::from(matches!(container, Container::List { .. }));
        self.containers.push(container);
    }

    fn pop(&mut self) {
        self.close_leaf();
        if let Some(Container::List { .. }) = self.containers.pop() {
            self.lists -= 1;
        }
    }

    fn open_leaf(&mut self, kind: BlockKind, range: Option<Range<usize>>) {
        self.close_leaf();
        self.leaf = Some(Leaf { kind, range });
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.leaf.is_none() {
            self.leaf = Some(Leaf {
                kind: self.prose_kind(),
                range: None,
            });
        }
        self.events.push((event, range));
    }

    /// What running text is called where the walker stands: the innermost container decides.
    fn prose_kind(&self) -> BlockKind {
        match self.containers.last() {
            Some(Container::Quote) => BlockKind::Quote,
            Some(Container::Footnote) => BlockKind::Footnote,
            Some(Container::Item) => {
                let list = self
                    .containers
                    .len()
                    .checked_sub(2)
                    .and_then(|index| self.containers.get(index));
                BlockKind::ListItem {
                    depth: u8::try_from(self.lists).unwrap_or(u8::MAX),
                    ordered: list == Some(&Container::List { ordered: true }),
                }
            }
            _ => BlockKind::Paragraph,
        }
    }

    fn close_leaf(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let ranges = || self.events.iter().map(|(_, range)| range);
        let first = ranges().map(|range| range.start).min();
        let last = ranges().map(|range| range.end).max();
        let range = match (leaf.range, first.zip(last)) {
            (None, None) => return,
            (None, Some((first, last))) => first..last,
            (Some(range), None) => self.trimmed(range),
            (Some(range), Some((first, last))) => {
                let range = self.trimmed(range);
                range.start.min(first)..range.end.max(last)
            }
        };
        let slice = &self.body[range.clone()];
        let content = match &mut self.cache {
            Some(cache) => cache.content(leaf.kind, slice, range.start, &self.events),
            None => Arc::new(content::build(leaf.kind, slice, range.start, &self.events)),
        };
        self.events.clear();
        self.blocks.push(Block {
            start: self.body_start + range.start,
            content,
        });
    }

    /// A block's range without the line end that pulldown-cmark counts in.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let kept = self.body[range.clone()]
            .trim_end_matches(['\n', '\r', ' ', '\t'])
            .len();
        range.start..range.start + kept
    }
}
