//! A long text without subheadings gets one proposed: it is inserted, another title is shown, the place is refused for
//! good; the row never moves the line that is being typed. A text without a chapô gets one.

use anyhow::Result;
use fantoccini::key::Key;
use serde_json::Value;

use crate::harness::{Data, Session, run};

const MEDIATION: &str = "La médiation numérique s’installe dans les quartiers de Port-Clair. La médiation numérique aide chaque habitant à remplir ses démarches. Avec la médiation numérique, une conseillère reçoit sans rendez-vous, explique les formulaires, garde le temps qu’il faut et ne fait jamais à la place de la personne. ";
const BUS: &str = "Le bus itinérant parcourt les hameaux du canton. Le bus itinérant s’arrête deux heures sur chaque place, avec trois ordinateurs, une imprimante et un chauffeur formé. Les horaires du bus itinérant sont affichés en mairie, à la pharmacie et à la boulangerie, et le numéro à appeler figure sur chaque arrêt. ";

/// How the paragraph below the proposed row begins.
const BELOW: &str =
    "(document.querySelector('.cm-ghost')?.nextElementSibling?.textContent.slice(0, 12) ?? '')";

/// Notes where the last line stands, with and without the row, from now on.
const WATCH: &str = "
    window.__seen = { without: null, with: [] };
    setInterval(() => {
        const last = [...document.querySelectorAll('.cm-content .cm-line')].at(-1).getBoundingClientRect().bottom;
        if (document.querySelector('.cm-ghost')) window.__seen.with.push(last);
        else window.__seen.without = last;
    }, 4);
";

/// Two paragraphs on each of two subjects.
fn two_subjects() -> String {
    [MEDIATION, MEDIATION, BUS, BUS]
        .map(|paragraph| paragraph.repeat(2).trim_end().to_owned())
        .join("\n\n")
}

async fn open(data: &Data, text: &str) -> Result<Session> {
    let file = data.path().join("long.md");
    std::fs::write(&file, text)?;
    let session = Session::open_with(data, &[&file.display().to_string()]).await?;
    session.client.set_window_size(1440, 900).await?;
    session.wait(".cm-content").await?;
    Ok(session)
}

/// What a script answers, as text.
async fn shown(session: &Session, expression: &str) -> Result<String> {
    let value = session.script(&format!("return {expression}")).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// Presses a key with others held.
async fn keys(session: &Session, held: &[Key], key: char) -> Result<()> {
    let mut keys: String = held.iter().map(|key| char::from(*key)).collect();
    keys.push(key);
    session.wait(".cm-content").await?.send_keys(&keys).await?;
    Ok(())
}

/// Pictures by day and by night.
async fn shoot_both(session: &Session, name: &str) -> Result<()> {
    session.shoot(name).await?;
    session.click("switch-theme").await?;
    session
        .until(
            "it is night",
            "return document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
    session.shoot(&format!("{name}-dark")).await?;
    session.click("switch-theme").await?;
    Ok(())
}

#[test]
fn a_proposed_subheading_is_inserted_by_one_click() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(
            &data,
            &format!("# Les démarches au coin de la rue\n\n{}\n", two_subjects()),
        )
        .await?;
        session.click("tab-headings").await?;
        let insert = session.find("proposal-insert").await?;
        shoot_both(&session, "subheading-proposed").await?;
        insert.click().await?;
        session.until("a subheading stands in the text", "return [...document.querySelectorAll('.cm-content .cm-line')].some(line => line.textContent.startsWith('## '))").await?;
        session.close().await
    })
}

#[test]
fn the_row_shows_another_title_and_puts_it_in() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(
            &data,
            &format!("# Les démarches au coin de la rue\n\n{}\n", two_subjects()),
        )
        .await?;
        session.find("ghost-heading").await?;
        let title = "(document.querySelector('.ghost q')?.textContent ?? '')";
        let row = session.text("ghost-heading").await?;
        for word in ["insérer", "autres titres", "jamais ici"] {
            assert!(row.contains(word), "« {word} » is offered: {row}");
        }
        let first = shown(&session, title).await?;
        session.click("ghost-heading-more").await?;
        session
            .until("another title is shown", &format!("return {title} !== {first:?}"))
            .await?;
        let second = shown(&session, title).await?;
        keys(&session, &[Key::Alt], char::from(Key::Up)).await?;
        session
            .until(
                "the first one is shown again",
                &format!("return {title} === {first:?}"),
            )
            .await?;
        session.click("ghost-heading-more").await?;
        session
            .until(
                "the other one is shown",
                &format!("return {title} === {second:?}"),
            )
            .await?;
        let row = "document.querySelector('.ghost')";
        session
            .until(
                "no title is cut",
                &format!("return {row}.scrollWidth <= {row}.clientWidth"),
            )
            .await?;
        session
            .script(&format!("{row}.scrollIntoView({{ block: 'center' }})"))
            .await?;
        session.shoot("subheading-other-title").await?;
        session.click("ghost-heading-insert").await?;
        session.until_text(&format!("## {second}")).await?;
        session
            .until(
                "the row is gone at once",
                &format!("return {title} !== {second:?}"),
            )
            .await?;
        keys(&session, &[Key::Control], 'z').await?;
        session
            .until(
                "it is undone in one step",
                "return !document.querySelector('.cm-content').textContent.includes('##')",
            )
            .await?;
        session.close().await
    })
}

