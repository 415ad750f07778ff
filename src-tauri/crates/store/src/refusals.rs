//! Where the writer wants no subheading in a draft.

use rusqlite::params;

use crate::drafts::seq_of;
use crate::{Result, Store};

/// A place between two paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedSubheading {
    /// Its number, never given to another.
    pub id: i64,
    /// The last words before it.
    pub before: String,
    /// The first words after it.
    pub after: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

impl Store {
    /// Refuses a place, known by the words before and after it; one that is refused already keeps its number. Answers
    /// the number.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`]; a place must have words.
    pub fn refuse_subheading(&self, draft: &str, before: &str, after: &str) -> Result<i64> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, draft)?;
            tx.execute(
                "INSERT INTO refused_subheadings (draft, words_before, words_after, created_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (draft, words_before, words_after) DO NOTHING",
                params![seq, before, after, now],
            )?;
            Ok(tx.query_row(
                "SELECT seq FROM refused_subheadings WHERE draft = ?1 AND words_before = ?2 AND words_after = ?3",
                params![seq, before, after],
                |row| row.get(0),
            )?)
        })
    }

    /// Takes a refusal back; says whether there was one of that number.
    pub fn allow_subheading(&self, id: i64) -> Result<bool> {
        self.write(|tx| Ok(tx.execute("DELETE FROM refused_subheadings WHERE seq = ?1", [id])? > 0))
    }

    /// The places refused in a draft, oldest first.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`].
    pub fn refused_subheadings(&self, draft: &str) -> Result<Vec<RefusedSubheading>> {
        let seq = seq_of(&self.db, draft)?;
        let mut statement = self.db.prepare_cached(
            "SELECT seq, words_before, words_after, created_at FROM refused_subheadings WHERE draft = ?1 ORDER BY seq",
        )?;
        let rows = statement.query_map([seq], |row| {
            Ok(RefusedSubheading {
                id: row.get(0)?,
                before: row.get(1)?,
                after: row.get(2)?,
                created_at: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
