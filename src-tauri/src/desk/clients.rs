//! What one client's settings change in the writer's preferences.

use store::Store;

use super::preferences;
use crate::error::{Answer, CommandError, tell};
use crate::wire::{Brief, ClientSettings, Preferences};

const KEY: &str = "preferences";

/// The contract that a client usually writes.
const BRIEF: &str = "brief";

/// The clients' names, in the store's order.
pub fn names(store: &Store) -> Answer<Vec<String>> {
    Ok(store.clients()?)
}

/// A client's own settings; nothing where it has none. Like the preferences, settings that can't be read are
/// told and count as none.
pub fn read(store: &Store, client: &str) -> Answer<ClientSettings> {
    let Some(json) = store.client_setting(client, KEY)? else {
        return Ok(ClientSettings::default());
    };
    Ok(serde_json::from_str(&json).unwrap_or_else(|error| {
        tell(format_args!(
            "les réglages du client «\u{a0}{client}\u{a0}» sont illisibles ({error}), ceux de tous les clients les remplacent."
        ));
        ClientSettings::default()
    }))
}

/// Keeps a client's own settings; those that change nothing are taken away.
///
/// # Errors
/// `no-client` where the client has no name.
pub fn write(store: &Store, client: &str, settings: &ClientSettings) -> Answer<()> {
    let client = client.trim();
    if *settings == ClientSettings::default() {
        return Ok(store.set_client_setting(client, KEY, None)?);
    }
    let json = serde_json::to_string(settings).map_err(unwritten)?;
    Ok(store.set_client_setting(client, KEY, Some(&json))?)
}

/// The contract kept as a client's template, if there is one.
pub fn brief(store: &Store, client: &str) -> Answer<Option<Brief>> {
    let Some(json) = store.client_setting(client.trim(), BRIEF)? else {
        return Ok(None);
    };
    Ok(serde_json::from_str(&json).map_or_else(
        |error| {
            tell(format_args!(
                "le contrat type du client «\u{a0}{client}\u{a0}» est illisible ({error}), il est laissé de côté."
            ));
            None
        },
        Some,
    ))
}

/// Keeps a contract as a client's template, or (with `None`) takes the template away.
///
/// # Errors
/// `no-client` where the client has no name.
pub fn set_brief(store: &Store, client: &str, brief: Option<&Brief>) -> Answer<()> {
    let json = brief.map(serde_json::to_string).transpose().map_err(unwritten)?;
    Ok(store.set_client_setting(client.trim(), BRIEF, json.as_deref())?)
}

fn unwritten(error: serde_json::Error) -> CommandError {
    CommandError::new(
        "preferences",
        format!("Les réglages n’ont pas pu être enregistrés ({error})\u{a0}: réessayez."),
    )
}

/// The preferences that hold for a client's texts (for all where it has no name).
pub fn in_force(store: &Store, client: &str) -> Answer<Preferences> {
    let general = preferences::read(store)?;
    if client.is_empty() {
        return Ok(general);
    }
    Ok(over(general, read(store, client)?))
}

