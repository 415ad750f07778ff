//! The store's rows as the window sees them.

use store::Status;

use super::number;
use crate::wire::{DraftSummary, IgnoredFinding, PersonalWord, Saved};

/// A row of the library.
pub fn summary(row: store::DraftSummary) -> DraftSummary {
    DraftSummary {
        id: row.id,
        title: row.title,
        excerpt: row.excerpt,
        keyphrase: row.keyphrase.unwrap_or_default(),
        client: row.client.unwrap_or_default(),
        status: row.status.as_str().to_owned(),
        words: number(row.words),
        target: row.target.map(number),
        clauses_met: number(row.clauses_met),
        clauses_total: number(row.clauses_total),
        updated_at: row.updated_at,
        deleted_at: row.deleted_at,
    }
}

/// The answer to a save.
pub fn saved(saved: store::Saved) -> Saved {
    Saved {
        revision: saved.revision,
        saved_at: saved.saved_at,
    }
}

/// A word of the personal dictionary.
pub fn personal_word(word: store::Word) -> PersonalWord {
    PersonalWord {
        word: word.word,
        created_at: word.created_at,
    }
}

/// A finding silenced.
pub fn ignored(ignore: store::Ignore) -> IgnoredFinding {
    IgnoredFinding {
        everywhere: ignore.draft_id.is_none(),
        check: ignore.check,
        excerpt: ignore.excerpt,
        created_at: ignore.created_at,
    }
}

/// The status of that name.
pub fn draft_status(name: &str) -> Option<Status> {
    Status::from_name(name)
}
