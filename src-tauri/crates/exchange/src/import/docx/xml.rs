//! The parts' XML as events of three kinds, names without their prefix.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::import::ImportError;

/// What stands in the XML.
#[derive(Debug)]
pub(super) enum Xml {
    /// An element begins.
    Open(Element),
    /// The element of that name ends.
    Close(String),
    /// Text between elements, references resolved.
    Text(String),
}

/// An element's name and attributes.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        Self {
            name: start.local_name().as_ref().to_owned(),
            attributes: start
                .attributes()
                .with_checks(false)
                .flatten()
                .map(|attribute| {
                    let value = attribute
                        .normalized_value(XmlVersion::Implicit1_0)
                        .unwrap_or_default();
                    (attribute.key.local_name().as_ref().to_owned(), value.into_owned())
                })
                .collect(),
        }
    }

    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// `val`, which most of the format's properties have.
    pub(super) fn val(&self) -> &str {
        self.get("val").unwrap_or_default()
    }

    /// Whether a property that may be switched off is on.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.val(), "0" | "false" | "off" | "none")
    }
}

/// Goes through a part from its beginning to its end.
pub(super) fn each(xml: &str, mut take: impl FnMut(Xml)) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| ImportError::BrokenDocument)? {
            Event::Start(start) => {
                depth += 1;
                take(Xml::Open(Element::of(&start)));
            }
            Event::Empty(start) => {
                let element = Element::of(&start);
                let name = element.name.clone();
                take(Xml::Open(element));
                take(Xml::Close(name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Xml::Close(end.local_name().as_ref().to_owned()));
            }
            Event::Text(text) => take(Xml::Text(text.xml10_content().into_owned())),
            Event::CData(text) => take(Xml::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let char = reference.resolve_char_ref().ok().flatten().map(String::from);
                let named = || resolve_xml_entity(&reference.xml10_content()).map(str::to_owned);
                if let Some(text) = char.or_else(named) {
                    take(Xml::Text(text));
                }
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(ImportError::BrokenDocument),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}
