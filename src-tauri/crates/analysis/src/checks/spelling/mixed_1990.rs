//! Traditional words and words of the reform of 1990 in one text.

use std::collections::HashMap;
use std::ops::Range;

use document::{BlockContent, BlockKind, Span};
use french::reform::{Era, reformed};
use french::words::TokenKind;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "spelling.mixed-1990",
    category: Category::Spelling,
    level: Level::Advice,
    origin: Origin::House,
    title: "Deux orthographes mêlées",
    why: "«\u{a0}Maîtrise\u{a0}» et «\u{a0}maitrise\u{a0}» sont tous deux corrects, mais un texte garde la même orthographe d’un bout à \
          l’autre\u{a0}: mêler les deux passe pour de la négligence.",
    source: "Rectifications de l’orthographe de 1990 (Journal officiel du 6 décembre 1990)\u{a0}: aucune des deux \
             graphies ne peut être tenue pour fautive. L’unité du texte est une règle de la maison.",
    mend: "Choisissez l’une des deux orthographes et tenez-vous-y\u{a0}; la correction suit celle qui domine.",
    thresholds: &[],
    run: Run::Document(run),
};

/// Words named in the message at most; all of them are marked.
const NAMED: usize = 5;

/// A word of a block that has two spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TwoSpellings {
    range: Range<usize>,
    word: usize,
    era: Era,
    usual: bool,
    /// In the other spelling, with the capitals of this one.
    other: String,
}

/// The words of a block that the reform spells in another way.
pub(crate) fn two_spellings(content: &BlockContent) -> Vec<TwoSpellings> {
    if matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule) {
        return Vec::new();
    }
    let words = content
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word);
    words
        .filter_map(|token| {
            let text = token.text(&content.text);
            let found = reformed(text)?;
            Some(TwoSpellings {
                range: token.range.clone(),
                word: found.word,
                era: found.era,
                usual: found.usual,
                other: dressed(text, &found.other),
            })
        })
        .collect()
}

/// With the capitals of `text`.
fn dressed(text: &str, other: &str) -> String {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return other.to_owned();
    }
    if letters.clone().next().is_some() && letters.all(char::is_uppercase) {
        return other.to_uppercase();
    }
    let mut rest = other.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}

/// A word of the text and its place.
struct Place<'a> {
    span: Span,
    text: &'a str,
    found: &'a TwoSpellings,
}

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let mut places = Vec::new();
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        for found in &report.reformed {
            places.push(Place {
                span: block.place(found.range.clone()),
                text: &block.content.text[found.range.clone()],
                found,
            });
        }
    }
    let written: Vec<Written<'_>> = places.iter().map(Written::of).collect();
    let both = |era: Era, places: &[Place<'_>]| places.iter().filter(|place| place.found.era == era).count();
    // What is usual in its new spelling says nothing of the others; it has only to agree with itself.
    let (usual, mut others): (Vec<Place<'_>>, Vec<Place<'_>>) =
        places.into_iter().partition(|place| place.found.usual);
    let mut by_word: HashMap<usize, Vec<Place<'_>>> = HashMap::new();
    for place in usual {
        by_word.entry(place.found.word).or_default().push(place);
    }
    let mut minority = minority_of(&mut others, &both);
    let mut words: Vec<_> = by_word.into_iter().collect();
    words.sort_by_key(|(word, _)| *word);
    for (_, mut places) in words {
        minority.extend(minority_of(&mut places, &both));
    }
    minority.sort_by_key(|place| place.span.start);
    let Some(first) = minority.first() else { return };
    let mut names: Vec<&str> = Vec::new();
    for place in &minority {
        if names.len() < NAMED && !names.contains(&place.text) {
            names.push(place.text);
        }
    }
    let names: Vec<String> = names
        .into_iter()
        .map(|name| format!("«\u{a0}{name}\u{a0}»"))
        .collect();
    let message = message(&names, &minority, &written);
    let edits: Vec<Edit> = minority
        .iter()
        .filter(|place| place.span.len() == place.text.len())
        .map(|place| Edit::new(place.span, place.found.other.clone()))
        .collect();
    let finding = findings.add(&CHECK, first.span, message);
    finding.places = minority.iter().map(|place| place.span).collect();
    if edits.len() == minority.len() {
        let label = match edits.as_slice() {
            [edit] => edit.insert.clone(),
            _ => "Suivre l’orthographe qui domine".to_owned(),
        };
        finding.fix(Fix {
            label,
            edits,
            safe: false,
        });
    }
}

/// A word as the text has it, for the message.
struct Written<'a> {
    text: &'a str,
    word: usize,
    era: Era,
}

impl<'a> Written<'a> {
    fn of(place: &Place<'a>) -> Self {
        Self {
            text: place.text,
            word: place.found.word,
            era: place.found.era,
        }
    }
}

/// Names the words that are to change and one that they are at odds with, best the same word.
fn message(names: &[String], minority: &[Place<'_>], written: &[Written<'_>]) -> String {
    let first = minority.first().map(|place| place.found);
    let against = first
        .filter(|first| minority.iter().all(|place| place.found.era == first.era))
        .and_then(|first| {
            let mut others = written.iter().filter(|other| other.era != first.era);
            let any = others.clone().next();
            others.find(|other| other.word == first.word).or(any)
        });
    let Some(against) = against else {
        return format!(
            "Le texte mêle deux orthographes\u{a0}: {} et le reste ne s’accordent pas.",
            names.join(", ")
        );
    };
    let (one, other) = match against.era {
        Era::Traditional => ("la réforme de 1990", "l’usage ancien"),
        Era::Reformed => ("l’usage ancien", "la réforme de 1990"),
    };
    format!(
        "Le texte mêle deux orthographes\u{a0}: {} {} {one}, alors que «\u{a0}{}\u{a0}» suit {other}.",
        names.join(", "),
        if names.len() == 1 { "suit" } else { "suivent" },
        against.text
    )
}

/// The words that aren't spelled as most are; none where all agree. Where as many are of either spelling, those of the
/// reform are the fewer.
fn minority_of<'a>(
    places: &mut Vec<Place<'a>>,
    count: &dyn Fn(Era, &[Place<'_>]) -> usize,
) -> Vec<Place<'a>> {
    let (traditional, reformed) = (count(Era::Traditional, places), count(Era::Reformed, places));
    if traditional == 0 || reformed == 0 {
        return Vec::new();
    }
    let few = if reformed <= traditional {
        Era::Reformed
    } else {
        Era::Traditional
    };
    std::mem::take(places)
        .into_iter()
        .filter(|place| place.found.era == few)
        .collect()
}
