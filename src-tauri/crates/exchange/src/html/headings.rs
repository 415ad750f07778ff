//! Headings' ids: made of their words, each once in the page, and the same as long as the words are.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CowStr, Event, Tag};

/// The ids given out so far.
#[derive(Default)]
pub(super) struct Ids {
    given: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Ids {
    /// `wanted`, or `wanted-2`, `wanted-3`… where it is taken.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let count = self.next.entry(wanted.to_owned()).or_insert(1);
        while !self.given.insert(id.clone()) {
            *count += 1;
            id = format!("{wanted}-{count}");
        }
        id
    }

    /// An id made of a heading's words.
    pub(super) fn for_words(&mut self, words: &str) -> String {
        let slug = french::slug::slugify(words);
        self.claim(if slug.is_empty() { "section" } else { &slug })
    }

    /// All that were given.
    pub(super) fn into_set(self) -> HashSet<String> {
        self.given
    }
}

/// Gives each heading its id.
pub(super) fn identify(events: &mut [Event<'_>], ids: &mut Ids) {
    for index in 0..events.len() {
        if !matches!(events[index], Event::Start(Tag::Heading { .. })) {
            continue;
        }
        let words: String = events[index + 1..]
            .iter()
            .take_while(|event| !matches!(event, Event::End(pulldown_cmark::TagEnd::Heading(_))))
            .map(|event| match event {
                Event::Text(text) | Event::Code(text) => text,
                Event::SoftBreak | Event::HardBreak => " ",
                _ => "",
            })
            .collect();
        let claimed = ids.for_words(&words);
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[index] {
            *id = Some(CowStr::from(claimed));
        }
    }
}
