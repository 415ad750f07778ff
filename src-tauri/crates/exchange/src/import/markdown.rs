//! From a tree of HTML elements to Markdown: headings, paragraphs, lists, quotes, tables, emphasis, links and notes.
//! Images, forms and scripts leave nothing; of a link only an address of the web stays.

mod escape;
mod inline;
mod table;

use dom_query::NodeRef;
use inline::{Inline, Style};

/// Elements whose text nobody reads.
pub(super) const UNREAD: &str = "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, \
    video, img, picture, map, button, input, select, textarea, progress, meter, head, title, link, meta";

/// The Markdown of what stands in `root`.
pub(super) fn markdown(root: &NodeRef<'_>) -> String {
    let mut writer = Writer::default();
    writer.children(root, Style::default());
    writer.flush();
    let mut text = writer.out.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// A line of text as Markdown writes it.
pub(super) fn plain(text: &str) -> String {
    escape::line_starts(&escape::text(text))
}

/// Writes blocks one after the other; what stands between them as bare text becomes paragraphs.
#[derive(Default)]
struct Writer {
    /// Finished blocks, without the blank lines that part them.
    out: Vec<String>,
    /// The paragraph begun.
    open: Inline,
}

impl Writer {
    fn children(&mut self, node: &NodeRef<'_>, style: Style) {
        for child in node.children_it(false) {
            self.node(&child, &style);
        }
    }

    fn node(&mut self, node: &NodeRef<'_>, style: &Style) {
        if node.is_text() {
            self.open.push(&node.text(), style);
            return;
        }
        let Some(name) = node.node_name() else { return };
        match &*name.to_ascii_lowercase() {
            "h1" => self.heading(node, 1),
            "h2" => self.heading(node, 2),
            "h3" => self.heading(node, 3),
            "h4" => self.heading(node, 4),
            "h5" => self.heading(node, 5),
            "h6" => self.heading(node, 6),
            "p" if is_word_list_item(node) => self.item("- ", node),
            "ul" | "menu" => self.list(node, None),
            "ol" => self.list(
                node,
                Some(
                    node.attr("start")
                        .and_then(|start| start.parse().ok())
                        .unwrap_or(1),
                ),
            ),
            "blockquote" => self.quote(node),
            "pre" => self.code(node),
            "table" => self.table(node),
            "hr" => self.flush(),
            "br" => self.open.line_break(),
            "a" => self.children(node, style.link(node.attr("href").as_deref())),
            "strong" | "b" if !inline::is_light(node) => self.children(node, style.bold()),
            "em" | "i" | "cite" | "dfn" | "var" => self.children(node, style.italic()),
            "del" | "s" | "strike" => self.children(node, style.struck()),
            "code" | "kbd" | "samp" | "tt" => self.children(node, style.code()),
            "q" => {
                self.open.push("«\u{a0}", style);
                self.children(node, style.clone());
                self.open.push("\u{a0}»", style);
            }
            "sup" if node.has_attr("data-note") => {
                self.open.note(&node.attr_or("data-note", ""));
            }
            "section" if node.has_attr("data-note") => self.note(node),
            name if is_inline(name) => self.children(node, inline::of_css(style, node)),
            _ => {
                self.flush();
                self.children(node, style.clone());
                self.flush();
            }
        }
    }

    /// Ends the paragraph begun.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.open).finish();
        self.out.extend(
            text.split("\n\n")
                .filter(|part| !part.is_empty())
                .map(escape::line_starts),
        );
    }

    fn heading(&mut self, node: &NodeRef<'_>, level: usize) {
        self.flush();
        self.children(node, Style::default().heading());
        let text = std::mem::take(&mut self.open).finish_line();
        if !text.is_empty() {
            self.out
                .push(format!("{} {}", "#".repeat(level), escape::heading_end(&text)));
        }
    }

    /// The blocks of what stands in `node`.
    fn inside(node: &NodeRef<'_>) -> Vec<String> {
        let mut inner = Self::default();
        inner.children(node, Style::default());
        inner.flush();
        inner.out
    }

    fn list(&mut self, node: &NodeRef<'_>, start: Option<u64>) {
        self.flush();
        let mut number = start;
        let mut items = Vec::new();
        for child in node.children_it(false) {
            let inner = if child.is_text() {
                continue;
            } else {
                Self::inside(&child)
            };
            let marker = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
            if let Some(item) = item(&marker, &inner) {
                items.push(item);
                number = number.map(|number| number.saturating_add(1).min(999_999_999));
            }
        }
        if !items.is_empty() {
            self.out.push(items.join("\n"));
        }
    }

    /// An item of its own, as a word processor's clipboard writes lists.
    fn item(&mut self, marker: &str, node: &NodeRef<'_>) {
        self.flush();
        let Some(item) = item(marker, &Self::inside(node)) else {
            return;
        };
        match self.out.last_mut() {
            Some(last) if last.starts_with(marker) => {
                last.push('\n');
                last.push_str(&item);
            }
            _ => self.out.push(item),
        }
    }

    fn quote(&mut self, node: &NodeRef<'_>) {
        self.flush();
        let inner = Self::inside(node).join("\n\n");
        if !inner.is_empty() {
            let lines: Vec<String> = inner
                .lines()
                .map(|line| format!("> {line}").trim_end().to_owned())
                .collect();
            self.out.push(lines.join("\n"));
        }
    }

    fn code(&mut self, node: &NodeRef<'_>) {
        self.flush();
        let text = node.text();
        let text = text.trim_matches('\n');
        if !text.trim().is_empty() {
            let fence = "`".repeat(escape::longest_run(text, '`').max(2) + 1);
            self.out.push(format!("{fence}\n{text}\n{fence}"));
        }
    }

    fn table(&mut self, node: &NodeRef<'_>) {
        self.flush();
        match table::read(node) {
            Some(rows) => self.out.push(table::write(&rows)),
            None => {
                self.children(node, Style::default());
                self.flush();
            }
        }
    }

    /// What a note says: `[^1]: …`, its next paragraphs indented.
    fn note(&mut self, node: &NodeRef<'_>) {
        self.flush();
        let marker = format!("[^{}]: ", node.attr_or("data-note", ""));
        let inner = Self::inside(node);
        if !inner.is_empty() {
            self.out
                .push(format!("{marker}{}", indented(&inner.join("\n\n"), 4)));
        }
    }
}

