//! Which forms of known words are known: elided, compound, capitalised, ordinal, inclusive, with a unit.

use super::accents;
use crate::characters::{is_middle_dot, is_vowel};
use crate::lists;
pub(super) use crate::normal::normal;

/// Whether `word`, already [`normal`], is known when `base` says which simple words are.
pub(super) fn known(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    if !word.contains(char::is_alphabetic) {
        return true;
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return numeral(word);
    }
    lists::is_web_term(word)
        || base(word)
        || roman_ordinal(word)
        || capitals(word, base)
        || elided(word, base)
        || inclusive(word, base)
        || compound(word, base)
        || welded(word, base)
}

/// `20e`, `1er`, `24h`, `10km`, `5G`, `3D`, `90s`.
fn numeral(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ':'));
    ordinal_ending(letters)
        || lists::is_unit(letters)
        || matches!(
            letters,
            "D" | "G" | "K" | "k" | "M" | "x" | "s" | "ᵉ" | "ᵉʳ" | "ʳᵉ"
        )
        || letters
            .strip_prefix('h')
            .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'/' || b == b'h'))
}

fn ordinal_ending(letters: &str) -> bool {
    matches!(
        letters,
        "e" | "es" | "er" | "ers" | "re" | "res" | "d" | "ds" | "de" | "des" | "ème" | "èmes"
    )
}

/// `XXIe`, `Ier`, `XIXes`.
fn roman_ordinal(word: &str) -> bool {
    let letters = word.trim_start_matches(['I', 'V', 'X', 'L', 'C', 'D', 'M']);
    letters.len() < word.len() && ordinal_ending(letters)
}

/// A capital at the start, or capitals throughout (ÉTAT), don't make a word unknown.
fn capitals(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return false;
    }
    let rest_lower = letters.clone().all(char::is_lowercase);
    let rest_upper = letters.clone().all(char::is_uppercase);
    (rest_lower || rest_upper) && base(&word.to_lowercase()) || {
        // « Insee »: an acronym that is read as a word.
        rest_lower && word.chars().count() > 3 && base(&word.to_uppercase())
    }
}

/// `l'État`, `jusqu'alors`: the rest is known and begins with a vowel or h.
fn elided(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let Some((left, right)) = word.split_once('\'') else {
        return false;
    };
    let opens = right.starts_with(|c: char| is_vowel(c) || matches!(c, 'h' | 'H'));
    opens && lists::is_elision(left) && known(right, base)
}

/// `étudiant·es`, `acteur.rice.s`, `salarié(e)s`, `élu-e-s`: a known word and endings of the list.
fn inclusive(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let cut = |c: char| is_middle_dot(c) || matches!(c, '.' | '(' | ')' | '-');
    let mut parts = word.split(cut).filter(|part| !part.is_empty());
    let Some(stem) = parts.next() else { return false };
    let mut endings = 0;
    for part in parts {
        if !lists::is_inclusive_suffix(part) {
            return false;
        }
        endings += 1;
    }
    let lower = stem.to_lowercase();
    // ceux·elles, tou·te·s, nouveaux·elles
    endings > 0
        && ["", "s", "x"]
            .iter()
            .any(|end| base(&format!("{stem}{end}")) || base(&format!("{lower}{end}")))
}

/// `va-t-il`, `donne-moi`, `anti-traite`, `coût-bénéfice`: every part is known, a prefix or a pronoun.
fn compound(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    if !word.contains('-') {
        return false;
    }
    let parts: Vec<&str> = word.split('-').collect();
    parts.iter().enumerate().all(|(at, part)| {
        if part.is_empty() {
            return false;
        }
        let lower = part.to_lowercase();
        let prefix = at + 1 < parts.len() && lists::prefixes().iter().any(|prefix| prefix.text == lower);
        // A lone t is only ever the t of va-t-il.
        let euphonic = lower == "t" && parts.get(at + 1).is_some_and(|next| lists::is_clitic(next));
        // « a-t-il »: the verb, which is no other compound's part.
        let has = lower == "a" && at == 0 && parts.get(1) == Some(&"t");
        if lower.chars().count() == 1 && lower != "à" && lower != "y" {
            return prefix || euphonic || has;
        }
        prefix
            || first_element(&parts, at, base)
            || (at > 0 && lists::is_clitic(&lower))
            || lists::is_web_term(part)
            || base(part)
            || base(&lower)
            || elided(&lower, base)
            || welded(&lower, base)
            || part.bytes().all(|b| b.is_ascii_digit())
            || trailing_elision(&parts, at)
    })
}

/// « auvergno-rhônalpin »: a first element in -o, which any name or noun may become.
fn first_element(parts: &[&str], at: usize, base: &dyn Fn(&str) -> bool) -> bool {
    let part = parts.get(at).map(|part| part.to_lowercase()).unwrap_or_default();
    at + 1 < parts.len()
        && part.ends_with('o')
        && part.chars().count() >= 5
        && !accents::known_with_another_accent(&part, base)
}

/// The part before an apostrophe inside a compound (chef-d'œuvre) is judged with what follows it.
fn trailing_elision(parts: &[&str], at: usize) -> bool {
    parts.get(at).is_some_and(|part| part.ends_with('\'')) && parts.len() > at + 1
}

/// `cyberattaque`: a prefix that may be welded, and a known word of five letters or more.
fn welded(word: &str, base: &dyn Fn(&str) -> bool) -> bool {
    let lower = word.to_lowercase();
    lists::prefixes()
        .iter()
        .filter(|prefix| prefix.welds)
        .any(|prefix| {
            let rest = lower.strip_prefix(prefix.text.as_str());
            rest.is_some_and(|rest| {
                // « interprête » is « interprète »; « autopartagés » stays, though « autopartages » exists too.
                let other = |candidate: &str| {
                    base(candidate) && !candidate.strip_prefix(prefix.text.as_str()).is_some_and(base)
                };
                rest.chars().count() >= 5
                    && !rest.contains('-')
                    && base(rest)
                    && !accents::known_with_another_accent(&lower, &other)
            })
        })
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn base(word: &str) -> bool {
        [
            "étudiant",
            "état",
            "va",
            "traite",
            "attaque",
            "siècle",
            "tous",
            "salarié",
            "donne",
            "fin",
        ]
        .contains(&word)
    }

    #[test]
    fn forms_of_known_words() {
        for word in [
            "État",
            "ÉTAT",
            "l'État",
            "va-t-il",
            "a-t-elle",
            "A-t-on",
            "donne-moi",
            "anti-traite",
            "auvergno-état",
            "cyberattaque",
            "étudiant·es",
            "étudiant.e.s",
            "salarié(e)s",
            "salarié-e-s",
            "tou·te·s",
            "XXIe",
            "1er",
            "20e",
            "24h",
            "10km",
            "SEO",
            "backlinks",
            "2035",
        ] {
            assert!(known(&normal(word), &base), "{word}");
        }
    }

    #[test]
    fn forms_of_nothing() {
        for word in [
            "l'traite",
            "va-z-il",
            "va-a-t-il",
            "a-donne",
            "traite-",
            "étudiant·zz",
            "anti-",
            "20zz",
            "étta",
        ] {
            assert!(!known(&normal(word), &base), "{word}");
        }
    }

    #[test]
    fn normal_form() {
        assert_eq!(normal("l’e\u{301}tat"), "l'état");
        assert_eq!(normal("co\u{ad}opé\u{2011}ration"), "coopé-ration");
        assert!(matches!(normal("état"), Cow::Borrowed(_)));
    }
}
