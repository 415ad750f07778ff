//! Pages that the writer brings: pasted and dropped, what they share and the draft lacks, said and so covered, kept
//! over a restart, in no export.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::json;

use crate::harness::texts::root;
use crate::harness::{Data, Session, run};

const DRAFT: &str = "---
brief: { words: 700, count_rule: mots, lang: fr }
---

# Composter en appartement

Un lombricomposteur tient sous l’évier. Les épluchures y deviennent un terreau noir.
";

fn corpus(name: &str) -> PathBuf {
    root().join("tests/corpus/ranking").join(name)
}

/// Drops files on the window, as the system tells it.
async fn drop_files(session: &Session, names: &[&str]) -> Result<()> {
    let paths: Vec<PathBuf> = names.iter().map(|name| corpus(name)).collect();
    let script = "return window.__TAURI_INTERNALS__.invoke('plugin:event|emit', {
        event: 'tauri://drag-drop', payload: { paths: arguments[0], position: { x: 10, y: 10 } } })";
    session.client.execute(script, vec![json!(paths)]).await?;
    Ok(())
}

/// Waits until as many pages are there.
async fn until_pages(session: &Session, count: usize) -> Result<()> {
    let script =
        format!("return document.querySelectorAll(\"[data-testid='outline-page']\").length === {count}");
    session.until(&format!("{count} pages"), &script).await
}

/// Waits until a term stands in a list (`missing` or `covered`).
async fn until_term(session: &Session, list: &str, term: &str) -> Result<()> {
    let script = format!(
        "return [...document.querySelectorAll(\"[data-testid='page-terms-{list}'] .t\")].some(t => t.textContent.trim() === '{term}')"
    );
    session.until(&format!("{term} is {list}"), &script).await
}

#[test]
fn what_pages_share_is_seen_said_and_kept_with_the_draft() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let file = data.path().join("brouillon.md");
        std::fs::write(&file, DRAFT)?;
        let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
        session.client.set_window_size(1440, 900).await?;
        session.wait(".cm-content").await?;
        session.click("tab-snippet").await?;
        session.press("[data-testid='open-pages']").await?;
        session.find("pages-empty").await?;
        session.shoot("pages-empty").await?;

        // Pasted as its source, in the field for that.
        session.click("pages-paste").await?;
        session.click("paste-page-confirm").await?;
        assert!(
            session
                .text("paste-page-status")
                .await?
                .contains("Collez d’abord")
        );
        let html = std::fs::read_to_string(corpus("jardin-des-toits.html"))?;
        let fill = "const field = document.querySelector(\"[data-testid='paste-page-text']\"); field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        session.client.execute(fill, vec![json!(html)]).await?;
        session.click("paste-page-confirm").await?;
        until_pages(&session, 1).await?;
        session.find("pages-alone").await?;

        // Dropped together: what can't be read is told, the others go in.
        let names = [
            "mairie-de-belvaux.html",
            "page-vide.html",
            "ver-a-soie-club.htm",
            "maison-sobre.html",
        ];
        drop_files(&session, &names).await?;
        until_pages(&session, 4).await?;
        let notes = session.text("pages-notes").await?;
        assert!(
            notes.contains("page-vide.html") && !notes.contains("mairie"),
            "{notes}"
        );
        for term in ["moucherons", "marc de café", "agrumes"] {
            until_term(&session, "missing", term).await?;
        }
        until_term(&session, "covered", "lombricomposteur").await?;
        let median = session
            .text("pages-median")
            .await?
            .replace(['\u{a0}', '\u{202f}'], " ");
        assert!(
            median.contains("235") && median.contains("médiane de ces 4 pages"),
            "{median}"
        );
        assert!(median.contains("Ce n’est pas une règle de Google."), "{median}");
        let own = session.text("outlines").await?;
        assert!(
            own.contains("Composter en appartement") && own.contains("Notre avis après un an"),
            "{own}"
        );
        session.press("[title*='moucherons']").await?;
        let quotes = session.text("page-quotes").await?;
        assert!(
            quotes.contains("Un couvercle bien ajusté retient les moucherons."),
            "{quotes}"
        );
        session.shoot("pages").await?;
        session.click("switch-theme").await?;
        session.client.set_window_size(1120, 760).await?;
        session.shoot("pages-night-small").await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("switch-theme").await?;

        // Back in the text: the panel says it too, one click takes it as a keyphrase, writing covers it.
        session.click("pages-back").await?;
        session.press("[data-testid='page-term-secondary']").await?;
        session.shoot("pages-panel").await?;
        session
            .until(
                "it is a secondary keyphrase",
                "return document.querySelector(\"[data-testid='field-secondary']\").value.includes('moucherons')",
            )
            .await?;
        session.to_editor_end().await?;
        session
            .type_text("\n\nUn moucheron n’aime pas le carton.")
            .await?;
        session
            .until(
                "the panel lacks it no more",
                "const terms = [...document.querySelectorAll(\"[data-testid='pages-line-term']\")].map(t => t.textContent); return terms.length > 0 && !terms.includes('moucherons')",
            )
            .await?;
        session.press("[data-testid='open-pages']").await?;
        until_term(&session, "covered", "moucherons").await?;
        session.press("[data-testid='page-remove']").await?;
        until_pages(&session, 3).await?;
        session
            .client
            .active_element()
            .await?
            .send_keys("\u{e00c}")
            .await?;
        session.wait(".cm-content").await?;
        session.until_saved().await?;

        for (format, name) in [("fragment", "page.html"), ("markdown", "texte.md")] {
            session.click("nav-delivery").await?;
            session.click(&format!("format-{format}")).await?;
            session
                .fill("export-directory", &data.path().display().to_string())
                .await?;
            session.fill("export-name", name).await?;
            session.click("export-button").await?;
            let made = data.path().join(name);
            session.until("it is written", &format!("return document.querySelector(\"[data-testid='export-result']\")?.textContent.includes('{name}') ?? false")).await?;
            let written = std::fs::read_to_string(made)?;
            assert!(
                written.contains("carton") && !written.contains("agrumes"),
                "{written}"
            );
        }
        session.close().await?;

        let session = Session::open(&data).await?;
        session.wait(".cm-content").await?;
        session.click("tab-snippet").await?;
        session.press("[data-testid='open-pages']").await?;
        until_pages(&session, 3).await?;
        until_term(&session, "covered", "moucherons").await?;
        session.close().await
    })
}
