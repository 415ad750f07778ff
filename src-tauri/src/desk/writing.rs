//! The text being written, in the hands of the analysis thread.

use std::sync::Arc;

use analysis::{Request, Settings};
use document::Document;
use store::Facets;

use super::facets;
use super::ground::{self, Ground};
use crate::engine::Words;
use crate::wire::convert::{self, About};
use crate::wire::{self, Content};

/// A text analysed.
#[derive(Debug)]
pub struct Analysed {
    /// The report for the window.
    pub report: wire::Report,
    /// The whole text that was analysed.
    pub text: Arc<str>,
    /// What the library shows of it.
    pub facets: Facets,
}

/// Analyses what the window holds.
pub fn analyse(words: &Words, ground: &Ground, content: &Content, revision: u32) -> Analysed {
    let text = convert::to_text(content);
    let settings = &*ground.settings;
    let (document, report) = words.remembering(|memory| {
        let document = Document::markdown_with(&text, &mut memory.document);
        let request = Request {
            document: &document,
            source: ground.source.as_deref(),
            settings,
            spelling: words.spelling(),
        };
        let report = analysis::analyse_with(&request, &mut memory.analysis);
        (document, report)
    });
    let about = About {
        document: &document,
        revision,
        rule: ground::rule(&document, settings),
        longest_section: analysis::checks::structure::longest_section(settings),
        site: &ground.site,
    };
    Analysed {
        facets: facets::of_report(&document, ground.source.as_deref(), &report, settings),
        report: convert::report(&report, &about),
        text: Arc::clone(&document.text),
    }
}

/// Places of an opened figure that go to the window.
const PLACES: usize = 200;

/// What stands behind a figure of readability, in the window's units; `None` for a figure that isn't known.
pub fn figure(
    words: &Words,
    ground: &Ground,
    content: &Content,
    revision: u32,
    figure: &str,
) -> Option<wire::FigureDetails> {
    let figure = analysis::Figure::find(figure)?;
    let text = convert::to_text(content);
    Some(words.remembering(|memory| {
        let document = Document::markdown_with(&text, &mut memory.document);
        let request = Request {
            document: &document,
            source: ground.source.as_deref(),
            settings: &ground.settings,
            spelling: words.spelling(),
        };
        let opened = analysis::details(&request, figure, PLACES, &mut memory.analysis);
        convert::details(&document, revision, figure, &opened)
    }))
}

/// Where subheadings are missing, in the window's units.
pub fn headings(words: &Words, ground: &Ground, content: &Content) -> Vec<wire::HeadingProposal> {
    let text = convert::to_text(content);
    let document = words.remembering(|memory| Document::markdown_with(&text, &mut memory.document));
    let proposals = analysis::proposals::subheadings::propose(&Request {
        document: &document,
        source: ground.source.as_deref(),
        settings: &ground.settings,
        spelling: words.spelling(),
    });
    convert::proposals(&document, &proposals)
}

/// Every safe typographic correction, as edits of the body the window holds.
pub fn typography(settings: &Settings, content: &Content) -> Vec<wire::Edit> {
    let document = Document::markdown(&convert::to_text(content));
    convert::edits(&document, &safe_edits(&document, settings))
}

/// The text with every safe typographic correction.
pub fn mended(document: &Document, settings: &Settings) -> String {
    analysis::fix::apply(&document.text, &safe_edits(document, settings))
}

fn safe_edits(document: &Document, settings: &Settings) -> Vec<analysis::Edit> {
    let meta = settings.meta(&document.front_matter.meta);
    analysis::fix::typography(document, settings, meta.profile.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Range;

    const BODY: &str = "# Été 😀\n\nÀ l'aube 🚒, le phare s'allume !\n";

    fn content() -> Content {
        let mut content = Content {
            body: BODY.to_owned(),
            ..Content::default()
        };
        content.meta.title = "Un phare 😀".to_owned();
        content.meta.brief.words = Some(700);
        content
    }

    /// The part of the body that a range of the window covers.
    fn shown(range: Range) -> String {
        let units: Vec<u16> = BODY.encode_utf16().collect();
        String::from_utf16(&units[range.from as usize..range.to as usize]).unwrap()
    }

    #[test]
    fn places_are_those_of_the_editor() {
        let analysed = analyse(&Words::load(None), &Ground::default(), &content(), 7);
        let report = analysed.report;
        assert_eq!(report.revision, 7);
        assert_eq!(analysed.facets.title, "Un phare 😀");
        assert_eq!(i64::from(report.counts.words), analysed.facets.words);
        let placed: Vec<String> = report
            .findings
            .iter()
            .filter(|finding| finding.category == "typography")
            .flat_map(|finding| finding.places.iter().copied().chain(finding.range))
            .map(shown)
            .collect();
        assert!(placed.iter().any(|text| text == "'"), "{placed:?}");
        assert_eq!(shown(report.sections[0].range), BODY);
        for finding in report.findings.iter().filter(|finding| finding.field.is_some()) {
            assert_eq!(finding.range, None, "{}", finding.check);
        }
        assert!(report.snippet.title_given && !report.snippet.description_given);
    }

    #[test]
    fn corrections_are_edits_of_the_editors_text() {
        let edits = typography(&Settings::default(), &content());
        let mut units: Vec<u16> = BODY.encode_utf16().collect();
        for edit in edits.iter().rev() {
            units.splice(edit.from as usize..edit.to as usize, edit.insert.encode_utf16());
        }
        let mended = String::from_utf16(&units).unwrap();
        assert_eq!(mended, "# Été 😀\n\nÀ l’aube 🚒, le phare s’allume\u{202f}!\n");
        let again = Content {
            body: mended,
            ..content()
        };
        assert!(typography(&Settings::default(), &again).is_empty());
    }

    #[test]
    fn a_figure_opens_on_the_sentences_it_counts() {
        let content = Content {
            body: "# Été 😀\n\nÀ 🚒 la loi *a été votée* hier. On rit.\n".to_owned(),
            ..content()
        };
        let words = Words::load(None);
        let opened = figure(&words, &Ground::default(), &content, 4, "passive").unwrap();
        assert_eq!(
            (opened.figure.as_str(), opened.revision, opened.total),
            ("passive", 4, 1)
        );
        let place = &opened.places[0];
        let units: Vec<u16> = content.body.encode_utf16().collect();
        let shown = String::from_utf16(&units[place.range.from as usize..place.range.to as usize]).unwrap();
        assert_eq!(shown, "À 🚒 la loi *a été votée* hier.");
        let bold: Vec<&str> = place
            .excerpt
            .iter()
            .filter(|piece| piece.bold)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(bold, ["a été votée"]);
        assert!(figure(&words, &Ground::default(), &content, 4, "score").is_none());
    }

    #[test]
    fn a_source_gives_its_figures() {
        let source = Document::plain("Une source de cinq mots.\n", 0);
        let ground = Ground {
            source: Some(Arc::new(source)),
            ..Ground::default()
        };
        let report = analyse(&Words::load(None), &ground, &content(), 1).report;
        assert_eq!(report.source.unwrap().words, 5);
    }
}
