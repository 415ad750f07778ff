//! The words of one block as a copy editor hears them: phrases to mend, and words that come back too soon. Which of
//! them the whole text excuses (its keyphrase, its subject) is decided by the checks.

use std::ops::Range;

use document::{BlockContent, BlockKind, RunKind};
use french::advice::{self, List, Mend};
use french::lexemes::Lexemes;
use french::lexicon::Lemma;
use french::quotes::quoted;

use super::repeats::{self, Repeat};
use crate::settings::Settings;

/// What a block holds; ranges are bytes of its visible text.
#[derive(Debug, Default)]
pub(crate) struct Style {
    /// Phrases of the lists, in order.
    pub phrases: Vec<Phrase>,
    /// Words that come back too soon, in order.
    pub repeats: Vec<Repeat>,
    /// The lemmas of its full words, each once, and how often they stand there.
    pub lemmas: Vec<(Lemma, u32)>,
}

/// A phrase of a list.
#[derive(Debug)]
pub(crate) struct Phrase {
    pub list: List,
    /// The entry's pattern: the same for each place of a phrase.
    pub pattern: &'static str,
    pub advice: &'static str,
    pub range: Range<usize>,
    pub mends: Vec<Mend>,
}

impl Style {
    pub fn of(content: &BlockContent, settings: &Settings) -> Self {
        // What stands in a quote isn't the writer's.
        let silent = matches!(
            content.kind,
            BlockKind::Code | BlockKind::Html | BlockKind::Rule | BlockKind::Quote
        );
        if silent || content.tokens.is_empty() {
            return Self::default();
        }
        let lexemes = Lexemes::new(&content.text, &content.tokens);
        let quoted = quoted(&content.text);
        let phrases = advice::find(&lexemes, &quoted)
            .into_iter()
            .filter(|found| is_own_prose(content, found.range.clone(), found.advice.list()))
            .map(|found| Phrase {
                list: found.advice.list(),
                pattern: found.advice.pattern(),
                advice: found.advice.text(),
                mends: found.mends(&lexemes),
                range: found.range,
            });
        let words = repeats::full_words(&lexemes);
        let prose = matches!(
            content.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Footnote
        );
        Self {
            phrases: phrases.collect(),
            repeats: if prose {
                repeats::find(&lexemes, &words, &quoted, settings)
            } else {
                Vec::new()
            },
            lemmas: repeats::counts(&words),
        }
    }
}

/// Prose and no code or address; an anglicism in italics is quoted on purpose.
fn is_own_prose(content: &BlockContent, range: Range<usize>, list: List) -> bool {
    content.runs_in(range).all(|run| {
        matches!(run.kind, RunKind::Text | RunKind::Break | RunKind::Entity)
            && !(list == List::Anglicisms && run.emphasis)
    })
}
