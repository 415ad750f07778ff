//! `chapo export`: the finished text, written or printed.

use std::io::{self, Write as _};
use std::path::Path;

use anyhow::bail;
use exchange::file;

use super::Verdict;
use super::args::{Export, Form};
use super::session;
use crate::desk::delivery::{self, Kind};
use crate::desk::{imports, refusals, silences};

pub fn run(args: &Export, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    if session::same_file(&args.file, &args.output) {
        bail!(
            "{}\u{a0}: le texte fini prendrait la place de votre texte\u{a0}; donnez-lui un autre nom",
            args.output.display()
        );
    }
    let text = session::read(&args.file)?;
    let kind = match args.form {
        Form::Page => Kind::Page,
        Form::Fragment => Kind::Fragment,
        Form::Markdown => Kind::Markdown,
        Form::Text => Kind::Text,
    };
    let stem = text
        .path
        .as_deref()
        .and_then(Path::file_stem)
        .unwrap_or_default()
        .to_string_lossy();
    let mut finished = delivery::finished(&text.document, kind, &stem);
    if kind == Kind::Markdown
        && let (Some(path), Some(store)) = (&text.path, session::library(data_dir)?)
        && let Some(draft) = imports::made_of(&store, path)?
    {
        finished = silences::into_text(&store, &draft.id, &finished)?;
        finished = refusals::into_text(&store, &draft.id, &finished)?;
    }
    if args.output == Path::new("-") {
        io::stdout().write_all(finished.as_bytes())?;
    } else {
        file::write(&args.output, finished.as_bytes())?;
    }
    Ok(Verdict::Clean)
}
