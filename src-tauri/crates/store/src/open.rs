//! Opening the database: a look first, then the settings that make what is saved stay saved.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::look::{Sight, look, open_read_only};
use crate::schema::{self, KNOWN};
use crate::{Result, StoreError, Timestamp, backup};

/// Bytes that the write-ahead log keeps on disk once its content is in the database.
const LOG_KEPT: i64 = 16 << 20;

type Clock = Box<dyn Fn() -> Timestamp + Send>;

/// How a store is opened. The default is what the program uses.
pub struct OpenOptions {
    clock: Clock,
    patience: Duration,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            clock: Box::new(Timestamp::now),
            patience: Duration::from_secs(5),
        }
    }
}

impl OpenOptions {
    /// Where the times written come from; the system's clock unless told.
    pub fn clock(mut self, clock: impl Fn() -> Timestamp + Send + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// How long to wait for another program's lock; 5 s unless told.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// See [`Store::open`].
    pub fn open(self, path: &Path) -> Result<Store> {
        if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            fs::create_dir_all(parent)?;
        }
        let sight = look(path, self.patience)?;
        if let Sight::Ours { version } = sight
            && version < KNOWN
        {
            let old = open_read_only(path, self.patience)?;
            backup::beside(&old, path, version, (self.clock)())?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags).map_err(|error| refused(path, error))?;
        if db.is_readonly("main")? {
            return Err(StoreError::ReadOnly);
        }
        self.prepare(db, matches!(sight, Sight::Fresh))
    }

    /// See [`Store::open_in_memory`].
    pub fn open_in_memory(self) -> Result<Store> {
        self.prepare(Connection::open_in_memory()?, true)
    }

    fn prepare(self, mut db: Connection, new: bool) -> Result<Store> {
        db.busy_timeout(self.patience)?;
        db.set_prepared_statement_cache_capacity(64);
        // A file system without shared memory keeps its rollback journal, which is as safe; so does `:memory:`.
        db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        db.pragma_update(None, "synchronous", "full")?;
        db.pragma_update_and_check(None, "journal_size_limit", LOG_KEPT, |_| Ok(()))?;
        db.pragma_update(None, "foreign_keys", true)?;
        // REPLACE must not slip past the triggers that guard revisions.
        db.pragma_update(None, "recursive_triggers", true)?;
        schema::migrate(&mut db)?;
        Ok(Store {
            db,
            clock: self.clock,
            new,
        })
    }
}

/// SQLite says "cannot open" both for a folder without write permission and for one that isn't there.
fn refused(path: &Path, error: rusqlite::Error) -> StoreError {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    match StoreError::from(error) {
        StoreError::CannotOpen if parent.is_dir() => {
            match tempfile::Builder::new().prefix(".chapo-").tempfile_in(parent) {
                Ok(_) if path.exists() => StoreError::ReadOnly,
                Ok(_) => StoreError::CannotOpen,
                Err(error) => error.into(),
            }
        }
        other => other,
    }
}

/// The open database. One thread uses it at a time; it may be moved between threads.
///
/// What a call that writes has answered `Ok` to is on the disk, and stays there if the program
/// is killed or the power fails. A call that fails has changed nothing.
pub struct Store {
    pub(crate) db: Connection,
    clock: Clock,
    new: bool,
}

impl Store {
    /// Opens the database at `path`, making it and its folder where they are missing and bringing an
    /// older schema up to date, after a copy of the file has been set beside it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], [`StoreError::NotOurs`] and [`StoreError::TooNew`] leave the file as it is;
    /// also `ReadOnly`, `Locked`, `DiskFull`, `CannotOpen`, `Folder`.
    pub fn open(path: &Path) -> Result<Self> {
        OpenOptions::default().open(path)
    }

    /// A database that lives as long as the store, for tests and for work without a data folder.
    pub fn open_in_memory() -> Result<Self> {
        OpenOptions::default().open_in_memory()
    }

    /// Whether this opening made the database.
    pub fn is_new(&self) -> bool {
        self.new
    }

    /// Closes the database, moving what is still in the log into the file. Dropping the store does
    /// the same without saying what went wrong.
    pub fn close(self) -> Result<()> {
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// The time now, UTC, as RFC 3339 with milliseconds: such texts sort like the times they say.
    pub(crate) fn now(&self) -> String {
        format!("{:.3}", (self.clock)())
    }

    pub(crate) fn time(&self) -> Timestamp {
        (self.clock)()
    }

    /// Does `work` in one transaction that holds the write lock from its start; all of it or nothing.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let tx = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        let done = work(&tx)?;
        tx.commit()?;
        Ok(done)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("db", &self.db)
            .field("new", &self.new)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Facets, NewDraft};

    fn text(store: &Store, id: &str) -> String {
        store.draft(id).unwrap().text
    }

    #[test]
    fn what_is_saved_is_meant_to_stay() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("chapo.sqlite")).unwrap();
        let read = |name: &str| {
            store
                .db
                .pragma_query_value(None, name, |row| row.get::<_, i64>(0))
                .unwrap()
        };
        let mode: String = store
            .db
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        assert_eq!(
            (read("synchronous"), read("foreign_keys"), read("busy_timeout")),
            (2, 1, 5_000)
        );
        assert_eq!(
            (read("recursive_triggers"), read("journal_size_limit")),
            (1, LOG_KEPT)
        );
    }

    #[test]
    fn a_full_disk_loses_nothing_saved() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("chapo.sqlite");
        let store = Store::open(&path).unwrap();
        let new = NewDraft {
            text: "avant".into(),
            ..NewDraft::default()
        };
        let id = store.create_draft(new).unwrap().id;
        let pages: i64 = store
            .db
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        store
            .db
            .pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(()))
            .unwrap();
        let long = "mot ".repeat(100_000);
        let no = Facets::default();
        assert!(matches!(
            store.save_head(&id, &long, &no, ""),
            Err(StoreError::DiskFull)
        ));
        assert!(matches!(
            store.set_setting("clé", &long),
            Err(StoreError::DiskFull)
        ));
        assert_eq!(
            (text(&store, &id).as_str(), store.draft(&id).unwrap().revision),
            ("avant", 1)
        );
        // Room is made, and the same store goes on.
        store
            .db
            .pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(()))
            .unwrap();
        store.save_head(&id, &long, &no, "").unwrap();
        drop(store);
        assert!(text(&Store::open(&path).unwrap(), &id) == long);
    }

    #[test]
    fn an_older_database_is_kept_beside_before_its_migration() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("chapo.sqlite");
        Store::open(&path)
            .unwrap()
            .create_draft(NewDraft::default())
            .unwrap();
        let old = open_read_only(&path, Duration::ZERO).unwrap();
        let copy = backup::beside(&old, &path, 1, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(copy, dir.path().join("chapo-schema-1-1970-01-01-000000.sqlite"));
        assert_eq!(Store::open(&copy).unwrap().count().unwrap(), 1);
    }
}
