//! The library: new, open, duplicate, rename, delete to a bin, search.

use anyhow::Result;

use crate::harness::{Data, Session, run};

const TITLES: &str = "return [...document.querySelectorAll(\"[data-testid='draft-row']\")].map(row => row.textContent).join('|')";

async fn rows(session: &Session) -> Result<String> {
    Ok(session
        .script(TITLES)
        .await?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

async fn until_rows(session: &Session, count: usize) -> Result<()> {
    // The draft that leads the page stands in the table too.
    let script = format!(
        "return new Set([...document.querySelectorAll(\"[data-testid='draft-row']\")].map(row => row.dataset.id)).size === {count}"
    );
    session.until(&format!("{count} rows"), &script).await
}

#[test]
fn a_newcomer_finds_the_sample_draft_alive() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.click("nav-atelier").await?;
        session.until("the sample is counted", "return Number(document.querySelector(\"[data-testid='word-count']\")?.textContent.replace(/\\D/g, '') ?? 0) > 400").await?;
        session.wait("[data-testid='finding']").await?;
        session.close().await
    })
}

#[test]
fn drafts_are_made_renamed_duplicated_searched_and_binned() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.click("nav-library").await?;
        until_rows(&session, 1).await?;

        session
            .write_draft("# Le marché de la halle\n\nUn mot rare : wapiti.")
            .await?;
        session.until_saved().await?;
        session.click("nav-library").await?;
        until_rows(&session, 2).await?;
        assert!(rows(&session).await?.contains("Le marché de la halle"));

        session.fill("library-search", "wapiti").await?;
        until_rows(&session, 1).await?;
        assert!(rows(&session).await?.contains("Le marché de la halle"));

        session.click("draft-menu").await?;
        session.click("draft-duplicate").await?;
        until_rows(&session, 2).await?;

        session.click("draft-menu").await?;
        session.click("draft-delete").await?;
        until_rows(&session, 1).await?;
        session.fill("library-search", "\"AND ( * 😀").await?;
        until_rows(&session, 0).await?;
        session.find("library-search").await?.clear().await?;
        session.find("library-search").await?.send_keys(" ").await?;
        until_rows(&session, 2).await?;

        session.click("bin-open").await?;
        until_rows(&session, 1).await?;
        session.shoot("library-bin").await?;
        session.click("bin-restore").await?;
        until_rows(&session, 0).await?;
        session.close().await
    })
}
