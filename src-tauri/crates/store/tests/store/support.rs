//! What several of these tests need: a store with a clock that ticks, a draft, this program run again.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use store::{Draft, Facets, NewDraft, NewPage, OpenOptions, SourceFormat, SourceText, Store, Timestamp};

/// An id that no draft has.
pub const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// Waits little for a lock; each look at the clock is one second later, from 2026-01-01T00:00:00Z.
pub fn options() -> OpenOptions {
    let ticks = AtomicI64::new(1_767_225_600);
    OpenOptions::default()
        .patience(Duration::from_millis(50))
        .clock(move || Timestamp::from_second(ticks.fetch_add(1, Ordering::Relaxed)).unwrap())
}

pub fn memory() -> Store {
    options().open_in_memory().unwrap()
}

pub fn open(path: &Path) -> Store {
    options().open(path).unwrap()
}

pub fn facets(title: &str) -> Facets {
    Facets {
        title: title.into(),
        excerpt: format!("{title}, en bref."),
        ..Facets::default()
    }
}

pub fn draft(store: &Store, title: &str, body: &str) -> Draft {
    let text = format!("---\ntitle: {title}\nlang: fr\n---\n\n{body}\n");
    store
        .create_draft(NewDraft {
            text,
            source: None,
            facets: facets(title),
        })
        .unwrap()
}

pub fn draft_with_source(store: &Store, title: &str, source: &str) -> Draft {
    let source = Some(SourceText {
        name: "communique.txt".into(),
        text: source.into(),
        ..SourceText::default()
    });
    store
        .create_draft(NewDraft {
            text: String::new(),
            source,
            facets: facets(title),
        })
        .unwrap()
}

/// A page to compare with.
pub fn page(name: &str) -> NewPage {
    NewPage {
        name: format!("{name}.html"),
        title: format!("Le {name} 😀"),
        address: format!("https://{name}.example/"),
        format: SourceFormat::Markdown,
        text: format!("# Le {name}\n\nUne phrase où l’hippocampe nage.\n"),
    }
}

/// This test program again, running one test alone with `value` in the environment under `key`.
pub fn again(program: &Path, test: &str, key: &str, value: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(key, value);
    command
}
