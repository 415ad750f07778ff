//! The desktop program, a thin shell: the window's commands and the command line over the same engine.

pub mod app;
pub mod cli;
mod commands;
pub mod desk;
pub mod engine;
pub mod error;
pub mod places;
pub mod state;
pub mod wire;
