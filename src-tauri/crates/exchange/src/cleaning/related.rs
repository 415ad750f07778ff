//! Titles of other articles, and lists of nothing but links.

use super::kind::Kind;
use super::lines::{Line, Written};

/// Words of the longest title.
const TITLE: usize = 30;

/// Links in a row that make a list of the site's own.
const LINKS: usize = 3;

/// Marks what follows « À lire aussi » and its like: the lines that are titles up to the next blank one; all of them,
/// blank lines or not, where nothing but titles follows to the end.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let free = |index: usize, kinds: &[Option<Kind>]| {
        lines[index].is_blank() || kinds[index].is_some() || is_title(&lines[index])
    };
    // From here on nothing is prose.
    let tail = (0..lines.len())
        .rev()
        .find(|index| !free(*index, kinds))
        .map_or(0, |last| last + 1);
    let mut done = 0;
    for at in 0..lines.len() {
        if at < done || kinds[at] != Some(Kind::Related) || lines[at].folded.contains(':') {
            continue;
        }
        done = if at + 1 >= tail {
            lines.len()
        } else {
            end_of_titles(lines, at + 1)
        };
        for index in at + 1..done {
            if !lines[index].is_blank() && kinds[index].is_none() {
                kinds[index] = Some(Kind::Related);
            }
        }
    }
}

/// Where the titles that begin after blank lines end.
fn end_of_titles(lines: &[Line<'_>], from: usize) -> usize {
    let from = (from..lines.len())
        .find(|index| !lines[*index].is_blank())
        .unwrap_or(lines.len());
    let end = (from..lines.len())
        .find(|index| lines[*index].is_blank() || !is_title(&lines[*index]))
        .unwrap_or(lines.len());
    // Right before a paragraph the last of several may be that one's subheading.
    let stops = lines.get(end).is_some_and(|line| !line.is_blank());
    if stops && end > from + 1 { end - 1 } else { end }
}

/// Marks items that are a link and nothing else, three in a row or more: before the first paragraph they are a menu; after
/// the last only beside other furniture, as an article may end with its own references.
pub(super) fn links(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let prose = |line: &Line<'_>| line.ends_sentence() && line.words > 8;
    let first = lines.iter().position(prose).unwrap_or(0);
    let last = lines.iter().rposition(prose).unwrap_or(0);
    let mut at = 0;
    while at < lines.len() {
        let end = at
            + lines[at..]
                .iter()
                .take_while(|line| line.written == Written::Link)
                .count();
        let shown = |index: &usize| !lines[*index].is_blank();
        let beside = || {
            let before = (last..at).rev().find(shown);
            let after = (end..lines.len()).find(shown);
            before.into_iter().chain(after).any(|near| kinds[near].is_some())
        };
        if end - at >= LINKS && (at < first || at > last && beside()) {
            for kind in kinds[at..end].iter_mut().filter(|kind| kind.is_none()) {
                *kind = Some(Kind::Links);
            }
        }
        at = end.max(at + 1);
    }
}

fn is_title(line: &Line<'_>) -> bool {
    !line.is_blank()
        && line.words > 0
        && line.words <= TITLE
        && !line.ends_sentence()
        && !matches!(line.written, Written::Heading | Written::Kept)
}
