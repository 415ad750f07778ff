//! A figure of readability is clicked open, and a click on a sentence lands on it in the text; by keyboard too.

use anyhow::Result;
use fantoccini::key::Key;

use crate::harness::{Data, Session, run};

const TEXT: &str = "# Le pont de Port-Clair\n\nLe pont relie les deux rives depuis l’été 😀. Il a été construit par la région en deux ans. Pourtant, \
                    personne ne s’en plaint.\n\nLes piétons passent à gauche. Les rampes seront réparées par la ville avant l’hiver.\n";

/// What is selected in the text.
const SELECTED: &str = "return String(getSelection())";

async fn until_selected(session: &Session, sentence: &str) -> Result<()> {
    let sentence = serde_json::to_string(sentence)?;
    let script = format!("{SELECTED}.replace(/\\s+/g, ' ').trim() === {sentence}");
    session.until(&format!("{sentence} selected"), &script).await
}

async fn opened(text: &str) -> Result<(Data, Session)> {
    let data = Data::new()?;
    let file = data.path().join("pont.md");
    std::fs::write(&file, text)?;
    let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
    session.wait(".cm-content").await?;
    session.click("tab-readability").await?;
    Ok((data, session))
}

#[test]
fn a_figure_opens_on_its_sentences_and_a_sentence_on_the_text() -> Result<()> {
    run(async {
        let (_data, session) = opened(TEXT).await?;
        session.click("figure-passive").await?;
        session
            .until(
                "both passives are listed",
                "return document.querySelectorAll(\"[data-testid='figure-place']\").length === 2",
            )
            .await?;
        let list = session.text("figure-list").await?;
        // WebDriver gives no-break spaces as plain ones.
        assert!(list.contains("2 phrases sur 5"), "{list}");
        let bold = session.script("return [...document.querySelectorAll(\"[data-testid='figure-place'] b\")].map(b => b.textContent).join('|')").await?;
        assert_eq!(bold, "a été construit|seront réparées");
        session.click("figure-place").await?;
        until_selected(&session, "Il a été construit par la région en deux ans.").await?;
        session.shoot("readability-open").await?;
        session.click("figure-back").await?;
        session.until("the caret is back at the beginning", "return getSelection().isCollapsed && document.activeElement.classList.contains('cm-content')").await?;
        session.click("switch-theme").await?;
        session.click("figure-place").await?;
        session.shoot("readability-open-other-theme").await?;
        session.close().await
    })
}

#[test]
fn the_keyboard_opens_hops_returns_and_closes() -> Result<()> {
    run(async {
        let (_data, session) = opened(TEXT).await?;
        let figure = session.find("figure-passive").await?;
        session
            .script("document.querySelector(\"[data-testid='figure-passive']\").focus()")
            .await?;
        figure.send_keys(&char::from(Key::Enter).to_string()).await?;
        let first = session.find("figure-place").await?;
        session
            .script("document.querySelector(\"[data-testid='figure-place']\").focus()")
            .await?;
        first.send_keys(&char::from(Key::Down).to_string()).await?;
        session.until("the second row has the focus", "return document.activeElement === document.querySelectorAll(\"[data-testid='figure-place']\")[1]").await?;
        let second = session.client.active_element().await?;
        second.send_keys(&char::from(Key::Enter).to_string()).await?;
        until_selected(&session, "Les rampes seront réparées par la ville avant l’hiver.").await?;
        // F6 goes from the text to the side panel, to the row that was left.
        session.type_text(&char::from(Key::F6).to_string()).await?;
        session.until("the row left has the focus again", "return document.activeElement === document.querySelectorAll(\"[data-testid='figure-place']\")[1]").await?;
        let row = session.client.active_element().await?;
        // F6 again leads to its place in the text, and back to the row.
        row.send_keys(&char::from(Key::F6).to_string()).await?;
        session
            .until(
                "the text has the focus",
                "return document.activeElement.classList.contains('cm-content')",
            )
            .await?;
        until_selected(&session, "Les rampes seront réparées par la ville avant l’hiver.").await?;
        session.type_text(&char::from(Key::F6).to_string()).await?;
        session.until("the row has the focus once more", "return document.activeElement === document.querySelectorAll(\"[data-testid='figure-place']\")[1]").await?;
        row.send_keys(&char::from(Key::Escape).to_string()).await?;
        session.until("the list is closed and its figure has the focus", "return !document.querySelector(\"[data-testid='figure-list']\") && document.activeElement.dataset.testid === 'figure-passive'").await?;
        session.close().await
    })
}

#[test]
fn the_list_follows_the_text() -> Result<()> {
    run(async {
        let (_data, session) = opened(TEXT).await?;
        session.click("figure-passive").await?;
        session.find("figure-place").await?;
        session.to_editor_end().await?;
        session.type_text("La route a été refaite.").await?;
        session
            .until(
                "the third passive is listed",
                "return document.querySelectorAll(\"[data-testid='figure-place']\").length === 3",
            )
            .await?;
        session.close().await
    })
}
