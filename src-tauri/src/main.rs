//! The program `chapo`: a command line, or a window where no command is given.
//!
//! On Windows the program keeps the console subsystem, in release too: with `windows_subsystem = "windows"`
//! the command line would print nowhere. The price is a console behind a window opened from the desktop.

use std::process::ExitCode;

fn main() -> ExitCode {
    chapo::cli::main()
}
