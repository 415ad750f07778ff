//! What stands beside the text: which part it is, where its links lead, what the document says of itself.

use std::collections::HashMap;

use super::xml::{self, Xml};
use crate::import::ImportError;
use crate::import::page::{About, day, given};

/// The name of the part that holds the text, from the package's relations.
pub(super) fn office_document(relations: &str) -> Result<Option<String>, ImportError> {
    let mut found = None;
    xml::each(relations, |event| {
        if let Xml::Open(element) = event
            && element
                .get("Type")
                .is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            found = element
                .get("Target")
                .map(|target| target.trim_start_matches('/').to_owned());
        }
    })?;
    Ok(found)
}

/// Where each link of the text leads, by its id.
pub(super) fn links(relations: &str) -> Result<HashMap<String, String>, ImportError> {
    let mut links = HashMap::new();
    xml::each(relations, |event| {
        if let Xml::Open(element) = event
            && element
                .get("Type")
                .is_some_and(|kind| kind.ends_with("/hyperlink"))
            && let (Some(id), Some(target)) = (element.get("Id"), element.get("Target"))
        {
            links.insert(id.to_owned(), target.to_owned());
        }
    })?;
    Ok(links)
}

/// The document's properties: `docProps/core.xml`.
pub(super) fn about(core: &str) -> Result<About, ImportError> {
    let mut about = About::default();
    let mut open = String::new();
    xml::each(core, |event| match event {
        Xml::Open(element) => open = element.name,
        Xml::Close(_) => open.clear(),
        Xml::Text(text) => {
            let field = match &*open {
                "title" => &mut about.title,
                "creator" => &mut about.author,
                "created" => &mut about.date,
                "description" => &mut about.description,
                "language" => &mut about.lang,
                _ => return,
            };
            field.push_str(&text);
        }
    })?;
    for field in [
        &mut about.title,
        &mut about.author,
        &mut about.date,
        &mut about.description,
        &mut about.lang,
    ] {
        *field = given(Some(field.as_str())).unwrap_or_default();
    }
    about.date = day(&about.date);
    Ok(about)
}