/// An item of a list: its first block after the marker, the next ones indented below.
fn item(marker: &str, blocks: &[String]) -> Option<String> {
    let (first, rest) = blocks.split_first()?;
    let width = marker.len();
    let mut item = format!("{marker}{}", indented(first, width));
    for block in rest {
        // A list in an item follows its words at once; another paragraph needs a blank line.
        let gap = if is_list(block) { "\n" } else { "\n\n" };
        item.push_str(gap);
        item.push_str(&" ".repeat(width));
        item.push_str(&indented(block, width));
    }
    Some(item)
}

fn is_list(block: &str) -> bool {
    let digits = block.bytes().take_while(u8::is_ascii_digit).count();
    block.starts_with("- ") || digits > 0 && block[digits..].starts_with(". ")
}

/// The lines after the first moved to the right.
fn indented(text: &str, width: usize) -> String {
    let indent = " ".repeat(width);
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&indent);
        }
        out.push_str(line);
    }
    out
}

fn is_word_list_item(node: &NodeRef<'_>) -> bool {
    node.class()
        .is_some_and(|class| class.contains("MsoListParagraph"))
}

/// Elements that stand in a line of text.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "span"
            | "font"
            | "small"
            | "big"
            | "u"
            | "ins"
            | "mark"
            | "abbr"
            | "acronym"
            | "time"
            | "sub"
            | "sup"
            | "label"
            | "bdi"
            | "bdo"
            | "data"
            | "ruby"
            | "rb"
            | "wbr"
            | "b"
            | "strong"
            | "nobr"
            | "o:p"
            | "st1:personname"
    )
}
