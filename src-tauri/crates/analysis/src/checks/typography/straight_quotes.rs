//! Typewriter quotes round a quotation: one finding for the text.

use std::ops::Range;

use document::{Block, Document, Span};
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
    title: "Guillemets droits",
    why: "En français, une citation s’ouvre et se ferme par «\u{a0}\u{a0}»\u{a0}: on voit d’un coup d’œil où elle commence et où \
          elle finit.",
    source: "Règle commune à tous les profils typographiques.",
    mend: "Corrigez tout d’un coup\u{a0}: les guillemets droits vont par paires, celui qui est seul reste.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let message = |number| {
        let pairs = counted(number, "citation est", "citations sont");
        format!("{pairs} entre guillemets droits.")
    };
    let of_block = |block: &Block, _: &BlockReport| places(context.document, block, context.profile);
    whole_text(&CHECK, context, of_block, message, findings);
}

fn places(document: &Document, block: &Block, profile: Profile) -> Vec<Place> {
    let Some(page) = Page::in_document(document, block).filter(|page| page.text.contains('"')) else {
        return Vec::new();
    };
    pairs(page)
        .into_iter()
        .filter_map(|(open, close)| {
            let nested = is_inside_guillemets(&page.text[..open.start]);
            let space = profile.inside_guillemets().map(String::from).unwrap_or_default();
            let (left, right) = if nested {
                ("“".to_owned(), "”".to_owned())
            } else {
                (format!("«{space}"), format!("{space}»"))
            };
            let first = page.replace(open.clone(), left)?;
            let last = page.replace(close.clone(), right)?;
            let shown = page.content.source_span(open.start..close.end);
            Some(Place {
                span: Span::new(shown.start, shown.end),
                edits: vec![first, last],
            })
        })
        .collect()
}

/// Quotes that open and close a quotation: `l'"étiquette"`, but neither `5'30"` nor `class="x"`.
fn pairs(page: Page<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut pairs = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (at, sign) in page.text.match_indices('"') {
        let range = at..at + sign.len();
        if !page.is_prose(range.clone()) {
            continue;
        }
        let (before, after) = (page.before(range.start), page.after(range.end));
        let opens = before.is_none_or(|c| c.is_whitespace() || is_space(c) || "([—–’'«/".contains(c))
            && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '[' | '#' | '@' | '…' | '.'));
        let closes = before.is_some_and(|c| !c.is_whitespace() && !is_space(c))
            && after.is_none_or(|c| !c.is_alphanumeric() && c != '"');
        match open.take() {
            Some(start) if closes => pairs.push((start, range)),
            Some(start) if !opens => open = Some(start),
            _ if opens => open = Some(range),
            _ => {}
        }
    }
    pairs
}

fn is_inside_guillemets(head: &str) -> bool {
    let opened = head.matches('«').count();
    opened > head.matches('»').count()
}
