//! Typing in a text of 7,000 words: from key to updated sidebar. The figure is printed, not asserted: time
//! belongs to the machine. What is asserted is that every report on screen belongs to the text on screen.

use std::time::Duration;

use anyhow::Result;

use crate::harness::{Data, Session, run, texts};

#[test]
fn the_sidebar_follows_the_keys_in_a_long_text() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let file = data.path().join("long.md");
        std::fs::write(&file, texts::long_text(7_000))?;
        let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
        session.until("the long text is counted", "return Number(document.querySelector(\"[data-testid='word-count']\")?.textContent.replace(/\\D/g, '') ?? 0) >= 7000").await?;
        let before = session.word_count().await?;
        session.to_editor_end().await?;
        session.script("window.__chapoLatency = []").await?;
        // At the pace of a quick typist: twelve keys a second or so.
        for _ in 0..8 {
            for key in [
                "u", "n", " ", "m", "o", "t", " ", "d", "e", " ", "p", "l", "u", "s", " ",
            ] {
                session.type_text(key).await?;
                tokio::time::sleep(Duration::from_millis(60)).await;
            }
        }
        let wanted = before + 32;
        session.until("every word is counted", &format!("return Number(document.querySelector(\"[data-testid='word-count']\").textContent.replace(/\\D/g, '')) === {wanted}")).await?;
        print_latency(&session).await?;
        session.close().await
    })
}

async fn print_latency(session: &Session) -> Result<()> {
    let samples = session.script("return [...window.__chapoLatency]").await?;
    let mut samples: Vec<f64> = samples
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    samples.sort_by(f64::total_cmp);
    assert!(!samples.is_empty(), "latencies are recorded");
    let at = |share: f64| samples[((samples.len() - 1) as f64 * share) as usize];
    println!(
        "from key to sidebar, 7,000 words: median {:.0} ms, 95th percentile {:.0} ms, {} keys",
        at(0.5),
        at(0.95),
        samples.len()
    );
    Ok(())
}
