//! What the two programs share: `chapo`, the command line, and `chapo-window`, which it becomes where no
//! command is given. Nothing here knows Tauri.

pub mod cli;
pub mod desk;
pub mod engine;
pub mod error;
pub mod places;
pub mod state;
pub mod wire;
