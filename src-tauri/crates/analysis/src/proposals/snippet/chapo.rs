//! Where the first paragraph is parted so that its first sentences become the chapô.

use document::{Block, BlockKind, Document, Span};

use super::is_prose;

/// The space behind the chapô in the first paragraph; `None` where the chapô isn't its beginning, where the paragraph
/// stands below a subheading already, or where a break would cut through emphasis, a link or a line that means
/// something at the beginning of a paragraph.
pub(super) fn gap(document: &Document, chapo: &str) -> Option<Span> {
    let first = (0..document.blocks.len()).find(|at| is_prose(document, *at))?;
    let below = |block: &Block| matches!(block.content.kind, BlockKind::Heading(level) if level > 1);
    if document.blocks.get(..first)?.iter().any(below) {
        return None;
    }
    let block = document.blocks.get(first)?;
    let content = &block.content;
    let ends = content
        .sentences
        .windows(2)
        .map(|pair| (pair[0].text.end, pair[1].text.start));
    let (end, next) = ends
        .into_iter()
        .find(|(end, _)| content.text.get(..*end).is_some_and(|text| is_same(text, chapo)))?;
    let before = content.source_span(0..end).end;
    let after = content.source_span(next..content.text.len()).start;
    let source = document.slice(block.span());
    // Closing signs of emphasis stay with the chapô.
    let kept = source.get(before..after)?.trim_end().len();
    let gap = Span::new(before + kept, after);
    let parted = format!("{}\n\n{}", source.get(..gap.start)?, source.get(gap.end..)?);
    let parted = Document::markdown(&parted);
    let [one, two] = parted.blocks.as_slice() else {
        return None;
    };
    let stays = |block: &Block, text: Option<&str>| {
        block.content.kind == BlockKind::Paragraph && Some(block.content.text.as_str()) == text
    };
    let whole = stays(one, content.text.get(..end)) && stays(two, content.text.get(next..));
    whole.then(|| gap.shifted(block.start))
}

/// Whether two texts have the same words and signs, whatever their spaces and apostrophes.
fn is_same(text: &str, other: &str) -> bool {
    let bare = |text: &str| -> String {
        let signs = text.chars().filter(|c| !c.is_whitespace());
        signs.map(|c| if c == '\'' { '’' } else { c }).collect()
    };
    bare(text) == bare(other)
}
