//! The pages of a draft read and kept in memory, and as the window shows them.

use std::sync::Arc;

use analysis::pages::{Page, Pages, Quote, Section, outline};
use document::{Document, Format};
use french::counting::CountRule;
use store::{NewPage, SourceFormat};

use crate::desk::ground::{self, Ground};
use crate::engine::Words;
use crate::wire::convert::{self, number};
use crate::wire::{
    BroughtPage, Content, OutlineSection, PageQuote, PageSet, PagesBeside, SaidTerm, SharedTerm,
};

/// The pages of a draft, read.
#[derive(Debug, Default)]
pub struct Kept {
    labels: Vec<Label>,
    pages: Pages,
}

/// What a page is called.
#[derive(Debug, Clone)]
struct Label {
    id: String,
    name: String,
    title: String,
    address: String,
}

impl Kept {
    /// Reads the pages that the database holds; those that were read before are not read again.
    pub fn read(rows: Vec<store::Page>, before: Option<&Self>) -> Self {
        let known = |id: &str| {
            let before = before?;
            let at = before.labels.iter().position(|label| label.id == id)?;
            before.pages.pages().get(at).cloned()
        };
        let read = rows
            .iter()
            .map(|row| known(&row.id).unwrap_or_else(|| Arc::new(taken_apart(&row.page))));
        let pages = Pages::of(read.collect());
        let label = |row: store::Page| Label {
            id: row.id,
            name: row.page.name,
            title: row.page.title,
            address: row.page.address,
        };
        Self {
            labels: rows.into_iter().map(label).collect(),
            pages,
        }
    }

    /// Whether these are the pages of these ids.
    pub fn is(&self, ids: &[String]) -> bool {
        self.labels.iter().map(|label| &label.id).eq(ids)
    }

    fn stamp(&self, rule: CountRule) -> String {
        let ids = self.labels.iter().map(|label| label.id.as_str());
        [rule.as_str()]
            .into_iter()
            .chain(ids)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A page taken apart and read.
pub fn taken_apart(page: &NewPage) -> Page {
    let format = match page.format {
        SourceFormat::Markdown => Format::Markdown,
        SourceFormat::Plain => Format::Plain,
    };
    Page::read(exchange::page_document(&page.text, format))
}

/// The pages as the window shows them, counted by the rule of what it holds.
pub fn set(kept: &Kept, ground: &Ground, content: &Content) -> PageSet {
    let rule = rule(ground, &Document::markdown(&convert::to_text(content)));
    let page = |(label, page): (&Label, &Arc<Page>)| BroughtPage {
        id: label.id.clone(),
        name: label.name.clone(),
        title: label.title.clone(),
        address: label.address.clone(),
        foreign: page.foreign.map(str::to_owned),
        words: page.words(rule),
        outline: sections(&page.outline, rule),
    };
    PageSet {
        stamp: kept.stamp(rule),
        pages: kept.labels.iter().zip(kept.pages.pages()).map(page).collect(),
        compared: number(kept.pages.compared()),
        median_words: kept.pages.median_words(rule).unwrap_or_default(),
        terms: kept
            .pages
            .terms()
            .map(|term| SharedTerm {
                text: term.text.clone(),
                occurrences: term.occurrences,
                typical: term.typical,
                quotes: term.quotes.iter().map(quote).collect(),
            })
            .collect(),
    }
}

/// What the window holds beside its pages.
pub fn beside(words: &Words, kept: &Kept, ground: &Ground, content: &Content, revision: u32) -> PagesBeside {
    let text = convert::to_text(content);
    let document = words.remembering(|memory| Document::markdown_with(&text, &mut memory.document));
    let rule = rule(ground, &document);
    let said = kept.pages.said(&document).into_iter().map(|said| SaidTerm {
        occurrences: said.occurrences,
        cover: said.cover.as_str().to_owned(),
    });
    PagesBeside {
        revision,
        stamp: kept.stamp(rule),
        words: document.counts().get(rule),
        outline: sections(&outline(&document), rule),
        said: said.collect(),
    }
}

fn rule(ground: &Ground, document: &Document) -> CountRule {
    ground::rule(document, &ground.settings)
}

fn sections(outline: &[Section], rule: CountRule) -> Vec<OutlineSection> {
    let section = |section: &Section| OutlineSection {
        level: section.level,
        title: section.title.clone(),
        words: section.words.get(rule),
    };
    outline.iter().map(section).collect()
}

fn quote(quote: &Quote) -> PageQuote {
    PageQuote {
        page: number(quote.page),
        occurrences: quote.occurrences,
        excerpt: quote.excerpt.iter().map(convert::piece).collect(),
    }
}

#[cfg(test)]
impl Kept {
    /// Whether the first page of both is one reading.
    pub(super) fn shares_first_page_with(&self, other: &Self) -> bool {
        self.pages
            .pages()
            .first()
            .zip(other.pages.pages().first())
            .is_some_and(|(a, b)| Arc::ptr_eq(a, b))
    }
}
