//! Delivery: an existing file is never replaced unasked, and the code can be read.

use crate::harness::{Data, Session, run};

#[test]
fn an_existing_file_is_replaced_only_when_asked() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.click("nav-atelier").await?;
        session.wait(".cm-content").await?;
        session.click("nav-delivery").await?;
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("page.html"), "le travail d’un autre")?;
        session.click("format-fragment").await?;
        session
            .fill("export-directory", &folder.path().display().to_string())
            .await?;
        session.fill("export-name", "page.html").await?;
        session.click("export-button").await?;
        let replace = session.find("export-replace").await?;
        assert_eq!(
            std::fs::read_to_string(folder.path().join("page.html"))?,
            "le travail d’un autre"
        );
        replace.click().await?;
        session.find("export-result").await?;
        assert!(std::fs::read_to_string(folder.path().join("page.html"))?.contains("<p>"));
        session.close().await
    })
}
