//! Apostrophes and spaces of two kinds in one source, each one proposal for the whole of it.

use super::kind::Kind;
use super::lines::{Line, Written};
use super::{Cut, Proposal};

const NO_BREAK: &str = "\u{a0}";

/// The two proposals, where there is anything to propose.
pub(super) fn proposals(lines: &[&Line<'_>]) -> Vec<Proposal> {
    let lines: Vec<&&Line<'_>> = lines
        .iter()
        .filter(|line| line.written != Written::Kept && !line.raw().contains('`'))
        .collect();
    let apostrophes = apostrophes(&lines);
    let mut spaces = runs(&lines);
    spaces.extend(beside_marks(&lines));
    [(Kind::Apostrophes, apostrophes), (Kind::Spaces, spaces)]
        .into_iter()
        .filter(|(_, cuts)| !cuts.is_empty())
        .map(|(kind, cuts)| Proposal::new(kind, cuts))
        .collect()
}

/// The straight apostrophes, where the source has curly ones too.
fn apostrophes(lines: &[&&Line<'_>]) -> Vec<Cut> {
    let (mut curly, mut cuts) = (false, Vec::new());
    for line in lines {
        let raw = line.raw();
        curly |= raw.contains('’');
        for (at, _) in raw.match_indices('\'') {
            let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
            let word = raw[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
            let address = word.contains("://") || word.contains("www.");
            if letter(raw[..at].chars().next_back()) && letter(raw[at + 1..].chars().next()) && !address {
                cuts.push(Cut::new(line.start + at, line.start + at + 1, "’"));
            }
        }
    }
    if curly { cuts } else { Vec::new() }
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{202f}')
}

/// Several spaces in a row between two words; a no-break one among them stays.
fn runs(lines: &[&&Line<'_>]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for line in lines {
        let raw = line.raw();
        // What stands before the words is the depth of a list.
        let lead = raw.find(line.shown.chars().next().unwrap_or(' ')).unwrap_or(0);
        let mut at = lead;
        while let Some(found) = raw[at..].find(is_space) {
            let from = at + found;
            let length = raw[from..].find(|char| !is_space(char)).unwrap_or(0);
            let run = &raw[from..from + length];
            at = from + length.max(1);
            while !raw.is_char_boundary(at) {
                at += 1;
            }
            if run.chars().count() > 1 {
                let kept = run.chars().find(|char| *char != ' ').unwrap_or(' ');
                cuts.push(Cut::new(
                    line.start + from,
                    line.start + from + length,
                    &kept.to_string(),
                ));
            }
        }
    }
    cuts
}

/// Plain spaces before « ; : ! ? % » or inside quotation marks, where the source has no-break ones there too.
fn beside_marks(lines: &[&&Line<'_>]) -> Vec<Cut> {
    let (mut no_break, mut cuts) = (false, Vec::new());
    for line in lines {
        let raw = line.raw();
        let mut before: Option<char> = None;
        let mut chars = raw.char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let inside = before == Some('«') || next.is_some_and(|next| ";:!?»%".contains(next));
            if inside && before.is_some() {
                match char {
                    ' ' if !before.is_some_and(is_space) && !next.is_some_and(is_space) => {
                        cuts.push(Cut::new(line.start + at, line.start + at + 1, NO_BREAK));
                    }
                    '\u{a0}' | '\u{202f}' => no_break = true,
                    _ => {}
                }
            }
            before = Some(char);
        }
    }
    if no_break { cuts } else { Vec::new() }
}
