//! The real program in a real window, driven over WebDriver. `cargo xtask test` starts it under Xvfb with the
//! paths it needs; each test has a database of its own.

mod harness;

mod contract;
mod corrections;
mod delivery;
mod facts;
mod imports;
mod keyphrases;
mod latency;
mod library;
mod main_job;
mod outline;
mod pages;
mod proposals;
mod readability;
mod review;
mod rewrite_job;
mod safety;
mod screenshots;
mod silences;
mod subheadings;
