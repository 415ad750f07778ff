//! `chapo check`: the report on each text.

use std::io::{self, Write as _};
use std::path::Path;

use french::slug::slugify;

use super::Verdict;
use super::args::{Check, Format};
use super::figures::{self, Opened};
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
        let request = session.request(text, source.as_ref(), &settings);
        let mut known = analysis::Cache::default();
        let report = analysis::analyse_with(&request, &mut known);
        let open = |figure| {
            let most = figures::most(figure);
            (figure, analysis::details(&request, figure, most, &mut known))
        };
        let opened: Opened = analysis::Figure::ALL.into_iter().map(open).collect();
        let rule = ground::rule(&text.document, &settings);
        checked.push((text, report, source, opened, rule));
    }
    match args.options.output.format {
        Format::Json => {
            let mut files: Vec<CheckJson<'_>> = checked
                .iter()
                .map(|(text, report, source, opened, _)| {
                    let slug = slug(text, &report.snippet.title);
                    CheckJson::new(text, report, source.as_ref(), opened, slug)
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
                .map(|(text, report, source, opened, rule)| {
                    report::report(text, report, source.as_ref(), opened, *rule, style)
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
