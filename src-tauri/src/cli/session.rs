//! What a command works on: the texts, read and taken apart while the dictionary is loading, and the settings.

use std::io::Read as _;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::thread;

use analysis::{Report, Request, Settings, catalogue};
use anyhow::{anyhow, bail};
use document::{Document, Format};
use exchange::{Cleaned, LARGEST_FILE, decode, file};
use french::spelling::NoSpelling;
use store::Store;

use super::args::Options;
use crate::desk::{ground, imports};
use crate::engine::Words;
use crate::error::tell;
use crate::places;

const MARK: &[u8] = b"\xef\xbb\xbf";

/// A text that a command works on.
#[derive(Debug)]
pub struct Text {
    /// As the writer named it.
    pub name: String,
    /// Where it is; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Taken apart.
    pub document: Document,
    /// Bytes of the byte order mark that the file begins with and the document doesn't.
    pub mark: usize,
}

/// Reads a text: plain by its ending `.txt`, Markdown otherwise; `-` is standard input.
///
/// # Errors
/// Those of the file, an empty text, a front matter that can't be read.
pub fn read(path: &Path) -> anyhow::Result<Text> {
    let (name, text, mark) = contents(path)?;
    if text.trim().is_empty() {
        bail!("{name}\u{a0}: ce fichier est vide\u{a0}; écrivez d’abord un texte");
    }
    let document = if format_of(path) == Format::Plain {
        Document::plain(&text, exchange::order_span(&text).map_or(0, |span| span.end))
    } else {
        Document::markdown(&text)
    };
    if let Some(error) = &document.front_matter.error {
        bail!("{name}\u{a0}: {error}");
    }
    let path = (path != Path::new("-")).then(|| path.to_owned());
    Ok(Text {
        name,
        path,
        document,
        mark,
    })
}

/// Whether two paths lead to the same file.
pub fn same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// How a file is read, by its name.
pub fn format_of(path: &Path) -> Format {
    let plain = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
    if plain { Format::Plain } else { Format::Markdown }
}

/// The name, the text, and the length of the byte order mark left out.
fn contents(path: &Path) -> anyhow::Result<(String, String, usize)> {
    let (name, bytes) = bytes(path)?;
    let text = decode(&bytes).map_err(|error| anyhow!("{name}\u{a0}: {error}"))?;
    Ok((name, text, mark(&bytes)))
}

/// The name and the bytes of a file, or of standard input.
pub fn bytes(path: &Path) -> anyhow::Result<(String, Vec<u8>)> {
    if path != Path::new("-") {
        return Ok((file::shown(path), file::read_bytes(path)?));
    }
    let name = "entrée standard".to_owned();
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| anyhow!("{name}\u{a0}: lecture impossible ({})", file::reason(&error)))?;
    Ok((name, bytes))
}

/// The length of the byte order mark that a file begins with.
fn mark(bytes: &[u8]) -> usize {
    if bytes.starts_with(MARK) { MARK.len() } else { 0 }
}

/// Whether a command looks words up: opening the dictionary is most of its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelled {
    /// Every word counts as known.
    No,
    /// Unknown words are found.
    Yes,
    /// And what could be meant instead (slower).
    WithSuggestions,
}

/// What an analysis needs besides the text.
#[derive(Debug)]
pub struct Session {
    /// Never freed: taking the dictionary's 80,000 words apart would cost more than the analysis, and the
    /// process ends with the command.
    words: Option<ManuallyDrop<Words>>,
    library: Option<Store>,
    options: Options,
    suggest: bool,
}

impl Session {
    /// Opens the dictionary, where words are looked up, and the database, where there is one, while the texts
    /// are read.
    ///
    /// # Errors
    /// Those of the texts and of the database; and a missing dictionary, as a spelling that isn't checked must
    /// not pass for one without fault.
    pub fn open(
        paths: &[&Path],
        options: &Options,
        spelling: Spelled,
        data_dir: Option<&Path>,
    ) -> anyhow::Result<(Self, Vec<Text>)> {
        let (texts, library, words) = thread::scope(|scope| {
            let reading = scope.spawn(|| {
                let texts = paths
                    .iter()
                    .map(|path| read(path))
                    .collect::<anyhow::Result<Vec<_>>>();
                (texts, library(data_dir))
            });
            // The dictionary stays in this thread, which asks it.
            let load = || ManuallyDrop::new(Words::load(places::dictionary_dir().as_deref()));
            let words = (spelling != Spelled::No).then(load);
            let (texts, library) = reading
                .join()
                .map_err(|_| anyhow!("La lecture des textes a échoué"))?;
            anyhow::Ok((texts?, library?, words))
        })?;
        if let Some(problem) = words.as_ref().and_then(|words| words.problem()) {
            bail!("{problem}");
        }
        let suggest = spelling == Spelled::WithSuggestions;
        Ok((
            Self {
                words,
                library,
                options: options.clone(),
                suggest,
            },
            texts,
        ))
    }

