//! Footnotes: calls numbered in the order of the text, notes gathered at the end, each with its way back.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::headings::Ids;

/// Numbers the calls and moves the notes to the end. Their ids are claimed here, so it goes before headings.
pub(super) fn gather<'a>(events: Vec<Event<'a>>, ids: &mut Ids) -> Vec<Event<'a>> {
    let defined: HashSet<CowStr<'a>> = events
        .iter()
        .filter_map(|event| match event {
            Event::Start(Tag::FootnoteDefinition(label)) => Some(label.clone()),
            _ => None,
        })
        .collect();
    if defined.is_empty() {
        return events;
    }
    for number in 1..=defined.len() {
        ids.claim(&format!("note-{number}"));
        ids.claim(&format!("appel-{number}"));
    }
    let mut numbers: HashMap<CowStr<'a>, usize> = HashMap::new();
    let mut called = HashSet::new();
    let mut text = Vec::with_capacity(events.len());
    let mut notes: Vec<(usize, Vec<Event<'a>>)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for event in events {
        let mut number_of = |label: &CowStr<'a>| {
            let next = numbers.len() + 1;
            *numbers.entry(label.clone()).or_insert(next)
        };
        let event = match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                open.push(notes.len());
                notes.push((number_of(&label), Vec::new()));
                continue;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                open.pop();
                continue;
            }
            Event::FootnoteReference(label) if defined.contains(&label) => {
                let number = number_of(&label);
                // Only the first call can be the note's way back.
                let id = match called.insert(number) {
                    true => format!(" id=\"appel-{number}\""),
                    false => String::new(),
                };
                Event::InlineHtml(format!("<sup><a href=\"#note-{number}\"{id}>{number}</a></sup>").into())
            }
            other => other,
        };
        match open.last().and_then(|index| notes.get_mut(*index)) {
            Some((_, note)) => note.push(event),
            None => text.push(event),
        }
    }
    notes.sort_by_key(|(number, _)| *number);
    for (number, note) in notes {
        text.push(Event::Html(format!("<div id=\"note-{number}\">\n").into()));
        let back = called
            .contains(&number)
            .then(|| format!("<a href=\"#appel-{number}\">{number}</a>. "));
        let back = Event::InlineHtml(back.unwrap_or_else(|| format!("{number}. ")).into());
        let inside = usize::from(matches!(note.first(), Some(Event::Start(Tag::Paragraph))));
        let mut note = note.into_iter();
        text.extend(note.by_ref().take(inside));
        text.push(back);
        text.extend(note);
        text.push(Event::Html("</div>\n".into()));
    }
    text
}
