//! Two texts side by side: drafts, checkpoints, sources.

use analysis::{Level, Report, Request};
use document::Document;
use store::Store;

use super::ground::{self, Ground};
use super::{facets, sources};
use crate::engine::Words;
use crate::error::{Answer, CommandError};
use crate::wire::convert::{BodyIndex, number};
use crate::wire::{Change, Comparison, Side, TextRef};

/// A text to compare, with what its analysis stands on.
#[derive(Debug)]
pub struct Taken {
    document: Document,
    label: String,
    date: Option<String>,
    /// The draft's front matter, whose brief a source is held against too.
    ground: Ground,
}

/// Takes a text out of the database.
///
/// # Errors
/// `no-such-draft`, `no-such-revision`, `no-source`.
pub fn take(store: &Store, which: &TextRef) -> Answer<Taken> {
    match which {
        TextRef::Draft { id } => {
            let draft = store.draft(id)?;
            let date = Some(draft.updated_at.clone());
            taken(
                store,
                id,
                Document::markdown(&draft.text),
                "Texte actuel".to_owned(),
                date,
            )
        }
        TextRef::Revision { id } => {
            let revision = store.revision(id)?;
            let label = revision
                .name
                .clone()
                .unwrap_or_else(|| "Version gardée".to_owned());
            let date = Some(revision.created_at.clone());
            taken(
                store,
                &revision.draft_id,
                Document::markdown(&revision.text),
                label,
                date,
            )
        }
        TextRef::Source { id } => {
            let source = store.draft(id)?.source.ok_or_else(|| {
                CommandError::new(
                    "no-source",
                    "Ce texte n’a pas de source\u{a0}: importez-en une, puis comparez.",
                )
            })?;
            let label = if source.name.is_empty() {
                "Source".to_owned()
            } else {
                source.name.clone()
            };
            taken(store, id, sources::document(&source), label, None)
        }
    }
}

fn taken(
    store: &Store,
    draft: &str,
    document: Document,
    label: String,
    date: Option<String>,
) -> Answer<Taken> {
    let client = document.front_matter.meta.client.clone();
    Ok(Taken {
        ground: ground::of_draft(store, draft, &client)?,
        document,
        label,
        date,
    })
}

/// Compares two bodies by words, and counts both.
pub fn compare(words: &Words, a: &Taken, b: &Taken) -> Comparison {
    let (left, right) = (body(&a.document), body(&b.document));
    let (left_index, right_index) = (BodyIndex::new(left, 0), BodyIndex::new(right, 0));
    let changes = analysis::compare::compare(left, right)
        .into_iter()
        .map(|change| Change {
            kind: change.kind.id().to_owned(),
            a: left_index.range(change.a),
            b: right_index.range(change.b),
        })
        .collect();
    Comparison {
        a: side(words, a),
        b: side(words, b),
        changes,
    }
}

/// The text without its front matter, or the source without its order.
pub fn body(document: &Document) -> &str {
    &document.text[document.body_start..]
}

fn side(words: &Words, taken: &Taken) -> Side {
    let settings = &taken.ground.settings;
    let request = Request {
        document: &taken.document,
        source: None,
        settings,
        spelling: words.spelling(),
    };
    let report = analysis::analyse(&request);
    let facets = facets::of_report(&taken.document, None, &report, settings);
    Side {
        text: body(&taken.document).to_owned(),
        label: taken.label.clone(),
        words: number(facets.words),
        clauses_met: number(facets.clauses_met),
        clauses_total: number(facets.clauses_total),
        faults: faults(&report),
        date: taken.date.clone(),
    }
}

fn faults(report: &Report) -> u32 {
    number(
        report
            .findings
            .iter()
            .filter(|finding| finding.level != Level::Advice)
            .count(),
    )
}

#[cfg(test)]
mod tests {
    use analysis::Settings;
    use store::SourceText;

    use super::*;
    use crate::desk::{drafts, revisions};

    #[test]
    fn a_checkpoint_is_held_against_the_draft_and_its_source() {
        let store = Store::open_in_memory().unwrap();
        let source = SourceText {
            name: "s.txt".to_owned(),
            text: "Le phare ferme.".to_owned(),
            ..SourceText::default()
        };
        let text = "---\ntitle: T\n---\nÉté 😀, le phare ouvre.\n";
        let draft = drafts::insert(&store, text, Some(source), &Settings::default()).unwrap();
        let kept = revisions::keep(&store, &draft.id, Some("Avant"), "").unwrap();
        drafts::save(
            &store,
            &draft.id,
            &text.replace("ouvre", "rouvre"),
            None,
            &Ground::default(),
            "",
        )
        .unwrap();
        let words = Words::load(None);
        let before = take(&store, &TextRef::Revision { id: kept.id }).unwrap();
        let now = take(&store, &TextRef::Draft { id: draft.id.clone() }).unwrap();
        let compared = compare(&words, &before, &now);
        assert_eq!(
            (compared.a.label.as_str(), compared.b.label.as_str()),
            ("Avant", "Texte actuel")
        );
        assert_eq!(compared.a.words, 4);
        assert_eq!(compared.changes.len(), 1);
        let change = &compared.changes[0];
        let shown = |text: &str, range: crate::wire::Range| {
            let units: Vec<u16> = text.encode_utf16().collect();
            String::from_utf16(&units[range.from as usize..range.to as usize]).unwrap()
        };
        assert_eq!(change.kind, "replace");
        assert_eq!(shown(&compared.a.text, change.a), "ouvre");
        assert_eq!(shown(&compared.b.text, change.b), "rouvre");
        let origin = take(&store, &TextRef::Source { id: draft.id.clone() }).unwrap();
        assert_eq!(compare(&words, &origin, &now).a.label, "s.txt");
        store.set_source(&draft.id, None).unwrap();
        assert_eq!(
            take(&store, &TextRef::Source { id: draft.id }).unwrap_err().code,
            "no-source"
        );
    }
}
