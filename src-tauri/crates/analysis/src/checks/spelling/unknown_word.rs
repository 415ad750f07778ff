//! A word that no French dictionary knows.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use document::{BlockContent, BlockKind, Link, Run as TextRun, RunKind};
use french::fold::fold_case;
use french::lists;
use french::spelling::{SpellingContext, check_text, is_listed, is_strange};

use crate::blocks::Ground;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::{DocumentContext, is_english};

/// The check.
pub static CHECK: Check = Check {
    id: "spelling.unknown-word",
    category: Category::Spelling,
    level: Level::Error,
    origin: Origin::House,
    title: "Mot inconnu",
    why: "Une faute d’orthographe coûte plus de confiance que toutes les maladresses de style.",
    source: "Dictionnaire Dicollecte 7.0 (orthographes classique et de 1990), et les mots que vous y avez ajoutés.",
    mend: "Corrigez le mot, ajoutez-le à votre dictionnaire ou ignorez-le dans ce texte.",
    thresholds: &[],
    run: Run::Document(run),
};

/// Suggestions given at most.
const SUGGESTIONS: usize = 5;

/// The words of a block that may be faults: the names of the whole text, which a block can't know, aside.
pub(crate) fn doubtful(content: &BlockContent, ground: Ground<'_>) -> Vec<Range<usize>> {
    if matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule) {
        return Vec::new();
    }
    let known = SpellingContext {
        personal: &ground.settings.words,
        names: &HashSet::new(),
    };
    let mut words = check_text(&content.text, &content.tokens, ground.spelling, &known);
    words.retain(|range| {
        let prose = content
            .runs_in(range.clone())
            .all(|run| run.kind == RunKind::Text);
        // « Etablir » lacks an accent and nothing else: that is said elsewhere.
        let accent = lists::accented_capital(&content.text[range.clone()]).is_some();
        prose && !accent && !is_its_links(content, range) && !is_term_in_italics(content, range)
    });
    words
}

/// Words that stand in italics because they are foreign, a species or a title: more of them are a sentence.
const ITALICS: usize = 4;

/// Whether a word stands in a few words of italics: « *Escherichia coli* », « *soft skills* ».
fn is_term_in_italics(content: &BlockContent, range: &Range<usize>) -> bool {
    let runs = &content.runs;
    let Some(at) = runs
        .iter()
        .position(|run| run.emphasis && run.text.start <= range.start && range.end <= run.text.end)
    else {
        return false;
    };
    // Bold or a link inside makes another run of the same italics.
    let emphasised = |run: &&TextRun| run.emphasis;
    let before = runs[..at].iter().rev().take_while(emphasised).last();
    let after = runs[at..].iter().take_while(emphasised).last();
    let start = before.unwrap_or(&runs[at]).text.start;
    let end = after.unwrap_or(&runs[at]).text.end;
    content.text[start..end].split_whitespace().count() <= ITALICS
}

/// Whether a word stands in a link and is the business of the page it leads to: the page's title in English, or a
/// capitalised word that its address has too, « [Zorbia](https://zorbia.example) ».
fn is_its_links(content: &BlockContent, range: &Range<usize>) -> bool {
    let holds = |link: &&Link| link.text.start <= range.start && range.end <= link.text.end;
    content.links.iter().find(holds).is_some_and(|link| {
        let word = &content.text[range.clone()];
        let name = fold_case(word);
        let mut parts = link.url.split(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_uppercase) && parts.any(|part| fold_case(part) == name)
            || is_english(content, &link.text)
    })
}

/// Unknown words that are compared with the dictionary's; a text with more of them isn't French prose.
const COMPARED: usize = 200;

/// Different words that suggestions are looked up for: some milliseconds each.
const LOOKED_UP: usize = 2_000;

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let mut compared = 0;
    let mut looked_up: HashMap<&str, Vec<String>> = HashMap::new();
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        for range in &report.doubtful {
            let word = &block.content.text[range.clone()];
            if is_listed(word, &context.measures.names) {
                continue;
            }
            compared += 1;
            if compared <= COMPARED && is_strange(word, context.spelling) {
                continue;
            }
            let message = format!("«\u{a0}{word}\u{a0}» n’est pas dans le dictionnaire.");
            let finding = findings.add(&CHECK, block.place(range.clone()), message);
            let whole = finding.span.len() == range.len();
            if context.settings.suggest
                && whole
                && (looked_up.len() < LOOKED_UP || looked_up.contains_key(word))
            {
                let suggestions = looked_up
                    .entry(word)
                    .or_insert_with(|| context.spelling.suggest(word, &context.settings.words));
                for suggestion in suggestions.iter().take(SUGGESTIONS) {
                    finding.replace(suggestion.clone(), false);
                }
            }
        }
    }
}
