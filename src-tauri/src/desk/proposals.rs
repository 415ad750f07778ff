//! What is proposed for a draft's fields: keyphrases, titles, a description, an address; and its chapô.

use analysis::Request;
use analysis::proposals::Reading;
use analysis::proposals::keyphrases::{self, ProposedKeyphrase};
use analysis::proposals::snippet::SizedText;
use document::Document;
use french::phrase::Phrase;

use super::ground::Ground;
use crate::engine::Words;
use crate::wire::convert;
use crate::wire::{Content, FieldProposals, ProposedPhrase, SizedProposal};

/// Keyphrases of the text that are shown.
const SHOWN: usize = 8;
/// Keyphrases of the source that the text is searched for.
const LOOKED_FOR: usize = 12;

/// What is proposed for what the window holds.
pub fn fields(words: &Words, ground: &Ground, content: &Content) -> FieldProposals {
    let text = convert::to_text(content);
    let document = words.remembering(|memory| Document::markdown_with(&text, &mut memory.document));
    let reading = Reading::of(&Request {
        document: &document,
        source: ground.source.as_deref(),
        settings: &ground.settings,
        spelling: words.spelling(),
    });
    let found = reading.snippet();
    let to_cover = ground.source.as_deref().map_or_else(Vec::new, |source| {
        let asked = || keyphrases::propose(source, LOOKED_FOR);
        let phrases = ground.source_phrases.get_or_init(asked).iter();
        phrases
            .filter(|phrase| !says(&document, &phrase.text))
            .cloned()
            .collect()
    });
    FieldProposals {
        keyphrases: phrases(reading.keyphrases(SHOWN)),
        to_cover: phrases(to_cover),
        titles: found.titles.into_iter().map(sized).collect(),
        description: found.description.map(sized),
        slug: found.slug,
        chapo: (found.chapo)
            .zip(found.chapo_gap)
            .map(|(text, gap)| convert::chapo(&document, text, gap)),
    }
}

/// Whether a text says a phrase, in any form.
fn says(document: &Document, phrase: &str) -> bool {
    let phrase = Phrase::new(phrase);
    let mut blocks = document.blocks.iter().map(|block| &block.content);
    blocks.any(|content| !phrase.find_in(&content.text, &content.tokens).is_empty())
}

fn phrases(found: Vec<ProposedKeyphrase>) -> Vec<ProposedPhrase> {
    let phrase = |one: ProposedKeyphrase| ProposedPhrase {
        text: one.text,
        occurrences: one.occurrences,
    };
    found.into_iter().map(phrase).collect()
}

fn sized(text: SizedText) -> SizedProposal {
    SizedProposal {
        text: text.text,
        pixels: text.pixels,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn what_the_source_says_and_the_text_does_not_is_left_to_cover() {
        let source = "La halle aux grains rouvre après deux ans de travaux. La halle aux grains accueille un marché \
                      paysan. Le marché paysan réunit vingt producteurs, et la halle aux grains reste gratuite.";
        let ground = Ground {
            source: Some(Arc::new(Document::plain(source, 0))),
            ..Ground::default()
        };
        let content = Content {
            body: "Les halles aux grains rouvrent. Une halle aux grains est un lieu rare, et la halle aux grains de la ville \
                   plaît aux habitants."
                .to_owned(),
            ..Content::default()
        };
        let found = fields(&Words::load(None), &ground, &content);
        assert!(
            found.keyphrases[0].text.contains("halle aux grains"),
            "{:?}",
            found.keyphrases
        );
        assert!(!found.to_cover.is_empty());
        assert!(
            found
                .to_cover
                .iter()
                .all(|phrase| !phrase.text.contains("halle aux grains")),
            "{:?}",
            found.to_cover
        );
        assert!(
            found
                .to_cover
                .iter()
                .any(|phrase| phrase.text.contains("marché paysan")),
            "{:?}",
            found.to_cover
        );
    }

    #[test]
    fn an_empty_text_gets_no_keyphrase() {
        let found = fields(&Words::load(None), &Ground::default(), &Content::default());
        assert!(found.keyphrases.is_empty() && found.to_cover.is_empty() && found.description.is_none());
    }
}
