//! `chapo check`: the report on each text.

use std::io::{self, Write as _};
use std::path::Path;

use french::slug::slugify;

use super::Verdict;
use super::args::{Check, Format};
use super::json::{self, CheckJson, FilesJson};
use super::report;
use super::session::{Session, Spelled, Text};
use super::text::Style;
use crate::desk::ground;

pub fn run(args: &Check, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let paths: Vec<&Path> = args.files.iter().map(AsRef::as_ref).collect();
    let spelling = if args.suggest {
        Spelled::WithSuggestions
    } else {
        Spelled::Yes
    };
    let (session, texts) = Session::open(&paths, &args.options, spelling, data_dir)?;
    let mut checked = Vec::new();
    for text in &texts {
        let settings = session.settings(text)?;
        let source = session.source(text)?;
        let report = session.analyse(text, source.as_ref(), &settings);
        checked.push((text, report, source, ground::rule(&text.document, &settings)));
    }
    match args.options.output.format {
        Format::Json => {
            let mut files: Vec<CheckJson<'_>> = checked
                .iter()
                .map(|(text, report, source, _)| {
                    CheckJson::new(text, report, source.as_ref(), slug(text, &report.snippet.title))
                })
                .collect();
            match (files.len(), files.pop()) {
                (1, Some(only)) => json::print(&only)?,
                (_, last) => {
                    files.extend(last);
                    json::print(&FilesJson {
                        version: json::VERSION,
                        files,
                    })?;
                }
            }
        }
        Format::Text => {
            let style = Style::of_stdout();
            let reports: Vec<String> = checked
                .iter()
                .map(|(text, report, source, rule)| {
                    report::report(text, report, source.as_ref(), *rule, style)
                })
                .collect();
            write!(io::stdout(), "{}", style.calm(&reports.join("\n")))?;
        }
    }
    let clean = checked.iter().all(|(_, report, ..)| report.is_clean());
    Ok(if clean { Verdict::Clean } else { Verdict::ToMend })
}

/// The writer's slug, or one made of the title shown.
pub fn slug(text: &Text, title: &str) -> String {
    let given = text.document.front_matter.meta.slug.trim();
    if given.is_empty() {
        slugify(title)
    } else {
        given.to_owned()
    }
}
