//! The text being written, in the hands of the analysis thread.

use std::sync::Arc;

use analysis::{Request, Settings};
use document::Document;
use store::Facets;

use super::facets;
use super::ground::{self, Ground};
use crate::engine::Words;
use crate::wire::convert::{self, About};
use crate::wire::{self, Content};

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
pub fn typography(settings: &Settings, content: &Content) -> Vec<wire::Edit> {
    let document = Document::markdown(&convert::to_text(content));
    convert::edits(&document, &safe_edits(&document, settings))
}

/// The text with every safe typographic correction.
pub fn mended(document: &Document, settings: &Settings) -> String {
    analysis::fix::apply(&document.text, &safe_edits(document, settings))
}

fn safe_edits(document: &Document, settings: &Settings) -> Vec<analysis::Edit> {
    let profile = settings
        .meta(&document.front_matter.meta)
        .profile
        .unwrap_or_default();
    analysis::fix::typography(document, settings, profile)
}
