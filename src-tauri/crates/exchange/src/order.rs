//! The order that a client writes at the head of a source: recognised, so that it isn't taken for the source,
//! and read clause by clause.

mod numbers;
mod read;
mod tokens;
mod wish;
mod words;

use document::Span;

use tokens::{Token, tokens};
pub use wish::{Asked, Reading, Wish};

/// Longest line taken for an order, in bytes: beyond, it is a paragraph.
const LONGEST: usize = 600;

/// Most lines of an order.
const LINES: usize = 20;

/// An order and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its words.
    pub text: String,
    /// Its place in the source, without the last line end.
    pub span: Span,
}

impl Order {
    /// What it asks for.
    pub fn read(&self) -> Reading {
        Reading::of(read::wishes(&self.text))
    }
}

/// Where the order at the head of a source stands, line end included, so that what follows is the source; `None`
/// where the first line is already the source.
pub fn order_span(text: &str) -> Option<Span> {
    let order = order(text)?;
    let rest = &text[order.span.end..];
    let line_end = rest.find('\n').map_or(rest.len(), |at| at + 1);
    Some(Span::new(order.span.start, order.span.end + line_end))
}

/// The order at the head of a source, on its first line or on several.
pub fn order(text: &str) -> Option<Order> {
    let shown = text.trim_start_matches('\u{feff}').trim_start();
    let start = text.len() - shown.len();
    let (mut end, mut firm) = (None, false);
    let mut at = start;
    let mut announced = false;
    for (index, whole) in shown.split_inclusive('\n').take(LINES).enumerate() {
        let line = whole.trim();
        let strength = strength(line);
        let goes_on = match strength {
            Strength::Firm => true,
            Strength::Header => index == 0,
            // An item or a labelled line needs company.
            Strength::Item => announced || firm,
            Strength::Label => announced || firm || index == 0,
            Strength::Blank => true,
            Strength::None => false,
        };
        if !goes_on {
            break;
        }
        firm |=
            strength == Strength::Firm || (announced && matches!(strength, Strength::Item | Strength::Label));
        announced |= strength == Strength::Header;
        let indent = whole.len() - whole.trim_start().len();
        if strength != Strength::Blank {
            end = Some(at + indent + line.len());
        }
        at += whole.len();
    }
    let end = end.filter(|_| firm)?;
    Some(Order {
        text: text[start..end].to_owned(),
        span: Span::new(start, end),
    })
}

/// How surely a line belongs to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// By itself.
    Firm,
    /// It announces one: « Consignes : ».
    Header,
    /// An item of a list that asks for something.
    Item,
    /// « Mot-clé : … », « Ton : … ».
    Label,
    Blank,
    None,
}

fn strength(line: &str) -> Strength {
    if line.is_empty() {
        return Strength::Blank;
    }
    if line.len() > LONGEST {
        return Strength::None;
    }
    let words = tokens(line);
    let told: &[Token] = match words.last() {
        Some(last) if last.folded == ":" => &words[..words.len() - 1],
        _ => &words,
    };
    if words::is("header", told) && told.len() < words.len() {
        return Strength::Header;
    }
    if is_order(line, &words) {
        return Strength::Firm;
    }
    let wishes = read::wishes(line);
    if wishes.is_empty() {
        return Strength::None;
    }
    if line.starts_with(['-', '*', '•', '–', '+'])
        || line.starts_with(|char: char| char.is_ascii_digit()) && words.len() <= 8
    {
        return Strength::Item;
    }
    let labelled = words.iter().take(4).any(|token| token.folded == ":");
    if labelled { Strength::Label } else { Strength::None }
}

fn is_order(line: &str, words: &[Token]) -> bool {
    let begins = |kind: &str| words::at(kind, words, 0).is_some();
    let asked = || {
        let mut wishes = read::wishes(line);
        wishes.dedup_by(|a, b| std::mem::discriminant(&a.wish) == std::mem::discriminant(&b.wish));
        wishes.len()
    };
    if begins("imperative") {
        return asked() >= 1;
    }
    if begins("infinitive") {
        return asked() >= 2;
    }
    // A bare list: « SEO, intertitres, en français, 700 mots au moins ». A headline isn't cut in short parts
    // that each ask for something.
    let parts: Vec<&str> = tokens::segments(line)
        .into_iter()
        .flat_map(|(range, _)| line[range].split('/'))
        .filter(|part| !part.trim().is_empty())
        .collect();
    let asks = |part: &&&str| !read::wishes(part).is_empty() || is_name(part);
    let asking = parts.iter().filter(asks).count();
    let short = parts.iter().all(|part| tokens(part).len() <= 6);
    // « 700 mots minimum » says nothing else.
    let [only] = parts.as_slice() else {
        return asking >= 2 && asking * 2 >= parts.len() && short;
    };
    let whole = read::wishes(only);
    matches!(whole.as_slice(), [Asked { wish: Wish::Words { .. }, from }] if tokens(from).len() == words.len())
}

/// The name of what an order may ask for, by itself.
fn is_name(part: &str) -> bool {
    let tokens = tokens(part);
    ["keyphrase", "fields", "language", "seo"]
        .iter()
        .any(|kind| words::is(kind, &tokens))
}

#[cfg(test)]
mod tests;
