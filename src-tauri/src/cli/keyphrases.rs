//! `chapo keyphrases`: what a text is about, best first.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::proposals::keyphrases::{ProposedKeyphrase, propose};
use serde::Serialize;

use super::Verdict;
use super::args::{Format, Keyphrases};
use super::json;
use super::session::{Session, Spelled};
use super::text::{Style, counted};

#[derive(Debug, Serialize)]
struct Printed<'a> {
    version: u32,
    file: &'a str,
    keyphrases: Vec<KeyphraseJson<'a>>,
}

#[derive(Debug, Serialize)]
struct KeyphraseJson<'a> {
    text: &'a str,
    score: f64,
    occurrences: u32,
}

pub fn run(args: &Keyphrases, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (_, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    for text in &texts {
        let found = propose(&text.document, args.n.into());
        match args.options.output.format {
            Format::Json => json::print(&Printed {
                version: json::VERSION,
                file: &text.name,
                keyphrases: found.iter().map(keyphrase).collect(),
            })?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(io::stdout(), "{}", style.calm(&shown(&found, style)))?;
            }
        }
    }
    Ok(Verdict::Clean)
}

fn keyphrase(one: &ProposedKeyphrase) -> KeyphraseJson<'_> {
    KeyphraseJson {
        text: &one.text,
        score: (one.score * 100.0).round() / 100.0,
        occurrences: one.occurrences,
    }
}

fn shown(found: &[ProposedKeyphrase], style: Style) -> String {
    if found.is_empty() {
        return "Aucune expression clé ne se dégage de ce texte.\n".to_owned();
    }
    let mut out = String::new();
    for one in found {
        let times = counted(one.occurrences, "fois", "fois");
        let _ = writeln!(out, "{}  {}", one.text, style.quiet(&times));
    }
    out
}
