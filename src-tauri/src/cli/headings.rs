//! `chapo headings`: where subheadings are missing, and titles to choose from.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use analysis::proposals::{Unheld, subheadings, unheld};

use super::Verdict;
use super::args::{Format, Headings};
use super::json::{self, HeadingsJson, ProposalJson};
use super::session::{Session, Spelled, Text};
use super::text::{Lines, Style, one_line};
use crate::error::tell;

/// Characters shown of a refused place that isn't in the text.
const SHOWN: usize = 80;

pub fn run(args: &Headings, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    let mut missing = false;
    for text in &texts {
        tell_unheld(text);
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

/// Tells the places of `no_subheading` that refuse nothing: a writer who mistypes one would think that it holds.
fn tell_unheld(text: &Text) {
    for Unheld { border, fitting } in unheld(&text.document) {
        let why = if border.before.is_empty() || border.after.is_empty() {
            "il y manque les mots de l’un des deux paragraphes\u{a0}; écrivez «\u{a0}derniers mots du premier | premiers mots du \
             second\u{a0}»"
                .to_owned()
        } else if fitting > 1 {
            format!(
                "il convient à {fitting}\u{a0}endroits du texte\u{a0}; donnez plus de mots de chaque côté"
            )
        } else {
            "le texte n’a pas deux paragraphes qui finissent et commencent ainsi\u{a0}; donnez trois mots au moins de chaque côté"
                .to_owned()
        };
        let written = border.to_string();
        tell(format_args!(
            "{}\u{a0}: l’endroit «\u{a0}{}\u{a0}» de «\u{a0}no_subheading\u{a0}» est sans effet, {why}",
            text.name,
            one_line(written.trim_matches([' ', '|']), SHOWN),
        ));
    }
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
