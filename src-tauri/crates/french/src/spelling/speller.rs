//! Knows hunspell (with `handle`, which opens and closes it), guards its traps and remembers its answers.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::handle::Handle;
use super::{Spelling, accents, forms, suggestions};

/// Words longer than this (in bytes) aren't given to hunspell, whose buffers end at 100 characters.
const LONGEST: usize = 96;

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

/// The French dictionary, opened. It is not `Send`: hunspell's handle belongs to the thread that made it, so whoever
/// checks spelling off the window's thread opens a speller on that other thread and keeps it there.
pub struct Speller {
    hunspell: Handle,
    known: RefCell<HashMap<Box<str>, bool>>,
    /// Unknown words and whether they resemble a known one.
    near: RefCell<HashMap<Box<str>, bool>>,
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
        let aff = usable(&dir.join("fr.aff"))?;
        let dic = usable(&dir.join("fr.dic"))?;
        let hunspell = Handle::open(&aff, &dic);
        let works = |word| hunspell.has(word);
        if !works("bonjour") || !works("été") || works("xqzwkv") {
            return Err(SpellingError::Damaged { path: dir.to_owned() });
        }
        Ok(Self {
            hunspell,
            known: RefCell::new(HashMap::new()),
            near: RefCell::new(HashMap::new()),
        })
    }

    /// Asks hunspell itself, about a word that is already normal.
    pub(crate) fn in_dictionary(&self, word: &str) -> bool {
        let askable = !word.is_empty() && word.len() <= LONGEST && !word.contains('\0');
        askable && self.hunspell.has(word)
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
        let mut remembered = self.known.borrow_mut();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(word.into_owned().into_boxed_str(), known);
        known
    }

    fn resembles_known(&self, word: &str) -> bool {
        let word = forms::normal(word);
        if let Some(near) = self.near.borrow().get(word.as_ref()) {
            return *near;
        }
        let resembles = |word: &str| suggestions::resembles(word, &|candidate| self.in_dictionary(candidate));
        let near = if word.contains('-') {
            // A place's name has its small words right and its other parts with capitals: « Orvez-sur-Loule ».
            let (small, capital): (Vec<&str>, Vec<&str>) = word
                .split('-')
                .partition(|part| part.starts_with(char::is_lowercase));
            small.iter().any(|part| !self.knows(part))
                || capital.len() < 2 && capital.iter().any(|part| resembles(part))
        } else {
            resembles(&word)
        };
        let mut remembered = self.near.borrow_mut();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(word.into_owned().into_boxed_str(), near);
        near
    }

    fn suggest(&self, word: &str) -> Vec<String> {
        let normal = forms::normal(word);
        if normal.is_empty() || normal.len() > LONGEST || normal.contains('\0') {
            return Vec::new();
        }
        let mut found = self.hunspell.suggest(&normal);
        // Hunspell stops looking after a while of processor time, all threads of the program together. What is
        // likeliest is looked for here as well, so that it is found on a busy machine too.
        let base = |part: &str| self.in_dictionary(part);
        found.extend(accents::restored(&normal, &base));
        if found.len() < 3 {
            found.extend(suggestions::one_slip_away(&normal, &base));
        }
        suggestions::tidy(word, found, &|candidate| self.knows(candidate))
    }
}

/// The path in the form that hunspell wants, once it is sure that the file can be read.
fn usable(path: &Path) -> Result<String, SpellingError> {
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
    let file = std::fs::File::open(path).map_err(missing)?;
    if !file.metadata().map_err(missing)?.is_file() {
        return Err(SpellingError::Missing {
            path: path.to_owned(),
            reason: "ce n’est pas un fichier".to_owned(),
        });
    }
    // On Windows this gives the \\?\ form, the only one that hunspell reads as UTF-8.
    let path = if cfg!(windows) {
        path.canonicalize().map_err(missing)?
    } else {
        path.to_owned()
    };
    path.to_str().map(str::to_owned).ok_or_else(unusable)
}

/// What the system says, for the writer.
fn reason(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::NotFound => "le fichier n’existe pas",
        std::io::ErrorKind::PermissionDenied => "la lecture est refusée",
        _ => "la lecture a échoué",
    }
}
