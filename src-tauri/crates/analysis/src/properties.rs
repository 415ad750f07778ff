//! What holds for every text: a report, spans on character boundaries inside it, the same report twice.

use std::collections::HashSet;

use document::{Document, Span};
use french::spelling::Spelling;
use proptest::prelude::*;

use crate::blocks::Cache;
use crate::fix::apply;
use crate::proposals::{keyphrases, subheadings};
use crate::report::{Report, Request, analyse, analyse_with};
use crate::settings::Settings;

/// Knows words of an even length only, so that spelling has much to say.
struct Whimsical;

impl Spelling for Whimsical {
    fn knows(&self, word: &str) -> bool {
        word.chars().count().is_multiple_of(2)
    }

    fn suggest(&self, word: &str, _own: &HashSet<String>) -> Vec<String> {
        vec![format!("{word}e")]
    }
}

/// Pieces that Markdown, French and front matter are made of, in any order, and arbitrary text.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "---\n",
        "title: É «\u{a0}",
        "keyphrase: été\n",
        "brief: { words: 3, subheadings: true, lang: fr }\n",
        "slug: été au\n",
        "# ",
        "## ",
        "#### ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "| a | b |\n|---|---|\n| c | d |\n",
        "```\n",
        "`",
        "**",
        "*",
        "[",
        "](",
        ")",
        "![",
        "[là] ",
        "\n\n[là]: /un\n\n",
        "\n\n[là]: /deux\n\n",
        "[^1] ",
        "\n\n[^1]: ",
        "<!-- ",
        " -->",
        "<b>",
        "&eacute;",
        "&amp;",
        "\\*",
        "http://exemple.fr/a?b=c ",
        "L’été ",
        "l'eau ",
        "😀",
        "👩\u{200d}👧",
        "e\u{301}",
        "\u{202f}! ",
        "\u{a0}: ",
        " ? ",
        "« ",
        " »",
        "\"",
        "...",
        "M. ",
        "etc. ",
        "est voté ",
        "Introduction",
        "aujourd’hui, ",
        "\u{feff}",
        "\0",
        "\r\n",
        "\u{2028}",
        "المدينة ",
        "mot ".repeat(40).leak(),
        "Une phrase entière se termine ici. ",
    ]);
    let piece = prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn report(document: &Document, source: &Document) -> Report {
    let settings = Settings {
        suggest: true,
        title_suffix: "· É".to_owned(),
        ..Settings::default()
    };
    let request = Request {
        document,
        source: Some(source),
        settings: &settings,
        spelling: &Whimsical,
    };
    let found = keyphrases::propose(document, 20);
    assert!(
        found
            .iter()
            .all(|one| (0.0..=1.0).contains(&one.score) && one.occurrences > 0)
    );
    assert!(
        found
            .iter()
            .all(|one| !one.text.trim().is_empty() && !one.text.contains('\n'))
    );
    let missing = subheadings::propose(&request);
    let mut refusing = settings.clone();
    let mut refused = Vec::new();
    for proposal in missing.into_iter().chain(subheadings::propose_some(&request, 3)) {
        assert!(document.blocks.iter().any(|block| block.start == proposal.at));
        assert!((1..=3).contains(&proposal.titles.len()));
        refused.push(proposal.at);
        refusing.refusals.add(proposal.border);
    }
    let request_refusing = Request {
        settings: &refusing,
        ..request
    };
    let others = subheadings::propose(&request_refusing);
    for proposal in others
        .iter()
        .chain(&subheadings::propose_some(&request_refusing, 3))
    {
        assert!(!refused.contains(&proposal.at), "{}", proposal.border);
    }
    analyse(&request)
}

