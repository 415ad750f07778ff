//! The finished page, and the bare fragment for a site that brings its own page round it.

mod body;
mod clean;
mod escape;
mod head;
mod headings;
mod nesting;
mod notes;

use document::Document;

/// What the document itself doesn't say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageOptions {
    /// Title where neither the front matter nor a heading gives one, for instance the file's name.
    pub fallback_title: String,
}

/// A whole HTML page: head with the known metadata, style for screen and print, semantic body. Nothing in it
/// tells which program wrote it.
pub fn page(document: &Document, options: &PageOptions) -> String {
    let head = head::Head::of(document, options);
    let lang = escape::attribute(&head.lang);
    let body = body::body(document, &document.front_matter.meta.title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n{}</head>\n<body>\n<main>\n<article>\n{body}</article>\n</main>\n</body>\n</html>\n",
        head.html()
    )
}

/// The body alone, to be pasted into a CMS.
pub fn fragment(document: &Document) -> String {
    body::body(document, "")
}
