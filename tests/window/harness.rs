//! Opening Chapô over tauri-driver, and the few gestures that the tests are written in.

mod process;
mod screen;
mod session;
pub mod texts;

pub use process::{Data, program};
pub use session::Session;

/// Runs a test's future to its end on a runtime of its own.
pub fn run<F: Future<Output = anyhow::Result<()>>>(test: F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    if let Err(error) = runtime.block_on(test) {
        panic!("{error:?}");
    }
}
