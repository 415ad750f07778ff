//! A saved page, or HTML pasted from a browser, becomes Markdown: its furniture goes, its article stays.
//!
//! The pass takes away only what is sure: elements that HTML itself says are no article (`nav`, `footer`, `aside`…),
//! those that a page hides, and those whose class says so (`dictionaries/fr/page-furniture.txt`) as long as they hold
//! no large part of the text. Of what is left it goes down to the `main` or `article`, or, where a page names none, as
//! far as all its prose goes with it. What is doubtful stays, for the cleaning to propose.

mod about;
mod article;
mod attributes;
mod depth;
mod furniture;
#[cfg(test)]
mod tests;

use dom_query::Document;

pub use about::About;
pub(super) use about::{day, given};
pub(super) use depth::bounded;

use super::markdown;

/// What a page gives.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its article.
    pub(super) markdown: String,
    /// What it says of itself.
    pub(super) about: About,
    /// What was taken away, named in French, each once.
    pub(super) dropped: Vec<&'static str>,
}

/// Takes a page apart, within bounds.
fn parsed(html: &str) -> Document {
    Document::from(&*bounded(&attributes::bounded(html)))
}

/// Reads a whole page.
pub(super) fn page(html: &str) -> Page {
    let document = parsed(html);
    let about = about::read(&document);
    document.select(markdown::UNREAD).remove();
    let dropped = furniture::remove(&document);
    let mut text = article::root(&document).map_or_else(String::new, |root| markdown::markdown(&root));
    if !text.is_empty() && !text.starts_with("# ") && !text.contains("\n# ") && !about.title.is_empty() {
        text = format!("# {}\n\n{text}", markdown::plain(&about.title));
    }
    Page {
        markdown: text,
        about,
        dropped,
    }
}

/// Reads what was copied in a browser or a word processor: a piece of a page, all of it wanted.
pub(super) fn fragment(html: &str) -> String {
    let document = parsed(html);
    document.select(markdown::UNREAD).remove();
    furniture::remove_hidden(&document);
    document
        .body()
        .map_or_else(String::new, |body| markdown::markdown(&body))
}

/// Whether a piece of HTML says more than its text does: an editor of code copies its colours and nothing else.
pub(super) fn has_structure(html: &str) -> bool {
    let document = parsed(html);
    document
        .select(
            "h1, h2, h3, h4, h5, h6, p, li, blockquote, table, a[href], strong, b, em, i, article, section",
        )
        .exists()
}
