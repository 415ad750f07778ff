//! The text of one paragraph with its emphasis, links and notes, and how Markdown writes them.

use dom_query::NodeRef;

use super::escape;

/// How a piece of text looks and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    bold: bool,
    italic: bool,
    struck: bool,
    code: bool,
    /// A heading is bold by itself.
    in_heading: bool,
    link: Option<String>,
}

impl Style {
    pub(super) fn bold(&self) -> Self {
        Self {
            bold: !self.in_heading,
            ..self.clone()
        }
    }

    pub(super) fn italic(&self) -> Self {
        Self {
            italic: true,
            ..self.clone()
        }
    }

    pub(super) fn struck(&self) -> Self {
        Self {
            struck: true,
            ..self.clone()
        }
    }

    pub(super) fn code(&self) -> Self {
        Self {
            code: true,
            ..self.clone()
        }
    }

    pub(super) fn heading(self) -> Self {
        Self {
            in_heading: true,
            ..self
        }
    }

    /// A link, where its address is one of the web or of a mailbox.
    pub(super) fn link(&self, href: Option<&str>) -> Self {
        let wanted = href.map(str::trim).filter(|href| {
            let lower = href.get(..8).unwrap_or(href).to_ascii_lowercase();
            ["http://", "https://", "mailto:"]
                .iter()
                .any(|scheme| lower.starts_with(scheme))
        });
        Self {
            link: wanted.map(escape::address).or_else(|| self.link.clone()),
            ..self.clone()
        }
    }
}

/// A style with what CSS adds to it: pages of word processors say bold and italic no other way.
pub(super) fn of_css(style: &Style, node: &NodeRef<'_>) -> Style {
    let Some(css) = node.attr("style") else {
        return style.clone();
    };
    let css: String = css
        .to_ascii_lowercase()
        .chars()
        .filter(|char| *char != ' ')
        .collect();
    let has = |parts: &[&str]| parts.iter().any(|part| css.contains(part));
    let mut style = style.clone();
    if has(&[
        "font-weight:bold",
        "font-weight:7",
        "font-weight:8",
        "font-weight:9",
    ]) {
        style = style.bold();
    }
    if has(&["font-style:italic"]) {
        style = style.italic();
    }
    style
}

/// Whether a `<b>` isn't bold: what Google Docs wraps round everything that is copied.
pub(super) fn is_light(node: &NodeRef<'_>) -> bool {
    node.attr("style").is_some_and(|css| {
        let css: String = css
            .to_ascii_lowercase()
            .chars()
            .filter(|char| *char != ' ')
            .collect();
        css.contains("font-weight:normal") || css.contains("font-weight:400")
    })
}

enum Piece {
    Text(String, Style),
    Break,
    Note(String),
}

/// A paragraph being gathered.
#[derive(Default)]
pub(super) struct Inline {
    pieces: Vec<Piece>,
}

impl Inline {
    pub(super) fn push(&mut self, text: &str, style: &Style) {
        match self.pieces.last_mut() {
            Some(Piece::Text(last, same)) if same == style => last.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned(), style.clone())),
        }
    }

    pub(super) fn line_break(&mut self) {
        self.pieces.push(Piece::Break);
    }

    pub(super) fn note(&mut self, label: &str) {
        let label: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
        if !label.is_empty() {
            self.pieces.push(Piece::Note(label));
        }
    }

    /// The text on one line.
    pub(super) fn finish_line(self) -> String {
        self.lines().join(" ").trim().to_owned()
    }

    /// The text: white space run together as HTML does (no-break spaces stay); one line break parts lines, two in a
    /// row part paragraphs by a blank line.
    pub(super) fn finish(self) -> String {
        let mut out = String::new();
        for line in self.lines() {
            match (line.is_empty(), out.is_empty()) {
                (true, true) => {}
                (true, false) => {
                    if !out.ends_with("\n\n") {
                        out.push_str("\n\n");
                    }
                }
                (false, _) => {
                    if !out.is_empty() && !out.ends_with('\n') {
                        out.push_str("  \n");
                    }
                    out.push_str(&line);
                }
            }
        }
        out.trim_end().to_owned()
    }

    fn lines(self) -> Vec<String> {
        let mut lines = vec![Line::default()];
        for piece in self.pieces {
            let Some(line) = lines.last_mut() else { break };
            match piece {
                Piece::Text(text, style) => line.text(&text, &style),
                Piece::Note(label) => line.parts.push(Part {
                    text: format!("[^{label}]"),
                    style: Style::default(),
                    note: true,
                    before: std::mem::take(&mut line.blank),
                }),
                Piece::Break => lines.push(Line::default()),
            }
        }
        lines.into_iter().map(Line::written).collect()
    }
}

