//! Reads the frequency table and works out how frequent each lemma is.

use std::collections::{BTreeMap, HashMap};

use crate::entries::Form;

/// Centizipfs: a hundred times the decimal logarithm of the occurrences in a thousand million words.
pub type Frequencies = BTreeMap<String, u16>;

/// Times that the frequency of a form is shared out among its lemmas.
const ROUNDS: usize = 6;

/// The forms of the table, in lower case.
pub fn read(file: &str) -> Frequencies {
    let entries = file.lines().filter(|line| !line.starts_with('#'));
    entries
        .filter_map(|line| {
            let (form, frequency) = line.split_once('\t')?;
            Some((form.to_owned(), frequency.trim().parse().ok()?))
        })
        .collect()
}

/// The frequency of each lemma in centizipfs, 0 where none of its forms is in the table. A form of several lemmas
/// is shared out among them by how frequent their other forms are: « est » is être's.
pub fn of_lemmas(forms: &[Form], table: &Frequencies) -> HashMap<String, u16> {
    let mut lemmas_of: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for form in forms {
        let lower = form.text.to_lowercase();
        if table.contains_key(&lower) {
            let lemmas = lemmas_of.entry(lower).or_default();
            if !lemmas.contains(&form.lemma.as_str()) {
                lemmas.push(&form.lemma);
            }
        }
    }
    let mut weights: HashMap<&str, f64> = HashMap::new();
    for _ in 0..ROUNDS {
        let mut next: HashMap<&str, f64> = HashMap::new();
        for (form, lemmas) in &lemmas_of {
            let occurrences = 10_f64.powf(f64::from(table[form]) / 100.0);
            let weight = |lemma: &str| weights.get(lemma).copied().unwrap_or(1.0);
            let all: f64 = lemmas.iter().map(|lemma| weight(lemma)).sum();
            for lemma in lemmas {
                *next.entry(lemma).or_default() += occurrences * weight(lemma) / all;
            }
        }
        weights = next;
    }
    let centizipf = |weight: f64| (100.0 * weight.max(1.0).log10()).round() as u16;
    weights
        .into_iter()
        .map(|(lemma, weight)| (lemma.to_owned(), centizipf(weight)))
        .collect()
}
