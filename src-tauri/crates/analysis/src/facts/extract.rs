//! The facts that a block mentions. They depend on the block alone, so that they can be kept while it stays unchanged.

use std::ops::Range;

use document::{BlockContent, BlockKind};
use french::dates::{Date, dates_at};
use french::fold::fold;
use french::lexicon::{Part, readings};
use french::lists;
use french::quantities::{self, Decimal, quantity_at};
use french::words::{Token, TokenKind};

use super::Kind;
use super::block::{Id, id};
use super::names::{self, Name};
use super::quotes::{self, Quote};
use super::{expansions, roles, speakers};

/// A fact where a block mentions it.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Bytes of the block's visible text.
    pub range: Range<usize>,
    /// What it says.
    pub value: Value,
    /// Mentions with the same key are one fact.
    pub key: Id,
    /// The stems that stand round it in its sentence, sorted.
    pub context: Box<[Id]>,
}

/// What a mention says, in a form that can be compared.
#[derive(Clone, Debug)]
pub enum Value {
    /// A figure.
    Figure(Figure),
    /// A date.
    Date(Date),
    /// A name.
    Name(Name),
    /// Words quoted.
    Quote(Quote),
}

/// A figure and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its value.
    pub value: Decimal,
    /// Its unit, by one name for all spellings.
    pub unit: Option<&'static str>,
    /// The lemma of the noun that follows.
    pub object: Option<&'static str>,
    /// One with a unit, two or three, in letters: often no fact (« les deux agences »).
    pub is_small: bool,
}

impl Value {
    /// What makes two mentions one fact.
    fn key(&self) -> Id {
        match self {
            Self::Figure(figure) => id(&format!("f {} {:?}", figure.value, figure.unit)),
            Self::Date(date) => id(&format!("d {date:?}")),
            Self::Name(name) => id(&format!("n {}", name.words.join(" "))),
            Self::Quote(quote) => id(&format!("q {:?}", quote.words)),
        }
    }

    /// What the fact is about.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Figure(_) => Kind::Figure,
            Self::Date(_) => Kind::Date,
            Self::Name(name) => name.kind,
            Self::Quote(_) => Kind::Quote,
        }
    }
}

impl Mention {
    fn new(range: Range<usize>, value: Value) -> Self {
        Self {
            range,
            key: value.key(),
            value,
            context: Box::default(),
        }
    }
}

/// Every fact that a block mentions, in order; what stands round them is left to the caller.
pub(super) fn mentions(content: &BlockContent) -> Vec<Mention> {
    if matches!(content.kind, BlockKind::Code | BlockKind::Rule | BlockKind::Html) {
        return Vec::new();
    }
    let mut named = names::names(content);
    roles::give(content, &mut named);
    expansions::give(content, &mut named);
    let mut quotes = quotes::quotes(content);
    speakers::give(content, &named, &mut quotes);
    // « Conseil "Justice et Affaires intérieures" », « TIG 360° »: a part of the name.
    let apart = |range: &Range<usize>| {
        let next = named.partition_point(|(name, _)| name.end < range.end);
        named.get(next).is_none_or(|(name, _)| name.start >= range.start)
    };
    quotes.retain(|(range, _)| apart(range));
    let mut found = figures_and_dates(content);
    found.retain(|mention| apart(&mention.range));
    found.extend(sites(content));
    let names = named.into_iter().map(|(range, name)| (range, Value::Name(name)));
    let quotes = quotes
        .into_iter()
        .map(|(range, quote)| (range, Value::Quote(quote)));
    found.extend(
        names
            .chain(quotes)
            .map(|(range, value)| Mention::new(range, value)),
    );
    found.sort_by_key(|mention| (mention.range.start, mention.range.end));
    found
}

/// Letters up to here are « small ».
const SMALL: u32 = 3;

