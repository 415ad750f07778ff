//! A text as pieces of what it was and what came in: edits on top of edits, told as edits of the first text.

use document::Span;

use super::narrowed;
use crate::finding::Edit;

#[derive(Debug)]
enum Piece {
    /// Bytes of the first text.
    Kept(Span),
    Added(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Self::Kept(span) => span.len(),
            Self::Added(text) => text.len(),
        }
    }

    /// The piece cut in two at one of its character boundaries.
    fn split(self, at: usize) -> (Self, Self) {
        match self {
            Self::Kept(span) => {
                let cut = span.start + at;
                (
                    Self::Kept(Span::new(span.start, cut)),
                    Self::Kept(Span::new(cut, span.end)),
                )
            }
            Self::Added(mut text) => {
                let rest = text.split_off(at);
                (Self::Added(text), Self::Added(rest))
            }
        }
    }
}

/// The pieces that a mended text is made of.
#[derive(Debug)]
pub(super) struct Patch(Vec<Piece>);

impl Patch {
    /// A text of that length, as it is.
    pub fn new(len: usize) -> Self {
        Self(vec![Piece::Kept(Span::new(0, len))])
    }

    /// Applies edits of the text as it is now: ascending, without overlap.
    pub fn apply(&mut self, edits: &[&Edit]) {
        let mut old = std::mem::take(&mut self.0).into_iter();
        let (mut rest, mut at) = (old.next(), 0);
        for edit in edits {
            self.pass(&mut old, &mut rest, &mut at, edit.span.start, true);
            self.pass(&mut old, &mut rest, &mut at, edit.span.end, false);
            if !edit.insert.is_empty() {
                self.0.push(Piece::Added(edit.insert.clone()));
            }
        }
        self.0.extend(rest);
        self.0.extend(old);
    }

    /// Goes on to the byte `to`, keeping or dropping what lies before it.
    fn pass(
        &mut self,
        old: &mut std::vec::IntoIter<Piece>,
        rest: &mut Option<Piece>,
        at: &mut usize,
        to: usize,
        keep: bool,
    ) {
        while *at < to
            && let Some(piece) = rest.take()
        {
            let len = piece.len();
            let done = if *at + len <= to {
                *rest = old.next();
                *at += len;
                piece
            } else {
                let (head, tail) = piece.split(to - *at);
                *rest = Some(tail);
                *at = to;
                head
            };
            if keep && done.len() > 0 {
                self.0.push(done);
            }
        }
    }

    /// The edits of the first text that give this one, each as short as it can be.
    pub fn edits(self, text: &str) -> Vec<Edit> {
        let (mut edits, mut done, mut insert) = (Vec::new(), 0, String::new());
        let end = Piece::Kept(Span::new(text.len(), text.len()));
        for piece in self.0.into_iter().chain([end]) {
            match piece {
                Piece::Added(added) => insert.push_str(&added),
                Piece::Kept(span) => {
                    edits.extend(narrowed(text, Span::new(done, span.start), &insert));
                    insert.clear();
                    done = span.end;
                }
            }
        }
        edits
    }
}
