//! Expands the spelling dictionary into the lexicon: every form with its lemma and what it is.

#[path = "build/affixes.rs"]
mod affixes;
#[path = "build/entries.rs"]
mod entries;
#[path = "build/frequencies.rs"]
mod frequencies;
#[path = "src/lexicon/layout.rs"]
mod layout;
#[path = "build/morphology.rs"]
mod morphology;
#[path = "src/spelling/sum.rs"]
mod sum;
#[path = "build/table.rs"]
mod table;
#[path = "src/lexicon/tags.rs"]
#[allow(dead_code, reason = "the library reads tags, the build script writes them")]
mod tags;

use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Path::new("../../../dictionaries/fr");
    for watched in [
        "build",
        "build.rs",
        "src/lexicon/tags.rs",
        "src/lexicon/layout.rs",
        "src/spelling/sum.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let read = |name: &str| {
        let path = data.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let (aff, dic) = (read("fr.aff")?, read("fr.dic")?);
    let affixes = affixes::Affixes::read(&aff);
    let forms = entries::expand(&dic, &affixes);
    let frequencies = frequencies::read(&read("frequencies.tsv")?);
    let of_lemmas = frequencies::of_lemmas(&forms, &frequencies);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let edition = [sum::sum(aff.as_bytes()), sum::sum(dic.as_bytes())];
    std::fs::write(out.join("edition.rs"), format!("{edition:?}"))?;
    let english = frequencies::read(&read("english.tsv")?);
    table::write_frequencies(&english, &out.join("english.fst"))?;
    table::write(&forms, &frequencies, &of_lemmas, &out)
}
