//! Words that the writer has taught the speller: for everything, for one client, for one draft.

use rusqlite::{Connection, params};

use crate::drafts::seq_of;
use crate::{Result, Store, StoreError};

/// Where a word is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// In every text.
    Personal,
    /// In the texts of the client of this name.
    Client(String),
    /// In the draft of this id.
    Draft(String),
}

/// A word of the personal dictionaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it was written, case included.
    pub word: String,
    /// Where it is known.
    pub scope: Scope,
    /// What it is: `nom`, `adjectif`, `verbe` or `nom-propre`; `None` where nobody has said.
    pub kind: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

impl Store {
    /// Adds a word, white space round it taken off; says whether it is new in that scope.
    ///
    /// # Errors
    /// [`StoreError::EmptyWord`]; [`StoreError::NoSuchDraft`].
    pub fn add_word(&self, written: &str, scope: &Scope) -> Result<bool> {
        let word = word(written)?;
        let now = self.now();
        self.write(|tx| {
            let (name, client, draft) = columns(tx, scope)?;
            let added = tx.execute(
                "INSERT INTO words (word, scope, client, draft, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO NOTHING",
                params![word, name, client, draft, now],
            )?;
            Ok(added > 0)
        })
    }

    /// Forgets a word; says whether it was known in that scope.
    pub fn remove_word(&self, word: &str, scope: &Scope) -> Result<bool> {
        let word = trimmed(word)?;
        self.write(|tx| {
            let (name, client, draft) = columns(tx, scope)?;
            let removed = tx.execute(
                "DELETE FROM words WHERE word = ?1 AND scope = ?2 AND client IS ?3 AND draft IS ?4",
                params![word, name, client, draft],
            )?;
            Ok(removed > 0)
        })
    }

    /// Says what a word is, `nom`, `adjectif`, `verbe` or `nom-propre`; whether the word is known in that scope.
    ///
    /// # Errors
    /// [`StoreError::EmptyWord`]; [`StoreError::NoSuchDraft`]; that of the database for any other kind.
    pub fn set_word_kind(&self, word: &str, scope: &Scope, kind: &str) -> Result<bool> {
        let word = trimmed(word)?;
        self.write(|tx| {
            let (name, client, draft) = columns(tx, scope)?;
            let changed = tx.execute(
                "UPDATE words SET kind = ?5 WHERE word = ?1 AND scope = ?2 AND client IS ?3 AND draft IS ?4",
                params![word, name, client, draft, kind],
            )?;
            Ok(changed > 0)
        })
    }

    /// All the words, of every scope, oldest first.
    pub fn words(&self) -> Result<Vec<Word>> {
        let mut statement = self.db.prepare_cached(
            "SELECT w.word, w.client, d.id, w.created_at, w.kind
             FROM words w LEFT JOIN drafts d ON d.seq = w.draft ORDER BY w.rowid",
        )?;
        let rows = statement.query_map([], |row| {
            let scope = match (row.get(1)?, row.get(2)?) {
                (Some(client), _) => Scope::Client(client),
                (_, Some(draft)) => Scope::Draft(draft),
                _ => Scope::Personal,
            };
            Ok(Word {
                word: row.get(0)?,
                scope,
                created_at: row.get(3)?,
                kind: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Characters of a word at most: those of an address or of a chemical are no words to remember.
pub(crate) const LONGEST: usize = 60;

fn trimmed(word: &str) -> Result<&str> {
    match word.trim() {
        "" => Err(StoreError::EmptyWord),
        word => Ok(word),
    }
}

/// A word that can be remembered; what isn't one can still be forgotten.
fn word(written: &str) -> Result<&str> {
    let word = trimmed(written)?;
    let is_word = word.chars().any(char::is_alphabetic)
        && !word.contains(char::is_control)
        && word.chars().nth(LONGEST).is_none();
    if is_word {
        Ok(word)
    } else {
        Err(StoreError::NotAWord)
    }
}

/// The scope as its three columns: `scope`, `client`, `draft`.
fn columns<'a>(db: &Connection, scope: &'a Scope) -> Result<(&'static str, Option<&'a str>, Option<i64>)> {
    Ok(match scope {
        Scope::Personal => ("personal", None, None),
        Scope::Client(name) => ("client", Some(name), None),
        Scope::Draft(id) => ("draft", None, Some(seq_of(db, id)?)),
    })
}
