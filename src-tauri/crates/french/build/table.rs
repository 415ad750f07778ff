//! Writes the lexicon as two finite-state maps and one table. `src/lexicon/table.rs` reads them.

use std::collections::HashMap;
use std::path::Path;

use fst::MapBuilder;

use crate::entries::Form;
use crate::frequencies::Frequencies;
use crate::layout::{GROUP, LEMMA_SHIFT};

/// Writes `lexicon.fst` (form → value), `frequencies.fst` (form → centizipf) and `lexicon.bin`.
///
/// A value is a lemma and a set of tags, or, for a form of several lemmas, the place of such values in a list.
pub fn write(
    forms: &[Form],
    frequencies: &Frequencies,
    of_lemmas: &HashMap<String, u16>,
    out: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut lemmas: Vec<&str> = forms.iter().map(|form| form.lemma.as_str()).collect();
    lemmas.sort_unstable();
    lemmas.dedup();
    let number: HashMap<&str, u64> = lemmas.iter().copied().zip(0..).collect();

    let mut sets: Vec<Vec<u64>> = Vec::new();
    let mut set_of: HashMap<Vec<u64>, u64> = HashMap::new();
    let mut groups: Vec<Vec<u64>> = Vec::new();
    let mut group_of: HashMap<Vec<u64>, u64> = HashMap::new();
    let mut builder = MapBuilder::memory();
    // Forms come sorted by text, then by lemma.
    for same_text in forms.chunk_by(|a, b| a.text == b.text) {
        let mut values: Vec<u64> = Vec::new();
        for same_lemma in same_text.chunk_by(|a, b| a.lemma == b.lemma) {
            let tags: Vec<u64> = same_lemma.iter().map(|form| form.tags.0).collect();
            let set = *set_of.entry(tags.clone()).or_insert_with(|| {
                sets.push(tags);
                sets.len() as u64 - 1
            });
            values.push(number[same_lemma[0].lemma.as_str()] << LEMMA_SHIFT | set);
        }
        let value = match values.as_slice() {
            [one] => *one,
            _ => {
                GROUP
                    | *group_of.entry(values.clone()).or_insert_with(|| {
                        groups.push(values);
                        groups.len() as u64 - 1
                    })
            }
        };
        builder.insert(&same_text[0].text, value)?;
    }
    assert!(
        sets.len() < 1 << LEMMA_SHIFT,
        "too many sets of tags for the layout"
    );
    std::fs::write(out.join("lexicon.fst"), builder.into_inner()?)?;

    write_frequencies(frequencies, &out.join("frequencies.fst"))?;

    let texts: Vec<Vec<u8>> = lemmas.iter().map(|lemma| lemma.as_bytes().to_vec()).collect();
    let wide = |lists: &[Vec<u64>]| -> Vec<Vec<u8>> {
        lists
            .iter()
            .map(|list| list.iter().flat_map(|value| value.to_le_bytes()).collect())
            .collect()
    };
    let zipfs = lemmas
        .iter()
        .map(|lemma| of_lemmas.get(*lemma).copied().unwrap_or(0));
    let zipfs: Vec<u8> = zipfs.flat_map(u16::to_le_bytes).collect();
    let mut bytes = Vec::new();
    for section in [list(&texts), list(&wide(&sets)), list(&wide(&groups)), zipfs] {
        bytes.extend(u32::try_from(section.len())?.to_le_bytes());
        bytes.extend(section);
    }
    std::fs::write(out.join("lexicon.bin"), bytes)?;
    Ok(())
}

/// Writes a map of forms to their centizipfs.
pub fn write_frequencies(frequencies: &Frequencies, file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = MapBuilder::memory();
    for (form, centizipf) in frequencies {
        builder.insert(form, u64::from(*centizipf))?;
    }
    std::fs::write(file, builder.into_inner()?)?;
    Ok(())
}

/// A list of byte strings: how many, where each ends, then the bytes.
fn list(items: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = (items.len() as u32).to_le_bytes().to_vec();
    let mut end = 0_u32;
    for item in items {
        end += item.len() as u32;
        bytes.extend(end.to_le_bytes());
    }
    bytes.extend(items.iter().flatten());
    bytes
}
