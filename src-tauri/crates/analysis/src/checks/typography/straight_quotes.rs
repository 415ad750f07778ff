//! Typewriter or English quotes round a quotation: one finding for the text.

use std::ops::Range;

use document::{Block, Document};
use french::characters::is_space;
use french::typography::Profile;

use super::page::Page;
use super::{Place, whole_text};
use crate::blocks::BlockReport;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.straight-quotes",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Guillemets droits ou anglais",
    why: "En français, une citation s’ouvre et se ferme par «\u{a0}\u{a0}»\u{a0}: on voit d’un coup d’œil où elle commence et où \
          elle finit. Les guillemets “…” sont pour une citation dans la citation.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Corrigez tout d’un coup\u{a0}: les guillemets vont par paires, celui qui est seul reste.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let message = |number| {
        let pairs = counted(number, "citation est", "citations sont");
        format!("{pairs} entre guillemets droits ou anglais, au lieu de «\u{a0}\u{a0}».")
    };
    let of_block = |block: &Block, _: &BlockReport| places(context.document, block, context.profile);
    whole_text(&CHECK, context, of_block, message, findings);
}

/// Where a quotation's two signs stand.
struct Pair {
    open: Range<usize>,
    close: Range<usize>,
}

fn places(document: &Document, block: &Block, profile: Profile) -> Vec<Place> {
    let Some(page) = Page::in_document(document, block).filter(|page| page.text.contains(['"', '“']))
    else {
        return Vec::new();
    };
    let mut pairs = straight(page);
    pairs.extend(curly(page));
    pairs.sort_by_key(|pair| pair.open.start);
    let depths = guillemets_open(page.text);
    let space = profile.inside_guillemets().map(String::from).unwrap_or_default();
    let (mut places, mut end) = (Vec::new(), 0);
    for pair in pairs {
        // The quotation that the last one holds, or that crosses it.
        let inner = pair.open.start < end;
        if inner && pair.close.start > end {
            continue;
        }
        let nested = inner || is_open(&depths, pair.open.start);
        let curled = page.text[pair.open.clone()].starts_with('“');
        if nested && curled {
            continue;
        }
        let (left, right) = if nested {
            ("“".to_owned(), "”".to_owned())
        } else {
            (format!("«{space}"), format!("{space}»"))
        };
        if let Some((first, last)) = page
            .replace(pair.open.clone(), left)
            .zip(page.replace(pair.close.clone(), right))
        {
            end = end.max(pair.close.end);
            places.push(Place {
                span: page.content.source_span(pair.open.start..pair.close.end),
                edits: vec![first, last],
            });
        }
    }
    places
}

/// Quotes that open and close a quotation: `l'"étiquette"`, but neither `5'30"` nor `class="x"`.
fn straight(page: Page<'_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (at, sign) in page.text.match_indices('"') {
        let range = at..at + sign.len();
        if !page.is_prose(range.clone()) {
            continue;
        }
        let (before, after) = (page.before(range.start), page.after(range.end));
        let opens = before.is_none_or(|c| c.is_whitespace() || is_space(c) || "([—–’'«“/".contains(c))
            && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '[' | '#' | '@' | '…' | '.'));
        let closes = before.is_some_and(|c| !c.is_whitespace() && !is_space(c))
            && after.is_none_or(|c| !c.is_alphanumeric() && c != '"');
        match open.take() {
            Some(start) if closes => pairs.push(Pair {
                open: start,
                close: range,
            }),
            Some(start) if !opens => open = Some(start),
            _ if opens => open = Some(range),
            _ => {}
        }
    }
    pairs
}

/// “…”, with the spaces that may stand inside.
fn curly(page: Page<'_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (at, sign) in page.text.match_indices(['“', '”']) {
        let (head, tail) = (&page.text[..at], &page.text[at + sign.len()..]);
        if sign == "“" {
            let spaces = tail.len() - tail.trim_start_matches(is_space).len();
            open = Some(at..at + sign.len() + spaces);
        } else if let Some(start) = open.take() {
            let spaces = head.len() - head.trim_end_matches(is_space).len();
            let end = at - spaces..at + sign.len();
            let prose = page.is_prose(start.clone()) && page.is_prose(end.clone());
            if prose && start.end < end.start {
                pairs.push(Pair {
                    open: start,
                    close: end,
                });
            }
        }
    }
    pairs
}

/// The places of « and », each with how many stay open after it.
fn guillemets_open(text: &str) -> Vec<(usize, usize)> {
    let mut open: usize = 0;
    let signs = text.match_indices(['«', '»']);
    signs
        .map(|(at, sign)| {
            open = if sign == "«" {
                open + 1
            } else {
                open.saturating_sub(1)
            };
            (at, open)
        })
        .collect()
}

fn is_open(depths: &[(usize, usize)], at: usize) -> bool {
    let before = depths.partition_point(|(sign, _)| *sign < at);
    before.checked_sub(1).is_some_and(|last| depths[last].1 > 0)
}
