//! `chapo facts`: what has become of the source's facts in a draft, and how much of it is copied.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::coverage::Uncovered;
use analysis::facts::{Register, SourceFact, Status};
use analysis::overlap::Overlap;
use analysis::rewrite::{Rewrite, rewrite};
use serde::Serialize;

use super::Verdict;
use super::args::{Facts, Format};
use super::json::{self, SpanJson, Spans};
use super::session::{Session, Source, Spelled, Text};
use super::text::{Lines, Style, counted, one_line};

/// Characters shown of a fact.
const SHOWN: usize = 90;

#[derive(Debug, Serialize)]
struct Printed<'a> {
    version: u32,
    file: &'a str,
    source: &'a str,
    source_facts: Vec<SourceFactJson<'a>>,
    unsourced: Vec<UnsourcedJson<'a>>,
    overlap: OverlapJson,
    uncovered: Vec<UncoveredJson<'a>>,
}

#[derive(Debug, Serialize)]
struct UncoveredJson<'a> {
    text: &'a str,
    words: u32,
    source_span: SpanJson,
}

#[derive(Debug, Serialize)]
struct SourceFactJson<'a> {
    kind: &'static str,
    text: &'a str,
    span: SpanJson,
    status: &'static str,
    draft_text: Option<&'a str>,
    draft_span: Option<SpanJson>,
    speaker: Option<&'a str>,
    draft_speaker: Option<&'a str>,
    role: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct UnsourcedJson<'a> {
    kind: &'static str,
    text: &'a str,
    span: SpanJson,
    speaker: Option<&'a str>,
    role: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct OverlapJson {
    shared_shingles_percent: f64,
    longest_copied_words: u32,
    copied: Vec<CopiedJson>,
}

#[derive(Debug, Serialize)]
struct CopiedJson {
    span: SpanJson,
    source_span: SpanJson,
    words: u32,
}

pub fn run(args: &Facts, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.draft], &args.options, Spelled::No, data_dir)?;
    let mut verdict = Verdict::Clean;
    for text in &texts {
        let Some(source) = session.source(text)? else {
            anyhow::bail!(
                "{}\u{a0}: ce texte n’a pas de source\u{a0}; nommez-la avec --source, ou dans l’en-tête (source: communique.txt)",
                text.name
            )
        };
        let rewrite = rewrite(&source.document, &text.document);
        let facts = &rewrite.facts;
        if facts.source.iter().any(|fact| fact.status == Status::Altered) || !facts.unsourced.is_empty() {
            verdict = Verdict::ToMend;
        }
        match args.options.output.format {
            Format::Json => json::print(&printed(text, &source, &rewrite))?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(
                    io::stdout(),
                    "{}",
                    style.calm(&shown(text, &source, &rewrite, style))
                )?;
            }
        }
    }
    Ok(verdict)
}

fn printed<'a>(text: &'a Text, source: &'a Source, rewrite: &'a Rewrite) -> Printed<'a> {
    let (facts, copied) = (&rewrite.facts, &rewrite.overlap);
    let (in_draft, in_source) = (Spans::of(text), Spans::of_source(source));
    Printed {
        version: json::VERSION,
        file: &text.name,
        source: &source.name,
        source_facts: facts
            .source
            .iter()
            .map(|fact| SourceFactJson {
                kind: fact.kind.id(),
                text: &fact.text,
                span: in_source.of_span(fact.span),
                status: fact.status.id(),
                draft_text: fact.draft.as_ref().map(|(text, _)| text.as_str()),
                draft_span: fact.draft.as_ref().map(|(_, span)| in_draft.of_span(*span)),
                speaker: fact.speaker.as_deref(),
                draft_speaker: fact.draft_speaker.as_deref(),
                role: fact.role.as_deref(),
            })
            .collect(),
        unsourced: facts
            .unsourced
            .iter()
            .map(|fact| UnsourcedJson {
                kind: fact.kind.id(),
                text: &fact.text,
                span: in_draft.of_span(fact.span),
                speaker: fact.speaker.as_deref(),
                role: fact.role.as_deref(),
            })
            .collect(),
        overlap: OverlapJson {
            shared_shingles_percent: (copied.shared_shingles_percent * 10.0).round() / 10.0,
            longest_copied_words: copied.longest_copied_words,
            copied: copied
                .copied
                .iter()
                .map(|run| CopiedJson {
                    span: in_draft.of_span(run.span),
                    source_span: in_source.of_span(run.source_span),
                    words: run.words,
                })
                .collect(),
        },
        uncovered: rewrite
            .uncovered
            .iter()
            .map(|paragraph| UncoveredJson {
                text: &paragraph.text,
                words: paragraph.words,
                source_span: in_source.of_span(paragraph.span),
            })
            .collect(),
    }
}

