//! Drafts made, opened, saved, renamed, copied.

use analysis::proposals::snippet;
use analysis::{Request, Settings};
use document::Document;
use french::spelling::NoSpelling;
use store::{Facets, NewDraft, Revision, SourceText, Status, Store};

use super::ground::{self, Ground};
use super::{facets, preferences, sources};
use crate::error::{Answer, CommandError};
use crate::wire::convert::{self, draft_status};
use crate::wire::{Brief, Content, Draft, DraftSummary, Meta, Saved};

/// Words that a draft without another order is to have.
const WORDS: u32 = 700;

/// The drafts of the library or of the bin, those that hold the words of `query`.
pub fn list(store: &Store, query: &str, bin: bool) -> Answer<Vec<DraftSummary>> {
    let rows = store.list(store::Listing {
        query: Some(query),
        bin,
    })?;
    Ok(rows.into_iter().map(convert::summary).collect())
}

/// An empty draft with the house's order: 700 words, subheadings, French.
pub fn create(store: &Store, settings: &Settings) -> Answer<Draft> {
    insert(store, &convert::to_text(&blank()), None, settings)
}

/// A new draft with its text and its source.
pub fn insert(store: &Store, text: &str, source: Option<SourceText>, settings: &Settings) -> Answer<Draft> {
    let taken_apart = source.as_ref().map(sources::document);
    let facets = facets::of_text(text, taken_apart.as_ref(), settings);
    let draft = store.create_draft(NewDraft {
        text: text.to_owned(),
        source,
        facets,
    })?;
    store.touch_opened(&draft.id)?;
    shown(store, draft)
}

/// The fields of a draft with the house's order.
pub fn blank() -> Content {
    let brief = Brief {
        words: Some(WORDS),
        count_rule: None,
        subheadings: Some(true),
        lang: Some("fr".to_owned()),
        ..Brief::default()
    };
    Content {
        meta: Meta {
            lang: "fr".to_owned(),
            brief,
            ..Meta::default()
        },
        ..Content::default()
    }
}

/// A draft for the editor; it becomes the one that was open last.
pub fn open(store: &Store, id: &str) -> Answer<Draft> {
    let draft = store.draft(id)?;
    if draft.deleted_at.is_none() {
        store.touch_opened(id)?;
    }
    shown(store, draft)
}

/// A draft as it is now.
pub fn read(store: &Store, id: &str) -> Answer<Draft> {
    shown(store, store.draft(id)?)
}

/// The draft of the library that was open last.
pub fn last_opened(store: &Store) -> Answer<Option<String>> {
    let rows = store.list(store::Listing::default())?;
    let last = rows
        .into_iter()
        .filter(|row| row.opened_at.is_some())
        .max_by(|a, b| a.opened_at.cmp(&b.opened_at));
    Ok(last.map(|row| row.id))
}

