//! What the document's styles are for, by the names that Word gives them in every language.

use std::collections::HashMap;

use super::xml::{self, Xml};
use crate::import::ImportError;

/// Styles that a style is based on, one after the other: beyond, they turn in a circle.
const LONGEST_CHAIN: usize = 20;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Body,
    Title,
    /// Its level, from 1.
    Heading(usize),
    Quote,
    /// A line of the table of contents.
    Contents,
}

/// The document's styles by their id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: String,
    outline: Option<usize>,
    list: Option<String>,
    level: Option<usize>,
}

impl Styles {
    /// What the paragraphs of a style are.
    pub(super) fn role(&self, id: &str) -> Role {
        self.chain(id).find_map(Style::role).unwrap_or_default()
    }

    /// The list that the paragraphs of a style belong to, and their level in it.
    pub(super) fn list(&self, id: &str) -> Option<(String, usize)> {
        self.chain(id)
            .find_map(|style| Some((style.list.clone()?, style.level.unwrap_or(0))))
    }

    /// Whether a character style is that of strong or of emphasised words.
    pub(super) fn emphasis(&self, id: &str) -> (bool, bool) {
        let name = self.styles.get(id).map_or("", |style| &style.name);
        (name.contains("strong"), name.contains("emphasis"))
    }

    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Style> {
        let first = self.styles.get(id);
        std::iter::successors(first, |style| self.styles.get(&style.based_on)).take(LONGEST_CHAIN)
    }
}

impl Style {
    fn role(&self) -> Option<Role> {
        let numbered = |stem: &str| self.name.strip_prefix(stem)?.trim().parse::<usize>().ok();
        if let Some(level) = numbered("heading").or_else(|| numbered("titre")) {
            return Some(Role::Heading(level));
        }
        match &*self.name {
            "title" | "titre" => Some(Role::Title),
            "quote" | "intense quote" | "citation" | "block text" => Some(Role::Quote),
            name if name.starts_with("toc") || name.starts_with("table of") => Some(Role::Contents),
            _ => self
                .outline
                .filter(|level| *level < 9)
                .map(|level| Role::Heading(level + 1)),
        }
    }
}

/// Reads `styles.xml`.
pub(super) fn read(xml: &str) -> Result<Styles, ImportError> {
    let mut styles = HashMap::new();
    let mut open: Option<(String, Style)> = None;
    xml::each(xml, |event| match event {
        Xml::Open(element) if element.name == "style" => {
            open = Some((
                element.get("styleId").unwrap_or_default().to_owned(),
                Style::default(),
            ));
        }
        Xml::Open(element) => {
            let Some((_, style)) = &mut open else { return };
            match &*element.name {
                "name" => style.name = element.val().to_lowercase(),
                "basedOn" => style.based_on = element.val().to_owned(),
                "outlineLvl" => style.outline = element.val().parse().ok(),
                "numId" => style.list = Some(element.val().to_owned()),
                "ilvl" => style.level = element.val().parse().ok(),
                _ => {}
            }
        }
        Xml::Close(name) if name == "style" => {
            if let Some((id, style)) = open.take() {
                styles.insert(id, style);
            }
        }
        Xml::Close(_) | Xml::Text(_) => {}
    })?;
    Ok(Styles { styles })
}
