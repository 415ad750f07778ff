//! `chapo words`: the words that the writer has taught the speller.

use std::io::{self, Write as _};
use std::path::Path;

use anyhow::Context as _;
use french::inflect::Kind;
use serde::Serialize;
use store::{Scope, Store};

use super::Verdict;
use super::args::{Format, WordsCommand};
use super::json;
use super::library::found;
use super::text::one_line;
use crate::places;

/// Characters shown of a word or a client's name.
const SHOWN: usize = 80;

pub fn run(command: &WordsCommand, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let database = places::data_dir(data_dir)
        .context(
            "Le dossier de données est introuvable\u{a0}: indiquez-en un par --data-dir ou CHAPO_DATA_DIR",
        )?
        .join(places::DATABASE);
    match command {
        WordsCommand::Add { words, client, kind } => {
            add(&Store::open(&database)?, words, &scope(client), *kind)
        }
        WordsCommand::Remove { words, client } => remove(&database, words, &scope(client)),
        WordsCommand::List { client, output } => list(&database, client.as_deref(), output.format),
    }?;
    Ok(Verdict::Clean)
}

fn scope(client: &Option<String>) -> Scope {
    client.clone().map_or(Scope::Personal, Scope::Client)
}

fn add(store: &Store, words: &[String], scope: &Scope, kind: Option<Kind>) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    for word in words {
        let new = store.add_word(word, scope)?;
        if let Some(kind) = kind {
            store.set_word_kind(word, scope, kind.name())?;
        }
        let word = one_line(word.trim(), SHOWN);
        if new {
            writeln!(out, "«\u{a0}{word}\u{a0}» est ajouté au dictionnaire.")?;
        } else {
            writeln!(out, "«\u{a0}{word}\u{a0}» y est déjà.")?;
        }
    }
    Ok(())
}

fn remove(database: &Path, words: &[String], scope: &Scope) -> anyhow::Result<()> {
    let store = if found(database)? {
        Some(Store::open(database)?)
    } else {
        None
    };
    let mut out = io::stdout().lock();
    for word in words {
        let known = match &store {
            Some(store) => store.remove_word(word, scope)?,
            None => false,
        };
        let word = one_line(word.trim(), SHOWN);
        if known {
            writeln!(out, "«\u{a0}{word}\u{a0}» est retiré du dictionnaire.")?;
        } else {
            writeln!(out, "«\u{a0}{word}\u{a0}» n’y est pas.")?;
        }
    }
    Ok(())
}

#[derive(Debug, Serialize)]
struct ListJson<'a> {
    version: u32,
    words: Vec<RowJson<'a>>,
}

#[derive(Debug, Serialize)]
struct RowJson<'a> {
    word: &'a str,
    client: Option<&'a str>,
    kind: &'static str,
    created_at: &'a str,
}

/// The words of every text and of clients; of one client, where it is named. Those of single drafts stay with them.
fn list(database: &Path, client: Option<&str>, format: Format) -> anyhow::Result<()> {
    let all = if found(database)? {
        Store::open(database)?.words()?
    } else {
        Vec::new()
    };
    let rows: Vec<RowJson<'_>> = all
        .iter()
        .filter_map(|word| {
            let owner = match &word.scope {
                Scope::Personal if client.is_none() => None,
                Scope::Client(name) if client.is_none_or(|client| client == name) => Some(name.as_str()),
                _ => return None,
            };
            Some(RowJson {
                word: &word.word,
                client: owner,
                kind: Kind::of(&word.word, word.kind.as_deref()).name(),
                created_at: &word.created_at,
            })
        })
        .collect();
    if format == Format::Json {
        return json::print(&ListJson {
            version: json::VERSION,
            words: rows,
        });
    }
    let mut out = io::stdout().lock();
    if rows.is_empty() {
        writeln!(out, "Aucun mot.")?;
    }
    for row in rows {
        let word = one_line(row.word, SHOWN);
        let kind = row.kind.replace('-', " ");
        match row.client {
            Some(client) => writeln!(out, "{word}  {kind}  ({})", one_line(client, SHOWN))?,
            None => writeln!(out, "{word}  {kind}")?,
        }
    }
    Ok(())
}
