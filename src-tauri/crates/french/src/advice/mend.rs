//! What may stand in the place of a phrase, fitted into its sentence: the verb in the same form, the noun in the same
//! number, « de » run together with its article. Where that can't be told, nothing is offered.

use std::ops::Range;

use crate::fold::first_folded;
use crate::lexemes::Lexemes;
use crate::lexicon::{Elision, Number, Part, readings};
use crate::words::TokenKind;

use super::Match;
use super::matching::{Atom, Next, Step};
use super::verbs::same_form;

/// What an entry offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Replacement {
    /// Words as they are; `$` stands for the phrase's first word, a last `…` for the noun that follows without « de ».
    Words(&'static str),
    /// A regular verb in -er, in the form of the phrase's first word.
    Verb(&'static str),
    /// A noun of the same gender, in the number of the phrase's noun.
    Noun(&'static str),
    /// An adjective that is alike in both genders, in the number of the phrase's.
    Adjective(&'static str),
}

impl Replacement {
    pub fn new(text: &'static str) -> Self {
        match text.split_once(':') {
            Some(("v", verb)) => Self::Verb(verb),
            Some(("n", noun)) => Self::Noun(noun),
            Some(("a", adjective)) => Self::Adjective(adjective),
            _ => Self::Words(text),
        }
    }
}

/// A change to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

/// The ways to mend a match, best first.
pub(super) fn mends(found: &Match, lexemes: &Lexemes<'_>) -> Vec<Mend> {
    let replacements = found.advice.replacements.iter();
    replacements.filter_map(|one| mend(one, found, lexemes)).collect()
}

fn mend(replacement: &Replacement, found: &Match, lexemes: &Lexemes<'_>) -> Option<Mend> {
    let first = found.tokens.start;
    let mut range = found.range.clone();
    let mut text = match replacement {
        Replacement::Words(words) => words_in_place(words, found, lexemes)?,
        Replacement::Verb(verb) => {
            range.end = lexemes.token(first)?.range.end;
            let from = base(found, Part::Verb)?;
            same_form(lexemes.lower(first), &from, verb)?
        }
        Replacement::Noun(noun) => in_number(noun, found, lexemes, Part::Noun)?,
        Replacement::Adjective(adjective) => in_number(adjective, found, lexemes, Part::Adjective)?,
    };
    if lexemes.word(first).starts_with(char::is_uppercase) {
        text = capitalised(&text);
    }
    range.start = join_before(&mut text, first, range.start, lexemes)?;
    let text = text.replace('\'', "\u{2019}");
    Some(Mend { range, text })
}

/// The word that the pattern's first step of that part stands for.
fn base(found: &Match, part: Part) -> Option<String> {
    found
        .advice
        .steps
        .iter()
        .flat_map(|step| &step.atoms)
        .find_map(|atom| match atom {
            Atom::Lemma(lemma, of) if *of == part => Some(lemma.text().to_owned()),
            Atom::Regular(forms, of) if *of == part => forms.first().map(ToString::to_string),
            _ => None,
        })
}

/// `occasion` for « opportunité », `occasions` for « opportunités ».
fn in_number(word: &str, found: &Match, lexemes: &Lexemes<'_>, part: Part) -> Option<String> {
    let of_part = |step: &Step| {
        let inflects = |atom: &Atom| matches!(atom, Atom::Lemma(_, of) | Atom::Regular(_, of) if *of == part);
        step.atoms.iter().any(inflects)
    };
    let step = found.advice.steps.iter().position(of_part)?;
    let token = found.taken.get(step).copied().flatten()?;
    let lower = lexemes.lower(token);
    let base = base(found, part)?;
    let mut numbers = lexemes
        .readings(token)
        .iter()
        .filter(|reading| reading.tags.part() == part)
        .filter_map(|reading| reading.tags.number());
    let plural = lower != base && numbers.all(|number| number != Number::Singular);
    if !plural || word.ends_with(['s', 'x', 'z']) {
        return Some(word.to_owned());
    }
    if word.ends_with("al") || word.contains(' ') {
        return None;
    }
    let mark = if word.ends_with("au") || word.ends_with("eu") {
        "x"
    } else {
        "s"
    };
    Some(format!("{word}{mark}"))
}

/// The words, run together with what follows.
fn words_in_place(words: &str, found: &Match, lexemes: &Lexemes<'_>) -> Option<String> {
    let dollar = words.contains('$');
    if !dollar && !is_plain(found, lexemes) {
        return None;
    }
    let (words, bare) = words
        .strip_suffix('…')
        .map_or((words, false), |words| (words, true));
    // « dans le but d’aider » gives « pour aider ».
    let bare = bare
        || matches!(
            found.advice.surroundings.next,
            Some(Next::Infinitive | Next::Number)
        );
    // With the adverb that follows it: « prévoir toujours à l’avance ».
    let head = found
        .taken
        .iter()
        .skip(1)
        .flatten()
        .next()
        .copied()
        .unwrap_or(found.tokens.end);
    let mut text = words.replace('$', &lexemes.stretch(found.tokens.start..head).to_lowercase());
    let last = found.tokens.end - 1;
    let step = found.advice.steps.last()?;
    let ends = |small: &str| step.forms().next() == Some(small);
    let written = lexemes.lower(last);
    if ends("que") {
        if written == "qu'" {
            text = format!("{}qu'", text.strip_suffix("que")?);
        }
    } else if ends("de") || ends("à") {
        let tail = small_word(&text, written, bare, found.tokens.end, lexemes)?;
        let kept = text.strip_suffix(" de").or_else(|| text.strip_suffix(" à"));
        let kept = kept.unwrap_or(&text).to_owned();
        let alone = matches!(text.as_str(), "de" | "à");
        text = match (alone, tail.is_empty()) {
            (true, _) => tail.to_owned(),
            (false, true) => kept,
            (false, false) => format!("{kept} {tail}"),
        };
    }
    let elided = lexemes.token(last).map(|token| token.kind) == Some(TokenKind::Elided);
    if elided && !text.ends_with('\'') {
        text.push(' ');
    }
    Some(text)
}

/// What « de » or « à » at the end of the phrase becomes, `written` as it stands: part of « de » or « à » at the end of
/// `text`, or the article alone.
fn small_word(
    text: &str,
    written: &str,
    bare: bool,
    next: usize,
    lexemes: &Lexemes<'_>,
) -> Option<&'static str> {
    let ends = |word: &str| text == word || text.ends_with(&format!(" {word}"));
    let from_de = matches!(written, "de" | "d'" | "du" | "des");
    if ends("de") {
        return Some(match written {
            "du" | "au" => "du",
            "des" | "aux" => "des",
            "d'" => "d'",
            "de" => "de",
            _ if begins_with_vowel(lexemes.lower(next)) => return None,
            _ => "de",
        });
    }
    if ends("à") {
        return Some(match written {
            "du" | "au" => "au",
            "des" | "aux" => "aux",
            _ => "à",
        });
    }
    if bare {
        return (from_de && matches!(written, "de" | "d'")).then_some("");
    }
    match written {
        "du" | "au" => Some("le"),
        "des" | "aux" => Some("les"),
        // « de la », « d’une », « de Lyon »; « de travaux » would need an article.
        _ => stands_without_article(next, lexemes).then_some(""),
    }
}

fn stands_without_article(at: usize, lexemes: &Lexemes<'_>) -> bool {
    lexemes.joins_next(at - 1)
        && (lexemes.lower(at) == "l'"
            || lexemes.is_name(at)
            || lexemes.token(at).map(|token| token.kind) == Some(TokenKind::Number)
            || [Part::Determiner, Part::Number]
                .iter()
                .any(|part| lexemes.may_be(at, *part)))
}

/// Whether each word of the pattern stands in its own form: the infinitive, the singular, the first alternative's
/// number.
fn is_plain(found: &Match, lexemes: &Lexemes<'_>) -> bool {
    found.advice.steps.iter().zip(found.taken).all(|(step, token)| {
        let Some(lower) = token.map(|token| lexemes.lower(token)) else {
            return true;
        };
        step.atoms.iter().enumerate().any(|(index, atom)| match atom {
            Atom::Lemma(lemma, _) => lemma.text() == lower,
            Atom::Regular(forms, _) => forms.first().is_some_and(|form| **form == *lower),
            Atom::Forms(forms) => {
                let plural = lower
                    .strip_suffix('s')
                    .is_some_and(|one| step.forms().next() == Some(one));
                forms.iter().any(|form| **form == *lower) && !(index > 0 && plural)
            }
            Atom::Number | Atom::Name => true,
        })
    })
}

/// Where the change begins once the text agrees with the word before it: `d’` becomes « de » before a consonant. `None`
/// where it can't.
fn join_before(text: &mut String, first: usize, start: usize, lexemes: &Lexemes<'_>) -> Option<usize> {
    let Some(before) = first.checked_sub(1).filter(|before| lexemes.joins_next(*before)) else {
        return Some(start);
    };
    let vowel = begins_with_vowel(text);
    let lower = lexemes.lower(before);
    if lexemes.token(before).map(|token| token.kind) != Some(TokenKind::Elided) {
        let clashes = vowel
            && matches!(
                lower,
                "de" | "que"
                    | "ne"
                    | "se"
                    | "je"
                    | "me"
                    | "te"
                    | "le"
                    | "la"
                    | "ce"
                    | "du"
                    | "au"
                    | "ma"
                    | "ta"
                    | "sa"
                    | "jusque"
                    | "lorsque"
                    | "puisque"
                    | "beau"
                    | "nouveau"
                    | "vieux"
            );
        return (!clashes).then_some(start);
    }
    if vowel {
        return Some(start);
    }
    let full = match lower {
        "d'" => "de ",
        "qu'" => "que ",
        "n'" => "ne ",
        "s'" => "se ",
        "j'" => "je ",
        "m'" => "me ",
        "t'" => "te ",
        _ => return None,
    };
    let capital = lexemes.word(before).starts_with(char::is_uppercase);
    let full = if capital {
        capitalised(full)
    } else {
        full.to_owned()
    };
    text.insert_str(0, &full);
    Some(lexemes.token(before)?.range.start)
}

/// Whether small words are elided before the first word: `hameçonnage` but not `hasard`.
fn begins_with_vowel(text: &str) -> bool {
    let first = text
        .split(|c: char| c.is_whitespace() || c == '\'')
        .next()
        .unwrap_or("");
    let Some(letter) = first_folded(first).filter(|letter| "aeiouyh".contains(*letter)) else {
        return false;
    };
    let mut known = readings(first).peekable();
    if known.peek().is_some() {
        return known.any(|reading| reading.tags.elides(Elision::D));
    }
    letter != 'h'
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
