//! Writing known keys back into YAML that a person wrote, touching only what changed.

use std::ops::Range;

use super::fields::{self, Fields};
use super::scalar::{self, Place};
use super::yaml::{Entry, Map, Value};
use super::{Brief, Meta, line_end_of};

/// `raw` with the values of `meta` in it: keys of ours that changed are rewritten in their place, new ones
/// are added at the end, emptied ones are removed; every other line stays byte for byte. YAML that can't be
/// read is kept as comments when there is something to write.
pub fn merge(raw: &str, meta: &Meta) -> String {
    let mut wanted = meta.clone();
    wanted.brief.lang = wanted.brief.lang.filter(|lang| !lang.is_empty());
    wanted.brief.tone = wanted.brief.tone.filter(|tone| !tone.is_empty());
    let read = fields::read(raw);
    let unchanged = match &read {
        Ok(fields) => fields.meta == wanted,
        Err(_) => wanted == Meta::default(),
    };
    if unchanged {
        return raw.to_owned();
    }
    if let Ok(fields) = &read {
        // Anchors and rare ways of writing can defeat an edit in place: each way is tried, then read back.
        for way in [in_place, rewritten] {
            if let Some(text) = way(raw, fields, &wanted)
                && fields::read(&text).is_ok_and(|again| again.meta == wanted)
            {
                return text;
            }
        }
    }
    commented(raw, &wanted)
}

