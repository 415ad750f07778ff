//! `chapo facts`: what has become of the source's facts in a draft, and how much of it is copied.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::facts::{Register, SourceFact, Status, register};
use analysis::overlap::{Overlap, overlap};
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
}

#[derive(Debug, Serialize)]
struct SourceFactJson<'a> {
    kind: &'static str,
    text: &'a str,
    span: SpanJson,
    status: &'static str,
    draft_text: Option<&'a str>,
    draft_span: Option<SpanJson>,
}

#[derive(Debug, Serialize)]
struct UnsourcedJson<'a> {
    kind: &'static str,
    text: &'a str,
    span: SpanJson,
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
        let facts = register(&source.document, &text.document);
        let copied = overlap(&source.document, &text.document);
        if facts.source.iter().any(|fact| fact.status == Status::Altered) || !facts.unsourced.is_empty() {
            verdict = Verdict::ToMend;
        }
        match args.options.output.format {
            Format::Json => json::print(&printed(text, &source, &facts, &copied))?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(
                    io::stdout(),
                    "{}",
                    style.calm(&shown(text, &source, &facts, &copied, style))
                )?;
            }
        }
    }
    Ok(verdict)
}

fn printed<'a>(text: &'a Text, source: &'a Source, facts: &'a Register, copied: &Overlap) -> Printed<'a> {
    let (in_draft, in_source) = (Spans::of(text), Spans::of_document(&source.document, source.mark));
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
            })
            .collect(),
        unsourced: facts
            .unsourced
            .iter()
            .map(|fact| UnsourcedJson {
                kind: fact.kind.id(),
                text: &fact.text,
                span: in_draft.of_span(fact.span),
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
    }
}

fn shown(text: &Text, source: &Source, facts: &Register, copied: &Overlap, style: Style) -> String {
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
        format!(
            "{place}  {} → {}",
            row(fact.kind.label(), &fact.text),
            one_line(&now, SHOWN)
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
    out
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
