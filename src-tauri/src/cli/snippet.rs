//! `chapo snippet`: the search result, desktop and phone.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use serde::Serialize;

use super::Verdict;
use super::args::{Format, Single};
use super::check::slug;
use super::json::{self, SnippetJson};
use super::session::{Session, Spelled};
use super::text::{Style, grouped};

#[derive(Debug, Serialize)]
struct Printed<'a> {
    version: u32,
    file: &'a str,
    snippet: SnippetJson<'a>,
}

pub fn run(args: &Single, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    for text in &texts {
        let report = session.analyse(text, None, &session.settings(text)?);
        let snippet = SnippetJson::new(&report, slug(text, &report.snippet.title));
        match args.options.output.format {
            Format::Json => json::print(&Printed {
                version: json::VERSION,
                file: &text.name,
                snippet,
            })?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(io::stdout(), "{}", style.calm(&shown(&snippet, style)))?;
            }
        }
    }
    Ok(Verdict::Clean)
}

fn shown(snippet: &SnippetJson<'_>, style: Style) -> String {
    let mut out = String::new();
    let mut result = |name: &str, title: &str, description: &str| {
        let _ = write!(
            out,
            "{}\n  {}\n  {title}\n  {description}\n\n",
            style.heading(name),
            style.quiet(snippet.url)
        );
    };
    result("Ordinateur", snippet.title_shown, snippet.description_shown);
    result(
        "Mobile",
        snippet.title_shown_mobile,
        snippet.description_shown_mobile,
    );
    let mut width = |name: &str, pixels: u32, limit: u32| {
        let fits = pixels <= limit;
        let _ = writeln!(
            out,
            "{} {name}\u{a0}: {} sur {}\u{a0}px",
            style.mark(fits),
            grouped(pixels),
            grouped(limit)
        );
    };
    width("Titre", snippet.title_pixels, snippet.title_limit);
    width(
        "Description",
        snippet.description_pixels,
        snippet.description_limit,
    );
    let _ = writeln!(out, "  Adresse\u{a0}: {}", snippet.slug);
    out
}
