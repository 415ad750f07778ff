//! The facts that a block mentions. They depend on the block alone, so that they can be kept while it stays unchanged.

use std::ops::Range;

use document::{BlockContent, BlockKind};
use french::dates::{Date, dates_at};
use french::lexicon::{Part, readings};
use french::quantities::{Decimal, quantity_at};
use french::words::{Token, TokenKind};

use super::Kind;
use super::names::{self, Name};
use super::quotes::{self, Quote};

/// A fact where a block mentions it.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Bytes of the block's visible text.
    pub range: Range<usize>,
    /// What it says.
    pub value: Value,
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
    /// Two or three in letters: often no fact (« les deux agences »).
    pub is_small: bool,
}

impl Value {
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

/// Every fact that a block mentions, in order.
pub fn mentions(content: &BlockContent) -> Vec<Mention> {
    if matches!(content.kind, BlockKind::Code | BlockKind::Rule | BlockKind::Html) {
        return Vec::new();
    }
    let mut found = figures_and_dates(content);
    found.extend(names::names(content).into_iter().map(|(range, name)| Mention {
        range,
        value: Value::Name(name),
    }));
    found.extend(quotes::quotes(content).into_iter().map(|(range, quote)| Mention {
        range,
        value: Value::Quote(quote),
    }));
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
            found.extend(dates.into_iter().map(|mention| Mention {
                range: mention.range,
                value: Value::Date(mention.date),
            }));
            at += taken;
        } else if let Some((quantity, taken)) = quantity_at(text, tokens, at) {
            let label = is_list_number(text, &quantity.range);
            at += taken;
            if !label {
                let small = quantity.in_letters && quantity.value.whole().is_some_and(|value| value <= SMALL);
                found.push(Mention {
                    range: quantity.range,
                    value: Value::Figure(Figure {
                        value: quantity.value,
                        unit: quantity.unit,
                        object: object(text, tokens, at),
                        is_small: small && quantity.unit.is_none(),
                    }),
                });
            }
        } else {
            at += 1;
        }
    }
    found
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
