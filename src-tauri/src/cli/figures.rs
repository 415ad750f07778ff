//! What stands behind the figures of readability, as JSON and as a person reads it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use analysis::Figure;
use analysis::details::{Details, HeavyWord, Place};
use analysis::report::Readability;
use document::Document;
use serde::Serialize;

use super::json::{SpanJson, Spans, rounded};
use super::text::{Lines, Style, counted, one_line};

/// Every figure of a text, opened.
pub type Opened = Vec<(Figure, Details)>;

/// How many sentences and paragraphs of a mean are worth telling: those that are longest.
const LONGEST: usize = 20;

/// How many places and words one line of the report names.
const NAMED: usize = 6;

/// Characters of what is quoted.
const EXCERPT: usize = 40;

/// How many places of a figure are asked for.
pub fn most(figure: Figure) -> usize {
    match figure {
        Figure::WordsPerSentence | Figure::WordsPerParagraph => LONGEST,
        _ => usize::MAX,
    }
}

/// The figures, and what stands behind each.
#[derive(Debug, Serialize)]
pub struct OpenedReadabilityJson<'a> {
    #[serde(flatten)]
    pub figures: ReadabilityJson,
    pub details: DetailsJson<'a>,
}

#[derive(Debug, Serialize)]
pub struct ReadabilityJson {
    pub flesch: f64,
    pub lix: f64,
    pub words_per_sentence: f64,
    pub syllables_per_word: f64,
    pub long_sentences_percent: f64,
    pub passive_percent: f64,
    pub connectors_percent: f64,
    pub words_per_paragraph: f64,
    pub sentences: u32,
    pub long_sentences: u32,
    pub passive_sentences: u32,
    pub connected_sentences: u32,
    pub long_paragraphs: u32,
    pub alike_sentences: u32,
}

impl ReadabilityJson {
    pub fn new(figures: &Readability) -> Self {
        Self {
            flesch: rounded(figures.flesch, 10.0),
            lix: rounded(figures.lix, 10.0),
            words_per_sentence: rounded(figures.words_per_sentence, 10.0),
            syllables_per_word: rounded(figures.syllables_per_word, 100.0),
            long_sentences_percent: rounded(figures.long_sentences_percent, 10.0),
            passive_percent: rounded(figures.passive_percent, 10.0),
            connectors_percent: rounded(figures.connectors_percent, 10.0),
            words_per_paragraph: rounded(figures.words_per_paragraph, 10.0),
            sentences: figures.sentences,
            long_sentences: figures.long_sentences,
            passive_sentences: figures.passive_sentences,
            connected_sentences: figures.connected_sentences,
            long_paragraphs: figures.long_paragraphs,
            alike_sentences: figures.alike_sentences,
        }
    }
}

/// `readability.details`: the figures' names, with what each counts.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct DetailsJson<'a>(BTreeMap<String, Vec<EntryJson<'a>>>);

/// A place or a word.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum EntryJson<'a> {
    Place(PlaceJson),
    Word(WordJson<'a>),
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    #[serde(flatten)]
    span: SpanJson,
    words: u32,
    /// What of it was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<SpanJson>,
    /// Its own figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
}

#[derive(Debug, Serialize)]
struct WordJson<'a> {
    text: &'a str,
    count: usize,
    syllables: u32,
    places: Vec<SpanJson>,
}

impl<'a> DetailsJson<'a> {
    pub fn new(opened: &'a Opened, spans: &Spans<'_>) -> Self {
        let mut fields = BTreeMap::new();
        for (figure, details) in opened {
            let name = figure.id().replace('-', "_");
            if !details.words.is_empty() {
                let words = details.words.iter();
                let words = words.map(|word| EntryJson::Word(WordJson::new(word, spans)));
                fields.insert(format!("{name}_words"), words.collect());
            }
            let places = details
                .places
                .iter()
                .map(|place| EntryJson::Place(PlaceJson::new(place, spans)));
            fields.insert(name, places.collect());
        }
        Self(fields)
    }
}

impl PlaceJson {
    fn new(place: &Place, spans: &Spans<'_>) -> Self {
        Self {
            span: spans.of_span(place.span),
            words: place.words,
            mark: place.mark.map(|mark| spans.of_span(mark)),
            value: place.value.map(|value| rounded(value, 10.0)),
        }
    }
}

impl<'a> WordJson<'a> {
    fn new(word: &'a HeavyWord, spans: &Spans<'_>) -> Self {
        Self {
            text: &word.text,
            count: word.count,
            syllables: word.syllables,
            places: word.places.iter().map(|place| spans.of_span(*place)).collect(),
        }
    }
}

/// One line a figure: where its sentences stand, and what was counted in them.
pub fn lines(opened: &Opened, document: &Document, style: Style) -> String {
    let lines = Lines::of(document);
    let mut out = String::new();
    for (figure, details) in opened {
        let Some(label) = label(*figure) else {
            continue;
        };
        let told: Vec<String> = match figure {
            Figure::Flesch => details.words.iter().take(NAMED).map(word).collect(),
            _ => {
                let places = details.places.iter().take(NAMED);
                places.map(|found| place(found, document, &lines)).collect()
            }
        };
        if told.is_empty() {
            continue;
        }
        let total = if *figure == Figure::Flesch {
            told.len()
        } else {
            details.total
        };
        let rest = u32::try_from(total - told.len()).unwrap_or(u32::MAX);
        let mut line = format!("{label}\u{a0}: {}", told.join(" · "));
        if rest > 0 {
            let _ = write!(line, " · et {}", counted(rest, "autre", "autres"));
        }
        let _ = writeln!(out, "  {}", style.quiet(&line));
    }
    out
}

/// What the report calls the sentences of a figure; `None` for a figure that it doesn't open: the means and LIX
/// count every sentence.
fn label(figure: Figure) -> Option<&'static str> {
    match figure {
        Figure::Flesch => Some("mots qui pèsent le plus"),
        Figure::LongSentences => Some("phrases longues"),
        Figure::Passive => Some("au passif"),
        Figure::Connectors => Some("avec connecteur"),
        Figure::Alike => Some("même début"),
        Figure::WordsPerParagraph => Some("paragraphes les plus longs"),
        Figure::WordsPerSentence | Figure::Lix => None,
    }
}

fn word(word: &HeavyWord) -> String {
    match word.count {
        1 => one_line(&word.text, EXCERPT),
        count => format!("{} ({count}\u{a0}fois)", one_line(&word.text, EXCERPT)),
    }
}

fn place(place: &Place, document: &Document, lines: &Lines<'_>) -> String {
    let at = lines.shown(place.mark.unwrap_or(place.span));
    match place.mark {
        Some(mark) => format!("{at} «\u{a0}{}\u{a0}»", one_line(document.slice(mark), EXCERPT)),
        None => format!("{at} ({})", counted(place.words, "mot", "mots")),
    }
}
