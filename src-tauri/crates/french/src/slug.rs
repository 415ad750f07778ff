//! Makes the last part of an address from a title: lower-case ASCII words joined by hyphens.

use crate::characters::is_hyphen;
use crate::fold::fold;
use crate::lists::is_stop_word;
use crate::words::{TokenKind, tokens};

/// `L’État face à la traite : 3 défis` gives `etat-face-traite-3-defis`. Elided and stop words are dropped,
/// numbers kept; a title made of nothing else keeps its words.
pub fn slugify(text: &str) -> String {
    slug_words(text).join("-")
}

/// The words of [`slugify`], in order.
pub fn slug_words(text: &str) -> Vec<String> {
    let mut kept = Vec::new();
    let mut all = Vec::new();
    for token in tokens(text) {
        let raw = token.text(text);
        let (stop, word) = match token.kind {
            TokenKind::Symbol => continue,
            TokenKind::Elided => (true, ascii(raw)),
            TokenKind::Word => (is_small(raw), ascii(&spelled_signs(raw))),
            TokenKind::Number => {
                let joined: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
                (false, ascii(&joined))
            }
            TokenKind::Url | TokenKind::Email | TokenKind::FileName | TokenKind::Handle => {
                (false, ascii(raw))
            }
        };
        if word.is_empty() {
            continue;
        }
        if !stop {
            kept.push(word.clone());
        }
        all.push(word);
    }
    if kept.is_empty() { all } else { kept }
}

/// A stop word, or a compound of nothing else: est-on, a-t-il.
fn is_small(word: &str) -> bool {
    word.split(is_hyphen)
        .all(|part| part == "t" || is_stop_word(part))
}

/// C++ and C# are not the letter C.
fn spelled_signs(word: &str) -> String {
    if word.ends_with(['+', '#']) {
        word.replace('+', "-plus").replace('#', "-sharp")
    } else {
        word.to_owned()
    }
}

fn ascii(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in fold(word).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            '\'' | '°' | 'º' => {}
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_elisions_and_stop_words() {
        assert_eq!(
            slugify("L’État face à la traite : 3 défis"),
            "etat-face-traite-3-defis"
        );
        assert_eq!(slugify("Cœur de ville : où en est-on ?"), "coeur-ville");
        assert_eq!(slugify("Aujourd’hui, 1 724 détenus"), "aujourdhui-1724-detenus");
    }

    #[test]
    fn keeps_something() {
        assert_eq!(slugify("Qui est-ce ?"), "qui-est-ce");
        assert_eq!(slugify("Pour et par nous"), "pour-et-par-nous");
        assert_eq!(slugify("« » — !"), "");
    }

    #[test]
    fn signs_and_foreign_letters() {
        assert_eq!(slugify("Apprendre C++"), "apprendre-c-plus-plus");
        assert_eq!(slugify("Malmö, Łódź et Straße"), "malmo-lodz-strasse");
        assert_eq!(
            slugify("justice.fr fait peau neuve"),
            "justice-fr-fait-peau-neuve"
        );
    }
}
