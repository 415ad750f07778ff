//! Reads one block's content from its own source slice and its own events: nothing else goes in, so the
//! same slice with the same events gives the same content wherever the block stands.

use std::ops::Range;

use french::counting;
use french::words::{Token, tokens};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::html_text::{self, HtmlText, Piece};
use crate::{BlockContent, BlockKind, Image, Link, Run, RunKind, Span, runs, sentences};

/// The content of a Markdown block. `slice` is its source, `base` the offset of `slice` in the text that
/// the events' ranges refer to.
pub(crate) fn build(
    kind: BlockKind,
    slice: &str,
    base: usize,
    events: &[(Event<'_>, Range<usize>)],
) -> BlockContent {
    let mut builder = Builder::new(kind, slice);
    for (event, range) in events {
        builder.event(event, range.start - base..range.end - base);
    }
    builder.finish()
}

/// The content of a plain paragraph: its visible text is its source.
pub(crate) fn plain(kind: BlockKind, slice: &str) -> BlockContent {
    let mut builder = Builder::new(kind, slice);
    builder.push(RunKind::Text, slice, 0..slice.len());
    builder.finish()
}

struct Builder<'s> {
    kind: BlockKind,
    slice: &'s str,
    text: String,
    runs: Vec<Run>,
    /// Where the hard line breaks stand in `text`.
    breaks: Vec<usize>,
    links: Vec<Link>,
    images: Vec<Image>,
    strong: usize,
    emphasis: usize,
    /// The open link, and whether its text is its address.
    link: Option<(usize, bool)>,
    /// How many images are open: what stands in them is alternative text.
    images_open: usize,
    /// The name of an inline `<script>` or `<style>` whose text is not seen.
    hidden: Option<&'static str>,
    html: HtmlText,
}

impl<'s> Builder<'s> {
    fn new(kind: BlockKind, slice: &'s str) -> Self {
        Self {
            kind,
            slice,
            text: String::with_capacity(slice.len()),
            runs: Vec::new(),
            breaks: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            strong: 0,
            emphasis: 0,
            link: None,
            images_open: 0,
            hidden: None,
            html: HtmlText::default(),
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) | Event::Code(text) if self.images_open > 0 => self.alt(text),
            Event::SoftBreak | Event::HardBreak if self.images_open > 0 => self.alt(" "),
            Event::Text(text) => self.prose(text, range),
            Event::Code(text) => {
                let range = code_inside(self.slice, text, range);
                self.push(RunKind::Code, text, range);
            }
            Event::SoftBreak => self.push(RunKind::Break, "\n", range),
            Event::HardBreak => self.hard_break(range),
            Event::InlineHtml(tag) => self.inline_html(tag, range),
            Event::Html(line) => self.html_line(line, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Image { dest_url, .. } => {
                self.images_open += 1;
                if self.images_open == 1 {
                    let (at, url) = (self.text.len(), dest_url.to_string());
                    self.images.push(Image {
                        at,
                        source: range.into(),
                        alt: String::new(),
                        url,
                    });
                }
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } if self.images_open == 0 => {
                let url = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                let bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.link = Some((self.links.len(), bare));
                let at = self.text.len();
                self.links.push(Link {
                    text: at..at,
                    source: range.into(),
                    url,
                    title: title.to_string(),
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Image => self.images_open = self.images_open.saturating_sub(1),
            TagEnd::Link if self.images_open == 0 => {
                if let Some(link) = self.link.take().and_then(|(index, _)| self.links.get_mut(index)) {
                    link.text.end = self.text.len();
                }
            }
            _ => {}
        }
    }

    fn alt(&mut self, text: &str) {
        if let Some(image) = self.images.last_mut() {
            image.alt.push_str(text);
        }
    }

    fn prose(&mut self, text: &str, range: Range<usize>) {
        let source = &self.slice[range.clone()];
        let seen = match (self.kind, self.link) {
            (BlockKind::Code, _) => RunKind::Code,
            (_, Some((_, true))) => RunKind::Url,
            _ => RunKind::Text,
        };
        if source == text || seen == RunKind::Code {
            self.push(seen, text, range);
        } else if source.strip_prefix('\\') == Some(text) {
            self.push(seen, text, range.start + 1..range.end);
        } else {
            self.push(RunKind::Entity, text, range);
        }
    }

    fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        if self.images_open > 0 {
            return;
        }
        let Some((closing, name)) = html_text::tag_name(tag) else {
            return;
        };
        if let Some(hidden) = self.hidden {
            if closing && name.eq_ignore_ascii_case(hidden) {
                self.hidden = None;
            }
        } else if !closing && let Some(hidden) = html_text::hidden_element(name) {
            self.hidden = Some(hidden);
        } else if name.eq_ignore_ascii_case("br") {
            self.hard_break(range);
        }
    }

    fn hard_break(&mut self, range: Range<usize>) {
        self.breaks.push(self.text.len());
        self.push(RunKind::Break, "\n", range);
    }

    fn html_line(&mut self, line: &str, range: Range<usize>) {
        let mut html = std::mem::take(&mut self.html);
        html.line(line, |piece, within| {
            let range = range.start + within.start..range.start + within.end;
            match piece {
                Piece::Text => self.push(RunKind::Html, &line[within], range),
                Piece::Entity(seen) => self.push(RunKind::Entity, &seen, range),
                Piece::Break if self.text.is_empty() || self.text.ends_with('\n') => {}
                Piece::Break => self.push(RunKind::Break, "\n", range),
            }
        });
        self.html = html;
    }

    /// Adds visible text. Neighbours that are alike and touch in the source become one run.
    fn push(&mut self, kind: RunKind, text: &str, source: Range<usize>) {
        if text.is_empty() || self.hidden.is_some() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        let run = Run {
            kind,
            text: start..self.text.len(),
            source: source.into(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            link: self.link.map(|(index, _)| index),
        };
        match self.runs.last_mut() {
            Some(last) if runs::joins(last, &run) => {
                last.text.end = run.text.end;
                last.source.end = run.source.end;
            }
            _ => self.runs.push(run),
        }
    }

    fn finish(mut self) -> BlockContent {
        self.drop_last_line_end();
        let (kind, text) = (self.kind, self.text);
        let mut words: Vec<Token> = Vec::new();
        if kind != BlockKind::Code {
            words = tokens(&text);
            runs::mark_urls(&mut self.runs, &words);
            runs::drop_code(&mut words, &self.runs);
        }
        let sentences = match kind {
            BlockKind::Code | BlockKind::Rule | BlockKind::Heading(_) => Vec::new(),
            _ => sentences::of(&text, &self.runs, &self.breaks),
        };
        BlockContent {
            kind,
            source_len: self.slice.len(),
            counts: counting::count(&text),
            signs: counting::signs(&text),
            text,
            runs: self.runs,
            sentences,
            tokens: words,
            links: self.links,
            images: self.images,
        }
    }

    /// The line end that closes a code block, or follows the last line of raw HTML, is not seen.
    fn drop_last_line_end(&mut self) {
        let kept = self.text.trim_end_matches(['\n', '\r']).len();
        self.text.truncate(kept);
        while let Some(last) = self.runs.last_mut() {
            if last.text.start >= kept {
                self.runs.pop();
                continue;
            }
            let cut = last.text.end.saturating_sub(kept);
            if cut > 0 && last.source.len() == last.text.len() {
                last.source = Span::new(last.source.start, last.source.end - cut);
            }
            last.text.end -= cut;
            break;
        }
        for link in &mut self.links {
            link.text = link.text.start.min(kept)..link.text.end.min(kept);
        }
        for image in &mut self.images {
            image.at = image.at.min(kept);
        }
    }
}

/// Where a code span's text stands between its backticks. The parser drops one space on either side and
/// turns line ends into spaces, so the range may be longer than the text.
fn code_inside(slice: &str, text: &str, range: Range<usize>) -> Range<usize> {
    // At the end of a heading the parser counts the blanks after the code in.
    let source = slice[range.clone()].trim_end_matches([' ', '\t']);
    let ticks = source.len() - source.trim_start_matches('`').len();
    if source.len() < 2 * ticks {
        return range;
    }
    let inside = range.start + ticks..range.start + source.len() - ticks;
    let inner = &slice[inside.clone()];
    if inner.len() == text.len() + 2 && inner.starts_with(' ') && inner.ends_with(' ') {
        return inside.start + 1..inside.end - 1;
    }
    inside
}