type Rendered = Vec<(&'static str, Option<String>)>;

/// Each key and its value in YAML; `None` where it is empty.
fn rendered(meta: &Meta) -> Rendered {
    let line = |text: &String| (!text.is_empty()).then(|| scalar::write(text, Place::Line));
    let secondary: Vec<String> = meta
        .secondary
        .iter()
        .map(|text| scalar::write(text, Place::Flow))
        .collect();
    let silences: Vec<String> = meta
        .silences
        .iter()
        .map(|silence| scalar::write(&silence.to_string(), Place::Flow))
        .collect();
    let borders: Vec<String> = meta
        .no_subheading
        .iter()
        .map(|border| scalar::write(&border.to_string(), Place::Flow))
        .collect();
    let brief: Vec<String> = rendered_brief(&meta.brief)
        .into_iter()
        .filter_map(|(key, value)| value.map(|value| format!("{key}: {value}")))
        .collect();
    vec![
        ("title", line(&meta.title)),
        ("description", line(&meta.description)),
        ("slug", line(&meta.slug)),
        ("keyphrase", line(&meta.keyphrase)),
        (
            "secondary",
            (!secondary.is_empty()).then(|| format!("[{}]", secondary.join(", "))),
        ),
        ("lang", line(&meta.lang)),
        (
            "date",
            (!meta.date.is_empty()).then(|| scalar::write(&meta.date, Place::Date)),
        ),
        ("author", line(&meta.author)),
        ("canonical", line(&meta.canonical)),
        ("client", line(&meta.client)),
        (
            "brief",
            (!brief.is_empty()).then(|| format!("{{ {} }}", brief.join(", "))),
        ),
        ("profile", meta.profile.map(|profile| profile.as_str().to_owned())),
        ("source", line(&meta.source)),
        (
            "silences",
            (!silences.is_empty()).then(|| format!("[{}]", silences.join(", "))),
        ),
        (
            "no_subheading",
            (!borders.is_empty()).then(|| format!("[{}]", borders.join(", "))),
        ),
    ]
}

fn rendered_brief(brief: &Brief) -> Rendered {
    let number = |value: Option<u32>| value.map(|value| value.to_string());
    let truth = |value: Option<bool>| value.map(|value| value.to_string());
    let text = |value: &Option<String>| value.as_ref().map(|text| scalar::write(text, Place::Flow));
    let link_to: Vec<String> = (brief.link_to.iter())
        .map(|address| scalar::write(address, Place::Flow))
        .collect();
    let values = [
        number(brief.words),
        number(brief.words_max),
        brief.count_rule.map(|rule| rule.as_str().to_owned()),
        truth(brief.subheadings),
        number(brief.section_words),
        text(&brief.lang),
        truth(brief.seo),
        number(brief.title_signs),
        number(brief.description_signs),
        number(brief.links),
        (!link_to.is_empty()).then(|| format!("[{}]", link_to.join(", "))),
        number(brief.similarity),
        truth(brief.sourced),
        text(&brief.tone),
    ];
    Brief::KEYS.into_iter().zip(values).collect()
}

/// What differs between two renderings.
fn changes(old: Rendered, new: Rendered) -> Rendered {
    old.into_iter()
        .zip(new)
        .filter(|(old, new)| old != new)
        .map(|(_, new)| new)
        .collect()
}

/// Changes the values where they stand.
fn in_place(raw: &str, fields: &Fields, meta: &Meta) -> Option<String> {
    let changes = changes(rendered(&fields.meta), rendered(meta));
    let Some(map) = &fields.map else {
        return Some(appended(raw, changes));
    };
    let mut edits = Vec::new();
    let mut plain_changes = Vec::new();
    for (key, value) in changes {
        match map.get(key) {
            Some(Entry { value: node, .. }) if key == "brief" && keeps_own_keys(&node.value, &value) => {
                let Value::Map(nested) = &node.value else {
                    return None;
                };
                let old = rendered_brief(&fields.meta.brief);
                let changes = self::changes(old, rendered_brief(&meta.brief));
                edit_map(raw, nested, node.span.clone(), changes, &mut edits)?;
            }
            _ => plain_changes.push((key, value)),
        }
    }
    if map.flow {
        // Edits inside a value and a new writing of the whole would cross.
        if !edits.is_empty() {
            return None;
        }
        let start = map
            .entries
            .first()
            .map(|entry| entry.key.span.start)
            .unwrap_or_default();
        let end = map
            .entries
            .last()
            .map(|entry| entry.value.span.end)
            .unwrap_or_default();
        let open = raw[..start].rfind('{')?;
        let close = end + raw[end..].find('}')? + 1;
        edit_map(raw, map, open..close, plain_changes, &mut edits)?;
        return Some(applied(raw, edits));
    }
    let (present, new): (Vec<_>, Vec<_>) = plain_changes
        .into_iter()
        .partition(|(key, _)| map.get(key).is_some());
    edit_map(raw, map, 0..raw.len(), present, &mut edits)?;
    Some(appended(&applied(raw, edits), new))
}

/// Whether a brief that was written as a mapping is to be edited key by key: it stays, or has keys that
/// aren't ours.
fn keeps_own_keys(value: &Value, new: &Option<String>) -> bool {
    match value {
        Value::Map(map) => {
            new.is_some()
                || map
                    .entries
                    .iter()
                    .any(|entry| entry.name().is_none_or(|name| !Brief::KEYS.contains(&name)))
        }
        _ => false,
    }
}

type Edits = Vec<(Range<usize>, String)>;

/// The edits that bring changed values into a mapping; `None` where it is written in a way that a simple
/// edit can't reach.
fn edit_map(raw: &str, map: &Map, span: Range<usize>, changes: Rendered, edits: &mut Edits) -> Option<()> {
    if map.flow {
        edits.push((span, flow(raw, map, &changes)));
        return Some(());
    }
    let mut added = Vec::new();
    for (key, value) in changes {
        let Some(entry) = map.get(key) else {
            added.extend(value.map(|value| (key, value)));
            continue;
        };
        let colon = colon_end(raw, entry)?;
        let end = value_end(raw, entry, colon);
        edits.push(match value {
            Some(value) => (colon..end, format!(" {value}")),
            None => (
                line_start(raw, entry.key.span.start)?..line_end(raw, end),
                String::new(),
            ),
        });
    }
    if let (Some(first), Some(last), false) = (map.entries.first(), map.entries.last(), added.is_empty()) {
        let start = line_start(raw, first.key.span.start)?;
        let indent = &raw[start..first.key.span.start];
        let end = line_end(raw, value_end(raw, last, colon_end(raw, last)?));
        let new_line = line_end_of(raw);
        let mut lines = String::new();
        if !raw[..end].ends_with('\n') {
            lines.push_str(new_line);
        }
        for (key, value) in added {
            lines.push_str(&format!("{indent}{key}: {value}{new_line}"));
        }
        edits.push((end..end, lines));
    }
    Some(())
}

/// A mapping in braces, written anew from the source of its entries.
fn flow(raw: &str, map: &Map, changes: &Rendered) -> String {
    let changed = |name: Option<&str>| changes.iter().find(|(key, _)| Some(*key) == name);
    let mut parts: Vec<String> = Vec::new();
    for entry in &map.entries {
        match changed(entry.name()) {
            Some((key, Some(value))) => parts.push(format!("{key}: {value}")),
            Some((_, None)) => {}
            None => {
                let end = entry.value.span.end.max(entry.key.span.end);
                parts.push(raw[entry.key.span.start..end].to_owned());
            }
        }
    }
    for (key, value) in changes {
        if let (None, Some(value)) = (map.get(key), value) {
            parts.push(format!("{key}: {value}"));
        }
    }
    if parts.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", parts.join(", "))
    }
}

