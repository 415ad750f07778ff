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
    /// What its names would be without their capital: « Docker », « La Poste ».
    pub names: Vec<Lemma>,
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
                repeats::find(&lexemes, &words, &silences(content, quoted), settings)
            } else {
                Vec::new()
            },
            lemmas: repeats::counts(&words),
            names: repeats::names(&lexemes),
        }
    }
}

/// Where a word's return isn't heard: in quotations, and in the label that a block begins with.
fn silences(content: &BlockContent, mut quoted: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let label = label(content);
    if label > 0 {
        quoted.retain(|range| range.start >= label);
        quoted.insert(0, 0..label);
    }
    quoted
}

/// The end of the label that a block begins with: what stands bold there, or a few words before a colon.
fn label(content: &BlockContent) -> usize {
    let text = content.text.trim_end();
    let bold = content.runs.iter().take_while(|run| run.strong).last();
    let bold = bold.map_or(0, |run| run.text.end);
    let colon = text.find(':').filter(|at| {
        let words = content.tokens.partition_point(|token| token.range.start < *at);
        (1..=LABEL_WORDS).contains(&words) && !text[..*at].contains(['.', '!', '?', '…'])
    });
    let label = bold.max(colon.unwrap_or(0));
    if label < text.len() { label } else { 0 }
}

/// The words that a label before a colon has at most.
const LABEL_WORDS: usize = 8;

/// Prose and no code or address; an anglicism in italics is quoted on purpose.
fn is_own_prose(content: &BlockContent, range: Range<usize>, list: List) -> bool {
    content.runs_in(range).all(|run| {
        matches!(run.kind, RunKind::Text | RunKind::Break | RunKind::Entity)
            && !(list == List::Anglicisms && run.emphasis)
    })
}
