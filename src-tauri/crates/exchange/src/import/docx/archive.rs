//! The archive that a document is packed in, opened with care: what isn't asked for is never unpacked, and what is
//! asked for has a bound.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::decode::{DecodeError, recognise};
use crate::import::ImportError;

use super::related;

/// Files in the archive. A report of a thousand pages with its pictures has a few hundred.
const MOST_FILES: usize = 10_000;

/// Bytes unpacked of one document, all parts together (64 MB): the text of a thousand pages takes 20.
const MOST_UNPACKED: u64 = 64_000_000;

/// Where most programs put the text.
const USUAL: &str = "word/document.xml";

pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
        if zip.len() > MOST_FILES {
            return Err(ImportError::Bomb);
        }
        Ok(Self { zip, unpacked: 0 })
    }

    /// The name of the part that holds the text.
    pub(super) fn main_part(&mut self) -> Result<String, ImportError> {
        let relations = self.part("_rels/.rels")?.unwrap_or_default();
        let named =
            related::office_document(&relations)?.filter(|name| self.zip.index_for_name(name).is_some());
        let usual = self.zip.index_for_name(USUAL).map(|_| USUAL.to_owned());
        match named.or(usual) {
            Some(name) if !name.starts_with("xl/") && !name.starts_with("ppt/") => Ok(name),
            _ => Err(ImportError::Decode(DecodeError::NotText { kind: self.kind() })),
        }
    }

    /// What an archive is that isn't a text document.
    fn kind(&self) -> &'static str {
        let has = |name: &str| self.zip.index_for_name(name).is_some();
        if has("xl/workbook.xml") {
            "un classeur Excel"
        } else if has("ppt/presentation.xml") {
            "une présentation PowerPoint"
        } else if has("META-INF/container.xml") {
            "un livre numérique"
        } else if has("mimetype") && has("content.xml") {
            "un document LibreOffice"
        } else {
            "une archive"
        }
    }

    /// A part in the folder of another; empty where there is none.
    pub(super) fn beside(&mut self, main: &str, name: &str) -> Result<String, ImportError> {
        let folder = main.rfind('/').map_or("", |at| &main[..=at]);
        Ok(self.part(&format!("{folder}{name}"))?.unwrap_or_default())
    }

    /// The relations of a part.
    pub(super) fn relations(&mut self, main: &str) -> Result<String, ImportError> {
        let file = main.rsplit('/').next().unwrap_or(main);
        self.beside(main, &format!("_rels/{file}.rels"))
    }

    /// The text of a part; `None` where the archive has none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let entry = match self.zip.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(fault(&error)),
        };
        let left = MOST_UNPACKED.saturating_sub(self.unpacked);
        let mut bytes = Vec::new();
        entry
            .take(left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ImportError::BrokenDocument)?;
        self.unpacked += bytes.len() as u64;
        if self.unpacked > MOST_UNPACKED {
            return Err(ImportError::Bomb);
        }
        match recognise(&bytes) {
            Ok(read) => Ok(Some(read.text)),
            Err(DecodeError::TooLarge) => Err(ImportError::Bomb),
            Err(_) => Err(ImportError::BrokenDocument),
        }
    }
}

fn fault(error: &ZipError) -> ImportError {
    match error {
        ZipError::UnsupportedArchive(reason) if reason.to_lowercase().contains("password") => {
            ImportError::ProtectedDocument
        }
        ZipError::InvalidPassword => ImportError::ProtectedDocument,
        _ => ImportError::BrokenDocument,
    }
}
