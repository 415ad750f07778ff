//! The command line: the same engine, printed. It never loads GTK and needs no display.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser as _};

use crate::error::{reason, tell};

mod args;
mod become_window;
mod check;
mod compare;
mod export;
mod facts;
mod figures;
mod fix;
mod headings;
mod import;
mod json;
mod keyphrases;
mod library;
mod pages;
mod refusal;
mod report;
mod session;
mod snippet;
mod text;
mod words;

use args::{Cli, Command};

/// What a command finds, and so the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// 0: nothing to mend.
    Clean,
    /// 1: something to mend.
    ToMend,
}

/// Reads the arguments and does what they ask: exit status 0, 1, or 2 with one French line on standard error.
pub fn main() -> ExitCode {
    ended(run(std::env::args_os().collect()))
}

/// The window's side: reads the arguments that `chapo` passes on, and opens it on their data folder and file.
pub fn window(open: impl FnOnce(Option<&Path>, Option<&Path>) -> anyhow::Result<()>) -> ExitCode {
    let opened = parse(std::env::args_os().collect()).and_then(|parsed| match parsed {
        Parsed::Shown => Ok(Verdict::Clean),
        Parsed::Cli(cli) => {
            open(cli.common.data_dir.as_deref(), cli.file.as_deref())?;
            Ok(Verdict::Clean)
        }
    });
    ended(opened)
}

fn ended(verdict: anyhow::Result<Verdict>) -> ExitCode {
    match verdict {
        Ok(Verdict::Clean) => ExitCode::SUCCESS,
        Ok(Verdict::ToMend) => ExitCode::from(1),
        // Whoever read our answer has closed the pipe, and wants no more of it.
        Err(error) if closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let line = match error.downcast_ref::<io::Error>() {
                Some(error) => unwritten(error),
                // What was typed comes back in it: nothing of that may command the terminal.
                None => error.to_string().replace(|c: char| c.is_control(), " "),
            };
            tell(line);
            ExitCode::from(2)
        }
    }
}

enum Parsed {
    /// Help or the version, printed.
    Shown,
    /// Something to do.
    Cli(Box<Cli>),
}

fn parse(args: Vec<OsString>) -> anyhow::Result<Parsed> {
    if let Some(typed) = mistyped_command(&args) {
        anyhow::bail!(refusal::unknown_command(&typed, nearest(&typed)));
    }
    match Cli::try_parse_from(args) {
        Ok(cli) => Ok(Parsed::Cli(Box::new(cli))),
        Err(shown) if matches!(shown.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            write!(io::stdout(), "{shown}")?;
            Ok(Parsed::Shown)
        }
        Err(error) => anyhow::bail!(refusal::line(&error)),
    }
}

fn run(args: Vec<OsString>) -> anyhow::Result<Verdict> {
    let Parsed::Cli(cli) = parse(args)? else {
        return Ok(Verdict::Clean);
    };
    let data_dir = cli.common.data_dir.as_deref();
    let Some(command) = cli.command else {
        return become_window::become_window();
    };
    if let Some(file) = cli.file {
        anyhow::bail!(
            "Argument en trop «\u{a0}{}\u{a0}»\u{a0}: il vient avant la commande.",
            file.display()
        );
    }
    match command {
        Command::Import(args) => import::run(&args),
        Command::Check(args) => check::run(&args, data_dir),
        Command::Fix(args) => fix::run(&args, data_dir),
        Command::Headings(args) => headings::run(&args, data_dir),
        Command::Keyphrases(args) => keyphrases::run(&args, data_dir),
        Command::Pages(args) => pages::run(&args, data_dir),
        Command::Snippet(args) => snippet::run(&args, data_dir),
        Command::Facts(args) => facts::run(&args, data_dir),
        Command::Compare(args) => compare::run(&args, data_dir),
        Command::Export(args) => export::run(&args, data_dir),
        Command::Library(args) => library::run(&args.command, data_dir),
        Command::Words(args) => words::run(&args.command, data_dir),
    }
}

/// The first argument where it looks like a command that doesn't exist: one bare word, and no such file.
fn mistyped_command(args: &[OsString]) -> Option<String> {
    let mut rest = args.iter().skip(1);
    let first = loop {
        let arg = rest.next()?.to_str()?;
        match arg {
            "--data-dir" => drop(rest.next()),
            option if option.starts_with("--data-dir=") => {}
            option if option.starts_with('-') => return None,
            word => break word,
        }
    };
    let known = Cli::command()
        .get_subcommands()
        .any(|command| command.get_name() == first);
    let bare = first.chars().all(|c| c.is_alphanumeric() || c == '-');
    (!known && bare && !Path::new(first).exists()).then(|| first.to_owned())
}

/// The command that differs least from what was typed, if it differs little.
fn nearest(typed: &str) -> Option<String> {
    let names: Vec<String> = Cli::command()
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(typed, &name), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min()
        .map(|(_, name)| name)
}

/// Why the answer could not be printed: commands wrap the errors of files, so that only standard output is left.
fn unwritten(error: &io::Error) -> String {
    format!(
        "La réponse n’a pas pu être écrite ({})\u{a0}: vérifiez où va la sortie de la commande, puis recommencez.",
        reason(error)
    )
}

fn closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