#[test]
fn a_refused_place_stays_refused_after_a_restart_until_it_is_allowed() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(
            &data,
            &format!("# Les démarches au coin de la rue\n\n{}\n", two_subjects()),
        )
        .await?;
        let at_the_bus = format!("return {BELOW}.startsWith('Le bus')");
        let elsewhere = "return ![...document.querySelectorAll('.cm-ghost')].some(row => row.previousElementSibling?.previousElementSibling?.textContent.startsWith('La médiation') && row.nextElementSibling?.textContent.startsWith('Le bus'))";
        session
            .until("a subheading is proposed where the subject turns", &at_the_bus)
            .await?;

        // The notice takes it back.
        session.click("ghost-heading-never").await?;
        session.until("none is proposed there", elsewhere).await?;
        let notice = session.text("notice").await?;
        session.shoot("subheading-just-refused").await?;
        assert!(
            notice.contains("ne sera plus proposé") && notice.contains("annuler"),
            "{notice}"
        );
        session.click("notice-remedy").await?;
        session.until("it is proposed again", &at_the_bus).await?;

        // By the keys, and for good.
        session.wait(".cm-content").await?.click().await?;
        keys(&session, &[Key::Alt], char::from(Key::Delete)).await?;
        session.until("none is proposed there", elsewhere).await?;
        session.until_saved().await?;
        session.close().await?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("nav-atelier").await?;
        session.click("tab-headings").await?;
        let refused = session.find("refused-headings").await?;
        assert_eq!(refused.text().await?, "1 endroit refusé");
        // Words typed elsewhere move the place, and it is held all the same.
        session.to_editor_end().await?;
        session.type_text(" Le bus rentre tard.").await?;
        session.until_saved().await?;
        tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        assert_eq!(
            session.script(elsewhere).await?,
            Value::Bool(true),
            "it is proposed again"
        );
        refused.click().await?;
        shoot_both(&session, "subheading-refused").await?;
        let line = shown(
            &session,
            "document.querySelector(\"[data-testid='refused-heading']\").textContent",
        )
        .await?;
        assert!(line.contains("Le bus itinérant parcourt"), "{line}");
        session.click("allow-heading").await?;
        session.until("it is proposed again", &at_the_bus).await?;
        assert_eq!(session.count("[data-testid='refused-headings']").await?, 0);
        // The panel refuses too.
        session.click("proposal-never").await?;
        session.until("none is proposed there", elsewhere).await?;
        session.close().await
    })
}

#[test]
fn a_refusal_leaves_with_the_markdown_that_is_exported() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(
            &data,
            &format!("# Les démarches au coin de la rue\n\n{}\n", two_subjects()),
        )
        .await?;
        session
            .until(
                "a subheading is proposed where the subject turns",
                &format!("return {BELOW}.startsWith('Le bus')"),
            )
            .await?;
        session.click("ghost-heading-never").await?;
        session.find("notice").await?;
        session.click("nav-delivery").await?;
        let folder = tempfile::tempdir()?;
        session.click("format-markdown").await?;
        session
            .fill("export-directory", &folder.path().display().to_string())
            .await?;
        session.fill("export-name", "fini.md").await?;
        session.click("export-button").await?;
        session.find("export-result").await?;
        session.close().await?;
        // The command line, which knows no library, keeps to it.
        let file = folder.path().join("fini.md");
        let text = std::fs::read_to_string(&file)?;
        assert!(text.contains("no_subheading: ["), "{text}");
        let turn = text
            .lines()
            .position(|line| line.starts_with("Le bus"))
            .unwrap_or_default()
            + 1;
        let answer = std::process::Command::new(crate::harness::program()?)
            .args(["headings", "--format", "json"])
            .arg(&file)
            .env("CHAPO_DATA_DIR", folder.path())
            .output()?;
        let found: Value = serde_json::from_slice(&answer.stdout)?;
        let lines: Vec<_> = found["proposals"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| one["before_line"].as_u64())
            .collect();
        assert!(
            !lines.is_empty() && !lines.contains(&u64::try_from(turn).ok()),
            "line {turn}: {found}"
        );
        Ok(())
    })
}

