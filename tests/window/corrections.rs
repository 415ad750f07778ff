//! A misspelling is mended from the card and from the menu, undone, learnt and ignored.

use anyhow::Result;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_RIGHT, MouseActions, PointerAction};
use fantoccini::key::Key;

use crate::harness::{Data, Session, run};

const UNDERLINED: &str = "return [...document.querySelectorAll('.cm-content .cm-line span')].filter(span => getComputedStyle(span).backgroundImage.includes('gradient') && /\\p{L}/u.test(span.textContent)).map(span => span.textContent).join('|')";

async fn until_underlined(session: &Session, words: &str) -> Result<()> {
    let script = UNDERLINED.replacen("return ", "return (", 1) + &format!(") === '{words}'");
    session.until(&format!("« {words} » underlined"), &script).await
}

#[test]
fn the_card_opened_by_keyboard_mends_and_undo_takes_it_back() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session
            .write_draft("Le greffe soigne son acceuil depuis hier.")
            .await?;
        until_underlined(&session, "acceuil").await?;
        session.type_text(&char::from(Key::F8).to_string()).await?;
        let card = session.find("finding-card").await?;
        assert!(
            card.text().await?.contains("acceuil"),
            "the card explains the word"
        );
        session.shoot("card").await?;
        session.wait("[data-testid='tooltip-fix']").await?.click().await?;
        session.until_text("son accueil depuis").await?;
        session
            .type_text(&format!("{}z", char::from(Key::Control)))
            .await?;
        session.until_text("son acceuil depuis").await?;
        session.close().await
    })
}

#[test]
fn the_menu_of_the_right_button_suggests_and_learns() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session
            .write_draft("Le greffe soigne son acceuil, son contenuste et sa tartinade.")
            .await?;
        until_underlined(&session, "acceuil|contenuste").await?;
        right_click(&session, "acceuil").await?;
        let suggestion = session.find("context-suggestion").await?;
        assert_eq!(suggestion.text().await?, "accueil");
        session.shoot("menu").await?;
        assert_eq!(
            session.count("[data-testid='finding-card']").await?,
            0,
            "no card under the menu"
        );
        suggestion.click().await?;
        until_underlined(&session, "contenuste").await?;
        right_click(&session, "contenuste").await?;
        session.click("context-add-word").await?;
        until_underlined(&session, "").await?;
        session.type_text(" Deux contenustes.").await?;
        session.until("the plural of a learnt word is known", "return !document.querySelector(\"[data-testid='finding'][data-check='spelling.unknown-word']\")").await?;
        session.close().await
    })
}

#[test]
fn everything_typographic_is_mended_at_once_and_undone_at_once() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session
            .write_draft("L'accueil : \"sans attente\" , dit-on ; l'usager verra...")
            .await?;
        session.click("fix-all-typography").await?;
        let mended = "L’accueil\u{a0}: «\u{a0}sans attente\u{a0}», dit-on\u{202f}; l’usager verra…";
        session
            .until(
                "all is mended",
                &format!("return document.querySelector('.cm-content').textContent.trim() === '{mended}'"),
            )
            .await?;
        session.wait(".cm-content").await?.click().await?;
        session
            .type_text(&format!("{}z", char::from(Key::Control)))
            .await?;
        session.until_text("\"sans attente\" ,").await?;
        session.close().await
    })
}

#[test]
fn find_and_replace_speak_french() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.write_draft("Le port, le phare, le port.").await?;
        session
            .type_text(&format!("{}h", char::from(Key::Control)))
            .await?;
        let panel = session.wait(".cm-search").await?.text().await?;
        assert!(
            panel.contains("tout remplacer"),
            "the panel is in French: {panel}"
        );
        assert!(
            !panel.to_lowercase().contains("replace"),
            "no English is left: {panel}"
        );
        session.shoot("search").await?;
        session.close().await
    })
}

/// Presses the right button on a word of the text.
async fn right_click(session: &Session, word: &str) -> Result<()> {
    let script = format!(
        "const span = [...document.querySelectorAll('.cm-content .cm-line span')].find(span => span.textContent === '{word}'); const box = span.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
    );
    let place = session.script(&script).await?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    let click = MouseActions::new("mouse".into())
        .then(PointerAction::MoveTo {
            duration: None,
            x: at(0),
            y: at(1),
        })
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_RIGHT,
        })
        .then(PointerAction::Up {
            button: MOUSE_BUTTON_RIGHT,
        });
    session.client.perform_actions(click).await?;
    Ok(())
}
