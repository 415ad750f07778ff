//! One draft: its text and source as they are now, made, read, saved, copied.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use crate::pages::copy_pages;
use crate::sources::{read_source, source_of_row, write_source};
use crate::{Result, SourceText, Store, StoreError, search};

/// A draft with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// UUID.
    pub id: String,
    /// Markdown with its YAML front matter, as it was saved, byte for byte.
    pub text: String,
    /// The text it is rewritten from.
    pub source: Option<SourceText>,
    /// Counts from 1 and grows by one at each changed text saved.
    pub revision: i64,
    /// RFC 3339, UTC, milliseconds; so are all times here.
    pub created_at: String,
    /// When the text last changed.
    pub updated_at: String,
    /// When it went to the bin, if it is there.
    pub deleted_at: Option<String>,
    /// As the caller last gave it in [`Facets`].
    pub title: String,
    /// Words, by the rule of the brief.
    pub words: i64,
    /// Words that the brief asks for.
    pub target: Option<i64>,
    /// Where it stands between writing and delivery.
    pub status: Status,
}

/// What the library shows of a draft, worked out by the caller from the text and kept beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Title shown in the list.
    pub title: String,
    /// First lines, for the list.
    pub excerpt: String,
    /// Main keyphrase.
    pub keyphrase: Option<String>,
    /// Client it is written for.
    pub client: Option<String>,
    /// Words, by the rule of the brief.
    pub words: i64,
    /// Words that the brief asks for.
    pub target: Option<i64>,
    /// Clauses of the brief that are met.
    pub clauses_met: i64,
    /// Clauses of the brief.
    pub clauses_total: i64,
}

/// What a draft is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewDraft {
    /// Markdown with its YAML front matter.
    pub text: String,
    /// The text it is rewritten from.
    pub source: Option<SourceText>,
    /// What the library shows.
    pub facets: Facets,
}

/// The answer to a save: it is given once the text is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Number of the text now in the database.
    pub revision: i64,
    /// When that text was first saved.
    pub saved_at: String,
}

/// Where a draft stands between writing and delivery.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// With the editor.
    Review,
    /// Accepted by the editor.
    Approved,
    /// With the client.
    Delivered,
}

impl Status {
    /// All of them, in the order a text goes through.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Review, Self::Approved, Self::Delivered];

    /// The name in the database: `draft`, `review`, `approved`, `delivered`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Approved => "approved",
            Self::Delivered => "delivered",
        }
    }

    /// The status of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

