//! Words that would be known had they their accents: capitals are often typed without (ETAT, Etat).

use super::Spelling;
use crate::fold::composed;

/// What a letter may have lost. The first is by far the commonest.
fn accented(c: char) -> &'static [&'static str] {
    match c {
        'e' => &["é", "è", "ê", "ë"],
        'a' => &["à", "â"],
        'i' => &["î", "ï"],
        'o' => &["ô"],
        'u' => &["ù", "û"],
        'c' => &["ç"],
        _ => &[],
    }
}

/// Whether the word, all in capitals, is a known word that has lost one or two accents.
pub(super) fn known_without_accents(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().all(|c| !c.is_lowercase());
    if !capitals || !(3..=20).contains(&letters) {
        return false;
    }
    let lower = word.to_lowercase();
    let with_one = variants(&lower);
    with_one.iter().any(|one| base(one))
        || with_one
            .iter()
            .any(|one| variants(one).iter().any(|two| base(two)))
}

/// Every way of giving one letter its accent.
fn variants(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, c) in word.char_indices() {
        for accent in accented(c) {
            let mut variant = String::with_capacity(word.len() + 2);
            variant.push_str(word.get(..at).unwrap_or(""));
            variant.push_str(accent);
            variant.push_str(word.get(at + c.len_utf8()..).unwrap_or(""));
            out.push(variant);
        }
    }
    out
}

/// Whether another accent on one letter of the word gives a known one: « interprête » is no compound of inter-.
pub(super) fn known_with_another_accent(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    word.char_indices().any(|(at, c)| {
        let plain = match c {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'à' | 'â' => 'a',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'ù' | 'û' => 'u',
            'ç' => 'c',
            _ => c,
        };
        let mut letter = [0; 4];
        let bare: &str = plain.encode_utf8(&mut letter);
        let others = accented(plain).iter().copied().chain([bare]);
        !accented(plain).is_empty()
            && others
                .filter(|other| !other.starts_with(c))
                .any(|other| base(&format!("{}{other}{}", &word[..at], &word[at + c.len_utf8()..])))
    })
}

/// The word with the accent that its capital lacks: `Etat` gives `État`. `None` when it lacks none.
pub fn accented_capital(word: &str, spelling: &dyn Spelling) -> Option<String> {
    let word = composed(word);
    let first = word.chars().next()?;
    let rest = word.get(first.len_utf8()..)?;
    let capital = match first {
        'E' => ["É", "È", "Ê"].as_slice(),
        'A' => ["À", "Â"].as_slice(),
        'I' => ["Î"].as_slice(),
        'O' => ["Ô"].as_slice(),
        'C' => ["Ç"].as_slice(),
        _ => return None,
    };
    // All capitals are another matter, and so is a word that is right as it is.
    if !rest.chars().next().is_some_and(char::is_lowercase) || spelling.knows(&word) {
        return None;
    }
    capital
        .iter()
        .map(|capital| format!("{capital}{rest}"))
        .find(|candidate| spelling.knows(candidate))
}
