//! Bad sources: foreign, empty, huge, full of figures. Nothing breaks, and the cost grows with the length alone.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails there")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use analysis::facts::Status;
use analysis::rewrite::rewrite;
use document::Document;

/// Lines with a figure, a name and a quote of their own; `shift` makes another text of them, `gap` parts them.
fn lots(count: usize, shift: usize, gap: &str) -> String {
    (0..count).fold(String::new(), |mut text, at| {
        let _ = write!(
            text,
            "Le lot {} pèse {} kg. M. Nom{} vit à Ville{}. « Un mot du lot numéro {} », dit-il.{gap}",
            at + shift,
            1_000 + (at + shift) * 7,
            at + shift,
            at + shift,
            at + shift
        );
        text
    })
}

fn cost(count: usize, gap: &str) -> Duration {
    let source = Document::plain(&lots(count, 0, gap), 0);
    let draft = Document::markdown(&lots(count, count * 3, gap));
    let start = Instant::now();
    let found = rewrite(&source, &draft);
    assert!(found.facts.source.len() >= count);
    start.elapsed()
}

#[test]
fn thousands_of_facts_cost_what_their_number_does() {
    for gap in [" ", "\n\n"] {
        let small = (0..3).map(|_| cost(500, gap)).min().unwrap();
        let large = cost(4_000, gap);
        // Eight times as long: quadratic would be sixty-four times.
        assert!(large < small * 28, "{small:?} → {large:?}");
    }
}

#[test]
fn the_same_figure_over_and_over_costs_no_more() {
    let cost = |count: usize| {
        let source = Document::plain(&"12 km, 12 km et « oui oui oui oui » à Paris. ".repeat(count), 0);
        let draft = Document::markdown(&"13 km, 13 km et « non non non non » à Rome. ".repeat(count));
        let start = Instant::now();
        assert!(rewrite(&source, &draft).facts.source.len() < 10);
        start.elapsed()
    };
    let (small, large) = ((0..3).map(|_| cost(500)).min().unwrap(), cost(4_000));
    assert!(large < small * 28, "{small:?} → {large:?}");
}

#[test]
fn other_languages_and_nothing_at_all_break_nothing() {
    let texts = [
        "",
        "\u{feff}\n\n \u{200b}",
        "The council of Port-Clair met on 20 January 2020; Mrs Jane Doe said: “We shall pay £3.5m by 2024.”",
        "東京は2020年に日本の首都です。「こんにちは」と彼は言った。",
        "Совет собрался 20 января 2020 года в Москве. «Мы заплатим», сказал Иванов.",
        "في عام ٢٠٢٠ قال الرئيس « نعم » 😀",
        "<script>alert(1)</script> &amp; &#x1F600; 12",
        "« « « « « “ ” » \" » M. , Mme . (UE) ( ) selon selon dit-il a-t-il d’ l’ 1er 99/99/9999 1’000’000’000’000",
    ];
    for source in texts {
        for draft in texts {
            let plain = Document::plain(source, 0);
            rewrite(&plain, &Document::markdown(draft));
            if source == draft {
                let found = rewrite(&plain, &Document::plain(draft, 0));
                let lost = found
                    .facts
                    .source
                    .iter()
                    .filter(|fact| fact.status != Status::Kept);
                assert_eq!(lost.count(), 0, "{source}: {:?}", found.facts);
            }
        }
    }
}

#[test]
fn a_word_of_a_megabyte_breaks_nothing() {
    let long = "É".repeat(500_000);
    let figures = "1".repeat(500_000);
    let source = Document::plain(&format!("M. {long} a dit « {figures} » à {long}."), 0);
    rewrite(&source, &Document::markdown(&format!("{figures} M. {long}")));
}
