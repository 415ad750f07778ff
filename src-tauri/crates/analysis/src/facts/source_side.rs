//! One text's facts, gathered, with what is needed to look facts of the other text up in it.

use std::collections::HashSet;

use document::{Document, Span};
use french::fold::fold;
use french::lists::is_stop_word;
use french::words::TokenKind;

use super::extract::{Figure, Mention, Value, mentions};
use super::names::Name;
use super::quotes::words_of;
use french::dates::Date;

/// A fact with every place that mentions it.
pub(super) struct Fact {
    pub value: Value,
    /// As it stands at its first place.
    pub text: String,
    /// Its first place, in the document's bytes.
    pub span: Span,
    /// The block of the first place, and its sentence's content words.
    pub context: HashSet<String>,
}

/// One text.
pub(super) struct Side {
    pub facts: Vec<Fact>,
    /// Every word, folded.
    pub words: HashSet<String>,
    /// All words folded, one space round each: phrases are looked up in it.
    pub running: String,
    /// All words in lower case with accents, likewise: quotes are looked up in it.
    pub verbatim: String,
    /// Years that the text names.
    pub years: HashSet<u16>,
    /// Initials of its names, and its acronyms.
    pub initials: HashSet<String>,
}

impl Side {
    pub fn of(document: &Document) -> Self {
        let mut side = Self {
            facts: Vec::new(),
            words: HashSet::new(),
            running: String::from(" "),
            verbatim: String::from(" "),
            years: HashSet::new(),
            initials: HashSet::new(),
        };
        let found: Vec<Vec<Mention>> = document
            .blocks
            .iter()
            .map(|block| mentions(&block.content))
            .collect();
        let sure: HashSet<&String> = found
            .iter()
            .flatten()
            .filter_map(|mention| match &mention.value {
                Value::Name(name) if !name.doubtful => Some(&name.words),
                _ => None,
            })
            .flatten()
            .collect();
        let mut known: HashSet<String> = HashSet::new();
        for (block, mentions) in document.blocks.iter().zip(&found) {
            let text = block.content.text.as_str();
            for token in &block.content.tokens {
                let word = fold(token.text(text));
                if token.kind != TokenKind::Symbol {
                    side.running.push_str(word.trim_end_matches('\''));
                    side.running.push(' ');
                }
                for part in word.split('-') {
                    side.words.insert(part.to_owned());
                }
                side.words.insert(word);
            }
            for word in words_of(text) {
                side.verbatim.push_str(&word);
                side.verbatim.push(' ');
            }
            for mention in mentions {
                if let Value::Name(name) = &mention.value {
                    if name.doubtful && !name.words.iter().all(|word| sure.contains(word)) {
                        continue;
                    }
                    side.initials.insert(name.initials());
                    if let [word] = name.words.as_slice() {
                        side.initials.insert(word.clone());
                    }
                }
                if let Value::Date(date) = &mention.value {
                    side.years.extend(date.year());
                }
                if !known.insert(key(&mention.value)) {
                    continue;
                }
                side.facts.push(Fact {
                    value: mention.value.clone(),
                    text: text.get(mention.range.clone()).unwrap_or("").replace('\n', " "),
                    span: block.place(mention.range.clone()),
                    context: context(&block.content, mention),
                });
            }
        }
        side
    }

    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.facts.iter().filter_map(|fact| match &fact.value {
            Value::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    pub fn dates(&self) -> impl Iterator<Item = Date> {
        self.facts.iter().filter_map(|fact| match fact.value {
            Value::Date(date) => Some(date),
            _ => None,
        })
    }

    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.facts.iter().filter_map(|fact| match &fact.value {
            Value::Name(name) => Some(name),
            _ => None,
        })
    }

    /// Whether these folded words stand side by side in the text.
    pub fn has_phrase(&self, words: &[String]) -> bool {
        self.running.contains(&format!(" {} ", words.join(" ")))
    }

    /// Whether these words, as quotes compare them, stand side by side in the text.
    pub fn has_verbatim(&self, words: &[String]) -> bool {
        self.verbatim.contains(&format!(" {} ", words.join(" ")))
    }
}

/// What makes two mentions one fact.
fn key(value: &Value) -> String {
    match value {
        Value::Figure(figure) => format!("f {} {:?}", figure.value, figure.unit),
        Value::Date(date) => format!("d {date:?}"),
        Value::Name(name) => format!("n {}", name.words.join(" ")),
        Value::Quote(quote) => format!("q {}", quote.words.join(" ")),
    }
}

/// The content words of the sentence that holds a mention, the mention's own left out.
fn context(content: &document::BlockContent, mention: &Mention) -> HashSet<String> {
    let sentence = content
        .sentences
        .iter()
        .find(|sentence| {
            sentence.text.start <= mention.range.start && mention.range.start < sentence.text.end
        })
        .map_or(0..content.text.len(), |sentence| sentence.text.clone());
    let inside = content.tokens.iter().filter(|token| {
        sentence.start <= token.range.start
            && token.range.end <= sentence.end
            && (token.range.end <= mention.range.start || token.range.start >= mention.range.end)
            && token.kind == TokenKind::Word
    });
    inside
        .map(|token| token.text(&content.text))
        .filter(|word| !is_stop_word(word))
        .map(french::stem::stem)
        .collect()
}