fn figures_and_dates(content: &BlockContent) -> Vec<Mention> {
    let (text, tokens) = (content.text.as_str(), content.tokens.as_slice());
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((dates, taken)) = dates_at(text, tokens, at) {
            found.extend(
                dates
                    .into_iter()
                    .map(|mention| Mention::new(mention.range, Value::Date(mention.date))),
            );
            at += taken;
        } else if let Some(mention) = weekday(text, tokens, at).or_else(|| ordinal(text, tokens, at)) {
            found.push(mention);
            at += 1;
        } else if let Some((quantity, taken)) = quantity_at(text, tokens, at) {
            // « une seconde vie » is no length of time.
            let one = quantity.in_letters && quantity.value.whole() == Some(1);
            let second = one && quantity.unit == Some("s");
            let label = second || is_list_number(text, &quantity.range);
            at += taken;
            if !label {
                let small = quantity.in_letters && quantity.value.whole().is_some_and(|value| value <= SMALL);
                let figure = Figure {
                    value: quantity.value,
                    unit: quantity.unit,
                    object: object(text, tokens, at),
                    is_small: one || small && quantity.unit.is_none(),
                };
                found.push(Mention::new(quantity.range, Value::Figure(figure)));
            }
        } else {
            at += 1;
        }
    }
    found
}

/// The unit of « troisième », « 3e », « XIXe ».
pub(super) const ORDINAL: &str = "e";

/// Bytes of the longest day's name: mercredi, vendredi, dimanche.
const LONGEST_DAY: usize = 8;

/// A day of the week that no date follows.
fn weekday(text: &str, tokens: &[Token], at: usize) -> Option<Mention> {
    let token = &tokens[at];
    if token.range.len() > LONGEST_DAY {
        return None;
    }
    let word = token.text(text).to_lowercase();
    let day = lists::days().iter().position(|day| *day == word)?;
    let next = tokens.get(at + 1);
    let dated = next.is_some_and(|next| next.kind == TokenKind::Number)
        || next.is_some_and(|_| dates_at(text, tokens, at + 1).is_some());
    let date = Date::Weekday(u8::try_from(day).ok()?);
    (!dated).then(|| Mention::new(token.range.clone(), Value::Date(date)))
}

/// « la troisième édition », « le XIXe arrondissement »: a rank and what has it.
fn ordinal(text: &str, tokens: &[Token], at: usize) -> Option<Mention> {
    let token = &tokens[at];
    let rank = quantities::ordinal(token.text(text))?;
    let figure = Figure {
        value: rank.into(),
        unit: Some(ORDINAL),
        object: object(text, tokens, at + 1),
        // « une troisième raison »: a writer counts points in letters.
        is_small: token.kind == TokenKind::Word && token.text(text).starts_with(char::is_lowercase),
    };
    Some(Mention::new(token.range.clone(), Value::Figure(figure)))
}

/// Sites called by their address: justice.fr.
fn sites(content: &BlockContent) -> impl Iterator<Item = Mention> {
    let tokens = content.tokens.iter().filter(|token| token.kind == TokenKind::Url);
    tokens.filter_map(|token| {
        let text = token.text(&content.text);
        let bare = text.strip_prefix("www.").unwrap_or(text);
        (!bare.contains(['/', ':', '?'])).then_some(())?;
        let word = fold(bare);
        let name = Name {
            kind: Kind::Organisation,
            text: text.to_owned(),
            ids: vec![id(&word)],
            words: vec![word],
            core: 1,
            doubtful: false,
            role: None,
            expansion: None,
            spells: Vec::new(),
        };
        Some(Mention::new(token.range.clone(), Value::Name(name)))
    })
}

/// « 1. » or « 2) » at the start of a heading or an item: its number, no fact.
fn is_list_number(text: &str, range: &Range<usize>) -> bool {
    let first = text
        .get(..range.start)
        .is_some_and(|before| before.trim().is_empty());
    first
        && text
            .get(range.end..)
            .is_some_and(|after| after.starts_with(['.', ')', '°']))
}

/// The noun that a figure counts: one of the next three words, before any punctuation.
fn object(text: &str, tokens: &[Token], at: usize) -> Option<&'static str> {
    let mut end = tokens.get(at.checked_sub(1)?)?.range.end;
    for token in tokens.get(at..)?.iter().take(3) {
        let gap = text.get(end..token.range.start)?;
        if !gap.chars().all(char::is_whitespace) || !matches!(token.kind, TokenKind::Word | TokenKind::Elided)
        {
            return None;
        }
        end = token.range.end;
        let word = token.text(text);
        let mut nouns = readings(word).filter(|reading| reading.tags.part() == Part::Noun);
        let grammatical = readings(word).any(|reading| reading.tags.is_grammatical());
        if let Some(noun) = nouns.next().filter(|_| !grammatical) {
            return Some(noun.lemma.text());
        }
    }
    None
}
