//! What a command answers when it fails: a code for the window, one clear French line for the writer.

use std::fmt::Display;
use std::io::{self, Write as _};

use exchange::file::FileError;
pub use exchange::file::reason;
use exchange::{DecodeError, ImportError};

pub use crate::wire::CommandError;

/// What a command answers.
pub type Answer<T> = Result<T, CommandError>;

/// Says something on standard error, where somebody may still be reading it. Unlike `eprintln!` it never
/// panics: the terminal that the program was started from may be closed, its disk may be full.
pub fn tell(line: impl Display) {
    let _ = writeln!(io::stderr(), "chapo\u{a0}: {line}");
}

impl CommandError {
    /// An error from its two parts.
    pub fn new(code: &str, message: impl Display) -> Self {
        Self {
            code: code.to_owned(),
            message: message.to_string(),
        }
    }

    /// The work was thrown away because a newer text of the same draft came in. The window ignores it.
    pub fn superseded() -> Self {
        Self::new(
            "superseded",
            "Cette analyse portait sur un texte déjà modifié\u{a0}: la suivante arrive.",
        )
    }

    /// The analysis broke on this text. The text itself is safe; the thread starts again.
    pub fn analysis_failed() -> Self {
        Self::new(
            "analysis-failed",
            "L’analyse de ce texte a échoué\u{a0}: votre texte est intact et l’analyse reprendra à la prochaine modification. Signalez ce message s’il revient.",
        )
    }

    /// A task of the program was stopped before it answered.
    pub fn stopped() -> Self {
        Self::new(
            "stopped",
            "L’opération a été interrompue\u{a0}: réessayez, puis redémarrez Chapô si cela continue.",
        )
    }
}

impl Display for CommandError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CommandError {}

impl From<store::StoreError> for CommandError {
    fn from(error: store::StoreError) -> Self {
        Self::new(error.code(), error)
    }
}

impl From<FileError> for CommandError {
    fn from(error: FileError) -> Self {
        let code = match &error {
            FileError::Missing { .. } => "no-such-file",
            FileError::NoFolder { .. } => "folder",
            FileError::Directory { .. } => "directory",
            FileError::Special { .. } => "special-file",
            FileError::Denied { .. } => "denied",
            FileError::ReadOnly { .. } => "read-only",
            FileError::Full { .. } => "disk-full",
            FileError::Decode { error, .. } => undecoded(error),
            FileError::Other { .. } => "io",
        };
        Self::new(code, error)
    }
}

impl From<ImportError> for CommandError {
    fn from(error: ImportError) -> Self {
        let code = match &error {
            ImportError::Empty => "empty",
            ImportError::OrderAlone => "order-alone",
            ImportError::NoText | ImportError::NoPage => "no-text",
            ImportError::Decode(error) => undecoded(error),
            ImportError::ProtectedDocument => "protected",
            ImportError::BrokenDocument | ImportError::BrokenSavedPage => "broken",
            ImportError::Bomb => "too-large",
        };
        Self::new(code, error)
    }
}

fn undecoded(error: &DecodeError) -> &'static str {
    match error {
        DecodeError::TooLarge => "too-large",
        DecodeError::NotUtf8 { .. } => "not-utf8",
        DecodeError::NotText { .. } => "not-text",
    }
}
