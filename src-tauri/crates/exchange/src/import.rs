//! A source becomes a draft: the source is kept as it came, its order becomes a brief, and the draft begins
//! with front matter and an empty body.

mod docx;
mod kind;
mod markdown;
mod mhtml;
mod page;
mod read;
mod reference;

#[cfg(test)]
mod tests;

use document::{BlockKind, Brief, Document, Format, Meta, compose, merge};

use crate::cleaning::Cleaning;
use crate::decode::DecodeError;
use crate::order::{self, Order, Reading};

pub use page::About;
pub use read::{read, read_pasted, read_text};
pub use reference::{LONGEST_PAGE, ReferencePage, page_document, read_page};

/// A source that was read: its text, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The text, complete; a page or a document as Markdown.
    pub text: String,
    /// How the text is to be read.
    pub format: Format,
    /// What is proposed to be taken out of it.
    pub cleaning: Cleaning,
    /// What it says of itself.
    pub about: About,
    /// Whether the text is the whole of what came. Of a page, a document, another encoding it isn't, and the original
    /// is worth keeping.
    pub verbatim: bool,
    /// What the writer should know, in French.
    pub notes: Vec<String>,
}

/// What a source gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The source's own title, where it says which it is (front matter, first heading, a page's or document's title).
    pub title: Option<String>,
    /// The source.
    pub source: Source,
    /// The order on its first line.
    pub order: Option<Order>,
    /// What the order asks for, clause by clause.
    pub reading: Reading,
    /// What the order asks for, with the house's defaults.
    pub brief: Brief,
    /// A draft: front matter and an empty body.
    pub draft: String,
    /// What the writer should know, in French.
    pub notes: Vec<String>,
}

/// Why a source can't be imported. Each is one line that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Nothing but blanks.
    #[error("ce fichier est vide\u{a0}: il n’y a rien à importer")]
    Empty,
    /// An order and nothing to write after.
    #[error(
        "il n’y a que la commande, pas de texte à réécrire\u{a0}: ajoutez la source sous la première ligne"
    )]
    OrderAlone,
    /// A page that shows no text without its scripts.
    #[error(
        "cette page ne contient pas de texte (un script le chargeait sans doute)\u{a0}: copiez-le dans votre navigateur, puis collez-le ici"
    )]
    NoText,
    /// A page saved as one file, in which none is found.
    #[error(
        "cette page enregistrée en un seul fichier (.mhtml) n’a pas pu être lue\u{a0}: dans votre navigateur, enregistrez la page au format .html"
    )]
    BrokenSavedPage,
    /// A text too long for a page.
    #[error(
        "ce texte est trop long pour une page à comparer (plus de 500\u{a0}000 signes)\u{a0}: gardez-en l’article seul"
    )]
    NoPage,
    /// Bytes that are no text.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// A document that a password locks.
    #[error(
        "ce document est protégé par un mot de passe\u{a0}: ouvrez-le dans votre traitement de texte et enregistrez-en une copie sans protection"
    )]
    ProtectedDocument,
    /// A document whose archive or XML is damaged.
    #[error(
        "ce document Word est abîmé et ne peut pas être lu\u{a0}: ouvrez-le dans votre traitement de texte et enregistrez-le de nouveau"
    )]
    BrokenDocument,
    /// A document that unpacks to more than any text.
    #[error(
        "ce document se décompresse en plus de 64\u{a0}Mo de texte\u{a0}: il n’a pas été ouvert\u{202f}; copiez-en le texte utile"
    )]
    Bomb,
}

/// Makes a draft of a source. `name` is the file's name as the draft shall cite it.
///
/// # Errors
/// An order without a text.
pub fn import(name: &str, source: Source) -> Result<Imported, ImportError> {
    let order = order::order(&source.text);
    let after = order::order_span(&source.text).map_or(0, |span| span.end);
    if order.is_some() && source.text[after..].trim().is_empty() {
        return Err(ImportError::OrderAlone);
    }
    let reading = order.as_ref().map_or_else(Reading::house, Order::read);
    let brief = reading.brief.clone();
    let language = brief.lang.clone().unwrap_or_default();
    let meta = Meta {
        lang: language,
        brief: brief.clone(),
        keyphrase: reading.keyphrase.clone(),
        secondary: reading.secondary.clone(),
        source: name.to_owned(),
        ..Meta::default()
    };
    let mut notes = source.notes.clone();
    notes.extend(reading.conflict.clone());
    if order.is_none() {
        notes.push(
            "Sans commande\u{a0}: contrat de la maison (700\u{a0}mots, intertitres, français).".to_owned(),
        );
    }
    Ok(Imported {
        title: title(&source, &mut notes),
        order,
        reading,
        brief,
        draft: compose(&format!("{}{}", merge("", &meta), said(&source.about)), ""),
        notes,
        source,
    })
}

/// What the source says of itself, as lines of front matter. They are the source's and not the draft's: an article whose
/// own `canonical` were the page that it is rewritten from would ask Google to show that page.
fn said(about: &About) -> String {
    let fields = [
        ("source_title", &about.title),
        ("source_author", &about.author),
        ("source_date", &about.date),
        ("source_url", &about.address),
    ];
    fields
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        // A string of JSON is one of YAML.
        .map(|(key, value)| format!("{key}: {}\n", serde_json::Value::from(value.as_str())))
        .collect()
}

fn title(source: &Source, notes: &mut Vec<String>) -> Option<String> {
    if !source.about.title.is_empty() {
        return Some(source.about.title.clone());
    }
    if source.format != Format::Markdown {
        return None;
    }
    let document = Document::markdown(&source.text);
    if let Some(error) = &document.front_matter.error {
        notes.push(format!("Source\u{a0}: {error}."));
    }
    if !document.front_matter.meta.title.is_empty() {
        return Some(document.front_matter.meta.title);
    }
    let heading = document
        .blocks
        .iter()
        .find(|block| block.content.kind == BlockKind::Heading(1))?;
    Some(heading.content.text.replace('\n', " ")).filter(|title| !title.is_empty())
}

impl Source {
    /// The text as it is worked with: cleaned, the order left out.
    pub fn document(&self) -> Document {
        document(&self.text, self.format, &self.cleaning)
    }
}

/// A source's text taken apart: what the cleaning takes is gone, the order belongs to no block.
pub fn document(text: &str, format: Format, cleaning: &Cleaning) -> Document {
    let cleaned = cleaning.apply(text).text;
    let order = order::order_span(&cleaned);
    match (format, order) {
        (Format::Plain, order) => Document::plain(&cleaned, order.map_or(0, |span| span.end)),
        (Format::Markdown, None) => Document::markdown(&cleaned),
        // Blanks of the same length leave every place where it is.
        (Format::Markdown, Some(order)) => {
            let blank = " ".repeat(order.end - order.start - 1);
            Document::markdown(&format!(
                "{}{blank}\n{}",
                &cleaned[..order.start],
                &cleaned[order.end..]
            ))
        }
    }
}