/// The drafts of the library, another one's for the same client, that have this keyphrase: case, accents,
/// apostrophes and blanks don't count.
pub fn with_keyphrase(store: &Store, id: &str, client: &str, keyphrase: &str) -> Answer<Vec<DraftSummary>> {
    let known = |phrase: &str| {
        let folded = french::fold::fold(phrase);
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = known(keyphrase);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let rows = store.list(store::Listing::default())?.into_iter();
    let others =
        rows.filter(|row| row.id != id && row.client.as_deref().unwrap_or_default() == client.trim());
    let same = others.filter(|row| {
        row.keyphrase
            .as_deref()
            .is_some_and(|phrase| known(phrase) == wanted)
    });
    Ok(same.map(convert::summary).collect())
}

/// Saves a draft's text, with facets worked out before (of this very text) or here. The answer is given
/// once the text is on the disk.
pub fn save(
    store: &Store,
    id: &str,
    text: &str,
    known: Option<Facets>,
    ground: &Ground,
    author: &str,
) -> Answer<Saved> {
    let facets = known.unwrap_or_else(|| facets::of_text(text, ground.source.as_deref(), &ground.settings));
    Ok(convert::saved(store.save_head(id, text, &facets, author)?))
}

/// Gives a draft another title, in its front matter.
pub fn rename(store: &Store, id: &str, title: &str) -> Answer<()> {
    let text = retitled(&store.draft(id)?.text, title.trim());
    let author = preferences::read(store)?.author;
    save(store, id, &text, None, &ground_of(store, id, &text)?, &author)?;
    Ok(())
}

/// A copy of a draft with its source, its words and its silenced findings.
pub fn duplicate(store: &Store, id: &str) -> Answer<Draft> {
    let draft = store.draft(id)?;
    let ground = ground_of(store, id, &draft.text)?;
    let source = ground.source.as_deref();
    let title = facets::title(&Document::markdown(&draft.text), source);
    let text = retitled(&draft.text, &format!("{title} (copie)"));
    let facets = facets::of_text(&text, source, &ground.settings);
    shown(store, store.duplicate(id, &text, &facets)?)
}

fn ground_of(store: &Store, id: &str, text: &str) -> Answer<Ground> {
    let client = convert::from_text(text).0.meta.client;
    ground::of_draft(store, id, &client)
}

/// Moves a draft between writing and delivery. One that is delivered keeps the address proposed for it, where the writer
/// chose none: an address that is out in the world doesn't change with the text.
pub fn set_status(store: &Store, id: &str, status: &str) -> Answer<()> {
    let known: Status = draft_status(status).ok_or_else(|| {
        CommandError::new(
            "bad-status",
            format!("L’étape «\u{a0}{status}\u{a0}» n’existe pas\u{a0}: choisissez-en une dans la liste."),
        )
    })?;
    store.set_status(id, known)?;
    if known == Status::Delivered {
        settle_address(store, id)?;
    }
    Ok(())
}

fn settle_address(store: &Store, id: &str) -> Answer<()> {
    let (mut content, error) = convert::from_text(&store.draft(id)?.text);
    // Front matter that can't be read is left as it is.
    if error.is_some() || !content.meta.slug.trim().is_empty() {
        return Ok(());
    }
    let ground = ground::of_draft(store, id, &content.meta.client)?;
    let document = Document::markdown(&convert::to_text(&content));
    let found = snippet::propose(&Request {
        document: &document,
        source: ground.source.as_deref(),
        settings: &ground.settings,
        spelling: &NoSpelling,
    });
    if found.slug.is_empty() {
        return Ok(());
    }
    content.meta.slug = found.slug;
    let author = preferences::read(store)?.author;
    save(store, id, &convert::to_text(&content), None, &ground, &author)?;
    Ok(())
}

/// Gives a draft a source, or another one.
pub fn set_source(store: &Store, id: &str, source: &SourceText) -> Answer<Draft> {
    store.set_source(id, Some(source))?;
    read(store, id)
}

/// The content of a checkpoint.
pub fn of_revision(revision: &Revision) -> Content {
    convert::from_text(&revision.text).0
}

fn retitled(text: &str, title: &str) -> String {
    let (mut content, _) = convert::from_text(text);
    content.meta.title = title.to_owned();
    convert::to_text(&content)
}

fn shown(store: &Store, draft: store::Draft) -> Answer<Draft> {
    let (content, error) = convert::from_text(&draft.text);
    let source = draft.source.as_ref();
    let source = source
        .map(|source| sources::shown(store, &draft.id, source))
        .transpose()?;
    Ok(Draft {
        id: draft.id,
        revision: draft.revision,
        content,
        source,
        status: draft.status.as_str().to_owned(),
        created_at: draft.created_at,
        updated_at: draft.updated_at,
        front_matter_error: error.map(|error| error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store() -> (Store, Settings) {
        (Store::open_in_memory().unwrap(), Settings::default())
    }

    #[test]
    fn a_new_draft_has_the_house_order_and_is_the_one_to_open() {
        let (store, settings) = store();
        assert_eq!(last_opened(&store).unwrap(), None);
        let draft = create(&store, &settings).unwrap();
        assert_eq!(draft.content.meta.brief.words, Some(700));
        assert_eq!(draft.content.meta.brief.subheadings, Some(true));
        assert_eq!(last_opened(&store).unwrap(), Some(draft.id.clone()));
        let row = &list(&store, "", false).unwrap()[0];
        assert_eq!(
            (row.title.as_str(), row.words, row.target),
            ("Sans titre", 0, Some(700))
        );
        store.move_to_bin(&draft.id).unwrap();
        assert_eq!(last_opened(&store).unwrap(), None);
    }

    #[test]
    fn what_is_saved_is_opened_again_word_for_word() {
        let (store, settings) = store();
        let draft = create(&store, &settings).unwrap();
        let mut content = draft.content;
        content.body = "## Été 😀\n\nUn début\u{202f}!\n".to_owned();
        content.meta.title = "L’été".to_owned();
        let text = convert::to_text(&content);
        let saved = save(&store, &draft.id, &text, None, &Ground::default(), "Zoé").unwrap();
        assert_eq!(saved.revision, 2);
        let again = open(&store, &draft.id).unwrap();
        assert_eq!(again.content.body, content.body);
        assert_eq!(again.content.meta.title, "L’été");
        assert_eq!(list(&store, "debut", false).unwrap().len(), 1);
    }

    #[test]
    fn a_copy_and_a_new_name_keep_the_rest_of_the_front_matter() {
        let (store, settings) = store();
        let text = "---\ntitle: Un\nlayout: fiche\n---\nCorps.\n";
        let source = SourceText {
            name: "s.txt".to_owned(),
            text: "Source.".to_owned(),
            ..SourceText::default()
        };
        let draft = insert(&store, text, Some(source), &settings).unwrap();
        let copy = duplicate(&store, &draft.id).unwrap();
        assert_eq!(copy.content.meta.title, "Un (copie)");
        assert!(copy.source.is_some());
        rename(&store, &draft.id, " Deux ").unwrap();
        let stored = store.draft(&draft.id).unwrap();
        assert_eq!(stored.text, "---\ntitle: Deux\nlayout: fiche\n---\nCorps.\n");
        assert_eq!(stored.title, "Deux");
    }

    #[test]
    fn a_delivered_draft_keeps_the_address_proposed_for_it() {
        let (store, settings) = store();
        let text = "---\ntitle: Le phare de Brévin rouvre au public\n---\nLe phare rouvre lundi.\n";
        let draft = insert(&store, text, None, &settings).unwrap();
        let slug = || open(&store, &draft.id).unwrap().content.meta.slug;
        set_status(&store, &draft.id, "approved").unwrap();
        assert_eq!(slug(), "");
        set_status(&store, &draft.id, "delivered").unwrap();
        assert_eq!(slug(), "phare-brevin-rouvre-public");
        rename(&store, &draft.id, "Un autre titre").unwrap();
        set_status(&store, &draft.id, "delivered").unwrap();
        assert_eq!(
            slug(),
            "phare-brevin-rouvre-public",
            "it doesn't follow the title"
        );
        let chosen = text.replace("---\nLe", "slug: a-moi\n---\nLe");
        let chosen = insert(&store, &chosen, None, &settings).unwrap();
        set_status(&store, &chosen.id, "delivered").unwrap();
        assert_eq!(open(&store, &chosen.id).unwrap().content.meta.slug, "a-moi");
    }

    #[test]
    fn a_keyphrase_is_taken_by_another_draft_of_the_same_client() {
        let (store, settings) = store();
        let draft = |head: &str| {
            let text = format!("---\n{head}---\nUn texte.\n");
            insert(&store, &text, None, &settings).unwrap().id
        };
        let own = draft("keyphrase: Cœur d’été\nclient: Le Littoral\n");
        let other = draft("keyphrase: cœur d'ete\nclient: Le Littoral\n");
        draft("keyphrase: cœur d'été\nclient: Autre\n");
        draft("keyphrase: cœur d'été\n");
        let binned = draft("keyphrase: cœur d'été\nclient: Le Littoral\n");
        store.move_to_bin(&binned).unwrap();
        let taken = |client: &str, phrase: &str| -> Vec<String> {
            let rows = with_keyphrase(&store, &own, client, phrase).unwrap();
            rows.into_iter().map(|row| row.id).collect()
        };
        assert_eq!(taken("Le Littoral", "Coeur  d’Été"), [other]);
        assert_eq!(taken("", "cœur d’été").len(), 1);
        assert!(taken("Le Littoral", "cœur").is_empty());
        assert!(taken("Le Littoral", " ").is_empty());
    }

    #[test]
    fn an_unknown_draft_or_status_is_told_by_its_code() {
        let (store, settings) = store();
        assert_eq!(open(&store, "nulle-part").unwrap_err().code, "no-such-draft");
        let draft = create(&store, &settings).unwrap();
        assert_eq!(
            set_status(&store, &draft.id, "perdu").unwrap_err().code,
            "bad-status"
        );
        set_status(&store, &draft.id, "review").unwrap();
        assert_eq!(read(&store, &draft.id).unwrap().status, "review");
    }
}
