//! What is proposed for the fields: a keyphrase taken, a title, a description.

use crate::harness::{Data, Session, run};

const DRAFT: &str = "---
brief: { words: 700, lang: fr }
---

# La halle aux grains rouvre ses portes

La halle aux grains de Tarbes accueille de nouveau un marché paysan, après deux ans de travaux menés par la ville.
Vingt producteurs du pays y vendent chaque samedi leurs légumes, leurs fromages et leur pain.

La halle aux grains garde sa charpente de 1880, que les artisans ont démontée puis reposée pièce par pièce. Le marché
paysan occupe l’aile nord, et une salle de spectacle prendra place dans l’aile sud au printemps.
";

#[test]
fn a_keyphrase_a_title_and_a_description_are_taken() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let file = data.path().join("halle.md");
        std::fs::write(&file, DRAFT)?;
        let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
        session.wait(".cm-content").await?;
        session.click("tab-snippet").await?;
        session.press("[data-testid='about-text']").await?;
        session
            .until(
                "the text's subject is proposed",
                "return [...document.querySelectorAll(\"[data-testid='proposed-keyphrase']\")].some(row => row.textContent.includes('halle aux grains'))",
            )
            .await?;
        session.shoot("proposals-keyphrases").await?;
        session
            .press("[aria-label*='halle aux grains'][data-testid='take-main']")
            .await?;
        session
            .until(
                "it is the keyphrase, and counted",
                "return document.querySelector(\"[data-testid='field-keyphrase']\").value.includes('halle aux grains') && !!document.querySelector(\"[data-testid='keyphrase-place']\")",
            )
            .await?;
        session
            .press("[aria-label*='marché paysan'][data-testid='take-secondary']")
            .await?;
        session
            .until(
                "the other is a secondary one",
                "return document.querySelector(\"[data-testid='field-secondary']\").value.includes('marché paysan')",
            )
            .await?;

        session.press("[data-testid='propose-title']").await?;
        session.wait("[data-testid='take-title']").await?;
        session.shoot("proposals-title").await?;
        session.press("[data-testid='take-title']").await?;
        session
            .until(
                "the title is taken and the list closed",
                "return document.querySelector(\"[data-testid='field-title']\").value.length > 10 && !document.querySelector(\"[data-testid='take-title']\")",
            )
            .await?;
        session.press("[data-testid='propose-description']").await?;
        session.wait("[data-testid='take-description']").await?;
        session.press("[data-testid='take-description']").await?;
        session
            .until(
                "the description has a good length",
                "const length = [...document.querySelector(\"[data-testid='field-description']\").value].length; return length >= 100 && length <= 156",
            )
            .await?;
        session.press("[data-testid='propose-slug']").await?;
        session.wait("[data-testid='take-slug']").await?;
        session.press("[data-testid='take-slug']").await?;
        session
            .until(
                "the address is taken",
                "return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(document.querySelector(\"[data-testid='field-slug']\").value)",
            )
            .await?;
        session.shoot("proposals-taken").await?;
        session.close().await
    })
}
