//! What a check says about a place in the text.

use document::Span;

use crate::check::{Check, Level};
use crate::part::Part;

/// One finding of one check.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check that found it; its id, origin and explanations are read there.
    pub check: &'static Check,
    /// How serious it is: the check's level, or a lower one where the figure is near what is accepted.
    pub level: Level,
    /// What is wrong here, one French sentence.
    pub message: String,
    /// Where, in the document's bytes. For a finding about a field or the whole text, an empty span.
    pub span: Span,
    /// The text at its place (the field's value, or the block's beginning where the span is empty), 120
    /// characters at most; with the check's id it names the finding to whoever ignores it.
    pub excerpt: String,
    /// The sentence that it stands in, or what takes a sentence's place; the report fills it in.
    pub part: Option<Part>,
    /// The field of the front matter it is about, where it isn't about the body.
    pub field: Option<Field>,
    /// All places where one finding stands for many (apostrophes, no-break spaces); `span` is the first.
    pub places: Vec<Span>,
    /// Ways to mend it, best first.
    pub fixes: Vec<Fix>,
}

/// A field of the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// `title`
    Title,
    /// `description`
    Description,
    /// `slug`
    Slug,
    /// `keyphrase`
    Keyphrase,
    /// `secondary`
    Secondary,
}

impl Field {
    /// The key in the front matter.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::Slug => "slug",
            Self::Keyphrase => "keyphrase",
            Self::Secondary => "secondary",
        }
    }
}

/// One way to mend a finding: all its edits together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the writer sees: the corrected excerpt.
    pub label: String,
    /// Edits in ascending order, not overlapping.
    pub edits: Vec<Edit>,
    /// Whether it may be applied without being read (`chapo fix`, « tout corriger »).
    pub safe: bool,
}

/// Replace the bytes of `span` by `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in the document's bytes (an empty span inserts).
    pub span: Span,
    /// What comes instead.
    pub insert: String,
}

impl Edit {
    /// An edit from its two parts.
    pub fn new(span: Span, insert: impl Into<String>) -> Self {
        Self {
            span,
            insert: insert.into(),
        }
    }
}

/// Collects findings; spans given by a block check are relative to its block and are moved by the caller.
#[derive(Debug, Default)]
pub struct Findings {
    pub(crate) list: Vec<Finding>,
}

impl Findings {
    /// Adds a finding at a place.
    pub fn add(&mut self, check: &'static Check, span: Span, message: impl Into<String>) -> &mut Finding {
        self.list.push(Finding {
            check,
            level: check.level,
            message: message.into(),
            span,
            excerpt: String::new(),
            part: None,
            field: None,
            places: Vec::new(),
            fixes: Vec::new(),
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }
}

impl Finding {
    /// Adds a way to mend it that replaces the finding's own span.
    pub fn replace(&mut self, insert: impl Into<String>, safe: bool) -> &mut Self {
        let insert = insert.into();
        let edits = vec![Edit::new(self.span, insert.clone())];
        self.fixes.push(Fix {
            label: insert,
            edits,
            safe,
        });
        self
    }

    /// Adds a way to mend it.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fixes.push(fix);
        self
    }

    /// Says how serious it is.
    pub fn at_level(&mut self, level: Level) -> &mut Self {
        self.level = level;
        self
    }

    /// Says that it is about a field and not about the body.
    pub fn about(&mut self, field: Field) -> &mut Self {
        self.field = Some(field);
        self
    }

    /// Whether it is about some words, which may stand elsewhere too, and not about a whole sentence, paragraph
    /// or text. A title of one word is words.
    pub fn is_about_words(&self) -> bool {
        self.part.is_some_and(|part| {
            self.span.len() < part.span.len() || !self.excerpt.contains(char::is_whitespace)
        })
    }

    pub(crate) fn shift(&mut self, by: usize) {
        self.span = self.span.shifted(by);
        for place in &mut self.places {
            *place = place.shifted(by);
        }
        for edit in self.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.span = edit.span.shifted(by);
        }
    }
}