impl rusqlite::types::FromSql for Status {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::from_name(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

impl Store {
    /// Makes a draft, first revision, status [`Status::Draft`].
    pub fn create_draft(&self, new: NewDraft) -> Result<Draft> {
        let id = self.write(|tx| insert(tx, &new, &self.now()))?;
        self.draft(&id)
    }

    /// The draft of that id, in the bin or not.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn draft(&self, id: &str) -> Result<Draft> {
        self.db
            .prepare_cached(
                "SELECT d.id, h.text, h.revision, d.created_at, d.updated_at, d.deleted_at,
                        d.title, d.words, d.target, d.status,
                        s.name, s.text, s.format, s.cleaning, s.about, s.notes
                 FROM drafts d JOIN heads h ON h.draft = d.seq LEFT JOIN sources s ON s.draft = d.seq
                 WHERE d.id = ?1",
            )?
            .query_row([id], read_draft)
            .optional()?
            .ok_or(StoreError::NoSuchDraft)
    }

    /// Saves the text being written and what the library shows of it. A text equal to the saved one
    /// keeps its revision number and time; its facets are refreshed all the same.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`]; `DiskFull`, `ReadOnly` or `Locked`, and then nothing has changed.
    pub fn save_head(&self, id: &str, text: &str, facets: &Facets, author: &str) -> Result<Saved> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            let changed = tx
                .prepare_cached(
                    "UPDATE heads SET text = ?2, author = ?3, revision = revision + 1
                     WHERE draft = ?1 AND text IS NOT ?2",
                )?
                .execute(params![seq, text, author])?
                > 0;
            let shown_changed = write_facets(tx, seq, facets)?;
            if changed {
                tx.prepare_cached("UPDATE drafts SET updated_at = ?2 WHERE seq = ?1")?
                    .execute(params![seq, now])?;
            }
            if changed || shown_changed {
                search::refresh(tx, seq)?;
            }
            let saved = tx
                .prepare_cached(
                    "SELECT h.revision, d.updated_at FROM drafts d JOIN heads h ON h.draft = d.seq WHERE d.seq = ?1",
                )?
                .query_row([seq], |row| Ok(Saved { revision: row.get(0)?, saved_at: row.get(1)? }))?;
            Ok(saved)
        })
    }

    /// Keeps what the library shows of a draft, worked out anew from `text`; says whether that text is still the
    /// draft's, else nothing is kept.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDraft`].
    pub fn refresh_facets(&self, id: &str, text: &str, facets: &Facets) -> Result<bool> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            let current: bool = tx
                .prepare_cached("SELECT text IS ?2 FROM heads WHERE draft = ?1")?
                .query_row(params![seq, text], |row| row.get(0))?;
            if current && write_facets(tx, seq, facets)? {
                search::refresh(tx, seq)?;
            }
            Ok(current)
        })
    }

    /// Moves a draft between writing and delivery.
    pub fn set_status(&self, id: &str, status: Status) -> Result<()> {
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            tx.execute(
                "UPDATE drafts SET status = ?2 WHERE seq = ?1",
                params![seq, status.as_str()],
            )?;
            Ok(())
        })
    }

    /// Notes that the draft has just been opened in the editor.
    pub fn touch_opened(&self, id: &str) -> Result<()> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, id)?;
            tx.execute(
                "UPDATE drafts SET opened_at = ?2 WHERE seq = ?1",
                params![seq, now],
            )?;
            Ok(())
        })
    }

    /// A new draft beside this one, with its source, its words, its silenced findings, what is decided of its facts, the
    /// places refused to subheadings and the pages it is compared with. The text is given by the caller, who has put the
    /// copy's title into its front matter; revisions stay behind.
    pub fn duplicate(&self, id: &str, text: &str, facets: &Facets) -> Result<Draft> {
        let now = self.now();
        let copy = self.write(|tx| {
            let from = seq_of(tx, id)?;
            let new = NewDraft {
                text: text.to_owned(),
                source: read_source(tx, from)?,
                facets: facets.clone(),
            };
            let copy = insert(tx, &new, &now)?;
            let to = seq_of(tx, &copy)?;
            tx.execute(
                "INSERT INTO words (word, scope, draft, created_at, kind)
                 SELECT word, scope, ?2, created_at, kind FROM words WHERE draft = ?1",
                params![from, to],
            )?;
            tx.execute(
                "INSERT INTO silences (draft, \"check\", excerpt, sentence, created_at)
                 SELECT ?2, \"check\", excerpt, sentence, created_at FROM silences WHERE draft = ?1 ORDER BY seq",
                params![from, to],
            )?;
            tx.execute(
                "INSERT INTO fact_decisions (draft, fact, decision, note, created_at)
                 SELECT ?2, fact, decision, note, created_at FROM fact_decisions WHERE draft = ?1",
                params![from, to],
            )?;
            tx.execute(
                "INSERT INTO refused_subheadings (draft, words_before, words_after, created_at)
                 SELECT ?2, words_before, words_after, created_at FROM refused_subheadings WHERE draft = ?1 ORDER BY seq",
                params![from, to],
            )?;
            copy_pages(tx, from, to)?;
            Ok(copy)
        })?;
        self.draft(&copy)
    }
}

/// The row number that stands for the draft inside the database.
pub(crate) fn seq_of(db: &Connection, id: &str) -> Result<i64> {
    db.prepare_cached("SELECT seq FROM drafts WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(StoreError::NoSuchDraft)
}

fn insert(db: &Connection, new: &NewDraft, now: &str) -> Result<String> {
    let id = Uuid::new_v4().to_string();
    db.execute(
        "INSERT INTO drafts (id, title, excerpt, words, clauses_met, clauses_total, created_at, updated_at)
         VALUES (?1, '', '', 0, 0, 0, ?2, ?2)",
        params![id, now],
    )?;
    let seq = db.last_insert_rowid();
    db.execute(
        "INSERT INTO heads (draft, revision, author, text) VALUES (?1, 1, '', ?2)",
        params![seq, new.text],
    )?;
    write_facets(db, seq, &new.facets)?;
    write_source(db, seq, new.source.as_ref())?;
    search::refresh(db, seq)?;
    Ok(id)
}

/// Whether anything was written, that is, whether a facet differs from the one kept.
fn write_facets(db: &Connection, seq: i64, facets: &Facets) -> Result<bool> {
    let Facets {
        title,
        excerpt,
        keyphrase,
        client,
        words,
        target,
        clauses_met,
        clauses_total,
    } = facets;
    let written = db
        .prepare_cached(
            "UPDATE drafts SET title = ?2, excerpt = ?3, keyphrase = ?4, client = ?5, words = ?6, target = ?7,
                    clauses_met = ?8, clauses_total = ?9
             WHERE seq = ?1 AND (title, excerpt, keyphrase, client, words, target, clauses_met, clauses_total)
                    IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![seq, title, excerpt, keyphrase, client, words, target, clauses_met, clauses_total])?;
    Ok(written > 0)
}

fn read_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: row.get(0)?,
        text: row.get(1)?,
        revision: row.get(2)?,
        created_at: row.get(3)?,
        updated_at: row.get(4)?,
        deleted_at: row.get(5)?,
        title: row.get(6)?,
        words: row.get(7)?,
        target: row.get(8)?,
        status: row.get(9)?,
        source: source_of_row(row, 10)?,
    })
}
