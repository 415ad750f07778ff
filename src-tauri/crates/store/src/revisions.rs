//! Checkpoints of a draft: whole texts that nothing changes afterwards.

use rusqlite::{OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use crate::drafts::seq_of;
use crate::{Result, Store, StoreError};

/// A text of a draft at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// UUID.
    pub id: String,
    /// UUID of the draft.
    pub draft_id: String,
    /// The revision before it in the same draft.
    pub parent: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// Who made it.
    pub author: String,
    /// The name given to it; timed ones have none.
    pub name: Option<String>,
    /// What made it.
    pub kind: RevisionKind,
    /// The full text.
    pub text: String,
}

/// A [`Revision`] without its text, for lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionSummary {
    /// UUID.
    pub id: String,
    /// UUID of the draft.
    pub draft_id: String,
    /// The revision before it in the same draft.
    pub parent: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// Who made it.
    pub author: String,
    /// The name given to it; timed ones have none.
    pub name: Option<String>,
    /// What made it.
    pub kind: RevisionKind,
    /// Size of the text in bytes of UTF-8.
    pub bytes: i64,
}

/// What made a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevisionKind {
    /// The writer, with a name.
    Named,
    /// The clock.
    Timed,
    /// A text that came from outside.
    Imported,
}

impl RevisionKind {
    /// The name in the database: `named`, `timed`, `imported`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Timed => "timed",
            Self::Imported => "imported",
        }
    }
}

impl rusqlite::types::FromSql for RevisionKind {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        match value.as_str()? {
            "named" => Ok(Self::Named),
            "timed" => Ok(Self::Timed),
            "imported" => Ok(Self::Imported),
            _ => Err(rusqlite::types::FromSqlError::InvalidType),
        }
    }
}

impl Store {
    /// Keeps the saved text as a revision: named, or timed without a name. A timed one whose text is that
    /// of the last revision isn't made again: the last one is the answer.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn checkpoint(&self, draft_id: &str, name: Option<&str>, author: &str) -> Result<Revision> {
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let now = self.now();
        let id = self.write(|tx| {
            let seq = seq_of(tx, draft_id)?;
            let text: String =
                tx.query_row("SELECT text FROM heads WHERE draft = ?1", [seq], |row| row.get(0))?;
            if name.is_none()
                && let Some((last, true)) = last_revision(tx, seq, &text)?
            {
                return Ok(last);
            }
            let kind = if name.is_some() {
                RevisionKind::Named
            } else {
                RevisionKind::Timed
            };
            insert(tx, seq, kind, name, author, &text, &now)
        })?;
        self.revision(&id)
    }

    /// Keeps a text that came from outside as a revision of the draft, whose own text stays as it is.
    pub fn import_revision(
        &self,
        draft_id: &str,
        text: &str,
        name: Option<&str>,
        author: &str,
    ) -> Result<Revision> {
        let now = self.now();
        let id = self.write(|tx| {
            let seq = seq_of(tx, draft_id)?;
            insert(tx, seq, RevisionKind::Imported, name, author, text, &now)
        })?;
        self.revision(&id)
    }

    /// The revisions of a draft, newest first.
    pub fn revisions(&self, draft_id: &str) -> Result<Vec<RevisionSummary>> {
        let seq = seq_of(&self.db, draft_id)?;
        let mut statement = self.db.prepare_cached(
            "SELECT id, ?2, parent, created_at, author, name, kind, octet_length(text)
             FROM revisions WHERE draft = ?1 ORDER BY seq DESC",
        )?;
        let rows = statement.query_map(params![seq, draft_id], |row| {
            Ok(RevisionSummary {
                id: row.get(0)?,
                draft_id: row.get(1)?,
                parent: row.get(2)?,
                created_at: row.get(3)?,
                author: row.get(4)?,
                name: row.get(5)?,
                kind: row.get(6)?,
                bytes: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The revision of that id.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRevision`].
    pub fn revision(&self, id: &str) -> Result<Revision> {
        self.db
            .prepare_cached(
                "SELECT r.id, d.id, r.parent, r.created_at, r.author, r.name, r.kind, r.text
                 FROM revisions r JOIN drafts d ON d.seq = r.draft WHERE r.id = ?1",
            )?
            .query_row([id], read_revision)
            .optional()?
            .ok_or(StoreError::NoSuchRevision)
    }
}

/// The draft's last revision, and whether its text is this one.
fn last_revision(tx: &Transaction<'_>, seq: i64, text: &str) -> Result<Option<(String, bool)>> {
    Ok(tx
        .query_row(
            "SELECT id, text IS ?2 FROM revisions WHERE draft = ?1 ORDER BY seq DESC LIMIT 1",
            params![seq, text],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

fn insert(
    tx: &Transaction<'_>,
    seq: i64,
    kind: RevisionKind,
    name: Option<&str>,
    author: &str,
    text: &str,
    now: &str,
) -> Result<String> {
    let id = Uuid::new_v4().to_string();
    tx.execute(
        "INSERT INTO revisions (id, draft, parent, created_at, author, name, kind, text)
         VALUES (?1, ?2, (SELECT id FROM revisions WHERE draft = ?2 ORDER BY seq DESC LIMIT 1), ?3, ?4, ?5, ?6, ?7)",
        params![id, seq, now, author, name, kind.as_str(), text],
    )?;
    Ok(id)
}

fn read_revision(row: &Row<'_>) -> rusqlite::Result<Revision> {
    Ok(Revision {
        id: row.get(0)?,
        draft_id: row.get(1)?,
        parent: row.get(2)?,
        created_at: row.get(3)?,
        author: row.get(4)?,
        name: row.get(5)?,
        kind: row.get(6)?,
        text: row.get(7)?,
    })
}