fn shown(text: &Text, source: &Source, rewrite: &Rewrite, style: Style) -> String {
    let (facts, copied) = (&rewrite.facts, &rewrite.overlap);
    let lines = Lines::of(&text.document);
    let mut out = String::new();
    let _ = writeln!(out, "{}\n  {}", style.heading(&text.name), sum(facts, copied));
    let with = |status: Status| -> Vec<&SourceFact> {
        facts.source.iter().filter(|fact| fact.status == status).collect()
    };
    let group = |out: &mut String, title: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            let _ = writeln!(out, "\n{}", style.heading(title));
            for row in rows {
                let _ = writeln!(out, "  {row}");
            }
        }
    };
    let row = |kind: &str, text: &str| format!("{kind}\u{a0}: {}", one_line(text, SHOWN));
    let altered = with(Status::Altered).into_iter().map(|fact| {
        let (now, span) = fact.draft.clone().unwrap_or_default();
        let place = style.quiet(&lines.shown(span));
        let told = |text: &str, speaker: Option<&str>| with_teller(&one_line(text, SHOWN), speaker);
        format!(
            "{place}  {}\u{a0}: {} → {}",
            fact.kind.label(),
            told(&fact.text, fact.speaker.as_deref()),
            told(&now, fact.draft_speaker.as_deref())
        )
    });
    group(&mut out, "Altérés (la source dit autre chose)", altered.collect());
    let unsourced = facts.unsourced.iter().map(|fact| {
        let place = style.quiet(&lines.shown(fact.span));
        format!("{place}  {}", row(fact.kind.label(), &fact.text))
    });
    group(&mut out, "Sans source", unsourced.collect());
    let missing = with(Status::Missing)
        .into_iter()
        .map(|fact| row(fact.kind.label(), &fact.text));
    group(
        &mut out,
        &format!("Absents du texte (ils sont dans {})", source.name),
        missing.collect(),
    );
    let runs = copied.copied.iter().map(|run| {
        let place = style.quiet(&lines.shown(run.span));
        let words = counted(run.words, "mot", "mots");
        let start = one_line(text.document.slice(run.span), SHOWN);
        format!("{place}  {words}\u{a0}: {start}")
    });
    group(&mut out, "Recopiés de la source", runs.collect());
    let left = rewrite.uncovered.iter().map(|Uncovered { text, words, .. }| {
        let words = counted(*words, "mot", "mots");
        format!("{words}\u{a0}: {}", one_line(text, SHOWN))
    });
    group(
        &mut out,
        "À traiter (passages de la source que le texte n’aborde pas)",
        left.collect(),
    );
    out
}

/// A quote with who says it.
fn with_teller(text: &str, speaker: Option<&str>) -> String {
    match speaker {
        Some(speaker) => format!("{text} ({speaker})"),
        None => text.to_owned(),
    }
}

/// « 12 % repris de la source, 17 faits sur 18 conservés ».
fn sum(facts: &Register, copied: &Overlap) -> String {
    let (kept, all) = (facts.kept(), facts.source.len());
    let word = if kept < 2 { "conservé" } else { "conservés" };
    format!(
        "{:.0}\u{a0}% repris de la source, {} sur {all} {word}",
        copied.shared_shingles_percent,
        counted(u32::try_from(kept).unwrap_or(u32::MAX), "fait", "faits"),
    )
}
