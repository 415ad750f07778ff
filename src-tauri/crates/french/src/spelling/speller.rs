//! Asks the lexicon, and hunspell (through `handle`, which opens and closes it) where the dictionary at hand is another
//! edition than the lexicon's; guards hunspell's traps and remembers the answers.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::handle::Handle;
use super::sum::sum;
use super::{Spelling, accents, forms, suggestions};
use crate::lexicon;

/// Words longer than this (in bytes) aren't given to hunspell, whose buffers end at 100 characters.
const LONGEST: usize = 96;

/// The sums of `fr.aff` and `fr.dic` that the lexicon was built from.
const EDITION: [u64; 2] = include!(concat!(env!("OUT_DIR"), "/edition.rs"));

/// How many answers are remembered before starting anew.
const REMEMBERED: usize = 1 << 16;

/// Why the dictionary couldn't be opened. The messages are for the writer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpellingError {
    /// One of the two files isn't there or can't be read.
    #[error("le dictionnaire français est introuvable ou illisible\u{a0}: {} ({reason})", path.display())]
    Missing {
        /// The file that was looked for.
        path: PathBuf,
        /// Why, for the writer.
        reason: String,
    },
    /// The path isn't text that hunspell could be given.
    #[error("le chemin du dictionnaire n’est pas utilisable\u{a0}: {}", path.display())]
    Path {
        /// The path as it was given.
        path: PathBuf,
    },
    /// The files are there but hold no French.
    #[error("le dictionnaire français est endommagé\u{a0}: {}", path.display())]
    Damaged {
        /// The folder of the dictionary.
        path: PathBuf,
    },
}

/// Answers by word.
type Answers = RefCell<HashMap<Box<str>, bool>>;

/// The French dictionary. The edition that comes with the program lies in it as the lexicon, so its files are only
/// looked at; hunspell opens any other edition, and its words are known besides the lexicon's.
///
/// It is not `Send`: hunspell's handle belongs to the thread that made it, so whoever checks spelling off the window's
/// thread opens a speller on that other thread and keeps it there.
pub struct Speller {
    /// Another edition than the lexicon's.
    other: Option<Handle>,
    known: Answers,
    /// Unknown words and whether they resemble a known one.
    near: Answers,
    /// Unknown words and whether they resemble nothing.
    strange: Answers,
}

impl std::fmt::Debug for Speller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speller")
            .field("remembered", &self.known.borrow().len())
            .finish_non_exhaustive()
    }
}

impl Speller {
    /// Opens `fr.aff` and `fr.dic` in `dir`.
    ///
    /// # Errors
    /// When a file is missing or unreadable, when the path isn't valid Unicode, or when the files aren't a French
    /// dictionary; hunspell itself would say nothing and know no word.
    pub fn open(dir: &Path) -> Result<Self, SpellingError> {
        let [aff, dic] = [usable(&dir.join("fr.aff"))?, usable(&dir.join("fr.dic"))?];
        if [&aff.1, &dic.1].map(|bytes| sum(bytes)) == EDITION {
            return Ok(Self::new(None));
        }
        Self::open_other(dir, &aff.0, &dic.0)
    }

    /// Has hunspell read the files, whatever their edition.
    fn open_other(dir: &Path, aff: &str, dic: &str) -> Result<Self, SpellingError> {
        let hunspell = Handle::open(aff, dic);
        let works = |word| hunspell.has(word);
        if !works("bonjour") || !works("été") || works("xqzwkv") {
            return Err(SpellingError::Damaged { path: dir.to_owned() });
        }
        Ok(Self::new(Some(hunspell)))
    }

    fn new(other: Option<Handle>) -> Self {
        Self {
            other,
            known: Answers::default(),
            near: Answers::default(),
            strange: Answers::default(),
        }
    }

    /// Whether the lexicon or the other edition has the word, which is already normal.
    fn in_dictionary(&self, word: &str) -> bool {
        lexicon::is_form(word) || self.in_other(word)
    }

    fn in_other(&self, word: &str) -> bool {
        let askable = !word.is_empty() && word.len() <= LONGEST && !word.contains('\0');
        askable && self.other.as_ref().is_some_and(|hunspell| hunspell.has(word))
    }
}

