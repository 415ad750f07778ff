//! What a report costs. The texts to measure on, and one draft kept open as the window keeps it.

pub mod open;
pub mod text;

use std::path::{Path, PathBuf};

pub use open::Open;
pub use text::{Corpus, Draft};

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The folder of the French dictionary.
pub fn dictionary() -> PathBuf {
    root().join("dictionaries/fr")
}
