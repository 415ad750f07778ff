//! Reads the lists: pattern, advice and replacements, parted by `|`. `dictionaries/README.md` explains the notation
//! to those who write the lists.

use crate::lexicon::{Part, readings};
use crate::lists::lines;
use crate::words::tokens;

use super::matching::{Atom, Next, Step, Surroundings};
use super::mend::Replacement;
use super::verbs::regular_forms;
use super::{Advice, List};

const PLACE_NOUNS: &str = include_str!("../../../../../dictionaries/fr/place-nouns.txt");

/// The entries of a list.
pub(super) fn entries(list: List) -> impl Iterator<Item = Advice> {
    lines(list.file()).map(move |line| entry(list, line))
}

fn entry(list: List, line: &'static str) -> Advice {
    let mut parts = line.split('|').map(str::trim);
    let mut steps = Vec::new();
    let mut surroundings = Surroundings::default();
    for piece in parts.next().unwrap_or("").split_whitespace() {
        if piece == "^" {
            surroundings.at_start = true;
        } else if let Some(next) = piece.strip_prefix('+') {
            surroundings.next = match next {
                "inf" => Some(Next::Infinitive),
                "det" => Some(Next::Determiner),
                "nombre" => Some(Next::Number),
                _ => Some(Next::Stop),
            };
        } else if let Some(not) = piece.strip_prefix('-') {
            let side = if steps.is_empty() {
                &mut surroundings.not_before
            } else {
                &mut surroundings.not_after
            };
            match not {
                "nombre" => side.push(Atom::Number),
                "nom" => side.push(Atom::Name),
                "@lieux" => side.extend(lines(PLACE_NOUNS).map(|noun| lemma(noun, Part::Noun))),
                not => side.push(atom(not, false)),
            }
        } else if let Some(word) = piece.strip_prefix('!') {
            surroundings.not_with.push(atom(word, false));
        } else {
            add_steps(piece, &mut steps);
        }
    }
    let text = set(parts.next().unwrap_or(""));
    let replacements = parts
        .next()
        .unwrap_or("")
        .split(", ")
        .filter(|one| !one.is_empty());
    Advice {
        list,
        line,
        text,
        steps,
        surroundings,
        replacements: replacements.map(Replacement::new).collect(),
    }
}

/// One word of the pattern, or several where an apostrophe parts them: `l'heure`.
fn add_steps(piece: &str, steps: &mut Vec<Step>) {
    let inside = piece.strip_prefix('(').and_then(|piece| piece.strip_suffix(')'));
    let (piece, optional) = inside.map_or((piece, false), |inside| (inside, true));
    if piece.contains('/') || piece.contains(':') {
        let alternatives: Vec<&str> = piece.split('/').collect();
        let first = steps.is_empty();
        steps.push(Step {
            atoms: alternatives.iter().map(|one| atom(one, first)).collect(),
            optional,
            verb: alternatives.iter().any(|one| one.starts_with("v:")),
        });
        return;
    }
    for token in tokens(piece) {
        let first = steps.is_empty();
        steps.push(Step {
            atoms: vec![atom(token.text(piece), first)],
            optional,
            verb: false,
        });
    }
}

/// `v:`, `n:` and `a:` stand before a verb, a noun and an adjective in any form; a word alone is that form.
fn atom(word: &str, first: bool) -> Atom {
    let (part, lemma) = match word.split_once(':') {
        Some(("v", lemma)) => (Part::Verb, lemma),
        Some(("n", lemma)) => (Part::Noun, lemma),
        Some(("a", lemma)) => (Part::Adjective, lemma),
        _ => return Atom::Forms(forms(word, first)),
    };
    self::lemma(lemma, part)
}

/// Any form of a word.
fn lemma(lemma: &str, part: Part) -> Atom {
    let known = readings(lemma).find(|reading| reading.lemma.text() == lemma && reading.tags.part() == part);
    match (known, part) {
        (Some(reading), _) => Atom::Lemma(reading.lemma, part),
        (None, Part::Verb) => Atom::Regular(regular_forms(lemma), part),
        (None, _) => {
            let endings: &[&str] = if part == Part::Noun {
                &["", "s"]
            } else {
                &["", "s", "e", "es"]
            };
            let forms = endings.iter().map(|ending| format!("{lemma}{ending}").into());
            Atom::Regular(forms.collect(), part)
        }
    }
}

/// The ways to write a small word: elided, or run together with an article.
fn forms(word: &str, first: bool) -> Vec<Box<str>> {
    let others: &[&str] = match word {
        "de" => &["d'", "du", "des"],
        // A capital often lacks its accent.
        "à" if first => &["au", "aux", "a"],
        "à" => &["au", "aux"],
        "que" => &["qu'"],
        "ne" => &["n'"],
        "se" => &["s'"],
        "le" | "la" => &["l'"],
        "me" => &["m'"],
        "te" => &["t'"],
        _ => &[],
    };
    std::iter::once(word)
        .chain(others.iter().copied())
        .map(Into::into)
        .collect()
}

/// Sets a text as French is: curly apostrophes, no-break spaces before high signs and inside quotation marks.
fn set(text: &str) -> String {
    let mut out = text.replace('\'', "\u{2019}").replace("« ", "«\u{a0}");
    for sign in [':', ';', '?', '!', '»'] {
        out = out.replace(&format!(" {sign}"), &format!("\u{a0}{sign}"));
    }
    out
}
