//! Findings that the writer has silenced, kept with the draft and listed so that each can be undone.

use rusqlite::params;

use crate::drafts::seq_of;
use crate::{Result, Store};

/// A finding silenced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// The draft it holds for; none where it holds for every text.
    pub draft_id: Option<String>,
    /// Id of the check, `spelling.unknown` for instance.
    pub check: String,
    /// The words or the sentence it holds for; empty where the whole check is silent.
    pub excerpt: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

impl Store {
    /// Silences a check for an excerpt (empty: wherever it speaks), in one draft or, with `None`, in all.
    /// Says whether it spoke until now.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`].
    pub fn ignore(&self, draft_id: Option<&str>, check: &str, excerpt: &str) -> Result<bool> {
        let now = self.now();
        self.write(|tx| {
            let seq = draft_id.map(|id| seq_of(tx, id)).transpose()?;
            let added = tx.execute(
                "INSERT INTO ignores (draft, \"check\", excerpt, created_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
                params![seq, check, excerpt, now],
            )?;
            Ok(added > 0)
        })
    }

    /// Undoes [`Store::ignore`] with the same arguments; says whether there was something to undo.
    pub fn unignore(&self, draft_id: Option<&str>, check: &str, excerpt: &str) -> Result<bool> {
        self.write(|tx| {
            let seq = draft_id.map(|id| seq_of(tx, id)).transpose()?;
            let removed = tx.execute(
                "DELETE FROM ignores WHERE draft IS ?1 AND \"check\" = ?2 AND excerpt = ?3",
                params![seq, check, excerpt],
            )?;
            Ok(removed > 0)
        })
    }

    /// What is silenced in a draft, that of every text included; with `None`, that of every text alone.
    /// Oldest first.
    pub fn ignores(&self, draft_id: Option<&str>) -> Result<Vec<Ignore>> {
        let seq = draft_id.map(|id| seq_of(&self.db, id)).transpose()?;
        let mut statement = self.db.prepare_cached(
            "SELECT d.id, i.\"check\", i.excerpt, i.created_at
             FROM ignores i LEFT JOIN drafts d ON d.seq = i.draft
             WHERE i.draft IS NULL OR i.draft = ?1 ORDER BY i.rowid",
        )?;
        let rows = statement.query_map([seq], |row| {
            Ok(Ignore {
                draft_id: row.get(0)?,
                check: row.get(1)?,
                excerpt: row.get(2)?,
                created_at: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
