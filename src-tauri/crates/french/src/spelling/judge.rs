//! Which unknown words of a text are faults: names, acronyms, foreign phrases and personal words are none.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Spelling, SpellingContext, forms};
use crate::characters::{is_apostrophe, is_letter};
use crate::english;
use crate::fold::fold_case;
use crate::lists;
use crate::sentences::sentences;
use crate::words::{Token, TokenKind};

/// Byte ranges of the words to flag, in order. `tokens` are those of `text`.
pub fn check_text(
    text: &str,
    tokens: &[Token],
    spelling: &dyn Spelling,
    context: &SpellingContext<'_>,
) -> Vec<Range<usize>> {
    let doubtful: Vec<usize> = (0..tokens.len())
        .filter(|at| {
            tokens
                .get(*at)
                .is_some_and(|token| doubtful(text, token, spelling, context))
        })
        .collect();
    if doubtful.is_empty() {
        return Vec::new();
    }
    let page = Page::new(text, tokens, spelling);
    doubtful
        .iter()
        .filter(|at| {
            !page.is_name(**at)
                && !page.is_shortened(**at)
                && !page.is_beside_english(**at)
                && !page.is_in_foreign_phrase(**at)
        })
        .filter_map(|at| tokens.get(*at).map(|token| token.range.clone()))
        .collect()
}

/// Names that the text shows to be such: words that are unknown in lower case and stand with a capital inside a
/// sentence. Gathered over a whole document they tell that the same word at the start of a sentence is a name too.
pub fn names_in(text: &str, tokens: &[Token], spelling: &dyn Spelling) -> HashSet<String> {
    let unknown = |token: &Token| {
        let word = token.text(text);
        token.kind == TokenKind::Word && word.starts_with(char::is_uppercase) && !spelling.knows(word)
    };
    let unknown: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens.get(*at).is_some_and(unknown))
        .collect();
    if unknown.is_empty() {
        return HashSet::new();
    }
    let starts = starts(text, tokens);
    unknown
        .iter()
        .filter(|at| !starts.contains(at))
        .filter_map(|at| tokens.get(*at).map(|token| token.text(text).to_owned()))
        .collect()
}

/// Whether a word that [`check_text`] flags is a name, a term or a foreign word sooner than a fault: no French word is
/// like it. The first answer about a word takes some milliseconds.
pub fn is_strange(word: &str, spelling: &dyn Spelling) -> bool {
    if word.starts_with(char::is_uppercase) {
        !spelling.resembles_known(word)
    } else {
        spelling.is_strange(word)
    }
}

/// Whether the word is unknown and could be a fault: neither acronym, nor foreign, nor the writer's own.
fn doubtful(text: &str, token: &Token, spelling: &dyn Spelling, context: &SpellingContext<'_>) -> bool {
    if token.kind != TokenKind::Word {
        return false;
    }
    let word = token.text(text);
    let mut letters = word.chars().filter(|c| is_letter(*c));
    let single = letters.next().is_none() || letters.next().is_none();
    if single || word.contains(|c: char| c.is_numeric()) || !is_latin(word) || spelling.knows(word) {
        return false;
    }
    !is_acronym(word, spelling)
        && !lists::is_web_term(word)
        && !lists::is_foreign(word)
        && !is_listed(word, context.personal)
        && !is_listed(word, context.names)
}

/// The dictionary is French: other scripts are not its business.
fn is_latin(word: &str) -> bool {
    word.chars().all(|c| {
        !c.is_alphabetic()
            || matches!(c as u32, 0..=0x24f | 0x1d00..=0x1dbf | 0x1e00..=0x1eff | 0xfb00..=0xfb06)
    })
}

/// CEPOL, eu-LISA, LegalTechs, U.E.: a capital anywhere but at the start of the word or of a part.
fn is_acronym(word: &str, spelling: &dyn Spelling) -> bool {
    let mut odd = false;
    let mut previous = None;
    for c in word.chars() {
        let part_start = previous.is_none_or(|p: char| !is_letter(p));
        odd |= c.is_uppercase() && (!part_start || previous == Some('.'));
        // A lower-case first part before a capital: e-Justice, eu-LISA.
        odd |= c.is_uppercase() && previous.is_some() && word.starts_with(char::is_lowercase);
        previous = Some(c);
    }
    odd && !is_slipped_shift(word, spelling)
}

