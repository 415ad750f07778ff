//! All that follows from one block alone: its figures, its gaps, its doubtful words, what the block checks find.
//! It is worked out once and kept while the block stays unchanged; a report is put together from these.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use document::{BlockContent, Document};
use french::spelling::{Spelling, names_in};
use french::typography::{Profile, Traces};

use crate::catalogue;
use crate::check::Run;
use crate::checks::spelling::{TwoSpellings, doubtful_words, two_spellings};
use crate::checks::typography::{Gap, Place, gaps, traces};
use crate::finding::{Finding, Findings};
use crate::measures::{
    BlockContext, BlockMeasures, Longest, PhraseCache, SentenceMeasures, Style, Tally, sentences,
};
use crate::report::{Counts, Readability};
use crate::rewrite::{self, Rewrite};
use crate::settings::Settings;

/// Everything known of one block; ranges are bytes of its visible text, findings relative to its first byte.
#[derive(Debug)]
pub(crate) struct BlockReport {
    /// What readability is computed from.
    pub measures: BlockMeasures,
    /// Its sentences of prose.
    pub sentences: Vec<SentenceMeasures>,
    /// The spaces that aren't as they should be.
    pub gaps: Vec<Gap>,
    /// Unknown words that aren't the writer's own; the text's names are among them.
    pub doubtful: Vec<Range<usize>>,
    /// Words that the reform of 1990 spells in another way.
    pub reformed: Vec<TwoSpellings>,
    /// Names that the block shows to be such.
    pub names: Vec<String>,
    /// Its function words, counted only in a text's first blocks.
    pub language: OnceLock<Tally>,
    /// Phrases to mend and words that come back too soon.
    pub style: Style,
    /// What the block checks found.
    pub findings: Vec<Finding>,
    /// Its places of the corrections that are made throughout the text.
    pub places: Places,
}

/// The places that a check of the whole text has in one block, looked for once.
#[derive(Debug, Default)]
pub(crate) struct Places {
    by_check: Mutex<Vec<(CheckId, Arc<[Place]>)>>,
}

type CheckId = &'static str;

impl Places {
    /// The places of a check; `look` tells them where they aren't known, from the block and its profile alone.
    pub fn of(&self, check: CheckId, look: impl FnOnce() -> Vec<Place>) -> Arc<[Place]> {
        let mut known = self.by_check.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, places)) = known.iter().find(|(id, _)| *id == check) {
            return Arc::clone(places);
        }
        let places: Arc<[Place]> = look().into();
        known.push((check, Arc::clone(&places)));
        places
    }
}

/// What a block's report follows from besides its content.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub settings: &'a Settings,
    pub profile: Profile,
    pub spelling: &'a dyn Spelling,
}

impl BlockReport {
    fn of(content: &BlockContent, longest: Longest, ground: Ground<'_>) -> Self {
        let gaps = gaps(content, ground.profile);
        let context = BlockContext {
            content,
            settings: ground.settings,
            profile: ground.profile,
            gaps: &gaps,
        };
        let mut findings = Findings::default();
        for check in catalogue::all().filter(|check| !ground.settings.silenced.contains(check.id)) {
            if let Run::Block(run) = check.run {
                run(&context, &mut findings);
            }
        }
        let sentences = sentences(content);
        Self {
            measures: BlockMeasures::of(content, &sentences, longest),
            sentences,
            doubtful: doubtful_words(content, ground),
            reformed: two_spellings(content),
            names: names_in(&content.text, &content.tokens, ground.spelling)
                .into_iter()
                .collect(),
            language: OnceLock::new(),
            style: Style::of(content, ground.settings),
            findings: findings.list,
            places: Places::default(),
            gaps,
        }
    }
}

/// How far on the block is looked for that the text goes on with; beyond, each block is found by its content.
const NEAR: usize = 64;

