//! From the YAML tree to [`Meta`]: each key has its type, and a value of another type is told with its
//! place.

use std::collections::HashSet;
use std::str::FromStr;

use french::counting::CountRule;
use french::typography::ProfileChoice;

use super::yaml::{self, Fault, Map, Node, Value};
use super::{Border, Brief, Meta, Silence};

/// The known keys and the mapping that they were read from.
pub(super) struct Fields {
    pub(super) meta: Meta,
    /// `None` where there is no key at all.
    pub(super) map: Option<Map>,
}

/// Reads the YAML between the two `---` lines.
pub(super) fn read(raw: &str) -> Result<Fields, Fault> {
    let root = yaml::parse(raw)?;
    match root.value {
        Value::Null => Ok(Fields {
            meta: Meta::default(),
            map: None,
        }),
        Value::Map(map) => Ok(Fields {
            meta: meta(&map)?,
            map: Some(map),
        }),
        _ => Err(Fault::new(
            root.span.start,
            "l’en-tête doit être fait de lignes «\u{a0}clé: valeur\u{a0}»",
        )),
    }
}

fn meta(map: &Map) -> Result<Meta, Fault> {
    refuse_doubles(map)?;
    let mut meta = Meta::default();
    for entry in &map.entries {
        let value = &entry.value;
        match entry.name() {
            Some("title") => meta.title = text(value)?,
            Some("description") => meta.description = text(value)?,
            Some("slug") => meta.slug = text(value)?,
            Some("keyphrase") => meta.keyphrase = text(value)?,
            Some("secondary") => meta.secondary = list(value)?,
            Some("lang") => meta.lang = text(value)?,
            Some("date") => meta.date = text(value)?,
            Some("author") => meta.author = text(value)?,
            Some("canonical") => meta.canonical = text(value)?,
            Some("client") => meta.client = text(value)?,
            Some("brief") => meta.brief = brief(value)?,
            Some("profile") => {
                meta.profile = chosen(value, || ids(ProfileChoice::ALL, ProfileChoice::as_str))?
            }
            Some("source") => meta.source = text(value)?,
            Some("silences") => meta.silences = silences(value)?,
            Some("no_subheading") => meta.no_subheading = borders(value)?,
            _ => {}
        }
    }
    Ok(meta)
}

fn brief(node: &Node) -> Result<Brief, Fault> {
    let map = match &node.value {
        Value::Null => return Ok(Brief::default()),
        Value::Map(map) => map,
        _ => {
            let message = "la commande doit s’écrire «\u{a0}{ words: 700, subheadings: true }\u{a0}»";
            return Err(Fault::new(node.span.start, message));
        }
    };
    refuse_doubles(map)?;
    let mut brief = Brief::default();
    for entry in &map.entries {
        let value = &entry.value;
        match entry.name() {
            Some("words") => brief.words = number(value)?,
            Some("count_rule") => {
                brief.count_rule = chosen(value, || ids(CountRule::ALL, CountRule::as_str))?;
            }
            Some("subheadings") => brief.subheadings = truth(value)?,
            Some("lang") => brief.lang = filled(value)?,
            Some("words_max") => brief.words_max = number(value)?,
            Some("section_words") => brief.section_words = number(value)?,
            Some("seo") => brief.seo = truth(value)?,
            Some("title_signs") => brief.title_signs = number(value)?,
            Some("description_signs") => brief.description_signs = number(value)?,
            Some("links") => brief.links = number(value)?,
            Some("link_to") => brief.link_to = list(value)?,
            Some("similarity") => brief.similarity = number(value)?,
            Some("sourced") => brief.sourced = truth(value)?,
            Some("tone") => brief.tone = filled(value)?,
            _ => {}
        }
    }
    Ok(brief)
}

fn refuse_doubles(map: &Map) -> Result<(), Fault> {
    let mut seen = HashSet::with_capacity(map.entries.len());
    for entry in &map.entries {
        if let Some(name) = entry.name()
            && !seen.insert(name)
        {
            let message = format!("la clé «\u{a0}{name}\u{a0}» est donnée deux fois");
            return Err(Fault::new(entry.key.span.start, message));
        }
    }
    Ok(())
}

