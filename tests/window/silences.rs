//! A finding is silenced in its sentence, found in the lists and heard again; a client's threshold holds for that
//! client's texts alone.

use anyhow::Result;
use fantoccini::key::Key;

use crate::harness::{Data, Session, run};

const WORD: &str = "[data-testid='finding'][data-check='spelling.unknown-word']";
const LONG: &str = "[data-testid='finding'][data-check='readability.long-sentence']";

/// Waits until so many elements match.
async fn until_count(session: &Session, css: &str, count: usize) -> Result<()> {
    let script = format!("return document.querySelectorAll(\"{css}\").length === {count}");
    session.until(&format!("{count} of {css}"), &script).await
}

/// Pictures of what is shown: day and night, at both widths.
async fn shoot_all(session: &Session, name: &str) -> Result<()> {
    for (theme, dark) in [("", false), ("-dark", true)] {
        let is_dark = "document.documentElement.dataset.theme === 'dark'";
        session
            .script(&format!(
                "if ({is_dark} !== {dark}) document.querySelector(\"[data-testid='switch-theme']\").click()"
            ))
            .await?;
        session
            .until("the theme is shown", &format!("return {is_dark} === {dark}"))
            .await?;
        for (width, height) in [(1440, 900), (1120, 760)] {
            session.client.set_window_size(width, height).await?;
            session.shoot(&format!("{name}{theme}-{width}")).await?;
        }
    }
    session.client.set_window_size(1440, 900).await?;
    session.click("switch-theme").await
}

/// Names the client in the contract's form.
async fn name_client(session: &Session, client: &str) -> Result<()> {
    session.click("edit-brief").await?;
    session.fill("brief-client", client).await?;
    session.click("brief-save").await
}

#[test]
fn a_finding_is_silenced_in_its_sentence_listed_and_heard_again() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session
            .write_draft("Le greffe 😀 soigne son acceuil. Un autre acceuil attend.")
            .await?;
        name_client(&session, "Le Littoral").await?;
        until_count(&session, WORD, 2).await?;

        session.click("finding-more").await?;
        let choices = session.wait(WORD).await?.text().await?;
        for part in [
            "Dans cette phrase",
            "Dans ce texte",
            "Ajouter au dictionnaire",
            "Qui le demande",
        ] {
            assert!(choices.contains(part), "« {part} » is offered: {choices}");
        }
        shoot_all(&session, "silence-choices").await?;
        session.click("finding-silence-part").await?;
        until_count(&session, WORD, 1).await?;
        session
            .until(
                "one underline is left",
                "return [...document.querySelectorAll('.cm-content .sp')].map(span => span.textContent).join('|') === 'acceuil'",
            )
            .await?;

        // The panel counts it and lists it.
        let counted = session.text("silenced-count").await?;
        assert!(
            counted.starts_with('1') && counted.ends_with("constat tu"),
            "{counted}"
        );
        session.click("silenced-count").await?;
        let line = session.text("silence").await?;
        for part in ["acceuil", "Mot inconnu", "Dans cette phrase", "aujourd’hui"] {
            assert!(line.contains(part), "« {part} » is in the list: {line}");
        }
        shoot_all(&session, "silence-panel").await?;
        session.click("silenced-count").await?;

        // It stays silent when its sentence moves, and in the next start of the program.
        session.to_editor_end().await?;
        let top = format!("{}{}", char::from(Key::Control), char::from(Key::Home));
        session.type_text(&top).await?;
        session.type_text("Avant. ").await?;
        session.until_text("Avant. Le greffe").await?;
        session.until_saved().await?;
        until_count(&session, WORD, 1).await?;
        session.close().await?;
        let session = Session::open(&data).await?;
        session.until_text("Avant. Le greffe").await?;
        until_count(&session, WORD, 1).await?;

        // The settings list it too, and undo it at once.
        session.click("open-settings").await?;
        let listed = session
            .wait("[data-testid='settings'] [data-testid='silence']")
            .await?;
        session
            .script("document.querySelector(\"[data-testid='silences']\").scrollIntoView()")
            .await?;
        assert!(listed.text().await?.contains("Dans cette phrase"));
        shoot_all(&session, "silence-settings").await?;
        session
            .wait("[data-testid='settings'] [data-testid='unsilence']")
            .await?
            .click()
            .await?;
        until_count(&session, WORD, 2).await?;
        until_count(&session, "[data-testid='silenced-count']", 0).await?;
        session.close().await
    })
}

#[test]
fn a_clients_threshold_changes_the_findings_of_its_texts_alone() -> Result<()> {
    const TEXT: &str = "La digue protège le port depuis vingt ans sans faillir une seule fois.";
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session.write_draft(TEXT).await?;
        name_client(&session, "Le Littoral").await?;
        session.until_saved().await?;
        until_count(&session, LONG, 0).await?;

        // In the settings, for that client.
        session.click("open-settings").await?;
        session
            .find("settings-client")
            .await?
            .select_by_value("Le Littoral")
            .await?;
        session
            .press("[data-testid='checks-readability'] summary")
            .await?;
        let field = "[data-threshold='readability.long-sentence.max-words'] [data-testid='threshold-value']";
        let figure = session.press(field).await?;
        figure
            .send_keys(&format!("{}a", char::from(Key::Control)))
            .await?;
        figure.send_keys(&format!("8{}", char::from(Key::Enter))).await?;
        session
            .until(
                "it is the client's own",
                "return document.querySelector(\"[data-threshold='readability.long-sentence.max-words']\").dataset.from === 'client'",
            )
            .await?;
        shoot_all(&session, "client-settings").await?;
        session.wait(".pop header button").await?.click().await?;
        until_count(&session, LONG, 1).await?;

        // Its row says whose figure it is, and who could change it.
        session
            .press(&format!("{LONG} [data-testid='finding-more']"))
            .await?;
        let told = session.wait(LONG).await?.text().await?;
        assert!(
            told.contains("Réglage propre à") && told.contains("Le Littoral"),
            "{told}"
        );
        shoot_all(&session, "client-row").await?;

        // The same text for nobody, and for another.
        session.write_draft(TEXT).await?;
        session.until_saved().await?;
        until_count(&session, LONG, 0).await?;
        name_client(&session, "Autre").await?;
        session.until_saved().await?;
        until_count(&session, LONG, 0).await?;
        name_client(&session, "Le Littoral").await?;
        until_count(&session, LONG, 1).await?;
        session.until_saved().await?;
        session.close().await?;

        // The next start knows it.
        let session = Session::open(&data).await?;
        until_count(&session, LONG, 1).await?;

        // Taken back in the row itself, it is everyone's figure again.
        session
            .press(&format!("{LONG} [data-testid='finding-more']"))
            .await?;
        session
            .press(&format!("{LONG} [data-testid='threshold-reset']"))
            .await?;
        until_count(&session, LONG, 0).await?;
        session.close().await
    })
}
