//! The lines of a source as a reader sees them.

use document::Format;
use french::fold::fold;

/// A line.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last sign, before the line end.
    pub(super) end: usize,
    /// Where the next line begins.
    pub(super) next: usize,
    /// What shows of it: without list marks, emphasis and addresses.
    pub(super) shown: String,
    /// [`Self::shown`] folded, without the signs at its ends.
    pub(super) folded: String,
    /// Its words.
    pub(super) words: usize,
    /// How it is written.
    pub(super) written: Written,
}

/// How a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// As text.
    Text,
    /// As a heading of Markdown.
    Heading,
    /// As an item that is one link and nothing else.
    Link,
    /// As a row of a table or a line of code, in which nothing is looked for.
    Kept,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.shown.is_empty()
    }

    /// Whether it ends as sentences do; an ellipsis, a question or an exclamation may end a title too.
    pub(super) fn ends_sentence(&self) -> bool {
        let end = self
            .shown
            .trim_end_matches(['»', '"', '”', ')', ' ', '\u{a0}', '\u{202f}']);
        end.ends_with('.') && !end.ends_with("..")
    }

    /// What stands in it, as written.
    pub(super) fn raw(&self) -> &str {
        &self.text[self.start..self.end]
    }
}

/// The lines of `text` from byte `from` on.
pub(super) fn lines(text: &str, from: usize, format: Format) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = from;
    let mut fence: Option<&str> = None;
    for whole in text[from..].split_inclusive('\n') {
        let raw = whole.trim_end_matches(['\n', '\r']);
        let markdown = format == Format::Markdown;
        let bare = raw.trim_start();
        let mark = ["```", "~~~"]
            .into_iter()
            .find(|mark| markdown && bare.starts_with(mark));
        let in_code = fence.is_some() || mark.is_some();
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let (shown, written) = if in_code || markdown && bare.starts_with('|') {
            (raw.trim().to_owned(), Written::Kept)
        } else {
            shown(raw, markdown)
        };
        let folded = fold(&shown)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .trim_end_matches(|char: char| " .:;,!?…·|>-–—".contains(char))
            .trim_start_matches(|char: char| " ·|>-–—•→›".contains(char))
            .to_owned();
        lines.push(Line {
            text,
            start: at,
            end: at + raw.len(),
            next: at + whole.len(),
            words: shown
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric))
                .count(),
            folded,
            shown,
            written,
        });
        at += whole.len();
    }
    lines
}

/// What a reader sees of a line.
fn shown(raw: &str, markdown: bool) -> (String, Written) {
    let mut rest = raw.trim();
    let mut written = Written::Text;
    if markdown {
        rest = rest.trim_start_matches(['>', ' ']);
        let hashes = rest.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&hashes) && rest[hashes..].starts_with(' ') {
            written = Written::Heading;
            rest = rest[hashes..].trim_start();
        }
    }
    rest = without_marker(rest);
    if !markdown {
        return (rest.to_owned(), written);
    }
    let (text, links, outside) = without_markup(rest);
    if written == Written::Text && links > 0 && outside == 0 && without_marker(raw.trim()) != raw.trim() {
        written = Written::Link;
    }
    (text.trim().to_owned(), written)
}

/// A line without the bullet or number of a list.
fn without_marker(line: &str) -> &str {
    let bullet = ["- ", "* ", "+ ", "• ", "· ", "▪ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = || {
        (1..=3)
            .contains(&digits)
            .then(|| line[digits..].strip_prefix(". "))
            .flatten()
    };
    bullet.or_else(number).map_or(line, str::trim_start)
}

/// The text of a piece of Markdown, its links counted, and how many letters stand outside of them.
fn without_markup(line: &str) -> (String, usize, usize) {
    let mut out = String::with_capacity(line.len());
    let (mut links, mut outside, mut inside) = (0, 0, false);
    let mut chars = line.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '\\' => {
                if let Some((_, next)) = chars.next() {
                    out.push(next);
                }
            }
            '*' | '`' => {}
            '[' if line[at..].contains("](") => inside = true,
            ']' if line[at + 1..].starts_with('(') => {
                inside = false;
                links += 1;
                for (_, next) in chars.by_ref() {
                    if next == ')' {
                        break;
                    }
                }
            }
            char => {
                outside += usize::from(!inside && char.is_alphanumeric());
                out.push(char);
            }
        }
    }
    (out, links, outside)
}
