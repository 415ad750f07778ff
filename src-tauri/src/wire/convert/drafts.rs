//! The store's rows as the window sees them.

use french::inflect::Kind;
use store::{Scope, Status};

use super::number;
use crate::wire::{DraftSummary, PersonalWord, Saved, Silence};

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

/// A word of the personal dictionary, or of a client's; `None` for one of a draft.
pub fn personal_word(word: store::Word) -> Option<PersonalWord> {
    let kind = Kind::of(&word.word, word.kind.as_deref()).name().to_owned();
    let client = match word.scope {
        Scope::Personal => None,
        Scope::Client(name) => Some(name),
        Scope::Draft(_) => return None,
    };
    Some(PersonalWord {
        word: word.word,
        client,
        kind,
        created_at: word.created_at,
    })
}

/// A finding silenced.
pub fn silence(silence: store::Silence) -> Silence {
    Silence {
        id: silence.id,
        check: silence.check,
        excerpt: silence.excerpt,
        sentence: silence.sentence,
        draft_id: silence.draft_id,
        draft_title: silence.draft_title.unwrap_or_default(),
        created_at: silence.created_at,
    }
}

/// The status of that name.
pub fn draft_status(name: &str) -> Option<Status> {
    Status::from_name(name)
}
