//! Pages that the writer brings to compare a draft with: read and kept with it, set beside it.

mod shown;

use std::path::Path;

use document::Format;
use exchange::file;
use store::{MOST_PAGES, NewPage, SourceFormat, Store};

use crate::error::Answer;

pub use shown::{Kept, beside, set, taken_apart};

/// What a page is called that was pasted and has no title.
const PASTED: &str = "Page collée";

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
            let name = file::shown(Path::new(path.file_name().unwrap_or(path.as_os_str())));
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
                "{name}\u{a0}: cette page est déjà là («\u{a0}{}\u{a0}»).",
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

/// Reads files as pages of a draft; what was left out and why, one French line each.
///
/// # Errors
/// Those of the database.
pub fn add_files(store: &Store, draft: &str, paths: &[impl AsRef<Path>]) -> Answer<Vec<String>> {
    let known = known(store, draft)?;
    let brought = Brought::read(&known, paths.iter().map(AsRef::as_ref));
    store.add_pages(draft, &brought.pages)?;
    Ok(brought.notes)
}

/// Reads what was pasted as a page of a draft: the source of a page, Markdown, bare text; or, with `html`, what was
/// copied with its look.
///
/// # Errors
/// Those of the database; one page too many.
pub fn add_text(store: &Store, draft: &str, text: &str, html: Option<&str>) -> Answer<Vec<String>> {
    let known = known(store, draft)?;
    let markdown = html.and_then(exchange::read_pasted);
    let mut brought = Brought::default();
    match &markdown {
        Some(markdown) => brought.add(&known, &format!("{PASTED}.md"), markdown.as_bytes()),
        None => brought.add(&known, PASTED, text.as_bytes()),
    }
    for page in &mut brought.pages {
        if page.title == page.name {
            PASTED.clone_into(&mut page.title);
        }
        PASTED.clone_into(&mut page.name);
    }
    store.add_pages(draft, &brought.pages)?;
    Ok(brought.notes)
}

fn known(store: &Store, draft: &str) -> Answer<Vec<NewPage>> {
    Ok(store.pages(draft)?.into_iter().map(|page| page.page).collect())
}

#[cfg(test)]
mod tests;
