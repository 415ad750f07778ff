//! Where things live on this machine: the writer's data, the dictionaries, the finished texts.

use std::env;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

/// File name of the database inside the data folder.
pub const DATABASE: &str = "chapo.sqlite";

/// The variable that names the data folder.
pub const DATA_DIR_VARIABLE: &str = "CHAPO_DATA_DIR";

/// The variable that names a folder of dictionaries (one that holds `fr/fr.aff`, or `fr.aff` itself).
pub const DICTIONARIES_VARIABLE: &str = "CHAPO_DICTIONARIES";

/// The data folder: the one asked for, that of `CHAPO_DATA_DIR`, or the system's place for such data.
/// `None` where the system knows no home folder.
pub fn data_dir(asked: Option<&Path>) -> Option<PathBuf> {
    asked
        .map(Path::to_path_buf)
        .or_else(|| variable(DATA_DIR_VARIABLE))
        .or_else(|| ProjectDirs::from("fr", "", "Chapo").map(|dirs| dirs.data_dir().to_path_buf()))
}

/// Where exports go unless the writer says otherwise: « Chapô » in the documents folder, or in the home
/// folder where there is no documents folder.
pub fn exports_dir() -> Option<PathBuf> {
    let user = UserDirs::new()?;
    Some(
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .join("Chapô"),
    )
}

/// The folder that holds `fr.aff`, `fr.dic` and our lists. `CHAPO_DICTIONARIES` decides alone where it is
/// set; otherwise `dictionaries/fr` beside the program or above it, then the place where the installed
/// program keeps its resources.
pub fn dictionary_dir() -> Option<PathBuf> {
    if let Some(named) = variable(DICTIONARIES_VARIABLE) {
        return [named.join("fr"), named]
            .into_iter()
            .find(|dir| holds_dictionary(dir));
    }
    let program = env::current_exe().ok()?;
    let program = program.canonicalize().unwrap_or(program);
    let above = program.ancestors().skip(1).map(|dir| dir.join("dictionaries/fr"));
    let installed = program.parent().into_iter().flat_map(|beside| {
        [
            "../lib/Chapô/dictionaries/fr",
            "../lib/chapo/dictionaries/fr",
            "../Resources/dictionaries/fr",
        ]
        .into_iter()
        .map(|place| beside.join(place))
    });
    above.chain(installed).find(|dir| holds_dictionary(dir))
}

fn holds_dictionary(dir: &Path) -> bool {
    dir.join("fr.aff").is_file()
}

/// A variable that is set and isn't empty.
fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_asked_for_wins() {
        assert_eq!(data_dir(Some(Path::new("ici"))), Some(PathBuf::from("ici")));
    }

    #[test]
    fn the_dictionary_is_found_above_the_program() {
        let dir = dictionary_dir().unwrap();
        assert!(dir.join("fr.dic").is_file(), "{}", dir.display());
    }
}
