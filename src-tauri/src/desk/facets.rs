//! What the library shows of a draft, worked out of its text without spelling.

use analysis::{Report, Request, Settings};
use document::{BlockKind, Document};
use store::Facets;

use super::ground::{self, Ground};
use crate::engine::Words;
use crate::wire::convert::number;

/// Characters of the excerpt.
const EXCERPT: usize = 180;

/// Characters of a title taken from the text.
const TITLE: usize = 120;

/// The facets of a text that is analysed for them, every word held for known. `source` names a draft that
/// is still empty.
pub fn of_text(text: &str, source: Option<&Document>, settings: &Settings) -> Facets {
    let document = Document::markdown(text);
    let report = ground::without_spelling(&document, settings);
    of_report(&document, source, &report, settings)
}

/// The facets of a text, its spelling taken in.
pub fn of_text_spelled(words: &Words, text: &str, ground: &Ground) -> Facets {
    let document = Document::markdown(text);
    let source = ground.source.as_deref();
    let report = analysis::analyse(&Request {
        document: &document,
        source,
        settings: &ground.settings,
        spelling: words.spelling(),
    });
    of_report(&document, source, &report, &ground.settings)
}

/// The facets of a text whose report is at hand.
pub fn of_report(
    document: &Document,
    source: Option<&Document>,
    report: &Report,
    settings: &Settings,
) -> Facets {
    let meta = &document.front_matter.meta;
    let filled = |value: &str| Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    Facets {
        title: title(document, source),
        excerpt: excerpt(document),
        keyphrase: filled(&meta.keyphrase),
        client: filled(&meta.client),
        words: i64::from(report.words(ground::rule(document, settings))),
        target: meta.brief.words.map(i64::from),
        clauses_met: i64::from(number(report.clauses.iter().filter(|clause| clause.met).count())),
        clauses_total: i64::from(number(report.clauses.len())),
    }
}

/// The SEO title, the first heading, the first words, those of the source; never empty.
pub fn title(document: &Document, source: Option<&Document>) -> String {
    let given = document.front_matter.meta.title.trim();
    if !given.is_empty() {
        return one_line(given, TITLE);
    }
    first_words(document)
        .or_else(|| source.and_then(first_words))
        .unwrap_or_else(|| "Sans titre".to_owned())
}

/// The first heading, or the first text.
fn first_words(document: &Document) -> Option<String> {
    let texts = || {
        document
            .blocks
            .iter()
            .map(|block| (block.content.kind, block.content.text.trim()))
    };
    texts()
        .find(|(kind, text)| matches!(kind, BlockKind::Heading(_)) && !text.is_empty())
        .or_else(|| texts().find(|(_, text)| !text.is_empty()))
        .map(|(_, text)| one_line(text, TITLE))
}

fn excerpt(document: &Document) -> String {
    let mut shown = String::new();
    for block in &document.blocks {
        let prose = matches!(
            block.content.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote
        );
        if prose && !block.content.text.trim().is_empty() {
            if !shown.is_empty() {
                shown.push(' ');
            }
            shown.push_str(block.content.text.trim());
        }
        if shown.len() > EXCERPT * 4 {
            break;
        }
    }
    one_line(&shown, EXCERPT)
}

/// A text on one line, cut at a word with « … » beyond `most` characters.
fn one_line(text: &str, most: usize) -> String {
    // No-break spaces stay; only line ends and tabs become spaces.
    let line: String = text
        .split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let Some((end, _)) = line.char_indices().nth(most) else {
        return line;
    };
    let cut = line[..end].rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
    format!("{}\u{a0}…", line[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_never_empty() {
        let title = |text: &str| title(&Document::markdown(text), None);
        assert_eq!(title("---\ntitle: Un titre\n---\n# Autre\n"), "Un titre");
        assert_eq!(title("Chapô.\n\n## Deuxième idée\n"), "Deuxième idée");
        assert_eq!(title("\n\nSeulement du texte.\n"), "Seulement du texte.");
        assert_eq!(title(""), "Sans titre");
        let source = Document::plain("\nLa source.\n", 0);
        assert_eq!(super::title(&Document::markdown(""), Some(&source)), "La source.");
    }

    #[test]
    fn a_long_line_is_cut_at_a_word() {
        assert_eq!(one_line("un deux trois quatre", 12), "un deux\u{a0}…");
        assert_eq!(one_line("été\nhiver", 12), "été hiver");
        assert_eq!(
            one_line(&"é".repeat(20), 12),
            format!("{}\u{a0}…", "é".repeat(12))
        );
    }

    #[test]
    fn the_brief_is_read() {
        let text = "---\nkeyphrase: phare\nclient: Le Littoral\nbrief: { words: 10, subheadings: true }\n---\n## Phare\n\nUn phare neuf éclaire la côte.\n";
        let facets = of_text(text, None, &Settings::default());
        assert_eq!(facets.keyphrase.as_deref(), Some("phare"));
        assert_eq!(facets.client.as_deref(), Some("Le Littoral"));
        assert_eq!(facets.target, Some(10));
        assert_eq!(facets.words, 7);
        assert_eq!(facets.excerpt, "Un phare neuf éclaire la côte.");
        assert!(facets.clauses_total >= 2 && facets.clauses_met < facets.clauses_total);
    }
}
