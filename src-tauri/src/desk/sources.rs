//! The text a draft is rewritten from: how it is read, how it is shown.

use document::Document;
use store::SourceText;

use crate::wire::Source;

/// A source taken apart: Markdown by its name, plain text otherwise, the order on its first line left out.
pub fn document(source: &SourceText) -> Document {
    if is_markdown(&source.name) {
        Document::markdown(&source.text)
    } else {
        let skip = exchange::order_span(&source.text).map_or(0, |span| span.end);
        Document::plain(&source.text, skip)
    }
}

/// A source as the window shows it.
pub fn shown(source: &SourceText) -> Source {
    let document = document(source);
    let order = exchange::order_span(&source.text).filter(|_| !is_markdown(&source.name));
    Source {
        name: source.name.clone(),
        text: source.text.clone(),
        paragraphs: document
            .blocks
            .iter()
            .map(|block| block.content.text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect(),
        order: order.map(|span| source.text[span.start..span.end].trim().to_owned()),
    }
}

/// Whether a name is that of a Markdown file.
pub fn is_markdown(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|end| {
        ["md", "markdown"]
            .iter()
            .any(|known| end.eq_ignore_ascii_case(known))
    })
}
