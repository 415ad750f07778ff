//! The forms of the lexicon that differ from a word by accents, ligatures or case alone: `etres` → `êtres`.

use fst::{Automaton, IntoStreamer as _, Streamer as _};

use crate::fold::fold_into;
use crate::lexicon::form_map;

/// No form with more bytes is looked for.
const LONGEST: usize = 40;

/// The most forms that are given; `peche` has a dozen.
const MOST: usize = 24;

/// Every form of the lexicon that folds to `folded`, which must be folded itself.
pub(super) fn spellings(folded: &str) -> Vec<String> {
    let mut found = Vec::new();
    if folded.is_empty() || folded.len() > LONGEST || !folded.is_ascii() {
        return found;
    }
    let Some(forms) = form_map() else { return found };
    let mut stream = forms.search(Folded(folded.as_bytes())).into_stream();
    while let Some((form, _)) = stream.next() {
        if let Ok(form) = std::str::from_utf8(form) {
            found.push(form.to_owned());
        }
        if found.len() >= MOST {
            break;
        }
    }
    found
}

/// Accepts what folds to these bytes.
struct Folded<'a>(&'a [u8]);

/// How many bytes are matched, and the first byte of a letter of two bytes that isn't complete.
type State = Option<(usize, u8)>;

impl Automaton for Folded<'_> {
    type State = State;

    fn start(&self) -> State {
        Some((0, 0))
    }

    fn is_match(&self, state: &State) -> bool {
        *state == Some((self.0.len(), 0))
    }

    fn can_match(&self, state: &State) -> bool {
        state.is_some()
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        let (at, lead) = (*state)?;
        if lead == 0 && byte.is_ascii() {
            return (self.0.get(at) == Some(&byte.to_ascii_lowercase())).then_some((at + 1, 0));
        }
        // French letters outside ASCII have two bytes.
        if lead == 0 {
            return matches!(byte, 0xC3 | 0xC5).then_some((at, byte));
        }
        let pair = [lead, byte];
        let letter = std::str::from_utf8(&pair).ok()?;
        let mut plain = String::with_capacity(4);
        fold_into(letter, &mut plain);
        let rest = self.0.get(at..)?;
        (!plain.is_empty() && rest.starts_with(plain.as_bytes())).then_some((at + plain.len(), 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_ligatures_and_capitals_come_back() {
        let has = |folded: &str, form: &str| spellings(folded).iter().any(|found| found == form);
        assert!(
            has("etres", "êtres") && has("coeur", "cœur") && has("paris", "Paris") && has("paris", "paris")
        );
        assert!(has("peche", "pêche") && has("peche", "péché"));
        assert!(!has("mer", "mère") && !has("etres", "être"));
        assert!(spellings("xyzzyx").is_empty() && spellings("").is_empty());
    }
}
