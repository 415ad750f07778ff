//! The main job from end to end: a press release comes in, an article is written and checked, the power
//! fails, nothing is lost, the finished page goes out.

use std::time::Duration;

use crate::harness::{Data, Session, run, texts};

#[test]
fn a_source_comes_in_and_a_finished_page_goes_out() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;

        // The press release comes in.
        session.bring_in(&texts::source()?).await?;
        session.until("the target of the brief is shown", "return document.querySelector(\"[data-testid='word-target']\")?.textContent.includes('700') ?? false").await?;
        assert_eq!(session.word_count().await?, 0, "the draft starts empty");

        // The article is typed; the count moves.
        session.to_editor_end().await?;
        session.type_text(texts::ARTICLE).await?;
        session.until("the count follows", "return Number(document.querySelector(\"[data-testid='word-count']\").textContent.replace(/\\D/g, '')) > 60").await?;

        // The misspelling is underlined and corrected.
        let row = "[data-testid='finding'][data-check^='spelling.']";
        let finding = session.wait(row).await?;
        assert!(
            finding.text().await?.contains("acceuil"),
            "the row shows the word"
        );
        session.until("the word is underlined in the text", "return [...document.querySelectorAll('.cm-content .cm-line span')].some(span => span.textContent === 'acceuil' && getComputedStyle(span).backgroundImage !== 'none')").await?;
        session.shoot("main-job-misspelling").await?;
        session
            .wait(&format!("{row} [data-testid='finding-accept']"))
            .await?
            .click()
            .await?;
        session.until_text("un accueil en trois langues").await?;
        session
            .until(
                "its row is gone",
                "return !document.querySelector(\"[data-testid='finding'][data-check^='spelling.']\")",
            )
            .await?;

        // The snippet follows its field.
        session.click("tab-snippet").await?;
        session
            .fill("field-title", "La justice prend le large cet été à Port-Clair")
            .await?;
        session.until("the snippet shows the title", "return document.querySelector(\"[data-testid='serp-title-mobile']\")?.textContent.includes('La justice prend le large') ?? false").await?;
        session.shoot("main-job-snippet").await?;

        // The power fails two seconds after the last key.
        session.to_editor_end().await?;
        session.type_text(" Dernier mot : goéland.").await?;
        let typed = session.editor_text().await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        session.kill(&data).await?;

        // Every word is found again.
        let session = Session::open(&data).await?;
        if session.count(".cm-content").await? == 0 {
            session.wait("[data-testid='draft-open']").await?.click().await?;
        }
        session.until_text("goéland").await?;
        assert_eq!(session.editor_text().await?, typed, "every word is there");
        session.click("tab-snippet").await?;
        let title = session
            .find("field-title")
            .await?
            .prop("value")
            .await?
            .unwrap_or_default();
        assert_eq!(title, "La justice prend le large cet été à Port-Clair");

        // The page goes out.
        let folder = tempfile::tempdir()?;
        session.click("nav-delivery").await?;
        session.click("format-page").await?;
        session
            .fill("export-directory", &folder.path().display().to_string())
            .await?;
        session.fill("export-name", "article.html").await?;
        session.shoot("main-job-delivery").await?;
        session.click("export-button").await?;
        session.find("export-result").await?;
        let page = std::fs::read_to_string(folder.path().join("article.html"))?;
        for part in [
            "<!doctype html>",
            "<html lang=\"fr\">",
            "<title>La justice prend le large",
            "goéland",
            "<h2",
            "accueil en trois langues",
            "frais 😀",
        ] {
            assert!(
                page.to_lowercase().contains(&part.to_lowercase()),
                "the page holds {part}"
            );
        }
        session.close().await
    })
}
