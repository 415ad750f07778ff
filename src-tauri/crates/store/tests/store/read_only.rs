//! Files and folders without the right to write. Root may write anywhere, so for root the test
//! runs itself again as the user "nobody".
#![cfg(unix)]

use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;

use store::StoreError;

use crate::support::{again, draft, open, options};

const FOLDER: &str = "CHAPO_TEST_READ_ONLY_FOLDER";
const NOBODY_UID: u32 = 65_534;

#[test]
fn without_the_right_to_write_nothing_is_opened() {
    if let Some(folder) = env::var_os(FOLDER) {
        return refuse_all(Path::new(&folder));
    }
    let dir = tempfile::tempdir().unwrap();
    set_mode(dir.path(), 0o755);
    let folder = dir.path().join("données");
    draft(&open(&folder.join("chapo.sqlite")), "Titre", "texte");
    let alone = dir.path().join("ouvert");
    draft(&open(&alone.join("chapo.sqlite")), "Titre", "texte");
    set_mode(&folder.join("chapo.sqlite"), 0o444);
    set_mode(&alone.join("chapo.sqlite"), 0o444);
    set_mode(&folder, 0o555);
    set_mode(&alone, 0o777);
    let before = fs::read(folder.join("chapo.sqlite")).unwrap();

    if fs::write(folder.join("essai"), "").is_err() {
        refuse_all(dir.path());
    } else {
        fs::remove_file(folder.join("essai")).unwrap();
        let program = dir.path().join("program");
        fs::copy(env::current_exe().unwrap(), &program).unwrap();
        let test = "read_only::without_the_right_to_write_nothing_is_opened";
        let end = again(&program, test, FOLDER, dir.path())
            .uid(NOBODY_UID)
            .gid(NOBODY_UID)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&end.stdout).into_owned() + &String::from_utf8_lossy(&end.stderr);
        assert!(end.status.success() && said.contains("1 passed"), "{said}");
    }
    assert!(fs::read(folder.join("chapo.sqlite")).unwrap() == before);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    set_mode(&folder, 0o755);
}

fn refuse_all(dir: &Path) {
    let paths = [
        "données/chapo.sqlite",     // file and folder
        "données/autre.sqlite",     // no file yet, and none may be made
        "données/dessous/b.sqlite", // no folder yet, and none may be made
        "ouvert/chapo.sqlite",      // the file alone
    ];
    for path in paths {
        let answer = options().open(&dir.join(path));
        assert!(matches!(answer, Err(StoreError::ReadOnly)), "{path}: {answer:?}");
    }
    let store = options().open_in_memory().unwrap();
    assert!(matches!(
        store.backup(&dir.join("données")),
        Err(StoreError::ReadOnly)
    ));
    assert!(matches!(
        store.backup(&dir.join("données/copies")),
        Err(StoreError::ReadOnly)
    ));
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}
