//! The program `chapo-window`: the window. On Windows it has no console, and `chapo` keeps its own.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

mod app;
mod commands;

fn main() -> ExitCode {
    chapo::cli::window(app::run)
}
