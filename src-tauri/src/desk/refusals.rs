//! Places where the writer wants no subheading: refused, listed, allowed again.

use document::Border;
use store::Store;

use crate::error::{Answer, CommandError};
use crate::wire::RefusedHeading;
use crate::wire::convert;

/// Refuses a place in a draft, known by the words on either side, and answers with the refusal's number.
///
/// # Errors
/// `no-such-draft`; `bad-place` for a place without words.
pub fn add(store: &Store, draft: &str, before: &str, after: &str) -> Answer<i64> {
    let border = Border::new(before, after);
    if border.is_empty() {
        return Err(CommandError::new(
            "bad-place",
            "Cet endroit n’a pas encore de mots autour de lui\u{a0}: il ne peut pas être refusé.",
        ));
    }
    Ok(store.refuse_subheading(draft, &border.before, &border.after)?)
}

/// Lets subheadings be proposed there again. A place that isn't refused any more stays as it is.
pub fn remove(store: &Store, id: i64) -> Answer<()> {
    Ok(store.allow_subheading(id).map(drop)?)
}

/// The places refused in a draft, oldest first.
///
/// # Errors
/// `no-such-draft`.
pub fn list(store: &Store, draft: &str) -> Answer<Vec<RefusedHeading>> {
    let refused = store.refused_subheadings(draft)?;
    Ok(refused.into_iter().map(convert::refused).collect())
}

/// A text with the places that the library keeps for its draft in its front matter, so that the file says them
/// wherever it goes.
///
/// # Errors
/// `no-such-draft`.
pub fn into_text(store: &Store, draft: &str, text: &str) -> Answer<String> {
    let (mut content, error) = convert::from_text(text);
    if error.is_some() {
        return Ok(text.to_owned());
    }
    for place in store.refused_subheadings(draft)? {
        let written = Border::new(&place.before, &place.after).to_string();
        if !content.meta.no_subheading.contains(&written) {
            content.meta.no_subheading.push(written);
        }
    }
    Ok(convert::to_text(&content))
}

#[cfg(test)]
mod tests {
    use analysis::Settings;

    use super::*;
    use crate::desk::{drafts, ground, writing};
    use crate::engine::Words;
    use crate::wire::{Content, HeadingProposal};

    const HARBOUR: &str = "Le port de pêche 😀 s’éveille avant l’aube. Les chalutiers rentrent avec la marée, et la criée ouvre à \
                           cinq heures. Les mareyeurs y choisissent leurs lots sans un mot. Chaque lot quitte la criée dans \
                           l’heure, en camion frigorifique. Le port de pêche emploie deux cents personnes.";
    const SCHOOL: &str = "L’école de musique accueille trois cents élèves. Les professeurs y enseignent le violon, la harpe et \
                          le tuba. Un orchestre d’élèves répète le mercredi. L’école de musique prête les instruments aux \
                          familles. Le concert de juin remplit la grande salle.";

    fn body() -> String {
        [HARBOUR, HARBOUR, HARBOUR, SCHOOL, SCHOOL, SCHOOL, SCHOOL].join("\n\n")
    }

    fn proposed(store: &Store, id: &str, body: &str) -> Vec<HeadingProposal> {
        let ground = ground::of_draft(store, id, "").unwrap();
        let content = Content {
            body: body.to_owned(),
            ..Content::default()
        };
        writing::headings(&Words::load(None), &ground, &content)
    }

    #[test]
    fn a_refused_place_is_not_proposed_again_until_it_is_allowed() {
        let store = Store::open_in_memory().unwrap();
        let id = drafts::insert(&store, "Un.", None, &Settings::default())
            .unwrap()
            .id;
        let first = proposed(&store, &id, &body());
        let (at, place) = (first[0].at, &first[0]);
        let number = add(&store, &id, &place.before, &place.after).unwrap();
        let listed = list(&store, &id).unwrap();
        assert_eq!((listed[0].id, &listed[0].after), (number, &place.after));
        let second = proposed(&store, &id, &body());
        assert!(second.iter().all(|other| other.at != at), "{second:?}");
        assert!(!second.is_empty(), "another way of cutting is found");
        // Text before it moves the place.
        let moved = proposed(&store, &id, &format!("# Été 😀\n\n{}", body()));
        let by = u32::try_from("# Été 😀\n\n".encode_utf16().count()).unwrap();
        assert!(moved.iter().all(|other| other.at != at + by), "{moved:?}");
        remove(&store, number).unwrap();
        remove(&store, number).unwrap();
        assert_eq!(proposed(&store, &id, &body())[0].at, at);
        assert!(list(&store, &id).unwrap().is_empty());
        assert_eq!(add(&store, &id, " ", "|").unwrap_err().code, "bad-place");
        assert_eq!(
            add(&store, "nulle-part", "a", "b").unwrap_err().code,
            "no-such-draft"
        );
    }

    #[test]
    fn the_file_says_what_is_refused_once() {
        let store = Store::open_in_memory().unwrap();
        let id = drafts::insert(&store, "Un.", None, &Settings::default())
            .unwrap()
            .id;
        let place = proposed(&store, &id, &body()).remove(0);
        add(&store, &id, &place.before, &place.after).unwrap();
        let text = into_text(&store, &id, &body()).unwrap();
        assert_eq!(into_text(&store, &id, &text).unwrap(), text);
        let (content, error) = convert::from_text(&text);
        assert_eq!((content.meta.no_subheading.len(), error), (1, None));
        assert_eq!(content.body, body());
        let other = drafts::insert(&store, &text, None, &Settings::default())
            .unwrap()
            .id;
        let ground = ground::of_draft(&store, &other, "").unwrap();
        let found = writing::headings(&Words::load(None), &ground, &content);
        assert!(found.iter().all(|proposal| proposal.at != place.at), "{found:?}");
    }
}
