//! YAML as a small tree whose nodes know their bytes in the source: just deep enough for the keys that
//! Chapô knows, so that no nesting is too deep for it.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::FrontMatterError;

/// Longest front matter read, in bytes. A real one has a few hundred.
const LONGEST: usize = 1 << 20;

/// A node and the bytes it was written with.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    /// Nothing, `~` or `null`.
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Map),
    /// Nested more deeply than anything Chapô reads.
    Deep,
}

#[derive(Debug)]
pub(super) struct Map {
    /// Written `{ a: b }`.
    pub(super) flow: bool,
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Node,
    pub(super) value: Node,
}

impl Entry {
    /// The key where it is a plain word.
    pub(super) fn name(&self) -> Option<&str> {
        match &self.key.value {
            Value::Scalar(name) => Some(name),
            _ => None,
        }
    }
}

impl Map {
    /// The entry of a key.
    pub(super) fn get(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name() == Some(name))
    }
}

/// What is wrong, and at which byte of the YAML.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) message: String,
}

impl Fault {
    pub(super) fn new(at: usize, message: impl Into<String>) -> Self {
        Self {
            at,
            message: message.into(),
        }
    }

    /// The same with line and column; `first_line` is the line of the document where `raw` begins.
    pub(super) fn placed(self, raw: &str, first_line: usize) -> FrontMatterError {
        let before = &raw[..raw.floor_char_boundary(self.at)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        FrontMatterError {
            line: first_line + before.matches('\n').count(),
            column: before[line_start..].chars().count() + 1,
            message: self.message,
        }
    }
}

/// Reads one YAML document; an empty one is [`Value::Null`].
pub(super) fn parse(raw: &str) -> Result<Node, Fault> {
    refuse_what_cannot_stand(raw)?;
    let mut bytes: Vec<usize> = raw.char_indices().map(|(at, _)| at).collect();
    bytes.push(raw.len());
    let byte = |index: usize| bytes.get(index).copied().unwrap_or(raw.len());
    let mut tree = Tree::default();
    let mut parser = Parser::new_from_str(raw);
    while let Some(next) = parser.next_event() {
        let (event, span) =
            next.map_err(|error| Fault::new(byte(error.marker().index()), french(error.info())))?;
        tree.event(event, byte(span.start.index())..byte(span.end.index()), raw)?;
    }
    Ok(tree.root.unwrap_or(Node {
        span: 0..0,
        value: Value::Null,
    }))
}

fn refuse_what_cannot_stand(raw: &str) -> Result<(), Fault> {
    if raw.len() > LONGEST {
        return Err(Fault::new(0, "l’en-tête dépasse 1\u{a0}Mo"));
    }
    let strange = |char: char| char.is_control() && !matches!(char, '\n' | '\r' | '\t');
    if let Some(at) = raw.find(strange) {
        return Err(Fault::new(
            at,
            "un caractère de commande invisible s’est glissé ici",
        ));
    }
    let mut at = 0;
    for line in raw.split_inclusive(['\n', '\r']) {
        if matches!(line.trim_end(), "---" | "...") {
            return Err(Fault::new(at, "cette ligne fermerait l’en-tête"));
        }
        at += line.len();
    }
    Ok(())
}

/// The tree under construction.
#[derive(Default)]
struct Tree {
    root: Option<Node>,
    open: Vec<Open>,
    /// Scalars that bear an anchor, for their aliases.
    anchors: HashMap<usize, String>,
    documents: usize,
}

struct Open {
    start: usize,
    map: bool,
    nodes: Vec<Node>,
}

/// Collections open round a node that is kept: the mapping, a list or mapping in it, and one in that.
const DEEPEST: usize = 3;

impl Tree {
    fn event(&mut self, event: Event<'_>, span: Range<usize>, raw: &str) -> Result<(), Fault> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(Fault::new(span.start, "l’en-tête doit être d’un seul tenant"));
                }
            }
            Event::Scalar(text, style, anchor, _) => {
                let null = style == ScalarStyle::Plain
                    && (span.is_empty() || matches!(&*text, "" | "~" | "null" | "Null" | "NULL"));
                let value = if null {
                    Value::Null
                } else {
                    Value::Scalar(text.into_owned())
                };
                if let (true, Value::Scalar(text)) = (anchor > 0, &value) {
                    self.anchors.insert(anchor, text.clone());
                }
                self.attach(Node { span, value });
            }
            Event::Alias(anchor) => {
                let value = self
                    .anchors
                    .get(&anchor)
                    .map_or(Value::Deep, |text| Value::Scalar(text.clone()));
                self.attach(Node { span, value });
            }
            Event::SequenceStart(..) => self.open.push(Open {
                start: span.start,
                map: false,
                nodes: Vec::new(),
            }),
            Event::MappingStart(..) => self.open.push(Open {
                start: span.start,
                map: true,
                nodes: Vec::new(),
            }),
            Event::SequenceEnd | Event::MappingEnd => self.close(span, raw),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn close(&mut self, span: Range<usize>, raw: &str) {
        let Some(open) = self.open.pop() else { return };
        let flow = raw[open.start..].starts_with(['{', '[']);
        let end = match open.nodes.last() {
            Some(last) if !flow => last.span.end,
            _ => span.end,
        };
        let value = if self.open.len() >= DEEPEST {
            Value::Deep
        } else if open.map {
            let mut entries = Vec::with_capacity(open.nodes.len() / 2);
            let mut nodes = open.nodes.into_iter();
            while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
                entries.push(Entry { key, value });
            }
            Value::Map(Map { flow, entries })
        } else {
            Value::List(open.nodes)
        };
        self.attach(Node {
            span: open.start..end.max(open.start),
            value,
        });
    }

    fn attach(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(open) => open.nodes.push(node),
            None => self.root = Some(node),
        }
    }
}

/// What the YAML reader says, in French. Its own words are English and written for programmers.
fn french(info: &str) -> &'static str {
    if info.contains("tab") {
        "une tabulation ne peut pas servir de retrait\u{a0}; mettez des espaces"
    } else if info.contains("quoted scalar") && info.contains("escape") {
        "après une barre oblique inverse, ce caractère n’a pas de sens entre guillemets"
    } else if info.contains("trailing content after double-quoted") {
        "du texte suit le guillemet fermant"
    } else if info.contains("quoted scalar") {
        "ce guillemet n’est jamais refermé"
    } else if info.contains("mapping values are not allowed") {
        "un deux-points suivi d’une espace doit être entre guillemets"
    } else if info.contains("',' or '}'") {
        "il manque une virgule ou l’accolade fermante"
    } else if info.contains("',' or ']'") {
        "il manque une virgule ou le crochet fermant"
    } else if info.contains("bracket") {
        "ce crochet ou cette accolade ne s’accorde à aucun autre"
    } else if info.contains("unknown anchor") {
        "cet alias ne renvoie à rien"
    } else if info.contains("indent") {
        "le retrait de cette ligne ne s’accorde pas à celui des lignes précédentes"
    } else if info.contains("expected ':'") || info.contains("simple key") || info.contains("expected key") {
        "une ligne «\u{a0}clé: valeur\u{a0}» était attendue"
    } else {
        "cela n’est pas du YAML\u{a0}; mettez la valeur entre guillemets droits"
    }
}
