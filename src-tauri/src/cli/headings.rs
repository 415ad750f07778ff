//! `chapo headings`: where subheadings are missing, and titles to choose from.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::proposals::subheadings;

use super::Verdict;
use super::args::{Format, Headings};
use super::json::{self, HeadingsJson, ProposalJson};
use super::session::{Session, Spelled};
use super::text::{Lines, Style};

pub fn run(args: &Headings, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    let mut missing = false;
    for text in &texts {
        let settings = session.settings(text)?;
        let source = session.source(text)?;
        let request = session.request(text, source.as_ref(), &settings);
        let found = match args.count {
            Some(count) => subheadings::propose_some(&request, count.into()),
            None => subheadings::propose(&request),
        };
        missing |= !found.is_empty();
        let lines = Lines::of(&text.document);
        let proposals = found.iter().map(|one| ProposalJson::new(one, &lines)).collect();
        match args.options.output.format {
            Format::Json => json::print(&HeadingsJson {
                version: json::VERSION,
                file: &text.name,
                proposals,
            })?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(io::stdout(), "{}", style.calm(&shown(&proposals, style)))?;
            }
        }
    }
    Ok(if missing { Verdict::ToMend } else { Verdict::Clean })
}

fn shown(proposals: &[ProposalJson<'_>], style: Style) -> String {
    if proposals.is_empty() {
        return "Aucun intertitre ne manque.\n".to_owned();
    }
    let mut out = String::new();
    for proposal in proposals {
        let place = format!(
            "Avant la ligne {}, niveau {}",
            proposal.before_line, proposal.level
        );
        let _ = writeln!(out, "{}\n  {}", style.heading(&place), proposal.reason);
        for title in &proposal.titles {
            let _ = writeln!(out, "  · {title}");
        }
        out.push('\n');
    }
    out
}
