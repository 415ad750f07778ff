//! Findings silenced in a sentence, a text or everywhere, and heard again.

use store::Store;

use crate::error::{Answer, CommandError};
use crate::wire::convert;
use crate::wire::{NewSilence, Silence};

/// Silences a finding in a draft, or everywhere.
///
/// # Errors
/// `no-such-draft`; `bad-silence` for a sentence that is to be silent everywhere, or a check without words that is:
/// a check is switched off in the settings.
pub fn add(store: &Store, draft: &str, new: &NewSilence) -> Answer<()> {
    if new.everywhere && (!new.sentence.is_empty() || new.excerpt.is_empty()) {
        return Err(CommandError::new(
            "bad-silence",
            "Seuls des mots peuvent être tus dans tous les textes\u{a0}: pour une règle entière, ouvrez les réglages.",
        ));
    }
    let silence = store::NewSilence {
        draft_id: (!new.everywhere).then_some(draft),
        check: &new.check,
        excerpt: &new.excerpt,
        sentence: &new.sentence,
    };
    Ok(store.silence(silence).map(drop)?)
}

/// Lets a finding speak again. One that does already stays as it is.
pub fn remove(store: &Store, id: i64) -> Answer<()> {
    Ok(store.unsilence(id).map(drop)?)
}

/// Everything that is silenced, in every draft and everywhere, oldest first.
pub fn list(store: &Store) -> Answer<Vec<Silence>> {
    Ok(store.all_silences()?.into_iter().map(convert::silence).collect())
}

/// A text with the silences that the library keeps for its draft in its front matter, so that the file says them
/// wherever it goes. Those of every text stay behind: they are the writer's.
///
/// # Errors
/// `no-such-draft`.
pub fn into_text(store: &Store, draft: &str, text: &str) -> Answer<String> {
    let (mut content, error) = convert::from_text(text);
    if error.is_some() {
        return Ok(text.to_owned());
    }
    for silence in store.silences(Some(draft))? {
        if silence.draft_id.is_none() {
            continue;
        }
        let written = document::Silence {
            check: silence.check,
            excerpt: silence.excerpt,
            sentence: silence.sentence,
        }
        .to_string();
        if !content.meta.silences.contains(&written) {
            content.meta.silences.push(written);
        }
    }
    Ok(convert::to_text(&content))
}

#[cfg(test)]
mod tests {
    use analysis::Settings;

    use super::*;
    use crate::desk::writing::analyse;
    use crate::desk::{drafts, ground};
    use crate::engine::Words;
    use crate::wire::{Content, Report};

    const DOUBLED: &str = "spelling.doubled-word";
    const BODY: &str = "Été 😀, le le phare luit. Demain, le le phare dort.\n";

    fn new(excerpt: &str, sentence: &str, everywhere: bool) -> NewSilence {
        NewSilence {
            check: DOUBLED.to_owned(),
            excerpt: excerpt.to_owned(),
            sentence: sentence.to_owned(),
            everywhere,
        }
    }

    /// A body analysed as the window would for a draft.
    fn report(store: &Store, draft: &str, body: &str) -> Report {
        let content = Content {
            body: body.to_owned(),
            ..Content::default()
        };
        let ground = ground::of_draft(store, draft, "").unwrap();
        analyse(&Words::load(None), &ground, &content, 1).report
    }

    fn found(report: &Report) -> Vec<&crate::wire::Finding> {
        report
            .findings
            .iter()
            .filter(|finding| finding.check == DOUBLED)
            .collect()
    }

    #[test]
    fn each_reach_is_held_and_undone_at_once() {
        let store = Store::open_in_memory().unwrap();
        let draft = |text: &str| {
            drafts::insert(&store, text, None, &Settings::default())
                .unwrap()
                .id
        };
        let (one, two) = (draft("Un."), draft("Deux."));
        let count = |draft: &str| found(&report(&store, draft, BODY)).len();
        assert_eq!(count(&one), 2);

        // The window names the sentence by the range that the report gave.
        let whole = report(&store, &one, BODY);
        let first = found(&whole)[0];
        let part = first.part.as_ref().unwrap();
        assert!(first.about_words);
        let units: Vec<u16> = BODY.encode_utf16().collect();
        let sentence = String::from_utf16(&units[part.range.from as usize..part.range.to as usize]).unwrap();
        assert_eq!(
            (part.kind.as_str(), sentence.as_str()),
            ("sentence", "Été 😀, le le phare luit.")
        );
        add(&store, &one, &new(&first.excerpt, &sentence, false)).unwrap();
        assert_eq!((count(&one), count(&two)), (1, 2));
        assert_eq!(report(&store, &one, BODY).silenced, 1);
        add(&store, &one, &new(&first.excerpt, "", false)).unwrap();
        assert_eq!((count(&one), count(&two)), (0, 2));
        add(&store, &one, &new(&first.excerpt, "", true)).unwrap();
        assert_eq!((count(&one), count(&two)), (0, 0));

        for (left, speaking) in [(2, (0, 2)), (1, (1, 2)), (0, (2, 2))] {
            let last = list(&store).unwrap().pop().unwrap();
            remove(&store, last.id).unwrap();
            assert_eq!(list(&store).unwrap().len(), left);
            assert_eq!((count(&one), count(&two)), speaking, "{last:?}");
        }
    }

    #[test]
    fn a_whole_check_is_silent_in_one_text_alone() {
        let store = Store::open_in_memory().unwrap();
        let one = drafts::insert(&store, "Un.", None, &Settings::default())
            .unwrap()
            .id;
        add(&store, &one, &new("", "", false)).unwrap();
        let silent = report(&store, &one, BODY);
        assert_eq!((found(&silent).len(), silent.silenced), (0, 2));
        for bad in [new("", "", true), new("le le", "Le le phare.", true)] {
            assert_eq!(add(&store, &one, &bad).unwrap_err().code, "bad-silence");
        }
        assert_eq!(
            add(&store, "nulle-part", &new("le le", "", false))
                .unwrap_err()
                .code,
            "no-such-draft"
        );
    }
}