/// Removes every known key that differs and writes it at the end.
fn rewritten(raw: &str, fields: &Fields, meta: &Meta) -> Option<String> {
    let map = fields.map.as_ref().filter(|map| !map.flow)?;
    let changes = changes(rendered(&fields.meta), rendered(meta));
    let mut edits = Vec::new();
    let removed = changes
        .iter()
        .filter(|(key, _)| map.get(key).is_some())
        .map(|(key, _)| (*key, None))
        .collect();
    edit_map(raw, map, 0..raw.len(), removed, &mut edits)?;
    Some(appended(&applied(raw, edits), changes))
}

/// All of `raw` as comments, then the keys: what can't be read is kept for the writer to see.
fn commented(raw: &str, meta: &Meta) -> String {
    let mut kept = String::with_capacity(raw.len() + 16);
    for line in raw.split(['\n', '\r']).filter(|line| !line.trim().is_empty()) {
        let line = line.replace(|char: char| char.is_control() && char != '\t', "");
        kept.push_str(if line.starts_with('#') { "" } else { "# " });
        kept.push_str(&line);
        kept.push('\n');
    }
    let whole = appended(&kept, rendered(meta));
    match fields::read(&whole) {
        Ok(again) if again.meta == *meta => whole,
        // A character that no YAML may hold, even in a comment.
        _ => appended("", rendered(meta)),
    }
}

fn appended(raw: &str, values: Rendered) -> String {
    let new_line = line_end_of(raw);
    let mut text = raw.to_owned();
    for (key, value) in values {
        if let Some(value) = value {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push_str(new_line);
            }
            text.push_str(&format!("{key}: {value}{new_line}"));
        }
    }
    text
}

fn applied(raw: &str, mut edits: Edits) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut text = String::with_capacity(raw.len() + 64);
    let mut at = 0;
    for (range, new) in edits {
        text.push_str(raw.get(at..range.start).unwrap_or_default());
        text.push_str(&new);
        at = at.max(range.end);
    }
    text.push_str(&raw[at..]);
    text
}

/// One past the colon that follows a key.
fn colon_end(raw: &str, entry: &Entry) -> Option<usize> {
    let end = entry.key.span.end;
    let blank = raw[end..].len() - raw[end..].trim_start_matches([' ', '\t']).len();
    raw[end + blank..].starts_with(':').then_some(end + blank + 1)
}

/// Where a value ends, without the blank lines that the reader counts into a block of text.
fn value_end(raw: &str, entry: &Entry, colon: usize) -> usize {
    let end = entry.value.span.end.max(colon);
    raw[..end].trim_end().len().max(colon)
}

/// The start of a key's line, where only blanks stand before the key.
fn line_start(raw: &str, at: usize) -> Option<usize> {
    let start = raw[..at].rfind('\n').map_or(0, |found| found + 1);
    raw[start..at].trim_start_matches(' ').is_empty().then_some(start)
}

fn line_end(raw: &str, at: usize) -> usize {
    raw[at..].find('\n').map_or(raw.len(), |found| at + found + 1)
}