/// What is kept from one analysis to the next, for one text at a time. A cache serves one dictionary: a report
/// made with it is the one that would have been made without.
#[derive(Debug, Default)]
pub struct Cache {
    /// Under which settings the blocks were looked at.
    under: Option<(Settings, Profile)>,
    /// The blocks of the last text in their order: most of them come again one after another.
    last: Vec<Arc<Known>>,
    /// The same by identity of their content.
    by_content: HashMap<usize, Arc<Known>>,
    source: Option<SourceFigures>,
    /// What is read of both texts to compare them.
    pub(crate) rewrite: rewrite::Cache,
    /// Where the keyphrases stand.
    pub(crate) phrases: PhraseCache,
    /// By identity too; held only while the profile follows the text.
    traces: HashMap<usize, (Arc<BlockContent>, Traces)>,
}

/// A block's report, and the content that it is known by, held so that it stays the same.
#[derive(Debug)]
struct Known {
    content: Arc<BlockContent>,
    report: Arc<BlockReport>,
}

/// The figures of a source, known by the identity of its text.
#[derive(Debug)]
struct SourceFigures {
    text: Arc<str>,
    counts: Counts,
    readability: Readability,
}

impl Cache {
    /// Compares a draft with its source, as [`rewrite::rewrite`]; what didn't change of either isn't read again.
    pub fn rewrite(&mut self, source: &Document, draft: &Document) -> Rewrite {
        rewrite::rewrite_with(source, draft, &mut self.rewrite)
    }

    /// The reports on every block, in the document's order.
    pub(crate) fn blocks(&mut self, document: &Document, ground: Ground<'_>) -> Vec<Arc<BlockReport>> {
        self.under(ground);
        let longest = Longest::of(ground.settings);
        let before = std::mem::take(&mut self.last);
        let mut next = 0;
        for block in &document.blocks {
            let is = |known: &&Arc<Known>| Arc::ptr_eq(&known.content, &block.content);
            if let Some(known) = before.get(next).filter(is) {
                next += 1;
                self.last.push(Arc::clone(known));
                continue;
            }
            let key = Arc::as_ptr(&block.content).addr();
            let known = self.by_content.entry(key).or_insert_with(|| {
                Arc::new(Known {
                    content: Arc::clone(&block.content),
                    report: Arc::new(BlockReport::of(&block.content, longest, ground)),
                })
            });
            self.last.push(Arc::clone(known));
            // Where one block went or came, the text goes on after it.
            let ahead = before.iter().enumerate().skip(next).take(NEAR);
            let mut ahead = ahead.filter(|(_, other)| is(other));
            next = ahead.next().map_or(next, |(at, _)| at + 1);
        }
        drop(before);
        self.by_content.retain(|_, known| Arc::strong_count(known) > 1);
        self.last.iter().map(|known| Arc::clone(&known.report)).collect()
    }

    /// What the spaces of the whole text tell of its profile.
    pub(crate) fn traces(&mut self, document: &Document) -> Traces {
        let mut before = std::mem::take(&mut self.traces);
        let mut sum = Traces::default();
        for block in &document.blocks {
            let key = Arc::as_ptr(&block.content).addr();
            let known = match self.traces.get(&key) {
                Some((_, known)) => *known,
                None => {
                    let (content, known) = before
                        .remove(&key)
                        .unwrap_or_else(|| (Arc::clone(&block.content), traces(&block.content)));
                    self.traces.insert(key, (content, known));
                    known
                }
            };
            sum += known;
        }
        sum
    }

    /// The figures of the source, worked out by `measure` where they aren't kept.
    pub(crate) fn source(
        &mut self,
        source: &Document,
        measure: impl FnOnce() -> (Counts, Readability),
    ) -> (Counts, Readability) {
        if let Some(kept) = self
            .source
            .as_ref()
            .filter(|kept| Arc::ptr_eq(&kept.text, &source.text))
        {
            return (kept.counts, kept.readability);
        }
        let (counts, readability) = measure();
        self.source = Some(SourceFigures {
            text: Arc::clone(&source.text),
            counts,
            readability,
        });
        (counts, readability)
    }

    /// Forgets what was found under other settings.
    fn under(&mut self, ground: Ground<'_>) {
        let same = self
            .under
            .as_ref()
            .is_some_and(|(settings, profile)| *profile == ground.profile && settings == ground.settings);
        if !same {
            *self = Self {
                under: Some((ground.settings.clone(), ground.profile)),
                traces: std::mem::take(&mut self.traces),
                ..Self::default()
            };
        }
    }
}
