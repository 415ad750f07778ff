//! The sentences of a block: those of its visible text, but for the stops in code, and parted where a line break that
//! the writer asked for stands between two lines that are no sentence together (an address, opening hours).

use french::counting;
use french::sentences::sentences;

use crate::{Run, RunKind, Sentence};

/// The sentences of a visible text. `breaks`: where its hard line breaks stand, in order.
pub(crate) fn of(text: &str, runs: &[Run], breaks: &[usize]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let parting = breaks.iter().copied().filter(|at| parts(text, *at));
    for end in parting.chain([text.len()]) {
        let line = text.get(start..end).unwrap_or("");
        let inside = sentences(line);
        found.extend(
            inside
                .into_iter()
                .map(|range| start + range.start..start + range.end),
        );
        start = end;
    }
    let mut code = runs.iter().filter(|run| run.kind == RunKind::Code).peekable();
    let mut kept: Vec<std::ops::Range<usize>> = Vec::with_capacity(found.len());
    let mut joins = false;
    for range in found {
        while code.next_if(|run| run.text.end <= range.end).is_some() {}
        let cut = code.peek().is_some_and(|run| run.text.start < range.end);
        match kept.last_mut() {
            Some(last) if joins => last.end = range.end,
            _ => kept.push(range),
        }
        joins = cut;
    }
    kept.into_iter()
        .map(|range| Sentence {
            words: counting::count(&text[range.clone()]).mots,
            text: range,
        })
        .collect()
}

/// Whether the break at `at` parts two lines: the next begins as a sentence or an entry does, and the one before isn't
/// left open by a comma.
fn parts(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
    let next = after
        .trim_start()
        .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n');
    let opens = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    opens && !before.trim_end().ends_with([',', '(', '«', '’', '\'', '-'])
}
