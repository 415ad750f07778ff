//! « Tout corriger » settles any text at once, under the profile that its length picks.

#![no_main]

#[path = "../../../src-tauri/crates/analysis/tests/hostile/hold.rs"]
#[allow(dead_code)]
mod hold;

use french::typography::ProfileChoice;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let choices = ProfileChoice::ALL;
            hold::corrections_under(text, choices[text.len() % choices.len()]);
            Corpus::Keep
        }
        Err(_) => Corpus::Reject,
    }
});