/// What is kept of one text serves the next, which shares its beginning and its end.
fn assert_cache_is_silent(begin: &str, middles: &[String], end: &str) {
    let mut read = document::Cache::default();
    let mut looked_at = Cache::default();
    let source = Document::plain(end, 0);
    for (index, middle) in middles.iter().enumerate() {
        let text = format!("{begin}{middle}{end}");
        let plain = Document::markdown(&text);
        let kept = Document::markdown_with(&text, &mut read);
        assert_eq!(format!("{:?}", plain.blocks), format!("{:?}", kept.blocks));
        let settings = Settings {
            // The settings change now and then.
            words: [if index % 3 == 2 { "Whimsy" } else { "L’été" }.to_owned()].into(),
            ..Settings::default()
        };
        let request = |document| Request {
            document,
            source: Some(&source),
            settings: &settings,
            spelling: &Whimsical,
        };
        let fresh = analyse(&request(&plain));
        let cached = analyse_with(&request(&kept), &mut looked_at);
        assert_eq!(format!("{fresh:?}"), format!("{cached:?}"));
    }
}

/// A text being written: each edit, at a place given in thousandths, takes some bytes away and puts a piece there.
fn assert_cache_follows(mut text: String, edits: &[(usize, usize, String)]) {
    let mut read = document::Cache::default();
    let mut looked_at = Cache::default();
    let source = Document::plain(&text, 0);
    let settings = Settings::default();
    for (place, length, piece) in edits {
        let start = text.floor_char_boundary(text.len() * place / 1000);
        let end = text.floor_char_boundary(start + length).max(start);
        text.replace_range(start..end, piece);
        let plain = Document::markdown(&text);
        let kept = Document::markdown_with(&text, &mut read);
        assert_eq!(format!("{:?}", plain.blocks), format!("{:?}", kept.blocks));
        let request = |document| Request {
            document,
            source: Some(&source),
            settings: &settings,
            spelling: &Whimsical,
        };
        let fresh = analyse(&request(&plain));
        let cached = analyse_with(&request(&kept), &mut looked_at);
        assert_eq!(format!("{fresh:?}"), format!("{cached:?}"));
    }
}

fn assert_inside(text: &str, span: Span, what: &str) {
    assert!(span.start <= span.end, "{what}: {span:?}");
    assert!(
        text.get(span.start..span.end).is_some(),
        "{what}: {span:?} of {}",
        text.len()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_gets_a_report_whose_spans_lie_in_it(text in prop_oneof![4 => markdown(), 1 => any::<String>()]) {
        let document = Document::markdown(&text);
        let report = report(&document, &Document::plain(&text, 0));
        for finding in &report.findings {
            let id = finding.check.id;
            assert_inside(&text, finding.span, id);
            finding.places.iter().for_each(|place| assert_inside(&text, *place, id));
            for fix in &finding.fixes {
                fix.edits.iter().for_each(|edit| assert_inside(&text, edit.span, id));
                // Mended, it is a text like any other.
                analyse(&Request {
                    document: &Document::markdown(&apply(&text, &fix.edits)),
                    source: None,
                    settings: &Settings::default(),
                    spelling: &Whimsical,
                });
                prop_assert!(fix.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{}", id);
            }
            prop_assert!(!finding.message.is_empty());
        }
        report.sections.iter().for_each(|section| assert_inside(&text, section.span, "section"));
        if let Some(keyphrase) = &report.keyphrase {
            keyphrase.places.iter().for_each(|place| assert_inside(&text, *place, "keyphrase"));
        }
        let shown = &report.snippet;
        shown.description_bold.iter().for_each(|span| assert_inside(&shown.description_shown, *span, "bold"));
    }

    #[test]
    fn a_report_is_the_same_with_a_cache_and_without(
        begin in markdown(),
        middles in prop::collection::vec(markdown(), 2..5),
        end in markdown(),
    ) {
        assert_cache_is_silent(&begin, &middles, &end);
    }

    #[test]
    fn what_is_kept_follows_any_edits(
        text in prop::collection::vec(markdown(), 1..4),
        edits in prop::collection::vec((0..=1000_usize, 0..60_usize, markdown()), 1..8),
    ) {
        assert_cache_follows(text.join("\n\n"), &edits);
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in markdown()) {
        let document = Document::markdown(&text);
        let first = report(&document, &document);
        let second = report(&document, &document);
        prop_assert_eq!(format!("{first:?}"), format!("{second:?}"));
    }
}
