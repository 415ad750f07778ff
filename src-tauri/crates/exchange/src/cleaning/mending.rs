//! Marks that were doubled or moved on the way: a quotation mark opened twice, a full stop in the middle of a sentence.

use french::fold::fold;
use french::lists::abbreviations;

use super::kind::Kind;
use super::lines::{Line, Written};
use super::{Cut, Proposal, lists};

/// Letters of the shortest word after which a full stop counts as one: shorter ones may be abbreviations.
const WORD: usize = 4;

/// What each line's marks need.
pub(super) fn proposals(lines: &[&Line<'_>]) -> Vec<Proposal> {
    lines
        .iter()
        .filter(|line| line.written != Written::Kept)
        .flat_map(|line| {
            let marks = doubled(line, '«', '»').into_iter().chain(doubled(line, '»', '«'));
            let marks = marks.map(|cut| Proposal::new(Kind::Guillemets, vec![cut]));
            let stops = broken(line)
                .into_iter()
                .map(|cut| Proposal::new(Kind::Broken, vec![cut]));
            marks.chain(stops).collect::<Vec<_>>()
        })
        .collect()
}

/// A quotation mark that stands twice in a row, where the line has more of them than of its fellow: a quotation in a
/// quotation is closed twice too.
fn doubled(line: &Line<'_>, mark: char, fellow: char) -> Vec<Cut> {
    let raw = line.raw();
    let count = |wanted: char| raw.chars().filter(|char| *char == wanted).count();
    let mut too_many = count(mark).saturating_sub(count(fellow));
    let mut cuts = Vec::new();
    let mut last: Option<usize> = None;
    for (at, _) in raw.match_indices(mark) {
        if let Some(first) =
            last.filter(|first| too_many > 0 && raw[first + mark.len_utf8()..at].trim().is_empty())
        {
            // Of the two, the one that stands apart goes: the first that opens, the last that closes.
            let (from, to) = if mark == '«' {
                (first, at)
            } else {
                (first + mark.len_utf8(), at + mark.len_utf8())
            };
            cuts.push(Cut::new(line.start + from, line.start + to, ""));
            too_many -= 1;
        }
        last = Some(at);
    }
    cuts
}

/// « Eurojust. , l’initiative » and « les ports. et les gares ».
fn broken(line: &Line<'_>) -> Vec<Cut> {
    let raw = line.raw();
    let mut cuts = Vec::new();
    for (at, _) in raw.match_indices('.') {
        let before = &raw[..at];
        let after = &raw[at + 1..];
        let gap = after.len() - after.trim_start().len();
        let word = before
            .rsplit(|char: char| !char.is_alphanumeric())
            .next()
            .unwrap_or_default();
        if word.is_empty() || gap == 0 || before.ends_with('.') {
            continue;
        }
        let rest = after.trim_start();
        if rest.starts_with(',') {
            cuts.push(Cut::new(line.start + at, line.start + at + 1 + gap, ""));
            continue;
        }
        let next = rest
            .split(|char: char| !char.is_alphabetic())
            .next()
            .unwrap_or_default();
        let small = next.chars().next().is_some_and(char::is_lowercase);
        let whole =
            word.chars().count() >= WORD && word.chars().all(char::is_alphabetic) && !is_abbreviation(word);
        if small && whole && lists::joins(next) {
            cuts.push(Cut::new(line.start + at, line.start + at + 1, ""));
        }
    }
    cuts
}

fn is_abbreviation(word: &str) -> bool {
    let folded = fold(word);
    abbreviations()
        .iter()
        .any(|known| fold(known.text).trim_end_matches('.') == folded)
}
