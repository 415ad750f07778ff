//! What the four checks of phrases share: which finds of a list are said, and how they are mended.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use document::{Block, RunKind, Span};
use french::advice::List;
use french::fold::fold;
use french::lists::is_stop_word;
use french::stem::stem;
use french::words::tokens;

use crate::check::Check;
use crate::finding::{Edit, Findings, Fix};
use crate::measures::DocumentContext;

/// Adds a finding for each phrase of the list, unless the keyphrases ask for its words. A phrase that comes back and has
/// nothing to choose from is one habit: it is told once, with its places.
pub(super) fn report(
    context: &DocumentContext<'_>,
    list: List,
    check: &'static Check,
    findings: &mut Findings,
) {
    if !is_french(context) {
        return;
    }
    let mut asked: Option<HashSet<String>> = None;
    let mut habits: HashMap<&str, (Span, &str, Vec<Span>)> = HashMap::new();
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        let text = block.content.text.as_str();
        for phrase in report.style.phrases.iter().filter(|phrase| phrase.list == list) {
            let asked = asked.get_or_insert_with(|| keyphrase_stems(context));
            let written = text.get(phrase.range.clone()).unwrap_or("");
            if is_asked(written, asked) {
                continue;
            }
            let place = block.place(phrase.range.clone());
            if phrase.mends.is_empty() {
                let habit = habits
                    .entry(phrase.pattern)
                    .or_insert((place, phrase.advice, Vec::new()));
                habit.2.push(place);
                continue;
            }
            let finding = findings.add(check, place, phrase.advice);
            for mend in &phrase.mends {
                if let Some(span) = written_as_seen(block, mend.range.clone()) {
                    finding.fix(Fix {
                        label: mend.text.trim_end().to_owned(),
                        edits: vec![Edit::new(span, mend.text.clone())],
                        safe: false,
                    });
                }
            }
        }
    }
    let mut habits: Vec<_> = habits.into_values().collect();
    habits.sort_by_key(|(first, ..)| first.start);
    for (first, advice, places) in habits {
        if places.len() < 2 {
            findings.add(check, first, advice);
            continue;
        }
        let message = format!("{advice} À revoir en {}\u{a0}endroits.", places.len());
        findings.add(check, first, message).places = places;
    }
}

/// Advice on French style is for texts in French, or too short to tell.
pub(super) fn is_french(context: &DocumentContext<'_>) -> bool {
    let language = context.measures.language.as_ref();
    language.is_none_or(|language| language.code == "fr")
}

/// The words of the main and the secondary keyphrases: search asks for them, advice or not.
pub(super) fn keyphrase_stems(context: &DocumentContext<'_>) -> HashSet<String> {
    std::iter::once(&context.meta.keyphrase)
        .chain(&context.meta.secondary)
        .flat_map(|phrase| stems(phrase))
        .collect()
}

fn stems(text: &str) -> Vec<String> {
    tokens(text)
        .iter()
        .map(|token| token.text(text))
        .filter(|word| word.len() <= 80 && !is_stop_word(word))
        .map(|word| fold(&stem(word)))
        .collect()
}

fn is_asked(written: &str, asked: &HashSet<String>) -> bool {
    let stems = stems(written);
    !stems.is_empty() && stems.iter().all(|stem| asked.contains(stem))
}

/// The range as a span of the document where the source is what is seen: no mark-up, no entity inside.
fn written_as_seen(block: &Block, range: Range<usize>) -> Option<Span> {
    let mut runs = block.content.runs_in(range.clone());
    let run = runs.next()?;
    let alone = runs.next().is_none() && run.kind == RunKind::Text && run.source.len() == run.text.len();
    alone.then(|| block.place(range))
}
