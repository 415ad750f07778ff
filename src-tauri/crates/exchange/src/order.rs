//! The order that a client writes on a source's first line: recognised, so that it isn't taken for the
//! source, and read for its number of words and language.

use std::sync::LazyLock;

use document::{Brief, Span};
use french::counting::CountRule;
use french::fold::fold;

/// Words asked for where neither the order nor the brief says how many.
pub const DEFAULT_WORDS: u32 = 700;

/// Longest line taken for an order, in bytes: beyond, it is a paragraph.
const LONGEST: usize = 600;

/// An order and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its words.
    pub text: String,
    /// Its place in the source, without the line end.
    pub span: Span,
}

/// Where the order on the first line stands, line end included, so that what follows is the source; `None`
/// where the first line is already the source.
pub fn order_span(text: &str) -> Option<Span> {
    let order = find(text)?;
    let rest = &text[order.span.end..];
    let line_end = rest.find('\n').map_or(rest.len(), |at| at + 1);
    Some(Span::new(order.span.start, order.span.end + line_end))
}

/// The order on the first line that isn't blank.
pub(crate) fn find(text: &str) -> Option<Order> {
    let shown = text.trim_start_matches('\u{feff}').trim_start();
    let start = text.len() - shown.len();
    let line = shown.lines().next()?.trim_end();
    is_order(line).then(|| Order {
        text: line.to_owned(),
        span: Span::new(start, start + line.len()),
    })
}

/// What an order asks for. What it leaves open gets the house's defaults: 700 words, subheadings, French.
pub(crate) fn brief(order: Option<&Order>) -> Brief {
    let words = order
        .and_then(|order| words_wanted(&folded(&order.text)))
        .unwrap_or(DEFAULT_WORDS);
    let english = order.is_some_and(|order| {
        Sounds::get()
            .english
            .iter()
            .any(|term| holds(&folded(&order.text), term))
    });
    Brief {
        words: Some(words),
        count_rule: Some(CountRule::Mots),
        subheadings: Some(true),
        lang: Some(if english { "en" } else { "fr" }.to_owned()),
    }
}

