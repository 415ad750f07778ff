//! `chapo snippet`: the search result, desktop and phone, and what is proposed for it.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::proposals::snippet::{SizedText, SnippetProposal, propose};
use serde::Serialize;

use super::Verdict;
use super::args::{Format, Single};
use super::check::slug;
use super::json::{self, SnippetJson};
use super::session::{Session, Spelled, Text};
use super::text::{Style, grouped};

#[derive(Debug, Serialize)]
struct Printed<'a> {
    version: u32,
    file: &'a str,
    snippet: SnippetJson<'a>,
    proposals: ProposalsJson<'a>,
}

/// What is proposed, best first.
#[derive(Debug, Serialize)]
struct ProposalsJson<'a> {
    keyphrase: &'a str,
    titles: Vec<SizedJson<'a>>,
    description: Option<SizedJson<'a>>,
    slug: &'a str,
    chapo: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct SizedJson<'a> {
    text: &'a str,
    pixels: u32,
}

impl<'a> SizedJson<'a> {
    fn new(sized: &'a SizedText) -> Self {
        Self {
            text: &sized.text,
            pixels: sized.pixels,
        }
    }
}

impl<'a> ProposalsJson<'a> {
    fn new(found: &'a SnippetProposal) -> Self {
        Self {
            keyphrase: &found.keyphrase,
            titles: found.titles.iter().map(SizedJson::new).collect(),
            description: found.description.as_ref().map(SizedJson::new),
            slug: &found.slug,
            chapo: found.chapo.as_deref(),
        }
    }
}

pub fn run(args: &Single, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    for text in &texts {
        let settings = session.settings(text)?;
        let report = session.analyse(text, None, &settings);
        let found = propose(&session.request(text, None, &settings));
        let snippet = SnippetJson::new(&report, slug(text, &report.snippet.title));
        match args.options.output.format {
            Format::Json => json::print(&Printed {
                version: json::VERSION,
                file: &text.name,
                snippet,
                proposals: ProposalsJson::new(&found),
            })?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(
                    io::stdout(),
                    "{}",
                    style.calm(&(shown(&snippet, described(text), style) + &proposed(&found, style)))
                )?;
            }
        }
    }
    Ok(Verdict::Clean)
}

/// Whether a text gives its description itself; the search result shows its beginning otherwise.
fn described(text: &Text) -> bool {
    !text.document.front_matter.meta.description.trim().is_empty()
}

fn shown(snippet: &SnippetJson<'_>, described: bool, style: Style) -> String {
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
    if snippet.title_pixels > 0 {
        width("Titre", snippet.title_pixels, snippet.title_limit);
    }
    let description = if described {
        "Description"
    } else {
        "Début du texte, faute de description"
    };
    width(description, snippet.description_pixels, snippet.description_limit);
    if snippet.title_pixels == 0 {
        let _ = writeln!(out, "  Titre\u{a0}: aucun");
    }
    let slug = if snippet.slug.is_empty() {
        "aucune"
    } else {
        snippet.slug.as_str()
    };
    let _ = writeln!(out, "  Adresse\u{a0}: {slug}");
    out
}

/// The proposals, each with its width in pixels.
fn proposed(found: &SnippetProposal, style: Style) -> String {
    let mut out = String::new();
    let mut group = |name: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            let _ = writeln!(out, "\n{}", style.heading(name));
            for row in rows {
                let _ = writeln!(out, "  · {row}");
            }
        }
    };
    let row = |sized: &SizedText| {
        let width = format!("{}\u{a0}px", grouped(sized.pixels));
        format!("{}  {}", sized.text, style.quiet(&width))
    };
    group("Titres proposés", found.titles.iter().map(row).collect());
    group(
        "Description proposée",
        found.description.iter().map(row).collect(),
    );
    group(
        "Adresse proposée",
        Some(&found.slug)
            .filter(|slug| !slug.is_empty())
            .cloned()
            .into_iter()
            .collect(),
    );
    group("Chapô proposé", found.chapo.iter().cloned().collect());
    out
}
