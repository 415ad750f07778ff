//! Which of the document's lists are numbered.

use std::collections::HashMap;

use super::xml::{self, Xml};
use crate::import::ImportError;

/// The lists' formats, level by level.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The definition of each list.
    lists: HashMap<String, String>,
    formats: HashMap<(String, usize), String>,
}

impl Numbering {
    /// Whether the items of a list are numbered at a level; `None` where they have neither number nor bullet.
    pub(super) fn is_ordered(&self, list: &str, level: usize) -> Option<bool> {
        let format = self
            .lists
            .get(list)
            .and_then(|definition| self.formats.get(&(definition.clone(), level)));
        match format.map_or("bullet", String::as_str) {
            "none" => None,
            "bullet" => Some(false),
            _ => Some(true),
        }
    }
}

/// Reads `numbering.xml`.
pub(super) fn read(xml: &str) -> Result<Numbering, ImportError> {
    let mut numbering = Numbering::default();
    let (mut definition, mut list, mut level) = (String::new(), String::new(), 0);
    xml::each(xml, |event| {
        let Xml::Open(element) = event else { return };
        let named = |name: &str| element.get(name).unwrap_or_default().to_owned();
        match &*element.name {
            "abstractNum" => definition = named("abstractNumId"),
            "num" => list = named("numId"),
            "lvl" => level = named("ilvl").parse().unwrap_or(0),
            "numFmt" => {
                numbering
                    .formats
                    .entry((definition.clone(), level))
                    .or_insert_with(|| element.val().to_owned());
            }
            "abstractNumId" => {
                numbering.lists.insert(list.clone(), element.val().to_owned());
            }
            _ => {}
        }
    })?;
    Ok(numbering)
}
