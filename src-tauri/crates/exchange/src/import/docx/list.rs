//! The lists of a document, which it writes as paragraphs with a level, as nested HTML lists.

/// The lists open where the text stands; for each, whether it is numbered.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<bool>,
}

impl Lists {
    /// Begins an item at a level (from 0), which is at most one deeper than the last.
    pub(super) fn item(&mut self, out: &mut String, level: usize, ordered: bool) {
        let level = level.min(self.open.len());
        while self.open.len() > level + 1 {
            self.pop(out);
        }
        if self.open.len() == level + 1 && self.open.last() != Some(&ordered) {
            self.pop(out);
        }
        if self.open.len() == level + 1 {
            out.push_str("</li>");
        } else {
            out.push_str(if ordered { "<ol>" } else { "<ul>" });
            self.open.push(ordered);
        }
        out.push_str("<li>");
    }

    /// Ends all of them.
    pub(super) fn close(&mut self, out: &mut String) {
        while !self.open.is_empty() {
            self.pop(out);
        }
    }

    fn pop(&mut self, out: &mut String) {
        if let Some(ordered) = self.open.pop() {
            out.push_str(if ordered { "</li></ol>" } else { "</li></ul>" });
        }
    }
}