fn is_order(line: &str) -> bool {
    if line.is_empty() || line.len() > LONGEST {
        return false;
    }
    let folded = folded(line);
    let terms = terms_in(&folded);
    let begins = |phrases: &[String]| phrases.iter().any(|phrase| begins_with(&folded, phrase));
    let sounds = Sounds::get();
    if begins(&sounds.imperative) {
        return terms >= 1;
    }
    if begins(&sounds.infinitive) {
        return terms >= 2;
    }
    // A bare list: « SEO, intertitres, en français, 700 mots au moins ». A headline isn't cut in short parts
    // that each ask for something.
    let parts: Vec<&str> = folded
        .split([',', ';', '/', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let asking = parts.iter().filter(|part| terms_in(part) > 0).count();
    asking >= 2 && asking * 2 >= parts.len() && parts.iter().all(|part| part.split(' ').count() <= 6)
}

fn terms_in(folded: &str) -> usize {
    let asked = Sounds::get()
        .term
        .iter()
        .filter(|term| holds(folded, term))
        .count();
    asked + usize::from(words_wanted(folded).is_some())
}

/// The number that stands before « mots » or "words": `700`, `1 000`, `1,000`.
fn words_wanted(folded: &str) -> Option<u32> {
    let sounds = Sounds::get();
    let words: Vec<&str> = folded
        .split(|char: char| char.is_whitespace() || "();:".contains(char))
        .filter(|word| !word.is_empty())
        .collect();
    let unit = |word: &str| {
        sounds
            .unit
            .iter()
            .any(|unit| word.trim_matches(|char: char| !char.is_alphanumeric()) == unit)
    };
    for (index, _) in words.iter().enumerate().filter(|(_, word)| unit(word)) {
        let mut digits = String::new();
        for word in words[..index].iter().rev() {
            let group: String = word
                .trim_end_matches(',')
                .chars()
                .filter(|char| !matches!(char, '.' | ','))
                .collect();
            let number = group
                .rsplit(|char: char| !char.is_ascii_digit())
                .next()
                .unwrap_or_default();
            if number.is_empty()
                || !(digits.is_empty() || digits.len().is_multiple_of(3) && number.len() <= 3)
            {
                break;
            }
            digits.insert_str(0, number);
            if number.len() < group.len() {
                break;
            }
        }
        if let Some(wanted) = digits
            .parse()
            .ok()
            .filter(|wanted| (1..=1_000_000).contains(wanted))
        {
            return Some(wanted);
        }
    }
    None
}

fn folded(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn begins_with(folded: &str, phrase: &str) -> bool {
    folded
        .strip_prefix(phrase)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a term stands in the text as words of its own.
fn holds(folded: &str, term: &str) -> bool {
    folded.match_indices(term).any(|(at, _)| {
        let before = folded[..at].chars().next_back();
        let after = folded[at + term.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The lists of `order/words.txt`.
#[derive(Default)]
struct Sounds {
    imperative: Vec<String>,
    infinitive: Vec<String>,
    term: Vec<String>,
    unit: Vec<String>,
    english: Vec<String>,
}

impl Sounds {
    fn get() -> &'static Self {
        static SOUNDS: LazyLock<Sounds> = LazyLock::new(|| {
            let mut sounds = Sounds::default();
            for line in include_str!("order/words.txt")
                .lines()
                .filter(|line| !line.starts_with('#'))
            {
                let Some((kind, phrases)) = line.split_once(':') else {
                    continue;
                };
                let phrases = phrases.split(',').map(|phrase| fold(phrase.trim())).collect();
                match kind {
                    "imperative" => sounds.imperative = phrases,
                    "infinitive" => sounds.infinitive = phrases,
                    "term" => sounds.term = phrases,
                    "unit" => sounds.unit = phrases,
                    "english" => sounds.english = phrases,
                    _ => {}
                }
            }
            sounds
        });
        &SOUNDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Option<u32> {
        find(line).and_then(|order| brief(Some(&order)).words)
    }

    #[test]
    fn orders_are_recognised_and_their_words_read() {
        for (line, wanted) in [
            (
                "Make this article seo compatible,Let there be subheadings for the article, be in french, create at least 700 words",
                700,
            ),
            ("Write at least 1,200 words in French", 1200),
            ("SEO, intertitres, en français, 700 mots au moins", 700),
            (
                "Rédigez un article de 900 mots minimum avec des intertitres.",
                900,
            ),
            ("Rédiger un article SEO de 1 000 mots, avec sous-titres", 1000),
            ("Brief : SEO, intertitres, 1\u{a0}500 mots", 1500),
            ("Please make it SEO friendly", 700),
        ] {
            assert_eq!(words(line), Some(wanted), "{line}");
        }
    }

    #[test]
    fn headlines_and_paragraphs_are_not_orders() {
        for line in [
            "",
            "Le port de Brest rouvre, la région promet 700 emplois",
            "Le SEO en français : 700 mots suffisent",
            "Rédiger pour le web : le guide",
            "Trois mots, deux idées, un homme",
            "Faites vos jeux : le casino ferme",
            "Créer 700 emplois, le pari de la région",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }

    #[test]
    fn the_span_leaves_the_source() {
        let text = "\u{feff}\nSEO, intertitres, 700 mots\r\nLe texte.";
        let span = order_span(text).unwrap();
        assert_eq!(&text[span.end..], "Le texte.");
        assert_eq!(order_span("Le texte."), None);
        assert_eq!(order_span("SEO, intertitres, 700 mots").unwrap().end, 26);
    }

    #[test]
    fn english_may_be_asked_for() {
        let order = find("Write 700 words in English").unwrap();
        assert_eq!(brief(Some(&order)).lang.as_deref(), Some("en"));
    }
}
