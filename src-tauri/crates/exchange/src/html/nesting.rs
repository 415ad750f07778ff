//! Keeps nesting within what a page needs. An HTML parser's work grows with depth times length, so a text
//! that nests a hundred thousand quotes would hang the export; beyond the bound its text stays, its marks go.

use document::Document;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// Containers and inline marks nested deeper than this are flattened; no reader can tell the levels apart.
const DEEPEST: usize = 32;

/// Raw HTML elements open at once; what is opened beyond is shown as text.
const DEEPEST_HTML: usize = 64;

/// The document's Markdown events, nesting bounded.
pub(super) fn events(document: &Document) -> Vec<Event<'_>> {
    let body = &document.text[document.body_start..];
    let mut bound = Bound::default();
    pulldown_cmark::Parser::new_ext(body, document::options())
        .filter_map(|event| bound.pass(event))
        .collect()
}

#[derive(Default)]
struct Bound {
    /// For each open container or mark, whether it was let through.
    open: Vec<bool>,
    let_through: usize,
    html: Vec<String>,
}

impl Bound {
    fn pass<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match &event {
            Event::Start(tag) if nests(&tag.to_end()) => {
                // A list and its items stand or fall together: the list is let through with room to spare.
                let limit = if matches!(tag, Tag::Item) {
                    DEEPEST + 1
                } else {
                    DEEPEST
                };
                let pass = self.let_through < limit;
                self.open.push(pass);
                self.let_through += usize::from(pass);
                pass.then_some(event)
            }
            Event::End(tag) if nests(tag) => {
                let passed = self.open.pop().unwrap_or_default();
                self.let_through -= usize::from(passed);
                passed.then_some(event)
            }
            Event::Html(html) => Some(if self.shallow(html) { event } else { as_text(html) }),
            Event::InlineHtml(html) => Some(if self.shallow(html) { event } else { as_text(html) }),
            _ => Some(event),
        }
    }

    /// Follows the tags of a piece of raw HTML; whether it opens no more than allowed.
    fn shallow(&mut self, html: &str) -> bool {
        for (at, _) in html.match_indices('<') {
            let (closing, rest) = match html[at + 1..].strip_prefix('/') {
                Some(rest) => (true, rest),
                None => (false, &html[at + 1..]),
            };
            let end = rest
                .find(|char: char| !char.is_ascii_alphanumeric())
                .unwrap_or(rest.len());
            let name = rest[..end].to_ascii_lowercase();
            if name.is_empty()
                || matches!(
                    &*name,
                    "br" | "hr" | "img" | "wbr" | "col" | "area" | "input" | "link" | "meta"
                )
            {
                continue;
            }
            if !closing {
                if self.html.len() >= DEEPEST_HTML {
                    return false;
                }
                self.html.push(name);
            } else if self.html.last() == Some(&name) {
                self.html.pop();
            }
        }
        true
    }
}

fn as_text<'a>(html: &CowStr<'a>) -> Event<'a> {
    Event::Text(html.clone())
}

fn nests(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
    )
}
