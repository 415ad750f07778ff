//! The text of a document, element by element, as simple HTML.

use std::fmt::Write as _;

use super::Parts;
use super::list::Lists;
use super::paragraph::{Paragraph, RunStyle, escaped};
use super::styles::Role;
use super::xml::{self, Element, Xml};
use crate::import::ImportError;

/// Elements whose text isn't that of the document: deleted or moved away, the old look of what was changed, the same
/// picture or frame once more for older programs.
const LEFT_OUT: [&str; 7] = [
    "del",
    "moveFrom",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
];

/// Where a note stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    /// At the foot of a page.
    Foot,
    /// At the end of the document.
    End,
}

impl Note {
    /// The label of a note: numbers for those at the foot, a letter before for those at the end.
    fn label(self, id: &str) -> String {
        match self {
            Self::Foot => id.to_owned(),
            Self::End => format!("f{id}"),
        }
    }
}

/// The HTML of the main part.
pub(super) fn html(xml: &str, parts: &Parts) -> Result<String, ImportError> {
    let mut body = Body::new(parts);
    xml::each(xml, |event| body.take(event))?;
    Ok(body.finish())
}

/// The HTML of the notes.
pub(super) fn notes(xml: &str, kind: Note, parts: &Parts) -> Result<String, ImportError> {
    let mut body = Body {
        notes: Some(kind),
        ..Body::new(parts)
    };
    xml::each(xml, |event| body.take(event))?;
    Ok(body.finish())
}

struct Body<'p> {
    parts: &'p Parts,
    /// Which notes are read; `None` for the main part.
    notes: Option<Note>,
    out: String,
    lists: Lists,
    /// Open paragraphs: a frame in a paragraph holds others.
    open: Vec<Paragraph>,
    /// Open elements that are left out.
    left_out: usize,
    /// Open fields: what they ask for, and whether their result has begun.
    fields: Vec<(String, bool)>,
    /// Whether text is that of the document (`t`) or what a field asks for (`instrText`).
    text: Option<bool>,
    titled: bool,
}

impl<'p> Body<'p> {
    fn new(parts: &'p Parts) -> Self {
        Self {
            parts,
            notes: None,
            out: String::new(),
            lists: Lists::default(),
            open: Vec::new(),
            left_out: 0,
            fields: Vec::new(),
            text: None,
            titled: false,
        }
    }

    fn finish(mut self) -> String {
        self.lists.close(&mut self.out);
        self.out
    }

    fn take(&mut self, event: Xml) {
        match event {
            Xml::Open(element) if LEFT_OUT.contains(&&*element.name) => self.left_out += 1,
            Xml::Close(name) if LEFT_OUT.contains(&&*name) => self.left_out = self.left_out.saturating_sub(1),
            _ if self.left_out > 0 => {}
            Xml::Open(element) => self.begin(&element),
            Xml::Close(name) => self.end(&name),
            Xml::Text(text) => self.characters(&text),
        }
    }

