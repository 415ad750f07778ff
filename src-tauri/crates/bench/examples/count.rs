//! Work for callgrind to count: what each of two steps costs in instructions, the dictionary warm.
//!
//! `valgrind --tool=callgrind --toggle-collect='*whole_once*' target/release/examples/count 700`
//! counts a whole report from nothing; `'*key_once*'` one after a sentence changed.

use std::hint::black_box;

use bench::{Corpus, Draft, Open, open};
use french::spelling::Speller;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: usize = std::env::args().nth(1).map_or(Ok(700), |words| words.parse())?;
    let corpus = Corpus::read(&bench::root())?;
    let draft = corpus.draft(words);
    let speller = Speller::open(&bench::dictionary())?;
    drop(open::whole(&draft.text, &draft.source, &speller));
    whole_once(&draft, &speller);
    let mut open = Open::beside(&draft.source, &speller);
    for text in [draft.text.clone(), corpus.changed(&draft, 1)] {
        drop(open.key(&text));
    }
    key_once(&mut open, &corpus.changed(&draft, 2));
    Ok(())
}

#[inline(never)]
fn whole_once(draft: &Draft, speller: &Speller) {
    drop(black_box(open::whole(&draft.text, &draft.source, speller)));
}

#[inline(never)]
fn key_once(open: &mut Open<'_>, text: &str) {
    drop(black_box(open.key(text)));
}