    /// The settings for a text: the writer's and those of the client that it names, what the draft that the library
    /// made of this file silences, and the options over them.
    pub fn settings(&self, text: &Text) -> anyhow::Result<Settings> {
        let meta = &text.document.front_matter.meta;
        for silence in &meta.silences {
            if catalogue::find(&silence.check).is_none() {
                tell(format_args!(
                    "{}\u{a0}: aucune règle ne s’appelle «\u{a0}{}\u{a0}»\u{a0}; cette ligne de «\u{a0}silences\u{a0}» est sans effet",
                    text.name, silence.check
                ));
            }
        }
        let writers = match &self.library {
            Some(store) => {
                let path = text.path.as_deref();
                let draft = path
                    .map(|path| imports::made_of(store, path))
                    .transpose()?
                    .flatten();
                ground::settings(store, draft.as_ref().map(|draft| draft.id.as_str()), &meta.client)?
            }
            None => Settings::default(),
        };
        Ok(Settings {
            keyphrase: self.options.keyphrase.clone(),
            words_wanted: self.options.words,
            count_rule: self.options.count_rule,
            profile: self.options.profile,
            suggest: self.suggest,
            ..writers
        })
    }

    /// The source of a text: the option's, or the one that its front matter names beside it. One that is
    /// named there and can't be read is told, and left out.
    pub fn source(&self, text: &Text) -> anyhow::Result<Option<Source>> {
        if let Some(path) = &self.options.source {
            return Ok(Some(Source::read(path)?));
        }
        let draft = text.path.as_deref().unwrap_or(Path::new(""));
        let Some(path) = imports::named_source(draft, &text.document.text) else {
            return Ok(None);
        };
        let read = file::read_file(&path).map_err(anyhow::Error::from);
        match read.and_then(|_| Source::read(&path)) {
            Ok(read) => Ok(Some(read)),
            Err(error) => {
                tell(format_args!(
                    "source de {}, {error}\u{a0}; le texte est analysé sans elle",
                    text.name
                ));
                Ok(None)
            }
        }
    }

    /// The report on a text.
    pub fn analyse(&self, text: &Text, source: Option<&Source>, settings: &Settings) -> Report {
        analysis::analyse(&self.request(text, source, settings))
    }

    /// What is asked of the analysis.
    pub fn request<'a>(
        &'a self,
        text: &'a Text,
        source: Option<&'a Source>,
        settings: &'a Settings,
    ) -> Request<'a> {
        Request {
            document: &text.document,
            source: source.map(|source| &source.document),
            settings,
            spelling: self.words.as_ref().map_or(&NoSpelling, |words| words.spelling()),
        }
    }
}

/// The text that a draft is rewritten from.
#[derive(Debug)]
pub struct Source {
    /// Its file.
    pub name: String,
    /// Taken apart, cleaned, the order left out.
    pub document: Document,
    /// The file's own text, where it is text; what was made of it otherwise.
    pub whole: Document,
    /// Where each place of the document stands in the whole.
    pub cleaned: Cleaned,
    /// Bytes of the byte order mark that the file begins with and the text doesn't.
    pub mark: usize,
}

impl Source {
    fn read(path: &Path) -> anyhow::Result<Self> {
        let (name, bytes) = bytes(path)?;
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let read = exchange::read(&file, &bytes).map_err(|error| anyhow!("{name}\u{a0}: {error}"))?;
        Ok(Self {
            document: read.document(),
            cleaned: read.cleaning.apply(&read.text),
            whole: Document::plain(&read.text, read.text.len()),
            mark: if read.verbatim { mark(&bytes) } else { 0 },
            name,
        })
    }
}

/// The writer's database, where there is one: looking a text up makes none.
pub fn library(data_dir: Option<&Path>) -> anyhow::Result<Option<Store>> {
    match places::data_dir(data_dir).map(|dir| dir.join(places::DATABASE)) {
        Some(database) if super::library::found(&database)? => Ok(Some(Store::open(&database)?)),
        _ => Ok(None),
    }
}
