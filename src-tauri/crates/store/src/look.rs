//! A first look at a database file that changes nothing: is it whole, is it ours, how old is it.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::schema::{APPLICATION_ID, KNOWN};
use crate::{Result, StoreError};

/// Files up to this size (bytes) are checked whole at each opening, about a second a gigabyte.
/// In larger ones damage shows when the page that holds it is read.
const CHECKED_WHOLE: u64 = 256 << 20;

/// What stands at the path.
pub(crate) enum Sight {
    /// Nothing yet, or an empty file.
    Fresh,
    /// A sound database of ours, at a schema version from 1 to [`KNOWN`].
    Ours {
        /// SQLite's `user_version`.
        version: i64,
    },
}

/// Looks without writing.
///
/// # Errors
/// `Damaged`, `NotOurs`, `TooNew`, or whatever keeps the file from being read.
pub(crate) fn look(path: &Path, patience: Duration) -> Result<Sight> {
    let size = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(StoreError::CannotOpen),
        Ok(found) => found.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Sight::Fresh),
        Err(error) => return Err(error.into()),
    };
    let settled = !pending(path, "-wal") && !pending(path, "-journal");
    if size == 0 {
        // SQLite would throw away the log of an empty file.
        return if pending(path, "-wal") {
            Err(StoreError::Damaged)
        } else {
            Ok(Sight::Fresh)
        };
    }
    check_header(path, size, settled)?;
    let db = open_read_only(path, patience)?;
    // One sight of the file: another program may make its tables between two reads, and their number without their
    // version would be a stranger's.
    let db = db.unchecked_transaction()?;
    let read = |pragma: &str| db.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let version = read("user_version")?;
    if version > KNOWN {
        return Err(StoreError::TooNew {
            found: version,
            known: KNOWN,
        });
    }
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 && version == 0 {
        return Ok(Sight::Fresh);
    }
    if version < 1 || read("application_id")? != APPLICATION_ID {
        return Err(StoreError::NotOurs);
    }
    if size <= CHECKED_WHOLE {
        check(&db)?;
    }
    Ok(Sight::Ours { version })
}

/// Reads the header by hand: SQLite takes a file of a few bytes for an empty one and would write over it,
/// and pads a last page that is cut short. With work pending in a log, the file may still be shorter
/// than its header says.
///
/// Layout: <https://www.sqlite.org/fileformat.html#the_database_header>.
fn check_header(path: &Path, size: u64, settled: bool) -> Result<()> {
    let mut header = [0; 100];
    match fs::File::open(path)?.read_exact(&mut header) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Err(StoreError::Damaged),
        Err(error) => return Err(error.into()),
    }
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // The page count holds only where it was written by the last change (offsets 24 and 92).
    let counted = number(24) == number(92);
    let expected = if settled && counted {
        u64::from(number(28)) * page_size
    } else {
        page_size
    };
    match header.starts_with(b"SQLite format 3\0") && size >= expected {
        true => Ok(()),
        false => Err(StoreError::Damaged),
    }
}

/// Reads the whole database through.
///
/// # Errors
/// `Damaged` where a page doesn't hold together.
pub(crate) fn check(db: &Connection) -> Result<()> {
    let verdict: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged)
    }
}

/// Opens for reading only. Without a write-ahead log beside it everything is in the file itself,
/// so it is opened as immutable: SQLite then makes no file beside it either.
pub(crate) fn open_read_only(path: &Path, patience: Duration) -> Result<Connection> {
    let immutable = !pending(path, "-wal") && !pending(path, "-journal");
    let uri = format!(
        "file:{}?mode=ro{}",
        escaped(path),
        if immutable { "&immutable=1" } else { "" }
    );
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(uri, flags)?;
    db.busy_timeout(patience)?;
    Ok(db)
}

/// Whether SQLite left work in a file beside the database.
fn pending(path: &Path, suffix: &str) -> bool {
    let mut beside = path.as_os_str().to_owned();
    beside.push(suffix);
    fs::metadata(PathBuf::from(beside)).is_ok_and(|found| found.len() > 0)
}

/// The path as SQLite's URI form wants it: every byte but letters, digits and `/ - _ .` escaped.
fn escaped(path: &Path) -> String {
    let mut uri = String::new();
    for byte in uri_bytes(path) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(unix)]
fn uri_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    // `file:a` is relative, `file://a` a host: an absolute path has one slash already.
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(not(unix))]
fn uri_bytes(path: &Path) -> Vec<u8> {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = text.strip_prefix("//?/").unwrap_or(&text);
    if text.contains(':') {
        format!("///{text}").into_bytes()
    } else {
        text.as_bytes().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_escaped_byte_by_byte() {
        assert_eq!(
            escaped(Path::new("/a b/été?#%.sqlite")),
            "/a%20b/%C3%A9t%C3%A9%3F%23%25.sqlite"
        );
    }
}
