//! The sample that a newcomer finds in the library: a source, and the article written from it.

use analysis::Settings;
use store::Store;

use super::{drafts, orders, sources};
use crate::error::Answer;

/// Set once the sample was offered, so that it never comes back after the writer threw it away.
const OFFERED: &str = "sample-offered";

/// The file that the source is said to come from.
const NAME: &str = "source.txt";

const DRAFT: &str = include_str!("../../sample/draft.md");
const SOURCE: &str = include_str!("../../sample/source.txt");

/// Adds the sample to a library that is still empty, once.
pub fn offer(store: &Store) -> Answer<()> {
    if store.setting(OFFERED)?.is_some() {
        return Ok(());
    }
    if store.count()? == 0 {
        let read = exchange::read_text(NAME, SOURCE)?;
        let source = sources::kept(NAME, read, SOURCE.as_bytes());
        let draft = drafts::insert(store, DRAFT, Some(source), &Settings::default())?;
        // The draft is written to that order already.
        orders::answer(store, &draft.id)?;
    }
    Ok(store.set_setting(OFFERED, "1")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newcomer_finds_one_draft_and_a_writer_is_left_alone() {
        let store = Store::open_in_memory().unwrap();
        offer(&store).unwrap();
        offer(&store).unwrap();
        let rows = drafts::list(&store, "", false).unwrap();
        assert_eq!(rows.len(), 1);
        assert!(
            rows[0].words >= 500 && rows[0].target == Some(700),
            "{:?}",
            rows[0]
        );
        let source = drafts::read(&store, &rows[0].id).unwrap().source.unwrap();
        assert!(source.order.unwrap().answered);
        assert!(
            source
                .cleaning
                .iter()
                .any(|cut| cut.reason == "Boutons de partage")
        );
        store.move_to_bin(&rows[0].id).unwrap();
        offer(&store).unwrap();
        assert_eq!(store.count().unwrap(), 0);
    }

    #[test]
    fn a_library_that_holds_something_gets_no_sample() {
        let store = Store::open_in_memory().unwrap();
        let mine = drafts::create(&store, &Settings::default()).unwrap();
        offer(&store).unwrap();
        assert_eq!(drafts::list(&store, "", false).unwrap()[0].id, mine.id);
    }
}
