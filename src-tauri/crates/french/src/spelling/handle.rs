//! A hunspell handle that is opened and closed one at a time in the whole program.

use std::sync::{Mutex, PoisonError};

use hunspell_rs::{CheckResult, Hunspell};

/// Hunspell shares one table of letters between all its handles and counts them without a lock: two threads that
/// open or close at once free it twice.
static DOOR: Mutex<()> = Mutex::new(());

/// A handle; `None` only while it is being closed.
pub(super) struct Handle(Option<Hunspell>);

impl Handle {
    /// Opens the two files, which must be there: hunspell itself wouldn't say.
    pub fn open(aff: &str, dic: &str) -> Self {
        let _alone = DOOR.lock().unwrap_or_else(PoisonError::into_inner);
        Self(Some(Hunspell::new(aff, dic)))
    }

    /// Whether the dictionary has the word.
    pub fn has(&self, word: &str) -> bool {
        let found = |hunspell: &Hunspell| hunspell.check(word) == CheckResult::FoundInDictionary;
        self.0.as_ref().is_some_and(found)
    }

    /// What hunspell offers instead of the word.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        self.0
            .as_ref()
            .map_or_else(Vec::new, |hunspell| hunspell.suggest(word))
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        let _alone = DOOR.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.0.take());
    }
}
