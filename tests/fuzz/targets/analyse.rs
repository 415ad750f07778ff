//! Any text gets a report whose every place lies in it, with the caches as without.

#![no_main]

#[path = "../../../src-tauri/crates/analysis/tests/hostile/hold.rs"]
#[allow(dead_code)]
mod hold;

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            hold::report(text);
            Corpus::Keep
        }
        Err(_) => Corpus::Reject,
    }
});
