//! `chapo import`: a source becomes a draft with its brief, written beside it.

use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use analysis::measures::language_name;
use anyhow::{anyhow, bail};
use exchange::file;

use super::Verdict;
use super::args::Import;
use super::session;
use super::text::counted;

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
    let (name, text, _) = session::contents(&args.source)?;
    let cited = if args.source == Path::new("-") {
        String::new()
    } else {
        cited(&args.source, &args.output)
    };
    let imported = exchange::import(&cited, &text).map_err(|error| anyhow!("{name}\u{a0}: {error}"))?;
    if to_stdout {
        io::stdout().write_all(imported.draft.as_bytes())?;
        return Ok(Verdict::Clean);
    }
    file::write(&args.output, imported.draft.as_bytes())?;
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{}\u{a0}: brouillon prêt, à écrire d’après {name}.",
        args.output.display()
    )?;
    if let Some(order) = &imported.order {
        writeln!(out, "Commande reconnue\u{a0}: {}", order.text)?;
    }
    let brief = &imported.brief;
    let words = brief.words.map(|words| counted(words, "mot", "mots"));
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
    writeln!(out, "Demandé\u{a0}: {}.", wanted.join(", "))?;
    for note in &imported.notes {
        writeln!(out, "{note}")?;
    }
    Ok(Verdict::Clean)
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
