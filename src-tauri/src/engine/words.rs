//! The French dictionary of this program, or the reason why there is none.

use std::cell::RefCell;
use std::path::Path;

use french::spelling::{NoSpelling, Speller, Spelling};

use crate::error::{Answer, CommandError};

/// Who knows words. Not `Send`: it stays in the thread that made it.
#[derive(Debug)]
pub struct Words {
    memory: RefCell<Memory>,
    speller: Answer<Speller>,
}

/// What is kept from one request to the next, so that only the blocks that changed are read and analysed.
#[derive(Debug, Default)]
pub struct Memory {
    /// The blocks of the text that was read last.
    pub document: document::Cache,
    /// What was found in them, with this dictionary.
    pub analysis: analysis::Cache,
}

impl Words {
    /// Opens the dictionary of a folder. Without one, every word counts as known and [`Self::problem`] says why.
    pub fn load(dir: Option<&Path>) -> Self {
        let speller = match dir {
            None => Err(unchecked("le dictionnaire français est introuvable")),
            Some(dir) => Speller::open(dir).map_err(|error| unchecked(&error.to_string())),
        };
        Self {
            memory: RefCell::default(),
            speller,
        }
    }

    /// The dictionary, or its stand-in that knows every word.
    pub fn spelling(&self) -> &dyn Spelling {
        match &self.speller {
            Ok(speller) => speller,
            Err(_) => &NoSpelling,
        }
    }

    /// Does `work` with what is remembered. A request that breaks leaves nothing behind.
    pub fn remembering<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        let mut memory = self.memory.take();
        let done = work(&mut memory);
        self.memory.replace(memory);
        done
    }

    /// Why spelling isn't checked, one French line; `None` when it is.
    pub fn problem(&self) -> Option<&str> {
        self.speller.as_ref().err().map(|error| error.message.as_str())
    }
}

fn unchecked(why: &str) -> CommandError {
    CommandError::new(
        "no-spelling",
        format!(
            "Orthographe non vérifiée, {why}\u{a0}: réinstallez Chapô, ou indiquez dans CHAPO_DICTIONARIES le dossier qui contient fr/fr.aff et fr/fr.dic."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_dictionary_every_word_is_known_and_the_reason_is_told() {
        let words = Words::load(None);
        assert!(words.spelling().knows("qzxw"));
        assert!(words.problem().unwrap().contains("CHAPO_DICTIONARIES"));
        let words = Words::load(Some(Path::new("nulle-part")));
        assert!(words.problem().unwrap().contains("fr.aff"));
    }

    #[test]
    fn the_dictionary_is_opened() {
        let words = Words::load(crate::places::dictionary_dir().as_deref());
        assert_eq!(words.problem(), None);
        assert!(words.spelling().knows("bonjour") && !words.spelling().knows("bonjuor"));
    }
}
