//! What is done with a block's runs once its visible text is whole: joining, marking addresses, leaving
//! code out of the words.

use french::words::{Token, TokenKind};

use crate::{Run, RunKind, Span};

/// Whether `next` continues `last` in the source with nothing between, byte for byte.
pub(crate) fn joins(last: &Run, next: &Run) -> bool {
    let exact = |run: &Run| run.source.len() == run.text.len();
    last.kind == next.kind
        && !matches!(last.kind, RunKind::Entity | RunKind::Break)
        && last.source.end == next.source.start
        && (last.strong, last.emphasis, last.link) == (next.strong, next.emphasis, next.link)
        && exact(last)
        && exact(next)
}

/// Cuts the addresses that the words hold out of the prose around them.
pub(crate) fn mark_urls(runs: &mut Vec<Run>, tokens: &[Token]) {
    let mut urls = tokens.iter().filter(|token| is_address(token.kind)).peekable();
    if urls.peek().is_none() {
        return;
    }
    let mut marked = Vec::with_capacity(runs.len() + 2);
    for run in runs.drain(..) {
        if run.kind != RunKind::Text {
            marked.push(run);
            continue;
        }
        let mut at = run.text.start;
        while let Some(url) = urls.peek() {
            let (start, end) = (url.range.start.max(at), url.range.end.min(run.text.end));
            if start >= run.text.end {
                break;
            }
            if start < end {
                marked.extend(piece(&run, RunKind::Text, at, start));
                marked.extend(piece(&run, RunKind::Url, start, end));
                at = end;
            }
            if url.range.end > run.text.end {
                break;
            }
            urls.next();
        }
        marked.extend(piece(&run, RunKind::Text, at, run.text.end));
    }
    *runs = marked;
}

/// Leaves out the tokens that touch a code run.
pub(crate) fn drop_code(tokens: &mut Vec<Token>, runs: &[Run]) {
    let mut code = runs.iter().filter(|run| run.kind == RunKind::Code).peekable();
    tokens.retain(|token| {
        while code.next_if(|run| run.text.end <= token.range.start).is_some() {}
        code.peek().is_none_or(|run| token.range.end <= run.text.start)
    });
}

fn is_address(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Url | TokenKind::Email)
}

fn piece(run: &Run, kind: RunKind, start: usize, end: usize) -> Option<Run> {
    let by = run.source.start;
    let source = Span::new(by + (start - run.text.start), by + (end - run.text.start));
    (start < end).then(|| Run {
        kind,
        text: start..end,
        source,
        ..run.clone()
    })
}