    fn begin(&mut self, element: &Element) {
        match &*element.name {
            "p" => self.open.push(Paragraph::default()),
            "t" => self.text = Some(true),
            "instrText" => self.text = Some(false),
            "tbl" => self.raw("<table>"),
            "tr" => self.raw("<tr>"),
            "tc" => self.raw("<td>"),
            "footnote" | "endnote" => self.note(element),
            _ => {}
        }
        let Some(paragraph) = self.open.last_mut() else {
            return;
        };
        match (&*element.name, &mut paragraph.run) {
            ("r", run) => *run = Some(RunStyle::default()),
            ("b", Some(run)) => run.bold = element.is_on(),
            ("i", Some(run)) => run.italic = element.is_on(),
            ("strike" | "dstrike", Some(run)) => run.struck = element.is_on(),
            ("vanish" | "webHidden", Some(run)) => run.hidden = element.is_on(),
            ("rStyle", Some(run)) => {
                let (bold, italic) = self.parts.styles.emphasis(element.val());
                run.bold |= bold;
                run.italic |= italic;
            }
            ("tab" | "ptab", Some(_)) => paragraph.text(" "),
            ("br" | "cr", Some(_)) => paragraph.html.push_str("<br>"),
            ("noBreakHyphen", Some(_)) => paragraph.text("\u{2011}"),
            ("pStyle", None) => element.val().clone_into(&mut paragraph.style),
            ("numId", None) => paragraph.list = Some(element.val().to_owned()),
            ("ilvl", None) => paragraph.level = element.val().parse().unwrap_or(0),
            ("outlineLvl", None) => paragraph.outline = element.val().parse().ok(),
            ("hyperlink", _) => {
                let address = element.get("id").and_then(|id| self.parts.links.get(id)).cloned();
                paragraph.links.push(address);
            }
            ("fldSimple", _) => paragraph
                .links
                .push(address_of(element.get("instr").unwrap_or_default())),
            ("fldChar", _) => self.field(element.get("fldCharType").unwrap_or_default()),
            ("footnoteReference", _) => self.reference(Note::Foot, element),
            ("endnoteReference", _) => self.reference(Note::End, element),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                if let Some(paragraph) = self.open.pop() {
                    self.write(&paragraph);
                }
            }
            "t" | "instrText" => self.text = None,
            "tbl" => self.raw("</table>"),
            "tr" => self.raw("</tr>"),
            "tc" => self.raw("</td>"),
            "footnote" | "endnote" => self.raw("</section>"),
            "r" => self
                .open
                .last_mut()
                .into_iter()
                .for_each(|paragraph| paragraph.run = None),
            "hyperlink" | "fldSimple" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.links.pop();
                }
            }
            _ => {}
        }
    }

    fn characters(&mut self, text: &str) {
        match (self.text, self.fields.last_mut()) {
            (Some(false), Some((asked, false))) => asked.push_str(text),
            (Some(true), _) => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.text(text);
                }
            }
            _ => {}
        }
    }

    /// A field begins, gives its result, ends. That of a link makes its result one.
    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push((String::new(), false)),
            "separate" => {
                if let (Some((asked, result)), Some(paragraph)) =
                    (self.fields.last_mut(), self.open.last_mut())
                {
                    *result = true;
                    paragraph.links.push(address_of(asked));
                }
            }
            "end" => {
                if let (Some((_, true)), Some(paragraph)) = (self.fields.pop(), self.open.last_mut()) {
                    paragraph.links.pop();
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, kind: Note, element: &Element) {
        if let (Some(id), Some(paragraph)) = (element.get("id"), self.open.last_mut()) {
            let _ = write!(
                paragraph.html,
                "<sup data-note=\"{}\"></sup>",
                escaped(&kind.label(id))
            );
        }
    }

    /// A note begins; those of a kind of their own are the lines that part notes from the text.
    fn note(&mut self, element: &Element) {
        let kind = self.notes.unwrap_or(Note::Foot);
        match (element.get("type"), element.get("id")) {
            (None | Some("normal"), Some(id)) => {
                let label = escaped(&kind.label(id));
                self.raw(&format!("<section data-note=\"{label}\">"));
            }
            _ => self.raw("<section>"),
        }
    }

    /// A mark between blocks.
    fn raw(&mut self, html: &str) {
        self.lists.close(&mut self.out);
        self.out.push_str(html);
    }

    fn write(&mut self, paragraph: &Paragraph) {
        if !paragraph.html.contains(|char: char| !char.is_whitespace()) {
            return;
        }
        let styles = &self.parts.styles;
        let role = match (styles.role(&paragraph.style), paragraph.outline) {
            (Role::Body, Some(level)) if level < 9 => Role::Heading(level + 1),
            (role, _) => role,
        };
        let html = &paragraph.html;
        match role {
            Role::Contents => {}
            Role::Title => {
                self.titled = true;
                self.raw(&format!("<h1>{html}</h1>"));
            }
            Role::Heading(level) => {
                let level = (level + usize::from(self.titled)).clamp(1, 6);
                self.raw(&format!("<h{level}>{html}</h{level}>"));
            }
            Role::Quote => self.raw(&format!("<blockquote><p>{html}</p></blockquote>")),
            Role::Body => match self.item(paragraph) {
                Some((level, ordered)) => {
                    self.lists.item(&mut self.out, level, ordered);
                    self.out.push_str(html);
                }
                None => self.raw(&format!("<p>{html}</p>")),
            },
        }
    }

    /// The level of a paragraph in its list, and whether that is numbered.
    fn item(&self, paragraph: &Paragraph) -> Option<(usize, bool)> {
        let own = paragraph.list.clone().map(|list| (list, paragraph.level));
        let (list, level) = own.or_else(|| self.parts.styles.list(&paragraph.style))?;
        if list == "0" {
            return None;
        }
        Some((level, self.parts.numbering.is_ordered(&list, level)?))
    }
}

/// The address that a field of a link asks for: `HYPERLINK "https://…"`.
fn address_of(asked: &str) -> Option<String> {
    let rest = asked.trim().strip_prefix("HYPERLINK")?.trim_start();
    let address = rest.strip_prefix('"')?.split('"').next()?;
    Some(address.to_owned())
}
