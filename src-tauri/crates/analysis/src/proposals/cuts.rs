//! Where to cut a part of the text: where the words of one section tell least of the next. Each section is thought of
//! as drawn from words of its own (the model of Eisenstein and Barzilay, 2008); the cheapest way of cutting is
//! found by dynamic programming, and sections of like size are preferred.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use document::{BlockKind, Document};
use french::counting::CountRule;

use super::keyphrases::is_calendar;
use super::tagged::{Class, Tagged};

/// Words of the longest and the shortest section.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// A section may not be longer.
    pub longest: u32,
    /// Nor shorter.
    pub shortest: u32,
}

/// How many cuts are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// As many as the limits ask for; none where a section would stay too short.
    Enough,
    /// So many, wherever the subject turns most.
    Exactly(usize),
}

/// What a lemma that a section hasn't yet is taken to have been said: the Dirichlet prior. Values from 0.1 to 1 give
/// like results.
const PRIOR: f64 = 0.3;

/// What a section's distance from the ideal length weighs: at twice the length, or none, as much as a word that is 20
/// times (e³) less expected.
const EVENNESS: f64 = 3.0;

/// What a section costs that has no words at all, where a number of cuts is asked for; less the nearer it comes to
/// two thirds of the shortest.
const SHORT: f64 = 100.0;

/// What a word over or under the limits costs where they must hold: more than anything else, but a paragraph can't be
/// cut.
const OUTSIDE: f64 = 1000.0;

/// What a cut saves that goes before a line which is a heading already: more than words can say against it.
const MARKED: f64 = 500.0;

/// Places between the ends of a section: keeps a text of empty lines from taking for ever.
const LOOK_BACK: usize = 80;

/// Most places of a part for which a number of cuts can be asked; a longer one is cut as the limits ask.
const MOST_PLACES: usize = 2000;

/// Most cuts that are found at once.
const MOST_CUTS: usize = 50;

/// The blocks before which to cut, in order, never before one that is `refused`; none where no place keeps both sides
/// long enough.
pub(super) fn cuts(
    document: &Document,
    tagged: &Tagged<'_>,
    blocks: Range<usize>,
    rule: CountRule,
    limits: Limits,
    wanted: Wanted,
    refused: &BTreeSet<usize>,
) -> Vec<usize> {
    let may_cut = |block: &usize| !refused.contains(block) && may_cut(document, tagged, *block);
    let mut places = vec![blocks.start];
    places.extend((blocks.start + 1..blocks.end).filter(may_cut));
    places.push(blocks.end);
    let words = |range: Range<usize>| -> u32 {
        document.blocks[range]
            .iter()
            .map(|block| block.content.counts.get(rule))
            .sum()
    };
    let sizes: Vec<u32> = places.windows(2).map(|pair| words(pair[0]..pair[1])).collect();
    let total: u32 = sizes.iter().sum();
    let sections = match wanted {
        Wanted::Exactly(cuts) => cuts.min(MOST_CUTS).min(places.len() - 2) + 1,
        Wanted::Enough => {
            let sections = total.div_ceil((limits.longest * 3 / 4).max(1)).max(2);
            usize::try_from(sections).unwrap_or(usize::MAX)
        }
    };
    let counted = wanted != Wanted::Enough && places.len() <= MOST_PLACES;
    let marked: HashSet<usize> = (1..places.len().saturating_sub(1))
        .filter(|at| is_heading_line(document, tagged, places[*at]))
        .collect();
    let table = Table {
        tagged,
        places: &places,
        sizes: &sizes,
        limits,
        marked: &marked,
        counted,
        ideal: f64::from(total) / f64::from(u32::try_from(sections).unwrap_or(u32::MAX)),
    };
    let chosen = table.cheapest(if counted { sections } else { 0 });
    // A section that is too short would be worse than the long one.
    let edges: Vec<usize> = [0]
        .into_iter()
        .chain(chosen.iter().copied())
        .chain([places.len() - 1])
        .collect();
    let short = edges
        .windows(2)
        .any(|pair| sizes[pair[0]..pair[1]].iter().sum::<u32>() < limits.shortest);
    if short && !counted {
        Vec::new()
    } else {
        chosen.into_iter().map(|at| places[at]).collect()
    }
}

/// The costs of all sections.
struct Table<'a> {
    tagged: &'a Tagged<'a>,
    places: &'a [usize],
    sizes: &'a [u32],
    limits: Limits,
    /// Places of lines that are headings already.
    marked: &'a HashSet<usize>,
    /// Whether the number of cuts is given: the limits are wishes then.
    counted: bool,
    ideal: f64,
}

/// The cheapest way to cover what stands before a place, and the place of its last cut.
type Best = (f64, usize);

