//! Writes the sample database of the schema about to be released, for `tests/databases`:
//! `cargo run -p store --example released_database -- tests/databases/v7.sqlite`

use std::cell::Cell;
use std::error::Error;
use std::path::Path;

use store::{
    Decision, Facets, NewDraft, NewPage, NewSilence, OpenOptions, Scope, SourceFormat, SourceText, Status,
    Timestamp,
};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: released_database FILE")?;
    let path = Path::new(&path);
    if path.exists() {
        return Err(format!(
            "{} is there already; a released database is never rewritten",
            path.display()
        )
        .into());
    }
    let start: Timestamp = "2026-02-03T09:00:00Z".parse()?;
    let ticks = Cell::new(0);
    let clock = move || {
        let seconds = ticks.replace(ticks.get() + 60);
        Timestamp::from_second(start.as_second() + seconds).unwrap_or(start)
    };
    let store = OpenOptions::default().clock(clock).open(path)?;

    let halls = Facets {
        title: "Le cœur de ville retrouve ses halles".into(),
        excerpt: "Fermées trois ans, les halles rouvrent.".into(),
        keyphrase: Some("halles couvertes".into()),
        client: Some("Ville d’Aubrac".into()),
        words: 24,
        target: Some(700),
        clauses_met: 4,
        clauses_total: 7,
    };
    let source = SourceText {
        name: "communique.txt".into(),
        text: "Le maire a rouvert ce matin les halles, fermées depuis trois ans pour travaux.\n".into(),
        format: Some(SourceFormat::Plain),
        cleaning: Some(r#"[{"kind":"updated","edits":[{"start":3,"end":8}],"taken":false}]"#.into()),
        about: Some(r#"{"title":"Réouverture des halles"}"#.into()),
        notes: Some("Fichier en Windows-1252.".into()),
        original: Some(b"Le maire a rouvert ce matin les halles, ferm\xe9es".to_vec()),
    };
    let front =
        "---\ntitle: Le cœur de ville retrouve ses halles\nkeyphrase: halles couvertes\nlang: fr\n---\n\n";
    let opening =
        format!("{front}Fermées trois ans, les halles couvertes rouvrent. Les travaux s’achèvent.\n");
    let text = format!(
        "{opening}\n## Vingt étals pour commencer\n\nLes marchands s’y installent dès jeudi\u{202f}! 😀\n"
    );
    let id = store
        .create_draft(NewDraft {
            text: opening,
            source: Some(source),
            facets: halls.clone(),
        })?
        .id;
    store.checkpoint(&id, None, "Chapô")?;

    let evidence = NewDraft {
        text: "---\ntitle: Des preuves numériques mieux partagées\nlang: fr\n---\n\nLes juges échangent leurs pièces par e-CODEX.\n".into(),
        source: None,
        facets: Facets {
            title: "Des preuves numériques mieux partagées".into(),
            excerpt: "Les juges échangent leurs pièces.".into(),
            words: 7,
            ..Facets::default()
        },
    };
    let evidence = store.create_draft(evidence)?.id;
    let thrown = NewDraft {
        text: "Un brouillon sans suite.\n".into(),
        facets: Facets {
            title: "Sans suite".into(),
            words: 4,
            ..Facets::default()
        },
        source: None,
    };
    let thrown = store.create_draft(thrown)?.id;
    store.move_to_bin(&thrown)?;

    store.save_head(&id, &text, &Facets { words: 31, ..halls }, "Ana")?;
    store.checkpoint(&id, Some("Remise au client"), "Ana")?;
    store.import_revision(
        &id,
        &text.replace("Vingt", "Vingt-deux"),
        Some("Relecture"),
        "Luc",
    )?;
    store.set_status(&id, Status::Review)?;
    store.touch_opened(&id)?;
    store.add_word("backlink", &Scope::Personal)?;
    store.set_word_kind("backlink", &Scope::Personal, "nom")?;
    store.add_word("Estacade", &Scope::Client("Ville d’Aubrac".into()))?;
    store.add_word("e-CODEX", &Scope::Draft(evidence))?;
    store.silence(NewSilence {
        check: "readability.long-sentence",
        ..NewSilence::default()
    })?;
    store.silence(NewSilence {
        draft_id: Some(&id),
        check: "spelling.unknown",
        excerpt: "Estacade",
        ..NewSilence::default()
    })?;
    store.silence(NewSilence {
        draft_id: Some(&id),
        check: "spelling.unknown",
        excerpt: "jeudi",
        sentence: "Les marchands s’y installent dès jeudi\u{202f}! 😀",
    })?;
    store.decide(&id, "date:2024", Some(&Decision::Wanted))?;
    store.decide(
        &id,
        "figure:20",
        Some(&Decision::Sourced("Procès-verbal de séance 😀".into())),
    )?;
    store.refuse_subheading(
        &id,
        "Les travaux s’achèvent.",
        "Les marchands s’y installent dès jeudi\u{202f}! 😀",
    )?;
    store.add_pages(
        &id,
        &[NewPage {
            name: "halles-de-lyon.html".into(),
            title: "Que trouve-t-on aux halles\u{202f}?".into(),
            address: "https://halles.example/étals".into(),
            format: SourceFormat::Markdown,
            text: "# Que trouve-t-on aux halles\u{202f}?\n\nDes étals, des fromages, un café 😀.\n".into(),
        }],
    )?;
    store.set_setting("profile", "imprimerie-nationale")?;
    store.set_client_setting("Ville d’Aubrac", "profile", Some("web-sur"))?;
    store.close()?;
    Ok(())
}
