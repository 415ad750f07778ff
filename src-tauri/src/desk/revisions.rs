//! Checkpoints of a draft, counted by the draft's rule.

use document::Document;
use store::{RevisionKind, Store};

use super::clients;
use crate::error::Answer;
use crate::wire::RevisionSummary;
use crate::wire::convert::{number, rule_of};

/// Keeps the saved text as a checkpoint.
pub fn keep(store: &Store, draft: &str, name: Option<&str>, author: &str) -> Answer<RevisionSummary> {
    shown(store, store.checkpoint(draft, name, author)?)
}

/// The checkpoints of a draft, newest first.
pub fn list(store: &Store, draft: &str) -> Answer<Vec<RevisionSummary>> {
    let rows = store.revisions(draft)?;
    rows.into_iter()
        .map(|row| shown(store, store.revision(&row.id)?))
        .collect()
}

fn shown(store: &Store, revision: store::Revision) -> Answer<RevisionSummary> {
    let document = Document::markdown(&revision.text);
    let meta = &document.front_matter.meta;
    let rule = match meta.brief.count_rule {
        Some(rule) => rule,
        None => rule_of(&clients::in_force(store, &meta.client)?.count_rule).unwrap_or_default(),
    };
    Ok(RevisionSummary {
        words: number(document.counts().get(rule)),
        id: revision.id,
        created_at: revision.created_at,
        author: revision.author,
        name: revision.name,
        kind: match revision.kind {
            RevisionKind::Named => "named",
            RevisionKind::Timed => "timed",
            RevisionKind::Imported => "imported",
        }
        .to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use analysis::Settings;

    use super::*;
    use crate::desk::drafts;
    use crate::desk::ground::Ground;

    #[test]
    fn checkpoints_are_listed_with_their_words() {
        let store = Store::open_in_memory().unwrap();
        let draft = drafts::insert(&store, "Un deux trois.", None, &Settings::default()).unwrap();
        let kept = keep(&store, &draft.id, Some("Avant relecture"), "Zoé").unwrap();
        assert_eq!(
            (kept.words, kept.kind.as_str(), kept.author.as_str()),
            (3, "named", "Zoé")
        );
        drafts::save(
            &store,
            &draft.id,
            "Un deux trois quatre.",
            None,
            &Ground::default(),
            "",
        )
        .unwrap();
        keep(&store, &draft.id, None, "").unwrap();
        let rows = list(&store, &draft.id).unwrap();
        assert_eq!(rows.iter().map(|row| row.words).collect::<Vec<_>>(), [4, 3]);
        assert_eq!(rows[1].name.as_deref(), Some("Avant relecture"));
        let content = drafts::of_revision(&store.revision(&kept.id).unwrap());
        assert_eq!(content.body, "Un deux trois.");
    }
}