/// A client's settings over the general ones.
fn over(mut general: Preferences, own: ClientSettings) -> Preferences {
    general.thresholds.extend(own.thresholds);
    general
        .silenced
        .retain(|check| own.silenced.get(check) != Some(&false));
    for (check, silent) in own.silenced {
        if silent && !general.silenced.contains(&check) {
            general.silenced.push(check);
        }
    }
    let set = |field: &mut String, value: Option<String>| {
        if let Some(value) = value {
            *field = value;
        }
    };
    set(&mut general.profile, own.profile);
    set(&mut general.count_rule, own.count_rule);
    set(&mut general.title_suffix, own.title_suffix);
    set(&mut general.page_title, own.page_title);
    set(&mut general.site_name, own.site_name);
    set(&mut general.site_host, own.site_host);
    general
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::ground;

    const LONG: &str = "readability.long-sentence.max-words";
    const WIDE: &str = "snippet.title-too-wide.max-pixels";

    fn store() -> Store {
        let store = Store::open_in_memory().unwrap();
        let mut general = preferences::read(&store).unwrap();
        general.thresholds = [(LONG.to_owned(), 30.0), (WIDE.to_owned(), 500.0)].into();
        general.silenced = vec!["structure.short-text".to_owned(), "media.vague-link".to_owned()];
        general.profile = "web-sur".to_owned();
        general.title_suffix = " | Tous".to_owned();
        preferences::write(&store, &general).unwrap();
        store
    }

    fn own() -> ClientSettings {
        ClientSettings {
            thresholds: [(LONG.to_owned(), 12.0)].into(),
            silenced: [
                ("structure.short-text".to_owned(), false),
                ("spelling.doubled-word".to_owned(), true),
            ]
            .into(),
            count_rule: Some("antidote".to_owned()),
            title_suffix: Some(String::new()),
            ..ClientSettings::default()
        }
    }

    #[test]
    fn a_client_changes_what_it_sets_and_inherits_the_rest() {
        let store = store();
        write(&store, "Le Littoral", &own()).unwrap();
        let settings = ground::settings(&store, None, "Le Littoral").unwrap();
        assert_eq!(
            (settings.thresholds[LONG], settings.thresholds[WIDE]),
            (12.0, 500.0)
        );
        assert_eq!(
            settings.silenced.iter().map(String::as_str).collect::<Vec<_>>(),
            ["media.vague-link", "spelling.doubled-word"]
        );
        assert_eq!(
            settings.usual_profile.map(|profile| profile.as_str()),
            Some("web-sur")
        );
        assert_eq!(
            settings.usual_count_rule.map(|rule| rule.as_str()),
            Some("antidote")
        );
        assert_eq!(settings.title_suffix, "", "a client may have none");
        for other in ["", "le littoral", "Autre"] {
            let settings = ground::settings(&store, None, other).unwrap();
            assert_eq!(settings.thresholds[LONG], 30.0, "{other}");
            assert_eq!(settings.silenced.len(), 2);
            assert_eq!(settings.title_suffix, " | Tous");
            assert_eq!(settings.usual_count_rule, None);
        }
    }

    #[test]
    fn settings_that_change_nothing_are_taken_away() {
        let store = store();
        write(&store, "Le Littoral", &own()).unwrap();
        assert_eq!(names(&store).unwrap(), ["Le Littoral"]);
        assert_eq!(read(&store, "Le Littoral").unwrap(), own());
        write(&store, "Le Littoral", &ClientSettings::default()).unwrap();
        assert!(names(&store).unwrap().is_empty());
        assert_eq!(write(&store, " ", &own()).unwrap_err().code, "no-client");
        assert_eq!(
            write(&store, "", &ClientSettings::default()).unwrap_err().code,
            "no-client"
        );
    }

    #[test]
    fn a_contract_is_kept_for_a_client_and_taken_away() {
        let store = store();
        let wanted = Brief {
            words: Some(900),
            words_max: Some(1100),
            link_to: vec!["exemple.fr".to_owned()],
            ..Brief::default()
        };
        set_brief(&store, "Le Littoral", Some(&wanted)).unwrap();
        assert_eq!(brief(&store, "Le Littoral").unwrap(), Some(wanted));
        assert_eq!(brief(&store, "Autre").unwrap(), None);
        // Taking the client's figures away leaves its contract.
        write(&store, "Le Littoral", &ClientSettings::default()).unwrap();
        assert!(brief(&store, "Le Littoral").unwrap().is_some());
        set_brief(&store, "Le Littoral", None).unwrap();
        assert_eq!(brief(&store, "Le Littoral").unwrap(), None);
        assert_eq!(
            set_brief(&store, " ", Some(&Brief::default())).unwrap_err().code,
            "no-client"
        );
    }

    #[test]
    fn settings_of_another_version_do_not_stop_the_program() {
        let store = store();
        store
            .set_client_setting("A", KEY, Some("{ \"thresholds\": 3 }"))
            .unwrap();
        assert_eq!(read(&store, "A").unwrap(), ClientSettings::default());
        assert_eq!(in_force(&store, "A").unwrap().thresholds[LONG], 30.0);
    }
}
