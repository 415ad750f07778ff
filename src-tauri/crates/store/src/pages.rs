//! Pages that already rank, kept with the draft that they are compared with.

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::drafts::seq_of;
use crate::{Result, SourceFormat, Store, StoreError};

/// How many pages a draft has at most.
pub const MOST_PAGES: usize = 20;

/// A page as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPage {
    /// File name, or what the writer calls it.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its address, possibly empty.
    pub address: String,
    /// How the text is to be read.
    pub format: SourceFormat,
    /// Its article, not empty.
    pub text: String,
}

/// A page kept with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// UUID.
    pub id: String,
    /// What was read.
    pub page: NewPage,
    /// When it was brought.
    pub added_at: String,
}

impl Store {
    /// The pages of a draft, in the order in which they came.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn pages(&self, draft: &str) -> Result<Vec<Page>> {
        let seq = seq_of(&self.db, draft)?;
        let mut statement = self.db.prepare_cached(
            "SELECT id, name, title, address, format, text, added_at FROM pages WHERE draft = ?1 ORDER BY seq",
        )?;
        let rows = statement.query_map([seq], |row| {
            Ok(Page {
                id: row.get(0)?,
                page: NewPage {
                    name: row.get(1)?,
                    title: row.get(2)?,
                    address: row.get(3)?,
                    format: row.get(4)?,
                    text: row.get(5)?,
                },
                added_at: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Which pages a draft has, in the same order, without their texts.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn page_ids(&self, draft: &str) -> Result<Vec<String>> {
        let seq = seq_of(&self.db, draft)?;
        let mut statement = self
            .db
            .prepare_cached("SELECT id FROM pages WHERE draft = ?1 ORDER BY seq")?;
        let rows = statement.query_map([seq], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds pages to those of a draft, in this order: all of them, or none.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`]; [`StoreError::TooManyPages`] where that makes more than [`MOST_PAGES`]; an empty text.
    pub fn add_pages(&self, draft: &str, pages: &[NewPage]) -> Result<()> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, draft)?;
            for page in pages {
                tx.execute(
                    "INSERT INTO pages (id, draft, name, title, address, format, text, added_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    params![
                        Uuid::new_v4().to_string(),
                        seq,
                        page.name,
                        page.title,
                        page.address,
                        page.format.as_str(),
                        page.text,
                        now
                    ],
                )?;
            }
            if count(tx, seq)? > MOST_PAGES {
                return Err(StoreError::TooManyPages);
            }
            Ok(())
        })
    }

    /// Takes a page away; one that is gone already is no fault.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn remove_page(&self, draft: &str, page: &str) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, draft)?;
            tx.execute(
                "DELETE FROM pages WHERE draft = ?1 AND id = ?2",
                params![seq, page],
            )?;
            Ok(())
        })
    }
}

fn count(db: &Connection, draft: i64) -> Result<usize> {
    let count: i64 = db
        .prepare_cached("SELECT count(*) FROM pages WHERE draft = ?1")?
        .query_row([draft], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Gives a draft the pages of another.
pub(crate) fn copy_pages(db: &Connection, from: i64, to: i64) -> Result<()> {
    let rows: Vec<i64> = db
        .prepare_cached("SELECT seq FROM pages WHERE draft = ?1 ORDER BY seq")?
        .query_map([from], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for row in rows {
        db.execute(
            "INSERT INTO pages (id, draft, name, title, address, format, text, added_at)
             SELECT ?3, ?2, name, title, address, format, text, added_at FROM pages WHERE seq = ?1",
            params![row, to, Uuid::new_v4().to_string()],
        )?;
    }
    Ok(())
}
