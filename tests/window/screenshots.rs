//! One picture of each screen, by day and by night, of the sample that a newcomer sees.

use anyhow::Result;

use crate::harness::{Data, Session, run};

#[test]
fn every_screen_is_pictured() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("nav-atelier").await?;
        // The words to put instead are looked up once the hand rests.
        session
            .wait("[data-testid='finding'][data-check^='spelling.'] [data-testid='finding-accept']")
            .await?;
        session.shoot("atelier").await?;
        for tab in ["headings", "readability", "snippet"] {
            session.click(&format!("tab-{tab}")).await?;
            session.shoot(&format!("atelier-{tab}")).await?;
        }
        session.click("tab-corrections").await?;
        pages(&session, "").await?;
        session.click("nav-atelier").await?;
        session.client.set_window_size(1120, 760).await?;
        session.shoot("atelier-1120").await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("switch-theme").await?;
        session
            .until(
                "it is dark",
                "return document.documentElement.dataset.theme === 'dark'",
            )
            .await?;
        session.shoot("atelier-dark").await?;
        pages(&session, "-dark").await?;
        session.close().await
    })
}

/// Relecture has compared, Livraison has its page; the others are drawn at once.
const DRAWN: &str = "
    const frame = document.querySelector(\"[data-testid='preview-frame']\");
    const comparing = document.querySelector(\"[data-testid='review-left']\") && !document.querySelector('.cm-mergeView');
    if (comparing || (frame && !frame.srcdoc)) return false;
    window.__drawn ??= performance.now();
    if (performance.now() - window.__drawn < 700) return false;
    delete window.__drawn;
    return true;
";

async fn pages(session: &Session, suffix: &str) -> Result<()> {
    for page in ["library", "review", "delivery"] {
        session.click(&format!("nav-{page}")).await?;
        session.until("it is drawn", DRAWN).await?;
        session.shoot(&format!("{page}{suffix}")).await?;
    }
    Ok(())
}
