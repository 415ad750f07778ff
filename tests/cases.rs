//! Holds every check to its page in `tests/cases`: it finds exactly what is marked, and nothing in silent samples.

use std::collections::HashSet;

use analysis::finding::Edit;
use analysis::fix::apply;
use analysis::{Finding, Request, Settings, analyse, catalogue};
use document::{Document, Span};
use french::spelling::Speller;
use system_tests::pages::{self, Page, Sample};

/// What the text of `suite:` is made of: sentences in which no check has anything to find.
const NEUTRAL: &str = "Le matin, les élèves traversent la cour et rejoignent leur salle. Une cloche sonne, puis le \
                       silence revient. Plus loin, deux jardiniers taillent les haies avant la pluie. ";

#[test]
fn every_check_finds_what_its_page_marks() {
    let speller = Speller::open(&system_tests::root().join("dictionaries/fr")).unwrap();
    let mut wrong = Vec::new();
    for page in pages().unwrap() {
        assert!(
            catalogue::find(&page.check).is_some(),
            "{}: no such check",
            page.path.display()
        );
        for sample in &page.samples {
            if let Err(why) = hold(&page, sample, &speller) {
                wrong.push(format!("{}:{}: {why}", page.path.display(), sample.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{} samples\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_check_has_a_page() {
    let pages = pages().unwrap();
    let mut wrong = Vec::new();
    for check in catalogue::all() {
        let Some(page) = pages.iter().find(|page| page.check == check.id) else {
            wrong.push(format!("{} has no page", check.id));
            continue;
        };
        let marked = page.samples.iter().filter(|sample| sample.marked).count();
        let silent = page.samples.len() - marked;
        if marked < 1 || silent < 2 {
            wrong.push(format!(
                "{}: {marked} marked and {silent} silent samples, 1 and 2 wanted",
                check.id
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn pages() -> anyhow::Result<Vec<Page>> {
    pages::read(&system_tests::root().join("tests/cases"))
}

/// Runs the page's check on a sample.
fn hold(page: &Page, sample: &Sample, speller: &Speller) -> Result<(), String> {
    let mut text = sample.text.clone();
    while text.split_whitespace().count() < sample.text.split_whitespace().count() + sample.words_after {
        text.push('\n');
        text.push_str(NEUTRAL.trim_end());
        text.push('\n');
    }
    let document = Document::markdown(&text);
    if page.check != "structure.front-matter" && document.front_matter.error.is_some() {
        return Err("its front matter doesn’t parse".to_owned());
    }
    let source = sample.source.as_ref().map(|text| Document::plain(text, 0));
    let settings = Settings {
        thresholds: sample.thresholds.iter().cloned().collect(),
        suggest: sample.mended.is_some(),
        ..Settings::default()
    };
    let report = analyse(&Request {
        document: &document,
        source: source.as_ref(),
        settings: &settings,
        spelling: speller,
    });
    let found: Vec<&Finding> = report
        .findings
        .iter()
        .filter(|finding| finding.check.id == page.check)
        .collect();
    sample_agrees(sample, &text, &found)?;
    match &sample.mended {
        Some(wanted) => mended(wanted, &text, &found),
        None => Ok(()),
    }
}

fn sample_agrees(sample: &Sample, text: &str, found: &[&Finding]) -> Result<(), String> {
    let messages = || {
        found
            .iter()
            .map(|finding| finding.message.as_str())
            .collect::<Vec<_>>()
            .join(" | ")
    };
    if !sample.marked {
        return if found.is_empty() {
            Ok(())
        } else {
            Err(format!("should be silent: {}", messages()))
        };
    }
    if let Some(expected) = &sample.expected {
        let about = |finding: &&&Finding| match finding.field {
            Some(field) => field.id() == expected,
            None => expected == "texte" && finding.span.is_empty(),
        };
        let count = found.iter().filter(about).count();
        return if count == 1 && found.len() == 1 {
            Ok(())
        } else {
            Err(format!(
                "wanted one finding about {expected}, got {}: {}",
                found.len(),
                messages()
            ))
        };
    }
    if sample.marks.is_empty() {
        return Err("a marked sample without marks".to_owned());
    }
    let mut places: Vec<Span> = found.iter().flat_map(|finding| places(finding)).collect();
    places.sort();
    let wanted: Vec<Span> = sample.marks.iter().cloned().map(Span::from).collect();
    if places == wanted {
        return Ok(());
    }
    let show = |spans: &[Span]| {
        let shown = |span: &Span| {
            format!(
                "{}..{} {:?}",
                span.start,
                span.end,
                text.get(span.start..span.end)
            )
        };
        spans.iter().map(shown).collect::<Vec<_>>().join(", ")
    };
    Err(format!("wanted {}\n    got {}", show(&wanted), show(&places)))
}

fn places(finding: &Finding) -> Vec<Span> {
    if finding.places.is_empty() {
        vec![finding.span]
    } else {
        finding.places.clone()
    }
}

/// Applies the first fix of each finding.
fn mended(wanted: &str, text: &str, found: &[&Finding]) -> Result<(), String> {
    let edits: HashSet<(Span, &str)> = found
        .iter()
        .filter_map(|finding| finding.fixes.first())
        .flat_map(|fix| fix.edits.iter().map(|edit| (edit.span, edit.insert.as_str())))
        .collect();
    let edits: Vec<Edit> = edits
        .into_iter()
        .map(|(span, insert)| Edit::new(span, insert))
        .collect();
    let got = apply(text, &edits);
    if got.trim_end() == wanted.trim_end() {
        Ok(())
    } else {
        Err(format!("mended: wanted {wanted:?}\n    got {got:?}"))
    }
}
