//! What the window's commands and the command line do, without Tauri and without threads: each function
//! takes what it works on and answers.

pub mod clients;
pub mod compare;
pub mod delivery;
pub mod drafts;
pub mod facets;
pub mod facts;
pub mod ground;
pub mod imports;
pub mod orders;
pub mod pages;
pub mod preferences;
pub mod proposals;
pub mod refusals;
pub mod revisions;
pub mod sample;
pub mod silences;
pub mod sources;
pub mod timed;
pub mod writing;
