//! What the whole-system tests share: where the repository is, and how a case page is read.

pub mod french_pages;
pub mod pages;

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
