//! The command line, driven through the built program as a script would.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't go on fails there"
)]

#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/databases.rs"]
mod databases;
#[path = "cli/delivery.rs"]
mod delivery;
#[path = "cli/facts.rs"]
mod facts;
#[path = "cli/figures.rs"]
mod figures;
#[path = "cli/harness.rs"]
mod harness;
#[path = "cli/headings.rs"]
mod headings;
#[path = "cli/hostile.rs"]
mod hostile;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/options.rs"]
mod options;
#[path = "cli/pages.rs"]
mod pages;
#[path = "cli/seeds.rs"]
mod seeds;
#[path = "cli/words.rs"]
mod words;
