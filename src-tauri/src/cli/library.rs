//! `chapo library`: the drafts of the local database.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use serde::Serialize;
use store::{DraftSummary, Listing, Store};

use super::Verdict;
use super::args::{Format, LibraryCommand};
use super::json;
use super::text::{Style, grouped, one_line};
use crate::desk::imports;
use crate::error::reason;
use crate::places;

pub fn run(command: &LibraryCommand, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let database = places::data_dir(data_dir)
        .context(
            "Le dossier de données est introuvable\u{a0}: indiquez-en un par --data-dir ou CHAPO_DATA_DIR",
        )?
        .join(places::DATABASE);
    match command {
        LibraryCommand::List(output) => list(&database, output.format),
        LibraryCommand::Show { id, output } => show(&existing(&database)?, id, output.format),
        LibraryCommand::Import { file, output } => import(&Store::open(&database)?, file, output.format),
        LibraryCommand::Backup { dir, output } => backup(&existing(&database)?, dir, output.format),
    }?;
    Ok(Verdict::Clean)
}

/// Whether there is a database at all.
///
/// # Errors
/// Where that can't be told: the data folder is a file, or closed to us.
pub fn found(database: &Path) -> anyhow::Result<bool> {
    database.try_exists().map_err(|error| {
        anyhow!(
            "Le dossier de données «\u{a0}{}\u{a0}» ne peut pas servir ({})\u{a0}: indiquez-en un autre par --data-dir ou CHAPO_DATA_DIR",
            database.parent().unwrap_or(database).display(),
            reason(&error)
        )
    })
}

/// The database; looking into it makes none.
fn existing(database: &Path) -> anyhow::Result<Store> {
    if !found(database)? {
        bail!(
            "{}\u{a0}: il n’y a pas encore de base de textes ici\u{a0}; ouvrez Chapô ou rangez-y un premier texte",
            database.display()
        );
    }
    Ok(Store::open(database)?)
}

#[derive(Debug, Serialize)]
struct ListJson<'a> {
    version: u32,
    drafts: Vec<RowJson<'a>>,
}

#[derive(Debug, Serialize)]
struct RowJson<'a> {
    id: &'a str,
    title: &'a str,
    excerpt: &'a str,
    keyphrase: Option<&'a str>,
    client: Option<&'a str>,
    status: &'a str,
    words: i64,
    target: Option<i64>,
    clauses_met: i64,
    clauses_total: i64,
    created_at: &'a str,
    updated_at: &'a str,
}

impl<'a> RowJson<'a> {
    fn new(row: &'a DraftSummary) -> Self {
        Self {
            id: &row.id,
            title: &row.title,
            excerpt: &row.excerpt,
            keyphrase: row.keyphrase.as_deref(),
            client: row.client.as_deref(),
            status: row.status.as_str(),
            words: row.words,
            target: row.target,
            clauses_met: row.clauses_met,
            clauses_total: row.clauses_total,
            created_at: &row.created_at,
            updated_at: &row.updated_at,
        }
    }
}

fn list(database: &Path, format: Format) -> anyhow::Result<()> {
    let rows = if found(database)? {
        Store::open(database)?.list(Listing::default())?
    } else {
        Vec::new()
    };
    if format == Format::Json {
        return json::print(&ListJson {
            version: json::VERSION,
            drafts: rows.iter().map(RowJson::new).collect(),
        });
    }
    let mut out = io::stdout().lock();
    if rows.is_empty() {
        writeln!(out, "Aucun texte.")?;
    }
    let style = Style::of_stdout();
    for row in &rows {
        let count = |number: i64| grouped(u32::try_from(number).unwrap_or(u32::MAX));
        let target = row
            .target
            .map(|target| format!("\u{a0}/\u{a0}{}", count(target)))
            .unwrap_or_default();
        let day = row.updated_at.get(..10).unwrap_or(&row.updated_at);
        let about = format!(
            "{}  {day}  {}{target}\u{a0}{}",
            row.id.get(..8).unwrap_or(&row.id),
            count(row.words),
            if row.target.unwrap_or(row.words) < 2 {
                "mot"
            } else {
                "mots"
            }
        );
        writeln!(
            out,
            "{}\n  {}",
            style.heading(&one_line(&row.title, 100)),
            style.quiet(&about)
        )?;
    }
    Ok(())
}

#[derive(Debug, Serialize)]
struct ShowJson<'a> {
    version: u32,
    id: &'a str,
    title: &'a str,
    status: &'a str,
    revision: i64,
    words: i64,
    target: Option<i64>,
    created_at: &'a str,
    updated_at: &'a str,
    text: &'a str,
    source: Option<ShownSource<'a>>,
    /// Pages that it is compared with.
    pages: usize,
}

#[derive(Debug, Serialize)]
struct ShownSource<'a> {
    name: &'a str,
    text: &'a str,
}

fn show(store: &Store, id: &str, format: Format) -> anyhow::Result<()> {
    let draft = store.draft(&whole_id(store, id)?)?;
    if format == Format::Text {
        io::stdout().write_all(draft.text.as_bytes())?;
        return Ok(());
    }
    json::print(&ShowJson {
        version: json::VERSION,
        id: &draft.id,
        title: &draft.title,
        status: draft.status.as_str(),
        revision: draft.revision,
        words: draft.words,
        target: draft.target,
        created_at: &draft.created_at,
        updated_at: &draft.updated_at,
        text: &draft.text,
        source: draft.source.as_ref().map(|source| ShownSource {
            name: &source.name,
            text: &source.text,
        }),
        pages: store.page_ids(&draft.id)?.len(),
    })
}

/// The id that begins like this, if only one does.
fn whole_id(store: &Store, beginning: &str) -> anyhow::Result<String> {
    if beginning.trim().is_empty() {
        bail!("L’identifiant est vide\u{a0}: voyez «\u{a0}chapo library list\u{a0}»");
    }
    let mut found = Vec::new();
    for bin in [false, true] {
        let rows = store.list(Listing { query: None, bin })?;
        found.extend(
            rows.into_iter()
                .map(|row| row.id)
                .filter(|id| id.starts_with(beginning)),
        );
    }
    match (found.len(), found.pop()) {
        (1, Some(id)) => Ok(id),
        (0, _) => bail!(
            "Aucun texte ne porte l’identifiant «\u{a0}{beginning}\u{a0}»\u{a0}: voyez «\u{a0}chapo library list\u{a0}»"
        ),
        (many, _) => bail!(
            "{many} textes ont un identifiant qui commence par «\u{a0}{beginning}\u{a0}»\u{a0}: donnez-en davantage"
        ),
    }
}

#[derive(Debug, Serialize)]
struct ImportedJson<'a> {
    version: u32,
    id: &'a str,
    title: &'a str,
}

fn import(store: &Store, file: &Path, format: Format) -> anyhow::Result<()> {
    let draft = store.draft(&imports::keep(store, file)?)?;
    if format == Format::Json {
        return json::print(&ImportedJson {
            version: json::VERSION,
            id: &draft.id,
            title: &draft.title,
        });
    }
    writeln!(io::stdout(), "{}  {}", draft.id, one_line(&draft.title, 100))?;
    Ok(())
}

#[derive(Debug, Serialize)]
struct BackupJson {
    version: u32,
    path: PathBuf,
}

fn backup(store: &Store, dir: &Path, format: Format) -> anyhow::Result<()> {
    let path = store.backup(dir)?;
    if format == Format::Json {
        return json::print(&BackupJson {
            version: json::VERSION,
            path,
        });
    }
    writeln!(io::stdout(), "Base copiée\u{a0}: {}", path.display())?;
    Ok(())
}
