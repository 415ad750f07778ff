//! A text read once for all that is proposed for it: telling each word's part of speech is most of the work.

use std::cell::OnceCell;

use document::Document;

use super::HeadingProposal;
use super::cuts::Wanted;
use super::keyphrases::{self, ProposedKeyphrase};
use super::snippet::{self, SnippetProposal};
use super::subheadings;
use super::tagged::Tagged;
use crate::report::Request;
use crate::settings::Settings;

/// A document whose words are read at the first question and serve all the others.
#[derive(Debug)]
pub struct Reading<'a> {
    pub(super) document: &'a Document,
    pub(super) settings: &'a Settings,
    tagged: OnceCell<Tagged<'a>>,
}

impl<'a> Reading<'a> {
    /// A document, of which nothing is read yet.
    pub fn of(request: &Request<'a>) -> Self {
        Self {
            document: request.document,
            settings: request.settings,
            tagged: OnceCell::new(),
        }
    }

    /// See [`keyphrases::propose`].
    pub fn keyphrases(&self, most: usize) -> Vec<ProposedKeyphrase> {
        keyphrases::of_tagged(self.document, self.tagged(), most)
    }

    /// See [`subheadings::propose`].
    pub fn subheadings(&self) -> Vec<HeadingProposal> {
        subheadings::proposals(self, Wanted::Enough)
    }

    /// See [`subheadings::propose_some`].
    pub fn some_subheadings(&self, count: usize) -> Vec<HeadingProposal> {
        subheadings::proposals(self, Wanted::Exactly(count))
    }

    /// See [`snippet::propose`].
    pub fn snippet(&self) -> SnippetProposal {
        snippet::proposal(self)
    }

    pub(super) fn tagged(&self) -> &Tagged<'a> {
        self.tagged.get_or_init(|| Tagged::of(self.document))
    }
}
