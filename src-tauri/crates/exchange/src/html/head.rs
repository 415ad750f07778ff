//! The page's head: only what is known, nothing invented.

use document::{BlockKind, Document, Meta};
use serde_json::{Map, Value, json};

use super::PageOptions;
use super::escape::{attribute, json as script};

const STYLE: &str = include_str!("style.css");

/// What the head says.
pub(super) struct Head<'a> {
    /// Front matter's title, or the first heading; empty where there is neither.
    headline: String,
    /// Shown where there is no headline, since a page must have a title.
    fallback: String,
    /// A well-formed language tag.
    pub(super) lang: String,
    canonical: Option<String>,
    image: Option<String>,
    meta: &'a Meta,
}

impl<'a> Head<'a> {
    pub(super) fn of(document: &'a Document, options: &PageOptions) -> Self {
        let meta = &document.front_matter.meta;
        let images = document.blocks.iter().flat_map(|block| &block.content.images);
        Self {
            headline: headline(document),
            fallback: one_line(&options.fallback_title),
            lang: language(meta.language()),
            canonical: Some(one_line(&meta.canonical)).filter(|url| is_web_address(url)),
            image: images
                .map(|image| image.url.clone())
                .find(|url| is_web_address(url)),
            meta,
        }
    }

    pub(super) fn html(&self) -> String {
        let description = one_line(&self.meta.description);
        let mut lines = vec![
            "<meta charset=\"utf-8\">".to_owned(),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned(),
            format!("<title>{}</title>", attribute(self.title())),
        ];
        let mut named = |name: &str, kind: &str, content: &str| {
            if !content.is_empty() {
                lines.push(format!(
                    "<meta {kind}=\"{name}\" content=\"{}\">",
                    attribute(content)
                ));
            }
        };
        named("description", "name", &description);
        named("author", "name", &one_line(&self.meta.author));
        named("og:type", "property", "article");
        named("og:title", "property", &self.headline);
        named("og:description", "property", &description);
        named(
            "og:url",
            "property",
            self.canonical.as_deref().unwrap_or_default(),
        );
        named("og:image", "property", self.image.as_deref().unwrap_or_default());
        named("og:locale", "property", &locale(&self.lang).unwrap_or_default());
        if let Some(canonical) = &self.canonical {
            lines.push(format!(
                "<link rel=\"canonical\" href=\"{}\">",
                attribute(canonical)
            ));
        }
        lines.push(format!(
            "<script type=\"application/ld+json\">{}</script>",
            script(&self.article(&description))
        ));
        lines.push(format!("<style>\n{STYLE}</style>"));
        lines.join("\n") + "\n"
    }

    fn title(&self) -> &str {
        [&*self.headline, &*self.fallback]
            .into_iter()
            .find(|title| !title.is_empty())
            .unwrap_or("Sans titre")
    }

    /// schema.org's Article, with the properties that are known.
    fn article(&self, description: &str) -> Value {
        let mut article = Map::new();
        article.insert("@context".to_owned(), json!("https://schema.org"));
        article.insert("@type".to_owned(), json!("Article"));
        article.insert("inLanguage".to_owned(), json!(self.lang));
        let mut known = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                article.insert(name.to_owned(), value);
            }
        };
        let author = one_line(&self.meta.author);
        let date = self.meta.date.trim();
        known(
            "headline",
            (!self.headline.is_empty()).then(|| json!(self.headline)),
        );
        known(
            "description",
            (!description.is_empty()).then(|| json!(description)),
        );
        known(
            "author",
            (!author.is_empty()).then(|| json!({ "@type": "Person", "name": author })),
        );
        known("datePublished", is_date(date).then(|| json!(date)));
        known("image", self.image.as_ref().map(|image| json!(image)));
        let page = self
            .canonical
            .as_ref()
            .map(|url| json!({ "@type": "WebPage", "@id": url }));
        known("mainEntityOfPage", page);
        Value::Object(article)
    }
}

fn headline(document: &Document) -> String {
    let title = one_line(&document.front_matter.meta.title);
    if !title.is_empty() {
        return title;
    }
    let headings = document
        .blocks
        .iter()
        .filter(|block| matches!(block.content.kind, BlockKind::Heading(_)));
    let first = headings.min_by_key(|block| block.content.kind != BlockKind::Heading(1));
    first
        .map(|block| one_line(&block.content.text))
        .unwrap_or_default()
}

/// The text with every stretch of line ends and plain spaces made one space; no-break spaces stay.
fn one_line(text: &str) -> String {
    super::escape::legal(text)
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The tag if it is well-formed (BCP 47), otherwise `fr`.
fn language(tag: &str) -> String {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let primary = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest = parts
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if primary && rest && tag.len() <= 35 {
        tag.to_owned()
    } else {
        "fr".to_owned()
    }
}

/// Open Graph's `language_TERRITORY`; `None` where the territory can't be told.
fn locale(lang: &str) -> Option<String> {
    let mut parts = lang.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let territory = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let territory = match (territory, &*language) {
        (Some(territory), _) => territory.to_ascii_uppercase(),
        (None, "fr" | "de" | "es" | "it" | "pt" | "nl" | "pl") => language.to_ascii_uppercase(),
        (None, "en") => "US".to_owned(),
        _ => return None,
    };
    Some(format!("{language}_{territory}"))
}

fn is_web_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric)
            && !url
                .contains(|char: char| char.is_whitespace() || matches!(char, '"' | '<' | '>' | '\\' | '\''))
    })
}

/// ISO 8601: a year, a month or a day, with or without a time.
fn is_date(text: &str) -> bool {
    let (day, time) = text.split_once('T').unwrap_or((text, "00:00"));
    let lengths: Vec<usize> = day.split('-').map(str::len).collect();
    let parts: Vec<u32> = day.split('-').filter_map(|part| part.parse().ok()).collect();
    let exists = match parts[..] {
        [_] => true,
        [_, month] => (1..=12).contains(&month),
        [year, month, day] => (1..=days(year, month)).contains(&day),
        _ => false,
    };
    day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        && matches!(lengths[..], [4] | [4, 2] | [4, 2, 2])
        && exists
        && time
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b":.+-Z".contains(&byte))
        && time.len() >= 5
}

/// Days of a month in the Gregorian calendar; none where there is no such month.
fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_locales() {
        assert_eq!(language("fr-CA"), "fr-CA");
        for odd in ["\" onload=x", "", "français", "f", "fr-", "<b>"] {
            assert_eq!(language(odd), "fr", "{odd}");
        }
        assert_eq!(locale("fr").as_deref(), Some("fr_FR"));
        assert_eq!(locale("fr-CH").as_deref(), Some("fr_CH"));
        assert_eq!(locale("br"), None);
    }

    #[test]
    fn dates_and_addresses() {
        assert!(is_date("2024-02-01") && is_date("2024-02-01T09:30:00+01:00"));
        assert!(is_date("2024-02-29") && is_date("2000-12") && is_date("2024"));
        for none in [
            "2024-13-45",
            "2023-02-29",
            "2024-00-10",
            "2024-06-31",
            "2024-06-00",
        ] {
            assert!(!is_date(none), "{none}");
        }
        assert!(!is_date("1er février") && !is_date("") && !is_date("20240201x"));
        assert!(is_web_address("https://exemple.fr/été"));
        assert!(!is_web_address("javascript:alert(1)") && !is_web_address("https://a b"));
    }
}
