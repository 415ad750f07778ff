//! Pages that the writer brings to compare a draft with: read and kept with it, set beside it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use analysis::pages::{Page, Pages};
use document::Format;
use exchange::file;
use store::{MOST_PAGES, NewPage, SourceFormat, Store};

use crate::error::{Answer, CommandError};

/// What came in of several files.
#[derive(Debug, Default)]
pub struct Brought {
    /// The pages, in the order of their files.
    pub pages: Vec<NewPage>,
    /// What was left out and why, one French line each.
    pub notes: Vec<String>,
}

impl Brought {
    /// Reads files, beside the pages that are there already. What can't be read or is there already is left out and
    /// told; the others go in.
    pub fn read<'p>(known: &[NewPage], paths: impl IntoIterator<Item = &'p Path>) -> Self {
        let mut brought = Self::default();
        let mut beyond = 0;
        for path in paths {
            let name = file::shown(path);
            if known.len() + brought.pages.len() >= MOST_PAGES {
                beyond += 1;
                continue;
            }
            match file::read_file(path) {
                Ok(bytes) => brought.add(known, &name, &bytes),
                Err(error) => brought.notes.push(format!("{error}.")),
            }
        }
        if beyond > 0 {
            let left = if beyond == 1 {
                "une page a été laissée de côté".to_owned()
            } else {
                format!("{beyond} pages ont été laissées de côté")
            };
            brought.notes.push(format!(
                "Un texte se compare à {MOST_PAGES}\u{a0}pages au plus\u{a0}: {left}."
            ));
        }
        brought
    }

    /// Reads one page. Where it isn't called by its own title, it is by `name`.
    pub fn add(&mut self, known: &[NewPage], name: &str, bytes: &[u8]) {
        let file = Path::new(name).file_name().unwrap_or_default().to_string_lossy();
        let page = match exchange::read_page(&file, bytes) {
            Ok(page) => page,
            Err(error) => {
                self.notes.push(format!("{name}\u{a0}: {error}."));
                return;
            }
        };
        let same = |other: &&NewPage| alike(&other.text, &page.text);
        if let Some(other) = known.iter().chain(&self.pages).find(same) {
            self.notes.push(format!(
                "{name}\u{a0}: cette page est déjà là (« {} »).",
                other.title
            ));
            return;
        }
        self.pages.push(NewPage {
            name: file.into_owned(),
            title: page.title,
            address: page.address,
            format: match page.format {
                Format::Markdown => SourceFormat::Markdown,
                Format::Plain => SourceFormat::Plain,
            },
            text: page.text,
        });
    }
}

/// Whether two texts are the same but for their blanks.
fn alike(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// A page taken apart and read.
pub fn taken_apart(page: &NewPage) -> Page {
    let format = match page.format {
        SourceFormat::Markdown => Format::Markdown,
        SourceFormat::Plain => Format::Plain,
    };
    Page::read(exchange::page_document(&page.text, format))
}
