//! The forms of words that no dictionary has: a noun's plural, an adjective's feminine, a verb's conjugation.

use std::str::FromStr;
use std::sync::LazyLock;

use crate::lists;

/// What a word is, as a writer would say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// un backlink, des backlinks
    Noun,
    /// agile, instagrammable; also nouns with a feminine: un vlogueur, une vlogueuse
    Adjective,
    /// scroller, il scrolle, scrollé
    Verb,
    /// Eurojust: no other form
    Name,
}

impl Kind {
    /// All of them, in the order a writer is offered them.
    pub const ALL: [Self; 4] = [Self::Noun, Self::Adjective, Self::Verb, Self::Name];

    /// As a writer names it; also how it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Noun => "nom",
            Self::Adjective => "adjectif",
            Self::Verb => "verbe",
            Self::Name => "nom-propre",
        }
    }

    /// What the writer has said a word is; what it looks like, where nothing (or nothing known) was said.
    pub fn of(word: &str, said: Option<&str>) -> Self {
        said.and_then(|said| said.parse().ok())
            .unwrap_or_else(|| Self::guess(word))
    }

    /// What a word looks like: capitals make a name, the endings of verbs and adjectives a verb or an adjective, and
    /// everything else is a noun.
    pub fn guess(word: &str) -> Self {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        if word.contains(char::is_uppercase) {
            Self::Name
        } else if ends(&[
            "iser", "ifier", "quer", "ller", "nner", "tter", "oter", "uter", "der",
        ]) {
            Self::Verb
        } else if ends(&[
            "able", "ible", "ique", "iste", "eur", "eux", "if", "el", "ien", "ant", "é",
        ]) {
            Self::Adjective
        } else {
            Self::Noun
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(())
    }
}

struct Paradigm {
    kind: Kind,
    ending: &'static str,
    forms: Vec<&'static str>,
}

static PARADIGMS: LazyLock<Vec<Paradigm>> = LazyLock::new(|| {
    let bare = |ending: &'static str| if ending == "-" { "" } else { ending };
    lists::paradigms()
        .filter_map(|line| {
            let (left, forms) = line.split_once(" = ")?;
            let (kind, ending) = left.split_once(" -")?;
            Some(Paradigm {
                kind: kind.parse().ok()?,
                ending,
                forms: forms.split(' ').map(bare).collect(),
            })
        })
        .collect()
});

/// Every form of the word, the word itself first.
pub fn forms(word: &str, kind: Kind) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let fits = |paradigm: &&Paradigm| paradigm.kind == kind && word.ends_with(paradigm.ending);
    let Some(paradigm) = PARADIGMS.iter().find(fits) else {
        return forms;
    };
    let stem = word.strip_suffix(paradigm.ending).unwrap_or(word);
    let mut add = |stem: &str, ending: &str| {
        let form = format!("{stem}{ending}");
        if !forms.contains(&form) {
            forms.push(form);
        }
    };
    for ending in &paradigm.forms {
        add(stem, ending);
    }
    if kind == Kind::Verb && paradigm.ending == "er" {
        // gérer, il gère; pixeler, il pixelle or pixèle.
        for stem in strong(stem) {
            for ending in paradigm.forms.iter().filter(|ending| is_mute(ending)) {
                add(&stem, ending);
            }
        }
    }
    forms
}

/// Whether the ending of a verb begins with a mute e: -e, -es, -ent, -era.
fn is_mute(ending: &str) -> bool {
    matches!(ending, "e" | "es" | "ent") || ending.starts_with("er") && ending.len() > 2
}

/// The stems that a verb has before a mute e, where its last vowel is é or e and one or more consonants follow.
fn strong(stem: &str) -> Vec<String> {
    let Some((at, vowel)) = stem
        .char_indices()
        .rev()
        .find(|(_, c)| crate::characters::is_vowel(*c))
    else {
        return Vec::new();
    };
    let (before, after) = (&stem[..at], &stem[at + vowel.len_utf8()..]);
    let mut letters = after.chars();
    match (vowel, letters.next(), letters.next()) {
        ('é', Some(_), _) => vec![format!("{before}è{after}")],
        ('e', Some(last @ ('l' | 't')), None) => vec![format!("{before}è{after}"), format!("{stem}{last}")],
        ('e', Some(_), None) => vec![format!("{before}è{after}")],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has(word: &str, kind: Kind, wanted: &[&str]) {
        let forms = forms(word, kind);
        for form in wanted {
            assert!(forms.contains(&(*form).to_owned()), "{form} in {forms:?}");
        }
    }

    #[track_caller]
    fn lacks(word: &str, kind: Kind, unwanted: &[&str]) {
        let forms = forms(word, kind);
        for form in unwanted {
            assert!(!forms.contains(&(*form).to_owned()), "{form} in {forms:?}");
        }
    }

    #[test]
    fn nouns_have_a_plural() {
        has("backlink", Kind::Noun, &["backlink", "backlinks"]);
        has("zorbineau", Kind::Noun, &["zorbineaux"]);
        assert_eq!(forms("corpus", Kind::Noun), ["corpus"]);
    }

    #[test]
    fn adjectives_have_a_feminine() {
        has(
            "vlogueur",
            Kind::Adjective,
            &["vlogueuse", "vlogueuses", "vlogueurs"],
        );
        has("mégatonal", Kind::Adjective, &["mégatonale", "mégatonaux"]);
        has("scrollable", Kind::Adjective, &["scrollables"]);
        has("likvé", Kind::Adjective, &["likvée", "likvées"]);
    }

    #[test]
    fn verbs_conjugate() {
        has(
            "scroller",
            Kind::Verb,
            &[
                "scrolle",
                "scrollent",
                "scrollait",
                "scrollera",
                "scrollé",
                "scrollées",
                "scrollons",
            ],
        );
        has("gorger", Kind::Verb, &["gorgeons", "gorgea", "gorgé"]);
        has("forecer", Kind::Verb, &["foreçons", "forecent"]);
        has(
            "pixeler",
            Kind::Verb,
            &["pixelle", "pixèle", "pixellera", "pixelé", "pixelez"],
        );
        lacks("pixeler", Kind::Verb, &["pixellez", "pixeller", "pixellé"]);
        has(
            "géobérer",
            Kind::Verb,
            &["géobère", "géobérera", "géobèrera", "géobérant"],
        );
    }

    #[test]
    fn names_have_no_other_form() {
        assert_eq!(forms("Eurojust", Kind::Name), ["Eurojust"]);
    }

    #[test]
    fn sensible_guesses() {
        let guesses = [
            "Eurojust",
            "backlink",
            "googliser",
            "scroller",
            "manager",
            "instagrammable",
        ];
        let kinds = guesses.map(Kind::guess);
        assert_eq!(
            kinds,
            [
                Kind::Name,
                Kind::Noun,
                Kind::Verb,
                Kind::Verb,
                Kind::Noun,
                Kind::Adjective
            ]
        );
    }
}
