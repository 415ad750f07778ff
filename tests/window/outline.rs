//! The outline: sections are dragged, renamed and changed in level, each as one step that Ctrl+Z takes back.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::harness::{Data, Session, run};

const ARTICLE: &str = "# Le marché couvert rouvre\n\nAprès deux ans de travaux, les halles rouvrent samedi 😀.\n\n## Les commerçants s’installent\n\nQuarante étals attendent.\n\n### Les maraîchers d’abord\n\n- des poireaux\n- des courges\n\n## Le quartier s’organise\n\nLes rues changent de sens.\n\n## Un chantier plus long que prévu\n\nLa charpente a surpris.\n";

#[test]
fn sections_are_dragged_renamed_and_changed_in_level() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(&data, ARTICLE).await?;
        let before = session.editor_text().await?;
        let order = [
            "1 Le marché couvert rouvre",
            "2 Les commerçants s’installent",
            "3 Les maraîchers d’abord",
            "2 Le quartier s’organise",
            "2 Un chantier plus long que prévu",
        ];
        until_rows(&session, &order).await?;

        // A row leads to its heading, and is the one at hand then.
        row(&session, "Le quartier").await?.click().await?;
        until_current(&session, "Le quartier s’organise").await?;

        // Dragged behind the last section, with its subsection.
        drag(&session, "Les commerçants", "Un chantier", true).await?;
        let moved = [order[0], order[3], order[4], order[1], order[2]];
        until_rows(&session, &moved).await?;
        assert_eq!(
            session.editor_text().await?,
            "# Le marché couvert rouvre\n\nAprès deux ans de travaux, les halles rouvrent samedi 😀.\n\n## Le quartier s’organise\n\nLes rues changent de sens.\n\n## Un chantier plus long que prévu\n\nLa charpente a surpris.\n\n## Les commerçants s’installent\n\nQuarante étals attendent.\n\n### Les maraîchers d’abord\n\n- des poireaux\n- des courges\n"
        );

        // The caret stands where it stood: in another section.
        until_current(&session, "Le quartier s’organise").await?;

        // The focus stays with the section: the arrows bring it back up, one step each.
        session
            .until(
                "the row moved has the focus",
                "return document.activeElement.textContent.includes('Les commerçants')",
            )
            .await?;
        press_keys(&session, &[Key::F2]).await?;
        session.find("outline-name").await?;
        press_keys(&session, &[Key::Escape]).await?;
        press_keys(&session, &[Key::Alt, Key::Up]).await?;
        until_rows(&session, &[order[0], order[3], order[1], order[2], order[4]]).await?;
        press_keys(&session, &[Key::Alt, Key::Up]).await?;
        until_rows(&session, &order).await?;
        assert_eq!(session.editor_text().await?, before);

        // Each step is taken back from the panel itself.
        for _ in 0..2 {
            undo(&session).await?;
        }
        until_rows(&session, &moved).await?;
        undo(&session).await?;
        until_rows(&session, &order).await?;
        assert_eq!(session.editor_text().await?, before);

        rename(&session).await?;
        undo(&session).await?;
        until_rows(&session, &order).await?;

        // A section with nothing one level above it can't go down; the next one can.
        row(&session, "Les commerçants").await?.click().await?;
        until_current(&session, "Les commerçants s’installent").await?;
        let demote = session.find("outline-demote").await?;
        assert_eq!(demote.attr("aria-disabled").await?.as_deref(), Some("true"));
        let why = demote.attr("title").await?.unwrap_or_default();
        assert!(why.contains("un seul niveau"), "{why}");
        row(&session, "Le quartier").await?.click().await?;
        until_current(&session, "Le quartier s’organise").await?;
        session.click("outline-demote").await?;
        session.until_text("### Le quartier s’organise").await?;
        until_rows(
            &session,
            &[order[0], order[1], order[2], "3 Le quartier s’organise", order[4]],
        )
        .await?;
        session.click("outline-promote").await?;
        until_rows(&session, &order).await?;
        assert_eq!(session.editor_text().await?, before);

        // The caret goes along with the section it stands in, and the text keeps the keys.
        session.click("outline-up").await?;
        until_rows(&session, &[order[0], order[3], order[1], order[2], order[4]]).await?;
        until_current(&session, "Le quartier s’organise").await?;
        session.type_text(" enfin").await?;
        session.until_text("## Le quartier s’organise enfin").await?;
        for _ in 0..2 {
            undo(&session).await?;
        }
        until_rows(&session, &order).await?;

        // The figures are the report's.
        session.until("the words of a section and those with its subsection", "return [...document.querySelectorAll(\"[data-testid='outline-row']\")].some(row => row.textContent.includes('Les commerçants') && row.title.includes('3\\u00a0mots avant') && row.title.includes('7\\u00a0mots avec'))").await?;
        session.close().await
    })
}

