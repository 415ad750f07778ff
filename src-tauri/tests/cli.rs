//! The command line, driven through the built program as a script would.

#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/databases.rs"]
mod databases;
#[path = "cli/delivery.rs"]
mod delivery;
#[path = "cli/harness.rs"]
mod harness;
#[path = "cli/options.rs"]
mod options;
#[path = "cli/seeds.rs"]
mod seeds;
