//! One word of a phrase, and which words of a text are the same word.

use std::sync::LazyLock;

use crate::characters::is_hyphen;
use crate::fold::{first_folded, fold, fold_case, fold_into};
use crate::lexicon::{Lemma, Part, Reading, VerbForm, readings};
use crate::lists::{is_web_term, lines};
use crate::stem::stem_folded;

use super::context::{follows_noun, is_having, says_noun, says_verb};
use super::gaps::core;
use super::spellings::spellings;
use super::writing::{is_shouted, plain, reformed, squeezed};

/// The longest word, in bytes, that is compared; longer ones match nothing.
pub(super) const LONGEST: usize = 120;

/// Forms of one word that don't begin alike, or that the dictionary lists apart: œil, yeux.
static IRREGULAR: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    lines(include_str!("../../../../../dictionaries/fr/irregular-forms.txt"))
        .map(|line| line.split_whitespace().collect())
        .collect()
});

/// A word as it stands in the phrase.
pub(super) struct Typed<'a> {
    /// As typed.
    pub word: &'a str,
    /// Whether it is the phrase's only word with a sense: nothing else tells it from its homonyms.
    pub alone: bool,
    /// Whether it comes first.
    pub first: bool,
}

/// What a word of a phrase is looked for by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without case and accents.
    folded: String,
    /// In lower case, where its accents tell it from other words.
    exact: Option<String>,
    /// Nouns and adjectives it may be a form of.
    nouns: Vec<Lemma>,
    /// Verbs it may be a form of.
    verbs: Vec<Lemma>,
    /// The letters that its forms begin with.
    beginnings: Vec<char>,
    /// Words without any lemma: names, foreign words, adverbs; without their plural.
    stem: Option<String>,
    case: Case,
    kind: Kind,
}

/// Which capitals are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Any,
    /// « Paris » alone isn't « un paris ».
    First,
    /// « CAP » alone isn't « un cap ».
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A word with a sense.
    Full {
        /// Whether nothing beside it tells it from its homonyms.
        alone: bool,
        /// Whether what stands before it in the text may tell.
        first: bool,
    },
    /// A small word before the first noun.
    Small,
}

impl Word {
    /// A word with a sense.
    pub fn new(typed: &Typed<'_>) -> Self {
        let written = plain(typed.word);
        let folded = squeezed(&fold(&written));
        let exact = fold_case(&written);
        let accented = fold(&exact) != exact;
        let mut word = Self {
            beginnings: folded.chars().next().into_iter().collect(),
            exact: accented.then(|| exact.clone()),
            nouns: Vec::new(),
            verbs: Vec::new(),
            stem: None,
            case: case(&written, typed.alone),
            kind: Kind::Full {
                alone: typed.alone,
                first: typed.first,
            },
            folded,
        };
        if written.len() <= LONGEST {
            word.look_up(&written, accented, typed.alone);
        }
        if word.nouns.is_empty() && word.verbs.is_empty() {
            let mut stem = word.folded.clone();
            stem_folded(&mut stem);
            word.stem = Some(stem);
        }
        word
    }

    /// A small word that belongs to the phrase's beginning.
    pub fn small(folded: &str) -> Self {
        Self {
            folded: core(folded).unwrap_or(folded).to_owned(),
            exact: None,
            nouns: Vec::new(),
            verbs: Vec::new(),
            beginnings: folded.chars().next().into_iter().collect(),
            stem: None,
            case: Case::Any,
            kind: Kind::Small,
        }
    }

