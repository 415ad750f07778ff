//! The writer's preferences, kept as JSON among the store's settings.

use store::Store;

use crate::error::{Answer, tell};
use crate::wire::Preferences;

const KEY: &str = "preferences";

/// The preferences; those of a newcomer where none were ever set. A value that can't be read (written by
/// another version) is said on standard error and counts as none: the program must still open.
pub fn read(store: &Store) -> Answer<Preferences> {
    let Some(json) = store.setting(KEY)? else {
        return Ok(newcomer());
    };
    Ok(serde_json::from_str(&json).unwrap_or_else(|error| {
        tell(format_args!(
            "les réglages enregistrés sont illisibles ({error}), ceux d’usage les remplacent."
        ));
        newcomer()
    }))
}

/// Keeps the preferences.
pub fn write(store: &Store, preferences: &Preferences) -> Answer<()> {
    let json = serde_json::to_string(preferences).map_err(|error| {
        crate::error::CommandError::new(
            "preferences",
            format!("Les réglages n’ont pas pu être enregistrés ({error})\u{a0}: réessayez."),
        )
    })?;
    Ok(store.set_setting(KEY, &json)?)
}

fn newcomer() -> Preferences {
    Preferences {
        theme: "system".to_owned(),
        show_spaces: true,
        ..Preferences::default()
    }
}

/// Whether the figures that the library shows may differ between two choices.
pub fn count_otherwise(old: &Preferences, new: &Preferences) -> bool {
    let counts = |of: &Preferences| {
        (
            of.thresholds.clone(),
            of.silenced.clone(),
            of.profile.clone(),
            of.count_rule.clone(),
            of.title_suffix.clone(),
        )
    };
    counts(old) != counts(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_again() {
        let store = Store::open_in_memory().unwrap();
        assert_eq!(read(&store).unwrap().theme, "system");
        let mut wanted = read(&store).unwrap();
        wanted.author = "Zoé".to_owned();
        wanted
            .thresholds
            .insert("structure.section-length.max-words".to_owned(), 250.0);
        write(&store, &wanted).unwrap();
        let read = read(&store).unwrap();
        assert_eq!(read.author, "Zoé");
        assert_eq!(read.thresholds, wanted.thresholds);
    }

    #[test]
    fn preferences_of_another_version_do_not_stop_the_program() {
        let store = Store::open_in_memory().unwrap();
        store.set_setting(KEY, "{ \"theme\": 12 }").unwrap();
        assert_eq!(read(&store).unwrap().theme, "system");
    }
}