impl Table<'_> {
    /// The places of the cheapest cuts; `sections` of them, or any number where it is 0.
    fn cheapest(&self, sections: usize) -> Vec<usize> {
        let rows = sections.max(1);
        let ends = self.places.len();
        let mut best: Vec<Vec<Best>> = vec![vec![(f64::INFINITY, 0); rows + 1]; ends];
        best[0][0] = (0.0, 0);
        let mut model = Model::of(self.tagged);
        for end in 1..ends {
            model.clear();
            let mut size = 0;
            for start in (0..end).rev().take(LOOK_BACK) {
                size += self.sizes[start];
                model.add(self.tagged.range(self.places[start]..self.places[start + 1]));
                // The whole isn't a way of cutting it.
                if start == 0 && end + 1 == ends {
                    break;
                }
                let marked = if self.marked.contains(&start) { MARKED } else { 0.0 };
                let cost = model.cost + self.section_cost(size) - marked;
                for row in 0..rows {
                    // Without a number, all sections share a row.
                    let (from, to) = if sections == 0 { (0, 0) } else { (row, row + 1) };
                    let sum = best[start][from].0 + cost;
                    if sum < best[end][to].0 {
                        best[end][to] = (sum, start);
                    }
                }
                // Longer sections only get worse.
                if !self.counted && size > self.limits.longest && best[end][0].0.is_finite() {
                    break;
                }
            }
        }
        let mut chosen = Vec::new();
        let (mut at, mut row) = (ends - 1, sections);
        while at > 0 {
            let Some((cost, start)) = best.get(at).and_then(|rows| rows.get(row)).copied() else {
                return Vec::new();
            };
            if !cost.is_finite() {
                return Vec::new();
            }
            at = start;
            row = row.saturating_sub(1);
            if at > 0 {
                chosen.push(at);
            }
        }
        chosen.reverse();
        chosen
    }

    fn section_cost(&self, size: u32) -> f64 {
        let Limits { longest, shortest } = self.limits;
        let off = (f64::from(size) - self.ideal) / self.ideal.max(1.0);
        let under = f64::from(shortest.saturating_sub(size));
        let outside = if self.counted {
            let wished = f64::from(shortest.max(1)) * 2.0 / 3.0;
            SHORT * (wished - f64::from(size)).max(0.0) / wished
        } else {
            OUTSIDE * (f64::from(size.saturating_sub(longest)) + under)
        };
        EVENNESS * off * off + outside
    }
}

/// How unexpected the lemmas of a section are, told by those that the section has had already.
struct Model<'a> {
    tagged: &'a Tagged<'a>,
    /// How often each lemma has come.
    counts: Vec<u32>,
    /// Those that have.
    seen: Vec<usize>,
    said: u32,
    /// The sum of the negative logarithms.
    cost: f64,
}

impl<'a> Model<'a> {
    fn of(tagged: &'a Tagged<'a>) -> Self {
        Self {
            tagged,
            counts: vec![0; tagged.lemmas.len()],
            seen: Vec::new(),
            said: 0,
            cost: 0.0,
        }
    }

    fn clear(&mut self) {
        for lemma in self.seen.drain(..) {
            self.counts[lemma] = 0;
        }
        (self.said, self.cost) = (0, 0.0);
    }

    fn add(&mut self, words: Range<usize>) {
        let all = PRIOR * f64::from(u32::try_from(self.counts.len()).unwrap_or(u32::MAX));
        for lemma in self.tagged.words[words].iter().filter_map(|word| word.lemma) {
            let Ok(lemma) = usize::try_from(lemma) else {
                continue;
            };
            let Some(count) = self.counts.get_mut(lemma) else {
                continue;
            };
            self.cost -= ((PRIOR + f64::from(*count)) / (all + f64::from(self.said))).ln();
            if *count == 0 {
                self.seen.push(lemma);
            }
            *count += 1;
            self.said += 1;
        }
    }
}

/// A subheading goes before a paragraph, and not between « voici : » and what it announces.
fn may_cut(document: &Document, tagged: &Tagged<'_>, block: usize) -> bool {
    let (before, after) = (
        &document.blocks[block - 1].content,
        &document.blocks[block].content,
    );
    after.kind == BlockKind::Paragraph
        && !after.sentences.is_empty()
        && (!is_line(document, tagged, block) || is_heading_line(document, tagged, block))
        && !matches!(before.kind, BlockKind::Heading(_))
        && !before.text.trim_end().ends_with([':', ','])
        && !is_line(document, tagged, block - 1)
}

/// Whether a block is a line without a full stop and without a verb: in a text from elsewhere a title, or a caption.
fn is_line(document: &Document, tagged: &Tagged<'_>, block: usize) -> bool {
    let Some(content) = document.blocks.get(block).map(|block| &block.content) else {
        return false;
    };
    content.kind == BlockKind::Paragraph
        && content.tokens.len() <= 20
        && !content
            .text
            .trim_end()
            .ends_with(['.', '!', '?', '…', '»', '"', ')'])
        && !tagged.words[tagged.range(block..block + 1)]
            .iter()
            .any(|word| word.class == Class::Verb)
}

/// Signs of a line that may be a heading.
const LINE: Range<usize> = 10..90;

/// Whether a line is a heading that isn't marked as one, as texts from a word processor have them: between two
/// paragraphs of sentences, with a capital, and neither a date nor a name.
pub(super) fn is_heading_line(document: &Document, tagged: &Tagged<'_>, block: usize) -> bool {
    let paragraph = |block: usize| {
        document.blocks.get(block).is_some_and(|found| {
            found.content.kind == BlockKind::Paragraph
                && found.content.text.trim_end().ends_with(['.', '!', '?', '…', '»'])
        })
    };
    let words = &tagged.words[tagged.range(block..block + 1)];
    let named = words.iter().filter(|word| word.class == Class::Name).count();
    let text = document.blocks[block].content.text.trim();
    is_line(document, tagged, block)
        && block > 0
        && paragraph(block - 1)
        && paragraph(block + 1)
        && LINE.contains(&text.chars().count())
        && text.starts_with(char::is_uppercase)
        && !text.contains(['\n', '|', '@', '©'])
        && words.iter().any(|word| word.class == Class::Noun)
        && named * 2 < words.len()
        && !words.iter().any(|word| is_calendar(&word.folded))
}
