//! Sentences of the text, and clauses that can stand as one, joined to a description or a chapô of the right length.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use document::Document;
use french::lists::lines;
use french::phrase::Phrase;
use french::words::tokens;

use super::titles::shares_a_word;
use super::{CHAPO, DESCRIPTION, is_prose};
use crate::proposals::tagged::{Class, Tagged, Word, is_pointing};
use crate::proposals::titles::is_border;

static PRESENT: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/present-times.txt"
    ))
    .collect()
});

/// Paragraphs that descriptions are made of: what a page is about stands at its beginning.
const BLOCKS: usize = 40;

/// Sentences that descriptions are made of.
const MOST: usize = 80;

/// Places where one sentence may be cut.
const MOST_SHORTER: usize = 5;

/// How many sentences after the first a second one is looked for.
const NEAR: usize = 16;

/// Characters of what is left of a sentence that is cut: less says too little.
const SHORTER: Range<usize> = 60..CHAPO;

/// What a description costs that is too short, however little.
const SHORT: f64 = 4.0;

/// What each sentence before it costs: what a page is about stands at its beginning.
const LATE: f64 = 0.25;

/// What a sentence costs that leans on what isn't shown.
const LEANS: f64 = 7.0;

/// What a second sentence costs that shares no word with the first.
const UNRELATED: f64 = 2.0;

/// The sentences of a text.
pub(super) struct Pieces<'a> {
    document: &'a Document,
    tagged: &'a Tagged<'a>,
    /// In order.
    sentences: Vec<Sentence>,
}

struct Sentence {
    block: usize,
    /// With typographic apostrophes, on one line.
    text: String,
    /// Whether it leans on what stands before.
    leans: bool,
    /// What stands before a border inside it, with a full stop.
    shorter: Vec<String>,
}

impl Sentence {
    /// Characters of the shortest way to say it.
    fn shortest(&self) -> usize {
        let shorter = self.shorter.iter().map(|text| text.chars().count());
        shorter.fold(self.text.chars().count(), usize::min)
    }
}

impl<'a> Pieces<'a> {
    pub(super) fn of(document: &'a Document, tagged: &'a Tagged<'a>) -> Self {
        let mut pieces = Self {
            document,
            tagged,
            sentences: Vec::new(),
        };
        let blocks = (0..document.blocks.len()).filter(|at| is_prose(document, *at));
        for block in blocks.take(BLOCKS) {
            let content = &document.blocks[block].content;
            for sentence in &content.sentences {
                if pieces.sentences.len() == MOST {
                    return pieces;
                }
                pieces
                    .sentences
                    .extend(pieces.sentence(block, sentence.text.clone()));
            }
        }
        pieces
    }