/// « CEla »: the shift key held too long over a word that is known.
fn is_slipped_shift(word: &str, spelling: &dyn Spelling) -> bool {
    let capitals = word.chars().take_while(|c| c.is_uppercase()).count();
    let rest_lower = word.chars().skip(capitals).all(char::is_lowercase);
    capitals == 2 && rest_lower && word.chars().count() >= 4 && spelling.knows(&word.to_lowercase())
}

/// Whether the word itself, or a word that it is a plural or a feminine of, stands in a list of words or names.
pub fn is_listed(word: &str, list: &HashSet<String>) -> bool {
    if list.is_empty() {
        return false;
    }
    let straight = forms::normal(word);
    let lower = fold_case(&straight);
    let listed = |candidate: &str| {
        list.contains(candidate)
            || candidate.contains('\'') && list.contains(&candidate.replace(is_apostrophe, "’"))
    };
    let base = |candidate: &str| {
        ["s", "x", "es", "e"]
            .iter()
            .filter_map(|end| candidate.strip_suffix(end))
            .any(listed)
    };
    let capitalised = || {
        let mut letters = lower.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    listed(word) || listed(&straight) || listed(&lower) || base(&straight) || base(&lower) || {
        let all_capitals = straight.chars().all(|c| !c.is_lowercase());
        all_capitals && listed(&capitalised())
    }
}

/// Indices of the first word of each sentence.
fn starts(text: &str, tokens: &[Token]) -> HashSet<usize> {
    let mut starts = HashSet::new();
    let mut at = 0;
    for sentence in sentences(text) {
        while tokens
            .get(at)
            .is_some_and(|token| token.range.start < sentence.start)
        {
            at += 1;
        }
        let mut first = at;
        while tokens
            .get(first)
            .is_some_and(|token| token.range.end <= sentence.end && token.kind == TokenKind::Symbol)
        {
            first += 1;
        }
        if tokens
            .get(first)
            .is_some_and(|token| token.range.end <= sentence.end)
        {
            starts.insert(first);
        }
    }
    starts
}

/// Letters of an abbreviation at most, the stop aside; longer words that end in a stop end a sentence.
const ABBREVIATION: usize = 5;

struct Page<'a> {
    text: &'a str,
    tokens: &'a [Token],
    spelling: &'a dyn Spelling,
    starts: HashSet<usize>,
    /// How often each capitalised word occurs.
    capitalised: HashMap<&'a str, usize>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, tokens: &'a [Token], spelling: &'a dyn Spelling) -> Self {
        let mut capitalised = HashMap::new();
        for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            let word = token.text(text);
            if word.starts_with(char::is_uppercase) {
                *capitalised.entry(word).or_insert(0) += 1;
            }
        }
        Self {
            text,
            tokens,
            spelling,
            starts: starts(text, tokens),
            capitalised,
        }
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        self.tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Word)
            .map(|token| token.text(self.text))
    }

    /// The word next to `at`, when nothing but characters of `space` parts them.
    fn beside(&self, at: usize, after: bool, space: fn(char) -> bool) -> Option<&'a str> {
        let other = if after {
            at.checked_add(1)?
        } else {
            at.checked_sub(1)?
        };
        let (left, right) = if after { (at, other) } else { (other, at) };
        let end = self.tokens.get(left)?.range.end;
        let between = self.text.get(end..self.tokens.get(right)?.range.start)?;
        between.chars().all(space).then(|| self.word(other)).flatten()
    }

    /// A capitalised unknown word is a name inside a sentence; at the start of one only if something else says so:
    /// a capital that follows, a title before, the same word elsewhere. (That no French word is like it says so too,
    /// but costs more: see [`is_strange`].)
    fn is_name(&self, at: usize) -> bool {
        let capital = |word: &&str| word.starts_with(char::is_uppercase);
        let Some(word) = self.word(at).filter(capital) else {
            return false;
        };
        if !self.starts.contains(&at) {
            return true;
        }
        // The stop of M. or of an initial may stand between.
        let near: fn(char) -> bool = |c| c.is_whitespace() || c == '.';
        let before_name = !self.starts.contains(&(at + 1))
            && self.beside(at, true, near).is_some_and(|next| capital(&next));
        let after_title = self.beside(at, false, near).is_some_and(lists::is_title);
        before_name || after_title || self.capitalised.get(word).is_some_and(|times| *times > 1)
    }

    /// « de g. à dr. », « C. trav., art. 3 », « un déj’ »: an abbreviation with its full stop, of the list or by what
    /// follows the stop in the middle of a sentence, or a word cut short with an apostrophe.
    fn is_shortened(&self, at: usize) -> bool {
        let after = self
            .tokens
            .get(at)
            .and_then(|token| self.text.get(token.range.end..));
        let (Some(word), Some(after)) = (self.word(at), after) else {
            return false;
        };
        if after.starts_with(is_apostrophe) {
            return !after.chars().nth(1).is_some_and(is_letter);
        }
        let Some(rest) = after.strip_prefix('.') else {
            return false;
        };
        let goes_on = |c: char| c.is_lowercase() || c.is_ascii_digit();
        let in_sentence = match rest.chars().next() {
            Some(c) if c.is_whitespace() => rest
                .trim_start_matches([' ', '\u{a0}', '\u{202f}'])
                .starts_with(goes_on),
            Some(c) => matches!(c, ',' | ';' | ')' | '-' | '/'),
            None => false,
        };
        in_sentence && word.chars().count() <= ABBREVIATION
            || lists::abbreviations()
                .iter()
                .any(|abbreviation| abbreviation.is(word))
    }

    /// « product manager », « des digital nomads »: an English word beside another one that is rather English than
    /// French, or that French doesn't know.
    fn is_beside_english(&self, at: usize) -> bool {
        let space: fn(char) -> bool = |c| c.is_whitespace() && c != '\n' || matches!(c, '-' | '/');
        self.word(at)
            .is_some_and(|word| english::frequency(word).is_some())
            && [false, true]
                .into_iter()
                .filter_map(|after| self.beside(at, after, space))
                .any(english::is_marked)
    }

    /// Three words or more in a row that are unknown, one of them known as foreign, or four: a quotation in another
    /// language. One word that happens to be French too may stand between two of them, but no article or preposition.
    /// Where none is known as foreign, a word that is like a French one is a fault among others.
    fn is_in_foreign_phrase(&self, at: usize) -> bool {
        let mut run = Run::default();
        self.walk(at, false, &mut run);
        self.walk(at, true, &mut run);
        if run.foreign {
            return run.strange + 1 >= 3;
        }
        run.strange + 1 >= 4
            && self
                .word(at)
                .is_some_and(|word| !self.spelling.resembles_known(word))
    }

    /// Adds to `run` the foreign words that follow (or precede) `at`.
    fn walk(&self, mut at: usize, after: bool, run: &mut Run) {
        let mut bridged = false;
        for _ in 0..6 {
            let Some(other) = (if after {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            }) else {
                return;
            };
            // A list of words, one a line, is no phrase.
            let space: fn(char) -> bool = |c| c.is_whitespace() && c != '\n';
            let Some(word) = self.beside(at, after, space) else {
                return;
            };
            // « de plus » is French, though « de » and « plus » stand in Latin phrases.
            let foreign = lists::is_foreign(word) && !lists::is_stop_word(word);
            if foreign || !self.spelling.knows(word) {
                run.strange += 1;
                run.foreign |= foreign;
                bridged = false;
            } else if bridged || lists::is_stop_word(word) {
                return;
            } else {
                bridged = true;
            }
            at = other;
        }
    }
}

/// Foreign words found round a word.
#[derive(Default)]
struct Run {
    strange: usize,
    /// Whether one of them is in the list of foreign words.
    foreign: bool,
}