    fn look_up(&mut self, written: &str, accented: bool, alone: bool) {
        let known = readings(written).next().is_some();
        // « email » isn't « émail » without its accent.
        if !known && is_web_term(written) {
            return;
        }
        // Searches are typed without accents: « marche public » is « marché public ». But « marche » alone is « marche ».
        let mut forms = spellings(&self.folded);
        if known && (accented || alone) && !is_shouted(written) {
            let typed = reformed(&fold_case(written));
            forms.retain(|form| reformed(&form.to_lowercase()) == typed);
        }
        let all: Vec<Reading> = forms.iter().flat_map(|form| readings(form)).collect();
        for reading in &all {
            let part = reading.tags.part();
            if is_noun(part) && (self.case == Case::Any || part == Part::Name || self.case == Case::All) {
                add(&mut self.nouns, reading.lemma);
            }
        }
        if self.case == Case::First && self.nouns.is_empty() {
            self.case = Case::Any;
            self.nouns = Vec::new();
            for reading in all.iter().filter(|reading| is_noun(reading.tags.part())) {
                add(&mut self.nouns, reading.lemma);
            }
        }
        if alone {
            // « cours » is no plural of « cour », and « fils » none of « fil », as long as nothing says so.
            let own = |noun: &Lemma| forms.iter().any(|form| noun.text() == form);
            if (accented || known) && self.nouns.iter().any(own) {
                self.nouns.retain(own);
            }
        }
        for reading in all.iter().filter(|reading| reading.tags.part() == Part::Verb) {
            let infinitive = reading.tags.form() == Some(VerbForm::Infinitive);
            let meant = if self.nouns.is_empty() {
                infinitive || !alone
            } else {
                infinitive && !alone
            };
            if meant {
                add(&mut self.verbs, reading.lemma);
            }
        }
        self.add_irregular_forms();
    }

    /// The other forms of œil, aller…, and the letters that the forms begin with.
    fn add_irregular_forms(&mut self) {
        let lemmas: Vec<Lemma> = self.nouns.iter().chain(&self.verbs).copied().collect();
        for lemma in lemmas {
            let text = lemma.text();
            self.add_beginning(text);
            for form in IRREGULAR.iter().filter(|forms| forms.contains(&text)).flatten() {
                self.add_beginning(form);
                for reading in readings(form).filter(|reading| reading.tags.part() == Part::Noun) {
                    add(&mut self.nouns, reading.lemma);
                }
            }
        }
    }

    fn add_beginning(&mut self, form: &str) {
        if let Some(first) = first_folded(form)
            && !self.beginnings.contains(&first)
        {
            self.beginnings.push(first);
        }
    }

    /// Without case and accents.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether it is a small word.
    pub fn is_small(&self) -> bool {
        self.kind == Kind::Small
    }

    /// Whether it is looked for as a verb.
    pub fn is_verb(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// Whether a word of the text may be this word, seen by its beginning: cheap, to skip nearly all.
    pub fn may_be(&self, word: &str) -> bool {
        first_folded(word).is_some_and(|first| self.beginnings.contains(&first)) && word.len() <= LONGEST
    }

    /// Whether it is the same word in one of its forms; `before` gives the word before it where that may tell.
    pub fn is<'a>(&self, word: &str, before: impl FnOnce() -> &'a str) -> bool {
        let Kind::Full { alone, first } = self.kind else {
            let folded = fold(word);
            return core(&folded).unwrap_or(&folded) == self.folded;
        };
        let fits = match self.case {
            Case::Any => true,
            Case::First => word.chars().next().is_some_and(char::is_uppercase),
            Case::All => is_shouted(word.strip_suffix('s').unwrap_or(word)),
        };
        fits && match &self.stem {
            Some(stem) => self.is_unlisted(stem, word),
            None => self.is_listed(word, alone, first, before),
        }
    }

    /// Whether a word of an address, which has no accents, is this word.
    pub fn is_plain(&self, word: &str) -> bool {
        if !self.may_be(word) {
            return false;
        }
        let folded = squeezed(&fold(word));
        folded == self.folded
            || self
                .stem
                .as_ref()
                .is_some_and(|stem| self.is_unlisted(stem, word))
            || spellings(&folded).iter().any(|form| self.has_reading(form))
    }

    /// Whether the compound is this word with a hyphen in it: « e-mail » for « email ».
    pub fn is_joined(&self, compound: &str) -> bool {
        if compound.len() > LONGEST || self.is_small() {
            return false;
        }
        let mut joined = fold(compound);
        joined.retain(|c| !is_hyphen(c));
        super::is_or_has_plural(&joined, &self.folded)
    }

