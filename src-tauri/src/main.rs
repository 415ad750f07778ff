//! The program `chapo`: the command line, and the door to the window where no command is given.

use std::process::ExitCode;

fn main() -> ExitCode {
    chapo::cli::main()
}
