//! The draft beside its source: facts, copied runs, what is left, and what the writer decides of facts.

use document::Document;
use store::{Decision, Store};

use super::ground::Ground;
use crate::engine::Words;
use crate::error::{Answer, CommandError};
use crate::wire::convert;
use crate::wire::{Content, Rewrite};

/// Compares what the window holds with its source; `None` where there is none.
pub fn compare(words: &Words, ground: &Ground, content: &Content, revision: u32) -> Option<Rewrite> {
    let source = ground.source.as_deref()?;
    let text = convert::to_text(content);
    let (document, found) = words.remembering(|memory| {
        let document = Document::markdown_with(&text, &mut memory.document);
        let found = memory.analysis.rewrite(source, &document);
        (document, found)
    });
    Some(convert::rewrite(
        source,
        &document,
        revision,
        &found,
        &ground.decided,
    ))
}

/// Decides of a fact: `wanted`, `passed`, `sourced` with a note, or with an empty name takes the decision back.
///
/// # Errors
/// `no-such-draft`; `bad-decision` for another name, or a source without a note.
pub fn decide(store: &Store, draft: &str, fact: &str, decision: &str, note: &str) -> Answer<()> {
    let decision = match (decision, note.trim()) {
        ("", _) => None,
        ("wanted", "") => Some(Decision::Wanted),
        ("passed", "") => Some(Decision::Passed),
        ("sourced", note) if !note.is_empty() => Some(Decision::Sourced(note.to_owned())),
        _ => {
            return Err(CommandError::new(
                "bad-decision",
                "Indiquez d’où vient ce fait\u{a0}: quelques mots, ou une adresse.",
            ));
        }
    };
    Ok(store.decide(draft, fact, decision.as_ref())?)
}

#[cfg(test)]
mod tests {
    use analysis::Settings;
    use store::SourceText;

    use super::*;
    use crate::desk::{drafts, ground};

    const SOURCE: &str = "Été 😀 à Tarbes\n\nLe 3 mars, 14 salariés ont reçu 1 200 vélos.\n\nUn atelier de réparation ouvrira au \
        printemps : des bénévoles y apprendront à coudre, à souder et à changer une chambre à air.\n";
    const BODY: &str = "# Été 😀\n\nÀ Tarbes, 15 salariés ont reçu 1200 vélos et 40 lampes.\n";

    fn shown(text: &str, from: u32, to: u32) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        String::from_utf16(&units[from as usize..to as usize]).unwrap()
    }

    #[test]
    fn places_are_those_of_the_editor_and_of_the_paragraphs_shown() {
        let store = Store::open_in_memory().unwrap();
        let id = drafts::insert(&store, BODY, None, &Settings::default())
            .unwrap()
            .id;
        let source = SourceText {
            name: "source.txt".to_owned(),
            text: SOURCE.to_owned(),
            ..SourceText::default()
        };
        store.set_source(&id, Some(&source)).unwrap();
        let paragraphs = crate::desk::sources::shown(&store, &id, &source)
            .unwrap()
            .paragraphs;
        let content = Content {
            body: BODY.to_owned(),
            ..Content::default()
        };
        let words = Words::load(None);
        let compared = || {
            let ground = ground::of_draft(&store, &id, "").unwrap();
            compare(&words, &ground, &content, 7).unwrap()
        };
        let found = compared();
        assert_eq!(found.revision, 7);
        let altered = found.facts.iter().find(|fact| fact.status == "altered").unwrap();
        let (place, range) = (&altered.source, altered.range.unwrap());
        assert_eq!(
            shown(&paragraphs[place.paragraph as usize], place.from, place.to),
            "14"
        );
        assert_eq!(shown(BODY, range.from, range.to), "15");
        let foreign = &found.unsourced[0];
        assert_eq!(shown(BODY, foreign.range.from, foreign.range.to), "40");
        assert_eq!(found.uncovered.len(), 1);
        assert!(paragraphs[found.uncovered[0].paragraph as usize].starts_with("Un atelier"));

        decide(&store, &id, &foreign.name, "sourced", " Le cahier de l’atelier ").unwrap();
        decide(&store, &id, &altered.name, "wanted", "").unwrap();
        let found = compared();
        assert_eq!(found.unsourced[0].note.as_deref(), Some("Le cahier de l’atelier"));
        assert_eq!((found.left, found.wanted, found.wanted_lost), (0, 1, 1));
        decide(&store, &id, &foreign.name, "passed", "").unwrap();
        assert!(compared().unsourced[0].passed);
        decide(&store, &id, &foreign.name, "", "").unwrap();
        assert_eq!(compared().left, 1);
        for (decision, note) in [("sourced", " "), ("kept", ""), ("passed", "x")] {
            let refused = decide(&store, &id, "figure:1", decision, note).unwrap_err();
            assert_eq!(refused.code, "bad-decision");
        }
    }

    #[test]
    fn without_a_source_there_is_nothing_to_compare() {
        assert!(compare(&Words::load(None), &Ground::default(), &Content::default(), 1).is_none());
    }
}
