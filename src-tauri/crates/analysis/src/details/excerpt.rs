//! A sentence shortened to a few lines, round what was counted in it.

use std::ops::Range;

/// A piece of a shortened sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text, on one line.
    pub text: String,
    /// Whether it is what was counted.
    pub bold: bool,
}

/// Characters shown before what was counted, and altogether.
const BEFORE: usize = 70;
const MOST: usize = 170;

/// The text round `mark`, cut at words with « … » where it is long.
pub(crate) fn of(text: &str, mark: Option<Range<usize>>) -> Vec<Piece> {
    let mark = mark.unwrap_or(0..0);
    let start = start_of(text, mark.start);
    let end = end_of(text, start, mark.end);
    let mut pieces = Vec::with_capacity(3);
    let mut push = |range: Range<usize>, bold: bool, opened: bool, closed: bool| {
        let shown = text.get(range).unwrap_or("");
        if shown.is_empty() && !opened && !closed {
            return;
        }
        let one_line = shown.replace(['\n', '\r'], " ");
        let opening = if opened { "… " } else { "" };
        let closing = if closed { " …" } else { "" };
        let shown = if closed { one_line.trim_end() } else { &one_line };
        pieces.push(Piece {
            text: format!("{opening}{shown}{closing}"),
            bold,
        });
    };
    push(start..mark.start.max(start), false, start > 0, false);
    push(mark.clone(), true, false, false);
    push(mark.end.max(start)..end, false, false, end < text.len());
    pieces
}

/// Where the excerpt begins: at a word, not too far before the mark.
fn start_of(text: &str, mark: usize) -> usize {
    let before = &text[..mark];
    let Some((from, _)) = before.char_indices().rev().nth(BEFORE) else {
        return 0;
    };
    before[from..].find(' ').map_or(from, |space| from + space + 1)
}

/// Where it ends: at a word, after the mark.
fn end_of(text: &str, start: usize, mark_end: usize) -> usize {
    let Some((cut, _)) = text[start..].char_indices().nth(MOST) else {
        return text.len();
    };
    let cut = start + cut;
    if cut <= mark_end {
        return mark_end;
    }
    text[..cut]
        .rfind(' ')
        .filter(|space| *space >= mark_end)
        .unwrap_or(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, mark: Option<&str>) -> String {
        let mark = mark.and_then(|mark| text.find(mark).map(|at| at..at + mark.len()));
        let shown = of(text, mark).into_iter().map(|piece| {
            if piece.bold {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        });
        shown.collect()
    }

    #[test]
    fn a_short_sentence_is_whole() {
        assert_eq!(shown("L’été\nest là.", None), "L’été est là.");
        assert_eq!(
            shown("La loi est votée 😀.", Some("est votée")),
            "La loi [est votée] 😀."
        );
        assert_eq!(shown("", None), "");
    }

    #[test]
    fn a_long_one_is_cut_at_words_round_its_mark() {
        let text = format!("{}a été votée {}", "éé ".repeat(60), "çà ".repeat(80));
        let shown = shown(&text, Some("a été votée"));
        assert!(shown.starts_with("… éé éé") && shown.ends_with("çà …"), "{shown}");
        assert!(
            shown.contains("éé [a été votée] çà") && shown.chars().count() < 200,
            "{shown}"
        );
        let no_space = "é".repeat(400);
        assert!(self::shown(&no_space, None).chars().count() < 200);
        assert!(self::shown(&no_space, Some(&no_space)).chars().count() > 400);
    }
}
