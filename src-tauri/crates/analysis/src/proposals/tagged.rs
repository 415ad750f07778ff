//! The words of a text with one part of speech each, chosen among the lexicon's readings by what stands beside them.

mod choice;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use document::{BlockKind, Document};
use french::fold::fold;
use french::lexemes::Lexemes;
use french::lexicon::{Gender, Number, Reading};
use french::lists::lines;

pub(super) use choice::agree;
use choice::choose;

/// What a word is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Common noun; also an unknown word in lower case.
    Noun,
    /// Adjective, or a participle that stands as one.
    Adjective,
    /// Proper name, acronym.
    Name,
    /// Finite verb.
    Verb,
    /// Infinitive.
    Infinitive,
    /// Participle of a compound tense, a passive or a clause of its own.
    Participle,
    /// Adverb, negations among them.
    Adverb,
    /// Article or another determiner.
    Determiner,
    /// Preposition; `du`, `au` and their like, which hold an article, too.
    Preposition,
    /// Pronoun, relative ones among them.
    Pronoun,
    /// Conjunction.
    Conjunction,
    /// In figures or in letters.
    Number,
    /// Address, sign.
    Other,
}

/// One word.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub text: &'a str,
    /// Lower case without accents, `l'` with a straight apostrophe; « dès », « dû » and « là » keep theirs.
    pub folded: String,
    /// What it is.
    pub class: Class,
    /// How it is read, where the lexicon knows it.
    pub reading: Option<Reading>,
    /// The number of its lemma among those of the text; `None` for whatever is no noun, adjective, name or verb.
    pub lemma: Option<u32>,
    /// Whether nothing but space parts it from the word before in the same block.
    pub beside: bool,
    /// Whether a sentence, an item or a clause after a stop begins with it.
    pub opens: bool,
    /// Byte range in its block's visible text.
    pub range: Range<usize>,
    /// Its block.
    pub block: usize,
}

impl Word<'_> {
    /// Its gender, where it has one.
    pub(super) fn gender(&self) -> Option<Gender> {
        self.reading.and_then(|reading| reading.tags.gender())
    }

    /// Its number, where it has one.
    pub(super) fn number(&self) -> Option<Number> {
        self.reading.and_then(|reading| reading.tags.number())
    }

    /// Whether it is a noun, a name, an adjective or a verb.
    pub(super) fn is_content(&self) -> bool {
        self.lemma.is_some()
    }
}

/// What the text says of a lemma, and the language of it.
#[derive(Debug)]
pub(super) struct LemmaUse {
    /// How frequent it is in French (Zipf's scale), 0 where unknown.
    pub frequency: f32,
    /// Where it stands, as places in [`Tagged::words`].
    pub places: Vec<usize>,
}

/// All words of a document.
#[derive(Debug)]
pub(super) struct Tagged<'a> {
    /// In order.
    pub words: Vec<Word<'a>>,
    /// Which words each block has.
    pub blocks: Vec<Range<usize>>,
    /// By their number.
    pub lemmas: Vec<LemmaUse>,
}

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 60;

impl<'a> Tagged<'a> {
    /// Reads the words of every block; code and raw HTML have none.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut tagged = Self {
            words: Vec::new(),
            blocks: Vec::with_capacity(document.blocks.len()),
            lemmas: Vec::new(),
        };
        let mut known: HashMap<String, u32> = HashMap::new();
        for (block, content) in document.blocks.iter().map(|block| &block.content).enumerate() {
            let first = tagged.words.len();
            if matches!(content.kind, BlockKind::Html | BlockKind::Code) {
                tagged.blocks.push(first..first);
                continue;
            }
            let lexemes = Lexemes::new(&content.text, &content.tokens);
            for at in 0..lexemes.len() {
                let Some(token) = lexemes.token(at).filter(|token| token.range.len() <= LONGEST) else {
                    continue;
                };
                let (class, reading) = choose(&lexemes, at, &tagged.words[first..]);
                let text = lexemes.word(at);
                let folded = folded(text);
                let content_word = matches!(
                    class,
                    Class::Noun
                        | Class::Adjective
                        | Class::Name
                        | Class::Verb
                        | Class::Infinitive
                        | Class::Participle
                ) && !choice::is_auxiliary(reading);
                let place = tagged.words.len();
                let lemma = content_word.then(|| {
                    let key = reading.map_or_else(|| singular(&folded), |reading| fold(reading.lemma.text()));
                    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                    let number = *known.entry(key).or_insert(next);
                    if number == next {
                        tagged.lemmas.push(LemmaUse {
                            frequency: reading.map_or(0.0, |reading| reading.lemma.frequency()),
                            places: Vec::new(),
                        });
                    }
                    number
                });
                if let Some(uses) = lemma
                    .and_then(|lemma| usize::try_from(lemma).ok())
                    .and_then(|lemma| tagged.lemmas.get_mut(lemma))
                {
                    uses.places.push(place);
                }
                tagged.words.push(Word {
                    text,
                    folded,
                    class,
                    reading,
                    lemma,
                    beside: at > 0 && lexemes.joins_next(at - 1) && place > first,
                    opens: lexemes.is_start(at),
                    range: token.range.clone(),
                    block,
                });
            }
            tagged.blocks.push(first..tagged.words.len());
        }
        tagged
    }

    /// What is known of a lemma.
    pub(super) fn lemma(&self, lemma: u32) -> Option<&LemmaUse> {
        self.lemmas.get(usize::try_from(lemma).ok()?)
    }

    /// The words of some blocks.
    pub(super) fn range(&self, blocks: Range<usize>) -> Range<usize> {
        let inside = self.blocks.get(blocks).unwrap_or_default();
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

static POINTING: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/pointing-words.txt")).collect());

/// Whether a word points outside its sentence, or to who speaks.
pub(super) fn is_pointing(word: &Word<'_>) -> bool {
    POINTING.contains(word.folded.as_str()) || word.folded.contains("-il") || word.folded.contains("-elle")
}

/// Folded, but for the small words that only their accent tells from an article.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    match lower.as_str() {
        "dès" | "dû" | "là" => lower,
        _ => fold(text),
    }
}

/// An unknown word without its plural.
pub(super) fn singular(folded: &str) -> String {
    let bare = folded
        .strip_suffix('s')
        .filter(|bare| bare.len() > 3 && !bare.ends_with('s'));
    bare.unwrap_or(folded).to_owned()
}
