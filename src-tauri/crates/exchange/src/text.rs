//! A document as plain text, and as the Markdown it was written in.

use document::{Block, BlockKind, Document, Format, RunKind};

/// The visible text: a blank line between blocks, bullets and numbers as written, a row of a table on a
/// line. Links' addresses and images are not shown; no-break spaces stay.
pub fn text(document: &Document) -> String {
    let mut text = String::with_capacity(document.text.len());
    let mut last: Option<&Block> = None;
    for block in document
        .blocks
        .iter()
        .filter(|block| !block.content.text.is_empty())
    {
        if let Some(last) = last {
            text.push_str(between(document, last, block));
        }
        if let BlockKind::ListItem { depth, .. } = block.content.kind {
            text.push_str(&"  ".repeat(usize::from(depth).saturating_sub(1)));
            text.push_str(&marker(document, block));
        }
        push_visible(document, block, &mut text);
        last = Some(block);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// The document as it was written, with its front matter; line ends are `\n` and the last line is ended.
pub fn markdown(document: &Document) -> String {
    let mut text = document
        .text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// What parts two blocks: a tab between cells of a row, a line end between rows and between items that touch,
/// a blank line otherwise.
fn between(document: &Document, last: &Block, next: &Block) -> &'static str {
    let source = document.text.get(last.span().end..next.start).unwrap_or_default();
    let line_ends = source.matches('\n').count();
    match (last.content.kind, next.content.kind) {
        (BlockKind::TableCell { .. }, BlockKind::TableCell { .. }) if line_ends == 0 => "\t",
        (BlockKind::TableCell { .. }, BlockKind::TableCell { .. }) if line_ends <= 2 => "\n",
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) if line_ends <= 1 => "\n",
        _ => "\n\n",
    }
}

/// The bullet or number that stands before an item's first paragraph; blanks before the next ones.
fn marker(document: &Document, block: &Block) -> String {
    let before = document.text.get(..block.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let written = line
        .split([' ', '\t', '>'])
        .rfind(|part| !part.is_empty() && !matches!(*part, "[" | "]" | "[x]" | "[X]"));
    match written {
        Some("-" | "*" | "+") => "• ".to_owned(),
        Some(number) if number.ends_with(['.', ')']) => format!("{number} "),
        _ => "  ".to_owned(),
    }
}

/// A soft line end is a space to the reader; a hard one, and those of code, stay.
fn push_visible(document: &Document, block: &Block, text: &mut String) {
    if block.content.kind == BlockKind::Code || document.format == Format::Plain {
        text.push_str(&block.content.text);
        return;
    }
    for run in &block.content.runs {
        let seen = block.content.text.get(run.text.clone()).unwrap_or_default();
        let written = document
            .text
            .get(block.start + run.source.start..block.start + run.source.end)
            .unwrap_or_default();
        let soft = run.kind == RunKind::Break && written.trim_matches(['\r', '\n']).is_empty();
        text.push_str(if soft { " " } else { seen });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_sees() {
        let source = "---\ntitle: Non\n---\n# Été\n\nUn [lien](https://exemple.fr)\nsuite  \nfin\u{a0}!\n\n- un\n- **deux**\n  1. trois\n\n\
                      > Cité\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx\ny\n```\n\n![image](i.png)\n";
        let expected =
            "Été\n\nUn lien suite\nfin\u{a0}!\n\n• un\n• deux\n  1. trois\n\nCité\n\na\tb\nc\td\n\nx\ny\n";
        assert_eq!(text(&Document::markdown(source)), expected);
        assert_eq!(text(&Document::plain("Un *mot*\nDeux", 0)), "Un *mot*\n\nDeux\n");
    }

    #[test]
    fn markdown_stays_as_written() {
        let source = "\u{feff}---\r\nx: 1\r\n---\r\n*Été*\u{a0}!";
        assert_eq!(
            markdown(&Document::markdown(source)),
            "---\nx: 1\n---\n*Été*\u{a0}!\n"
        );
    }
}
