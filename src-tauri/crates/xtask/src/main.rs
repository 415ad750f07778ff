//! The project's own commands: `cargo xtask run`, `test`, `bench` and `fuzz` do the set-up that is missing, then the job.

mod bench;
mod bindings;
mod display;
mod fuzz;
mod run;
mod setup;
mod shell;
mod test;
mod ui;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's commands. Each does the set-up that is missing and then its job.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Open Chapô's window; without a display, do the same job in the terminal.
    Run {
        /// A file to open.
        file: Option<std::path::PathBuf>,
        /// Build with optimisations.
        #[arg(long)]
        release: bool,
    },
    /// Everything that must hold: formatting, lints, tests, bindings, and the real window.
    Test,
    /// Measure what a report costs: medians printed and written to target/bench.json, and the memory.
    Bench,
    /// Let a fuzzer think of texts: each gets a report, and corrections that settle it.
    Fuzz {
        /// How long each target runs.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
        /// `analyse` or `fix`; both without.
        target: Option<String>,
    },
    /// Write the TypeScript that the window's wire types generate.
    Bindings,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Run { file, release } => run::run(file.as_deref(), release),
        Command::Test => test::test(),
        Command::Bench => bench::bench(),
        Command::Fuzz { seconds, target } => fuzz::fuzz(seconds, target.as_deref()),
        Command::Bindings => bindings::write(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
