//! Who says a quote: « …, a déclaré X », « selon X, … », « X a indiqué que … », « …, explique-t-elle ».

use std::ops::Range;

use document::BlockContent;
use french::fold::fold;
use french::lexicon::{Part, readings};
use french::words::Token;

use super::Kind;
use super::names::Name;
use super::quotes::{Quote, is_saying};
use super::roles::Role;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// As the text names them.
    pub text: String,
    /// The name; `None` for a pronoun, which the person named before stands for, and for « l’exécutif européen ».
    pub name: Option<Name>,
    /// Whether the text says « il » or « elle » beside the quote.
    pub by_pronoun: bool,
}

impl Speaker {
    /// The person that a pronoun stands for.
    pub(super) fn of(name: &Name) -> Self {
        Self {
            text: shown(name),
            name: Some(name.clone()),
            by_pronoun: true,
        }
    }
}

/// Tokens after a quote, or before it, in which its speaker is looked for.
const REACH: usize = 24;
/// Bytes between a body and the person who speaks for it.
const BESIDE: usize = 8;

/// Gives each quote its speaker.
pub(super) fn give(
    content: &BlockContent,
    names: &[(Range<usize>, Name)],
    quotes: &mut [(Range<usize>, Quote)],
) {
    let places: Vec<Range<usize>> = quotes.iter().map(|(range, _)| range.clone()).collect();
    for (at, (range, quote)) in quotes.iter_mut().enumerate() {
        let left = at.checked_sub(1).map_or(0, |before| places[before].end);
        let right = places.get(at + 1).map_or(content.text.len(), |next| next.start);
        let scene = Scene { content, names };
        quote.speaker = scene
            .told_after(range.end..right)
            .or_else(|| scene.told_before(left..range.start));
    }
    // What one person says in two pieces: « …, a-t-elle dit. … »
    for at in 1..quotes.len() {
        if quotes[at].1.speaker.is_none() && is_one_sentence(content, &places[at - 1], &places[at]) {
            quotes[at].1.speaker = quotes[at - 1].1.speaker.clone();
        }
    }
}

fn is_one_sentence(content: &BlockContent, a: &Range<usize>, b: &Range<usize>) -> bool {
    let between = content.text.get(a.end..b.start).unwrap_or(".");
    between.len() < 160 && between.matches(['.', '!', '?']).count() <= 1
}

struct Scene<'a> {
    content: &'a BlockContent,
    names: &'a [(Range<usize>, Name)],
}