/// A piece of a line: it begins and ends with a sign that shows.
struct Part {
    text: String,
    style: Style,
    note: bool,
    /// White space that stands before it.
    before: String,
}

#[derive(Default)]
struct Line {
    parts: Vec<Part>,
    /// White space since the last part.
    blank: String,
}

impl Line {
    fn text(&mut self, text: &str, style: &Style) {
        let shown = text.trim();
        let (lead, trail) = match text.find(shown) {
            Some(at) if !shown.is_empty() => (&text[..at], &text[at + shown.len()..]),
            _ => (text, ""),
        };
        push_run_together(&mut self.blank, lead);
        if shown.is_empty() {
            return;
        }
        let mut core = String::with_capacity(shown.len());
        push_run_together(&mut core, shown);
        let before = std::mem::take(&mut self.blank);
        let glued = before.is_empty();
        match self.parts.last_mut() {
            // Marks of emphasis that touch each other can't be told apart: the second piece takes the first one's look.
            Some(last)
                if !last.note
                    && last.style.link == style.link
                    && (last.style == *style || glued && last.style.is_marked() && style.is_marked()) =>
            {
                last.text.push_str(&before);
                last.text.push_str(&core);
            }
            _ => self.parts.push(Part {
                text: core,
                style: style.clone(),
                note: false,
                before,
            }),
        }
        push_run_together(&mut self.blank, trail);
    }

    fn written(mut self) -> String {
        for index in 0..self.parts.len() {
            if !self.can_be_marked(index) {
                let style = &mut self.parts[index].style;
                (style.bold, style.italic, style.struck) = (false, false, false);
            }
        }
        let mut out = String::new();
        let mut link: Option<&str> = None;
        for part in &self.parts {
            let next = part.style.link.as_deref();
            let before = if out.is_empty() {
                part.before.trim_start()
            } else {
                &part.before
            };
            if link != next {
                close(&mut out, link);
                out.push_str(before);
                if next.is_some() {
                    out.push('[');
                }
                link = next;
            } else {
                out.push_str(before);
            }
            let marks = part.style.marks();
            out.push_str(&marks);
            match (part.note, part.style.code) {
                (true, _) => out.push_str(&part.text),
                (false, true) => out.push_str(&escape::code(&part.text)),
                (false, false) => out.push_str(&escape::text(&part.text)),
            }
            out.extend(marks.chars().rev());
        }
        close(&mut out, link);
        out
    }

    /// Whether marks of emphasis round a part would be read as such: beside a letter they must touch one.
    fn can_be_marked(&self, index: usize) -> bool {
        let part = &self.parts[index];
        let letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        let before = index.checked_sub(1).and_then(|at| self.parts.get(at));
        let after = self.parts.get(index + 1);
        let opens = !part.before.is_empty()
            || !letter(before.and_then(|part| part.text.chars().next_back()))
            || letter(part.text.chars().next());
        let closes = after.is_none_or(|after| !after.before.is_empty() || !letter(after.text.chars().next()))
            || letter(part.text.chars().next_back());
        opens && closes
    }
}

impl Style {
    fn is_marked(&self) -> bool {
        self.bold || self.italic || self.struck || self.code
    }

    fn marks(&self) -> String {
        let mut marks = String::new();
        for (on, mark) in [(self.bold, "**"), (self.italic, "*"), (self.struck, "~~")] {
            if on && !self.code {
                marks.push_str(mark);
            }
        }
        marks
    }
}

fn close(out: &mut String, link: Option<&str>) {
    if let Some(address) = link {
        out.push_str("](");
        out.push_str(address);
        out.push(')');
    }
}

/// Appends text with its runs of white space made one space, as HTML shows them; no-break spaces stay.
fn push_run_together(out: &mut String, text: &str) {
    for char in text.chars() {
        if !matches!(char, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            out.push(char);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
}
