//! The migrations, in order. A released one is never edited; its database stays in `tests/databases`.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::Result;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001-initial.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0002-silences.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0003-word-kinds.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0004-source-cleaning.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0005-fact-decisions.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0006-refused-subheadings.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0007-pages.sql")).foreign_key_check(),
];

/// Newest schema version that this program knows (SQLite's `user_version`).
pub(crate) const KNOWN: i64 = STEPS.len() as i64;

/// "Chap" in ASCII, kept in the file's header so that another program's database is told apart.
pub(crate) const APPLICATION_ID: i64 = 0x4368_6170;

/// Brings the database to the newest schema, in one transaction.
pub(crate) fn migrate(db: &mut Connection) -> Result<()> {
    let steps = Migrations::from_slice(STEPS);
    loop {
        let before = version(db)?;
        match steps.to_latest(db) {
            Ok(()) => return Ok(()),
            // Another program, which read the same version, took the step first: go on from there.
            Err(_) if version(db)? > before => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_sound() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn the_file_carries_our_mark_and_its_version() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        let read = |name: &str| {
            db.pragma_query_value(None, name, |row| row.get::<_, i64>(0))
                .unwrap()
        };
        assert_eq!(read("application_id"), APPLICATION_ID);
        assert_eq!(read("user_version"), KNOWN);
    }
}
