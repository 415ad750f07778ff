//! Two versions side by side: what was put in, taken out or replaced, by whole words.

mod equal;
mod tokens;

use document::Span;

use equal::equal;
use tokens::pieces;

/// What kind of change it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Only in the second text.
    Insert,
    /// Only in the first text.
    Delete,
    /// One thing in the first, another in the second.
    Replace,
}

impl ChangeKind {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Delete => "delete",
            Self::Replace => "replace",
        }
    }
}

/// One change between two texts; both spans are in bytes of their own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// In the first text; empty for an insertion.
    pub a: Span,
    /// In the second text; empty for a deletion.
    pub b: Span,
}

/// What differs between two texts, in order. No change begins or ends inside a word, and changes parted by
/// nothing but white space are one. Putting the `b` of every change in the place of its `a` turns the first
/// text into the second.
pub fn compare(a: &str, b: &str) -> Vec<Change> {
    if a == b {
        return Vec::new();
    }
    let (left, right) = (pieces(a), pieces(b));
    let shared = equal(&left, &right);
    let (left, right) = (offsets(&left), offsets(&right));
    let mut changes: Vec<Change> = Vec::new();
    let mut done = (0, 0);
    // What is equal is certain; a change is all that lies between two equal stretches.
    let ends = (left.len() - 1, right.len() - 1);
    for (old, new) in shared.into_iter().chain([(ends.0..ends.0, ends.1..ends.1)]) {
        let (from, to) = (
            Span::new(left[done.0], left[old.start]),
            Span::new(right[done.1], right[new.start]),
        );
        done = (old.end, new.end);
        if from.is_empty() && to.is_empty() {
            continue;
        }
        match changes.last_mut() {
            Some(last) if is_narrow(a, last.a.end, from.start, b, last.b.end, to.start) => {
                last.a.end = from.end;
                last.b.end = to.end;
            }
            _ => changes.push(Change {
                kind: ChangeKind::Replace,
                a: from,
                b: to,
            }),
        }
    }
    for change in &mut changes {
        *change = trimmed(*change, a, b);
    }
    changes.retain(|change| !change.a.is_empty() || !change.b.is_empty());
    changes
}

/// Whether nothing but spaces of one line stands between two changes.
fn is_narrow(a: &str, a_start: usize, a_end: usize, b: &str, b_start: usize, b_end: usize) -> bool {
    let blank = |text: &str| text.chars().all(|c| c.is_whitespace() && c != '\n');
    blank(&a[a_start..a_end]) && blank(&b[b_start..b_end])
}

/// Takes away the white space that both sides share at their ends, and names the kind.
fn trimmed(mut change: Change, a: &str, b: &str) -> Change {
    let (mut old, mut new) = (change.a.of(a), change.b.of(b));
    while let (Some(x), Some(y)) = (old.chars().next(), new.chars().next())
        && x == y
        && x.is_whitespace()
    {
        old = &old[x.len_utf8()..];
        new = &new[x.len_utf8()..];
        change.a.start += x.len_utf8();
        change.b.start += x.len_utf8();
    }
    while let (Some(x), Some(y)) = (old.chars().next_back(), new.chars().next_back())
        && x == y
        && x.is_whitespace()
    {
        old = &old[..old.len() - x.len_utf8()];
        new = &new[..new.len() - x.len_utf8()];
        change.a.end -= x.len_utf8();
        change.b.end -= x.len_utf8();
    }
    change.kind = match (old.is_empty(), new.is_empty()) {
        (true, _) => ChangeKind::Insert,
        (_, true) => ChangeKind::Delete,
        _ => ChangeKind::Replace,
    };
    change
}

/// Where each piece begins, and where the last ends.
fn offsets(pieces: &[&str]) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(pieces.len() + 1);
    let mut at = 0;
    offsets.push(at);
    for piece in pieces {
        at += piece.len();
        offsets.push(at);
    }
    offsets
}

#[cfg(test)]
mod tests;
