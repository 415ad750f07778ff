//! The keyphrase's figures: going to its places, marking them, and going where it is absent.

use crate::harness::{Data, Session, run};

const DRAFT: &str = "---
title: Phare de Belle-Roche, ce qui change à l’été
description: Le phare de Belle-Roche rouvre. Horaires, tarifs et coulisses d’un chantier mené contre le vent.
slug: phare-belle-roche
keyphrase: phare de belle-roche
secondary: [gardien de phare, visite guidée]
---

# Le phare de Belle-Roche rouvre

Le phare de Belle-Roche accueille de nouveau les visiteurs. Fermé depuis dix ans, il a gardé ses trois cents marches.

## Un chantier contre le vent

Les ouvriers ont travaillé deux hivers. La lanterne a été démontée pièce par pièce, puis remise en place au printemps.
Les gardiens de phare d’autrefois ont prêté leurs carnets.

## Monter au phare de Belle-Roche

Les visites ont lieu chaque matin. Réservez la veille.
";

#[test]
fn the_keyphrase_s_places_are_shown_and_gone_to() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let file = data.path().join("phare.md");
        std::fs::write(&file, DRAFT)?;
        let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
        session.wait(".cm-content").await?;
        session.click("tab-snippet").await?;
        session.find("keyphrase-report").await?;
        assert_eq!(session.count("[data-testid='keyphrase-place']").await?, 3);
        for (place, met) in [
            ("title", true),
            ("introduction", true),
            ("headings", true),
            ("slug", true),
            ("description", true),
        ] {
            let found = format!("[data-testid='keyphrase-in-{place}'][data-met='{met}']");
            assert_eq!(session.count(&found).await?, 1, "{place}");
        }
        let phrases = "return [...document.querySelectorAll(\"[data-testid='secondary-phrase']\")].map(row => row.textContent.trim().replace(/\\s+/g, ' '))";
        let phrases = session.script(phrases).await?;
        assert!(
            phrases[0].as_str().is_some_and(|row| row.contains("1 fois")),
            "{phrases}"
        );
        assert!(
            phrases[1].as_str().is_some_and(|row| row.contains("absente")),
            "{phrases}"
        );

        session.click("keyphrase-mark").await?;
        session
            .until("its three places are marked", "return [...document.querySelectorAll('.kp')].map(mark => mark.textContent).join() === 'phare de Belle-Roche,phare de Belle-Roche,phare de Belle-Roche'")
            .await?;
        session.click("keyphrase-next").await?;
        session
            .until(
                "the next place is selected",
                "return document.getSelection().toString() === 'phare de Belle-Roche'",
            )
            .await?;
        session.shoot("keyphrase").await?;
        session.click("keyphrase-longest").await?;
        session
            .until("the stretch without it is selected", "const text = document.getSelection().toString(); return text.startsWith('Fermé depuis') && text.includes('leurs carnets')")
            .await?;

        session
            .fill("field-secondary", "gardien de phare, lanterne, ")
            .await?;
        session
            .until("the new one is counted", "return document.querySelectorAll(\"[data-testid='secondary-phrase']\").length === 2 && document.querySelectorAll(\"[data-testid='secondary-phrase']\")[1].textContent.includes('lanterne')")
            .await?;
        session.until_saved().await?;
        session.close().await
    })
}