/// The last line stands where it stood when the row came.
async fn assert_still(session: &Session) -> Result<()> {
    let seen = session.script("return window.__seen").await?;
    let without = seen["without"].as_f64().unwrap_or_default();
    let with: Vec<f64> = seen["with"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    assert!(!with.is_empty(), "the row came");
    assert!(
        with.iter().all(|bottom| (bottom - without).abs() <= 1.0),
        "{without} before, then {with:?}"
    );
    Ok(())
}

#[test]
fn the_row_does_not_move_the_line_that_is_typed() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let paragraph = |text: &str, times: usize| text.repeat(times).trim_end().to_owned();
        // Too short for a subheading, until the next paragraph is there.
        let beginning = format!(
            "# Les démarches\n\n{}\n\n{}",
            paragraph(MEDIATION, 2),
            paragraph(BUS, 2)
        );
        let session = open(&data, &beginning).await?;
        session.to_editor_end().await?;
        session.script(WATCH).await?;
        session.paste_text(&format!("\n\n{}", paragraph(BUS, 3))).await?;
        session.wait(".cm-ghost").await?;
        assert_still(&session).await?;
        let in_sight = "return document.querySelector('.cm-ghost').getBoundingClientRect().bottom > document.querySelector('.cm-scroller').getBoundingClientRect().top";
        assert_eq!(
            session.script(in_sight).await?,
            Value::Bool(true),
            "above the caret and in sight"
        );
        session.shoot("subheading-above-the-caret").await?;
        session.close().await
    })
}

#[test]
fn a_row_that_would_move_the_line_waits_for_the_caret_to_leave() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let beginning = format!("# Les démarches\n\n{}\n\n{}", MEDIATION.repeat(2), BUS.repeat(2));
        let session = open(&data, &beginning).await?;
        // A sheet that the text doesn't fill has nothing to scroll.
        session.client.set_window_size(1440, 1800).await?;
        session.to_editor_end().await?;
        session.click("tab-headings").await?;
        session.wait(".cm-content").await?.click().await?;
        session.to_editor_end().await?;
        session.script(WATCH).await?;
        session.paste_text(&format!("\n\n{}", BUS.repeat(2))).await?;
        session.find("proposal-insert").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(session.count(".cm-ghost").await?, 0, "it waits");
        keys(&session, &[Key::Control], char::from(Key::Home)).await?;
        session.wait(".cm-ghost").await?;
        session.close().await
    })
}

#[test]
fn a_chapo_is_made_of_the_first_sentences_and_undone() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = open(
            &data,
            &format!(
                "# Les démarches au coin de la rue\n\n{}\n\n{BUS}\n",
                MEDIATION.repeat(2).trim_end()
            ),
        )
        .await?;
        let before = session.editor_text().await?;
        session.click("tab-snippet").await?;
        let offered = session.text("chapo-proposed").await?;
        assert!(offered.contains("La médiation numérique s’installe"), "{offered}");
        shoot_both(&session, "chapo-proposed").await?;
        session.click("take-chapo").await?;
        session
            .until(
                "nothing is offered any more",
                "return !document.querySelector(\"[data-testid='chapo-proposed']\")",
            )
            .await?;
        let after = session.editor_text().await?;
        assert_eq!(after.lines().count(), before.lines().count() + 2, "{after}");
        assert_eq!(
            after.replace('\n', " ").replace("  ", " "),
            before.replace('\n', " ").replace("  ", " "),
            "nothing stands twice"
        );
        session
            .until(
                "the chapô is set as one",
                "return document.querySelector('.cm-chapo')?.textContent.length <= 300",
            )
            .await?;
        session.shoot("chapo-taken").await?;
        // Past the pause of typing, it is still not offered.
        tokio::time::sleep(std::time::Duration::from_millis(1800)).await;
        assert_eq!(session.count("[data-testid='chapo-proposed']").await?, 0);
        session.wait(".cm-content").await?.click().await?;
        keys(&session, &[Key::Control], 'z').await?;
        session.find("chapo-proposed").await?;
        assert_eq!(session.editor_text().await?, before, "undone in one step");
        session.close().await
    })
}
