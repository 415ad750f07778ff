//! `chapo import`: a source becomes a draft with its brief, written beside it.

use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use analysis::measures::language_name;
use anyhow::{anyhow, bail};
use document::Document;
use exchange::cleaning::Cut;
use exchange::{Source, file};

use super::Verdict;
use super::args::Import;
use super::session;
use super::text::{Lines, counted, grouped};
use crate::desk::orders;
use crate::error::tell;

/// Characters shown of what is dropped.
const SHOWN: usize = 100;

pub fn run(args: &Import) -> anyhow::Result<Verdict> {
    let to_stdout = args.output == Path::new("-");
    if !to_stdout && !args.force && args.output.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
        bail!(
            "{}\u{a0}: ce brouillon existe déjà, il n’a pas été touché\u{a0}; ajoutez --force pour le remplacer",
            args.output.display()
        );
    }
    if session::same_file(&args.source, &args.output) {
        bail!(
            "{}\u{a0}: le brouillon prendrait la place de sa source\u{a0}; donnez-lui un autre nom",
            args.output.display()
        );
    }
    let (name, bytes) = session::bytes(&args.source)?;
    let cited = if args.source == Path::new("-") {
        String::new()
    } else {
        cited(&args.source, &args.output)
    };
    let imported = exchange::read(&args.source.to_string_lossy(), &bytes)
        .and_then(|source| exchange::import(&cited, source))
        .map_err(|error| anyhow!("{name}\u{a0}: {error}"))?;
    if to_stdout {
        io::stdout().write_all(imported.draft.as_bytes())?;
    } else {
        file::write(&args.output, imported.draft.as_bytes())?;
    }
    dropped(&imported.source);
    if to_stdout {
        return Ok(Verdict::Clean);
    }
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{}\u{a0}: brouillon prêt, à écrire d’après {name}.",
        args.output.display()
    )?;
    if let Some(order) = &imported.order {
        writeln!(out, "Commande reconnue\u{a0}: {}", order.text)?;
    }
    if imported.reading.conflict.is_none() && !imported.reading.asked.is_empty() {
        for asked in &imported.reading.asked {
            writeln!(
                out,
                "  {} («\u{a0}{}\u{a0}»)",
                orders::label(&asked.wish),
                asked.from
            )?;
        }
    }
    let brief = &imported.brief;
    let words = match (brief.words, brief.words_max) {
        (Some(least), Some(most)) => Some(format!("{} à {}", grouped(least), counted(most, "mot", "mots"))),
        (None, Some(most)) => Some(format!("{} au plus", counted(most, "mot", "mots"))),
        (least, None) => least.map(|words| counted(words, "mot", "mots")),
    };
    let subheadings = (brief.subheadings == Some(true)).then(|| "intertitres".to_owned());
    let wanted: Vec<String> = words
        .into_iter()
        .chain(subheadings)
        .chain(
            brief
                .lang
                .as_deref()
                .map(|code| language_name(code).unwrap_or(code).to_owned()),
        )
        .collect();
    let usual = if imported.reading.conflict.is_some() {
        " (réglages de la maison)"
    } else {
        ""
    };
    writeln!(out, "Demandé\u{a0}: {}{usual}.", wanted.join(", "))?;
    for note in &imported.notes {
        writeln!(out, "{note}")?;
    }
    Ok(Verdict::Clean)
}

/// Says on standard error what the cleaning takes out of the source and mends in it.
fn dropped(source: &Source) {
    let lines = Document::plain(&source.text, source.text.len());
    let lines = Lines::of(&lines);
    for proposal in &source.cleaning.proposals {
        let Some(first) = proposal.edits.first() else {
            continue;
        };
        let (line, _) = lines.place(first.start);
        let what: String = match (proposal.kind.mends(), proposal.edits.len()) {
            (true, 1) => mended(&source.text, first),
            (true, places) => counted(u32::try_from(places).unwrap_or(u32::MAX), "endroit", "endroits"),
            (false, _) => {
                let text = source.text.get(first.start..first.end).unwrap_or_default();
                format!("«\u{a0}{}\u{a0}»", shown(text))
            }
        };
        let verb = if proposal.kind.mends() {
            "réparé"
        } else {
            "écarté"
        };
        tell(format_args!(
            "source, ligne {line}, {verb} ({})\u{a0}: {what}",
            proposal.kind.reason()
        ));
    }
}

/// A mend with the words round it, as it was and as it is.
fn mended(text: &str, cut: &Cut) -> String {
    let from = text.floor_char_boundary(cut.start.saturating_sub(20));
    let to = text.ceil_char_boundary((cut.end + 20).min(text.len()));
    let (before, after) = (&text[from..cut.start], &text[cut.end..to]);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let old = format!("{before}{}{after}", &text[cut.start..cut.end]);
    format!(
        "«\u{a0}{}\u{a0}» devient «\u{a0}{}\u{a0}»",
        old.trim(),
        format!("{before}{}{after}", cut.replacement).trim()
    )
}

/// A piece of the source on one line, cut where it is long.
fn shown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

/// How the draft names its source: relative to the draft's own folder where both have a folder in common.
fn cited(source: &Path, draft: &Path) -> String {
    let folder = draft
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let real = |path: &Path| path.canonicalize().ok();
    let path = match (real(source), real(folder)) {
        (Some(source), Some(folder)) => relative(&source, &folder).unwrap_or(source),
        _ => source.to_owned(),
    };
    path.to_string_lossy().into_owned()
}

fn relative(path: &Path, folder: &Path) -> Option<PathBuf> {
    let (mut to, mut from) = (path.components().peekable(), folder.components().peekable());
    let mut shared = 0;
    while to.peek().is_some() && to.peek() == from.peek() {
        to.next();
        from.next();
        shared += 1;
    }
    // The root alone, or different disks: the whole path says it better.
    let roots = path
        .components()
        .take_while(|part| !matches!(part, Component::Normal(_)))
        .count();
    (shared > roots || path.parent() == Some(folder))
        .then(|| from.map(|_| Component::ParentDir).chain(to).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_from_the_drafts_folder() {
        let named = |source: &str, folder: &str| relative(Path::new(source), Path::new(folder));
        assert_eq!(named("/a/b/s.txt", "/a/b"), Some("s.txt".into()));
        assert_eq!(named("/a/b/s.txt", "/a/c/d"), Some("../../b/s.txt".into()));
        assert_eq!(named("/x/s.txt", "/a/b"), None);
        assert_eq!(named("/s.txt", "/"), Some("s.txt".into()));
    }
}
