//! Text files on disk: read whole, written beside and then renamed, so that a fault never leaves half a
//! file. Every error is one French line that says what to do.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::decode::{DecodeError, LARGEST_FILE, decode};

/// How long a pipe’s writer may take to come: a command started in the same line of a shell is there at once.
const WRITER_AWAITED: Duration = Duration::from_secs(3);

/// Why a file can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// No such file.
    #[error("{path}\u{a0}: fichier introuvable\u{a0}; vérifiez son nom et son dossier")]
    Missing {
        /// The file, as given.
        path: String,
    },
    /// The folder to write into doesn't exist.
    #[error("{path}\u{a0}: le dossier n’existe pas\u{a0}; créez-le ou choisissez-en un autre")]
    NoFolder {
        /// The file, as given.
        path: String,
    },
    /// A directory where a file is wanted.
    #[error("{path}\u{a0}: c’est un dossier\u{a0}; indiquez un fichier")]
    Directory {
        /// The directory, as given.
        path: String,
    },
    /// A pipe or a device, which may never end, or never begin.
    #[error("{path}\u{a0}: ce n’est pas un fichier ordinaire\u{a0}; indiquez un fichier de texte")]
    Special {
        /// The file, as given.
        path: String,
    },
    /// Not allowed to read or write.
    #[error("{path}\u{a0}: accès refusé\u{a0}; vérifiez les droits du fichier et de son dossier")]
    Denied {
        /// The file, as given.
        path: String,
    },
    /// The disk is read-only.
    #[error("{path}\u{a0}: le disque est en lecture seule\u{a0}; enregistrez ailleurs")]
    ReadOnly {
        /// The file, as given.
        path: String,
    },
    /// The disk or the quota is full.
    #[error("{path}\u{a0}: le disque est plein\u{a0}; libérez de la place, rien n’a été écrasé")]
    Full {
        /// The file, as given.
        path: String,
    },
    /// Read, but not as text.
    #[error("{path}\u{a0}: {error}")]
    Decode {
        /// The file, as given.
        path: String,
        /// Why.
        error: DecodeError,
    },
    /// Any other fault of the system.
    #[error("{path}\u{a0}: lecture ou écriture impossible ({})\u{a0}; vérifiez le chemin et le disque", reason(.error))]
    Other {
        /// The file, as given.
        path: String,
        /// What the system says.
        error: io::Error,
    },
}

impl FileError {
    fn new(path: &Path, error: io::Error) -> Self {
        let path = shown(path);
        match error.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            ErrorKind::IsADirectory => Self::Directory { path },
            ErrorKind::PermissionDenied => Self::Denied { path },
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::WriteZero => Self::Full { path },
            _ => Self::Other { path, error },
        }
    }
}

/// Why the system refuses, in French, for a sentence's parentheses.
pub fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        ErrorKind::PermissionDenied => "accès refusé",
        ErrorKind::ReadOnlyFilesystem => "disque en lecture seule",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::WriteZero => "disque plein",
        ErrorKind::FileTooLarge => "fichier trop gros pour ce disque",
        ErrorKind::NotFound => "introuvable",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "ce n’est pas un dossier",
        ErrorKind::IsADirectory => "c’est un dossier",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "nom trop long ou refusé par le système",
        ErrorKind::TimedOut => "pas de réponse à temps",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "fichier occupé par un autre programme",
        ErrorKind::OutOfMemory => "mémoire insuffisante",
        _ => {
            return error.raw_os_error().map_or_else(
                || "erreur du système".to_owned(),
                |code| format!("erreur {code} du système"),
            );
        }
    };
    known.to_owned()
}

/// A path as a message shows it: on one line, without characters that would command the terminal.
pub fn shown(path: &Path) -> String {
    path.display()
        .to_string()
        .replace(|c: char| c.is_control(), "\u{fffd}")
}

/// The text of a file: UTF-8, at most [`LARGEST_FILE`] bytes, without byte order mark. A pipe or a device,
/// which might keep its reader waiting for ever, is refused.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    decoded(path, &read_file(path)?)
}

/// The bytes of a file, at most [`LARGEST_FILE`] and one. A pipe or a device, which might keep its reader waiting for
/// ever, is refused.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    if !fs::metadata(path)
        .map_err(|error| FileError::new(path, error))?
        .is_file()
        && !path.is_dir()
    {
        return Err(FileError::Special { path: shown(path) });
    }
    read_bytes(path)
}

/// The bytes of a file, or of anything that can be read like one, a pipe among others; never more than
/// [`LARGEST_FILE`] and one, so that what grows or never ends is refused by [`decode`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, FileError> {
    let fault = |error| FileError::new(path, error);
    let known = fs::metadata(path).map_err(fault)?;
    if known.is_dir() {
        return Err(FileError::Directory { path: shown(path) });
    }
    let opened = if is_pipe(&known) {
        open_pipe(path).ok_or_else(|| FileError::Special { path: shown(path) })?
    } else {
        File::open(path)
    };
    let mut bytes = Vec::new();
    opened
        .and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(fault)?;
    Ok(bytes)
}

/// Opens a pipe; `None` where nobody comes to write into it. The system would let its reader wait for ever. What the
/// shell makes of `<(command)` has its writer already.
fn open_pipe(path: &Path) -> Option<io::Result<File>> {
    let (opened, answer) = mpsc::channel();
    let path = path.to_owned();
    // Where nobody comes, it ends with the program.
    thread::spawn(move || opened.send(File::open(path)));
    answer.recv_timeout(WRITER_AWAITED).ok()
}

