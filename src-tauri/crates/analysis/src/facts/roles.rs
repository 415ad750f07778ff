//! What a person is, beside the name: « Ladislav Hamran, président d’Eurojust », « la ministre de la Justice Nicole
//! Belloubet ».

use std::ops::Range;

use document::BlockContent;
use french::fold::fold;
use french::lexicon::{Part, VerbForm, readings};
use french::lists::{is_role, is_stop_word};
use french::words::TokenKind;

use super::Kind;
use super::block::{Id, id};
use super::names::Name;

/// What somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// As the text writes it: « président d’Eurojust ».
    pub text: String,
    /// Its first word folded: `president`.
    pub head: String,
    /// Its content words by number.
    pub words: Vec<Id>,
}

/// Words of a role at most.
const LONGEST: usize = 14;

/// Gives each person the role that stands beside the name.
pub(super) fn give(content: &BlockContent, names: &mut [(Range<usize>, Name)]) {
    for at in 0..names.len() {
        let (range, name) = &names[at];
        if name.kind != Kind::Person {
            continue;
        }
        let end = names.get(at + 1).filter(|(_, next)| next.kind == Kind::Person);
        let end = end.map_or(content.text.len(), |(next, _)| next.start);
        let left = at.checked_sub(1).map_or(0, |before| names[before].0.end);
        let role = after(content, range.end, end).or_else(|| before(content, left, range.start));
        names[at].1.role = role;
    }
}

/// « , (le) président d’Eurojust » after a name.
fn after(content: &BlockContent, from: usize, end: usize) -> Option<Role> {
    let text = content.text.as_str();
    let tokens = &content.tokens;
    let first = tokens.partition_point(|token| token.range.start < from);
    let token = tokens.get(first)?;
    let gap = text.get(from..token.range.start)?;
    (gap.trim() == "," || gap.trim() == "(").then_some(())?;
    let word = |at: usize| tokens.get(at).map(|token| token.text(text));
    let article = matches!(fold(word(first)?).as_str(), "le" | "la" | "l'" | "notre");
    let head = first + usize::from(article);
    is_role(word(head)?).then_some(())?;
    let mut last = head;
    while last + 1 < tokens.len() && last + 1 - head < LONGEST {
        let next = &tokens[last + 1];
        let gap = text.get(tokens[last].range.end..next.range.start)?;
        let word = next.text(text);
        if next.range.end > end
            || gap.contains([',', ';', ':', '.', '(', ')', '«', '»', '–', '—', '\n'])
            || ends(word)
        {
            break;
        }
        last += 1;
    }
    role(content, head, last)
}

/// « le président d’Eurojust(,) (M.) » before a name.
///
/// `left` is where the name before ends: « Nadia Petit, directrice de l’école, Jean Morel » gives Jean Morel no role.
fn before(content: &BlockContent, left: usize, to: usize) -> Option<Role> {
    let text = content.text.as_str();
    let tokens = &content.tokens;
    let next = tokens.partition_point(|token| token.range.start < to);
    let mut last = next.checked_sub(1)?;
    // « M. » stands between the role and the name.
    let civil = |word: &str| matches!(word, "M" | "M." | "MM" | "Mme" | "Mlle" | "Me" | "Dr" | "Pr");
    if civil(tokens[last].text(text)) {
        last = last.checked_sub(1)?;
    }
    let mut at = last;
    let mut end = tokens.get(last + 1).map_or(to, |token| token.range.start).min(to);
    loop {
        let token = tokens.get(at)?;
        let gap = text.get(token.range.end..end)?;
        let comma = at == last && gap.trim() == ",";
        if !(gap.trim().is_empty() || comma) || gap.contains('\n') || last - at >= LONGEST {
            return None;
        }
        let word = token.text(text);
        if is_role(word) {
            // « ministre » of « Premier ministre » and « président » of « vice-président » included.
            let apposed = token.range.start >= left
                && text
                    .get(left..token.range.start)
                    .is_some_and(|gap| left > 0 && gap.starts_with(',') && gap.len() < 8);
            return if apposed { None } else { role(content, at, last) };
        }
        if token.kind == TokenKind::Number || ends(word) {
            return None;
        }
        end = token.range.start;
        at = at.checked_sub(1)?;
    }
}

fn role(content: &BlockContent, from: usize, to: usize) -> Option<Role> {
    let text = content.text.as_str();
    let tokens = content.tokens.get(from..=to)?;
    // A small word at the end belongs to what follows.
    let last = tokens.iter().rposition(|token| !is_stop_word(token.text(text)))?;
    let tokens = &tokens[..=last];
    let folded = |token: &french::words::Token| fold(token.text(text));
    let words = tokens
        .iter()
        .map(folded)
        .filter(|word| !is_stop_word(word))
        .map(|word| id(word.trim_end_matches('\'')))
        .collect();
    Some(Role {
        text: text
            .get(tokens.first()?.range.start..tokens.last()?.range.end)?
            .replace('\n', " "),
        head: folded(tokens.first()?),
        words,
    })
}

/// Whether a word ends a noun phrase: a finite verb, a relative, a pronoun.
fn ends(word: &str) -> bool {
    if matches!(
        fold(word).as_str(),
        "qui" | "que" | "qu'" | "dont" | "ou" | "lors" | "a" | "est" | "ont" | "sont"
    ) {
        return true;
    }
    let mut found = readings(word).peekable();
    found.peek().is_some()
        && found.all(|reading| {
            reading.tags.part() == Part::Verb
                && !matches!(
                    reading.tags.form(),
                    None | Some(
                        VerbForm::Infinitive | VerbForm::PresentParticiple | VerbForm::PastParticiple
                    )
                )
        })
}