    fn is_unlisted(&self, stem: &str, word: &str) -> bool {
        let written = plain(word);
        let mut folded = String::with_capacity(written.len());
        fold_into(&written, &mut folded);
        let mut folded = squeezed(&folded);
        if let Some(exact) = &self.exact
            && folded == self.folded
            && !is_shouted(&written)
        {
            // « Côme » isn't « come »; what no dictionary has is taken as it is meant.
            return fold_case(&written) == *exact || readings(&written).next().is_none();
        }
        if folded == self.folded {
            return true;
        }
        stem_folded(&mut folded);
        folded == stem
    }

    fn is_listed<'a>(&self, word: &str, alone: bool, first: bool, before: impl FnOnce() -> &'a str) -> bool {
        let mut known = false;
        let (mut as_noun, mut as_verb, mut named) = (false, false, false);
        let (mut may_be_noun, mut may_be_verb, mut participle) = (false, false, false);
        for reading in readings(word) {
            known = true;
            let noun = is_noun(reading.tags.part());
            may_be_noun |= noun;
            may_be_verb |= !noun && reading.tags.is_finite();
            participle |= reading.tags.form() == Some(VerbForm::PastParticiple);
            named |= reading.tags.part() == Part::Noun && self.nouns.contains(&reading.lemma);
            as_noun |= noun && self.nouns.contains(&reading.lemma);
            as_verb |= !noun && self.verbs.contains(&reading.lemma);
        }
        if as_noun || as_verb {
            // Only a word before it tells « il porte » from « la porte », « a été » from « l’été ».
            if first && as_noun && !as_verb && (may_be_verb || participle) {
                let before = before();
                // « Un oiseau plane » is no form of « plan », which « plans » is without a doubt.
                if alone && may_be_verb && !super::is_or_has_plural(&fold(word), &self.folded) {
                    return says_noun(before);
                }
                let completes = alone && named && follows_noun(before);
                return !(may_be_verb && says_verb(before))
                    && !(participle && (completes || is_having(before)));
            }
            if alone && as_verb && !as_noun && may_be_noun && may_be_verb {
                return !says_noun(before());
            }
            return true;
        }
        // Capitals are often written without accents, and so is what the writer has yet to mend. What was typed itself,
        // a form that the phrase's own lemmas leave out, is found as it was typed.
        (!known || is_shouted(word)) && self.is_misspelt(word) || self.is_as_typed(word)
    }

    fn is_as_typed(&self, word: &str) -> bool {
        let lower = fold_case(word);
        match &self.exact {
            Some(exact) => lower == *exact,
            None => lower == self.folded,
        }
    }

    fn is_misspelt(&self, word: &str) -> bool {
        let folded = fold(word);
        if super::is_or_has_plural(&folded, &self.folded) {
            return true;
        }
        let near = folded
            .bytes()
            .zip(self.folded.bytes())
            .take(3)
            .all(|(a, b)| a == b);
        near && spellings(&folded).iter().any(|form| self.has_reading(form))
    }

    fn has_reading(&self, form: &str) -> bool {
        readings(form).any(|reading| {
            let lemmas = if is_noun(reading.tags.part()) {
                &self.nouns
            } else {
                &self.verbs
            };
            lemmas.contains(&reading.lemma)
        })
    }
}

fn add(lemmas: &mut Vec<Lemma>, lemma: Lemma) {
    if !lemmas.contains(&lemma) {
        lemmas.push(lemma);
    }
}

/// What a noun group is made of, its nouns' own names and numbers among them.
fn is_noun(part: Part) -> bool {
    matches!(part, Part::Noun | Part::Adjective | Part::Name | Part::Number)
}

fn case(written: &str, alone: bool) -> Case {
    let lower = written.to_lowercase();
    if !alone || !written.chars().next().is_some_and(char::is_uppercase) {
        Case::Any
    } else if is_shouted(written) {
        // A long word in capitals is a word in capitals; a short one that is no word is an acronym whatever its case.
        let acronym = written.chars().count() <= 5 && readings(&lower).next().is_some();
        if acronym { Case::All } else { Case::Any }
    } else {
        Case::First
    }
}
