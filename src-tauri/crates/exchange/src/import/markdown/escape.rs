//! What must be escaped so that a text stays what it says once it is Markdown, and no more than that.

/// Text for the inside of a paragraph.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied();
        let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        let special = match char {
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            '`' | '[' | '|' => true,
            '*' => !(spaced(before) && spaced(next)),
            '_' => !(word(before) && word(next) || spaced(before) && spaced(next)),
            '~' => before == Some('~') || next == Some('~'),
            '<' => next.is_some_and(|next| next.is_alphabetic() || "/!?".contains(next)),
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic() || next == '#'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(char);
        before = Some(char);
    }
    out
}

fn spaced(char: Option<char>) -> bool {
    char.is_none_or(char::is_whitespace)
}

/// A paragraph whose lines don't begin like a heading, a list, a quote, a rule or a fence.
pub(super) fn line_starts(paragraph: &str) -> String {
    let lines: Vec<String> = paragraph.split('\n').map(line_start).collect();
    lines.join("\n")
}

fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = |at: usize| line[at..].chars().next().is_none_or(char::is_whitespace);
    let numbered = (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) && after(digits + 1);
    if numbered {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let rule = |sign: char| line.len() >= 2 && line.chars().all(|char| char == sign || char == ' ');
    let begins = (1..=6).contains(&hashes) && after(hashes)
        || line.starts_with('>')
        || line.starts_with(['-', '+']) && after(1)
        || ['-', '=', '+'].into_iter().any(rule)
        || line == "="
        || line.starts_with("~~~");
    if begins {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// A heading's text: hashes at its end would be taken for its closing.
pub(super) fn heading_end(text: &str) -> String {
    match text.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => text.to_owned(),
    }
}

/// A piece of code between as many backquotes as it needs.
pub(super) fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The longest run of a sign.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|char| char != sign).map(str::len);
    runs.max().unwrap_or(0) / sign.len_utf8()
}

/// A link's address, without what would end it.
pub(super) fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for char in href.chars() {
        match char {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            char if char.is_control() || char.is_whitespace() => {}
            char => out.push(char),
        }
    }
    out
}
