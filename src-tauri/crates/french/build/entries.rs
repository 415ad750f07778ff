//! Reads `fr.dic` and expands each entry into its forms.

use crate::affixes::{Affix, Affixes, flags_of};
use crate::morphology::{elisions, readings};
use crate::tags::{Elision, Tags};

/// Without one of its affixes, an entry that carries this flag is no word.
const NEEDS_AFFIX: &str = "()";
/// The entry is right in this very case only.
const KEEPS_CASE: &str = "||";

/// One form with one reading of it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Form {
    pub text: String,
    pub lemma: String,
    pub tags: Tags,
}

/// Every form of every entry, sorted, each reading once.
pub fn expand(dictionary: &str, affixes: &Affixes) -> Vec<Form> {
    let mut forms = Vec::with_capacity(900_000);
    // The first line counts the others.
    for line in dictionary.lines().skip(1) {
        let mut parts = line.split_whitespace();
        let Some(head) = parts.next() else { continue };
        let (word, flags) = head.split_once('/').unwrap_or((head, ""));
        let entry = Entry {
            word,
            fields: parts.collect(),
        };
        entry.expand(word, false, &flags_of(flags), affixes, &mut forms);
    }
    forms.sort();
    forms.dedup();
    forms
}

struct Entry<'a> {
    word: &'a str,
    fields: Vec<&'a str>,
}

impl Entry<'_> {
    /// The dictionary's own lemma for grammatical words, else the entry.
    fn lemma(&self) -> &str {
        self.fields
            .iter()
            .find_map(|field| field.strip_prefix("st:"))
            .unwrap_or(self.word)
    }

    /// Adds the forms of a stem, which is the entry itself or a prefix and the entry.
    fn expand(&self, stem: &str, prefixed: bool, flags: &[String], affixes: &Affixes, out: &mut Vec<Form>) {
        let keeps_case = flags.iter().any(|flag| flag == KEEPS_CASE);
        // One prefix only: a word with a metric one takes none of the elisions of its endings, but those of its own.
        let before = |flags: &[String]| {
            if prefixed {
                metric_elisions(stem, flags)
            } else {
                elisions(flags)
            }
        };
        if !needs_affix(flags) {
            self.push(stem.to_owned(), before(flags), None, keeps_case, out);
        }
        for flag in flags {
            for suffix in affixes.suffixes.get(flag).into_iter().flatten() {
                if let Some(form) = suffix.end(stem)
                    && !needs_affix(&suffix.flags)
                {
                    self.push(form, before(&suffix.flags), Some(suffix), keeps_case, out);
                }
            }
            let prefixes = affixes.prefixes.get(flag).into_iter().flatten();
            for prefix in prefixes.filter(|prefix| !prefix.is_elision()) {
                if let Some(word) = prefix.begin(stem) {
                    // A metric prefix: the flags that follow are the new word's, S. for its plural.
                    let mut flags = prefix.flags.clone();
                    if keeps_case {
                        flags.push(KEEPS_CASE.to_owned());
                    }
                    self.expand(&word, true, &flags, affixes, out);
                }
            }
        }
    }

    fn push(
        &self,
        form: String,
        elided: Tags,
        suffix: Option<&Affix>,
        keeps_case: bool,
        out: &mut Vec<Form>,
    ) {
        let endings = suffix.map_or(&[][..], |suffix| &suffix.fields);
        // NaCl may stand in a title in capitals, where kg may not.
        let shouted = (!keeps_case && is_mixed(&form)).then(|| form.to_uppercase());
        for tags in readings(&self.fields, endings) {
            let tags = tags.and(elided);
            let tags = if keeps_case { tags.exact_case() } else { tags };
            // Nothing is elided before what is shouted.
            let shouted = shouted.iter().map(|text| (text, tags.without_elisions()));
            out.extend(
                std::iter::once((&form, tags))
                    .chain(shouted)
                    .map(|(text, tags)| Form {
                        text: text.clone(),
                        lemma: self.lemma().to_owned(),
                        tags,
                    }),
            );
        }
    }
}

/// Whether a word has capitals elsewhere than at the start of itself or of a part, and isn't all capitals.
fn is_mixed(word: &str) -> bool {
    let mut start = true;
    let inside = word.chars().any(|c| {
        let capital = c.is_uppercase() && !start;
        start = !c.is_alphanumeric();
        capital
    });
    inside && word.contains(char::is_lowercase)
}

/// What is elided before a unit with a metric prefix: attoseconde, hectolitre.
fn metric_elisions(word: &str, flags: &[String]) -> Tags {
    if !word.starts_with(['a', 'e']) && !word.starts_with("hecto") {
        return Tags::default();
    }
    let tags = Tags::default().with_elision(Elision::D);
    let singular = elisions(flags).elides(Elision::L);
    if singular {
        tags.with_elision(Elision::L)
    } else {
        tags
    }
}

fn needs_affix(flags: &[String]) -> bool {
    flags.iter().any(|flag| flag == NEEDS_AFFIX)
}