#[cfg(test)]
impl Speller {
    /// Hunspell on these files, also where the lexicon was built from them.
    pub(crate) fn by_hunspell(dir: &Path) -> Result<Self, SpellingError> {
        let [aff, dic] = [usable(&dir.join("fr.aff"))?, usable(&dir.join("fr.dic"))?];
        Self::open_other(dir, &aff.0, &dic.0)
    }

    /// What hunspell says of a word, the lexicon left aside.
    pub(crate) fn hunspell_has(&self, word: &str) -> bool {
        self.in_other(word)
    }
}

impl Spelling for Speller {
    fn knows(&self, word: &str) -> bool {
        // Nobody misspells a word of a hundred letters: it isn't one.
        if word.len() > LONGEST * 2 {
            return true;
        }
        let word = forms::normal(word);
        if let Some(known) = self.known.borrow().get(word.as_ref()) {
            return *known;
        }
        let known = forms::known(&word, &|part| self.in_dictionary(part))
            || accents::known_without_accents(&word, &|part| self.in_dictionary(part));
        remember(&self.known, &word, known);
        known
    }

    fn resembles_known(&self, word: &str) -> bool {
        let word = forms::normal(word);
        if let Some(near) = self.near.borrow().get(word.as_ref()) {
            return *near;
        }
        let near = if word.contains('-') {
            // A place's name has its small words right and its other parts with capitals: « Orvez-sur-Loule ».
            let (small, capital): (Vec<&str>, Vec<&str>) = word
                .split('-')
                .partition(|part| part.starts_with(char::is_lowercase));
            small.iter().any(|part| !self.knows(part))
                || capital.len() < 2 && capital.iter().any(|part| suggestions::resembles(part))
        } else {
            suggestions::resembles(&word)
        };
        remember(&self.near, &word, near);
        near
    }

    fn is_strange(&self, word: &str) -> bool {
        let word = forms::normal(word);
        if let Some(strange) = self.strange.borrow().get(word.as_ref()) {
            return *strange;
        }
        // Of a compound, the parts that are unknown.
        let unknown: Vec<&str> = word.split('-').filter(|part| !self.knows(part)).collect();
        let strange = !unknown.is_empty()
            && unknown
                .iter()
                .all(|part| suggestions::is_strange(part, &|part| self.knows(part)));
        remember(&self.strange, &word, strange);
        strange
    }

    fn suggest(&self, word: &str, own: &HashSet<String>) -> Vec<String> {
        let normal = forms::normal(word);
        if normal.is_empty() || normal.len() > LONGEST || normal.contains('\0') {
            return Vec::new();
        }
        let others = self
            .other
            .as_ref()
            .map_or_else(Vec::new, |other| other.suggest(&normal));
        let straight = word.contains('\'');
        suggestions::suggest(
            &normal,
            straight,
            own.iter().map(String::as_str),
            others,
            &|part| self.knows(part),
        )
    }
}

fn remember(answers: &Answers, word: &str, answer: bool) {
    let mut answers = answers.borrow_mut();
    if answers.len() >= REMEMBERED {
        answers.clear();
    }
    answers.insert(word.into(), answer);
}

/// The path in the form that hunspell wants, and what is in the file.
fn usable(path: &Path) -> Result<(String, Vec<u8>), SpellingError> {
    let missing = |error: std::io::Error| SpellingError::Missing {
        path: path.to_owned(),
        reason: reason(&error).to_owned(),
    };
    let unusable = || SpellingError::Path {
        path: path.to_owned(),
    };
    if path.as_os_str().to_str().is_none_or(|text| text.contains('\0')) {
        return Err(unusable());
    }
    if std::fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(SpellingError::Missing {
            path: path.to_owned(),
            reason: "ce n’est pas un fichier".to_owned(),
        });
    }
    let bytes = std::fs::read(path).map_err(missing)?;
    // On Windows this gives the \\?\ form, the only one that hunspell reads as UTF-8.
    let path = if cfg!(windows) {
        path.canonicalize().map_err(missing)?
    } else {
        path.to_owned()
    };
    let path = path.to_str().map(str::to_owned).ok_or_else(unusable)?;
    Ok((path, bytes))
}

/// What the system says, for the writer.
fn reason(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::NotFound => "le fichier n’existe pas",
        std::io::ErrorKind::PermissionDenied => "la lecture est refusée",
        _ => "la lecture a échoué",
    }
}
