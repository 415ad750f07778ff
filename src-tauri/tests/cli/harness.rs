//! A folder of its own for each test, and the program run in it without a display.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A draft that has all fields, a source named beside it, and faults to find.
pub const DRAFT: &str = "---
title: Le phare de Belle-Roche rouvre au public après dix ans
description: Fermé depuis dix ans, le phare de Belle-Roche accueille de nouveau les visiteurs. Horaires, tarifs et coulisses d’un chantier mené contre le vent.
slug: phare-belle-roche
keyphrase: phare de Belle-Roche
lang: fr
layout: fiche
brief: { words: 20, count_rule: mots, subheadings: true, lang: fr }
source: source.txt
---

# Le phare de Belle-Roche rouvre

Le phare de Belle-Roche accueille de nouveau les visiteurs : trois cents marches, et l'horizon !

## Un chantier contre le vent

Les ouvriers ont travaillé bien plus longtemps que prévu, avec une patiance rare.
";

pub const SOURCE: &str = "Le phare rouvre lundi.\n\nLa visite dure une heure.\n";

/// A folder, and the program in it.
pub struct Desk {
    folder: TempDir,
}

/// What the program answered.
pub struct Answer {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// With the draft and its source in it.
    pub fn with_draft() -> Self {
        let desk = Self::new();
        desk.write("draft.md", DRAFT);
        desk.write("source.txt", SOURCE);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Names in the folder, those of the database left out.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.retain(|name| name != "data");
        names.sort();
        names
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chapo"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("CHAPO_DICTIONARIES")
            .env("CHAPO_DATA_DIR", self.path("data"))
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Answer {
        Answer::of(self.command(args).output().unwrap())
    }

    pub fn run_with_input(&self, args: &[&str], input: &[u8]) -> Answer {
        let mut command = self.command(args);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Answer::of(child.wait_with_output().unwrap())
    }

    /// The JSON that a command prints, and nothing else.
    pub fn json(&self, args: &[&str]) -> Value {
        let answer = self.run(args);
        serde_json::from_str(&answer.out)
            .unwrap_or_else(|error| panic!("{error}: {} {}", answer.out, answer.err))
    }
}

impl Answer {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Refused with one French line that holds these words, and nothing printed.
    #[track_caller]
    pub fn refuses(&self, words: &[&str]) {
        assert_eq!(self.status, 2, "{}{}", self.out, self.err);
        assert_eq!(self.out, "");
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(self.err.starts_with("chapo\u{a0}: "), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "« {word} » in: {}", self.err);
        }
    }
}

/// The dictionaries of the repository.
pub fn dictionaries() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dictionaries")
}
