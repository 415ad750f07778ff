//! `chapo fix`: every safe typographic correction, printed or written.

use std::io::{self, Write as _};
use std::path::Path;

use exchange::file;

use super::Verdict;
use super::args::{Fix, Format, Options, Output};
use super::session::{Session, Spelled};
use crate::desk::writing;

pub fn run(args: &Fix, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let options = Options {
        output: Output { format: Format::Text },
        source: None,
        keyphrase: None,
        words: None,
        count_rule: None,
        profile: args.profile,
    };
    let (session, texts) = Session::open(&[&args.file], &options, Spelled::No, data_dir)?;
    for text in &texts {
        let settings = session.settings(text)?;
        let mended = writing::mended(&text.document, &settings);
        // A byte order mark that the file had, it keeps.
        let mark = if text.mark > 0 { "\u{feff}" } else { "" };
        match &args.output {
            Some(output) if output != Path::new("-") => {
                file::write(output, format!("{mark}{mended}").as_bytes())?
            }
            _ => io::stdout().write_all(format!("{mark}{mended}").as_bytes())?,
        }
    }
    Ok(Verdict::Clean)
}