#[test]
fn the_outline_is_pictured() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let mut text =
            String::from("# Le marché couvert rouvre\n\nAprès deux ans de travaux, les halles rouvrent.\n\n");
        let sentence = "Le conseil municipal examine chaque trimestre les comptes du marché couvert avec les commerçants et les riverains du quartier. ";
        for (heading, sentences) in [
            ("## Les commerçants s’installent", 3),
            ("### Les maraîchers d’abord", 5),
            (
                "### Poissonniers et fromagers, la semaine suivante seulement, quand le froid sera prêt",
                2,
            ),
            ("## Le quartier s’organise", 20),
            ("## Un chantier plus long que prévu", 4),
        ] {
            text.push_str(&format!(
                "{heading}\n\n{}\n\n",
                sentence.repeat(sentences).trim_end()
            ));
        }
        let session = open(&data, &text).await?;
        session.client.set_window_size(1440, 900).await?;
        row(&session, "Le quartier").await?.click().await?;
        until_current(&session, "Le quartier s’organise").await?;
        session
            .until(
                "the long section is marked",
                "return document.querySelector(\"[data-testid='outline-row'] .over\") !== null",
            )
            .await?;
        session.shoot("outline").await?;
        hold(&session, "Un chantier", "Les commerçants", false).await?;
        session.find("outline-drop").await?;
        session.shoot("outline-dragged").await?;
        press_keys(&session, &[Key::Escape]).await?;
        release(&session).await?;
        session
            .until(
                "nothing is dragged",
                "return document.querySelector(\"[data-testid='outline-drop']\") === null",
            )
            .await?;
        session.client.set_window_size(1120, 760).await?;
        session.shoot("outline-1120").await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("switch-theme").await?;
        row(&session, "Les maraîchers").await?.click().await?;
        let field = start_renaming(&session, "Les maraîchers").await?;
        field.send_keys(&char::from(Key::Backspace).to_string()).await?;
        field.send_keys(&char::from(Key::Enter).to_string()).await?;
        session
            .wait("[data-testid='outline-name'][aria-invalid='true']")
            .await?;
        session.shoot("outline-dark").await?;
        session.close().await
    })
}

#[test]
fn a_long_outline_comes_along_while_a_section_is_dragged() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let section = |number: u32| format!("## Étal numéro {number}\n\nUn paragraphe pour l’étal.\n\n");
        let text = format!(
            "Avant les étals.\n\n{}",
            (1..=60).map(section).collect::<String>()
        );
        let session = open(&data, &text).await?;
        session
            .until(
                "every heading has its row",
                "return document.querySelectorAll(\"[data-testid='outline-row']\").length === 60",
            )
            .await?;
        let pane =
            "const pane = document.querySelector('.tabpanel'); const box = pane.getBoundingClientRect();";
        session.script(&format!("{pane} pane.scrollTop = document.querySelector(\"[data-testid='outline']\").scrollHeight - pane.clientHeight")).await?;
        session.shoot("outline-long-end").await?;
        hold(&session, "Étal numéro 60", "Étal numéro 58", false).await?;
        // The pointer rests at the upper edge until the first row has come into view.
        let edge = session
            .script(&format!("{pane} return [box.x + 80, box.y + 3]"))
            .await?;
        let at = |index: usize| edge[index].as_f64().context("no place");
        let rest = MouseActions::new("mouse".into()).then(PointerAction::MoveTo {
            duration: Some(Duration::from_millis(100)),
            x: at(0)?,
            y: at(1)?,
        });
        session.client.perform_actions(rest).await?;
        session
            .until(
                "the list has come to its beginning",
                &format!("{pane} return pane.scrollTop === 0"),
            )
            .await?;
        release(&session).await?;
        session.until("it is the first section", "return document.querySelector(\"[data-testid='outline-row'][data-index='0']\")?.textContent.includes('numéro 60')").await?;
        // What stands before the first heading has a row of its own, and stays there.
        session.click("outline-lead").await?;
        session
            .until(
                "the caret is before the first heading",
                "return document.querySelector(\"[data-testid='outline-lead'].now\")?.textContent.includes('3') ?? false",
            )
            .await?;
        session.shoot("outline-long").await?;
        session.close().await
    })
}

/// Another name, once left and once kept.
async fn rename(session: &Session) -> Result<()> {
    let field = start_renaming(session, "Un chantier").await?;
    field.send_keys("Perdu").await?;
    field.send_keys(&char::from(Key::Escape).to_string()).await?;
    session
        .until(
            "the field is gone",
            "return document.querySelector(\"[data-testid='outline-name']\") === null",
        )
        .await?;
    assert!(!session.editor_text().await?.contains("Perdu"));
    double_click(session, "Un chantier").await?;
    let field = session.find("outline-name").await?;
    field.send_keys("La charpente, cette inconnue").await?;
    field.send_keys(&char::from(Key::Enter).to_string()).await?;
    session.until_text("## La charpente, cette inconnue").await?;
    assert!(
        session
            .editor_text()
            .await?
            .ends_with("## La charpente, cette inconnue\n\nLa charpente a surpris.\n")
    );
    Ok(())
}

