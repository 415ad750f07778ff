//! Settings: texts under keys, whose meaning is the caller's; those of everyone, and those of one client.

use rusqlite::OptionalExtension;

use crate::{Result, Store, StoreError};

impl Store {
    /// The value under a key, if one was ever set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Sets a value, replacing the one before.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        self.write(|tx| {
            tx.execute(
                "INSERT INTO settings (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [key, value],
            )?;
            Ok(())
        })
    }

    /// The value under a key for one client, where it has one of its own.
    pub fn client_setting(&self, client: &str, key: &str) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("SELECT value FROM client_settings WHERE client = ?1 AND key = ?2")?
            .query_row([client, key], |row| row.get(0))
            .optional()?)
    }

    /// Gives a client a value of its own, or (with `None`) takes it away.
    ///
    /// # Errors
    /// [`StoreError::NoClient`] where the name is empty.
    pub fn set_client_setting(&self, client: &str, key: &str, value: Option<&str>) -> Result<()> {
        if client.is_empty() {
            return Err(StoreError::NoClient);
        }
        self.write(|tx| {
            match value {
                Some(value) => tx.execute(
                    "INSERT INTO client_settings (client, key, value) VALUES (?1, ?2, ?3)
                     ON CONFLICT (client, key) DO UPDATE SET value = excluded.value",
                    [client, key, value],
                )?,
                None => tx.execute(
                    "DELETE FROM client_settings WHERE client = ?1 AND key = ?2",
                    [client, key],
                )?,
            };
            Ok(())
        })
    }

    /// The clients' names: those that drafts outside the bin are written for, and those that have settings or
    /// words of their own.
    pub fn clients(&self) -> Result<Vec<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT client FROM drafts WHERE deleted_at IS NULL AND client <> ''
             UNION SELECT client FROM client_settings
             UNION SELECT client FROM words WHERE client <> ''
             ORDER BY 1",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
