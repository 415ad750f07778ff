//! What `chapo pages --format json` prints.

use analysis::pages::{Cover, Said, Section, Term};
use french::counting::CountRule;
use serde::Serialize;

use super::Found;
use crate::cli::json::VERSION;

/// What a draft says of a term that it lacks.
const NOWHERE: Said = Said {
    occurrences: 0,
    cover: Cover::Missing,
};

#[derive(Debug, Serialize)]
pub(super) struct Printed<'a> {
    version: u32,
    file: &'a str,
    count_rule: &'a str,
    words: u32,
    outline: Vec<SectionJson<'a>>,
    median_words: Option<u32>,
    pages: Vec<PageJson<'a>>,
    /// How many pages are in French, and so can share a term.
    compared: usize,
    missing: Vec<TermJson<'a>>,
    covered: Vec<TermJson<'a>>,
    /// What was left out and why.
    notes: &'a [String],
}

#[derive(Debug, Serialize)]
struct PageJson<'a> {
    file: &'a str,
    title: &'a str,
    address: Option<&'a str>,
    language: &'a str,
    words: u32,
    outline: Vec<SectionJson<'a>>,
}

#[derive(Debug, Serialize)]
struct SectionJson<'a> {
    level: u8,
    title: &'a str,
    words: u32,
}

#[derive(Debug, Serialize)]
struct TermJson<'a> {
    text: &'a str,
    pages: usize,
    occurrences: u32,
    typical: u32,
    in_draft: u32,
    /// `missing`, `little` or `covered`.
    cover: &'static str,
    quotes: Vec<QuoteJson>,
}

#[derive(Debug, Serialize)]
struct QuoteJson {
    /// The page's number among `pages`, from 0.
    page: usize,
    occurrences: u32,
    excerpt: String,
}

impl<'a> Printed<'a> {
    pub(super) fn new(found: &'a Found<'a>) -> Self {
        let pages = found.brought.iter().zip(found.pages.pages());
        Self {
            version: VERSION,
            file: found.file,
            count_rule: found.rule.as_str(),
            words: found.words,
            outline: sections(&found.outline, found.rule),
            median_words: found.pages.median_words(found.rule),
            pages: pages
                .map(|(page, read)| PageJson {
                    file: &page.name,
                    title: &page.title,
                    address: Some(page.address.as_str()).filter(|address| !address.is_empty()),
                    language: read.foreign.unwrap_or("français"),
                    words: read.words(found.rule),
                    outline: sections(&read.outline, found.rule),
                })
                .collect(),
            compared: found.pages.compared(),
            missing: found
                .beside
                .missing
                .iter()
                .map(|term| TermJson::new(term, NOWHERE))
                .collect(),
            covered: found
                .beside
                .covered
                .iter()
                .map(|(term, said)| TermJson::new(term, *said))
                .collect(),
            notes: found.notes,
        }
    }
}

fn sections(outline: &[Section], rule: CountRule) -> Vec<SectionJson<'_>> {
    let section = |one| SectionJson::new(one, rule);
    outline.iter().map(section).collect()
}

impl<'a> SectionJson<'a> {
    fn new(section: &'a Section, rule: CountRule) -> Self {
        Self {
            level: section.level,
            title: &section.title,
            words: section.words.get(rule),
        }
    }
}

impl<'a> TermJson<'a> {
    fn new(term: &'a Term, said: Said) -> Self {
        Self {
            text: &term.text,
            pages: term.quotes.len(),
            occurrences: term.occurrences,
            typical: term.typical,
            in_draft: said.occurrences,
            cover: said.cover.as_str(),
            quotes: term
                .quotes
                .iter()
                .map(|quote| QuoteJson {
                    page: quote.page,
                    occurrences: quote.occurrences,
                    excerpt: quote.excerpt.iter().map(|piece| piece.text.as_str()).collect(),
                })
                .collect(),
        }
    }
}
