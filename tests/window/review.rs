//! Review: a checkpoint beside the current text, changes by word, a change taken from one side.

use crate::harness::{Data, Session, run};

#[test]
fn a_checkpoint_and_the_current_text_stand_side_by_side() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session
            .write_draft("# La halle\n\nLe marché ouvre à huit heures le samedi.")
            .await?;
        session.click("open-history").await?;
        session.fill("checkpoint-name", "Avant relecture").await?;
        session.click("checkpoint-create").await?;
        session
            .until(
                "the checkpoint is listed",
                "return document.body.textContent.includes('Avant relecture')",
            )
            .await?;
        session.click("open-history").await?;
        session.to_editor_end().await?;
        session.type_text(" Il ferme à midi.").await?;
        session.until_saved().await?;

        session.click("nav-review").await?;
        session.find("review-left").await?;
        session.until("the change is counted", "return document.querySelector(\"[data-testid='review-position']\")?.textContent.includes('1') ?? false").await?;
        session
            .until(
                "both texts are shown",
                "return document.querySelectorAll('.cm-merge-a, .cm-mergeView .cm-editor').length >= 2",
            )
            .await?;
        session.shoot("review").await?;
        session.click("review-take").await?;
        session.click("nav-atelier").await?;
        session
            .until(
                "the older text is back",
                "return !document.querySelector('.cm-content').textContent.includes('ferme à midi')",
            )
            .await?;
        session.close().await
    })
}
