//! What holds for every text, well-formed or not.

use std::collections::HashSet;
use std::sync::Arc;

use analysis::pages::{Page, Pages};
use analysis::proposals::{keyphrases, snippet, subheadings};
use analysis::{Edit, Report, Request, Settings, analyse, analyse_with, fix};
use document::{Document, Span};
use french::spelling::Spelling;
use french::typography::ProfileChoice;

/// Knows words of an even length only, so that spelling has much to say and needs no dictionary.
#[derive(Clone, Copy, Debug)]
pub struct Whimsical;

impl Spelling for Whimsical {
    fn knows(&self, word: &str) -> bool {
        word.chars().count().is_multiple_of(2)
    }

    fn suggest(&self, word: &str, _: &HashSet<String>) -> Vec<String> {
        vec![format!("{word}e")]
    }
}

/// A text gets a report whose every span lies in it, and the same with what is kept of its first half.
///
/// # Panics
/// Where it doesn't hold.
pub fn report(text: &str) {
    let settings = Settings {
        suggest: true,
        ..Settings::default()
    };
    let source = Document::plain(text, 7);
    let document = Document::markdown(text);
    let request = Request {
        document: &document,
        source: Some(&source),
        settings: &settings,
        spelling: &Whimsical,
    };
    let fresh = analyse(&request);
    inside(text, &fresh);
    let (mut read, mut looked_at) = (document::Cache::default(), analysis::Cache::default());
    let half = &text[..text.floor_char_boundary(text.len() / 2)];
    for part in [half, text] {
        let document = Document::markdown_with(part, &mut read);
        let request = Request {
            document: &document,
            ..request
        };
        let kept = analyse_with(&request, &mut looked_at);
        if part.len() == text.len() {
            assert_eq!(format!("{fresh:?}"), format!("{kept:?}"));
        }
    }
}

/// Proposals lie at the start of blocks and keep to their lengths.
///
/// # Panics
/// Where it doesn't hold.
pub fn proposals(text: &str) {
    let document = Document::markdown(text);
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &Whimsical,
    };
    for one in keyphrases::propose(&document, 20) {
        assert!(!one.text.trim().is_empty() && one.occurrences > 0, "{one:?}");
    }
    let missing = subheadings::propose(&request);
    for one in missing.iter().chain(&subheadings::propose_some(&request, 5)) {
        assert!(
            document.blocks.iter().any(|block| block.start == one.at),
            "{one:?}"
        );
        for title in &one.titles {
            let signs = title.text.chars().count();
            assert!(signs <= 65 && !title.text.ends_with('.'), "{}", title.text);
        }
    }
    let found = snippet::propose(&request);
    assert!(found.titles.iter().all(|title| title.pixels <= 600), "{found:?}");
    assert!(found.slug.is_ascii(), "{}", found.slug);
    let description = found.description.map_or(0, |one| one.text.chars().count());
    assert!(description <= *snippet::DESCRIPTION.end(), "{description}");
    assert!(
        found
            .chapo
            .is_none_or(|chapo| chapo.chars().count() <= snippet::CHAPO)
    );
    pages(&document);
}

/// A page like the draft shares its terms with another, and the draft says them all but for what no search finds.
fn pages(document: &Document) {
    let page = Arc::new(Page::read(document.clone()));
    let pages = Pages::of(vec![Arc::clone(&page), page]);
    let said = pages.said(document);
    assert_eq!(said.len(), pages.terms().count());
    for term in pages.terms() {
        assert!(!term.text.trim().is_empty() && term.quotes.len() == 2, "{term:?}");
        assert!(
            term.quotes
                .iter()
                .all(|quote| quote.excerpt.iter().any(|piece| piece.bold)),
            "{term:?}"
        );
    }
}

/// The safe corrections give a text, and leave nothing for a second pass.
///
/// # Panics
/// Where it doesn't hold.
pub fn corrections(text: &str) {
    for choice in ProfileChoice::ALL {
        corrections_under(text, choice);
    }
}

/// As [`corrections`], under one profile.
///
/// # Panics
/// Where it doesn't hold.
pub fn corrections_under(text: &str, choice: ProfileChoice) {
    let mended = mended(text, choice);
    assert_eq!(mended, self::mended(&mended, choice), "{choice:?} of {text:?}");
}

/// The text with every safe correction.
fn mended(text: &str, profile: ProfileChoice) -> String {
    let document = Document::markdown(text);
    let edits = fix::typography(&document, &Settings::default(), profile);
    ordered(text, &edits);
    fix::apply(text, &edits)
}

fn inside(text: &str, report: &Report) {
    let place = |span: Span, what: &str| {
        assert!(text.get(span.start..span.end).is_some(), "{what}: {span:?}");
    };
    for finding in &report.findings {
        let id = finding.check.id;
        place(finding.span, id);
        finding.places.iter().for_each(|span| place(*span, id));
        for fix in &finding.fixes {
            ordered(text, &fix.edits);
            fix::apply(text, &fix.edits);
        }
        assert!(!finding.message.is_empty(), "{id}");
    }
    for section in &report.sections {
        place(section.span, "section");
    }
    for span in report.keyphrase.iter().flat_map(|found| &found.places) {
        place(*span, "keyphrase");
    }
    let shown = &report.snippet;
    for (line, bold) in [
        (&shown.title_shown, &shown.title_bold),
        (&shown.description_shown, &shown.description_bold),
    ] {
        for span in bold {
            assert!(line.get(span.start..span.end).is_some(), "bold: {span:?}");
        }
    }
}

/// Edits lie on characters' boundaries, ascend and don't overlap.
fn ordered(text: &str, edits: &[Edit]) {
    for edit in edits {
        let span = edit.span;
        assert!(text.get(span.start..span.end).is_some(), "edit: {span:?}");
    }
    let apart = edits
        .windows(2)
        .all(|pair| pair[0].span.end <= pair[1].span.start);
    assert!(apart, "{edits:?}");
}
