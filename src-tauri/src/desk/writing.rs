//! The text being written, in the hands of the analysis thread.

use std::sync::Arc;

use analysis::compare::compare;
use analysis::{Category, Request, Settings};
use document::{Document, Format};
use store::Facets;

use super::facets;
use super::ground::{self, Ground};
use crate::engine::Words;
use crate::wire::convert::{self, About};
use crate::wire::{self, Content};

/// Times a text is mended at most: one correction may make room for another, never for many.
const ROUNDS: usize = 4;

/// A text analysed.
#[derive(Debug)]
pub struct Analysed {
    /// The report for the window.
    pub report: wire::Report,
    /// The whole text that was analysed.
    pub text: Arc<str>,
    /// What the library shows of it.
    pub facets: Facets,
}

/// Analyses what the window holds.
pub fn analyse(words: &Words, ground: &Ground, content: &Content, revision: u32) -> Analysed {
    let document = Document::markdown(&convert::to_text(content));
    let settings = &*ground.settings;
    let report = analysis::analyse(&Request {
        document: &document,
        source: ground.source.as_deref(),
        settings,
        spelling: words.spelling(),
    });
    let about = About {
        document: &document,
        revision,
        rule: ground::rule(&document, settings),
        longest_section: analysis::checks::structure::longest_section(settings),
        site: &ground.site,
    };
    Analysed {
        facets: facets::of_report(&document, ground.source.as_deref(), &report, settings),
        report: convert::report(&report, &about),
        text: Arc::clone(&document.text),
    }
}

/// Where subheadings are missing, in the window's units.
pub fn headings(words: &Words, ground: &Ground, content: &Content) -> Vec<wire::HeadingProposal> {
    let document = Document::markdown(&convert::to_text(content));
    let proposals = analysis::proposals::subheadings::propose(&Request {
        document: &document,
        source: ground.source.as_deref(),
        settings: &ground.settings,
        spelling: words.spelling(),
    });
    convert::proposals(&document, &proposals)
}

/// Every safe typographic correction, as edits of the body the window holds.
pub fn typography(words: &Words, settings: &Settings, content: &Content) -> Vec<wire::Edit> {
    let text = convert::to_text(content);
    let document = Document::markdown(&text);
    let mended = mended(words, settings, &text, Format::Markdown);
    let edits: Vec<_> = compare(&text, &mended)
        .into_iter()
        .map(|change| analysis::Edit::new(change.a, change.b.of(&mended)))
        .collect();
    convert::edits(&document, &edits)
}

/// The text with every safe typographic correction, until a round changes nothing.
pub fn mended(words: &Words, settings: &Settings, text: &str, format: Format) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let edits = safe_typography(words, settings, &text, format);
        let next = analysis::fix::apply(&text, &edits);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

fn safe_typography(words: &Words, settings: &Settings, text: &str, format: Format) -> Vec<analysis::Edit> {
    let document = match format {
        Format::Markdown => Document::markdown(text),
        Format::Plain => Document::plain(text, exchange::order_span(text).map_or(0, |span| span.end)),
    };
    let report = analysis::analyse(&Request {
        document: &document,
        source: None,
        settings,
        spelling: words.spelling(),
    });
    report
        .findings
        .into_iter()
        .filter(|finding| finding.check.category == Category::Typography)
        .filter_map(|finding| finding.fixes.into_iter().find(|fix| fix.safe))
        .flat_map(|fix| fix.edits)
        .collect()
}
