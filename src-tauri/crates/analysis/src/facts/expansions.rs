//! What initials stand for: « équipes communes d’enquête (ECE) », « UE (Union européenne) ».

use std::ops::Range;

use document::BlockContent;
use french::characters::is_hyphen;
use french::fold::fold;
use french::lists::is_stop_word;
use french::words::{Token, TokenKind};

use super::Kind;
use super::block::{Id, id};
use super::names::Name;

/// Content words that initials can stand for.
const LONGEST: usize = 10;
/// Tokens that are looked at on either side.
const REACH: usize = 24;

/// Gives each acronym in brackets, or with brackets after it, what it stands for.
pub(super) fn give(content: &BlockContent, names: &mut [(Range<usize>, Name)]) {
    let text = content.text.as_str();
    for (range, name) in names.iter_mut() {
        if !matches!(name.kind, Kind::Person | Kind::Acronym) {
            name.spells = spelled_from(content, range.start);
        }
    }
    for at in 0..names.len() {
        let (range, name) = &names[at];
        let [acronym] = name.words.as_slice() else {
            continue;
        };
        if name.kind != Kind::Acronym {
            continue;
        }
        let before = text.get(..range.start).unwrap_or("");
        let after = text.get(range.end..).unwrap_or("");
        let expansion = if before.ends_with('(') && after.starts_with(')') {
            let outside = before.trim_end_matches('(').trim_end();
            let next = content
                .tokens
                .partition_point(|token| token.range.end <= outside.len());
            let near = &content.tokens[next.saturating_sub(REACH)..next];
            // The name that ends there, whatever its initials.
            let named = at
                .checked_sub(1)
                .map(|before| &names[before])
                .filter(|(range, other)| {
                    range.end == outside.len() && other.words.len() > 1 && other.kind != Kind::Person
                });
            spelled_before(text, near, acronym).or_else(|| named.map(|(_, other)| other.words.clone()))
        } else if let Some(inside) = after.strip_prefix(" (").or_else(|| after.strip_prefix("\u{a0}(")) {
            let start = text.len() - inside.len();
            let end = start + inside.find(')').unwrap_or(0);
            let at = |byte: usize| content.tokens.partition_point(|token| token.range.start < byte);
            let (from, to) = (at(start), at(end));
            let words = words(
                text,
                content.tokens.get(from..to.min(from + REACH)).unwrap_or_default(),
            );
            let words: Vec<String> = words.into_iter().map(|(word, _)| word).collect();
            (initials(&words) == letters(acronym)).then_some(words)
        } else {
            None
        };
        names[at].1.expansion = expansion.filter(|words| words.len() > 1);
    }
}

/// Letters of the shortest initials that are trusted without the text joining them to the words.
const SHORTEST: usize = 3;

/// The initials of the first three content words from a place on, of the first four, and so on to the end of the clause.
fn spelled_from(content: &BlockContent, start: usize) -> Vec<Id> {
    let first = content.tokens.partition_point(|token| token.range.start < start);
    let near = content.tokens.get(first..).unwrap_or_default();
    let near = &near[..near.len().min(REACH)];
    let mut end = start;
    let (mut letters, mut found) = (String::new(), Vec::new());
    for (word, range) in words(&content.text, near) {
        let gap = content.text.get(end..range.start).unwrap_or(".");
        if gap.contains(['.', ',', ';', ':', '(', ')', '«', '»', '\n']) || letters.len() > LONGEST {
            break;
        }
        end = range.end;
        letters.extend(word.split(is_hyphen).filter_map(|part| part.chars().next()));
        if letters.chars().count() >= SHORTEST {
            found.push(id(&letters));
        }
    }
    found
}

/// The words before, from the one whose initial is the acronym's first letter.
fn spelled_before(text: &str, tokens: &[Token], acronym: &str) -> Option<Vec<String>> {
    let words = words(text, tokens);
    let wanted = letters(acronym);
    (2..=LONGEST.min(words.len())).find_map(|count| {
        let last = &words[words.len() - count..];
        let mut end = last.first()?.1.start;
        for (_, range) in last {
            // Nothing but small words between them.
            if text
                .get(end..range.start)?
                .contains(['.', ',', ';', ':', '(', ')', '«', '»'])
            {
                return None;
            }
            end = range.end;
        }
        let last: Vec<String> = last.iter().map(|(word, _)| word.clone()).collect();
        (initials(&last) == wanted).then_some(last)
    })
}

/// The content words among tokens, folded.
fn words(text: &str, tokens: &[Token]) -> Vec<(String, Range<usize>)> {
    tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| (fold(token.text(text)), token.range.clone()))
        .filter(|(word, _)| !is_stop_word(word))
        .collect()
}

fn letters(acronym: &str) -> String {
    acronym.chars().filter(|c| c.is_alphabetic()).collect()
}

fn initials(words: &[String]) -> String {
    let parts = words.iter().flat_map(|word| word.split(is_hyphen));
    parts.filter_map(|word| word.chars().next()).collect()
}
