//! Findings that the writer has silenced, kept with the draft and listed so that each can be undone.

use rusqlite::{Row, params};

use crate::drafts::seq_of;
use crate::{Result, Store};

/// What is to be silenced, and how far the silence reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NewSilence<'a> {
    /// The draft it holds for; none where it holds for every text.
    pub draft_id: Option<&'a str>,
    /// Id of the check, `spelling.unknown-word` for instance.
    pub check: &'a str,
    /// The words it holds for; empty: wherever the check speaks.
    pub excerpt: &'a str,
    /// The sentence it holds for; empty: in every sentence. It needs a draft.
    pub sentence: &'a str,
}

/// A finding silenced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// Its number, never given to another.
    pub id: i64,
    /// The draft it holds for; none where it holds for every text.
    pub draft_id: Option<String>,
    /// That draft's title, as the library shows it.
    pub draft_title: Option<String>,
    /// Id of the check.
    pub check: String,
    /// The words it holds for; empty: wherever the check speaks.
    pub excerpt: String,
    /// The sentence it holds for; empty: in every sentence.
    pub sentence: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

impl Store {
    /// Silences a check. Says whether it spoke there until now.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`].
    pub fn silence(&self, new: NewSilence<'_>) -> Result<bool> {
        let now = self.now();
        self.write(|tx| {
            let seq = new.draft_id.map(|id| seq_of(tx, id)).transpose()?;
            let added = tx.execute(
                "INSERT INTO silences (draft, \"check\", excerpt, sentence, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO NOTHING",
                params![seq, new.check, new.excerpt, new.sentence, now],
            )?;
            Ok(added > 0)
        })
    }

    /// Undoes a silence; says whether there was one of that number.
    pub fn unsilence(&self, id: i64) -> Result<bool> {
        self.write(|tx| Ok(tx.execute("DELETE FROM silences WHERE seq = ?1", [id])? > 0))
    }

    /// What is silenced in a draft, that of every text included; with `None`, that of every text alone.
    /// Oldest first.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`].
    pub fn silences(&self, draft_id: Option<&str>) -> Result<Vec<Silence>> {
        let seq = draft_id.map(|id| seq_of(&self.db, id)).transpose()?;
        self.silences_where("s.draft IS NULL OR s.draft = ?1", params![seq])
    }

    /// Everything that is silenced anywhere, the bin's drafts left out. Oldest first.
    pub fn all_silences(&self) -> Result<Vec<Silence>> {
        self.silences_where("d.deleted_at IS NULL", params![])
    }

    fn silences_where(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Silence>> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT s.seq, d.id, d.title, s.\"check\", s.excerpt, s.sentence, s.created_at
             FROM silences s LEFT JOIN drafts d ON d.seq = s.draft
             WHERE {condition} ORDER BY s.seq"
        ))?;
        let rows = statement.query_map(values, read_silence)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn read_silence(row: &Row<'_>) -> rusqlite::Result<Silence> {
    Ok(Silence {
        id: row.get(0)?,
        draft_id: row.get(1)?,
        draft_title: row.get(2)?,
        check: row.get(3)?,
        excerpt: row.get(4)?,
        sentence: row.get(5)?,
        created_at: row.get(6)?,
    })
}
