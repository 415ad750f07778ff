//! The order that a source begins with, shown for confirmation, and whether the writer has answered it.

use analysis::wording::{counted, grouped};
use exchange::Wish;
use store::{SourceText, Store};

use crate::error::Answer;
use crate::wire::convert::from_brief;
use crate::wire::{OrderClause, SourceOrder};

/// The order of a draft's source, if it begins with one.
pub fn shown(store: &Store, draft: &str, source: &SourceText) -> Answer<Option<SourceOrder>> {
    let Some(order) = exchange::order(&source.text) else {
        return Ok(None);
    };
    let reading = order.read();
    let clauses = reading.asked.iter().map(|asked| OrderClause {
        label: label(&asked.wish),
        from: asked.from.clone(),
    });
    Ok(Some(SourceOrder {
        clauses: clauses.collect(),
        brief: from_brief(&reading.brief),
        conflict: reading.conflict,
        keyphrase: reading.keyphrase,
        secondary: reading.secondary,
        answered: store.setting(&key(draft))?.as_deref() == Some(&*order.text),
        text: order.text,
    }))
}

/// Remembers that the writer has confirmed the order of a draft's source, or put it aside.
///
/// # Errors
/// `no-such-draft`.
pub fn answer(store: &Store, draft: &str) -> Answer<()> {
    let source = store.draft(draft)?.source;
    if let Some(order) = source.and_then(|source| exchange::order(&source.text)) {
        store.set_setting(&key(draft), &order.text)?;
    }
    Ok(())
}

/// An order is answered as long as it has the same words: another source asks anew.
fn key(draft: &str) -> String {
    format!("order:{draft}")
}

/// What a wish asks for, in French.
pub fn label(wish: &Wish) -> String {
    match wish {
        Wish::Words { least, most } => match (least, most) {
            (Some(least), Some(most)) => format!("{} à {}", grouped(*least), counted(*most, "mot", "mots")),
            (Some(least), None) => format!("{} au moins", counted(*least, "mot", "mots")),
            (None, Some(most)) => format!("{} au plus", counted(*most, "mot", "mots")),
            (None, None) => "Longueur libre".to_owned(),
        },
        Wish::Rule(rule) => format!("Mots comptés par la règle «\u{a0}{}\u{a0}»", rule.label()),
        Wish::Subheadings(true) => "Intertitres".to_owned(),
        Wish::Subheadings(false) => "Pas d’intertitre".to_owned(),
        Wish::SectionWords(words) => format!("Un intertitre tous les {}", counted(*words, "mot", "mots")),
        Wish::Language(code) => {
            let name = analysis::measures::language_name(code).unwrap_or(code);
            format!("Texte en {name}")
        }
        Wish::Seo => "Référencement\u{a0}: expression clé, titre et méta-description".to_owned(),
        Wish::Fields => "Titre et méta-description".to_owned(),
        Wish::Keyphrase(phrase) => format!("Expression clé\u{a0}: «\u{a0}{phrase}\u{a0}»"),
        Wish::Secondary(phrase) => format!("Expression secondaire\u{a0}: «\u{a0}{phrase}\u{a0}»"),
        Wish::TitleSigns(signs) => format!("Titre de {} au plus", counted(*signs, "signe", "signes")),
        Wish::DescriptionSigns(signs) => format!(
            "Méta-description de {} au plus",
            counted(*signs, "signe", "signes")
        ),
        Wish::Links(links) => format!("{} au moins", counted(*links, "lien", "liens")),
        Wish::LinkTo(address) => format!("Un lien vers {address}"),
        Wish::Similarity(share) => format!("{share}\u{a0}% repris de la source au plus"),
        Wish::Sourced => "Aucun fait sans source".to_owned(),
        Wish::Tone(tone) => format!("Ton {tone}"),
    }
}

#[cfg(test)]
mod tests {
    use analysis::Settings;

    use super::*;
    use crate::desk::{drafts, imports};

    const ORDER: &str = "Rédigez entre 800 et 1000 mots, avec des H2, mot-clé : halle aux grains";

    #[test]
    fn an_order_is_shown_until_it_is_answered_and_another_asks_anew() {
        let store = Store::open_in_memory().unwrap();
        let draft =
            imports::text(&store, "halle.txt", &format!("{ORDER}\nLa halle rouvre.\n"), None).unwrap();
        let brief = &draft.content.meta.brief;
        assert_eq!((brief.words, brief.words_max), (Some(800), Some(1000)));
        assert_eq!(draft.content.meta.keyphrase, "halle aux grains");
        let order = |id: &str| drafts::read(&store, id).unwrap().source.unwrap().order.unwrap();
        let shown = order(&draft.id);
        let clauses: Vec<(&str, &str)> = shown
            .clauses
            .iter()
            .map(|clause| (clause.label.as_str(), clause.from.as_str()))
            .collect();
        assert_eq!(
            clauses,
            [
                ("800 à 1\u{202f}000\u{a0}mots", "entre 800 et 1000 mots"),
                ("Intertitres", "H2"),
                (
                    "Expression clé\u{a0}: «\u{a0}halle aux grains\u{a0}»",
                    "mot-clé : halle aux grains"
                ),
            ]
        );
        assert!(!shown.answered);
        answer(&store, &draft.id).unwrap();
        assert!(order(&draft.id).answered);
        let other = SourceText {
            name: "autre.txt".to_owned(),
            text: "SEO, 500 mots maximum\nAutre source.".to_owned(),
            ..SourceText::default()
        };
        let draft = drafts::set_source(&store, &draft.id, &other).unwrap();
        let asked = draft.source.unwrap().order.unwrap();
        assert!(!asked.answered && asked.brief.words_max == Some(500));
        assert_eq!(draft.content.meta.brief.words, Some(800), "until it is confirmed");
    }

    #[test]
    fn a_contradiction_is_told_and_the_draft_stays() {
        let store = Store::open_in_memory().unwrap();
        let draft = drafts::create(&store, &Settings::default()).unwrap();
        let source = SourceText {
            name: "s.txt".to_owned(),
            text: "Rédigez au moins 900 mots, 500 mots maximum.\nUne source.".to_owned(),
            ..SourceText::default()
        };
        let after = drafts::set_source(&store, &draft.id, &source).unwrap();
        assert_eq!(after.content.meta.brief, draft.content.meta.brief);
        let told = after.source.unwrap().order.unwrap().conflict.unwrap();
        assert!(told.starts_with("La commande se contredit"), "{told}");
    }
}
