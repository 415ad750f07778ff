//! Every figure opened: what it shows is what it counts.

use document::Document;
use french::spelling::NoSpelling;

use super::*;
use crate::settings::Settings;
use crate::{Report, analyse_with};

const TEXT: &str = "---\ntitle: Été\n---\n\n# La loi est votée\n\nLa **loi** a été votée hier. Pourtant, l’opposition est \
partie. Elle proteste.\n\nElle attend. Elle espère, car l’interprétation constitutionnelle demeure extraordinairement délicate 😀.\n\n\
- Une clé ;\n- un badge.\n";

fn open(text: &str, figure: Figure, most: usize) -> (Details, Report) {
    let (document, settings) = (Document::markdown(text), Settings::default());
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    };
    let mut cache = Cache::default();
    let report = analyse_with(&request, &mut cache);
    let kept = details(&request, figure, most, &mut cache);
    let fresh = details(&request, figure, most, &mut Cache::default());
    assert_eq!(format!("{kept:?}"), format!("{fresh:?}"));
    (kept, report)
}

fn shown(details: &Details) -> Vec<(&str, Option<&str>)> {
    let text = |span: Span| span.of(TEXT);
    details
        .places
        .iter()
        .map(|place| (text(place.span), place.mark.map(text)))
        .collect()
}

#[test]
fn what_was_counted_is_where_it_says() {
    let (passive, report) = open(TEXT, Figure::Passive, 9);
    assert_eq!(
        shown(&passive),
        [("La **loi** a été votée hier.", Some("a été votée"))]
    );
    assert_eq!((passive.total, report.readability.passive_sentences), (1, 1));
    let (connectors, report) = open(TEXT, Figure::Connectors, 9);
    let marks: Vec<_> = shown(&connectors).into_iter().map(|(_, mark)| mark).collect();
    assert_eq!(marks, [Some("Pourtant"), Some("car")]);
    assert_eq!(report.readability.connected_sentences, 2);
    let (alike, report) = open(TEXT, Figure::Alike, 9);
    assert!(shown(&alike).iter().all(|(_, mark)| *mark == Some("Elle")));
    assert_eq!((alike.total, report.readability.alike_sentences), (3, 3));
}

#[test]
fn the_longest_come_first_and_the_hardest_too() {
    let (sentences, report) = open(TEXT, Figure::WordsPerSentence, 2);
    assert_eq!(sentences.total, report.readability.sentences as usize);
    assert!(shown(&sentences)[0].0.starts_with("Elle espère") && sentences.places.len() == 2);
    for figure in [Figure::Flesch, Figure::Lix] {
        let (hardest, _) = open(TEXT, figure, 9);
        assert!(shown(&hardest)[0].0.starts_with("Elle espère"), "{figure:?}");
        assert!(hardest.places[0].value.is_some());
        let heavy = &hardest.words[0];
        assert_eq!(heavy.places[0].of(TEXT), heavy.text);
    }
    let (flesch, _) = open(TEXT, Figure::Flesch, 9);
    let words: Vec<&str> = flesch.words.iter().map(|word| word.text.as_str()).collect();
    assert!(
        words[..2].contains(&"extraordinairement") && !words.contains(&"hier"),
        "{words:?}"
    );
}

#[test]
fn paragraphs_are_running_text() {
    let (paragraphs, _) = open(TEXT, Figure::WordsPerParagraph, 9);
    assert_eq!(paragraphs.total, 2);
    assert!(paragraphs.places[0].words >= paragraphs.places[1].words);
    assert!(open("# Titre\n", Figure::Flesch, 9).0.places.is_empty());
}

#[test]
fn no_more_is_shown_than_asked() {
    let text = "La loi a été votée. ".repeat(30);
    let (passive, _) = open(&text, Figure::Passive, 5);
    assert_eq!((passive.places.len(), passive.total), (5, 30));
    for figure in Figure::ALL {
        assert_eq!(Figure::find(figure.id()), Some(figure));
        assert!(open(&text, figure, 5).0.places.len() <= 5);
    }
}
