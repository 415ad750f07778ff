//! What a reader sees of raw HTML: the text between the tags. Tags, comments, scripts and styles are not
//! seen; entities are decoded; a tag that starts a new line on the page is a line break.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// A piece of what is seen, told with its range in the line.
pub(crate) enum Piece {
    /// Text as written.
    Text,
    /// An entity and what it stands for.
    Entity(String),
    /// A line break: a line end, or a tag such as `<p>` or `<br>`.
    Break,
}

/// Reads an HTML block line by line; tags and comments may run over several lines.
#[derive(Default)]
pub(crate) struct HtmlText {
    state: State,
}

#[derive(Default)]
enum State {
    #[default]
    Text,
    /// Inside a tag; the quote that an attribute's value stands in.
    Tag {
        quote: Option<u8>,
        name: String,
        closing: bool,
    },
    Comment,
    /// `<!…>`, `<?…>`.
    Declaration,
    /// Inside an element whose text is not seen.
    Hidden(&'static str),
}

impl HtmlText {
    /// Reads one line and tells each visible piece with its range in the line.
    pub(crate) fn line(&mut self, line: &str, mut tell: impl FnMut(Piece, Range<usize>)) {
        let bytes = line.as_bytes();
        let mut at = line.len() - line.trim_start_matches([' ', '\t']).len();
        while at < line.len() {
            at = match &mut self.state {
                State::Text => {
                    let end = line[at..].find('<').map_or(line.len(), |found| at + found);
                    text(line, at..end, &mut tell);
                    self.open(line, end, &mut tell)
                }
                State::Comment => self.close_at(line, at, "-->"),
                State::Declaration => self.close_at(line, at, ">"),
                State::Hidden(name) => match find_closing(&line[at..], name) {
                    Some(found) => {
                        self.state = State::Declaration;
                        at + found
                    }
                    None => line.len(),
                },
                State::Tag { quote, name, closing } => match (*quote, bytes[at]) {
                    (Some(open), byte) => {
                        if byte == open {
                            *quote = None;
                        }
                        at + 1
                    }
                    (None, b'>') => {
                        if starts_line(name) {
                            tell(Piece::Break, at..at + 1);
                        }
                        self.state = match hidden_element(name) {
                            Some(hidden) if !*closing => State::Hidden(hidden),
                            _ => State::Text,
                        };
                        at + 1
                    }
                    (None, byte @ (b'"' | b'\'')) => {
                        *quote = Some(byte);
                        at + 1
                    }
                    _ => at + 1,
                },
            };
        }
    }

    /// At a `<` (or at the line's end): what begins here.
    fn open(&mut self, line: &str, at: usize, tell: &mut impl FnMut(Piece, Range<usize>)) -> usize {
        let rest = &line[at..];
        if rest.is_empty() {
            return at;
        }
        if rest.starts_with("<!--") {
            self.state = State::Comment;
            return at + 4;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            self.state = State::Declaration;
            return at + 2;
        }
        if let Some((closing, name)) = tag_name(rest) {
            let after = at + 1 + usize::from(closing) + name.len();
            self.state = State::Tag {
                quote: None,
                name: name.to_ascii_lowercase(),
                closing,
            };
            return after;
        }
        tell(Piece::Text, at..at + 1);
        at + 1
    }

    fn close_at(&mut self, line: &str, at: usize, mark: &str) -> usize {
        match line[at..].find(mark) {
            Some(found) => {
                self.state = State::Text;
                at + found + mark.len()
            }
            None => line.len(),
        }
    }
}

/// Whether a tag closes, and its name; `None` where no tag begins.
pub(crate) fn tag_name(tag: &str) -> Option<(bool, &str)> {
    let inside = tag.strip_prefix('<')?;
    let (closing, inside) = inside
        .strip_prefix('/')
        .map_or((false, inside), |rest| (true, rest));
    let end = inside
        .find(|char: char| !char.is_ascii_alphanumeric() && char != '-')
        .unwrap_or(inside.len());
    let name = &inside[..end];
    name.starts_with(|char: char| char.is_ascii_alphabetic())
        .then_some((closing, name))
}

/// The element's name where its text is never seen.
pub(crate) fn hidden_element(name: &str) -> Option<&'static str> {
    ["script", "style", "template"]
        .into_iter()
        .find(|hidden| name.eq_ignore_ascii_case(hidden))
}

/// Whether a tag of that name starts a new line on the page.
fn starts_line(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "br"
            | "caption"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "td"
            | "th"
            | "tr"
            | "ul"
    )
}

/// Tells the text of a range: entities decoded, its line end a break.
fn text(line: &str, range: Range<usize>, tell: &mut impl FnMut(Piece, Range<usize>)) {
    let whole = &line[range.clone()];
    let shown = whole.trim_end_matches(['\n', '\r']);
    let end = range.start + shown.len();
    let mut at = range.start;
    let mut from = at;
    while let Some(found) = line[from..end].find('&') {
        let start = from + found;
        from = start + 1;
        if let Some((seen, len)) = entity(&line[start..end]) {
            if at < start {
                tell(Piece::Text, at..start);
            }
            tell(Piece::Entity(seen), start..start + len);
            at = start + len;
            from = at;
        }
    }
    if at < end {
        tell(Piece::Text, at..end);
    }
    if end < range.end {
        tell(Piece::Break, end..range.end);
    }
}

/// The entity that `text` begins with: what it stands for and its length. The Markdown parser knows the
/// whole table of HTML.
fn entity(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 34;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')? + 1;
    let written = &text[..end];
    match Parser::new(written).find(|event| matches!(event, Event::Text(_))) {
        Some(Event::Text(seen)) if *seen != *written => Some((seen.to_string(), end)),
        _ => None,
    }
}

/// Where `</name` stands, whatever its case.
fn find_closing(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        text.get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}
