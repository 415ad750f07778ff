//! `chapo compare`: two versions, by words and in figures.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::compare::{Change, ChangeKind, compare};
use analysis::report::Counts;
use document::Span;
use serde::Serialize;

use super::Verdict;
use super::args::{Compare, Format};
use super::json::{self, CountsJson, SpanJson, Spans};
use super::session::{Session, Spelled, Text};
use super::text::{Style, counted, one_line};
use crate::desk::compare::body;

/// Characters shown of each side of a change.
const SHOWN: usize = 80;

#[derive(Debug, Serialize)]
struct Printed {
    version: u32,
    changes: Vec<ChangeJson>,
    a: CountsJson,
    b: CountsJson,
}

#[derive(Debug, Serialize)]
struct ChangeJson {
    kind: &'static str,
    a: SpanJson,
    b: SpanJson,
}

pub fn run(args: &Compare, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.a, &args.b], &args.options, Spelled::No, data_dir)?;
    let [a, b] = texts.as_slice() else {
        anyhow::bail!("il faut deux textes à comparer")
    };
    let counts = |text: &Text| anyhow::Ok(session.analyse(text, None, &session.settings(text)?).counts);
    let (counts_a, counts_b) = (counts(a)?, counts(b)?);
    let found: Vec<Change> = compare(body(&a.document), body(&b.document))
        .into_iter()
        .map(|change| Change {
            a: change.a.shifted(a.document.body_start),
            b: change.b.shifted(b.document.body_start),
            ..change
        })
        .collect();
    match args.options.output.format {
        Format::Json => {
            let (spans_a, spans_b) = (Spans::of(a), Spans::of(b));
            let changes = found
                .iter()
                .map(|change| ChangeJson {
                    kind: change.kind.id(),
                    a: spans_a.of_span(change.a),
                    b: spans_b.of_span(change.b),
                })
                .collect();
            json::print(&Printed {
                version: json::VERSION,
                changes,
                a: CountsJson::new(&counts_a),
                b: CountsJson::new(&counts_b),
            })?;
        }
        Format::Text => {
            let style = Style::of_stdout();
            let answer = shown([a, b], [&counts_a, &counts_b], &found, style);
            write!(io::stdout(), "{}", style.calm(&answer))?;
        }
    }
    Ok(Verdict::Clean)
}

fn shown(texts: [&Text; 2], counts: [&Counts; 2], changes: &[Change], style: Style) -> String {
    let mut out = String::new();
    for (text, counts) in texts.iter().zip(counts) {
        let _ = writeln!(
            out,
            "{}\n  {} · {} · {}",
            style.heading(&text.name),
            counted(counts.words.mots, "mot", "mots"),
            counted(counts.sentences, "phrase", "phrases"),
            counted(counts.headings, "titre", "titres"),
        );
    }
    let (a, b) = (i64::from(counts[0].words.mots), i64::from(counts[1].words.mots));
    let sign = if b < a { "−" } else { "+" };
    let gap = counted(u32::try_from(b.abs_diff(a)).unwrap_or(u32::MAX), "mot", "mots");
    let many = u32::try_from(changes.len()).unwrap_or(u32::MAX);
    let _ = writeln!(
        out,
        "\n{}, {sign}{gap}",
        counted(many, "changement", "changements")
    );
    let lines = super::text::Lines::of(&texts[1].document);
    for change in changes {
        let side = |text: &Text, span: Span| one_line(text.document.slice(span).trim(), SHOWN);
        let (before, after) = (side(texts[0], change.a), side(texts[1], change.b));
        let line = match change.kind {
            ChangeKind::Insert => format!("+ {after}"),
            ChangeKind::Delete => format!("− {before}"),
            ChangeKind::Replace => format!("{before} → {after}"),
        };
        let _ = writeln!(out, "  {}  {line}", style.quiet(&lines.shown(change.b)));
    }
    out
}
