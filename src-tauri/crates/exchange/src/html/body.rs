//! The article itself: Markdown's events, dressed as a page wants them, then cleaned.

use document::{Document, Format};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd, html};

use super::headings::{Ids, identify};
use super::{clean, escape, nesting, notes};

/// The body's HTML. With a title, the body gets an `h1` of it if it has none of its own.
pub(super) fn body(document: &Document, title: &str) -> String {
    let mut ids = Ids::default();
    let mut body = String::with_capacity(document.text.len() * 5 / 4);
    match document.format {
        Format::Plain => {
            push_title(&mut body, title, &mut ids);
            for block in &document.blocks {
                body.push_str(&format!("<p>{}</p>\n", escape::attribute(&block.content.text)));
            }
        }
        Format::Markdown => {
            let mut events = notes::gather(nesting::events(document), &mut ids);
            if !events.iter().any(is_title) {
                push_title(&mut body, title, &mut ids);
            }
            identify(&mut events, &mut ids);
            html::push_html(&mut body, figures(events).into_iter().map(dressed));
        }
    }
    clean::clean(&body, ids.into_set())
}

fn push_title(body: &mut String, title: &str, ids: &mut Ids) {
    let title = title.trim();
    if !title.is_empty() {
        let id = ids.for_words(title);
        body.push_str(&format!("<h1 id=\"{id}\">{}</h1>\n", escape::attribute(title)));
    }
}

fn is_title(event: &Event<'_>) -> bool {
    match event {
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            ..
        }) => true,
        Event::Html(html) | Event::InlineHtml(html) => html
            .as_bytes()
            .windows(3)
            .any(|window| window.eq_ignore_ascii_case(b"<h1")),
        _ => false,
    }
}

/// What HTML says otherwise than pulldown-cmark: alignment is a style, which doesn't survive; a task's box
/// is an input, which isn't text.
fn dressed(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Table(columns)) => Event::Start(Tag::Table(
            columns.iter().map(|_| pulldown_cmark::Alignment::None).collect(),
        )),
        Event::TaskListMarker(done) => Event::Text(if done { "☑\u{a0}" } else { "☐\u{a0}" }.into()),
        other => other,
    }
}

/// A paragraph that holds one image and nothing else becomes a figure; the image's title is its caption.
fn figures(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut out = Vec::with_capacity(events.len());
    let mut at = 0;
    while at < events.len() {
        let Some(length) = figure_at(&events[at..]) else {
            out.push(events[at].clone());
            at += 1;
            continue;
        };
        let caption = match &events[at + 1] {
            Event::Start(Tag::Image { title, .. }) if !title.is_empty() => {
                format!("\n<figcaption>{}</figcaption>", escape::attribute(title))
            }
            _ => String::new(),
        };
        out.push(Event::Html("<figure>\n".into()));
        out.extend(events[at + 1..at + length - 1].iter().cloned().map(without_title));
        out.push(Event::Html(format!("{caption}\n</figure>\n").into()));
        at += length;
    }
    out
}

/// The caption says what the tooltip would.
fn without_title(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            id,
            ..
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url,
            title: "".into(),
            id,
        }),
        other => other,
    }
}

/// How many events a standalone image takes, its paragraph included.
fn figure_at(events: &[Event<'_>]) -> Option<usize> {
    let [Event::Start(Tag::Paragraph), Event::Start(Tag::Image { .. }), ..] = events else {
        return None;
    };
    let mut depth = 0_usize;
    for (index, event) in events.iter().enumerate().skip(1) {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) => {
                depth -= 1;
                if depth == 0 {
                    let closed = matches!(events.get(index + 1), Some(Event::End(TagEnd::Paragraph)));
                    return closed.then_some(index + 2);
                }
            }
            _ => {}
        }
    }
    None
}
