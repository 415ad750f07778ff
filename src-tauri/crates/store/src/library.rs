//! The library: the list of drafts, searched or not, and the bin.

use rusqlite::{Row, params, params_from_iter, types::Value};

use crate::drafts::seq_of;
use crate::search::Query;
use crate::{Result, Status, Store, StoreError};

/// One line of the library. The text itself is read with [`Store::draft`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSummary {
    /// UUID.
    pub id: String,
    /// Title shown.
    pub title: String,
    /// First lines.
    pub excerpt: String,
    /// Main keyphrase.
    pub keyphrase: Option<String>,
    /// Words, by the rule of the brief.
    pub words: i64,
    /// Words that the brief asks for.
    pub target: Option<i64>,
    /// Clauses of the brief that are met.
    pub clauses_met: i64,
    /// Clauses of the brief.
    pub clauses_total: i64,
    /// Where it stands between writing and delivery.
    pub status: Status,
    /// Client it is written for.
    pub client: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// When the text last changed.
    pub updated_at: String,
    /// When it was last opened in the editor.
    pub opened_at: Option<String>,
    /// When it went to the bin, if it is there.
    pub deleted_at: Option<String>,
}

/// Which drafts to list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listing<'a> {
    /// Words to find in the title, the text or the source: each must be there, as the beginning of a word;
    /// case, accents and ligatures don't count. White space alone asks for everything.
    pub query: Option<&'a str>,
    /// The bin's drafts instead of the library's.
    pub bin: bool,
}

impl Store {
    /// The drafts, newest change first; those of the bin, last thrown first.
    pub fn list(&self, listing: Listing<'_>) -> Result<Vec<DraftSummary>> {
        let query = Query::read(listing.query.unwrap_or_default());
        let (conditions, values) = query.conditions();
        let (place, order) = match listing.bin {
            true => ("d.deleted_at IS NOT NULL", "d.deleted_at"),
            false => ("d.deleted_at IS NULL", "d.updated_at"),
        };
        let sql = format!(
            "SELECT d.id, d.title, d.excerpt, d.keyphrase, d.words, d.target, d.clauses_met, d.clauses_total,
                    d.status, d.client, d.created_at, d.updated_at, d.opened_at, d.deleted_at
             FROM drafts d WHERE {place}{conditions} ORDER BY {order} DESC, d.seq DESC"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(
            params_from_iter(values.into_iter().map(Value::Text)),
            read_summary,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many drafts are in the library, the bin left out.
    pub fn count(&self) -> Result<i64> {
        Ok(self.db.query_row(
            "SELECT count(*) FROM drafts WHERE deleted_at IS NULL",
            [],
            |row| row.get(0),
        )?)
    }

    /// Puts a draft into the bin; one that is there already keeps its date.
    pub fn move_to_bin(&self, id: &str) -> Result<()> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            tx.execute(
                "UPDATE drafts SET deleted_at = ?2 WHERE seq = ?1 AND deleted_at IS NULL",
                params![seq, now],
            )?;
            Ok(())
        })
    }

    /// Takes a draft out of the bin; one that isn't there stays as it is.
    pub fn restore(&self, id: &str) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            tx.execute("UPDATE drafts SET deleted_at = NULL WHERE seq = ?1", [seq])?;
            Ok(())
        })
    }

    /// Deletes for good all that is in the bin, revisions, words and silenced findings included,
    /// and says how many drafts that was.
    pub fn empty_bin(&self) -> Result<usize> {
        self.write(|tx| Ok(tx.execute("DELETE FROM drafts WHERE deleted_at IS NOT NULL", [])?))
    }

    /// Deletes for good one draft of the bin.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`]; [`StoreError::NotInBin`] where it is still in the library.
    pub fn delete_forever(&self, id: &str) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            match tx.execute(
                "DELETE FROM drafts WHERE seq = ?1 AND deleted_at IS NOT NULL",
                [seq],
            )? {
                0 => Err(StoreError::NotInBin),
                _ => Ok(()),
            }
        })
    }
}

fn read_summary(row: &Row<'_>) -> rusqlite::Result<DraftSummary> {
    Ok(DraftSummary {
        id: row.get(0)?,
        title: row.get(1)?,
        excerpt: row.get(2)?,
        keyphrase: row.get(3)?,
        words: row.get(4)?,
        target: row.get(5)?,
        clauses_met: row.get(6)?,
        clauses_total: row.get(7)?,
        status: row.get(8)?,
        client: row.get(9)?,
        created_at: row.get(10)?,
        updated_at: row.get(11)?,
        opened_at: row.get(12)?,
        deleted_at: row.get(13)?,
    })
}
