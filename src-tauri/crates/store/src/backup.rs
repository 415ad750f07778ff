//! Copies of the whole database, made while it is in use. A copy is written beside, checked, then renamed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::look::check;
use crate::{Result, Store, StoreError, Timestamp};

impl Store {
    /// Writes a copy of everything to `chapo-<date>-<time>.sqlite` (UTC) in the folder, made if missing,
    /// and answers its path. The copy is one file that stands alone; none is ever overwritten.
    ///
    /// # Errors
    /// `Folder`, `DiskFull`, `ReadOnly`; the folder then holds what it held.
    pub fn backup(&self, dir: &Path) -> Result<PathBuf> {
        fs::create_dir_all(dir)?;
        copy(&self.db, dir, &format!("chapo-{}", stamp(self.time())))
    }
}

/// Keeps a database as it was before its migration, as `<name>-schema-<version>-<date>-<time>.sqlite`.
pub(crate) fn beside(old: &Connection, path: &Path, version: i64, now: Timestamp) -> Result<PathBuf> {
    let dir = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    copy(old, dir, &format!("{name}-schema-{version}-{}", stamp(now)))
}

fn stamp(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d-%H%M%S").to_string()
}

/// Copies the database into `dir` under `stem`, or `stem-2` and so on where that name is taken.
fn copy(from: &Connection, dir: &Path, stem: &str) -> Result<PathBuf> {
    let mut written = tempfile::Builder::new()
        .prefix(".chapo-")
        .suffix(".partial")
        .tempfile_in(dir)?
        .into_temp_path();
    fill(from, &written)?;
    fs::File::options().write(true).open(&written)?.sync_all()?;
    for number in 1.. {
        let name = if number == 1 {
            format!("{stem}.sqlite")
        } else {
            format!("{stem}-{number}.sqlite")
        };
        let target = dir.join(name);
        match written.persist_noclobber(&target) {
            Ok(()) => return Ok(target),
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => written = taken.path,
            Err(other) => return Err(other.error.into()),
        }
    }
    Err(StoreError::Folder(io::ErrorKind::AlreadyExists.into()))
}

/// Fills an empty file with the database, and reads it again.
fn fill(from: &Connection, to: &Path) -> Result<()> {
    let mut copy = Connection::open(to)?;
    // The file is nobody's yet: a journal beside it would protect nothing.
    copy.pragma_update_and_check(None, "journal_mode", "off", |_| Ok(()))?;
    match Backup::new(from, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreError::Locked),
    }
    // Out of write-ahead mode, so that the copy needs no file beside it.
    copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    check(&copy)?;
    copy.close().map_err(|(_, error)| error.into())
}
