//! The text that a draft is rewritten from: how it was read, what it was before, what was decided about it.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::drafts::seq_of;
use crate::{Result, Store, StoreError, search};

/// The source that a draft is rewritten from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceText {
    /// File name or title, for showing.
    pub name: String,
    /// The text as imported, complete.
    pub text: String,
    /// How the text is to be read; `None`: by the name.
    pub format: Option<SourceFormat>,
    /// What is proposed to be taken out, and what of it is; the caller's own JSON.
    pub cleaning: Option<String>,
    /// What the source says of itself; the caller's own JSON.
    pub about: Option<String>,
    /// What the writer should know, one line each.
    pub notes: Option<String>,
    /// The file or page that the text was made of, where the text isn't all of it. Only written here: a draft that is
    /// read comes without, as it may be large; see [`Store::original`].
    pub original: Option<Vec<u8>>,
}

/// How a source's text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceFormat {
    /// As plain text.
    Plain,
    /// As Markdown.
    Markdown,
}

impl SourceFormat {
    /// The name in the database: `plain`, `markdown`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Markdown => "markdown",
        }
    }
}

impl FromSql for SourceFormat {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "plain" => Ok(Self::Plain),
            "markdown" => Ok(Self::Markdown),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl Store {
    /// Sets, replaces or (with `None`) takes away the source of a draft.
    pub fn set_source(&self, id: &str, source: Option<&SourceText>) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            write_source(tx, seq, source)?;
            search::refresh(tx, seq)
        })
    }

    /// Keeps what was decided about the cleaning of a draft's source. The source itself stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`], also where the draft has no source.
    pub fn set_cleaning(&self, id: &str, cleaning: &str) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            let changed = tx.execute(
                "UPDATE sources SET cleaning = ?2 WHERE draft = ?1",
                params![seq, cleaning],
            )?;
            if changed == 0 {
                return Err(StoreError::NoSuchDraft);
            }
            Ok(())
        })
    }

    /// The source of a draft as it came, before it was read: the bytes of its file, or else its text.
    pub fn original(&self, id: &str) -> Result<Option<Vec<u8>>> {
        let seq = seq_of(&self.db, id)?;
        Ok(self
            .db
            .query_row(
                "SELECT coalesce(original, CAST(text AS BLOB)) FROM sources WHERE draft = ?1",
                [seq],
                |row| row.get(0),
            )
            .optional()?)
    }
}

pub(crate) fn write_source(db: &Connection, seq: i64, source: Option<&SourceText>) -> Result<()> {
    let Some(source) = source else {
        db.execute("DELETE FROM sources WHERE draft = ?1", [seq])?;
        return Ok(());
    };
    let SourceText {
        name,
        text,
        format,
        cleaning,
        about,
        notes,
        original,
    } = source;
    db.execute(
        "INSERT OR REPLACE INTO sources (draft, name, text, format, cleaning, about, notes, original)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            seq,
            name,
            text,
            format.map(SourceFormat::as_str),
            cleaning,
            about,
            notes,
            original
        ],
    )?;
    Ok(())
}

/// The source of a draft with its original, to be written anew.
pub(crate) fn read_source(db: &Connection, seq: i64) -> Result<Option<SourceText>> {
    Ok(db
        .query_row(
            "SELECT name, text, format, cleaning, about, notes, original FROM sources WHERE draft = ?1",
            [seq],
            |row| {
                let source = source_of_row(row, 0)?.unwrap_or_default();
                Ok(SourceText {
                    original: row.get(6)?,
                    ..source
                })
            },
        )
        .optional()?)
}

/// The source whose columns begin at `first` in a row; `None` where there is none.
pub(crate) fn source_of_row(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<SourceText>> {
    let Some(name) = row.get::<_, Option<String>>(first)? else {
        return Ok(None);
    };
    Ok(Some(SourceText {
        name,
        text: row.get(first + 1)?,
        format: row.get(first + 2)?,
        cleaning: row.get(first + 3)?,
        about: row.get(first + 4)?,
        notes: row.get(first + 5)?,
        original: None,
    }))
}
