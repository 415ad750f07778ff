//! What is printed for a person: French numbers, headings and marks, calm, and without colour where nobody
//! looks at a terminal.

pub use analysis::wording::{counted, grouped};
use std::io::IsTerminal as _;

use document::{Document, Span};

/// Bytes between two marks of [`Lines`].
const STEP: usize = 256;

/// How things are set off on standard output.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    coloured: bool,
}

impl Style {
    /// Colours on a terminal, unless `NO_COLOR` is set.
    pub fn of_stdout() -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self {
            coloured: wanted && std::io::stdout().is_terminal(),
        }
    }

    /// A heading.
    pub fn heading(self, text: &str) -> String {
        self.with("1", text)
    }

    /// What matters less.
    pub fn quiet(self, text: &str) -> String {
        self.with("2", text)
    }

    /// ✓ for what is met, ○ for what isn't.
    pub fn mark(self, met: bool) -> String {
        if met {
            self.with("32", "✓")
        } else {
            self.with("33", "○")
        }
    }

    /// An answer without the characters that would command the terminal: a text, its title or its slug may
    /// hold any of them. Line ends stay, and what this style sets off.
    pub fn calm(self, answer: &str) -> String {
        const OURS: [&str; 5] = ["[0m", "[1m", "[2m", "[32m", "[33m"];
        let mut calm = String::with_capacity(answer.len());
        for (at, c) in answer.char_indices() {
            let rest = &answer[at + c.len_utf8()..];
            let ours = c == '\u{1b}' && self.coloured && OURS.iter().any(|code| rest.starts_with(code));
            if ours || c == '\n' || !c.is_control() {
                calm.push(c);
            } else if c != '\r' {
                calm.push('\u{fffd}');
            }
        }
        calm
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.coloured {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

/// A number with one decimal and a comma: 48,2.
pub fn decimal(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}

/// A text on one line, control characters shown as spaces, cut beyond `most` characters.
pub fn one_line(text: &str, most: usize) -> String {
    let shown: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match shown.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", shown[..end].trim_end()),
        None => shown,
    }
}

/// Lines and columns of a text, both from 1, columns in characters.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// Characters before each byte that is a multiple of [`STEP`]: a line may be ten megabytes long.
    marks: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Indexes a document's text.
    pub fn of(document: &'t Document) -> Self {
        let text: &str = &document.text;
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let (mut seen, mut from) = (0, 0);
        for at in (0..=text.len()).step_by(STEP) {
            let to = text.floor_char_boundary(at);
            seen += text[from..to].chars().count();
            from = to;
            marks.push(seen);
        }
        Self { text, starts, marks }
    }

    /// Line and column of a byte.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        (line.max(1), self.characters(byte) - self.characters(start) + 1)
    }

    /// Line and column of a span's first byte, as `ligne:colonne`.
    pub fn shown(&self, span: Span) -> String {
        let (line, column) = self.place(span.start);
        format!("{line}:{column}")
    }

    fn characters(&self, byte: usize) -> usize {
        let mark = byte / STEP;
        let from = self.text.floor_char_boundary(mark * STEP);
        self.marks.get(mark).copied().unwrap_or_default() + self.text[from..byte].chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_french() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(decimal(48.24), "48,2");
        assert_eq!(counted(1, "mot", "mots"), "1\u{a0}mot");
        assert_eq!(counted(0, "mot", "mots"), "0\u{a0}mot");
        assert_eq!(counted(2, "mot", "mots"), "2\u{a0}mots");
    }

    #[test]
    fn an_answer_holds_no_command_of_others() {
        let (plain, coloured) = (Style { coloured: false }, Style { coloured: true });
        let hostile = "a\u{1b}]0;x\u{7}b\u{9b}2J\r\nfin";
        for style in [plain, coloured] {
            assert_eq!(style.calm(hostile), "a\u{fffd}]0;x\u{fffd}b\u{fffd}2J\nfin");
        }
        let heading = coloured.heading("Été");
        assert_eq!(coloured.calm(&heading), heading);
        assert_eq!(plain.calm("\u{1b}[1mÉté"), "\u{fffd}[1mÉté");
    }

    #[test]
    fn columns_count_characters() {
        let text = format!("é😀x\n{}y\n", "à".repeat(1000));
        let document = Document::plain(&text, 0);
        let lines = Lines::of(&document);
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(text.find('x').unwrap()), (1, 3));
        assert_eq!(lines.place(text.find('y').unwrap()), (2, 1001));
        assert_eq!(lines.place(text.len()), (3, 1));
        assert_eq!(lines.place(text.len() + 9), (3, 1));
        assert_eq!(Lines::of(&Document::plain("", 0)).place(0), (1, 1));
    }
}
