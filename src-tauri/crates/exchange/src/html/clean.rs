//! Everything that came from Markdown passes here: no script, handler, style or foreign scheme gets through,
//! and what comes out parses without error.

use std::collections::HashSet;
use std::sync::Mutex;

use ammonia::Builder;

use super::escape;

/// Cleaning can leave elements in a place where a parser would move them; each round settles one such move.
/// Two are enough for what was ever seen.
const ROUNDS: usize = 6;

/// Clean HTML. Only the given ids are kept, each once.
pub(super) fn clean(html: &str, ids: HashSet<String>) -> String {
    let mut clean = escape::legal(html).into_owned();
    for _ in 0..ROUNDS {
        let next = round(&clean, ids.clone());
        let settled = next == clean;
        clean = next;
        if settled {
            break;
        }
    }
    // The serializer writes U+00A0 as an entity; an entity that was written as text has its `&` escaped.
    let mut clean = escape::legal(&clean).replace("&nbsp;", "\u{a0}");
    if !clean.is_empty() && !clean.ends_with('\n') {
        clean.push('\n');
    }
    clean
}

fn round(html: &str, ids: HashSet<String>) -> String {
    let free = Mutex::new(ids);
    let mut builder = Builder::default();
    builder
        .add_tags(["section"])
        .rm_tags(["center", "strike", "tt", "acronym", "ruby", "rt", "rp", "rtc"])
        .add_clean_content_tags([
            "template", "iframe", "noscript", "noembed", "noframes", "title", "textarea", "select",
        ])
        .add_generic_attributes(["id"])
        .rm_tag_attributes("img", ["align"])
        .add_tag_attributes("img", ["loading"])
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(None)
        .attribute_filter(move |_, attribute, value| {
            let keep = attribute != "id" || free.lock().is_ok_and(|mut free| free.remove(value));
            keep.then(|| value.into())
        });
    builder.clean(html).to_string()
}
