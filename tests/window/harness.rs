//! Opening Chapô over tauri-driver, and the few gestures that the tests are written in.

mod atelier;
mod process;
mod screen;
mod session;
pub mod texts;
pub mod window_manager;

use anyhow::{Result, bail};

pub use process::{Data, program, signal};
pub use session::Session;

/// A window that hangs fails its test instead of holding up the others.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(300);

/// Runs a test's future to its end on a runtime of its own.
pub fn run<F: Future<Output = Result<()>>>(test: F) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match runtime.block_on(async { tokio::time::timeout(LONGEST, test).await }) {
        Ok(outcome) => outcome,
        Err(_) => bail!("the window did not answer within {} s", LONGEST.as_secs()),
    }
}