    /// A sentence that is whole: it begins with a capital, ends with a stop, and has a verb.
    fn sentence(&self, block: usize, range: Range<usize>) -> Option<Sentence> {
        let content = &self.document.blocks.get(block)?.content;
        let text = content.text.get(range.clone())?;
        let stops = text.ends_with(['.', '!', '?', '…']);
        let balanced = text.matches('«').count() == text.matches('»').count()
            && text.matches('(').count() == text.matches(')').count()
            && text.matches('"').count().is_multiple_of(2);
        if !text.starts_with(|c: char| c.is_uppercase() || c == '«')
            || !stops
            || !balanced
            || text.len() > 2000
        {
            return None;
        }
        let words = self.tagged.words.get(self.tagged.range(block..block + 1))?;
        let from = words.partition_point(|word| word.range.start < range.start);
        let to = words.partition_point(|word| word.range.start < range.end);
        let words = words.get(from..to)?;
        let main = main_verb(words);
        let verb = main.or_else(|| words.iter().position(|word| word.class == Class::Verb))?;
        let first = words.first()?;
        // « Elle a également… »: it says nothing without what stands before.
        let leans = matches!(first.class, Class::Pronoun | Class::Conjunction)
            || words.iter().take(5.max(verb)).any(is_pointing)
            // « a pour sa part rappelé », « progresse en revanche »
            || words.iter().any(|word| {
                matches!(
                    word.folded.as_str(),
                    "revanche" | "toutefois" | "cependant" | "pourtant" | "neanmoins" | "ensuite" | "egalement"
                )
            })
            || words
                .windows(2)
                .any(|pair| pair[0].folded == "sa" && pair[1].folded == "part")
            // « devra leur parvenir »
            || words.windows(2).any(|pair| {
                matches!(pair[0].folded.as_str(), "leur" | "lui")
                    && matches!(pair[1].class, Class::Verb | Class::Infinitive)
            })
            // « relever ces défis »
            || words.windows(2).any(|pair| {
                matches!(pair[0].folded.as_str(), "ce" | "cet" | "cette" | "ces")
                    && pair[0].class == Class::Determiner
                    && !PRESENT.contains(pair[1].folded.as_str())
            })
            // « 12 300 l’ont fait »
            || words.windows(2).any(|pair| {
                matches!(pair[0].folded.as_str(), "l'" | "le" | "la" | "les") && pair[1].class == Class::Verb
            })
            || words
                .iter()
                .take(3.max(verb.min(8)))
                .any(|word| matches!(word.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs"))
                && main.is_none_or(|main| opens_on_possessive(words, main));
        let on_one_line = |text: &str| {
            text.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace('\'', "’")
        };
        let keeps_spaces = |text: &str| text.replace('\n', " ").replace('\'', "’");
        let shown = if text.contains(['\u{a0}', '\u{202f}']) {
            keeps_spaces(text)
        } else {
            on_one_line(text)
        };
        // « …, qui… », « …, afin de… »: what stands before is a sentence once it has a verb and its object.
        let mut shorter = Vec::new();
        for at in verb + 2..words.len() {
            let (before, word) = (&words[at - 1], &words[at]);
            let gap = content.text.get(before.range.end..word.range.start).unwrap_or("");
            let next = words.get(at + 1);
            let folded = word.folded.as_str();
            let aim = folded == "pour" && next.is_some_and(|next| next.class == Class::Infinitive);
            let border = match gap.trim() {
                "," => {
                    aim || is_border(folded)
                        || matches!(
                            folded,
                            "qui"
                                | "dont"
                                | "mais"
                                | "avec"
                                | "ce"
                                | "sous"
                                | "lors"
                                | "dans"
                                | "sans"
                                | "comme"
                        )
                }
                "" => aim || is_border(folded) || matches!(folded, "lors" | "dans"),
                _ => false,
            };
            let whole = matches!(before.class, Class::Noun | Class::Name | Class::Adjective)
                || gap.trim() == "," && before.class == Class::Participle;
            let piece = content.text.get(range.start..before.range.end).unwrap_or("");
            let open = piece.contains(['«', '(', '"', ':', ';']);
            // « la découverte, dans un box, de trois véhicules »: what comes after the aside belongs to what stands before.
            let aside = gap.trim() == ","
                && (at + 1..words.len())
                    .find(|next| {
                        let between = words
                            .get(next - 1)
                            .zip(words.get(*next))
                            .and_then(|(one, two)| content.text.get(one.range.end..two.range.start));
                        between.is_some_and(|gap| gap.trim() == ",")
                    })
                    .and_then(|next| words.get(next))
                    .is_some_and(|word| matches!(word.folded.as_str(), "de" | "d'" | "du" | "des"));
            let border = border && !aside;
            let room = shorter.len() < MOST_SHORTER && SHORTER.contains(&piece.chars().count());
            if room && border && whole && !open {
                shorter.push(format!("{}.", keeps_spaces(piece)));
            }
        }
        Some(Sentence {
            block,
            text: shown,
            leans,
            shorter,
        })
    }

    /// One sentence or two, whole or cut at a clause's border, 121–156 characters, with the keyphrase where the text
    /// allows it; the nearest shorter one where nothing fits. `fits` knows the width and the contract.
    pub(super) fn description(&self, keyphrase: &Phrase, fits: &dyn Fn(&str) -> bool) -> Option<String> {
        let mut best: Option<(f64, String)> = None;
        let mut offer = |text: String, at: usize, cost: f64| {
            let length = text.chars().count();
            if length > *DESCRIPTION.end() {
                return;
            }
            let missing = DESCRIPTION.start().saturating_sub(length);
            let late = number(at.min(30)) * LATE;
            let short = if missing > 0 { SHORT } else { 0.0 };
            let score = |has: bool| {
                number(missing.min(120)) * -0.1 - short + if has { 3.0 } else { 0.0 } - late - cost
            };
            // Looking for the keyphrase is most of the work.
            if best.as_ref().is_some_and(|(most, _)| *most >= score(true)) {
                return;
            }
            let has = keyphrase.is_empty() || !keyphrase.find_in(&text, &tokens(&text)).is_empty();
            let score = score(has);
            if best.as_ref().is_none_or(|(most, _)| score > *most) && fits(&text) {
                best = Some((score, text));
            }
        };
        for (at, sentence) in self.sentences.iter().enumerate() {
            let leaning = |sentence: &Sentence| if sentence.leans { LEANS } else { 0.0 };
            let cost = leaning(sentence);
            offer(sentence.text.clone(), at, cost);
            for piece in &sentence.shorter {
                offer(piece.clone(), at, cost + 0.3);
            }
            // The next one may lean on it; a later one must stand by itself.
            for (by, other) in self.sentences.iter().skip(at + 1).take(NEAR).enumerate() {
                if sentence.shortest() + 1 + other.shortest() > *DESCRIPTION.end() {
                    continue;
                }
                let follows = by == 0 && other.block == sentence.block;
                let related = follows || shares_a_word(&sentence.text, &other.text);
                let apart = match (follows, related) {
                    (true, _) => 0.2,
                    (false, true) => leaning(other) + 0.6,
                    (false, false) => leaning(other) + UNRELATED,
                };
                // A text may say a sentence twice; a description may not.
                if other.text == sentence.text {
                    continue;
                }
                for first in std::iter::once(&sentence.text).chain(&sentence.shorter) {
                    for second in std::iter::once(&other.text).chain(&other.shorter) {
                        offer(format!("{first} {second}"), at, cost + apart);
                    }
                }
            }
        }
        best.map(|(_, text)| text)
    }

    /// The first sentences of the first paragraph, at most 300 signs; `None` where that paragraph is short enough to be
    /// the chapô, or where no sentence is.
    pub(super) fn chapo(&self) -> Option<String> {
        let first = (0..self.document.blocks.len()).find(|at| is_prose(self.document, *at))?;
        let content = &self.document.blocks.get(first)?.content;
        let more = (first + 1..self.document.blocks.len()).any(|at| is_prose(self.document, at));
        if more
            && content.text.chars().count() <= CHAPO
            && !content.sentences.is_empty()
            && content.text.trim_end().ends_with(['.', '!', '?', '…'])
        {
            return None;
        }
        let start = self.sentences.iter().position(|sentence| !sentence.leans)?;
        let block = self.sentences.get(start)?.block;
        let mut chapo = String::new();
        for sentence in self
            .sentences
            .iter()
            .skip(start)
            .take_while(|sentence| sentence.block == block)
        {
            let space = usize::from(!chapo.is_empty());
            if chapo.chars().count() + space + sentence.text.chars().count() > CHAPO {
                break;
            }
            if space > 0 {
                chapo.push(' ');
            }
            chapo.push_str(&sentence.text);
        }
        if chapo.is_empty() {
            let mut shorter = self.sentences.get(start)?.shorter.iter();
            return shorter.rfind(|text| text.chars().count() <= CHAPO).cloned();
        }
        Some(chapo)
    }
}

/// The first verb that belongs to no relative or other clause of its own.
fn main_verb(words: &[Word<'_>]) -> Option<usize> {
    let mut below = false;
    for (at, word) in words.iter().enumerate() {
        let opens = match word.class {
            Class::Pronoun => matches!(word.folded.as_str(), "qui" | "que" | "qu'" | "dont" | "ou"),
            Class::Conjunction => !matches!(word.folded.as_str(), "et" | "ou" | "mais" | "ni" | "or" | "car"),
            _ => false,
        };
        below |= opens;
        if word.class == Class::Verb {
            if !below {
                return Some(at);
            }
            below = false;
        }
    }
    None
}

/// Whether a possessive before the main verb has no noun before it that it could be of.
fn opens_on_possessive(words: &[Word<'_>], main: usize) -> bool {
    let before = words.get(..main).unwrap_or_default();
    let possessive = before
        .iter()
        .position(|word| matches!(word.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs"));
    possessive.is_some_and(|at| {
        !before
            .iter()
            .take(at)
            .any(|word| matches!(word.class, Class::Noun | Class::Name))
    })
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