#[cfg(unix)]
fn is_pipe(known: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    known.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_pipe(_: &fs::Metadata) -> bool {
    false
}

/// The text that bytes read from `path` hold, by the rules of [`decode`].
pub fn decoded(path: &Path, bytes: &[u8]) -> Result<String, FileError> {
    decode(bytes).map_err(|error| FileError::Decode {
        path: shown(path),
        error,
    })
}

/// Writes a whole file, or nothing: the bytes go to a new file beside it, reach the disk, and then take the
/// name. A link is followed, and an existing file keeps its permissions.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let fault = |error| FileError::new(path, error);
    let existing = match fs::metadata(path) {
        Ok(existing) => Some(existing),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => None,
        // Links that turn in a circle, a folder that is closed to us.
        Err(error) => return Err(fault(error)),
    };
    let target = followed(path);
    if existing.as_ref().is_some_and(fs::Metadata::is_dir) || path.file_name().is_none() {
        return Err(FileError::Directory { path: shown(path) });
    }
    // To rename a file onto `/dev/null` or a pipe would put the file in the place of the device.
    if existing.as_ref().is_some_and(|file| !file.is_file()) {
        return Err(FileError::Special { path: shown(path) });
    }
    if existing
        .as_ref()
        .is_some_and(|file| file.permissions().readonly())
    {
        return Err(FileError::Denied { path: shown(path) });
    }
    let folder = folder_of(&target);
    if !folder.is_dir() {
        return Err(FileError::NoFolder { path: shown(path) });
    }
    let mut beside = new_file_in(&folder).map_err(fault)?;
    beside.write_all(bytes).map_err(fault)?;
    if let Some(existing) = existing {
        beside
            .as_file()
            .set_permissions(existing.permissions())
            .map_err(fault)?;
    }
    beside.as_file().sync_all().map_err(fault)?;
    beside.persist(&target).map_err(|error| fault(error.error))?;
    sync_folder(&folder).map_err(fault)
}

/// Where a file's bytes are, or will be, once the links that lead there are followed.
fn followed(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    // As many links as Linux follows; a circle of them has been refused before.
    for _ in 0..40 {
        match fs::read_link(&target) {
            Ok(link) => target = folder_of(&target).join(link),
            Err(_) => break,
        }
    }
    target
}

fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(parent) if parent != OsStr::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".chapo-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What any program would create; the user's mask narrows it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the new name itself last through a power cut, where the system lets folders be synced.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_replaces_the_whole_file_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("été.md");
        write(&path, "Premier".as_bytes()).unwrap();
        write(&path, "Été 😀".as_bytes()).unwrap();
        assert_eq!(read_text(&path).unwrap(), "Été 😀");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn faults_are_told_in_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("absent.md");
        assert!(matches!(read_text(&missing), Err(FileError::Missing { .. })));
        assert!(matches!(
            read_text(folder.path()),
            Err(FileError::Directory { .. })
        ));
        assert!(matches!(
            write(folder.path(), b""),
            Err(FileError::Directory { .. })
        ));
        assert!(matches!(
            write(&missing.join("x.md"), b""),
            Err(FileError::NoFolder { .. })
        ));
        let latin = folder.path().join("latin.txt");
        fs::write(&latin, b"\xc9t\xe9 pass\xe9").unwrap();
        let message = read_text(&latin).unwrap_err().to_string();
        assert!(message.contains("UTF-8") && !message.contains('\n'), "{message}");
        let huge = folder.path().join("huge.txt");
        File::create(&huge).unwrap().set_len(50_000_000).unwrap();
        assert!(read_text(&huge).unwrap_err().to_string().contains("20\u{a0}Mo"));
    }

    #[test]
    fn a_read_only_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fermé.md");
        write(&path, b"avant").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(write(&path, b"apres"), Err(FileError::Denied { .. })));
        assert_eq!(read_text(&path).unwrap(), "avant");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("vrai.md"), folder.path().join("lien.md"));
        write(&path, b"un").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write(&link, b"deux").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read_text(&path).unwrap(), "deux");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        // One that leads to nothing yet makes what it leads to; a circle is refused.
        symlink("futur.md", folder.path().join("promis.md")).unwrap();
        write(&folder.path().join("promis.md"), b"trois").unwrap();
        assert_eq!(read_text(&folder.path().join("futur.md")).unwrap(), "trois");
        let (one, two) = (folder.path().join("un.md"), folder.path().join("deux.md"));
        symlink(&one, &two).unwrap();
        symlink(&two, &one).unwrap();
        assert!(write(&one, b"x").is_err() && fs::symlink_metadata(&one).unwrap().is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn a_device_or_a_socket_is_never_replaced() {
        use std::os::unix::fs::FileTypeExt as _;
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("prise");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(matches!(write(&socket, b"x"), Err(FileError::Special { .. })));
        assert!(fs::metadata(&socket).unwrap().file_type().is_socket());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told() {
        let error = File::create("/dev/full")
            .and_then(|mut file| file.write_all(b"x"))
            .unwrap_err();
        assert!(matches!(
            FileError::new(Path::new("x.md"), error),
            FileError::Full { .. }
        ));
    }
}
