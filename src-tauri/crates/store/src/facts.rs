//! What the writer has decided of a draft's facts.

use rusqlite::params;

use crate::drafts::seq_of;
use crate::{Result, Store};

/// What is decided of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// A fact of the source that the draft must keep.
    Wanted,
    /// A fact of the draft that needs no source.
    Passed,
    /// A fact of the draft, and where it comes from: a note or an address, not empty.
    Sourced(String),
}

/// A fact with what is decided of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactDecision {
    /// The fact, by a name that stays the same.
    pub fact: String,
    /// What is decided.
    pub decision: Decision,
}

impl Store {
    /// Decides of a fact, or with `None` takes the decision back.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`]; a note must not be empty.
    pub fn decide(&self, draft: &str, fact: &str, decision: Option<&Decision>) -> Result<()> {
        let now = self.now();
        self.write(|tx| {
            let seq = seq_of(tx, draft)?;
            let Some(decision) = decision else {
                tx.execute(
                    "DELETE FROM fact_decisions WHERE draft = ?1 AND fact = ?2",
                    params![seq, fact],
                )?;
                return Ok(());
            };
            let (name, note) = match decision {
                Decision::Wanted => ("wanted", ""),
                Decision::Passed => ("passed", ""),
                Decision::Sourced(note) => ("sourced", note.as_str()),
            };
            tx.execute(
                "INSERT INTO fact_decisions (draft, fact, decision, note, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (draft, fact) DO UPDATE SET decision = excluded.decision, note = excluded.note,
                   created_at = excluded.created_at",
                params![seq, fact, name, note, now],
            )?;
            Ok(())
        })
    }

    /// Everything decided of a draft's facts.
    ///
    /// # Errors
    /// [`crate::StoreError::NoSuchDraft`].
    pub fn decisions(&self, draft: &str) -> Result<Vec<FactDecision>> {
        let seq = seq_of(&self.db, draft)?;
        let mut statement = self.db.prepare_cached(
            "SELECT fact, decision, note FROM fact_decisions WHERE draft = ?1 ORDER BY fact",
        )?;
        let rows = statement.query_map([seq], |row| {
            let (fact, name, note): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let decision = match name.as_str() {
                "wanted" => Decision::Wanted,
                "passed" => Decision::Passed,
                _ => Decision::Sourced(note),
            };
            Ok(FactDecision { fact, decision })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