impl Scene<'_> {
    fn tokens(&self, range: &Range<usize>) -> &[Token] {
        let at = |byte: usize| {
            self.content
                .tokens
                .partition_point(|token| token.range.start < byte)
        };
        self.content
            .tokens
            .get(at(range.start)..at(range.end))
            .unwrap_or_default()
    }

    /// Names that lie in a range, in order.
    fn names_in(&self, range: Range<usize>) -> &[(Range<usize>, Name)] {
        let from = self.names.partition_point(|(name, _)| name.start < range.start);
        let to = self.names.partition_point(|(name, _)| name.start < range.end);
        self.names.get(from..to).unwrap_or_default()
    }

    /// « », a déclaré X », « », selon X », « », dit-il ».
    fn told_after(&self, range: Range<usize>) -> Option<Speaker> {
        let text = self.content.text.as_str();
        let tokens = self.tokens(&range);
        let tokens = &tokens[..tokens.len().min(REACH)];
        let end = self.end_of_clause(range.clone());
        for (at, token) in tokens.iter().take(6).enumerate() {
            if token.range.start >= end {
                return None;
            }
            let word = token.text(text);
            let folded = fold(word);
            if matches!(folded.as_str(), "selon" | "d'apres") || folded == "apres" && at > 0 {
                return self.first_name(token.range.end..end);
            }
            let (verb, clitic) = folded.split_once('-').map_or((word, None), |(verb, clitic)| {
                (word.get(..verb.len()).unwrap_or(word), Some(clitic.to_owned()))
            });
            let pronoun = clitic.filter(|clitic| {
                matches!(
                    clitic.trim_start_matches("t-"),
                    "il" | "elle" | "ils" | "elles" | "on"
                )
            });
            let says = |place: usize| tokens.get(place).is_some_and(|token| is_saying(token.text(text)));
            // « a-t-elle déclaré », « dit-il »
            if let Some(pronoun) = pronoun
                && (is_saying(verb) || says(at + 1) || says(at + 2))
            {
                let pronoun = pronoun.trim_start_matches("t-").to_owned();
                return (pronoun != "on").then_some(Speaker {
                    text: pronoun,
                    name: None,
                    by_pronoun: true,
                });
            }
            if is_saying(word) {
                return self
                    .first_name(token.range.end..end)
                    .or_else(|| self.described(tokens.get(at + 1..)?, end));
            }
        }
        None
    }

    /// « , a insisté l’exécutif européen »: a speaker without a name.
    fn described(&self, tokens: &[Token], end: usize) -> Option<Speaker> {
        let text = self.content.text.as_str();
        let has =
            |token: &Token, part: Part| readings(token.text(text)).any(|reading| reading.tags.part() == part);
        let article = tokens.first()?;
        let noun = tokens.get(1).filter(|noun| has(noun, Part::Noun))?;
        matches!(
            fold(article.text(text)).as_str(),
            "le" | "la" | "l'" | "l’" | "les" | "un" | "une"
        )
        .then_some(())?;
        let mut last = noun;
        for next in tokens.get(2..)? {
            let gap = text.get(last.range.end..next.range.start)?;
            if !gap.trim().is_empty() || next.range.end > end || !has(next, Part::Adjective) {
                break;
            }
            last = next;
        }
        Some(Speaker {
            text: text.get(article.range.start..last.range.end)?.replace('\n', " "),
            name: None,
            by_pronoun: false,
        })
    }

    /// « X a déclaré : », « Selon X, », « Pour X, ».
    fn told_before(&self, range: Range<usize>) -> Option<Speaker> {
        let text = self.content.text.as_str();
        let sentence = self
            .content
            .sentences
            .partition_point(|sentence| sentence.text.end <= range.end.saturating_sub(1));
        let start = self
            .content
            .sentences
            .get(sentence)
            .map_or(range.start, |sentence| sentence.text.start.max(range.start));
        let tokens = self.tokens(&(start.min(range.end)..range.end));
        let tokens = &tokens[tokens.len().saturating_sub(REACH)..];
        let first = tokens.first()?.range.start;
        for token in tokens.iter().rev() {
            let word = token.text(text);
            if is_saying(word) {
                let person = self.names_in(first..token.range.start);
                let is_person = |(_, name): &&(Range<usize>, Name)| name.kind == Kind::Person;
                let named = person.iter().rev().find(is_person).or_else(|| person.last());
                return named.map(speaker);
            }
            if matches!(fold(word).as_str(), "selon" | "d'apres" | "pour") {
                return self.first_name(token.range.end..range.end);
            }
        }
        None
    }

    /// The next full stop of a range, or its end.
    fn end_of_clause(&self, range: Range<usize>) -> usize {
        let text = self.content.text.as_str();
        let sentence = self
            .content
            .sentences
            .partition_point(|sentence| sentence.text.end <= range.start);
        let after = self
            .content
            .sentences
            .get(sentence)
            .map_or(range.end, |sentence| {
                // The quote's own full stop ends no clause: « Oui. », dit-il.
                match text.get(sentence.text.end..range.end) {
                    Some(rest) if sentence.text.end <= range.start + 4 => {
                        sentence.text.end + rest.find(". ").unwrap_or(rest.len())
                    }
                    _ => sentence.text.end,
                }
            });
        after.min(range.end)
    }

    fn first_name(&self, range: Range<usize>) -> Option<Speaker> {
        let within = self.names_in(range);
        let first = within.first()?;
        // « le président d’Eurojust, Ladislav Hamran »: the person beside the body.
        let person = within
            .get(1)
            .filter(|(range, name)| name.kind == Kind::Person && range.start <= first.0.end + BESIDE);
        Some(speaker(if first.1.kind == Kind::Person {
            first
        } else {
            person.unwrap_or(first)
        }))
    }
}

fn speaker((_, name): &(Range<usize>, Name)) -> Speaker {
    Speaker {
        text: shown(name),
        name: Some(name.clone()),
        by_pronoun: false,
    }
}

/// The name as its words, its role after it.
fn shown(name: &Name) -> String {
    let role = name.role.as_ref().map(|Role { text, .. }| format!(", {text}"));
    format!("{}{}", name.text, role.unwrap_or_default())
}
