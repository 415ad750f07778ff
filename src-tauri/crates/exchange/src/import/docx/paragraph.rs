//! A paragraph of the document being read: its style, its list, its runs as HTML.

use std::fmt::Write as _;

/// How a run looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RunStyle {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) struck: bool,
    /// Not shown, and so not read.
    pub(super) hidden: bool,
}

/// A paragraph and what it has gathered.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) style: String,
    pub(super) outline: Option<usize>,
    pub(super) list: Option<String>,
    pub(super) level: usize,
    /// Its content.
    pub(super) html: String,
    /// The run that its text belongs to, if any.
    pub(super) run: Option<RunStyle>,
    /// Addresses of the links open.
    pub(super) links: Vec<Option<String>>,
}

impl Paragraph {
    /// Adds text in the style of the run.
    pub(super) fn text(&mut self, text: &str) {
        let style = self.run.unwrap_or_default();
        if style.hidden || text.is_empty() {
            return;
        }
        let link = self
            .links
            .iter()
            .rev()
            .flatten()
            .next()
            .map(|address| escaped(address));
        if let Some(address) = &link {
            let _ = write!(self.html, "<a href=\"{address}\">");
        }
        let marks = [(style.bold, "strong"), (style.italic, "em"), (style.struck, "s")];
        for (_, mark) in marks.iter().filter(|(on, _)| *on) {
            let _ = write!(self.html, "<{mark}>");
        }
        self.html.push_str(&escaped(text));
        for (_, mark) in marks.iter().rev().filter(|(on, _)| *on) {
            let _ = write!(self.html, "</{mark}>");
        }
        if link.is_some() {
            self.html.push_str("</a>");
        }
    }
}

/// Text as HTML has it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
