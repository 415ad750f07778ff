//! How time grows with each family of bad texts: a size, and twice the size. Linear work takes twice as long.
//!
//! `cargo run -p analysis --example growth -- dictionaries/fr 100000 [part of a name]`

#[path = "../tests/hostile/families.rs"]
mod families;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use analysis::{Request, Settings, analyse, fix};
use document::Document;
use families::ALL;
use french::spelling::Speller;
use french::typography::Profile;

/// Growth from which a family is pointed out, where it takes long enough to tell.
const TOO_MUCH: f64 = 2.8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let dictionary = PathBuf::from(
        arguments
            .next()
            .ok_or("growth <folder of the dictionary> <bytes>")?,
    );
    let bytes: usize = arguments.next().map_or(Ok(200_000), |bytes| bytes.parse())?;
    let wanted = arguments.next().unwrap_or_default();
    let speller = Speller::open(&dictionary)?;
    println!(
        "{:<34} {:>10} {:>10} {:>6}   {:>10} {:>10} {:>6}",
        "", "report", "twice", "", "fix", "twice", ""
    );
    for family in ALL.iter().filter(|family| family.name.contains(&wanted)) {
        let (small, large) = ((family.text)(bytes), (family.text)(bytes * 2));
        let report = [&small, &large].map(|text| took(|| report(text, &speller)));
        let fixed = [&small, &large].map(|text| took(|| mend(text)));
        println!("{:<34} {}   {}", family.name, growth(report), growth(fixed));
    }
    Ok(())
}

fn report(text: &str, speller: &Speller) {
    let document = Document::markdown(text);
    std::hint::black_box(analyse(&Request {
        document: &document,
        source: None,
        settings: &Settings::default(),
        spelling: speller,
    }));
}

fn mend(text: &str) {
    let document = Document::markdown(text);
    let edits = fix::typography(&document, &Settings::default(), Profile::default());
    std::hint::black_box(fix::apply(text, &edits));
}

/// The shorter of two runs: the first also asks the dictionary.
fn took(work: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    once().min(once())
}

fn growth([small, large]: [Duration; 2]) -> String {
    let growth = large.as_secs_f64() / small.as_secs_f64();
    let mark = if growth > TOO_MUCH && large > Duration::from_millis(20) {
        "✗"
    } else {
        " "
    };
    format!("{small:>10.2?} {large:>10.2?} {growth:>5.1}{mark}")
}
