//! Spaces left behind at the end of a paragraph.

use document::{Document, Format, Span};

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.trailing-space",
    category: Category::Typography,
    level: Level::Advice,
    origin: Origin::House,
    title: "Espace en fin de paragraphe",
    why: "Elle ne se voit pas, mais compte parmi les signes, et passe telle quelle dans certains outils de publication.",
    source: "Règle de la maison. Les deux espaces qui vont à la ligne, à l’intérieur d’un paragraphe, sont laissées.",
    mend: "Supprimez l’espace.",
    thresholds: &[],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let document = context.document;
    let mut done = document.body_start;
    let (mut places, mut edits) = (Vec::new(), Vec::new());
    for block in &document.blocks {
        let silent = matches!(
            block.content.kind,
            document::BlockKind::Code
                | document::BlockKind::Html
                | document::BlockKind::Rule
                | document::BlockKind::TableCell { .. }
        );
        if silent || block.content.text.is_empty() {
            continue;
        }
        if let Some(spaces) = trailing(document, block).filter(|spaces| spaces.start >= done) {
            done = spaces.end;
            places.push(last_word(block, spaces));
            edits.push(Edit::new(spaces, ""));
        }
    }
    let Some(first) = places.first().copied() else {
        return;
    };
    let number = u32::try_from(places.len()).unwrap_or(u32::MAX);
    let (message, label) = match edits.as_slice() {
        [edit] => (
            "Une espace traîne à la fin du paragraphe.".to_owned(),
            document.slice(Span::new(first.start, edit.span.start)).to_owned(),
        ),
        _ => (
            format!(
                "Une espace traîne à la fin de {}.",
                counted(number, "paragraphe", "paragraphes")
            ),
            format!("Tout corriger ({})", counted(number, "endroit", "endroits")),
        ),
    };
    let finding = findings.add(&CHECK, first, message);
    if places.len() > 1 {
        finding.places = places;
    }
    finding.fix(Fix {
        label,
        edits,
        safe: true,
    });
}

/// The spaces between a block's last visible character and the end of its line.
fn trailing(document: &Document, block: &document::Block) -> Option<Span> {
    let last = block.content.runs.last()?;
    let text: &str = &document.text;
    let line = block.start + last.source.end;
    let end = text[line..].find(['\n', '\r']).map_or(text.len(), |at| line + at);
    let tail = &text[line..end];
    // Two spaces go to the next line also where only an image, a note or a tag stands there.
    let block_end = block.start + block.content.source_len;
    if text
        .get(end..block_end)
        .is_some_and(|rest| !rest.trim().is_empty())
    {
        return None;
    }
    let kept = tail.trim_end_matches([' ', '\t']).len();
    // A no-break space is written on purpose; a lone backslash before the spaces is mark-up.
    (document.format == Format::Markdown && kept < tail.len() && !tail[..kept].ends_with('\\'))
        .then(|| Span::new(line + kept, end))
}

/// The last word with the spaces after it.
fn last_word(block: &document::Block, spaces: Span) -> Span {
    let text = block.content.text.trim_end();
    let start = text
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Span::new(block.place(start..text.len()).start.min(spaces.start), spaces.end)
}
