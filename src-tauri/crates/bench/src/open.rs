//! A draft as the window holds it: dictionary and source open, and what is kept from key to key.

use analysis::proposals::Reading;
use analysis::{Report, Request, Settings, analyse, analyse_with};
use document::Document;
use french::spelling::{NoSpelling, Speller};

/// An open draft.
#[derive(Debug)]
pub struct Open<'s> {
    speller: &'s Speller,
    settings: Settings,
    source: Document,
    read: document::Cache,
    looked_at: analysis::Cache,
}

impl<'s> Open<'s> {
    /// Opens a draft beside its source; nothing is read yet.
    pub fn beside(source: &str, speller: &'s Speller) -> Self {
        Self {
            speller,
            settings: Settings::default(),
            source: Document::plain(source, 0),
            read: document::Cache::default(),
            looked_at: analysis::Cache::default(),
        }
    }

    /// All that a key costs: the text is read and analysed, what didn't change is kept.
    pub fn key(&mut self, text: &str) -> (Document, Report) {
        let document = Document::markdown_with(text, &mut self.read);
        let report = analyse_with(
            &Request {
                document: &document,
                source: Some(&self.source),
                settings: &self.settings,
                spelling: self.speller,
            },
            &mut self.looked_at,
        );
        (document, report)
    }
}

/// The whole work on a draft and its source, nothing kept but what the dictionary has answered.
pub fn whole(text: &str, source: &str, speller: &Speller) -> (Document, Report) {
    let document = Document::markdown(text);
    let source = Document::plain(source, 0);
    let report = analyse(&Request {
        document: &document,
        source: Some(&source),
        settings: &Settings::default(),
        spelling: speller,
    });
    (document, report)
}

/// All proposals for a draft that has been read.
pub fn proposals(document: &Document, settings: &Settings) -> usize {
    let reading = Reading::of(&Request {
        document,
        source: None,
        settings,
        spelling: &NoSpelling,
    });
    reading.keyphrases(20).len() + reading.subheadings().len() + reading.snippet().titles.len()
}
