//! What can go wrong with the database, each with one French line that says what, and what to do.

use std::io;

use rusqlite::ErrorCode;

/// A failure of the store. The program branches on the variant or on [`StoreError::code`];
/// the text is for the writer, one line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file isn't a whole SQLite database. It has not been touched.
    #[error(
        "La base de textes est endommagée\u{a0}: elle a été laissée telle quelle. Mettez une sauvegarde à sa place, ou déplacez-la pour repartir d’une base vide."
    )]
    Damaged,
    /// A sound SQLite database, but another program's. It has not been touched.
    #[error(
        "Ce fichier est la base de données d’un autre programme\u{a0}: il a été laissé tel quel. Choisissez un autre dossier de données pour Chapô."
    )]
    NotOurs,
    /// Written by a newer version of the program. It has not been touched.
    #[error(
        "La base de textes vient d’une version plus récente de Chapô (schéma {found}, celle-ci s’arrête au schéma {known})\u{a0}: elle a été laissée telle quelle. Installez la dernière version de Chapô."
    )]
    TooNew {
        /// Schema version of the file (`user_version`).
        found: i64,
        /// Newest schema version that this program knows.
        known: i64,
    },
    /// The file, its folder or the medium refuses writing.
    #[error(
        "La base de textes est en lecture seule\u{a0}: rien n’a été enregistré. Vérifiez les droits d’écriture sur le fichier et sur son dossier."
    )]
    ReadOnly,
    /// No room left. The last saved state is whole.
    #[error(
        "Le disque est plein\u{a0}: le dernier changement n’est pas enregistré, ce qui précède l’est. Libérez de la place, puis enregistrez de nouveau."
    )]
    DiskFull,
    /// Another program has held the database for longer than the store waits.
    #[error(
        "La base de textes est occupée par un autre programme\u{a0}: rien n’a été changé. Fermez l’autre fenêtre de Chapô ou la sauvegarde en cours, puis réessayez."
    )]
    Locked,
    /// No draft has this id.
    #[error(
        "Aucun texte ne porte cet identifiant\u{a0}: il a peut-être été supprimé pour de bon. Choisissez-en un dans la bibliothèque."
    )]
    NoSuchDraft,
    /// No revision has this id.
    #[error("Aucune version ne porte cet identifiant\u{a0}: choisissez-en une dans l’historique du texte.")]
    NoSuchRevision,
    /// Only drafts that are in the bin are deleted for good.
    #[error(
        "Ce texte n’est pas dans la corbeille\u{a0}: mettez-le d’abord à la corbeille pour le supprimer définitivement."
    )]
    NotInBin,
    /// A word to remember has no visible character.
    #[error("Ce mot est vide\u{a0}: écrivez le mot à retenir.")]
    EmptyWord,
    /// A word to remember is none: no letter in it, a line end, or too long.
    #[error(
        "Ce n’est pas un mot à retenir\u{a0}: il lui faut une lettre au moins, {} caractères au plus, et tenir sur une ligne.",
        crate::words::LONGEST
    )]
    NotAWord,
    /// Settings are given to a client that has no name.
    #[error(
        "Ces réglages ne sont ceux d’aucun client\u{a0}: nommez d’abord le client dans le contrat du texte."
    )]
    NoClient,
    /// More pages than a draft is compared with.
    #[error(
        "Un texte se compare à {}\u{a0}pages au plus\u{a0}: retirez-en une avant d’en apporter d’autres.",
        crate::pages::MOST_PAGES
    )]
    TooManyPages,
    /// A text larger than SQLite takes (1,000,000,000 bytes).
    #[error(
        "Ce texte est trop long pour la base (un milliard d’octets au plus)\u{a0}: partagez-le en plusieurs textes."
    )]
    TooLarge,
    /// The database's folder or a backup's can't be made, read or written.
    #[error(
        "Le dossier des textes ou de la sauvegarde ne peut pas être utilisé ({})\u{a0}: vérifiez qu’il existe, que c’est bien un dossier et que vous y avez accès.",
        reason(.0)
    )]
    Folder(#[source] io::Error),
    /// SQLite could not open its file: a folder in its place, a folder that isn't there.
    #[error(
        "La base de textes ne s’ouvre pas\u{a0}: vérifiez que son emplacement est bien un fichier et que vous y avez accès."
    )]
    CannotOpen,
    /// Reading or writing failed below SQLite.
    #[error(
        "Le disque n’a pas répondu comme il faut ({})\u{a0}: vérifiez qu’il est bien branché, puis réessayez.",
        told(.0)
    )]
    Disk(#[source] rusqlite::Error),
    /// Anything else: a fault of the program, to be reported.
    #[error(
        "La base de textes a refusé l’opération ({})\u{a0}: rien n’a été changé. Redémarrez Chapô et signalez ce message s’il revient.",
        told(.0)
    )]
    Unexpected(#[source] rusqlite::Error),
    /// The schema could not be brought up to date; the database is as it was.
    #[error(
        "La base de textes n’a pas pu être mise à jour ({0})\u{a0}: elle est restée telle quelle. Signalez ce message."
    )]
    Migration(#[source] Box<rusqlite_migration::Error>),
}

impl StoreError {
    /// The stable name that the window and scripts branch on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::NotOurs => "not-ours",
            Self::TooNew { .. } => "too-new",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::Locked => "locked",
            Self::NoSuchDraft => "no-such-draft",
            Self::TooManyPages => "too-many-pages",
            Self::NoSuchRevision => "no-such-revision",
            Self::NotInBin => "not-in-bin",
            Self::EmptyWord => "empty-word",
            Self::NotAWord => "not-a-word",
            Self::NoClient => "no-client",
            Self::TooLarge => "too-large",
            Self::Folder(_) => "folder",
            Self::CannotOpen => "cannot-open",
            Self::Disk(_) => "disk",
            Self::Unexpected(_) => "unexpected",
            Self::Migration(_) => "migration",
        }
    }
}

/// Why the system refuses a folder, in French.
fn reason(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotADirectory | Kind::AlreadyExists => "ce n’est pas un dossier".to_owned(),
        Kind::NotFound => "il est introuvable".to_owned(),
        Kind::InvalidFilename | Kind::InvalidInput => "son nom est refusé par le système".to_owned(),
        _ => match error.raw_os_error() {
            Some(code) => format!("erreur {code} du système"),
            None => "erreur du système".to_owned(),
        },
    }
}

/// What SQLite says: its code, which its documentation explains, before its words, which are English.
fn told(error: &rusqlite::Error) -> String {
    match error.sqlite_error() {
        Some(error) => format!("erreur SQLite {}", error.extended_code),
        None => error.to_string(),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        // On a full disk the file that processes share can't grow, which SQLite tells as a fault of the disk.
        let shared = error.sqlite_error().map(|error| error.extended_code);
        if shared == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Locked,
            Some(ErrorCode::TooBig) => Self::TooLarge,
            Some(ErrorCode::CannotOpen) => Self::CannotOpen,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error),
            _ => Self::Unexpected(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Folder(error),
        }
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => match err.sqlite_error_code() {
                // An SQL fault inside a migration is ours, not the writer's disk.
                Some(ErrorCode::Unknown) | None => {
                    Self::Migration(Box::new(rusqlite_migration::Error::RusqliteError {
                        query: String::new(),
                        err,
                    }))
                }
                Some(_) => err.into(),
            },
            other => Self::Migration(Box::new(other)),
        }
    }
}
