//! Nothing is lost: closing, a second start, a hostile paste.

use std::time::Duration;

use anyhow::Result;

use crate::harness::{Data, Session, run, signal, window_manager};

#[test]
fn closing_the_window_at_once_loses_nothing() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.write_draft("Le dernier mot tapé est hippocampe").await?;
        window_manager::ask_to_close()?;
        session.ended(&data).await?;
        let session = Session::open(&data).await?;
        session.click("nav-atelier").await?;
        session.until_text("hippocampe").await?;
        session.close().await
    })
}

#[test]
fn a_signal_to_end_saves_what_was_typed_last() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.write_draft("Le dernier mot tapé est libellule").await?;
        // As the system does when the session ends.
        signal(&data, "-TERM")?;
        session.ended(&data).await?;
        let session = Session::open(&data).await?;
        session.click("nav-atelier").await?;
        session.until_text("libellule").await?;
        session.close().await
    })
}

#[test]
fn a_second_start_brings_the_first_window_its_file() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        let file = data.path().join("communique.md");
        std::fs::write(
            &file,
            "---\ntitle: Deuxième départ\n---\n\n# Deuxième départ\n\nUn renard roux passe.\n",
        )?;
        let path = file.display().to_string();
        let second = tokio::task::spawn_blocking({
            let program = crate::harness::program()?;
            let folder = data.path().to_owned();
            move || {
                std::process::Command::new(program)
                    .arg(path)
                    .env("CHAPO_DATA_DIR", folder)
                    .output()
            }
        });
        let output = tokio::time::timeout(Duration::from_secs(20), second).await???;
        assert!(
            output.status.success(),
            "the second start ends well: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        session.until_text("renard roux").await?;
        session.close().await
    })
}

#[test]
fn odd_characters_are_typed_kept_and_saved() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.click("nav-library").await?;
        session.click("draft-new").await?;
        session.to_editor_end().await?;
        paste(
            &session,
            "Une moitié d’émoji \\ud83d, un NUL \\u0000 et un castor.",
        )
        .await?;
        session.until_text("castor").await?;
        session.until_saved().await?;
        session.until("it is counted", "return Number(document.querySelector(\"[data-testid='word-count']\").textContent.replace(/\\D/g, '')) >= 7").await?;
        session.close().await
    })
}

/// Pastes a JavaScript string literal's content into the editor, as the clipboard would.
async fn paste(session: &Session, literal: &str) -> Result<()> {
    let script = format!(
        "const data = new DataTransfer(); data.setData('text/plain', \"{literal}\"); document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))"
    );
    session.script(&script).await?;
    Ok(())
}