fn text(node: &Node) -> Result<String, Fault> {
    match &node.value {
        Value::Null => Ok(String::new()),
        Value::Scalar(text) => Ok(text.clone()),
        _ => Err(Fault::new(
            node.span.start,
            "un simple texte est attendu, non une liste ni un groupe de clés",
        )),
    }
}

fn filled(node: &Node) -> Result<Option<String>, Fault> {
    Ok(Some(text(node)?).filter(|text| !text.is_empty()))
}

fn list(node: &Node) -> Result<Vec<String>, Fault> {
    match &node.value {
        Value::Null => Ok(Vec::new()),
        Value::List(items) => items
            .iter()
            .filter(|item| !matches!(item.value, Value::Null))
            .map(text)
            .collect(),
        _ => {
            let message = "une liste est attendue, par exemple «\u{a0}[premier terme, second terme]\u{a0}»";
            Err(Fault::new(node.span.start, message))
        }
    }
}

/// Checks and excerpts, as people write them: `- check`, `- check: words`, `check: words`, `check: [words, words]`.
fn silences(node: &Node) -> Result<Vec<Silence>, Fault> {
    let mut found = Vec::new();
    let items = match &node.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    for item in items {
        match &item.value {
            Value::Null => {}
            Value::Scalar(written) => found.push(Silence::read(written)),
            Value::Map(map) => {
                for entry in &map.entries {
                    let check = text(&entry.key)?;
                    let excerpts = match &entry.value.value {
                        Value::List(_) => list(&entry.value)?,
                        _ => vec![text(&entry.value)?],
                    };
                    found.extend(excerpts.iter().map(|excerpt| Silence::of(&check, excerpt)));
                }
            }
            Value::List(_) | Value::Deep => {
                let message = "une liste de règles est attendue, par exemple \
                               «\u{a0}[readability.long-sentence, \"spelling.unknown-word: blogoboule\"]\u{a0}»";
                return Err(Fault::new(item.span.start, message));
            }
        }
    }
    found.retain(|silence| !silence.check.is_empty());
    Ok(found)
}

/// Borders, one an item or alone.
fn borders(node: &Node) -> Result<Vec<Border>, Fault> {
    let items = match &node.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let mut found = Vec::new();
    for item in items {
        match &item.value {
            Value::Null => {}
            Value::Scalar(written) => found.push(Border::read(written)),
            _ => {
                let message = "une liste d’endroits entre guillemets est attendue, par exemple \
                               «\u{a0}[\"derniers mots du premier | premiers mots du second\"]\u{a0}»";
                return Err(Fault::new(item.span.start, message));
            }
        }
    }
    found.retain(|border| !border.is_empty());
    Ok(found)
}

fn number(node: &Node) -> Result<Option<u32>, Fault> {
    let written = text(node)?;
    if written.is_empty() {
        return Ok(None);
    }
    written.parse().map(Some).map_err(|_| {
        let message =
            format!("un nombre entier est attendu, par exemple 700, et non «\u{a0}{written}\u{a0}»");
        Fault::new(node.span.start, message)
    })
}

fn truth(node: &Node) -> Result<Option<bool>, Fault> {
    let written = text(node)?;
    match &*written {
        "" => Ok(None),
        "true" => Ok(Some(true)),
        "false" => Ok(Some(false)),
        _ => {
            let message = format!(
                "«\u{a0}true\u{a0}» ou «\u{a0}false\u{a0}» est attendu, et non «\u{a0}{written}\u{a0}»"
            );
            Err(Fault::new(node.span.start, message))
        }
    }
}

fn chosen<T: FromStr>(node: &Node, choices: impl Fn() -> String) -> Result<Option<T>, Fault> {
    let written = text(node)?;
    if written.is_empty() {
        return Ok(None);
    }
    written.parse().map(Some).map_err(|_| {
        let message = format!(
            "«\u{a0}{written}\u{a0}» n’est pas connu\u{a0}; au choix\u{a0}: {}",
            choices()
        );
        Fault::new(node.span.start, message)
    })
}

fn ids<T: Copy>(all: impl IntoIterator<Item = T>, id: impl Fn(T) -> &'static str) -> String {
    all.into_iter().map(id).collect::<Vec<_>>().join(", ")
}
