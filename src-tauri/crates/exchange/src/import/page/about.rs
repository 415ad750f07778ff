//! What a page says of itself in its head: title, author, date, address, description, language.

use dom_query::{Document, NodeRef};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Longest value kept, in characters.
const LONGEST: usize = 500;

/// What a source says of itself. An empty string: it doesn't say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, as written; a date of ISO 8601 without its time.
    pub date: String,
    /// Its address.
    pub address: String,
    /// Its description.
    pub description: String,
    /// Its language, as BCP 47 has it.
    pub lang: String,
}

/// Reads the head of a page: Open Graph and `meta`, then JSON-LD, then what the body shows.
pub(super) fn read(document: &Document) -> About {
    let meta = |names: &[&str]| {
        names.iter().find_map(|name| {
            let selector =
                format!("meta[property=\"{name}\"], meta[name=\"{name}\"], meta[itemprop=\"{name}\"]");
            document
                .select(&selector)
                .nodes()
                .iter()
                .find_map(|node| given(node.attr("content").as_deref()))
        })
    };
    let linked = Linked::of(document);
    let first = |selector: &str| document.select(selector).nodes().first().copied();
    let text = |selector: &str| first(selector).and_then(|node: NodeRef<'_>| given(Some(&spaced(&node))));
    let title = linked
        .title
        .clone()
        .or_else(|| meta(&["og:title", "twitter:title"]));
    let heading = document.select("h1").nodes().len() == 1;
    About {
        title: (heading.then(|| text("h1")).flatten())
            .or(title)
            .or_else(|| text("title"))
            .unwrap_or_default(),
        author: meta(&["author", "article:author", "dc.creator"])
            .filter(|author| !author.starts_with("http"))
            .or(linked.author)
            .or_else(|| text("[rel=author], [itemprop=author]"))
            .unwrap_or_default(),
        date: day(&meta(&[
            "article:published_time",
            "datePublished",
            "date",
            "dc.date",
            "publish-date",
        ])
        .or(linked.date)
        .or_else(|| first("time[datetime]").and_then(|node| given(node.attr("datetime").as_deref())))
        .unwrap_or_default()),
        address: first("link[rel=canonical]")
            .and_then(|node| given(node.attr("href").as_deref()))
            .or_else(|| meta(&["og:url"]))
            .filter(|address| address.starts_with("http://") || address.starts_with("https://"))
            .unwrap_or_default(),
        description: meta(&["description", "og:description"]).unwrap_or_default(),
        lang: first("html[lang]")
            .and_then(|node| given(node.attr("lang").as_deref()))
            .or_else(|| meta(&["og:locale", "content-language"]))
            .map(|lang| lang.replace('_', "-"))
            .unwrap_or_default(),
    }
}

/// The text of an element, its line breaks as spaces.
fn spaced(node: &NodeRef<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants_it() {
        if inner.is_text() {
            text.push_str(&inner.text());
        } else if inner.has_name("br") {
            text.push(' ');
        }
    }
    text
}

/// A value on one line, `None` where it is blank.
pub(in crate::import) fn given(value: Option<&str>) -> Option<String> {
    let line = value?.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line
        .chars()
        .filter(|char| !char.is_control())
        .take(LONGEST)
        .collect();
    (!line.is_empty()).then_some(line)
}

/// A date without its time, where it is one of ISO 8601.
pub(in crate::import) fn day(date: &str) -> String {
    let iso = date.get(..10).filter(|day| {
        let shape = |at: usize, byte: u8| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        };
        day.bytes().enumerate().all(|(at, byte)| shape(at, byte))
    });
    iso.unwrap_or(date).to_owned()
}

/// What the page's JSON-LD says of its article.
#[derive(Default)]
struct Linked {
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
}

impl Linked {
    fn of(document: &Document) -> Self {
        document
            .select("script[type=\"application/ld+json\"]")
            .nodes()
            .iter()
            .filter_map(|script| serde_json::from_str::<Value>(&script.text()).ok())
            .flat_map(|value| match value {
                Value::Array(all) => all,
                Value::Object(mut map) => match map.remove("@graph") {
                    Some(Value::Array(all)) => all,
                    _ => vec![Value::Object(map)],
                },
                _ => Vec::new(),
            })
            .find(is_article)
            .map_or_else(Self::default, |article| Self {
                title: given(article["headline"].as_str()),
                author: author(&article["author"]),
                date: given(article["datePublished"].as_str()),
            })
    }
}

fn is_article(value: &Value) -> bool {
    let kind = &value["@type"];
    let kinds = kind
        .as_array()
        .map_or_else(|| vec![kind], |all| all.iter().collect());
    kinds
        .into_iter()
        .filter_map(Value::as_str)
        .any(|kind| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report")
}

fn author(value: &Value) -> Option<String> {
    match value {
        Value::Array(all) => all.first().and_then(author),
        Value::Object(map) => given(map.get("name")?.as_str()),
        Value::String(name) => given(Some(name)),
        _ => None,
    }
}