/// Presses a row twice.
async fn double_click(session: &Session, name: &str) -> Result<()> {
    let row = row(session, name).await?;
    let press = |actions: MouseActions| {
        actions
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            })
    };
    let over = MouseActions::new("mouse".into()).then(PointerAction::MoveToElement {
        element: row,
        duration: None,
        x: 0.0,
        y: 0.0,
    });
    session.client.perform_actions(press(press(over))).await?;
    Ok(())
}

async fn start_renaming(session: &Session, name: &str) -> Result<Element> {
    let row = row(session, name).await?;
    row.click().await?;
    until_current(session, name).await?;
    session.click("outline-rename").await?;
    session.find("outline-name").await
}

/// Opens a file and its outline.
async fn open(data: &Data, text: &str) -> Result<Session> {
    let file = data.path().join("halles.md");
    std::fs::write(&file, text)?;
    let session = Session::open_with(data, &[&file.display().to_string()]).await?;
    session.wait(".cm-content").await?;
    session.click("tab-headings").await?;
    session.find("outline").await?;
    Ok(session)
}

/// The row of the heading that begins so.
async fn row(session: &Session, name: &str) -> Result<Element> {
    session.wait("[data-testid='outline-row']").await?;
    let script = "return [...document.querySelectorAll(\"[data-testid='outline-row']\")].findIndex(row => row.querySelector('.name')?.textContent.startsWith(arguments[0]))";
    let index = session.client.execute(script, vec![json!(name)]).await?;
    session
        .wait(&format!("[data-testid='outline-row'][data-index='{index}']"))
        .await
}

/// Waits until the outline has these rows: level and name.
async fn until_rows(session: &Session, rows: &[&str]) -> Result<()> {
    let script = format!(
        "return [...document.querySelectorAll(\"[data-testid='outline-row']\")].map(row => `${{row.dataset.level}} ${{row.querySelector('.name')?.textContent}}`).join('|') === {}",
        serde_json::to_string(&rows.join("|"))?
    );
    session.until(&format!("the outline is {rows:?}"), &script).await
}

async fn until_current(session: &Session, name: &str) -> Result<()> {
    let script = format!(
        "return document.querySelector(\"[data-testid='outline-row'][aria-current]\")?.querySelector('.name')?.textContent.startsWith({}) ?? false",
        serde_json::to_string(name)?
    );
    session.until(&format!("{name} is at hand"), &script).await
}

/// Presses a row by the mouse, brings it above or below another one, and lets it go.
async fn drag(session: &Session, name: &str, other: &str, below: bool) -> Result<()> {
    hold(session, name, other, below).await?;
    session.find("outline-drop").await?;
    release(session).await
}

/// Presses a row and brings it to another one.
async fn hold(session: &Session, name: &str, other: &str, below: bool) -> Result<()> {
    let script = "return [arguments[0], arguments[1]].flatMap(name => { const row = [...document.querySelectorAll(\"[data-testid='outline-row']\")].find(row => row.querySelector('.name')?.textContent.startsWith(name)); const box = row.getBoundingClientRect(); return [box.x + 60, box.y, box.bottom]; })";
    let place = session
        .client
        .execute(script, vec![json!(name), json!(other)])
        .await?;
    let at = |index: usize| place[index].as_f64().context("no place");
    let to = if below { at(5)? - 2.0 } else { at(4)? + 2.0 };
    let step = |x: f64, y: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(80)),
        x,
        y,
    };
    let middle = f64::midpoint(at(1)?, at(2)?);
    let press = MouseActions::new("mouse".into())
        .then(step(at(0)?, middle))
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        })
        .then(step(at(0)?, f64::midpoint(middle, to)))
        .then(step(at(3)?, to));
    session.client.perform_actions(press).await?;
    Ok(())
}

async fn release(session: &Session) -> Result<()> {
    let release = MouseActions::new("mouse".into()).then(PointerAction::Up {
        button: MOUSE_BUTTON_LEFT,
    });
    session.client.perform_actions(release).await?;
    Ok(())
}

/// Presses keys together where the focus is.
async fn press_keys(session: &Session, keys: &[Key]) -> Result<()> {
    let keys: String = keys.iter().map(|&key| char::from(key)).collect();
    session.client.active_element().await?.send_keys(&keys).await?;
    Ok(())
}

async fn undo(session: &Session) -> Result<()> {
    let keys = format!("{}z", char::from(Key::Control));
    session.client.active_element().await?.send_keys(&keys).await?;
    Ok(())
}
